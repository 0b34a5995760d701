package abi

import "unsafe"

// What the runtime does: functions without a body are C functions in runtime/reflect.c.

// FindItab returns the table of inter's methods for type t, which implements it.
func FindItab(inter, t *Type) *Itab

// New returns zeroed memory for a value of type t; NewArray for n of them.
//
//go:noescape
func New(t *Type) unsafe.Pointer
func NewArray(t *Type, n int) unsafe.Pointer

// Move copies n bytes; Clear zeroes them.
//
//go:noescape
func Move(dst, src unsafe.Pointer, n uintptr)

//go:noescape
func Clear(p unsafe.Pointer, n uintptr)

// MapIter is the runtime's iterator.
type MapIter struct {
	Type      *Type
	Map       unsafe.Pointer
	Key, Elem unsafe.Pointer
	state     [10]uint64
}

// Maps: t is the map's type. MapFind returns nil without such a key.
func MakeMap(t *Type, hint int) unsafe.Pointer

//go:noescape
func MapFind(t *Type, m, key unsafe.Pointer) unsafe.Pointer

//go:noescape
func MapAssign(t *Type, m, key unsafe.Pointer) unsafe.Pointer

//go:noescape
func MapDelete(t *Type, m, key unsafe.Pointer)

//go:noescape
func MapClear(t *Type, m unsafe.Pointer)

//go:noescape
func MapClone(t *Type, m unsafe.Pointer) unsafe.Pointer

//go:noescape
func MapLen(m unsafe.Pointer) int

//go:noescape
func MapIterStart(t *Type, m unsafe.Pointer, it *MapIter)

//go:noescape
func MapIterNext(it *MapIter)

// Channels.
func MakeChan(elem *Type, size int) unsafe.Pointer
func ChanSend(c, elem unsafe.Pointer)
func ChanRecv(c, elem unsafe.Pointer) bool
func ChanClose(c unsafe.Pointer)

//go:noescape
func ChanLen(c unsafe.Pointer) int

//go:noescape
func ChanCap(c unsafe.Pointer) int

// SelectCase is the runtime's.
type SelectCase struct {
	Chan, Elem unsafe.Pointer
	Send, OK   bool
}

func Select(cases *SelectCase, n int, hasDefault bool) int

// EqualValues compares two values of type t in memory; it panics if they cannot be compared.
//
//go:noescape
func EqualValues(t *Type, x, y unsafe.Pointer) bool

// Hash hashes a value in memory.
//
//go:noescape
func HashValue(t *Type, x unsafe.Pointer, seed uint64) uint64

// Types returns the descriptors that the program has.
func Types() []*Type

// EqualFunc and HashFunc return the functions for a descriptor that is made while the program runs and whose values can be
// compared.
func EqualFunc(t *Type) unsafe.Pointer
func HashFunc(t *Type) unsafe.Pointer

// Call calls code with the values of types in at the addresses args, and returns the block of results (see Offsets).
func Call(code unsafe.Pointer, in []*Type, args []unsafe.Pointer, out []*Type) unsafe.Pointer

// Made is the closure of a func value that package reflect makes. Its code is MadeCode's, which is nil where that cannot
// be; it calls Run with the blocks of arguments and results.
type Made struct {
	Code unsafe.Pointer
	Type *Type
	Run  func(m *Made, args, results unsafe.Pointer)
}

func MadeCode(t *Type) unsafe.Pointer

// PassDeferred says that the func whose code is code only passes its call on to target: recover works there.
//
//go:noescape
func PassDeferred(code, target unsafe.Pointer)
