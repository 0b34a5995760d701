// Why a type does not implement an interface.
package main

import "fmt"

type reader interface {
	Read(p []byte) (n int, err error)
}

type none struct{}

type wrong struct{}

func (wrong) Read(p string) (int, error) { return 0, nil }

type onPointer struct{}

func (*onPointer) Read(p []byte) (int, error) { return 0, nil }

type lower struct{}

func (lower) read(p []byte) (int, error) { return 0, nil }

type field struct{ Read int }

type ambiguous struct {
	onPointer
	*second
}

type second struct{}

func (second) Read(p []byte) (int, error) { return 0, nil }

func use(r reader) {}

func main() {
	use(none{})
	use(wrong{})
	use(onPointer{})
	use(lower{})
	use(field{})
	use(&ambiguous{})
	var r reader
	var p *reader = &r
	use(p)
	_ = r.(none)
	var s fmt.Stringer = r
	switch s.(type) {
	case wrong:
	}
}
