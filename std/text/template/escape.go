package template

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
)

// evalArgs is what fmt.Sprint makes of the arguments, as an action prints them.
func evalArgs(args []any) string {
	if len(args) == 1 {
		if s, ok := args[0].(string); ok {
			return s
		}
	}
	for i, arg := range args {
		if a, ok := printable(reflect.ValueOf(arg)); ok {
			args[i] = a
		}
	}
	return fmt.Sprint(args...)
}

// ---- HTML ----

var htmlEntities = map[byte]string{0: "\uFFFD", '"': "&#34;", '\'': "&#39;", '&': "&amp;", '<': "&lt;", '>': "&gt;"}

const htmlSpecial = "'\"&<>\000"

// HTMLEscape writes b so that HTML shows it as text.
func HTMLEscape(w io.Writer, b []byte) {
	done := 0
	for i, c := range b {
		if entity, ok := htmlEntities[c]; ok {
			w.Write(b[done:i])
			io.WriteString(w, entity)
			done = i + 1
		}
	}
	w.Write(b[done:])
}

// HTMLEscapeString returns s so that HTML shows it as text.
func HTMLEscapeString(s string) string {
	if !strings.ContainsAny(s, htmlSpecial) {
		return s
	}
	var b strings.Builder
	HTMLEscape(&b, []byte(s))
	return b.String()
}

// HTMLEscaper returns what its arguments print as, for HTML.
func HTMLEscaper(args ...any) string { return HTMLEscapeString(evalArgs(args)) }

// ---- JavaScript ----

const jsSpecial = `'"\<>&=`

var jsEscapes = map[rune]string{'\\': `\\`, '\'': `\'`, '"': `\"`}

func jsIsSpecial(r rune) bool {
	return strings.ContainsRune(jsSpecial, r) || r < ' ' || utf8.RuneSelf <= r && !unicode.IsPrint(r)
}

// JSEscape writes b so that it can stand in a string of JavaScript.
func JSEscape(w io.Writer, b []byte) {
	done := 0
	for i := 0; i < len(b); {
		r, n := rune(b[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(b[i:])
		}
		if jsIsSpecial(r) {
			w.Write(b[done:i])
			if escape, ok := jsEscapes[r]; ok {
				io.WriteString(w, escape)
			} else {
				fmt.Fprintf(w, "\\u%04X", r)
			}
			done = i + n
		}
		i += n
	}
	w.Write(b[done:])
}

// JSEscapeString returns s so that it can stand in a string of JavaScript.
func JSEscapeString(s string) string {
	if strings.IndexFunc(s, jsIsSpecial) < 0 {
		return s
	}
	var b bytes.Buffer
	JSEscape(&b, []byte(s))
	return b.String()
}

// JSEscaper returns what its arguments print as, for JavaScript.
func JSEscaper(args ...any) string { return JSEscapeString(evalArgs(args)) }

// URLQueryEscaper returns what its arguments print as, for the query of a URL.
func URLQueryEscaper(args ...any) string { return url.QueryEscape(evalArgs(args)) }
