package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	blocks, err := Parse(os.Stdin)
	if err == nil {
		out := bufio.NewWriter(os.Stdout)
		if err = Render(out, blocks); err == nil {
			err = out.Flush()
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "markdown:", err)
		os.Exit(1)
	}
}
