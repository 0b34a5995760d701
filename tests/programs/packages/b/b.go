package b

import (
	"example.com/packages/a"
	"example.com/packages/b/internal/deep"
	"fmt"
)

func init() { fmt.Println("init b", a.Count()) }

func Deep() string { return deep.Secret + fmt.Sprint(deep.Table) }

func Twice(l a.Labeler) string { return l.Label() + l.Label() }
