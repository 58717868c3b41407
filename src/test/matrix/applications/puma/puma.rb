threads 1, 2
bind "tcp://#{ENV.fetch('BIND_ADDRESS', '0.0.0.0')}:#{Integer(ENV.fetch('TICKETS_PORT'))}"
