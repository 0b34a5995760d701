// Bank simulates a bank: clerks, each a goroutine, work on a queue of transfers between accounts, an auditor checks at
// any moment that no money was made or lost, and a ledger tells what happened.
package main

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// Cents is an amount of money.
type Cents int64

func (c Cents) String() string {
	sign := ""
	if c < 0 {
		sign, c = "-", -c
	}
	return fmt.Sprintf("%s%d.%02d", sign, c/100, c%100)
}

// Account is one customer's money. Its lock guards the balance.
type Account struct {
	ID      int
	Owner   string
	mu      sync.Mutex
	balance Cents
	frozen  bool
}

// InsufficientError says what was missing.
type InsufficientError struct {
	Account       int
	Balance, Want Cents
}

func (e InsufficientError) Error() string {
	return fmt.Sprintf("account %d has %v, needs %v", e.Account, e.Balance, e.Want)
}

var (
	ErrFrozen    = errors.New("account is frozen")
	ErrNoAccount = errors.New("no such account")
	ErrAmount    = errors.New("amount is not positive")
)

// Transfer is an order to move money.
type Transfer struct {
	From, To int
	Amount   Cents
}

// Outcome is what became of a transfer.
type Outcome struct {
	Transfer
	Err error
}

// Bank holds the accounts. Transfers hold mu for reading, so that an audit, which holds it for writing, sees none half done.
type Bank struct {
	mu       sync.RWMutex
	accounts map[int]*Account
	done     atomic.Int64
	refused  atomic.Int64
}

// NewBank opens an account with the same balance for every owner, numbered from 1.
func NewBank(start Cents, owners ...string) *Bank {
	b := &Bank{accounts: make(map[int]*Account)}
	for i, owner := range owners {
		b.accounts[i+1] = &Account{ID: i + 1, Owner: owner, balance: start}
	}
	return b
}

// Transfer moves money, or says why not.
func (b *Bank) Transfer(t Transfer) (err error) {
	defer func() {
		if err != nil {
			b.refused.Add(1)
			err = fmt.Errorf("transfer %d→%d: %w", t.From, t.To, err)
		} else {
			b.done.Add(1)
		}
	}()
	if t.Amount <= 0 {
		return ErrAmount
	}
	b.mu.RLock()
	defer b.mu.RUnlock()
	from, to := b.accounts[t.From], b.accounts[t.To]
	if from == nil || to == nil {
		return ErrNoAccount
	}
	if from == to {
		return nil
	}
	// Everyone locks the account with the lower number first, so that no two wait for each other.
	first, second := from, to
	if first.ID > second.ID {
		first, second = second, first
	}
	first.mu.Lock()
	defer first.mu.Unlock()
	second.mu.Lock()
	defer second.mu.Unlock()
	return move(from, to, t.Amount)
}

func move(from, to *Account, amount Cents) error {
	switch {
	case from.frozen || to.frozen:
		return ErrFrozen
	case from.balance < amount:
		return InsufficientError{from.ID, from.balance, amount}
	}
	from.balance -= amount
	to.balance += amount
	return nil
}

// Freeze stops all transfers from and to an account.
func (b *Bank) Freeze(id int) error {
	a := b.accounts[id]
	if a == nil {
		return ErrNoAccount
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.frozen = true
	return nil
}

// Total is the money of all accounts.
func (b *Bank) Total() (sum Cents) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, a := range b.accounts {
		sum += a.balance
	}
	return sum
}

// clerk works on orders until there are no more or ctx is done.
func (b *Bank) clerk(ctx context.Context, orders <-chan Transfer, outcomes chan<- Outcome) {
	for {
		select {
		case t, ok := <-orders:
			if !ok {
				return
			}
			outcomes <- Outcome{t, b.Transfer(t)}
		case <-ctx.Done():
			return
		}
	}
}

// Process has n clerks work on the orders, and calls report, from one goroutine, with each outcome.
func (b *Bank) Process(ctx context.Context, n int, orders <-chan Transfer, report func(Outcome)) error {
	outcomes := make(chan Outcome, n)
	var clerks sync.WaitGroup
	for range n {
		clerks.Add(1)
		go func() {
			defer clerks.Done()
			b.clerk(ctx, orders, outcomes)
		}()
	}
	go func() {
		clerks.Wait()
		close(outcomes)
	}()
	for o := range outcomes {
		report(o)
	}
	return context.Cause(ctx)
}

// Audit checks the total every interval until stop is closed, and returns how often it was wrong.
func (b *Bank) Audit(want Cents, interval time.Duration, stop <-chan struct{}) (checks, wrong int) {
	tick := time.NewTicker(interval)
	defer tick.Stop()
	for {
		if checks++; b.Total() != want {
			wrong++
		}
		select {
		case <-tick.C:
		case <-stop:
			return checks, wrong
		}
	}
}
