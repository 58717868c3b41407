package main

import (
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"strconv"
	"time"
)

type config struct {
	Routes         []string `json:"routes"`
	MaxConnections int      `json:"maxConnections"`
}

func main() {
	region := os.Getenv("GATEWAY_REGION")
	if region == "" {
		log.Fatal("GATEWAY_REGION must be set")
	}
	port, err := strconv.Atoi(os.Getenv("GATEWAY_PORT"))
	if err != nil {
		log.Fatalf("GATEWAY_PORT: %v", err)
	}
	file, err := os.Open("/etc/gateway/gateway.json")
	if err != nil {
		log.Fatalf("reading configuration: %v", err)
	}
	decoder := json.NewDecoder(file)
	decoder.DisallowUnknownFields()
	var c config
	if err := decoder.Decode(&c); err != nil {
		log.Fatalf("parsing /etc/gateway/gateway.json: %v", err)
	}
	zone, err := time.LoadLocation("Europe/Zurich")
	if err != nil {
		log.Fatalf("loading time zone: %v", err)
	}
	if err := os.WriteFile("/var/lib/gateway/state", []byte(region), 0o644); err != nil {
		log.Fatalf("writing state: %v", err)
	}
	upstream, err := net.DialTimeout("tcp", os.Getenv("GATEWAY_UPSTREAM"), 3*time.Second)
	if err != nil {
		log.Fatalf("connecting to upstream: %v", err)
	}
	upstream.Close()
	http.HandleFunc("/health", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, region, time.Now().In(zone))
	})
	listener, err := net.Listen("tcp", fmt.Sprintf("%s:%d", os.Getenv("GATEWAY_BIND"), port))
	if err != nil {
		log.Fatalf("starting server: %v", err)
	}
	log.Printf("serving %d routes on %s", len(c.Routes), listener.Addr())
	log.Fatal(http.Serve(listener, nil))
}
