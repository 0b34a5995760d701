// Adventure is a small text adventure. Its world is data (world.json), built into the program.
package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	world, err := load(worldJSON)
	if err != nil {
		fmt.Fprintln(os.Stderr, "adventure:", err)
		os.Exit(1)
	}
	g := newGame(world, os.Stdout)
	in := bufio.NewScanner(os.Stdin)
	for !g.over && in.Scan() {
		fmt.Printf("\n> %s\n", in.Text())
		g.Do(in.Text())
	}
}
