package parse

import (
	"fmt"
	"strconv"
	"strings"
)

// NumberNode is a constant number, in all forms that can hold it.
type NumberNode struct {
	NodeType
	Pos
	tr         *Tree
	IsInt      bool
	IsUint     bool
	IsFloat    bool
	IsComplex  bool
	Int64      int64
	Uint64     uint64
	Float64    float64
	Complex128 complex128
	Text       string // as in the template
}

func (t *Tree) newNumber(i item) (*NumberNode, error) {
	n := &NumberNode{tr: t, NodeType: NodeNumber, Pos: i.pos, Text: i.text}
	switch {
	case i.kind == itemCharConstant:
		return n, n.setChar()
	case i.kind == itemComplex:
		if _, err := fmt.Sscan(i.text, &n.Complex128); err != nil {
			return nil, err
		}
		n.IsComplex = true
		n.simplifyComplex()
		return n, nil
	case strings.HasSuffix(i.text, "i"):
		if f, err := strconv.ParseFloat(i.text[:len(i.text)-1], 64); err == nil {
			n.Complex128 = complex(0, f)
			n.IsComplex = true
			n.simplifyComplex()
			return n, nil
		}
	}
	return n, n.setReal()
}

func (n *NumberNode) setChar() error {
	r, _, tail, err := strconv.UnquoteChar(n.Text[1:], n.Text[0])
	if err != nil {
		return err
	}
	if tail != "'" {
		return fmt.Errorf("malformed character constant: %s", n.Text)
	}
	n.Int64, n.IsInt = int64(r), true
	n.Uint64, n.IsUint = uint64(r), true
	n.Float64, n.IsFloat = float64(r), true
	return nil
}

func (n *NumberNode) setReal() error {
	if u, err := strconv.ParseUint(n.Text, 0, 64); err == nil {
		n.Uint64, n.IsUint = u, true
	}
	if i, err := strconv.ParseInt(n.Text, 0, 64); err == nil {
		n.Int64, n.IsInt = i, true
		n.IsUint = n.IsUint || i == 0 // -0
	}
	switch {
	case n.IsInt:
		n.Float64, n.IsFloat = float64(n.Int64), true
	case n.IsUint:
		n.Float64, n.IsFloat = float64(n.Uint64), true
	default:
		f, err := strconv.ParseFloat(n.Text, 64)
		if err != nil {
			return fmt.Errorf("illegal number syntax: %q", n.Text)
		}
		if !strings.ContainsAny(n.Text, ".eEpP") {
			return fmt.Errorf("integer overflow: %q", n.Text)
		}
		n.Float64, n.IsFloat = f, true
		n.setIntegers()
	}
	return nil
}

// setIntegers notes that a float has an integral value.
func (n *NumberNode) setIntegers() {
	if i := int64(n.Float64); float64(i) == n.Float64 {
		n.Int64, n.IsInt = i, true
	}
	if u := uint64(n.Float64); float64(u) == n.Float64 {
		n.Uint64, n.IsUint = u, true
	}
}

func (n *NumberNode) simplifyComplex() {
	n.IsFloat = imag(n.Complex128) == 0
	if n.IsFloat {
		n.Float64 = real(n.Complex128)
		n.setIntegers()
	}
}

func (n *NumberNode) String() string             { return n.Text }
func (n *NumberNode) tree() *Tree                { return n.tr }
func (n *NumberNode) writeTo(b *strings.Builder) { b.WriteString(n.Text) }

// Copy returns a copy.
func (n *NumberNode) Copy() Node {
	c := *n
	return &c
}
