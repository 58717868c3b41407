require_relative 'tickets'

run Tickets.new
