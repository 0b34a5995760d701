// Small things that programs of others stumbled over.
package main

import (
	"fmt"
	"iter"
	"reflect"
	"sync/atomic"
)

// ---- A tag that would end a comment, in the name of an instance that is inlined ----

type tagged struct {
	Names []string `parser:"( @Ident \"*/\" )*"`
}

func zero[T any]() (x T) { return }

func inlined() {
	fmt.Println(zero[struct {
		A int `is:"*/"`
	}]().A, len(zero[tagged]().Names))
}

func (tagged) String() string { return "" }

// ---- Atomics of a constant nil ----

func nilAtomics() {
	for _, f := range []func(){
		func() { atomic.CompareAndSwapInt32(nil, 0, 1) },
		func() { atomic.AddInt64(nil, 1) },
		func() { fmt.Println(atomic.LoadUint32(nil)) },
		func() { atomic.StoreUint64(nil, 1) },
		func() { fmt.Println(atomic.SwapInt32(nil, 1)) },
	} {
		func() {
			defer func() { fmt.Println(recover()) }()
			f()
		}()
	}
}

// ---- []byte of a constant has no spare room ----

var kept []byte

func constantBytes() {
	kept = []byte("hi")
	local := []byte("hello, world")
	fmt.Println(cap(kept), cap(local), cap([]byte("")))
}

// ---- Pulled sequences ----

func pulled() {
	next, stop := iter.Pull(func(yield func(int) bool) {
		defer fmt.Println("sequence ends")
		for i := 0; yield(i); i++ {
		}
	})
	fmt.Println(next())
	fmt.Println(next())
	stop()
	fmt.Println(next())

	var misused func(int) bool
	next, _ = iter.Pull(func(yield func(int) bool) { misused = yield; yield(1) })
	next()
	func() {
		defer func() { fmt.Println(recover()) }()
		misused(2)
	}()

	next, _ = iter.Pull(func(yield func(int) bool) { panic("in the sequence") })
	func() {
		defer func() { fmt.Println(recover()) }()
		next()
	}()
	fmt.Println(next())
}

// ---- The bits of reflect's flags, which packages look at ----

func flags() {
	var s struct{ A, a int }
	flag := func(v reflect.Value) uint64 { return reflect.ValueOf(v).FieldByName("flag").Uint() &^ 31 }
	exported, unexported := flag(reflect.ValueOf(s).Field(0)), flag(reflect.ValueOf(s).Field(1))
	addressable := flag(reflect.ValueOf(&s).Elem().Field(0))
	fmt.Printf("%#x %#x\n", exported^unexported, exported^addressable)
}

func main() {
	inlined()
	nilAtomics()
	constantBytes()
	pulled()
	flags()
}
