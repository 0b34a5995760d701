package main

import (
	"os"
	"os/exec"
	"strings"
)

// reduce makes a program smaller: it drops statements, blocks with all that is in them, and the braces around a block,
// for as long as the command, which gets the file as its argument, succeeds.
func reduce(file, command string) {
	text, err := os.ReadFile(file)
	if err != nil {
		println(err.Error())
		os.Exit(1)
	}
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	holds := func(lines []string) bool {
		os.WriteFile(file, []byte(strings.Join(lines, "\n")+"\n"), 0o666)
		return exec.Command("sh", "-c", command+" "+file).Run() == nil
	}
	whole := true // declarations first
	for smaller := true; smaller || whole; {
		whole = smaller && whole
		smaller = false
		for i := len(lines) - 1; i > 0; i-- {
			if whole && i < len(lines) && strings.HasPrefix(lines[i], "\t") {
				continue
			}
			for _, try := range without(lines, i) {
				if holds(try) {
					lines, smaller = try, true
					break
				}
			}
			i = min(i, len(lines))
		}
	}
	holds(lines)
}

func cut(lines []string, from, to int) []string {
	return append(append([]string(nil), lines[:from]...), lines[to:]...)
}

func indentation(line string) int { return len(line) - len(strings.TrimLeft(line, "\t")) }

// without returns the programs that lack line i, what it opens, or its braces; largest cuts first.
func without(lines []string, i int) (tries [][]string) {
	if i >= len(lines) {
		return nil
	}
	end := i + 1
	if strings.HasSuffix(lines[i], "{") {
		indent := indentation(lines[i])
		for end < len(lines) && (indentation(lines[end]) > indent || strings.HasPrefix(lines[end], lines[i][:indent]+"case ")) {
			end++
		}
		if end < len(lines) {
			tries = append(tries, cut(lines, i, end+1), cut(cut(lines, end, end+1), i, i+1))
		}
	} else {
		tries = append(tries, cut(lines, i, end))
	}
	return tries
}
