// Package parse makes trees of the templates of package text/template.
package parse

import (
	"bytes"
	"fmt"
	"runtime"
	"strconv"
	"strings"
)

// Tree is a template.
type Tree struct {
	Name      string    // of the template
	ParseName string    // of the template that it is defined in, for messages
	Root      *ListNode // what it consists of
	Mode      Mode
	text      string // what was parsed

	// While parsing:
	funcs      []map[string]any
	lex        *lexer
	last       item   // the one that was read last
	pending    []item // read, but given back; the last one is next
	vars       []string
	treeSet    map[string]*Tree
	actionLine int // where the action that is read began
	rangeDepth int
	stackDepth int // of parentheses
}

// Mode is a set of choices.
type Mode uint

const (
	ParseComments Mode = 1 << iota // keep comments in the tree
	SkipFuncCheck                  // functions need not be known
)

const mostParens = 10000

// Copy returns a deep copy of the tree.
func (t *Tree) Copy() *Tree {
	if t == nil {
		return nil
	}
	return &Tree{Name: t.Name, ParseName: t.ParseName, Root: t.Root.CopyList(), text: t.text}
}

// Parse parses a template and returns it and those that are defined in it, by name.
func Parse(name, text, leftDelim, rightDelim string, funcs ...map[string]any) (map[string]*Tree, error) {
	treeSet := make(map[string]*Tree)
	t := New(name)
	t.text = text
	_, err := t.Parse(text, leftDelim, rightDelim, treeSet, funcs...)
	return treeSet, err
}

// New makes an empty tree.
func New(name string, funcs ...map[string]any) *Tree {
	return &Tree{Name: name, funcs: funcs}
}

// Parse parses text into t and adds it, and the templates that are defined in it, to treeSet. "" stands for the usual delimiters.
func (t *Tree) Parse(text, leftDelim, rightDelim string, treeSet map[string]*Tree, funcs ...map[string]any) (tree *Tree, err error) {
	defer t.recover(&err)
	t.ParseName = t.Name
	t.funcs = funcs
	own := map[string]bool{"break": t.hasFunction("break"), "continue": t.hasFunction("continue")}
	t.start(funcs, newLexer(text, leftDelim, rightDelim, t.Mode&ParseComments != 0, own), treeSet)
	t.text = text
	t.parse()
	t.add()
	t.stop()
	return t, nil
}

func (t *Tree) start(funcs []map[string]any, lex *lexer, treeSet map[string]*Tree) {
	t.Root = nil
	t.lex = lex
	t.vars = []string{"$"}
	t.funcs = funcs
	t.treeSet = treeSet
	t.stackDepth = 0
}

func (t *Tree) stop() {
	t.lex = nil
	t.vars = nil
	t.funcs = nil
	t.treeSet = nil
}

// inner begins a tree for a template that is defined in this one.
func (t *Tree) inner(name string) *Tree {
	n := New(name)
	n.text = t.text
	n.Mode = t.Mode
	n.ParseName = t.ParseName
	n.start(t.funcs, t.lex, t.treeSet)
	return n
}

// ---- Errors ----

// errorf ends the parsing; Parse returns the error.
func (t *Tree) errorf(format string, args ...any) {
	t.Root = nil
	panic(fmt.Errorf("template: %s:%d: %s", t.ParseName, t.last.line, fmt.Sprintf(format, args...)))
}

func (t *Tree) recover(err *error) {
	e := recover()
	if e == nil {
		return
	}
	if _, ok := e.(runtime.Error); ok {
		panic(e)
	}
	if t != nil {
		t.stop()
	}
	*err = e.(error)
}

func (t *Tree) unexpected(i item, context string) {
	if i.kind != itemError {
		t.errorf("unexpected %s in %s", i, context)
	}
	extra := ""
	if t.actionLine != 0 && t.actionLine != i.line {
		extra = fmt.Sprintf(" in action started at %s:%d", t.ParseName, t.actionLine)
		if strings.HasSuffix(i.text, " action") {
			extra = strings.TrimPrefix(extra, " in action")
		}
	}
	t.errorf("%s%s", i, extra)
}

// ErrorContext says where a node is, and what it is.
func (t *Tree) ErrorContext(n Node) (location, context string) {
	tree := n.tree()
	if tree == nil {
		tree = t
	}
	before := tree.text[:n.Position()]
	column := len(before) - 1 - strings.LastIndexByte(before, '\n')
	return fmt.Sprintf("%s:%d:%d", tree.ParseName, 1+strings.Count(before, "\n"), column), n.String()
}

// ---- Tokens ----

func (t *Tree) next() item {
	if n := len(t.pending); n > 0 {
		i := t.pending[n-1]
		t.pending = t.pending[:n-1]
		return i
	}
	t.last = t.lex.next()
	return t.last
}

func (t *Tree) backup(i item) { t.pending = append(t.pending, i) }

func (t *Tree) peek() item {
	i := t.next()
	t.backup(i)
	return i
}

func (t *Tree) nextNonSpace() item {
	for {
		if i := t.next(); i.kind != itemSpace {
			return i
		}
	}
}

func (t *Tree) peekNonSpace() item {
	i := t.nextNonSpace()
	t.backup(i)
	return i
}

func (t *Tree) expect(kind itemKind, context string) item {
	i := t.nextNonSpace()
	if i.kind != kind {
		t.unexpected(i, context)
	}
	return i
}

// ---- The whole ----

// IsEmptyTree reports whether the node is nothing but blanks and comments.
func IsEmptyTree(n Node) bool {
	switch n := n.(type) {
	case nil, *CommentNode:
		return true
	case *ActionNode, *IfNode, *RangeNode, *TemplateNode, *WithNode:
		return false
	case *ListNode:
		for _, node := range n.Nodes {
			if !IsEmptyTree(node) {
				return false
			}
		}
		return true
	case *TextNode:
		return len(bytes.TrimSpace(n.Text)) == 0
	}
	panic("unknown node: " + n.String())
}

// add puts the tree into the set. An empty one does not replace another.
func (t *Tree) add() {
	old := t.treeSet[t.Name]
	if old == nil || IsEmptyTree(old.Root) {
		t.treeSet[t.Name] = t
		return
	}
	if !IsEmptyTree(t.Root) {
		t.errorf("template: multiple definition of template %q", t.Name)
	}
}

func (t *Tree) parse() {
	t.Root = t.newList(t.peek().pos)
	for t.peek().kind != itemEOF {
		if t.peek().kind == itemLeftDelim && t.definition() {
			continue
		}
		switch n := t.textOrAction(); n.Type() {
		case nodeEnd, nodeElse:
			t.errorf("unexpected %s", n)
		default:
			t.Root.append(n)
		}
	}
}

// definition parses {{define "name"}} … {{end}}, if that is what follows.
func (t *Tree) definition() bool {
	const context = "define clause"
	delim := t.next()
	word := t.nextNonSpace()
	if word.kind != itemDefine {
		t.backup(word)
		t.backup(delim)
		return false
	}
	n := t.inner("definition")
	n.last = t.last
	name := n.nextNonSpace()
	n.Name = n.templateName(name, context)
	n.expect(itemRightDelim, context)
	n.body(context)
	return true
}

// body parses up to {{end}} and adds the tree.
func (t *Tree) body(context string) {
	list, end := t.itemList()
	if end.Type() != nodeEnd {
		t.errorf("unexpected %s in %s", end, context)
	}
	t.Root = list
	t.add()
	t.stop()
}

// itemList parses up to {{end}} or {{else}}.
func (t *Tree) itemList() (list *ListNode, end Node) {
	list = t.newList(t.peekNonSpace().pos)
	for t.peekNonSpace().kind != itemEOF {
		n := t.textOrAction()
		if n.Type() == nodeEnd || n.Type() == nodeElse {
			return list, n
		}
		list.append(n)
	}
	t.errorf("unexpected EOF")
	return nil, nil
}

func (t *Tree) textOrAction() Node {
	switch i := t.nextNonSpace(); i.kind {
	case itemText:
		return &TextNode{tr: t, NodeType: NodeText, Pos: i.pos, Text: []byte(i.text)}
	case itemLeftDelim:
		t.actionLine = i.line
		defer func() { t.actionLine = 0 }()
		return t.action()
	case itemComment:
		return &CommentNode{tr: t, NodeType: NodeComment, Pos: i.pos, Text: i.text}
	default:
		t.unexpected(i, "input")
	}
	return nil
}

// ---- Actions ----

func (t *Tree) action() Node {
	i := t.nextNonSpace()
	switch i.kind {
	case itemBlock:
		return t.block()
	case itemBreak:
		t.inRange("{{break}}")
		return &BreakNode{tr: t, NodeType: NodeBreak, Pos: i.pos, Line: i.line}
	case itemContinue:
		t.inRange("{{continue}}")
		return &ContinueNode{tr: t, NodeType: NodeContinue, Pos: i.pos, Line: i.line}
	case itemElse:
		return t.elseAction()
	case itemEnd:
		return &endNode{tr: t, NodeType: nodeEnd, Pos: t.expect(itemRightDelim, "end").pos}
	case itemIf:
		return &IfNode{t.branch(NodeIf, "if", itemIf)}
	case itemRange:
		return &RangeNode{t.branch(NodeRange, "range", itemError)}
	case itemTemplate:
		return t.template()
	case itemWith:
		return &WithNode{t.branch(NodeWith, "with", itemWith)}
	}
	t.backup(i)
	i = t.peek()
	return &ActionNode{tr: t, NodeType: NodeAction, Pos: i.pos, Line: i.line, Pipe: t.pipeline("command", itemRightDelim)}
}

func (t *Tree) inRange(what string) {
	if i := t.nextNonSpace(); i.kind != itemRightDelim {
		t.unexpected(i, what)
	}
	if t.rangeDepth == 0 {
		t.errorf("%s outside {{range}}", what)
	}
}

// elseAction leaves what follows in {{else if …}} and {{else with …}}.
func (t *Tree) elseAction() Node {
	i := t.peekNonSpace()
	if i.kind != itemIf && i.kind != itemWith {
		i = t.expect(itemRightDelim, "else")
	}
	return &elseNode{tr: t, NodeType: nodeElse, Pos: i.pos, Line: i.line}
}

// branch parses the rest of {{if …}} and the like. again is the keyword that may follow {{else.
func (t *Tree) branch(kind NodeType, context string, again itemKind) BranchNode {
	defer func(n int) { t.vars = t.vars[:n] }(len(t.vars))
	pipe := t.pipeline(context, itemRightDelim)
	if kind == NodeRange {
		t.rangeDepth++
	}
	list, next := t.itemList()
	if kind == NodeRange {
		t.rangeDepth--
	}
	b := BranchNode{tr: t, NodeType: kind, Pos: pipe.Position(), Line: pipe.Line, Pipe: pipe, List: list}
	if next.Type() == nodeEnd {
		return b
	}
	if i := t.peek(); i.kind == again {
		t.next()
		b.ElseList = t.newList(next.Position())
		inner := t.branch(kind, context, again)
		b.ElseList.append(inner.node())
		return b
	}
	if b.ElseList, next = t.itemList(); next.Type() != nodeEnd {
		t.errorf("expected end; found %s", next)
	}
	return b
}

func (b BranchNode) node() Node {
	if b.NodeType == NodeIf {
		return &IfNode{b}
	}
	return &WithNode{b}
}

// block is {{block "name" pipeline}}: a definition and a call in one.
func (t *Tree) block() Node {
	const context = "block clause"
	i := t.nextNonSpace()
	name := t.templateName(i, context)
	pipe := t.pipeline(context, itemRightDelim)
	n := t.inner(name)
	n.last, n.pending = t.last, t.pending
	n.body(context)
	t.last, t.pending = n.last, n.pending
	return &TemplateNode{tr: t, NodeType: NodeTemplate, Pos: i.pos, Line: i.line, Name: name, Pipe: pipe}
}

func (t *Tree) template() Node {
	const context = "template clause"
	i := t.nextNonSpace()
	name := t.templateName(i, context)
	var pipe *PipeNode
	if end := t.nextNonSpace(); end.kind != itemRightDelim {
		t.backup(end)
		pipe = t.pipeline(context, itemRightDelim)
	}
	return &TemplateNode{tr: t, NodeType: NodeTemplate, Pos: i.pos, Line: i.line, Name: name, Pipe: pipe}
}

func (t *Tree) templateName(i item, context string) string {
	if i.kind != itemString && i.kind != itemRawString {
		t.unexpected(i, context)
	}
	return t.unquoted(i)
}

func (t *Tree) unquoted(i item) string {
	s, err := strconv.Unquote(i.text)
	if err != nil {
		t.errorf("%s", err)
	}
	return s
}

// ---- Pipelines ----

func (t *Tree) pipeline(context string, end itemKind) *PipeNode {
	i := t.peekNonSpace()
	pipe := &PipeNode{tr: t, NodeType: NodePipe, Pos: i.pos, Line: i.line}
	t.declarations(pipe, context)
	for {
		switch i := t.nextNonSpace(); i.kind {
		case end:
			t.checkPipeline(pipe, context)
			return pipe
		case itemBool, itemCharConstant, itemComplex, itemDot, itemField, itemIdentifier, itemNumber, itemNil, itemRawString,
			itemString, itemVariable, itemLeftParen:
			t.backup(i)
			pipe.append(t.command())
		default:
			t.unexpected(i, context)
		}
	}
}

// declarations parses "$x :=", "$x =", and in a range "$x, $y :=".
func (t *Tree) declarations(pipe *PipeNode, context string) {
	for t.peekNonSpace().kind == itemVariable {
		v := t.next()
		after := t.peek()
		next := t.peekNonSpace()
		switch {
		case next.kind == itemAssign || next.kind == itemDeclare:
			pipe.IsAssign = next.kind == itemAssign
			t.nextNonSpace()
			t.declare(pipe, v)
			return
		case next.kind == itemChar && next.text == ",":
			t.nextNonSpace()
			t.declare(pipe, v)
			if context != "range" || len(pipe.Decl) >= 2 {
				t.errorf("too many declarations in %s", context)
			}
			if k := t.peekNonSpace().kind; k != itemVariable && k != itemRightDelim && k != itemRightParen {
				t.errorf("range can only initialize variables")
			}
		default: // the variable is an operand; blanks behind it tell operands apart
			if after.kind == itemSpace {
				t.backup(after)
			}
			t.backup(v)
			return
		}
	}
}

func (t *Tree) declare(pipe *PipeNode, v item) {
	pipe.Decl = append(pipe.Decl, t.newVariable(v.pos, v.text))
	t.vars = append(t.vars, v.text)
}

func (t *Tree) checkPipeline(pipe *PipeNode, context string) {
	if len(pipe.Cmds) == 0 {
		t.errorf("missing value for %s", context)
	}
	for i, c := range pipe.Cmds[1:] {
		switch c.Args[0].Type() {
		case NodeBool, NodeDot, NodeNil, NodeNumber, NodeString:
			t.errorf("non executable command in pipeline stage %d", i+2)
		}
	}
}

// command parses operands up to a pipe symbol or the end.
func (t *Tree) command() *CommandNode {
	cmd := &CommandNode{tr: t, NodeType: NodeCommand, Pos: t.peekNonSpace().pos}
	for more := true; more; {
		t.peekNonSpace()
		if operand := t.operand(); operand != nil {
			cmd.append(operand)
		}
		switch i := t.next(); i.kind {
		case itemSpace:
		case itemRightDelim, itemRightParen:
			t.backup(i)
			more = false
		case itemPipe:
			more = false
		default:
			t.unexpected(i, "operand")
		}
	}
	if len(cmd.Args) == 0 {
		t.errorf("empty command")
	}
	return cmd
}

// operand parses a term and the fields behind it; nil: there is none.
func (t *Tree) operand() Node {
	n := t.term()
	if n == nil || t.peek().kind != itemField {
		return n
	}
	chain := &ChainNode{tr: t, NodeType: NodeChain, Pos: t.peek().pos, Node: n}
	for t.peek().kind == itemField {
		chain.Add(t.next().text)
	}
	switch n.Type() {
	case NodeField:
		return t.newField(chain.Position(), chain.String())
	case NodeVariable:
		return t.newVariable(chain.Position(), chain.String())
	case NodeBool, NodeString, NodeNumber, NodeNil, NodeDot:
		t.errorf("unexpected . after term %q", n.String())
	}
	return chain
}

func (t *Tree) term() Node {
	switch i := t.nextNonSpace(); i.kind {
	case itemIdentifier:
		if t.Mode&SkipFuncCheck == 0 && !t.hasFunction(i.text) {
			t.errorf("function %q not defined", i.text)
		}
		return NewIdentifier(i.text).SetTree(t).SetPos(i.pos)
	case itemDot:
		return &DotNode{tr: t, NodeType: NodeDot, Pos: i.pos}
	case itemNil:
		return &NilNode{tr: t, NodeType: NodeNil, Pos: i.pos}
	case itemVariable:
		return t.useVariable(i)
	case itemField:
		return t.newField(i.pos, i.text)
	case itemBool:
		return &BoolNode{tr: t, NodeType: NodeBool, Pos: i.pos, True: i.text == "true"}
	case itemCharConstant, itemComplex, itemNumber:
		n, err := t.newNumber(i)
		if err != nil {
			t.errorf("%s", err)
		}
		return n
	case itemLeftParen:
		if t.stackDepth >= mostParens {
			t.errorf("max expression depth exceeded")
		}
		t.stackDepth++
		defer func() { t.stackDepth-- }()
		return t.pipeline("parenthesized pipeline", itemRightParen)
	case itemString, itemRawString:
		return &StringNode{tr: t, NodeType: NodeString, Pos: i.pos, Quoted: i.text, Text: t.unquoted(i)}
	default:
		t.backup(i)
	}
	return nil
}

func (t *Tree) useVariable(i item) Node {
	v := t.newVariable(i.pos, i.text)
	for _, name := range t.vars {
		if name == v.Ident[0] {
			return v
		}
	}
	t.errorf("undefined variable %q", v.Ident[0])
	return nil
}

func (t *Tree) hasFunction(name string) bool {
	for _, m := range t.funcs {
		if m[name] != nil {
			return true
		}
	}
	return false
}
