package main

import (
	"bytes"
	"encoding/ascii85"
	"encoding/asn1"
	"encoding/base32"
	"encoding/gob"
	"encoding/pem"
	"fmt"
	"mime"
	"mime/quotedprintable"
	"os"
)

type shape interface{ Area() float64 }
type square struct{ Side float64 }

func (s square) Area() float64 { return s.Side * s.Side }

type record struct {
	Name   string
	Tags   map[string]int
	Next   *record
	Shapes []shape
}

func main() {
	gob.Register(square{})
	var b bytes.Buffer
	in := record{"one", map[string]int{"a": 1}, &record{Name: "two"}, []shape{square{2}, square{3}}}
	fmt.Println(gob.NewEncoder(&b).Encode(in), b.Len())
	var out record
	fmt.Println(gob.NewDecoder(&b).Decode(&out), out.Name, out.Tags, out.Next.Name, out.Shapes[1].Area())

	fmt.Println(base32.StdEncoding.EncodeToString([]byte("hello")), base32.HexEncoding.WithPadding(base32.NoPadding).EncodeToString([]byte("hi")))
	five := make([]byte, ascii85.MaxEncodedLen(5))
	fmt.Println(string(five[:ascii85.Encode(five, []byte("hello"))]))
	der, err := asn1.Marshal(struct {
		A int
		B string `asn1:"utf8"`
		C asn1.ObjectIdentifier
	}{300, "é", asn1.ObjectIdentifier{1, 2, 840}})
	fmt.Printf("%x %v\n", der, err)
	pem.Encode(os.Stdout, &pem.Block{Type: "TEST", Headers: map[string]string{"k": "v"}, Bytes: der})
	fmt.Println(mime.FormatMediaType("text/x", map[string]string{"a": "b c"}))
	kind, params, err := mime.ParseMediaType(`form-data; name="f"; filename="x y"`)
	fmt.Println(kind, params, err, mime.QEncoding.Encode("utf-8", "¡Hola!"))
	w := quotedprintable.NewWriter(os.Stdout)
	w.Write([]byte("a=b é\n"))
	w.Close()
}
