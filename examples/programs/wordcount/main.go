// Wordcount counts the words of its input and prints the most frequent, with a bar for each.
//
// usage: wordcount [-n COUNT] [-min LENGTH] [-stop WORD,WORD...] [FILE...]
package main

import (
	"bufio"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"
)

// options are what the command line chooses.
type options struct {
	top   int
	min   int
	stop  map[string]bool
	files []string
}

func parseOptions(args []string, errout io.Writer) (options, error) {
	o := options{stop: map[string]bool{}}
	flags := flag.NewFlagSet("wordcount", flag.ContinueOnError)
	flags.SetOutput(errout)
	flags.IntVar(&o.top, "n", 10, "print the `COUNT` most frequent words")
	flags.IntVar(&o.min, "min", 1, "leave out words shorter than `LENGTH` letters")
	flags.Func("stop", "leave out these `WORDS`, separated by commas", func(list string) error {
		for word := range strings.SplitSeq(list, ",") {
			if word == "" {
				return errors.New("empty word")
			}
			o.stop[strings.ToLower(word)] = true
		}
		return nil
	})
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if o.top < 1 {
		return o, fmt.Errorf("-n %d: want at least 1", o.top)
	}
	o.files = flags.Args()
	return o, nil
}

// Count is a word and how often it was seen.
type Count struct {
	Word string
	N    int
}

// Counter counts words. The zero value is ready to use.
type Counter struct {
	words map[string]int
	total int
	lines int
}

// splitWords is a bufio.SplitFunc for runs of letters, with apostrophes inside words ("don't").
func splitWords(data []byte, atEOF bool) (advance int, token []byte, err error) {
	letter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	start := strings.IndexFunc(string(data), letter)
	if start < 0 {
		return len(data), nil, nil
	}
	text := string(data[start:])
	end := strings.IndexFunc(text, func(r rune) bool { return !letter(r) && r != '\'' })
	switch {
	case end >= 0:
	case atEOF:
		end = len(text)
	default:
		return start, nil, nil // ask for more: the word may go on
	}
	word := strings.TrimRight(text[:end], "'")
	return start + end, []byte(word), nil
}

// Add counts the words of r.
func (c *Counter) Add(r io.Reader, o options) error {
	if c.words == nil {
		c.words = make(map[string]int)
	}
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		c.lines++
		words := bufio.NewScanner(strings.NewReader(lines.Text()))
		words.Split(splitWords)
		for words.Scan() {
			c.addWord(strings.ToLower(words.Text()), o)
		}
	}
	return lines.Err()
}

func (c *Counter) addWord(word string, o options) {
	c.total++
	if len([]rune(word)) < o.min || o.stop[word] {
		return
	}
	c.words[word]++
}

// Top returns the n most frequent words; words alike in number are in alphabetical order.
func (c *Counter) Top(n int) []Count {
	counts := make([]Count, 0, len(c.words))
	for word, n := range c.words {
		counts = append(counts, Count{word, n})
	}
	slices.SortFunc(counts, func(a, b Count) int {
		return cmp.Or(-cmp.Compare(a.N, b.N), strings.Compare(a.Word, b.Word))
	})
	return counts[:min(n, len(counts))]
}

const barWidth = 30

// Report prints the n most frequent words and the totals.
func (c *Counter) Report(w io.Writer, n int) {
	top := c.Top(n)
	width := 0
	for _, t := range top {
		width = max(width, len([]rune(t.Word)))
	}
	for _, t := range top {
		bar := strings.Repeat("#", max(1, t.N*barWidth/top[0].N))
		fmt.Fprintf(w, "%*d  %-*s  %s\n", 5, t.N, width, t.Word, bar)
	}
	fmt.Fprintf(w, "%d lines, %d words, %d different\n", c.lines, c.total, len(c.words))
}

func run(args []string, in io.Reader, out, errout io.Writer) error {
	o, err := parseOptions(args, errout)
	if err != nil {
		return err
	}
	var c Counter
	if len(o.files) == 0 {
		if err := c.Add(in, o); err != nil {
			return err
		}
	}
	for _, name := range o.files {
		f, err := os.Open(name)
		if err != nil {
			return err
		}
		err = c.Add(f, o)
		f.Close()
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	c.Report(out, o.top)
	return nil
}

func main() {
	err := run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		os.Exit(2)
	case err != nil:
		fmt.Fprintln(os.Stderr, "wordcount:", err)
		os.Exit(1)
	}
}
