package p

func a() {
	break
	continue
	fallthrough
	goto L1
	goto L2
L1:
L1:
L3:
	for {
		break L3
		continue L3
		break L1
		continue L4
		func() { break }()
	}
L5:
	switch {
	case true:
		fallthrough
	case false:
		if true {
			fallthrough
		}
		break L5
		continue L5
	default:
		fallthrough
	}
	switch x.(type) {
	case int:
		fallthrough
	case string:
	}
	select {
	default:
		fallthrough
	}
L6:
	{
		break L6
	}
_:
	goto _
}

func b() {
	goto L
	x := 1
	goto M
	var y, z int
	a, b := 1, 2
L:
M:
	{
		goto N
	}
	{
	N:
	}
	goto O
	{
		w := 1
		goto O
	}
O:
	goto Q
	if x {
	Q:
		goto Q
	}
}

func c() {
	x := )
	break
}
