const fs = require('node:fs');
const file = '/etc/relay/settings.json';
try {
  JSON.parse(fs.readFileSync(file, 'utf8'));
} catch (error) {
  console.error(`relay: invalid configuration in ${file}: ${error.message}`);
  process.exit(78);
}
setInterval(() => {}, 60000);
