// Package template fills templates with data. A template is text with actions in it, as in "Dear {{.Name}}"; package
// text/template/parse makes a tree of it, and Execute walks through the tree with a value.
package template

import (
	"maps"
	"reflect"
	"sync"
	"text/template/parse"
)

// common is what templates share that may call each other.
type common struct {
	mu     sync.RWMutex
	tmpl   map[string]*Template
	option option
	// The functions as the parser wants them, and as they are called.
	funcsMu    sync.RWMutex
	parseFuncs FuncMap
	execFuncs  map[string]reflect.Value
}

// Template is a template that was parsed.
type Template struct {
	name string
	*parse.Tree
	*common
	leftDelim  string
	rightDelim string
}

// New makes a template without text.
func New(name string) *Template {
	t := &Template{name: name}
	t.init()
	return t
}

// Name returns the template's name.
func (t *Template) Name() string { return t.name }

// New makes a template that shares functions, options and definitions with t.
func (t *Template) New(name string) *Template {
	t.init()
	return &Template{name: name, common: t.common, leftDelim: t.leftDelim, rightDelim: t.rightDelim}
}

func (t *Template) init() {
	if t.common == nil {
		c := new(common)
		c.tmpl = make(map[string]*Template)
		c.parseFuncs = make(FuncMap)
		c.execFuncs = make(map[string]reflect.Value)
		t.common = c
	}
}

// Clone copies the template and all that are associated with it. Templates that are defined in the copy do not change t.
func (t *Template) Clone() (*Template, error) {
	c := &Template{name: t.name, Tree: t.Tree, leftDelim: t.leftDelim, rightDelim: t.rightDelim}
	c.init()
	if t.common == nil {
		return c, nil
	}
	c.option = t.option
	t.mu.RLock()
	defer t.mu.RUnlock()
	for name, other := range t.tmpl {
		if name == t.name {
			c.tmpl[name] = c
			continue
		}
		c.tmpl[name] = &Template{name: other.name, Tree: other.Tree, common: c.common, leftDelim: other.leftDelim, rightDelim: other.rightDelim}
	}
	t.funcsMu.RLock()
	defer t.funcsMu.RUnlock()
	maps.Copy(c.parseFuncs, t.parseFuncs)
	maps.Copy(c.execFuncs, t.execFuncs)
	return c, nil
}

// AddParseTree associates a tree with t under a name and returns its template.
func (t *Template) AddParseTree(name string, tree *parse.Tree) (*Template, error) {
	t.init()
	t.mu.Lock()
	defer t.mu.Unlock()
	n := t
	if name != t.name {
		n = t.New(name)
	}
	if t.associate(n, tree) || n.Tree == nil {
		n.Tree = tree
	}
	return n, nil
}

// associate puts n into the set; false: what is there stays, for the tree is empty.
func (t *Template) associate(n *Template, tree *parse.Tree) bool {
	if old := t.tmpl[n.name]; old != nil && parse.IsEmptyTree(tree.Root) && old.Tree != nil {
		return false
	}
	t.tmpl[n.name] = n
	return true
}

// Templates returns the templates that have a definition.
func (t *Template) Templates() []*Template {
	if t.common == nil {
		return nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	list := make([]*Template, 0, len(t.tmpl))
	for _, other := range t.tmpl {
		list = append(list, other)
	}
	return list
}

// Delims sets the delimiters of actions for what is parsed from now on; "" is the usual one.
func (t *Template) Delims(left, right string) *Template {
	t.init()
	t.leftDelim = left
	t.rightDelim = right
	return t
}

// Funcs adds functions that templates may call. It panics if one has results that can not be used.
func (t *Template) Funcs(funcMap FuncMap) *Template {
	t.init()
	t.funcsMu.Lock()
	defer t.funcsMu.Unlock()
	addFuncs(t.execFuncs, funcMap)
	maps.Copy(t.parseFuncs, funcMap)
	return t
}

// Lookup returns the associated template of that name, or nil.
func (t *Template) Lookup(name string) *Template {
	if t.common == nil {
		return nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.tmpl[name]
}

// Parse makes text the body of t; templates that it defines are associated with t.
func (t *Template) Parse(text string) (*Template, error) {
	t.init()
	t.funcsMu.RLock()
	trees, err := parse.Parse(t.name, text, t.leftDelim, t.rightDelim, t.parseFuncs, builtins())
	t.funcsMu.RUnlock()
	if err != nil {
		return nil, err
	}
	for name, tree := range trees {
		if _, err := t.AddParseTree(name, tree); err != nil {
			return nil, err
		}
	}
	return t, nil
}
