// Package structs has marks for the layout of structs.
package structs

// HostLayout, as the type of a field named _, marks a struct that is laid out as the host's C lays it out.
type HostLayout struct {
	_ hostLayout
}

type hostLayout struct{}
