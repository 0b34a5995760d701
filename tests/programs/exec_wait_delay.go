// Commands whose pipes outlive them, and commands that do not want to end: what WaitDelay does.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// run tells how a command ended, and whether that was at about the time that was expected.
func run(what string, cmd *exec.Cmd, least, most time.Duration) {
	start := time.Now()
	var out bytes.Buffer
	cmd.Stdout = &out
	err := cmd.Run()
	took := time.Since(start)
	var exit *exec.ExitError
	fmt.Printf("%s: %q %v %v %v\n", what, out.String(), err, errors.As(err, &exit), errors.Is(err, exec.ErrWaitDelay))
	if took < least || took > most {
		fmt.Println("  took", took)
	}
}

func main() {
	held := "sleep 3 & echo started"
	cmd := exec.Command("sh", "-c", held)
	cmd.WaitDelay = 50 * time.Millisecond
	run("held", cmd, 50*time.Millisecond, 2*time.Second)

	cmd = exec.Command("sh", "-c", held+"; exit 3")
	cmd.WaitDelay = 50 * time.Millisecond
	run("held and failed", cmd, 50*time.Millisecond, 2*time.Second)

	cmd = exec.Command("sh", "-c", "echo quick")
	cmd.WaitDelay = 10 * time.Second
	run("quick", cmd, 0, 5*time.Second)

	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	cmd = exec.CommandContext(ctx, "sh", "-c", "sleep 3 & echo started; wait")
	cmd.WaitDelay = 50 * time.Millisecond
	run("killed", cmd, 100*time.Millisecond, 2*time.Second)
	cancel()

	ctx, cancel = context.WithTimeout(context.Background(), 300*time.Millisecond)
	cmd = exec.CommandContext(ctx, "sh", "-c", "trap '' INT; echo stubborn; sleep 3")
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 50 * time.Millisecond
	run("stubborn", cmd, 350*time.Millisecond, 2*time.Second)
	cancel()

	ctx, cancel = context.WithTimeout(context.Background(), 300*time.Millisecond)
	cmd = exec.CommandContext(ctx, "sh", "-c", "trap 'exit 0' TERM; echo polite; while :; do sleep 0.01; done")
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) }
	run("polite", cmd, 300*time.Millisecond, 2*time.Second)
	cancel()

	ctx, cancel = context.WithTimeout(context.Background(), 100*time.Millisecond)
	cmd = exec.CommandContext(ctx, "sh", "-c", "sleep 0.5; echo late")
	cmd.Cancel = func() error { return errors.New("cannot") }
	run("not cancelled", cmd, 400*time.Millisecond, 3*time.Second)
	cancel()

	cmd = exec.Command("sh", "-c", "cat >&2")
	cmd.Stdin = strings.NewReader("to the other side")
	cmd.WaitDelay = time.Second
	var errs bytes.Buffer
	cmd.Stderr = &errs
	run("input", cmd, 0, time.Second)
	fmt.Println(errs.String())
}
