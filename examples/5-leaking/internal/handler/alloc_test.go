package handler

import "testing"

var (
	sinkRequest *Request
	sinkFunc    func()
	sinkBytes   []byte
	sinkInt     int
)

func TestAllocs(t *testing.T) {
	w, ch := &Writer{}, make(chan *Request, 1)
	r, err := Parse("/a/b")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		want float64
		f    func()
	}{
		{"Keep", 0, func() { w.Keep(r) }},
		{"Len", 0, func() { sinkInt = w.Len() }},
		{"Later: the closure", 1, func() { sinkFunc = Later(w, "x") }},
		{"Send", 0, func() { Send(ch, r); <-ch }},
		{"First", 0, func() { sinkBytes = First(r) }},
		{"Parse: the request and its body", 2, func() { sinkRequest, _ = Parse(" /a/b ") }},
		{"Parse of nothing: the request all the same", 1, func() { sinkRequest, _ = Parse(" ") }},
		{"Count", 0, func() { sinkInt = Count(r) }},
	} {
		if got := testing.AllocsPerRun(100, c.f); got != c.want {
			t.Errorf("%s: %v allocations, want %v", c.name, got, c.want)
		}
	}
}
