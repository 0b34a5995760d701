// Package exec runs other programs.
package exec

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"internal/godebug"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Error is why a program was not found.
type Error struct {
	Name string
	Err  error
}

func (e *Error) Error() string { return "exec: " + strconv.Quote(e.Name) + ": " + e.Err.Error() }
func (e *Error) Unwrap() error { return e.Err }

var (
	ErrNotFound = errors.New("executable file not found in $PATH")
	ErrDot      = errors.New("cannot run executable found relative to current directory")

	// ErrWaitDelay means that the program ended well, but that somebody still held its pipes after WaitDelay.
	ErrWaitDelay = errors.New("exec: WaitDelay expired before I/O complete")
)

// ExitError is a program that did not end well. Output puts what it wrote to its standard error into Stderr.
type ExitError struct {
	*os.ProcessState
	Stderr []byte
}

func (e *ExitError) Error() string { return e.ProcessState.String() }

// Cmd is a program to run, or one that runs. It can be used once.
type Cmd struct {
	Path         string
	Args         []string
	Env          []string // nil: this process's
	Dir          string
	Stdin        io.Reader // nil: nothing to read
	Stdout       io.Writer // nil: thrown away
	Stderr       io.Writer
	ExtraFiles   []*os.File
	SysProcAttr  *syscall.SysProcAttr
	Process      *os.Process
	ProcessState *os.ProcessState
	Err          error        // of looking for the program
	Cancel       func() error // called when the context is done; kills by default

	// How long Wait waits for the program once the context is done, and then for its pipes; 0 is for ever.
	WaitDelay time.Duration

	ctx     context.Context
	started bool
	childs  []*os.File // to be closed once the program runs
	parents []io.Closer
	copiers []func() error
	copied  chan error
	ended   chan struct{}
	stopped chan cancelled
}

// Command returns a Cmd of a program that is looked for as LookPath does.
func Command(name string, arg ...string) *Cmd {
	cmd := &Cmd{Path: name, Args: append([]string{name}, arg...)}
	if filepath.Base(name) == name {
		path, err := LookPath(name)
		if path != "" {
			cmd.Path = path
		}
		cmd.Err = err
	}
	return cmd
}

// CommandContext returns a Cmd that ends when ctx is done.
func CommandContext(ctx context.Context, name string, arg ...string) *Cmd {
	if ctx == nil {
		panic("nil Context")
	}
	cmd := Command(name, arg...)
	cmd.ctx = ctx
	cmd.Cancel = func() error { return cmd.Process.Kill() }
	return cmd
}

func executable(file string) error {
	info, err := os.Stat(file)
	switch {
	case err != nil:
		return err
	case info.IsDir():
		return syscall.EISDIR
	case info.Mode()&0111 == 0:
		return os.ErrPermission
	}
	return nil
}

// LookPath looks for a program in the folders of $PATH; a name with a slash is taken as it is.
func LookPath(file string) (string, error) { return lookPath(file) }

func lookPath(file string) (string, error) {
	if file == "" || file == "." || file == ".." {
		return "", &Error{file, ErrNotFound}
	}
	if strings.Contains(file, "/") {
		if err := executable(file); err != nil {
			return "", &Error{file, err}
		}
		return file, nil
	}
	for _, dir := range filepath.SplitList(os.Getenv("PATH")) {
		path := filepath.Join(dir, file)
		if executable(path) == nil {
			if path[0] != '/' && godebug.New("execerrdot").Value() != "0" {
				return path, &Error{file, ErrDot}
			}
			return path, nil
		}
	}
	return "", &Error{file, ErrNotFound}
}

func (c *Cmd) String() string {
	if c.Err != nil {
		return strings.Join(c.Args, " ")
	}
	return strings.Join(append([]string{c.Path}, c.Args[1:]...), " ")
}

// Environ returns the environment that the program gets.
func (c *Cmd) Environ() []string { return c.environ() }

func (c *Cmd) environ() []string {
	env := c.Env
	if env == nil {
		env = os.Environ()
		if c.Dir != "" {
			if pwd, err := filepath.Abs(c.Dir); err == nil {
				env = append(env, "PWD="+pwd)
			}
		}
	}
	// The last of equal names counts.
	last := make(map[string]int)
	for i, entry := range env {
		name, _, _ := strings.Cut(entry, "=")
		last[name] = i
	}
	var kept []string
	for i, entry := range env {
		if name, _, _ := strings.Cut(entry, "="); last[name] == i {
			kept = append(kept, entry)
		}
	}
	return kept
}

// input returns the program's standard input.
func (c *Cmd) input() (*os.File, error) {
	if c.Stdin == nil {
		return c.null(os.O_RDONLY)
	}
	if f, ok := c.Stdin.(*os.File); ok {
		return f, nil
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.childs, c.parents = append(c.childs, r), append(c.parents, w)
	c.copiers = append(c.copiers, func() error {
		_, err := io.Copy(w, c.Stdin)
		if errors.Is(err, syscall.EPIPE) {
			err = nil // It did not want all.
		}
		if closing := w.Close(); err == nil {
			err = closing
		}
		return err
	})
	return r, nil
}

func (c *Cmd) null(flag int) (*os.File, error) {
	f, err := os.OpenFile(os.DevNull, flag, 0)
	if err == nil {
		c.childs = append(c.childs, f)
	}
	return f, err
}

// output returns a file of which what is written goes to w.
func (c *Cmd) output(w io.Writer) (*os.File, error) {
	if w == nil {
		return c.null(os.O_WRONLY)
	}
	if f, ok := w.(*os.File); ok {
		return f, nil
	}
	r, child, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.childs, c.parents = append(c.childs, child), append(c.parents, r)
	c.copiers = append(c.copiers, func() error {
		_, err := io.Copy(w, r)
		r.Close()
		return err
	})
	return child, nil
}

// same reports whether two writers are one. Those that cannot be compared are not.
func same(a, b io.Writer) bool {
	defer func() { recover() }()
	return a == b
}

func (c *Cmd) files() ([]*os.File, error) {
	in, err := c.input()
	if err != nil {
		return nil, err
	}
	out, err := c.output(c.Stdout)
	if err != nil {
		return nil, err
	}
	errs := out
	if c.Stderr == nil || !same(c.Stderr, c.Stdout) {
		if errs, err = c.output(c.Stderr); err != nil {
			return nil, err
		}
	}
	return append([]*os.File{in, out, errs}, c.ExtraFiles...), nil
}

func (c *Cmd) closeAll() {
	for _, f := range c.childs {
		f.Close()
	}
	c.closeParents()
}

// Start starts the program. Wait must be called in the end.
func (c *Cmd) Start() error {
	if c.started {
		return errors.New("exec: already started")
	}
	c.started = true
	if c.Path == "" && c.Err == nil {
		c.Err = errors.New("exec: no command")
	}
	if c.Err == nil && c.Cancel != nil && c.ctx == nil {
		c.Err = errors.New("exec: command with a non-nil Cancel was not created with CommandContext")
	}
	if c.Err != nil {
		c.closeAll()
		return c.Err
	}
	if c.ctx != nil && c.ctx.Err() != nil {
		c.closeAll()
		return c.ctx.Err()
	}
	files, err := c.files()
	if err == nil {
		attr := &os.ProcAttr{Dir: c.Dir, Files: files, Env: c.Environ(), Sys: c.SysProcAttr}
		c.Process, err = os.StartProcess(c.Path, c.Args, attr)
	}
	if err != nil {
		c.closeAll()
		return err
	}
	for _, f := range c.childs {
		f.Close()
	}
	c.copied = make(chan error, len(c.copiers))
	for _, copier := range c.copiers {
		go func() { c.copied <- copier() }()
	}
	c.watch()
	return nil
}

// cancelled is what became of the context, and the timer of WaitDelay if that runs.
type cancelled struct {
	err   error
	timer *time.Timer
}

// watch cancels the program when the context is done.
func (c *Cmd) watch() {
	if c.ctx == nil || c.ctx.Done() == nil {
		return
	}
	c.ended, c.stopped = make(chan struct{}), make(chan cancelled, 1)
	go func() {
		select {
		case <-c.ended:
			c.stopped <- cancelled{}
		case <-c.ctx.Done():
			c.stopped <- c.cancel()
		}
	}()
}

// cancel makes the program end, by force if it takes longer than WaitDelay.
func (c *Cmd) cancel() (r cancelled) {
	if c.Cancel != nil {
		err := c.Cancel()
		if err == nil {
			r.err = c.ctx.Err()
		} else if !errors.Is(err, os.ErrProcessDone) {
			r.err = fmt.Errorf("exec: canceling Cmd: %w", err)
		}
	}
	if c.WaitDelay == 0 {
		return r
	}
	r.timer = time.NewTimer(c.WaitDelay)
	select {
	case <-c.ended:
	case <-r.timer.C:
		r.timer.Reset(0) // nothing more is waited for
		if err := c.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			r.err = fmt.Errorf("exec: killing Cmd: %w", err)
		}
	}
	return r
}

// Wait waits until the program has ended and its output was copied.
func (c *Cmd) Wait() error {
	if c.Process == nil {
		return errors.New("exec: not started")
	}
	if c.ProcessState != nil {
		return errors.New("exec: Wait was already called")
	}
	state, err := c.Process.Wait()
	if err == nil && !state.Success() {
		err = &ExitError{ProcessState: state}
	}
	c.ProcessState = state
	var context cancelled
	if c.ended != nil {
		close(c.ended)
		context = <-c.stopped
	}
	copying := c.awaitCopies(context.timer)
	c.closeParents()
	return cmp.Or(err, context.err, copying)
}

// awaitCopies waits until all was copied, but not longer than WaitDelay.
func (c *Cmd) awaitCopies(timer *time.Timer) error {
	if timer == nil && c.WaitDelay > 0 {
		timer = time.NewTimer(c.WaitDelay)
	}
	var late <-chan time.Time
	if timer != nil {
		defer timer.Stop()
		late = timer.C
	}
	var first error
	for i := range c.copiers {
		select {
		case err := <-c.copied:
			first = cmp.Or(first, err)
		case <-late:
			c.closeParents()
			for range c.copiers[i:] {
				<-c.copied
			}
			return ErrWaitDelay
		}
	}
	return first
}

func (c *Cmd) closeParents() {
	for _, f := range c.parents {
		f.Close()
	}
}

// Run starts the program and waits.
func (c *Cmd) Run() error {
	if err := c.Start(); err != nil {
		return err
	}
	return c.Wait()
}

// Output runs the program and returns what it wrote to its standard output.
func (c *Cmd) Output() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	var stdout, stderr bytes.Buffer
	c.Stdout = &stdout
	capture := c.Stderr == nil
	if capture {
		c.Stderr = &stderr
	}
	err := c.Run()
	if exit, ok := err.(*ExitError); ok && capture {
		exit.Stderr = stderr.Bytes()
	}
	return stdout.Bytes(), err
}

// CombinedOutput runs the program and returns what it wrote to its standard output and error.
func (c *Cmd) CombinedOutput() ([]byte, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	if c.Stderr != nil {
		return nil, errors.New("exec: Stderr already set")
	}
	var b bytes.Buffer
	c.Stdout, c.Stderr = &b, &b
	err := c.Run()
	return b.Bytes(), err
}

// StdinPipe returns a writer to the program's standard input.
func (c *Cmd) StdinPipe() (io.WriteCloser, error) {
	if c.Stdin != nil {
		return nil, errors.New("exec: Stdin already set")
	}
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	c.Stdin = r
	c.childs, c.parents = append(c.childs, r), append(c.parents, w)
	return w, nil
}

// outPipe sets where to the writing end of a pipe; Wait closes the reading end.
func (c *Cmd) outPipe(where *io.Writer) (io.ReadCloser, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	*where = w
	c.childs, c.parents = append(c.childs, w), append(c.parents, r)
	return r, nil
}

// StdoutPipe returns a reader of the program's standard output, to be read before Wait.
func (c *Cmd) StdoutPipe() (io.ReadCloser, error) {
	if c.Stdout != nil {
		return nil, errors.New("exec: Stdout already set")
	}
	return c.outPipe(&c.Stdout)
}

// StderrPipe returns a reader of the program's standard error.
func (c *Cmd) StderrPipe() (io.ReadCloser, error) {
	if c.Stderr != nil {
		return nil, errors.New("exec: Stderr already set")
	}
	return c.outPipe(&c.Stderr)
}
