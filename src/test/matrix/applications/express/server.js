'use strict';
const fs = require('fs');
const express = require('express');
const { createClient } = require('redis');
const settings = require('./settings');

async function main() {
  fs.writeFileSync('/var/lib/shop/started', new Date().toISOString());
  const cache = createClient({ url: settings.cache, socket: { reconnectStrategy: () => new Error('no connection') } });
  cache.on('error', () => {});
  await cache.connect();
  await cache.ping();
  const app = express();
  app.get('/health', (request, response) => response.json({ shop: settings.name }));
  app.listen(settings.port, '0.0.0.0', () => console.log(`listening on port ${settings.port}`));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
