package main

import (
	"fmt"
	"testing/synctest"
)

func main() {
	synctest.Wait()
	fmt.Println("unreachable")
}
