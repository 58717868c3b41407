package main

// #include <stdlib.h>
// static int weigh(int grams) {
//     if (grams < 0) {
//         abort();
//     }
//     return grams;
// }
import "C"

import "fmt"

func main() {
	fmt.Println("weigher: taking the first parcel")
	fmt.Println(C.weigh(-1))
}
