package reflect

import "internal/abi"

// Channels.

// MakeChan makes a channel.
func MakeChan(typ Type, buffer int) Value {
	if typ.Kind() != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if typ.ChanDir() != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	t := typ.common()
	return direct(t, abi.MakeChan(t.Elem, buffer), 0)
}

func (v Value) Close() {
	v.mustBe("Close", Chan)
	v.mustBeExported("Close")
	if ChanDir(v.typ_.Len)&SendDir == 0 {
		panic("reflect: close of receive-only channel")
	}
	abi.ChanClose(v.pointer())
}

func (v Value) mustSend(method string, x Value) Value {
	v.mustBe(method, Chan)
	v.mustBeExported(method)
	if ChanDir(v.typ_.Len)&SendDir == 0 {
		panic("reflect: send on recv-only channel")
	}
	x.mustBeExported(method)
	return x.assignTo("reflect.Value.Send", toRType(v.typ_.Elem))
}

func (v Value) mustRecv(method string) {
	v.mustBe(method, Chan)
	v.mustBeExported(method)
	if ChanDir(v.typ_.Len)&RecvDir == 0 {
		panic("reflect: recv on send-only channel")
	}
}

// Send sends x.
func (v Value) Send(x Value) {
	x = v.mustSend("Send", x)
	abi.ChanSend(v.pointer(), x.address())
}

// TrySend sends x unless that would block.
func (v Value) TrySend(x Value) bool {
	x = v.mustSend("TrySend", x)
	c := abi.SelectCase{Chan: v.pointer(), Elem: x.address(), Send: true}
	return abi.Select(&c, 1, true) == 0
}

// Recv receives; ok is false if the channel is closed.
func (v Value) Recv() (x Value, ok bool) {
	v.mustRecv("Recv")
	x = newValue(v.typ_.Elem)
	ok = abi.ChanRecv(v.pointer(), x.ptr)
	return x.received(), ok
}

// TryRecv receives unless that would block.
func (v Value) TryRecv() (x Value, ok bool) {
	v.mustRecv("TryRecv")
	x = newValue(v.typ_.Elem)
	c := abi.SelectCase{Chan: v.pointer(), Elem: x.ptr}
	if abi.Select(&c, 1, true) < 0 {
		return Value{}, false
	}
	return x.received(), c.OK
}

func (x Value) received() Value { return copied(x.typ_, x.ptr, 0) }

// SelectDir is what a SelectCase does.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// SelectCase is a case of Select.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

const maxCases = 1 << 16

// Select waits until one of the cases can go on, and does it.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > maxCases {
		panic("reflect.Select: too many cases (max 65536)")
	}
	sel := make([]abi.SelectCase, 0, len(cases))
	number := make([]int, 0, len(cases))
	values := make([]Value, 0, len(cases))
	defaultCase := -1
	for i, c := range cases {
		var s abi.SelectCase
		var x Value
		switch c.Dir {
		case SelectDefault:
			if defaultCase >= 0 {
				panic("reflect.Select: multiple default cases")
			}
			defaultCase = i
			continue
		case SelectSend:
			if !c.Chan.IsValid() {
				continue
			}
			x = c.Chan.mustSend("Send", c.Send)
			p := abi.New(x.typ_)
			abi.Move(p, x.address(), x.typ_.Size_)
			s = abi.SelectCase{Chan: c.Chan.pointer(), Elem: p, Send: true}
		case SelectRecv:
			if !c.Chan.IsValid() {
				continue
			}
			c.Chan.mustRecv("Recv")
			x = newValue(c.Chan.typ_.Elem)
			s = abi.SelectCase{Chan: c.Chan.pointer(), Elem: x.ptr}
		default:
			panic("reflect.Select: invalid Dir")
		}
		sel, number, values = append(sel, s), append(number, i), append(values, x)
	}
	var first *abi.SelectCase
	if len(sel) > 0 {
		first = &sel[0]
	}
	n := abi.Select(first, len(sel), defaultCase >= 0)
	if n < 0 {
		return defaultCase, Value{}, false
	}
	if !sel[n].Send {
		recv, recvOK = values[n].received(), sel[n].OK
	}
	return number[n], recv, recvOK
}
