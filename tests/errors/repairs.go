package main

func chans() []*int { chan []*int{nil} }

func result() chan int { return nil }

type generic interface {
	F[int]()
}

type element interface{ *| B }

func header(want, got int) {
	if want, got = 1, 2; got != want want {
		return
	}
	for i := range [2] ]int{} {
		return
	}
}

func label() {
	goto L
}

func list() {
	switch (1, 2) {
	}
}
