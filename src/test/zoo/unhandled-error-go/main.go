package main

import "fmt"

func last(values []int) int {
	return values[len(values)]
}

func main() {
	fmt.Println("tally: counting")
	fmt.Println(last([]int{1, 2, 3}))
}
