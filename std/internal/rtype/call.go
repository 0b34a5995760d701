package rtype

import "unsafe"

// CallFrame holds the arguments and results of a call as the machine passes them.
type CallFrame struct {
	Ints   [6]uint64
	Floats [8]uint64
	Stack  unsafe.Pointer
	NStack int
	RInts  [2]uint64
	RFloat [2]uint64
}

// Call calls code; see runtime/call_amd64.S.
func Call(code unsafe.Pointer, frame *CallFrame)
