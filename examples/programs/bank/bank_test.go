package main

import (
	"context"
	"errors"
	"testing"
	"time"
)

func TestTransfer(t *testing.T) {
	b := NewBank(10_00, "a", "b", "c")
	b.Freeze(3)
	for _, tt := range []struct {
		Transfer
		want string
	}{
		{Transfer{1, 2, 3_50}, ""},
		{Transfer{1, 2, 6_51}, "transfer 1→2: account 1 has 6.50, needs 6.51"},
		{Transfer{2, 1, 13_50}, ""},
		{Transfer{1, 1, 99_00}, ""},
		{Transfer{1, 3, 1}, "transfer 1→3: account is frozen"},
		{Transfer{1, 4, 1}, "transfer 1→4: no such account"},
		{Transfer{1, 2, -1}, "transfer 1→2: amount is not positive"},
	} {
		err := b.Transfer(tt.Transfer)
		if got := errorText(err); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.Transfer, got, tt.want)
		}
	}
	if b.accounts[1].balance != 20_00 || b.Total() != 30_00 {
		t.Errorf("account 1 has %v, all %v", b.accounts[1].balance, b.Total())
	}
	if err := b.Freeze(9); !errors.Is(err, ErrNoAccount) {
		t.Errorf("Freeze(9): %v", err)
	}
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestCents(t *testing.T) {
	for c, want := range map[Cents]string{0: "0.00", 5: "0.05", -5: "-0.05", 12345: "123.45", -100: "-1.00"} {
		if c.String() != want {
			t.Errorf("%d: %v, want %s", int64(c), c, want)
		}
	}
}

func TestManyClerks(t *testing.T) {
	for _, clerks := range []int{1, 2, 16} {
		t.Run("", func(t *testing.T) {
			t.Parallel()
			b := NewBank(50_00, "a", "b", "c", "d", "e")
			n := 0
			if err := b.Process(t.Context(), clerks, orders(uint64(clerks), 3000, 5), func(Outcome) { n++ }); err != nil {
				t.Error(err)
			}
			if n != 3000 || b.Total() != 250_00 {
				t.Errorf("%d orders, total %v", n, b.Total())
			}
		})
	}
}

func TestTimeout(t *testing.T) {
	b := NewBank(1, "a")
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Millisecond)
	defer cancel()
	err := b.Process(ctx, 2, make(chan Transfer), func(Outcome) { t.Error("an outcome") })
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("err = %v", err)
	}
}

func BenchmarkTransfer(b *testing.B) {
	bank := NewBank(1_000_000_00, "a", "b")
	b.ReportAllocs()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			bank.Transfer(Transfer{1, 2, 1})
			bank.Transfer(Transfer{2, 1, 1})
		}
	})
}
