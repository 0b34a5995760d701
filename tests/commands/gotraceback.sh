#!/bin/sh
# GOTRACEBACK and debug.SetTraceback: how many goroutines' stacks a panic prints, and how the program ends.
cat >main.go <<'G'
package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

func wait(c chan int) { <-c }

func main() {
	go wait(make(chan int))
	runtime.Gosched()
	if len(os.Args) > 1 {
		debug.SetTraceback(os.Args[1])
	}
	panic("end")
}
G
"$ESCARGO" build -o prog main.go || exit 1
stacks() { grep -c '^goroutine'; }
[ "$(GOTRACEBACK= ./prog 2>&1 | stacks)" = 1 ] || { echo "one stack by default"; exit 1; }
[ "$(GOTRACEBACK=none ./prog 2>&1)" = "panic: end" ] || { echo "none"; exit 1; }
[ "$(GOTRACEBACK=all ./prog 2>&1 | stacks)" = 2 ] || { echo "all"; exit 1; }
[ "$(GOTRACEBACK=single ./prog all 2>&1 | stacks)" = 2 ] || { echo "all, by the program"; exit 1; }
[ "$(GOTRACEBACK=all ./prog none 2>&1 | stacks)" = 2 ] || { echo "the program cannot take away"; exit 1; }
code=0
(ulimit -c 0; GOTRACEBACK=crash ./prog >/dev/null 2>&1) 2>/dev/null || code=$?
[ $code = 134 ] || { echo "crash"; exit 1; }
