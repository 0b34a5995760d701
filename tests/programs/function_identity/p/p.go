// Package p takes values of functions that its importer takes, too.
package p

import "strings"

func F() {}

var V, U = F, strings.ToUpper
