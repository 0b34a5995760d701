// Shows how a package of the standard library looks to -m: writes a package that calls each exported function and method with
// arguments made for it, builds that with both compilers, and compares what they say of its lines. Prints the lines that only
// one has, "-" the reference's and "+" ours; the last line is their number.
//
//	main ESCARGO FLAGS PACKAGE FOLDER      (FOLDER is written to)
package main

import (
	"bytes"
	"fmt"
	"go/importer"
	"go/token"
	"go/types"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
)

// A caller writes the calls of one package's functions.
type caller struct {
	pkg     *types.Package
	imports map[string]bool
	body    bytes.Buffer
}

func (c *caller) name(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string {
		c.imports[p.Path()] = true
		return alias(p.Path())
	})
}

func alias(path string) string { return "p_" + strings.NewReplacer("/", "_", ".", "_").Replace(path) }

// visible reports whether a type can be written in another package.
func visible(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		for i := range t.TypeArgs().Len() {
			if !visible(t.TypeArgs().At(i)) {
				return false
			}
		}
		o := t.Obj()
		return o.Pkg() == nil || o.Exported() && !strings.Contains(o.Pkg().Path(), "internal")
	case *types.Map:
		return visible(t.Key()) && visible(t.Elem())
	case *types.Signature:
		for _, list := range []*types.Tuple{t.Params(), t.Results()} {
			for i := range list.Len() {
				if !visible(list.At(i).Type()) {
					return false
				}
			}
		}
	case *types.TypeParam:
		return false
	case interface{ Elem() types.Type }:
		return visible(t.Elem())
	}
	return true
}

// fresh is an expression for a new value, of which -m says where it lives.
func (c *caller) fresh(t types.Type) string {
	name := c.name(t)
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return "new(" + c.name(u.Elem()) + ")"
	case *types.Slice:
		return "make(" + name + ", 2)"
	case *types.Map, *types.Chan:
		return "make(" + name + ")"
	case *types.Interface:
		switch {
		case u.NumMethods() == 0:
			return name + "(new(int))"
		case hidden(t, u):
			return "*new(" + name + ")"
		}
		return "&struct{ " + name + " }{}"
	case *types.Signature:
		return "func" + strings.TrimPrefix(c.name(u), "func") + " { panic(1) }"
	case *types.Basic:
		if u.Kind() == types.String {
			return name + "([]byte{'s'})"
		}
		if u.Kind() == types.UnsafePointer {
			c.imports["unsafe"] = true
			return alias("unsafe") + ".Pointer(new(int))"
		}
	}
	return "*new(" + name + ")"
}

// hidden reports whether a field for the interface would have the name of one of its methods.
func hidden(t types.Type, i *types.Interface) bool {
	n, ok := t.(*types.Named)
	for k := range i.NumMethods() {
		if ok && n.Obj().Name() == i.Method(k).Name() {
			return true
		}
	}
	return false
}

// arguments chooses the type arguments of a generic function.
func (c *caller) arguments(s *types.Signature) (*types.Signature, string) {
	for _, elem := range []types.Type{types.NewPointer(types.Typ[types.Int]), types.Typ[types.String], types.Typ[types.Int]} {
		var args []types.Type
		var names []string
		for i := range s.TypeParams().Len() {
			args = append(args, shaped(s.TypeParams().At(i), elem))
			names = append(names, c.name(args[i]))
		}
		if t, err := types.Instantiate(nil, s, args, true); err == nil {
			return t.(*types.Signature), "[" + strings.Join(names, ", ") + "]"
		}
	}
	return nil, ""
}

// shaped returns a slice or map of elem where the parameter must be one, else elem.
func shaped(p *types.TypeParam, elem types.Type) types.Type {
	i := p.Constraint().Underlying().(*types.Interface)
	if i.NumEmbeddeds() == 1 {
		if u, ok := i.EmbeddedType(0).(*types.Union); ok && u.Len() == 1 {
			switch u.Term(0).Type().(type) {
			case *types.Slice:
				return types.NewSlice(elem)
			case *types.Map:
				return types.NewMap(elem, elem)
			}
		}
	}
	return elem
}

// call writes a function that calls name, a method if there is a receiver, and keeps the results.
func (c *caller) call(name, receiver string, s *types.Signature) {
	generic := ""
	if s.TypeParams().Len() > 0 {
		if s, generic = c.arguments(s); s == nil {
			return
		}
	}
	if !visible(s) {
		return
	}
	callee := alias(c.pkg.Path()) + "." + name + generic
	unique := name
	var args, results []string
	c.imports[c.pkg.Path()] = true
	if receiver != "" {
		callee = "r." + name
		unique = regexp.MustCompile(`\W`).ReplaceAllString(receiver, "_") + name
	}
	for i := range s.Results().Len() {
		results = append(results, fmt.Sprintf("k%d_%s", i, unique))
		fmt.Fprintf(&c.body, "var %s %s\n", results[i], c.name(s.Results().At(i).Type()))
	}
	fmt.Fprintf(&c.body, "func call_%s() {\n", unique)
	if receiver != "" {
		fmt.Fprintf(&c.body, "\tr := %s\n", receiver)
	}
	for i := range s.Params().Len() {
		t := s.Params().At(i).Type()
		if s.Variadic() && i == s.Params().Len()-1 {
			t = t.(*types.Slice).Elem()
		}
		args = append(args, fmt.Sprintf("a%d", i))
		fmt.Fprintf(&c.body, "\ta%d := %s\n", i, c.fresh(t))
	}
	left := strings.Join(results, ", ")
	if left != "" {
		left += " = "
	}
	fmt.Fprintf(&c.body, "\t%s%s(%s)\n}\n\n", left, callee, strings.Join(args, ", "))
}

func (c *caller) all() {
	scope := c.pkg.Scope()
	for _, name := range scope.Names() {
		o := scope.Lookup(name)
		if !o.Exported() {
			continue
		}
		if f, ok := o.(*types.Func); ok {
			c.call(name, "", f.Signature())
		}
		n, ok := o.Type().(*types.Named)
		if _, isType := o.(*types.TypeName); !isType || !ok || n.TypeParams().Len() > 0 || types.IsInterface(n) {
			continue
		}
		for m := range n.Methods() {
			receiver := "new(" + c.name(n) + ")"
			if _, ptr := m.Signature().Recv().Type().(*types.Pointer); !ptr {
				receiver = "*" + receiver
			}
			if m.Exported() {
				c.call(m.Name(), receiver, m.Signature())
			}
		}
	}
}

func write(path, folder string) {
	pkg, err := importer.ForCompiler(token.NewFileSet(), "source", nil).Import(path)
	if err != nil {
		log.Fatal(err)
	}
	c := &caller{pkg: pkg, imports: map[string]bool{}}
	c.all()
	var imports []string
	for p := range c.imports {
		imports = append(imports, fmt.Sprintf("import %s %q\n", alias(p), p))
	}
	sort.Strings(imports)
	source := "package probe\n\n" + strings.Join(imports, "") + "\n" + c.body.String()
	for name, text := range map[string]string{"go.mod": "module probe\n\ngo 1.26\n", "calls.go": source} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0666); err != nil {
			log.Fatal(err)
		}
	}
}

// said returns what a compiler says of the calls' lines, sorted. What it says of the library's own lines does not count: it
// has other files.
func said(folder, flags string, environment []string, compiler ...string) []string {
	cmd := exec.Command(compiler[0], append(compiler[1:], "build", "-o", os.DevNull, "-gcflags="+flags, ".")...)
	cmd.Dir, cmd.Env = folder, environment
	out, err := cmd.CombinedOutput()
	if err != nil {
		log.Fatalf("%v: %v\n%.2000s", compiler, err, out)
	}
	var lines []string
	for _, line := range strings.Split(string(out), "\n") {
		if _, rest, ok := strings.Cut(line, "calls.go:"); ok {
			lines = append(lines, rest)
		}
	}
	slices.Sort(lines)
	return lines
}

func main() {
	escargo, flags, path, folder := os.Args[1], os.Args[2], os.Args[3], os.Args[4]
	write(path, folder)
	own := slices.DeleteFunc(os.Environ(), func(s string) bool { return strings.HasPrefix(s, "GOROOT=") })
	want, got := said(folder, flags, own, "go"), said(folder, flags, own, escargo)
	different := 0
	for len(want) > 0 || len(got) > 0 {
		switch {
		case len(got) == 0 || len(want) > 0 && want[0] < got[0]:
			fmt.Println("-", want[0])
			want = want[1:]
			different++
		case len(want) == 0 || got[0] < want[0]:
			fmt.Println("+", got[0])
			got = got[1:]
			different++
		default:
			want, got = want[1:], got[1:]
		}
	}
	fmt.Println(different)
}
