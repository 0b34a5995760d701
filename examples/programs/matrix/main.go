package main

import (
	"bufio"
	"flag"
	"fmt"
	"math/big"
	"os"
	"regexp"
	"strconv"
	"strings"
)

// desk holds the matrices that were named.
type desk[T Field[T]] struct {
	named map[string]*Matrix[T]
	parse func(string) (T, error)
}

var (
	definition = regexp.MustCompile(`^([A-Z]\w*)\s*=\s*(.+)$`)
	literal    = regexp.MustCompile(`^\[(.*)\]$`)
	binary     = regexp.MustCompile(`^(\w+)\s*([+*\\])\s*(\w+)$`)
	unary      = regexp.MustCompile(`^(inv|det|transpose)\s+(\w+)$`)
	power      = regexp.MustCompile(`^(\w+)\s*\^\s*(-?\d+)$`)
)

func (d *desk[T]) read(text string) (*Matrix[T], error) {
	var m Matrix[T]
	for _, row := range strings.Split(text, ";") {
		fields := strings.Fields(row)
		if m.rows == 0 {
			m.cols = len(fields)
		} else if len(fields) != m.cols {
			return nil, fmt.Errorf("row %d has %d elements, not %d", m.rows+1, len(fields), m.cols)
		}
		for _, f := range fields {
			x, err := d.parse(f)
			if err != nil {
				return nil, err
			}
			m.at = append(m.at, x)
		}
		m.rows++
	}
	return &m, nil
}

func (d *desk[T]) lookup(name string) (*Matrix[T], error) {
	if m := d.named[name]; m != nil {
		return m, nil
	}
	return nil, fmt.Errorf("no matrix %s", name)
}

func (d *desk[T]) binary(x, op, y string) (*Matrix[T], error) {
	a, err := d.lookup(x)
	if err != nil {
		return nil, err
	}
	b, err := d.lookup(y)
	if err != nil {
		return nil, err
	}
	apply := map[string]func(*Matrix[T], *Matrix[T]) (*Matrix[T], error){
		"+": (*Matrix[T]).Add, "*": (*Matrix[T]).Mul, `\`: (*Matrix[T]).Solve,
	}
	return apply[op](a, b)
}

func (d *desk[T]) unary(op, name string) (*Matrix[T], error) {
	m, err := d.lookup(name)
	if err != nil {
		return nil, err
	}
	switch op {
	case "inv":
		return m.Inverse()
	case "transpose":
		return m.Transpose(), nil
	}
	det, err := m.Det()
	return &Matrix[T]{1, 1, []T{det}}, err
}

func (d *desk[T]) eval(text string) (*Matrix[T], error) {
	if p := literal.FindStringSubmatch(text); p != nil {
		return d.read(p[1])
	}
	if p := binary.FindStringSubmatch(text); p != nil {
		return d.binary(p[1], p[2], p[3])
	}
	if p := unary.FindStringSubmatch(text); p != nil {
		return d.unary(p[1], p[2])
	}
	if p := power.FindStringSubmatch(text); p != nil {
		m, err := d.lookup(p[1])
		if err != nil {
			return nil, err
		}
		n, _ := strconv.Atoi(p[2])
		return m.Pow(n)
	}
	return d.lookup(text)
}

func (d *desk[T]) line(text string) {
	name := ""
	if p := definition.FindStringSubmatch(text); p != nil {
		name, text = p[1], p[2]
	}
	m, err := d.eval(text)
	switch {
	case err != nil:
		fmt.Printf("%s: %v\n", text, err)
	case name != "":
		d.named[name] = m
	default:
		fmt.Printf("%s:\n%v", text, m)
	}
}

func parseReal(s string) (Real, error) {
	f, err := strconv.ParseFloat(s, 64)
	return Real(f), err
}

func parseFraction(s string) (Fraction, error) {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return Fraction{}, fmt.Errorf("%q is not a fraction", s)
	}
	return Fraction{r}, nil
}

func main() {
	exact := flag.Bool("exact", false, "calculate with fractions")
	flag.Parse()
	reals := &desk[Real]{map[string]*Matrix[Real]{}, parseReal}
	fractions := &desk[Fraction]{map[string]*Matrix[Fraction]{}, parseFraction}
	line := reals.line
	if *exact {
		line = fractions.line
	}
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		if text := strings.TrimSpace(in.Text()); text != "" {
			line(text)
		}
	}
}
