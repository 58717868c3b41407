require 'redis'
require 'yaml'

class Tickets
  def initialize
    settings = YAML.load_file('/etc/tickets/tickets.yml')
    @seats = Integer(settings.fetch('seats'))
    @venue = ENV.fetch('TICKETS_VENUE')
    raise ArgumentError, 'TICKETS_VENUE must not be empty' if @venue.empty?

    File.write('/var/lib/tickets/sold', '0')
    Redis.new(url: ENV.fetch('REDIS_URL'), reconnect_attempts: 0, timeout: 3).ping
  end

  def call(_request)
    [200, { 'Content-Type' => 'text/plain' }, ["#{@venue}: #{@seats}\n"]]
  end
end
