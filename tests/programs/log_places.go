// What package log prints through a handler of log/slog tells its place; so does Fatal.
package main

import (
	"fmt"
	"log"
	"log/slog"
	"os"
	"path/filepath"
)

func main() {
	shorten := func(groups []string, a slog.Attr) slog.Attr {
		switch v := a.Value.Any().(type) {
		case *slog.Source:
			return slog.String("at", fmt.Sprint(filepath.Base(v.File), ":", v.Line))
		}
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}
	h := slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{AddSource: true, ReplaceAttr: shorten})
	l := slog.NewLogLogger(h, slog.LevelWarn)
	l.Print("print")
	l.Output(1, "output")
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		l.Panicf("panic %d", 1)
	}()
	log.SetFlags(log.Lshortfile)
	slog.SetDefault(slog.New(h))
	log.Println("default")
	log.Fatal("fatal")
}
