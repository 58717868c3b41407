package main

import (
	"log"
	"os"
	"time"
)

func main() {
	zone, err := time.LoadLocation(os.Getenv("CLOSING_ZONE"))
	if err != nil {
		log.Fatal("closing time: ", err)
	}
	log.Print("open until six, ", zone)
	time.Sleep(time.Hour)
}
