package main

import (
	"encoding/xml"
	"fmt"
	"os"
	"strings"
)

type address struct {
	City  string `xml:"city"`
	State string `xml:"state,attr"`
}

type person struct {
	XMLName xml.Name `xml:"person"`
	ID      int      `xml:"id,attr"`
	First   string   `xml:"name>first"`
	Last    string   `xml:"name>last"`
	Emails  []string `xml:"email"`
	Note    string   `xml:",comment"`
	address
}

func main() {
	p := person{ID: 7, First: "Ann", Last: "O'Hara & <co>", Emails: []string{"a@x", "b@y"}, Note: " good ", address: address{"Graz", "St"}}
	out, err := xml.MarshalIndent(p, "", "  ")
	fmt.Println(string(out), err)
	var q person
	fmt.Println(xml.Unmarshal(out, &q), q.First, q.Last, q.Emails, q.Note, q.City, q.State)
	d := xml.NewDecoder(strings.NewReader(`<a x="1"><!-- c --><b>t&amp;u</b><?pi data?></a>`))
	for {
		t, err := d.Token()
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%T %v\n", t, t)
	}
	fmt.Println(xml.Unmarshal([]byte("<a><b></a>"), &q))
	xml.EscapeText(os.Stdout, []byte("a<b\"\n"))
	fmt.Println()
}
