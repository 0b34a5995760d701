package p

func a() {
	x y
	x := 1 y
	x, y
	x, y z
	x = 
	x +=
	x++ y
	var := 1
	var x := 1
	goto
	goto 5
	go
	go (f())
	defer (f())
	defer func() {}() x
	return )
	L:
	}
}

func b() {
	M: )
	x := f() {
	}
	x[0] {
	}
	~x
	else
	case 1:
	fallthrough x
	break 5
	continue L x
	func g() {}
	import "x"
	package q
	a, b = 1, 2,
	a <- 
	<-
	f(
	f(1, 2
	f(1 2)
	f(x..., y)
	f(x... y)
	f(,)
	a[]
	a[1
	a[1 2]
	a[1:2:]
	a[::3]
	a[1::3]
	a[:2:3:4]
	a[1,]
	a[T, 1]
	x.
	x.5
	x.(T
	x.()
	x.(type
	(x
	(T){}
	T{1 2}
	T{1, 2
	}
	T{a: 1, b: }
	[]int{1: 2: 3}
	[...]{1}
	map[int]{}
	struct{}{
	&*x
	&(T{})
	!
	1 +
	+
}

func c() { x
