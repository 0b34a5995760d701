// Crawler follows links over a web that it makes up, several pages at a time, each page once, with limits on depth,
// pages and time, and prints what it found.
package main

import (
	"context"
	"errors"
	"sync"
	"time"
)

// Result is one page, or why it could not be had.
type Result struct {
	URL      string
	Depth    int
	Page     *Page
	Err      error
	Attempts int
}

// Crawler says how to crawl.
type Crawler struct {
	Fetcher  Fetcher
	Workers  int
	MaxDepth int
	Retries  int
	Backoff  time.Duration
}

type task struct {
	url   string
	depth int
}

// Crawl returns a channel of results in the order in which they come in. It is closed when nothing is left to do.
func (c *Crawler) Crawl(ctx context.Context, start ...string) <-chan Result {
	tasks := make(chan task)
	fetched := make(chan Result)
	results := make(chan Result)
	var workers sync.WaitGroup
	for range c.Workers {
		workers.Go(func() {
			for t := range tasks {
				fetched <- c.fetch(ctx, t)
			}
		})
	}
	go func() {
		defer close(results)
		c.schedule(start, tasks, fetched, results)
		close(tasks)
		workers.Wait()
	}()
	return results
}

// schedule hands out tasks, each address once, and passes results on. It owns the queue and the set of addresses that
// were seen, so that neither needs a lock.
func (c *Crawler) schedule(start []string, tasks chan<- task, fetched <-chan Result, results chan<- Result) {
	seen := make(map[string]bool)
	var queue []task
	add := func(url string, depth int) {
		if !seen[url] && depth <= c.MaxDepth {
			seen[url] = true
			queue = append(queue, task{url, depth})
		}
	}
	for _, url := range start {
		add(url, 0)
	}
	for busy := 0; busy > 0 || len(queue) > 0; {
		var send chan<- task // nil, and never ready, while there is nothing to hand out
		var next task
		if len(queue) > 0 {
			send, next = tasks, queue[0]
		}
		select {
		case send <- next:
			queue = queue[1:]
			busy++
		case r := <-fetched:
			busy--
			if r.Page != nil {
				for _, link := range r.Page.Links {
					add(link, r.Depth+1)
				}
			}
			results <- r
		}
	}
}

// fetch tries again what failed for a while only.
func (c *Crawler) fetch(ctx context.Context, t task) Result {
	r := Result{URL: t.url, Depth: t.depth}
	for backoff := c.Backoff; ; backoff *= 2 {
		r.Page, r.Err = c.Fetcher.Fetch(context.WithValue(ctx, attemptKey{}, r.Attempts), t.url)
		r.Attempts++
		if !errors.Is(r.Err, ErrTemporary) || r.Attempts > c.Retries {
			return r
		}
		select {
		case <-time.After(backoff):
		case <-ctx.Done():
			return r
		}
	}
}
