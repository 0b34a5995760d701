package main

import (
	"fmt"
	"html"
	"html/template"
	"net/netip"
	"net/url"
	"os"
)

func main() {
	t := template.Must(template.New("page").Parse(`<a href="/q?x={{.Query}}" onclick="f({{.Data}})">{{range $i, $x := .List}}{{if $i}}, {{end}}{{$x | html}}{{end}}</a>
`))
	err := t.Execute(os.Stdout, map[string]any{"Query": "a b&c", "Data": []int{1, 2}, "List": []string{"<b>", "it's"}})
	fmt.Println(err, html.EscapeString(`<"&'>`), html.UnescapeString("&eacute;&#33;&lt;"))
	_, err = template.New("bad").Parse("{{.X")
	fmt.Println(err)
	u, err := url.Parse("https://user:pw@example.com:8080/a%20b/c?x=1&y=2&x=3#frag")
	fmt.Println(u.Host, u.Port(), u.Path, u.Query()["x"], u.Fragment, u.User, err, u.ResolveReference(&url.URL{Path: "../d"}))
	fmt.Println(url.QueryEscape("a b/ü"), url.Values{"k": {"v w"}, "a": {"1", "2"}}.Encode())
	_, err = url.Parse("http://a b/")
	fmt.Println(err)
	p := netip.MustParsePrefix("10.1.0.0/16")
	fmt.Println(p.Contains(netip.MustParseAddr("10.1.2.3")), p.Masked(), netip.MustParseAddr("::ffff:1.2.3.4").Unmap())
}
