const settings = JSON.parse('{"listen": {"port": 8080}}');

function start(options) {
  console.log('starting on', options.listen.port);
  return options.tls.certificate.length;
}

start(settings);
