package a

import "fmt"

var Name = "a" + suffix()

var count = 1

func suffix() string { return "-suffix" }

func init() { count++; fmt.Println("init a") }

func Count() int { return count }

type Labeler interface{ Label() string }

type thing struct{ label string }

func (t *thing) Label() string { return "<" + t.label + ">" }

var Default = New("default")

func New(label string) *thing { return &thing{label} }
