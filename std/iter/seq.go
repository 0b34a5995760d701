// Package iter names the functions that range loops call.
package iter

// Seq yields values until yield returns false.
type Seq[V any] func(yield func(V) bool)

// Seq2 yields pairs until yield returns false.
type Seq2[K, V any] func(yield func(K, V) bool)
