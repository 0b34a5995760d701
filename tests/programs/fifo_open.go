// Opening a named pipe waits for its other end, and holds up nobody else.
package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func read(name string, done chan<- string) {
	f, err := os.Open(name)
	check(err)
	b, err := io.ReadAll(f)
	check(f.Close())
	done <- fmt.Sprintf("read %q %v", b, err)
}

func write(name, text string, done chan<- string) {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	check(err)
	_, err = f.WriteString(text)
	check(err)
	check(f.Close())
	done <- "written"
}

func main() {
	dir, err := os.MkdirTemp("", "fifo")
	check(err)
	defer os.RemoveAll(dir)
	name := filepath.Join(dir, "pipe")
	check(syscall.Mkfifo(name, 0o600))
	got, put := make(chan string), make(chan string)

	go read(name, got)
	time.Sleep(30 * time.Millisecond)
	fmt.Println("the reader waits")
	go write(name, "hello", put)
	fmt.Println(<-put)
	fmt.Println(<-got)

	go write(name, "world", put)
	time.Sleep(30 * time.Millisecond)
	fmt.Println("the writer waits")
	go read(name, got)
	fmt.Println(<-put)
	fmt.Println(<-got)

	go read(name, got)
	time.Sleep(30 * time.Millisecond)
	go write(name, "", put) // opened and closed at once
	fmt.Println(<-put)
	fmt.Println(<-got)

	opened := make(chan bool)
	go func() { // the writer says nothing for a while
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		check(err)
		<-opened
		_, err = f.WriteString("late")
		check(err)
		check(f.Close())
	}()
	f, err := os.Open(name)
	check(err)
	fmt.Println("opened before anything is written")
	opened <- true
	b, err := io.ReadAll(f)
	fmt.Printf("%q %v\n", b, err)
}
