package main

import (
	"fmt"
	"net/http"

	"example.org/dispatch/settings"
)

func main() {
	read := settings.Read()
	fmt.Println("dispatch: region", read.Region)
	panic(http.ListenAndServe(":8080", nil))
}
