package parse

import (
	"strconv"
	"strings"
)

// endNode is {{end}}; the parser does not put it into trees.
type endNode struct {
	NodeType
	Pos
	tr *Tree
}

func (e *endNode) String() string             { return "{{end}}" }
func (e *endNode) tree() *Tree                { return e.tr }
func (e *endNode) writeTo(b *strings.Builder) { b.WriteString(e.String()) }
func (e *endNode) Copy() Node {
	c := *e
	return &c
}

// elseNode is {{else}}; the parser does not put it into trees.
type elseNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int
}

func (e *elseNode) String() string             { return "{{else}}" }
func (e *elseNode) tree() *Tree                { return e.tr }
func (e *elseNode) writeTo(b *strings.Builder) { b.WriteString(e.String()) }
func (e *elseNode) Copy() Node {
	c := *e
	return &c
}

// BranchNode is what if, range and with have in common.
type BranchNode struct {
	NodeType
	Pos
	tr       *Tree
	Line     int // Deprecated: kept for compatibility.
	Pipe     *PipeNode
	List     *ListNode
	ElseList *ListNode // nil: none
}

func (b *BranchNode) String() string { return text(b) }
func (b *BranchNode) tree() *Tree    { return b.tr }

func (b *BranchNode) writeTo(out *strings.Builder) {
	words := map[NodeType]string{NodeIf: "if", NodeRange: "range", NodeWith: "with"}
	word, ok := words[b.NodeType]
	if !ok {
		panic("unknown branch type")
	}
	out.WriteString("{{" + word + " ")
	b.Pipe.writeTo(out)
	out.WriteString("}}")
	b.List.writeTo(out)
	if b.ElseList != nil {
		out.WriteString("{{else}}")
		b.ElseList.writeTo(out)
	}
	out.WriteString("{{end}}")
}

func (b *BranchNode) copied() BranchNode {
	c := *b
	c.Pipe, c.List, c.ElseList = b.Pipe.CopyPipe(), b.List.CopyList(), b.ElseList.CopyList()
	return c
}

func (b *BranchNode) Copy() Node {
	switch b.NodeType {
	case NodeIf:
		return &IfNode{b.copied()}
	case NodeRange:
		return &RangeNode{b.copied()}
	case NodeWith:
		return &WithNode{b.copied()}
	}
	panic("unknown branch type")
}

// IfNode, RangeNode and WithNode are the three branches.
type IfNode struct{ BranchNode }
type RangeNode struct{ BranchNode }
type WithNode struct{ BranchNode }

func (i *IfNode) Copy() Node    { return &IfNode{i.copied()} }
func (r *RangeNode) Copy() Node { return &RangeNode{r.copied()} }
func (w *WithNode) Copy() Node  { return &WithNode{w.copied()} }

// BreakNode is {{break}}.
type BreakNode struct {
	tr *Tree
	NodeType
	Pos
	Line int
}

func (b *BreakNode) String() string                { return "{{break}}" }
func (b *BreakNode) tree() *Tree                   { return b.tr }
func (b *BreakNode) writeTo(text *strings.Builder) { text.WriteString(b.String()) }
func (b *BreakNode) Copy() Node {
	c := *b
	return &c
}

// ContinueNode is {{continue}}.
type ContinueNode struct {
	tr *Tree
	NodeType
	Pos
	Line int
}

func (c *ContinueNode) String() string             { return "{{continue}}" }
func (c *ContinueNode) tree() *Tree                { return c.tr }
func (c *ContinueNode) writeTo(b *strings.Builder) { b.WriteString(c.String()) }
func (c *ContinueNode) Copy() Node {
	d := *c
	return &d
}

// TemplateNode is {{template "name" pipeline}}.
type TemplateNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int // Deprecated: kept for compatibility.
	Name string
	Pipe *PipeNode // nil: none
}

func (t *TemplateNode) String() string { return text(t) }
func (t *TemplateNode) tree() *Tree    { return t.tr }
func (t *TemplateNode) writeTo(b *strings.Builder) {
	b.WriteString("{{template ")
	b.WriteString(strconv.Quote(t.Name))
	if t.Pipe != nil {
		b.WriteByte(' ')
		t.Pipe.writeTo(b)
	}
	b.WriteString("}}")
}
func (t *TemplateNode) Copy() Node {
	c := *t
	c.Pipe = t.Pipe.CopyPipe()
	return &c
}
