package main

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"strings"
	"time"
)

// Page is what a fetch brings: text with links in it.
type Page struct {
	URL   string
	Title string
	Links []string
}

// Fetcher gets pages. Errors that match ErrTemporary may go away.
type Fetcher interface {
	Fetch(ctx context.Context, url string) (*Page, error)
}

var (
	ErrNotFound  = errors.New("not found")
	ErrTemporary = errors.New("temporary failure")
)

// FetchError tells which page could not be fetched.
type FetchError struct {
	URL string
	Err error
}

func (e *FetchError) Error() string { return "fetch " + e.URL + ": " + e.Err.Error() }
func (e *FetchError) Unwrap() error { return e.Err }

// FakeWeb makes pages up: each site has a number of pages, and the hash of a page's address decides where it links to,
// how long it takes, and whether it fails at first.
type FakeWeb struct {
	Sites   []string
	Pages   int
	Latency time.Duration
}

func hash(s string) int {
	h := fnv.New32a()
	h.Write([]byte(s))
	return int(h.Sum32() >> 1)
}

func (w FakeWeb) Fetch(ctx context.Context, url string) (*Page, error) {
	h := hash(url)
	delay := time.NewTimer(w.Latency * time.Duration(h%5) / 4)
	defer delay.Stop()
	select {
	case <-delay.C:
	case <-ctx.Done():
		return nil, &FetchError{url, ctx.Err()}
	}
	var n int
	if _, err := fmt.Sscanf(url[strings.LastIndex(url, "/")+1:], "p%d", &n); err != nil || n >= w.Pages {
		return nil, &FetchError{url, ErrNotFound}
	}
	if h%7 == 0 && ctx.Value(attemptKey{}).(int) == 0 {
		return nil, &FetchError{url, ErrTemporary}
	}
	p := &Page{URL: url, Title: fmt.Sprintf("Page %d of %s", n, url[:strings.Index(url, "/")])}
	for i := range 1 + h%4 {
		target := h/(i+2) + i
		p.Links = append(p.Links, fmt.Sprintf("%s/p%d", w.Sites[target%len(w.Sites)], target%(w.Pages+1)))
	}
	return p, nil
}

// attemptKey is the context's key for the number of the attempt, from 0.
type attemptKey struct{}
