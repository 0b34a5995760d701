package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"log"
	"math"
	"math/rand"
	"os"
	"time"
)

// invent writes a log of n lines that depends only on the seed.
func invent(w io.Writer, seed int64, n int) {
	r := rand.New(rand.NewSource(seed))
	paths := []string{"/", "/login", "/items?id=%d", "/search?q=%%C3%%A9t%%C3%%A9&page=%d", "/static/app.js", "/api/v1/report?year=%d"}
	now := time.Date(2026, time.March, 28, 22, 0, 0, 0, time.FixedZone("", 3600))
	for range n {
		now = now.Add(time.Duration(r.ExpFloat64() * float64(40*time.Second)))
		p := r.Intn(len(paths))
		target := paths[p]
		if bytes.ContainsRune([]byte(target), '%') {
			target = fmt.Sprintf(target, r.Intn(30))
		}
		client := fmt.Sprintf("10.0.%d.%d", r.Intn(2), r.Intn(6))
		if r.Intn(3) == 0 {
			client = "192.168.7.7"
		}
		status, method := 200, "GET"
		switch k := r.Intn(20); {
		case k == 0 || client == "10.0.1.5" && k < 6:
			status = 503
		case k == 1:
			status = 404
		case p == 1:
			method, status = "POST", 302
		}
		elapsed := time.Duration(math.Exp(r.NormFloat64()+float64(p))*float64(time.Millisecond)) / 2
		fmt.Fprintf(w, "%s - - [%s] \"%s %s HTTP/1.1\" %d %d %v\n", client, now.Format(timeLayout), method, target, status, r.Intn(20000), elapsed)
	}
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("logs: ")
	file := flag.String("f", "", "the log `file`")
	flag.Parse()
	a := NewAnalysis()
	var in io.Reader
	if *file != "" {
		f, err := os.Open(*file)
		if err != nil {
			log.Fatal(err)
		}
		defer f.Close()
		in = f
	} else {
		var made bytes.Buffer
		invent(&made, 42, 800)
		made.WriteString("garbage\n\n1.2.3.4 - - [99/Jan/2026:00:00:00 +0000] \"GET / HTTP/1.0\" 200 - 1ms\n")
		in = &made
	}
	if err := a.Read(in); err != nil {
		log.Fatal(err)
	}
	if err := a.Report(os.Stdout); err != nil {
		log.Fatal(err)
	}
}
