require "net/http"
Net::HTTP.get(URI("http://localhost:9200/_cat"))
