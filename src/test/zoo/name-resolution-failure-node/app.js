const net = require('node:net');
net.connect(5432, process.env.PGHOST);
