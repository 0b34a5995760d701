package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"syscall"
)

// With SetPanicOnFault an access of memory that is not there is a panic that knows the address.

func read(p []byte) (err error) {
	defer func() { err = recover().(error) }()
	fmt.Println(p[0])
	return nil
}

type key struct {
	name string
	id   int
}

func main() {
	size := syscall.Getpagesize()
	pages, err := syscall.Mmap(-1, 0, 2*size, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	fmt.Println(len(pages) == 2*size, err)
	pages[size-1] = 7
	fmt.Println(syscall.Mprotect(pages[size:], syscall.PROT_NONE))
	fmt.Println(debug.SetPanicOnFault(true), pages[size-1])
	err = read(pages[size:])
	_, isRuntime := err.(runtime.Error)
	at, hasAddress := err.(interface{ Addr() uintptr })
	fmt.Println(err, isRuntime, hasAddress, at.Addr()%uintptr(size))
	fmt.Println(debug.SetPanicOnFault(false))
	fmt.Println(syscall.Munmap(pages), syscall.Munmap(nil))
	fmt.Println(any(key{"a", 1}) == any(key{"b", 2}), any(key{"a", 1}) == any(key{string([]byte{'a'}), 1}))
}
