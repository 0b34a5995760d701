// Other programs: their output, input, exit codes, and an end by a context.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

func main() {
	out, err := exec.Command("echo", "hello", "world").Output()
	fmt.Printf("%q %v\n", out, err)
	out, err = exec.Command("sh", "-c", "echo out; echo err >&2; exit 3").CombinedOutput()
	fmt.Printf("%q %v\n", out, err)
	var exit *exec.ExitError
	_, err = exec.Command("sh", "-c", "echo oops >&2; exit 4").Output()
	fmt.Println(errors.As(err, &exit), exit.ExitCode(), string(exit.Stderr))
	_, err = exec.LookPath("no-such-program")
	fmt.Println(err, errors.Is(err, exec.ErrNotFound))
	fmt.Println(exec.Command("/no/such").Run())

	cmd := exec.Command("tr", "a-z", "A-Z")
	cmd.Stdin = strings.NewReader(strings.Repeat("some text\n", 20000))
	out, err = cmd.Output()
	fmt.Println(len(out), string(out[:10]), err)

	cmd = exec.Command("cat")
	in, _ := cmd.StdinPipe()
	from, _ := cmd.StdoutPipe()
	fmt.Println(cmd.Start())
	fmt.Fprintln(in, "through a pipe")
	in.Close()
	text, _ := io.ReadAll(from)
	fmt.Println(string(text), cmd.Wait(), cmd.ProcessState)

	cmd = exec.Command("sh", "-c", "echo $NAME in $(pwd)")
	cmd.Env = append(os.Environ(), "NAME=x", "NAME=y")
	cmd.Dir = "/"
	cmd.Stdout = os.Stdout
	fmt.Println(cmd.Run())

	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	fmt.Println(exec.CommandContext(ctx, "sleep", "10").Run(), ctx.Err())
}
