package main

import (
	"log"
	"net"
	"os"
)

func main() {
	address := os.Getenv("REDIS_ADDR")
	connection, err := net.Dial("tcp", address)
	if err != nil {
		log.Fatalf("worker: cannot reach redis: %v", err)
	}
	connection.Close()
}
