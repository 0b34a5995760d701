package testing

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
)

// running knows which tests run, and since when: what is told when time is up.
var running struct {
	mu    sync.Mutex
	since map[string]time.Time
}

func setRunning(name string, runs bool) {
	running.mu.Lock()
	defer running.mu.Unlock()
	if running.since == nil {
		running.since = map[string]time.Time{}
	}
	if runs {
		running.since[name] = time.Now()
	} else {
		delete(running.since, name)
	}
}

// runningTests lists them for a panic, or returns "".
func runningTests() string {
	running.mu.Lock()
	defer running.mu.Unlock()
	var lines []string
	for name, since := range running.since {
		lines = append(lines, fmt.Sprintf("\n\t%s (%v)", name, time.Since(since).Round(time.Second)))
	}
	if len(lines) == 0 {
		return ""
	}
	slices.Sort(lines)
	return "\nrunning tests:" + strings.Join(lines, "")
}
