package main

import (
	"log"
	"os"
)

func main() {
	token := os.Getenv("NOTIFY_TOKEN")
	if token == "" {
		log.Fatal("NOTIFY_TOKEN is not set")
	}
	log.Printf("notify: token of %d characters", len(token))
	select {}
}
