//go:build !amd64

package reflect

import (
	rt "internal/rtype"
	"unsafe"
)

// On other machines calls by reflection are not supported yet.

type callFrame struct{}

func (f *callFrame) word(x uint64)                                                  {}
func (f *callFrame) value(t *rt.Type, p unsafe.Pointer)                             {}
func (f *callFrame) call(code unsafe.Pointer)                                       { panicUnsupported("Call on this machine") }
func (f *callFrame) results(types []*rt.Type, offsets []uintptr, memory *[2]uint64) {}
