package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

// run applies a query to each of the values in r, one after the other.
func run(query string, r io.Reader, w io.Writer, indent string) error {
	s, err := Compile(query)
	if err != nil {
		return err
	}
	in := json.NewDecoder(r)
	in.UseNumber()
	out := json.NewEncoder(w)
	out.SetIndent("", indent)
	out.SetEscapeHTML(false)
	for {
		var v any
		if err := in.Decode(&v); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		for x, err := range s(v) {
			if err != nil {
				return err
			}
			if err := out.Encode(x); err != nil {
				return err
			}
		}
	}
}

func main() {
	compact := flag.Bool("c", false, "print each value on one line")
	flag.Parse()
	indent := "  "
	if *compact {
		indent = ""
	}
	status := 0
	for _, query := range flag.Args() {
		fmt.Printf("# %s\n", query)
		if _, err := os.Stdin.Seek(0, io.SeekStart); err != nil && flag.NArg() > 1 {
			fmt.Fprintln(os.Stderr, "jsonq: several queries need a file to read")
			os.Exit(2)
		}
		if err := run(query, os.Stdin, os.Stdout, indent); err != nil {
			var syntax *json.SyntaxError
			if errors.As(err, &syntax) {
				err = fmt.Errorf("input at byte %d: %w", syntax.Offset, err)
			}
			fmt.Println("error:", err)
			status = 1
		}
	}
	os.Exit(status)
}
