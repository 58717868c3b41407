const required = ['SESSION_SECRET', 'REDIS_HOST'];
for (const name of required) {
  if (!process.env[name]) {
    throw new Error(`Missing required environment variable: ${name}`);
  }
}
setInterval(() => {}, 60000);
