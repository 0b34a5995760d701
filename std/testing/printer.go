package testing

import (
	"fmt"
	"os"
	"sync"
)

// chatty prints at once; of lines of one test after those of another it says whose they are.
var chatty printer

type printer struct {
	mu     sync.Mutex
	last   string
	marked bool // lines about tests begin with a byte that tells them from others (-test.v=test2json)
}

// line writes a line about a test. p is locked.
func (p *printer) line(text string) {
	if p.marked {
		text = "\x16" + text
	}
	os.Stdout.WriteString(text)
}

func (p *printer) printf(format string, args ...any) { p.print(fmt.Sprintf(format, args...)) }

func (p *printer) print(text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.line(text)
}

func (p *printer) update(name, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.last = name
	p.line(text)
}

func (p *printer) note(name, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.last != name && p.last != "" {
		p.line("=== NAME  " + name + "\n")
	}
	p.last = name
	os.Stdout.WriteString(text)
}

