package main

import (
	"fmt"
	"os"
)

func main() {
	grid := os.Getenv("SURVEY_GRID")
	if grid == "" {
		grid = "utm"
	}
	points, err := os.ReadFile("/etc/survey/points.csv")
	if err != nil {
		os.Exit(4)
	}
	fmt.Println("survey:", len(points), "bytes of points on", grid)
	select {}
}
