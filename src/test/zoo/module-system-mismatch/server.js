const http = await import('node:http');
const publicFolder = `${__dirname}/public`;
http.createServer((_, response) => response.end(publicFolder)).listen(3000);
