// -m=2 -l
package main

import "unsafe"

func convert(p *int) unsafe.Pointer { return unsafe.Pointer(p) }

func offset(p unsafe.Pointer, n uintptr) unsafe.Pointer { return unsafe.Pointer(uintptr(p) + n) }

func number(p *int) uintptr { return uintptr(unsafe.Pointer(p)) }

func parts(s string, b []byte) (*byte, *byte) { return unsafe.StringData(s), unsafe.SliceData(b) }

func build(p *byte, n int) (string, []byte, unsafe.Pointer) {
	return unsafe.String(p, n), unsafe.Slice(p, n), unsafe.Add(unsafe.Pointer(p), n)
}

func main() {
	x := 1
	println(convert(&x), number(&x))
}
