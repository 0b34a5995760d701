package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sort"
	"text/tabwriter"
	"time"
)

func main() {
	web := FakeWeb{Sites: []string{"ants.example", "bees.example", "crabs.example"}, Pages: 20, Latency: 2 * time.Millisecond}
	c := Crawler{Fetcher: web, Workers: 8, MaxDepth: 30, Retries: 2, Backoff: time.Millisecond}

	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	var all []Result
	for r := range c.Crawl(ctx, "ants.example/p0", "bees.example/p1") {
		all = append(all, r)
	}
	// Results come in any order; a page's depth may depend on it, its address does not.
	sort.Slice(all, func(i, j int) bool { return all[i].URL < all[j].URL })
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 1, ' ', 0)
	missing, links := 0, 0
	for _, r := range all {
		switch {
		case errors.Is(r.Err, ErrNotFound):
			missing++
		case r.Err != nil:
			fmt.Fprintf(w, "%s\t%v\n", r.URL, r.Err)
		default:
			links += len(r.Page.Links)
			fmt.Fprintf(w, "%s\t%s\t%d links\t%d attempts\n", r.URL, r.Page.Title, len(r.Page.Links), r.Attempts)
		}
	}
	w.Flush()
	fmt.Printf("%d addresses, %d missing, %d links\n", len(all), missing, links)

	// The same with no time at all.
	ctx, cancel = context.WithTimeout(context.Background(), 0)
	defer cancel()
	for r := range c.Crawl(ctx, "ants.example/p0") {
		var fe *FetchError
		fmt.Println(r.Err, errors.As(r.Err, &fe) && fe.Err == context.DeadlineExceeded)
	}
}
