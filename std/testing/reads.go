package testing

import (
	"bufio"
	"fmt"
	"internal/testlog"
	"os"
	"sync"
)

// readLog writes to the file of -test.testlogfile what the tests look at, a line each. It is flushed at the end only: a log
// without its last line is of a test that did not come to an end.
type readLog struct {
	mu     sync.Mutex
	w      *bufio.Writer
	file   *os.File
	seen   map[string]bool
	closed bool
}

func startReadLog(name string) *readLog {
	f, err := os.Create(name)
	if err != nil {
		fmt.Fprintf(os.Stderr, "testing: %s\n", err)
		os.Exit(2)
	}
	l := &readLog{w: bufio.NewWriter(f), file: f, seen: map[string]bool{}}
	l.w.WriteString("# test log\n")
	testlog.SetLogger(l)
	return l
}

func (l *readLog) add(op, name string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	line := op + " " + name
	if l.closed || name == "" || l.seen[line] {
		return
	}
	l.seen[line] = op != "chdir"
	if op == "chdir" { // what follows is of another folder
		clear(l.seen)
	}
	l.w.WriteString(line + "\n")
}

func (l *readLog) Getenv(key string) { l.add("getenv", key) }
func (l *readLog) Open(name string)  { l.add("open", name) }
func (l *readLog) Stat(name string)  { l.add("stat", name) }
func (l *readLog) Chdir(name string) { l.add("chdir", name) }

func (l *readLog) close() {
	if l == nil {
		return
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
	l.w.Flush()
	l.file.Close()
}
