#!/bin/sh
# SIGQUIT ends a program with the stacks of all its goroutines, whether it waits or computes; a program may watch it.
cat >main.go <<'G'
package main

import (
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"
)

var x int

func waiter(c chan int) { <-c }

func main() {
	var mu sync.Mutex
	mu.Lock()
	go waiter(make(chan int))
	go mu.Lock()
	go func() { select {} }()
	time.Sleep(time.Millisecond)
	if os.Args[1] == "watches" {
		c := make(chan os.Signal, 1)
		signal.Notify(c, syscall.SIGQUIT)
		fmt.Println("ready")
		fmt.Println(<-c)
		signal.Stop(c)
	}
	fmt.Println("ready")
	for os.Args[1] == "computes" {
		x++
	}
	time.Sleep(time.Hour)
}
G
"$ESCARGO" build -o prog main.go || exit 1
# How often "ready" must have been written, before each signal.
quit() {
    : >out   # nothing of the program before
    ./prog "$1" >out 2>&1 &
    pid=$!
    for n in $2; do
        while [ "$(grep -c ready out)" -lt "$n" ]; do sleep 0.02; done
        kill -QUIT $pid
    done
    code=0
    wait $pid || code=$?
    [ $code = 2 ] || { echo "$1: exit status $code"; cat out; exit 1; }
}
want='main.main()
main.main.func1()
main.waiter(...)
goroutine [chan receive]:
goroutine [select (no cases)]:
goroutine [sync.Mutex.Lock]:'
stacks() { sed -n 's/^goroutine [0-9]*/goroutine/p; /^main\./p; /^SIGQUIT/p' out | sort; }
same() { [ "$(stacks)" = "$(printf '%s\n' "SIGQUIT: quit" "$want" "goroutine [$1]:" | sort)" ] || { echo "$1:"; cat out; exit 1; }; }
quit waits 1
same sleep
quit computes 1
same running
quit watches "1 2"
grep -q '^quit$' out || { echo "not watched"; exit 1; }
