'use strict';
const fs = require('fs');

function required(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`environment variable ${name} is not set`);
  }
  return value;
}

const port = Number(required('PORT'));
if (!Number.isInteger(port)) {
  throw new TypeError(`PORT: not a number: ${JSON.stringify(process.env.PORT)}`);
}

const file = '/etc/shop/shop.json';
const shop = JSON.parse(fs.readFileSync(file, 'utf8'));
for (const name of Object.keys(shop)) {
  if (!['currency', 'pageSize', 'cacheSeconds'].includes(name)) {
    throw new Error(`${file}: unknown setting "${name}"`);
  }
}
if (!Number.isInteger(shop.pageSize)) {
  throw new TypeError(`${file}: pageSize: expected an integer, got ${JSON.stringify(shop.pageSize)}`);
}

module.exports = { port, shop, name: required('SHOP_NAME'), cache: required('CACHE_URL') };
