// Signals that the program sends to itself.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	c := make(chan os.Signal, 4)
	signal.Notify(c, syscall.SIGUSR1, os.Interrupt)
	syscall.Kill(os.Getpid(), syscall.SIGUSR1)
	fmt.Println(<-c)
	syscall.Kill(os.Getpid(), syscall.SIGINT)
	fmt.Println(<-c)
	signal.Ignore(syscall.SIGUSR1)
	syscall.Kill(os.Getpid(), syscall.SIGUSR1)
	select {
	case s := <-c:
		fmt.Println("unexpected", s)
	case <-time.After(20 * time.Millisecond):
		fmt.Println("ignored", signal.Ignored(syscall.SIGUSR1))
	}
	signal.Stop(c)

	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	fmt.Println(ctx)
	go syscall.Kill(os.Getpid(), syscall.SIGTERM)
	<-ctx.Done()
	fmt.Println(ctx.Err(), context.Cause(ctx))
	stop()
}
