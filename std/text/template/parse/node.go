package parse

import (
	"strconv"
	"strings"
)

// Node is a part of a template.
type Node interface {
	Type() NodeType
	String() string
	Copy() Node
	Position() Pos // in the text of the template, in bytes
	tree() *Tree
	writeTo(*strings.Builder)
}

// NodeType is the kind of a node.
type NodeType int

// Pos is a position in the text of the template, in bytes.
type Pos int

// Position returns the position itself.
func (p Pos) Position() Pos { return p }

// Type returns the type itself.
func (t NodeType) Type() NodeType { return t }

const (
	NodeText       NodeType = iota
	NodeAction              // {{…}} of any kind but those below
	NodeBool                // true, false
	NodeChain               // fields of what is no field: (…).X
	NodeCommand             // a part of a pipeline
	NodeDot                 // .
	nodeElse                // not in trees
	nodeEnd                 // not in trees
	NodeField               // .X
	NodeIdentifier          // a function
	NodeIf
	NodeList
	NodeNil
	NodeNumber
	NodePipe
	NodeRange
	NodeString
	NodeTemplate // {{template …}}
	NodeVariable // $x
	NodeWith
	NodeComment
	NodeBreak
	NodeContinue
)

func text(n Node) string {
	var b strings.Builder
	n.writeTo(&b)
	return b.String()
}

// ---- Lists, text, comments ----

// ListNode is a sequence of nodes.
type ListNode struct {
	NodeType
	Pos
	tr    *Tree
	Nodes []Node
}

func (t *Tree) newList(pos Pos) *ListNode { return &ListNode{tr: t, NodeType: NodeList, Pos: pos} }

func (l *ListNode) append(n Node)  { l.Nodes = append(l.Nodes, n) }
func (l *ListNode) tree() *Tree    { return l.tr }
func (l *ListNode) String() string { return text(l) }
func (l *ListNode) Copy() Node     { return l.CopyList() }

func (l *ListNode) writeTo(b *strings.Builder) {
	for _, n := range l.Nodes {
		n.writeTo(b)
	}
}

// CopyList returns a deep copy.
func (l *ListNode) CopyList() *ListNode {
	if l == nil {
		return nil
	}
	c := l.tr.newList(l.Pos)
	for _, n := range l.Nodes {
		c.append(n.Copy())
	}
	return c
}

// TextNode is text between actions.
type TextNode struct {
	NodeType
	Pos
	tr   *Tree
	Text []byte
}

func (t *TextNode) String() string             { return string(t.Text) }
func (t *TextNode) tree() *Tree                { return t.tr }
func (t *TextNode) writeTo(b *strings.Builder) { b.Write(t.Text) }
func (t *TextNode) Copy() Node {
	return &TextNode{tr: t.tr, NodeType: NodeText, Pos: t.Pos, Text: append([]byte{}, t.Text...)}
}

// CommentNode is a comment, with its delimiters.
type CommentNode struct {
	NodeType
	Pos
	tr   *Tree
	Text string
}

func (c *CommentNode) String() string { return text(c) }
func (c *CommentNode) tree() *Tree    { return c.tr }
func (c *CommentNode) writeTo(b *strings.Builder) {
	b.WriteString("{{")
	b.WriteString(c.Text)
	b.WriteString("}}")
}
func (c *CommentNode) Copy() Node {
	d := *c
	return &d
}

// ---- Pipelines ----

// PipeNode is a pipeline, perhaps with variables that take its value.
type PipeNode struct {
	NodeType
	Pos
	tr       *Tree
	Line     int // Deprecated: kept for compatibility.
	IsAssign bool
	Decl     []*VariableNode
	Cmds     []*CommandNode
}

func (p *PipeNode) append(c *CommandNode) { p.Cmds = append(p.Cmds, c) }
func (p *PipeNode) tree() *Tree           { return p.tr }
func (p *PipeNode) String() string        { return text(p) }
func (p *PipeNode) Copy() Node            { return p.CopyPipe() }

func (p *PipeNode) writeTo(b *strings.Builder) {
	for i, v := range p.Decl {
		if i > 0 {
			b.WriteString(", ")
		}
		v.writeTo(b)
	}
	if len(p.Decl) > 0 && p.IsAssign {
		b.WriteString(" = ")
	} else if len(p.Decl) > 0 {
		b.WriteString(" := ")
	}
	for i, c := range p.Cmds {
		if i > 0 {
			b.WriteString(" | ")
		}
		c.writeTo(b)
	}
}

// CopyPipe returns a deep copy.
func (p *PipeNode) CopyPipe() *PipeNode {
	if p == nil {
		return nil
	}
	c := *p
	c.Decl, c.Cmds = nil, nil
	for _, v := range p.Decl {
		c.Decl = append(c.Decl, v.Copy().(*VariableNode))
	}
	for _, cmd := range p.Cmds {
		c.append(cmd.Copy().(*CommandNode))
	}
	return &c
}

// ActionNode is a pipeline whose value is printed.
type ActionNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int // Deprecated: kept for compatibility.
	Pipe *PipeNode
}

func (a *ActionNode) String() string { return text(a) }
func (a *ActionNode) tree() *Tree    { return a.tr }
func (a *ActionNode) writeTo(b *strings.Builder) {
	b.WriteString("{{")
	a.Pipe.writeTo(b)
	b.WriteString("}}")
}
func (a *ActionNode) Copy() Node {
	c := *a
	c.Pipe = a.Pipe.CopyPipe()
	return &c
}

// CommandNode is a call, or a value.
type CommandNode struct {
	NodeType
	Pos
	tr   *Tree
	Args []Node
}

func (c *CommandNode) append(n Node)  { c.Args = append(c.Args, n) }
func (c *CommandNode) String() string { return text(c) }
func (c *CommandNode) tree() *Tree    { return c.tr }
func (c *CommandNode) writeTo(b *strings.Builder) {
	for i, arg := range c.Args {
		if i > 0 {
			b.WriteByte(' ')
		}
		writeOperand(b, arg)
	}
}
func (c *CommandNode) Copy() Node {
	d := &CommandNode{tr: c.tr, NodeType: NodeCommand, Pos: c.Pos}
	for _, n := range c.Args {
		d.append(n.Copy())
	}
	return d
}

func writeOperand(b *strings.Builder, n Node) {
	if p, ok := n.(*PipeNode); ok {
		b.WriteByte('(')
		p.writeTo(b)
		b.WriteByte(')')
		return
	}
	n.writeTo(b)
}

// ---- Operands ----

// IdentifierNode is the name of a function.
type IdentifierNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident string
}

// NewIdentifier makes a node for a function.
func NewIdentifier(ident string) *IdentifierNode {
	return &IdentifierNode{NodeType: NodeIdentifier, Ident: ident}
}

// SetPos sets the position and returns the node.
func (i *IdentifierNode) SetPos(pos Pos) *IdentifierNode {
	i.Pos = pos
	return i
}

// SetTree sets the tree and returns the node.
func (i *IdentifierNode) SetTree(t *Tree) *IdentifierNode {
	i.tr = t
	return i
}

func (i *IdentifierNode) String() string             { return i.Ident }
func (i *IdentifierNode) tree() *Tree                { return i.tr }
func (i *IdentifierNode) writeTo(b *strings.Builder) { b.WriteString(i.Ident) }
func (i *IdentifierNode) Copy() Node                 { return NewIdentifier(i.Ident).SetTree(i.tr).SetPos(i.Pos) }

// VariableNode is a variable, perhaps with fields: $x.Y.Z.
type VariableNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident []string // the variable, then the fields
}

func (t *Tree) newVariable(pos Pos, ident string) *VariableNode {
	return &VariableNode{tr: t, NodeType: NodeVariable, Pos: pos, Ident: strings.Split(ident, ".")}
}

func (v *VariableNode) String() string             { return text(v) }
func (v *VariableNode) tree() *Tree                { return v.tr }
func (v *VariableNode) writeTo(b *strings.Builder) { b.WriteString(strings.Join(v.Ident, ".")) }
func (v *VariableNode) Copy() Node {
	return &VariableNode{tr: v.tr, NodeType: NodeVariable, Pos: v.Pos, Ident: append([]string{}, v.Ident...)}
}

// DotNode is the value at hand.
type DotNode struct {
	NodeType
	Pos
	tr *Tree
}

func (d *DotNode) Type() NodeType             { return NodeDot }
func (d *DotNode) String() string             { return "." }
func (d *DotNode) tree() *Tree                { return d.tr }
func (d *DotNode) writeTo(b *strings.Builder) { b.WriteByte('.') }
func (d *DotNode) Copy() Node                 { return &DotNode{tr: d.tr, NodeType: NodeDot, Pos: d.Pos} }

// NilNode is nil.
type NilNode struct {
	NodeType
	Pos
	tr *Tree
}

func (n *NilNode) Type() NodeType             { return NodeNil }
func (n *NilNode) String() string             { return "nil" }
func (n *NilNode) tree() *Tree                { return n.tr }
func (n *NilNode) writeTo(b *strings.Builder) { b.WriteString("nil") }
func (n *NilNode) Copy() Node                 { return &NilNode{tr: n.tr, NodeType: NodeNil, Pos: n.Pos} }

// FieldNode is a field of dot, or a field of that: .X.Y.
type FieldNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident []string
}

func (t *Tree) newField(pos Pos, ident string) *FieldNode {
	return &FieldNode{tr: t, NodeType: NodeField, Pos: pos, Ident: strings.Split(ident[1:], ".")}
}

func (f *FieldNode) String() string { return text(f) }
func (f *FieldNode) tree() *Tree    { return f.tr }
func (f *FieldNode) writeTo(b *strings.Builder) {
	for _, id := range f.Ident {
		b.WriteByte('.')
		b.WriteString(id)
	}
}
func (f *FieldNode) Copy() Node {
	return &FieldNode{tr: f.tr, NodeType: NodeField, Pos: f.Pos, Ident: append([]string{}, f.Ident...)}
}

// ChainNode is fields of what Node evaluates to.
type ChainNode struct {
	NodeType
	Pos
	tr    *Tree
	Node  Node
	Field []string
}

// Add appends a field, which begins with a dot.
func (c *ChainNode) Add(field string) {
	if len(field) == 0 || field[0] != '.' {
		panic("no dot in field")
	}
	field = field[1:]
	if field == "" {
		panic("empty field")
	}
	c.Field = append(c.Field, field)
}

func (c *ChainNode) String() string { return text(c) }
func (c *ChainNode) tree() *Tree    { return c.tr }
func (c *ChainNode) writeTo(b *strings.Builder) {
	writeOperand(b, c.Node)
	for _, field := range c.Field {
		b.WriteByte('.')
		b.WriteString(field)
	}
}
func (c *ChainNode) Copy() Node {
	return &ChainNode{tr: c.tr, NodeType: NodeChain, Pos: c.Pos, Node: c.Node, Field: append([]string{}, c.Field...)}
}

// BoolNode is true or false.
type BoolNode struct {
	NodeType
	Pos
	tr   *Tree
	True bool
}

func (b *BoolNode) String() string                { return strconv.FormatBool(b.True) }
func (b *BoolNode) tree() *Tree                   { return b.tr }
func (b *BoolNode) writeTo(text *strings.Builder) { text.WriteString(b.String()) }
func (b *BoolNode) Copy() Node {
	c := *b
	return &c
}

// StringNode is a constant string.
type StringNode struct {
	NodeType
	Pos
	tr     *Tree
	Quoted string // as in the template
	Text   string
}

func (s *StringNode) String() string             { return s.Quoted }
func (s *StringNode) tree() *Tree                { return s.tr }
func (s *StringNode) writeTo(b *strings.Builder) { b.WriteString(s.Quoted) }
func (s *StringNode) Copy() Node {
	c := *s
	return &c
}
