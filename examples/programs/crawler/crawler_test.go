package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
)

// static is a web of fixed pages; those whose names begin with "flaky" fail at first.
type static struct {
	links map[string]string
	mu    sync.Mutex
	calls map[string]int
	most  int
	now   int
}

func (s *static) Fetch(ctx context.Context, url string) (*Page, error) {
	s.mu.Lock()
	s.calls[url]++
	s.now++
	s.most = max(s.most, s.now)
	first := s.calls[url] == 1
	s.mu.Unlock()
	defer func() {
		s.mu.Lock()
		s.now--
		s.mu.Unlock()
	}()
	links, ok := s.links[url]
	switch {
	case !ok:
		return nil, &FetchError{url, ErrNotFound}
	case first && strings.HasPrefix(url, "flaky"):
		return nil, &FetchError{url, ErrTemporary}
	}
	return &Page{URL: url, Links: strings.Fields(links)}, nil
}

func crawl(c Crawler, links map[string]string, start ...string) (*static, map[string]Result) {
	web := &static{links: links, calls: map[string]int{}}
	c.Fetcher = web
	results := map[string]Result{}
	for r := range c.Crawl(context.Background(), start...) {
		results[r.URL] = r
	}
	return web, results
}

func TestEachPageOnce(t *testing.T) {
	web, results := crawl(Crawler{Workers: 4, MaxDepth: 9}, map[string]string{"a": "b c a", "b": "a c d", "c": "d", "d": "a gone"}, "a", "a")
	if got, want := slices.Sorted(maps.Keys(results)), strings.Fields("a b c d gone"); !slices.Equal(got, want) {
		t.Errorf("crawled %v, want %v", got, want)
	}
	for url, n := range web.calls {
		if n != 1 {
			t.Errorf("%s: fetched %d times", url, n)
		}
	}
	if err := results["gone"].Err; !errors.Is(err, ErrNotFound) || err.Error() != "fetch gone: not found" {
		t.Errorf("gone: %v", err)
	}
}

func TestDepth(t *testing.T) {
	links := map[string]string{}
	for i := range 10 {
		links[fmt.Sprint(i)] = fmt.Sprint(i + 1)
	}
	for depth := range 4 {
		if _, results := crawl(Crawler{Workers: 2, MaxDepth: depth}, links, "0"); len(results) != depth+1 {
			t.Errorf("depth %d: %d pages", depth, len(results))
		}
	}
}

func TestRetry(t *testing.T) {
	links := map[string]string{"flaky": ""}
	if _, r := crawl(Crawler{Workers: 1, Retries: 1}, links, "flaky"); r["flaky"].Err != nil || r["flaky"].Attempts != 2 {
		t.Errorf("%+v", r["flaky"])
	}
	if _, r := crawl(Crawler{Workers: 1}, links, "flaky"); !errors.Is(r["flaky"].Err, ErrTemporary) {
		t.Errorf("%+v", r["flaky"])
	}
}

func TestWorkers(t *testing.T) {
	links := map[string]string{"root": ""}
	for i := range 200 {
		links["root"] += fmt.Sprintf(" %d", i)
		links[fmt.Sprint(i)] = "root"
	}
	if web, results := crawl(Crawler{Workers: 3, MaxDepth: 2}, links, "root"); web.most > 3 || len(results) != 201 {
		t.Errorf("%d at once, %d pages", web.most, len(results))
	}
}

func TestNothing(t *testing.T) {
	if _, results := crawl(Crawler{Workers: 3}, nil); len(results) != 0 {
		t.Errorf("%v", results)
	}
}

func BenchmarkCrawl(b *testing.B) {
	links := map[string]string{}
	for i := range 100 {
		links[fmt.Sprint(i)] = fmt.Sprintf("%d %d %d", i*2%100, i*3%100, (i+1)%100)
	}
	b.ReportAllocs()
	for b.Loop() {
		crawl(Crawler{Workers: 4, MaxDepth: 100}, links, "1")
	}
}
