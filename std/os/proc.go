package os

import (
	"errors"
	"internal/testlog"
	"syscall"
)

// The process and its environment.

// Args is the command line; Args[0] is the program.
var Args []string

func init() { Args = syscall.Args() }

// Exit ends the program at once; deferred calls do not run.
func Exit(code int) {
	if code == 0 && testlog.PanicOnExit0() {
		panic("unexpected call to os.Exit(0) during test")
	}
	syscall.Exit(code)
}

// Signal is a signal of the system.
type Signal interface {
	String() string
	Signal()
}

var (
	Interrupt Signal = syscall.SIGINT
	Kill      Signal = syscall.SIGKILL
)

// ErrProcessDone says that a process has ended.
var ErrProcessDone = errors.New("os: process already finished")

func Getenv(key string) string {
	testlog.Getenv(key)
	v, _ := syscall.Getenv(key)
	return v
}

func LookupEnv(key string) (string, bool) {
	testlog.Getenv(key)
	return syscall.Getenv(key)
}

func Setenv(key, value string) error {
	if err := syscall.Setenv(key, value); err != nil {
		return NewSyscallError("setenv", err)
	}
	return nil
}

func Unsetenv(key string) error { return syscall.Unsetenv(key) }
func Clearenv()                 { syscall.Clearenv() }
func Environ() []string         { return syscall.Environ() }

func Getpid() int      { return syscall.Getpid() }
func Getppid() int     { return syscall.Getppid() }
func Getuid() int      { return syscall.Getuid() }
func Geteuid() int     { return syscall.Geteuid() }
func Getgid() int      { return syscall.Getgid() }
func Getegid() int     { return syscall.Getegid() }
func Getpagesize() int { return syscall.Getpagesize() }

func Hostname() (name string, err error) { return hostname() }

func hostname() (name string, err error) {
	name, err = syscall.Hostname()
	return name, NewSyscallError("uname", err)
}

// Executable returns the path of the running program.
func Executable() (string, error) { return executable() }

func executable() (string, error) {
	path, err := Readlink("/proc/self/exe")
	const deleted = " (deleted)" // the name since then
	if len(path) > len(deleted) && path[len(path)-len(deleted):] == deleted {
		path = path[:len(path)-len(deleted)]
	}
	return path, err
}

func UserHomeDir() (string, error) {
	if dir := Getenv("HOME"); dir != "" {
		return dir, nil
	}
	return "", errors.New("$HOME is not defined")
}

func userDir(variable, below string) (string, error) {
	if dir := Getenv(variable); dir != "" {
		if dir[0] != '/' {
			return "", errors.New("path in $" + variable + " is relative")
		}
		return dir, nil
	}
	dir := Getenv("HOME")
	if dir == "" {
		return "", errors.New("neither $" + variable + " nor $HOME are defined")
	}
	return dir + below, nil
}

func UserCacheDir() (string, error)  { return userDir("XDG_CACHE_HOME", "/.cache") }
func UserConfigDir() (string, error) { return userDir("XDG_CONFIG_HOME", "/.config") }

// Expand replaces ${var} and $var in s by what mapping returns.
func Expand(s string, mapping func(string) string) string {
	var buf []byte
	start := 0
	for i := 0; i < len(s); i++ {
		if s[i] != '$' || i+1 >= len(s) {
			continue
		}
		if buf == nil {
			buf = make([]byte, 0, 2*len(s))
		}
		buf = append(buf, s[start:i]...)
		name, width := variableName(s[i+1:])
		switch {
		case name == "" && width > 0: // bad syntax: swallowed
		case name == "":
			buf = append(buf, '$')
		default:
			buf = append(buf, mapping(name)...)
		}
		i += width
		start = i + 1
	}
	if buf == nil {
		return s
	}
	return string(buf) + s[start:]
}

// ExpandEnv is Expand with the environment.
func ExpandEnv(s string) string { return Expand(s, Getenv) }

func isSpecial(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-':
		return true
	}
	return '0' <= c && c <= '9'
}

func isAlphaNum(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// variableName reads the name behind a dollar sign; width is how many bytes it takes with its braces.
func variableName(s string) (name string, width int) {
	switch {
	case s[0] == '{':
		if len(s) > 2 && isSpecial(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				if i == 1 {
					return "", 2
				}
				return s[1:i], i + 1
			}
		}
		return "", 1
	case isSpecial(s[0]):
		return s[0:1], 1
	}
	i := 0
	for i < len(s) && isAlphaNum(s[i]) {
		i++
	}
	return s[:i], i
}
