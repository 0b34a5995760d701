// Compares what each package of std/ exports with what the reference's package of the same path exports: names, types,
// values of constants, fields and methods. Prints a line for everything that is missing or different; exits with 1 then.
// It needs Go, for the reference's sources and for go/types:
//
//	GOROOT=$(go env GOROOT) go run tests/api/main.go std [packages]
package main

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// A tree type-checks the packages below one directory, each when it is first imported.
type tree struct {
	dir      string
	fset     *token.FileSet
	packages map[string]*types.Package
}

func newTree(dir string) *tree {
	return &tree{dir, token.NewFileSet(), map[string]*types.Package{"unsafe": types.Unsafe}}
}

func (t *tree) Import(path string) (*types.Package, error) {
	if p := t.packages[path]; p != nil {
		return p, nil
	}
	dir := filepath.Join(t.dir, path)
	if _, err := os.Stat(dir); err != nil {
		dir = filepath.Join(t.dir, "vendor", path)
	}
	context := build.Default
	context.CgoEnabled = false
	found, err := context.ImportDir(dir, 0)
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, name := range found.GoFiles {
		file, err := parser.ParseFile(t.fset, filepath.Join(dir, name), nil, 0)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	config := types.Config{Importer: t, IgnoreFuncBodies: true, FakeImportC: true, Error: func(error) {}}
	p, _ := config.Check(path, t.fset, files, nil)
	t.packages[path] = p
	return p, nil
}

// surface maps everything that p exports to its declaration: "Buffer.Len" to "func() int".
func surface(p *types.Package) map[string]string {
	found := map[string]string{}
	for _, name := range p.Scope().Names() {
		object := p.Scope().Lookup(name)
		if !object.Exported() {
			continue
		}
		if _, ok := object.(*types.TypeName); ok {
			addType(found, name, object.Type())
			continue
		}
		text := kindOf(object) + typeString(object.Type())
		if constant, ok := object.(*types.Const); ok {
			text += " = " + constant.Val().ExactString()
		}
		found[name] = text
	}
	return found
}

func kindOf(object types.Object) string {
	return strings.ToLower(strings.TrimPrefix(fmt.Sprintf("%T ", object), "*types."))
}

func addType(found map[string]string, name string, t types.Type) {
	found[name] = "type " + shape(t)
	if fields, ok := t.Underlying().(*types.Struct); ok {
		for i := range fields.NumFields() {
			if field := fields.Field(i); field.Exported() {
				text := fmt.Sprintf("field %s %s", typeString(field.Type()), fields.Tag(i))
				if field.Embedded() {
					text += " embedded"
				}
				found[name+"."+field.Name()] = text
			}
		}
	}
	for _, receiver := range []types.Type{t, types.NewPointer(t)} {
		methods := types.NewMethodSet(receiver)
		for i := range methods.Len() {
			method := methods.At(i)
			_, isPointer := receiver.(*types.Pointer)
			if _, have := found[name+"."+method.Obj().Name()]; have || !method.Obj().Exported() {
				continue
			}
			text := "method " + typeString(method.Type())
			if isPointer {
				text = "pointer " + text
			}
			found[name+"."+method.Obj().Name()] = text
		}
	}
}

// shape says of a type what its users see of it; fields and methods are listed by themselves.
func shape(t types.Type) string {
	text := ""
	if named, ok := t.(*types.Named); ok && named.TypeParams() != nil {
		for i := range named.TypeParams().Len() {
			text += "[" + typeString(named.TypeParams().At(i).Constraint()) + "]"
		}
	}
	if alias, ok := t.(*types.Alias); ok {
		return text + "= " + typeString(types.Unalias(alias))
	}
	switch under := t.Underlying().(type) {
	case *types.Struct:
		comparable := ""
		if types.Comparable(t) {
			comparable = " comparable"
		}
		return text + "struct" + comparable
	case *types.Interface:
		for i := range under.NumMethods() {
			if !under.Method(i).Exported() {
				return text + "interface, closed"
			}
		}
		return text + "interface"
	default:
		return text + typeString(under)
	}
}

// typeString spells a type without names of parameters: those are documentation.
func typeString(t types.Type) string {
	var buffer strings.Builder
	if signature, ok := t.(*types.Signature); ok {
		params, results := unnamed(signature.Params()), unnamed(signature.Results())
		t = types.NewSignatureType(nil, nil, nil, params, results, signature.Variadic())
		for i := range signature.TypeParams().Len() {
			fmt.Fprintf(&buffer, "[%s %s]", signature.TypeParams().At(i), typeString(signature.TypeParams().At(i).Constraint()))
		}
	}
	buffer.WriteString(types.TypeString(t, func(p *types.Package) string { return p.Path() }))
	return buffer.String()
}

func unnamed(tuple *types.Tuple) *types.Tuple {
	var vars []*types.Var
	for i := range tuple.Len() {
		vars = append(vars, types.NewVar(token.NoPos, nil, "", tuple.At(i).Type()))
	}
	return types.NewTuple(vars...)
}

// packagesOf lists the import paths below dir, internal ones left out.
func packagesOf(dir string) []string {
	found := map[string]bool{}
	filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		name := filepath.Base(path)
		if err == nil && entry.IsDir() && (name == "internal" || name == "testdata" || name == "gen") {
			return filepath.SkipDir
		}
		if err == nil && strings.HasSuffix(name, ".go") {
			if rel, err := filepath.Rel(dir, filepath.Dir(path)); err == nil {
				found[filepath.ToSlash(rel)] = true
			}
		}
		return nil
	})
	var paths []string
	for path := range found {
		paths = append(paths, path)
	}
	sort.Strings(paths)
	return paths
}

// compare prints how ours differs from the reference's and returns the number of differences.
func compare(path string, ours, reference map[string]string) int {
	var lines []string
	for name, text := range reference {
		if mine, ok := ours[name]; !ok {
			lines = append(lines, fmt.Sprintf("%s: %s is missing: %s", path, name, text))
		} else if mine != text {
			lines = append(lines, fmt.Sprintf("%s: %s is %s, not %s", path, name, mine, text))
		}
	}
	for name, text := range ours {
		if _, ok := reference[name]; !ok {
			lines = append(lines, fmt.Sprintf("%s: %s is not the reference's: %s", path, name, text))
		}
	}
	sort.Strings(lines)
	for _, line := range lines {
		fmt.Println(line)
	}
	return len(lines)
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: api STD [packages]")
		os.Exit(2)
	}
	ours, reference := newTree(os.Args[1]), newTree(filepath.Join(build.Default.GOROOT, "src"))
	paths := os.Args[2:]
	if len(paths) == 0 {
		paths = packagesOf(os.Args[1])
	}
	differences := 0
	for _, path := range paths {
		theirs, err := reference.Import(path)
		mine, err2 := ours.Import(path)
		if err != nil || err2 != nil {
			fmt.Printf("%s: %v %v\n", path, err, err2)
			differences++
			continue
		}
		differences += compare(path, surface(mine), surface(theirs))
	}
	if differences > 0 {
		fmt.Println(differences, "differences")
		os.Exit(1)
	}
}
