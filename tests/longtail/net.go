package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"sort"
	"strings"
	"sync"
	"syscall"
	"time"
)

func echo(c net.Conn) {
	defer c.Close()
	s := bufio.NewScanner(c)
	for s.Scan() {
		fmt.Fprintf(c, "echo %s\n", s.Text())
	}
}

func serve(l net.Listener, wg *sync.WaitGroup) {
	defer wg.Done()
	for {
		c, err := l.Accept()
		if err != nil {
			fmt.Println("accept:", errors.Is(err, net.ErrClosed))
			return
		}
		go echo(c)
	}
}

func tcp() {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	var server sync.WaitGroup
	server.Add(1)
	go serve(l, &server)
	var wg sync.WaitGroup
	answers := make([]string, 20)
	for i := range answers {
		wg.Add(1)
		go func() {
			defer wg.Done()
			c, err := net.Dial("tcp", l.Addr().String())
			if err != nil {
				answers[i] = err.Error()
				return
			}
			defer c.Close()
			r := bufio.NewReader(c)
			for k := range 10 {
				fmt.Fprintf(c, "%d.%d\n", i, k)
				line, _ := r.ReadString('\n')
				answers[i] += strings.TrimSpace(line) + ";"
			}
		}()
	}
	wg.Wait()
	fmt.Println(answers[0], answers[19])
	l.Close()
	server.Wait()
	_, err = net.Dial("tcp", l.Addr().String())
	fmt.Println(errors.Is(err, syscall.ECONNREFUSED), strings.HasSuffix(err.Error(), "connect: connection refused"))
}

func deadlines() {
	l, _ := net.Listen("tcp", "127.0.0.1:0")
	defer l.Close()
	l.(*net.TCPListener).SetDeadline(time.Now().Add(10 * time.Millisecond))
	_, err := l.Accept()
	var ne net.Error
	fmt.Println(errors.As(err, &ne) && ne.Timeout(), errors.Is(err, os.ErrDeadlineExceeded))
	l.(*net.TCPListener).SetDeadline(time.Time{})
	done := make(chan net.Conn)
	go func() {
		c, _ := l.Accept()
		done <- c
	}()
	c, _ := net.Dial("tcp", l.Addr().String())
	peer := <-done
	c.SetReadDeadline(time.Now().Add(10 * time.Millisecond))
	_, err = c.Read(make([]byte, 1))
	fmt.Println(errors.Is(err, os.ErrDeadlineExceeded), strings.HasSuffix(err.Error(), "i/o timeout"))
	c.SetDeadline(time.Now().Add(-time.Second))
	_, err = c.Write([]byte("x"))
	fmt.Println(errors.Is(err, os.ErrDeadlineExceeded))
	c.SetDeadline(time.Time{})
	// Full buffers make the writer wait.
	c.SetWriteDeadline(time.Now().Add(50 * time.Millisecond))
	n, err := c.Write(make([]byte, 64<<20))
	fmt.Println(n > 0 && n < 64<<20, errors.Is(err, os.ErrDeadlineExceeded))
	go func() { time.Sleep(5 * time.Millisecond); c.Close() }()
	_, err = c.Read(make([]byte, 1))
	fmt.Println(errors.Is(err, net.ErrClosed), strings.HasSuffix(err.Error(), "use of closed network connection"))
	got, err := io.Copy(io.Discard, peer)
	fmt.Println(got == int64(n), err)
	peer.Close()
	fmt.Println(peer.Close() != nil)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var d net.Dialer
	_, err = d.DialContext(ctx, "tcp", l.Addr().String())
	fmt.Println(strings.HasSuffix(fmt.Sprint(err), "operation was canceled"))
}

func udp() {
	s, err := net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		panic(err)
	}
	defer s.Close()
	go func() {
		buf := make([]byte, 100)
		for {
			n, from, err := s.ReadFromUDPAddrPort(buf)
			if err != nil {
				return
			}
			s.WriteToUDPAddrPort(bytes.ToUpper(buf[:n]), from)
		}
	}()
	c, _ := net.Dial("udp", s.LocalAddr().String())
	for _, word := range []string{"a", "datagram", ""} {
		c.Write([]byte(word))
		buf := make([]byte, 100)
		n, err := c.Read(buf)
		fmt.Printf("%q %v\n", buf[:n], err)
	}
}

func unix() {
	dir, _ := os.MkdirTemp("", "sock")
	defer os.RemoveAll(dir)
	l, err := net.Listen("unix", dir+"/s")
	if err != nil {
		panic(err)
	}
	go func() {
		c, _ := l.Accept()
		io.Copy(c, c)
		c.Close()
	}()
	c, _ := net.Dial("unix", dir+"/s")
	c.Write([]byte("over a file"))
	c.(*net.UnixConn).CloseWrite()
	b, err := io.ReadAll(c)
	fmt.Println(string(b), err, c.LocalAddr().Network(), strings.HasSuffix(c.RemoteAddr().String(), "/s"))
	l.Close()
	_, err = os.Stat(dir + "/s")
	fmt.Println(os.IsNotExist(err))
	a, err := net.ListenPacket("unixgram", dir+"/a")
	b2, err2 := net.ListenPacket("unixgram", dir+"/b")
	a.WriteTo([]byte("gram"), b2.LocalAddr())
	buf := make([]byte, 9)
	n, from, err3 := b2.ReadFrom(buf)
	fmt.Println(string(buf[:n]), strings.HasSuffix(from.String(), "/a"), err, err2, err3)
}

func pipe() {
	a, b := net.Pipe()
	go func() { fmt.Fprint(a, "in memory"); a.Close() }()
	all, err := io.ReadAll(b)
	fmt.Println(string(all), err)
}

func names() {
	hosts, err := net.LookupHost("localhost")
	sort.Strings(hosts)
	fmt.Println(hosts, err)
	fmt.Println(net.LookupHost("127.0.0.1"))
	fmt.Println(net.LookupPort("tcp", "http"))
	fmt.Println(net.ResolveTCPAddr("tcp", "localhost:80"))
	fmt.Println(net.SplitHostPort("[::1]:80"))
	fmt.Println(net.ParseCIDR("10.1.2.3/8"))
	_, err = net.Dial("tcp", "nowhere:http:x")
	fmt.Println(err)
	_, err = net.Listen("tcp", "127.0.0.1:99999")
	fmt.Println(err)
	ifs, err := net.Interfaces()
	for _, i := range ifs {
		if i.Flags&net.FlagLoopback != 0 {
			addrs, _ := i.Addrs()
			fmt.Println(i.Name, i.MTU, addrs[0], err)
		}
	}
}

func files() {
	l, _ := net.Listen("tcp", "127.0.0.1:0")
	f, err := l.(*net.TCPListener).File()
	l2, err2 := net.FileListener(f)
	f.Close()
	l.Close()
	go func() {
		c, _ := net.Dial("tcp", l2.Addr().String())
		self, _ := os.Open(os.Args[0])
		io.CopyN(c, self, 100000)
		c.Close()
	}()
	c, err3 := l2.Accept()
	n, err4 := io.Copy(io.Discard, c)
	fmt.Println(err, err2, err3, n, err4)
	raw, _ := l2.(*net.TCPListener).SyscallConn()
	var reuse int
	err = raw.Control(func(fd uintptr) { reuse, _ = syscall.GetsockoptInt(int(fd), syscall.SOL_SOCKET, syscall.SO_REUSEADDR) })
	fmt.Println(reuse, err)
	bufs := net.Buffers{[]byte("ab"), []byte("cde"), nil, []byte("f")}
	var out bytes.Buffer
	k, err := bufs.WriteTo(&out)
	fmt.Println(k, err, out.String())
}

func main() {
	tcp()
	deadlines()
	udp()
	unix()
	pipe()
	names()
	files()
}
