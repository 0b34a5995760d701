package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

// orders makes n transfers that depend only on the seed.
func orders(seed uint64, n, accounts int) <-chan Transfer {
	ch := make(chan Transfer)
	go func() {
		defer close(ch)
		r := rand.New(rand.NewPCG(seed, 0))
		for range n {
			ch <- Transfer{1 + r.IntN(accounts), 1 + r.IntN(accounts+1), Cents(r.IntN(5000) - 50)}
		}
	}()
	return ch
}

// kind names the reason of a refusal.
func kind(err error) string {
	var poor InsufficientError
	switch {
	case err == nil:
		return "done"
	case errors.As(err, &poor):
		return "insufficient"
	}
	for errors.Unwrap(err) != nil {
		err = errors.Unwrap(err)
	}
	return err.Error()
}

func main() {
	owners := strings.Fields("Ada Blaise Charles Donald Edsger Frances Grace")
	b := NewBank(100_00, owners...)
	b.Freeze(6)
	want := b.Total()
	fmt.Printf("%d accounts, %v in all\n", len(owners), want)

	stop := make(chan struct{})
	audited := make(chan [2]int)
	go func() {
		checks, wrong := b.Audit(want, time.Millisecond, stop)
		audited <- [2]int{checks, wrong}
	}()

	// One clerk first, so that what happens depends on the orders only.
	reasons := map[string]int{}
	var largest Outcome
	err := b.Process(context.Background(), 1, orders(1, 2000, len(owners)), func(o Outcome) {
		reasons[kind(o.Err)]++
		if o.Err == nil && o.Amount > largest.Amount {
			largest = o
		}
	})
	fmt.Println("one clerk:", err)
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight|tabwriter.Debug)
	for _, id := range slices.Sorted(func(yield func(int) bool) {
		for id := range b.accounts {
			if !yield(id) {
				return
			}
		}
	}) {
		fmt.Fprintf(w, "%d\t%s\t%v\t\n", id, b.accounts[id].Owner, b.accounts[id].balance)
	}
	w.Flush()
	fmt.Println(reasons)
	fmt.Printf("largest: %v from %d to %d\n", largest.Amount, largest.From, largest.To)

	// Then many at once: the order is anyone's guess, the total is not.
	count := 0
	err = b.Process(context.Background(), 8, orders(2, 20000, len(owners)), func(Outcome) { count++ })
	fmt.Printf("eight clerks: %v, %d orders, %d done or refused in all\n", err, count, b.done.Load()+b.refused.Load())

	// And one day that ends early.
	ctx, cancel := context.WithCancelCause(context.Background())
	count = 0
	endless := make(chan Transfer)
	go func() {
		for {
			select {
			case endless <- Transfer{1, 2, 1}:
			case <-ctx.Done():
				return
			}
		}
	}()
	err = b.Process(ctx, 3, endless, func(Outcome) {
		if count++; count == 100 {
			cancel(errors.New("closing time"))
		}
	})
	fmt.Printf("three clerks: %v, at least 100: %v\n", err, count >= 100)

	close(stop)
	if a := <-audited; a[0] > 0 && a[1] == 0 {
		fmt.Println("audited: never a cent missing")
	} else {
		fmt.Printf("audited %d times, wrong %d times\n", a[0], a[1])
	}
	fmt.Println("total", b.Total())
}
