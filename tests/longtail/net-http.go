package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"expvar"
	"fmt"
	"html/template"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/http/httptrace"
	"net/http/httputil"
	"net/mail"
	"net/rpc"
	"net/rpc/jsonrpc"
	"net/smtp"
	"net/textproto"
	"net/url"
	"os"
	"slices"
	"strings"
	"sync"
	"testing/fstest"
	"time"
)

type item struct {
	ID   int    `json:"id"`
	Name string `json:"name"`
}

func api() http.Handler {
	mux := http.NewServeMux()
	var mu sync.Mutex
	items := map[int]item{}
	mux.HandleFunc("POST /items", func(w http.ResponseWriter, r *http.Request) {
		var it item
		if err := json.NewDecoder(r.Body).Decode(&it); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		mu.Lock()
		items[it.ID] = it
		mu.Unlock()
		w.WriteHeader(http.StatusCreated)
		json.NewEncoder(w).Encode(it)
	})
	mux.HandleFunc("GET /items/{id}", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "item %s", r.PathValue("id"))
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-r.Context().Done():
		case <-time.After(5 * time.Second):
		}
	})
	mux.HandleFunc("/stream", func(w http.ResponseWriter, r *http.Request) {
		for i := range 3 {
			fmt.Fprintf(w, "part %d\n", i)
			w.(http.Flusher).Flush()
		}
	})
	mux.HandleFunc("/panic", func(w http.ResponseWriter, r *http.Request) { panic(http.ErrAbortHandler) })
	mux.HandleFunc("/upload", func(w http.ResponseWriter, r *http.Request) {
		f, h, err := r.FormFile("file")
		if err != nil {
			http.Error(w, err.Error(), 400)
			return
		}
		b, _ := io.ReadAll(f)
		fmt.Fprint(w, h.Filename, " ", h.Size, " ", string(b), " ", r.FormValue("name"))
	})
	mux.HandleFunc("/cookie", func(w http.ResponseWriter, r *http.Request) {
		c, err := r.Cookie("n")
		if err != nil {
			http.SetCookie(w, &http.Cookie{Name: "n", Value: "1", HttpOnly: true})
			http.Redirect(w, r, "/cookie", http.StatusFound)
			return
		}
		fmt.Fprint(w, "cookie ", c.Value)
	})
	page := template.Must(template.New("page").Parse(`<p title="{{.}}">{{.}}</p>`))
	mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) { page.Execute(w, r.FormValue("q")) })
	files := fstest.MapFS{"a.txt": {Data: []byte("contents of a")}, "d/index.html": {Data: []byte("<h1>d</h1>")}}
	mux.Handle("/files/", http.StripPrefix("/files/", http.FileServerFS(files)))
	return mux
}

func show(resp *http.Response, err error) {
	if err != nil {
		fmt.Println("error", err)
		return
	}
	b, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	fmt.Printf("%s %q %v %q\n", resp.Status, b, err, resp.Header.Get("Content-Type"))
}

func server() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	srv := &http.Server{Handler: api()}
	done := make(chan error)
	go func() { done <- srv.Serve(l) }()
	base := "http://" + l.Addr().String()
	show(http.Post(base+"/items", "application/json", strings.NewReader(`{"id":1,"name":"x"}`)))
	show(http.Post(base+"/items", "application/json", strings.NewReader(`{"id":`)))
	for _, path := range []string{"/items/7", "/nope", "/files/a.txt", "/files/", "/files/d/", "/stream", "/page?q=%3Cb%3E%22"} {
		show(http.Get(base + path))
	}
	req, _ := http.NewRequest("DELETE", base+"/items/7", nil)
	show(http.DefaultClient.Do(req))
	req, _ = http.NewRequest("GET", base+"/files/a.txt", nil)
	req.Header.Set("Range", "bytes=9-")
	show(http.DefaultClient.Do(req))
	_, err = http.Get(base + "/panic")
	fmt.Println(errors.Is(err, io.EOF))
	timeouts(base)
	upload(base)
	jar, _ := cookiejar.New(nil)
	show((&http.Client{Jar: jar}).Get(base + "/cookie"))
	many(base)
	http.DefaultClient.CloseIdleConnections()
	fmt.Println(srv.Shutdown(context.Background()), <-done)
	_, err = http.Get(base)
	fmt.Println(err != nil)
}

func timeouts(base string) {
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	req, _ := http.NewRequestWithContext(ctx, "GET", base+"/slow", nil)
	_, err := http.DefaultClient.Do(req)
	fmt.Println(errors.Is(err, context.DeadlineExceeded), strings.Replace(err.Error(), base, "BASE", 1))
	_, err = (&http.Client{Timeout: 50 * time.Millisecond}).Get(base + "/slow")
	fmt.Println(os.IsTimeout(err), strings.Replace(err.Error(), base, "BASE", 1))
}

func upload(base string) {
	var body bytes.Buffer
	m := multipart.NewWriter(&body)
	w, _ := m.CreateFormFile("file", "f.txt")
	w.Write([]byte("uploaded"))
	m.WriteField("name", "value")
	m.Close()
	show(http.Post(base+"/upload", m.FormDataContentType(), &body))
	show(http.PostForm(base+"/upload", url.Values{"a": {"b"}}))
}

func many(base string) {
	var wg sync.WaitGroup
	sizes := make([]int, 100)
	for i := range sizes {
		wg.Go(func() {
			resp, err := http.Get(fmt.Sprintf("%s/items/%d", base, i))
			if err != nil {
				fmt.Println(err)
				return
			}
			b, _ := io.ReadAll(resp.Body)
			resp.Body.Close()
			sizes[i] = len(b)
		})
	}
	wg.Wait()
	total := 0
	for _, n := range sizes {
		total += n
	}
	fmt.Println(total)
}

func tests() {
	rec := httptest.NewRecorder()
	api().ServeHTTP(rec, httptest.NewRequest("GET", "/items/9", nil))
	fmt.Println(rec.Code, rec.Body)
	ts := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, "secure", r.TLS != nil, r.Proto)
	}))
	show(ts.Client().Get(ts.URL))
	ts.Close()
	ts = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, r.Proto) }))
	ts.EnableHTTP2 = true
	ts.StartTLS()
	show(ts.Client().Get(ts.URL))
	ts.Close()
	backend := httptest.NewServer(api())
	defer backend.Close()
	target, _ := url.Parse(backend.URL)
	proxy := httptest.NewServer(&httputil.ReverseProxy{Rewrite: func(r *httputil.ProxyRequest) { r.SetURL(target) }})
	defer proxy.Close()
	var events []string
	trace := &httptrace.ClientTrace{GotConn: func(i httptrace.GotConnInfo) { events = append(events, fmt.Sprint("connection ", i.Reused)) }}
	req, _ := http.NewRequestWithContext(httptrace.WithClientTrace(context.Background(), trace), "GET", proxy.URL+"/items/3", nil)
	show(http.DefaultClient.Do(req))
	fmt.Println(events)
	dump, err := httputil.DumpRequestOut(httptest.NewRequest("PUT", "http://x.test/a?b=c", strings.NewReader("body")), true)
	fmt.Printf("%q %v\n", dump, err)
}

type Arith int

type Args struct{ A, B int }

func (Arith) Multiply(a *Args, reply *int) error {
	*reply = a.A * a.B
	return nil
}

func (Arith) Fail(a *Args, reply *int) error { return errors.New("failed") }

func remote() {
	s := rpc.NewServer()
	s.Register(new(Arith))
	for _, codec := range []string{"gob", "json"} {
		a, b := net.Pipe()
		var c *rpc.Client
		if codec == "gob" {
			go s.ServeConn(a)
			c = rpc.NewClient(b)
		} else {
			go s.ServeCodec(jsonrpc.NewServerCodec(a))
			c = jsonrpc.NewClient(b)
		}
		var product int
		err := c.Call("Arith.Multiply", &Args{6, 7}, &product)
		fmt.Println(product, err, c.Call("Arith.Fail", &Args{}, &product), c.Close())
	}
}

func texts() {
	m, err := mail.ReadMessage(strings.NewReader("From: Ann <ann@example.com>\nSubject: =?utf-8?q?caf=C3=A9?=\n\nhello\n"))
	from, err2 := m.Header.AddressList("From")
	fmt.Println(from, err, err2)
	_, err = mail.ParseAddress("not an address")
	fmt.Println(err)
	r := textproto.NewReader(bufio.NewReader(strings.NewReader("A: 1\r\nB: 2\r\n\r\n220 ready\r\n")))
	h, err := r.ReadMIMEHeader()
	code, text, err2 := r.ReadResponse(220)
	fmt.Println(h, err, code, text, err2)
	n := expvar.NewInt("count")
	n.Add(3)
	fmt.Println(n, expvar.Get("count"))
}

// A mail server that takes whatever comes.
func mailServer(l net.Listener, got chan<- []string) {
	c, _ := l.Accept()
	t := textproto.NewConn(c)
	t.PrintfLine("220 ready")
	var lines []string
	for {
		line, err := t.ReadLine()
		if err != nil {
			break
		}
		lines = append(lines, strings.Fields(line)[0])
		switch {
		case line == "DATA":
			t.PrintfLine("354 go on")
			body, _ := t.ReadDotLines()
			lines = append(lines, body...)
			t.PrintfLine("250 taken")
		case line == "QUIT":
			t.PrintfLine("221 bye")
		default:
			t.PrintfLine("250 ok")
		}
	}
	got <- lines
}

func post() {
	l, _ := net.Listen("tcp", "127.0.0.1:0")
	got := make(chan []string)
	go mailServer(l, got)
	err := smtp.SendMail(l.Addr().String(), nil, "a@x.test", []string{"b@y.test"}, []byte("Subject: s\r\n\r\nbody\r\n"))
	lines := <-got
	fmt.Println(err, lines, slices.Contains(lines, "body"))
}

func main() {
	server()
	tests()
	remote()
	texts()
	post()
}
