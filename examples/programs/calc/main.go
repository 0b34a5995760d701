package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strings"
)

// Reads a line at a time; `:tree EXPR` shows how it was understood, `:vars` what is defined.
func main() {
	env := NewEnv()
	in := bufio.NewScanner(os.Stdin)
	for line := 1; in.Scan(); line++ {
		text := strings.TrimSpace(in.Text())
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		if err := command(env, text); err != nil {
			kind := "error"
			if syntax := new(SyntaxError); errors.As(err, &syntax) {
				fmt.Printf("%s\n%*s\n", text, syntax.Offset+1, "^")
				kind = "syntax error"
			}
			fmt.Printf("line %d: %s: %v\n", line, kind, err)
		}
	}
}

func command(env *Env, text string) error {
	if text == ":vars" {
		for _, name := range env.Names() {
			fmt.Printf("%-6s = %.6g\n", name, env.vars[name])
		}
		return nil
	}
	if expr, ok := strings.CutPrefix(text, ":tree "); ok {
		e, err := Parse(expr)
		if err != nil {
			return err
		}
		fmt.Printf("%v  ->  %v\n", e, Simplify(e))
		return nil
	}
	v, err := env.Eval(text)
	if err != nil {
		return err
	}
	fmt.Println(v)
	return nil
}
