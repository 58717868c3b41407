const http = require('node:http');
http.createServer((request, response) => response.end('ok')).listen(3000, () => console.log('listening on 3000'));
