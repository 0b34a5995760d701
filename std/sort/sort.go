// Package sort sorts slices and other collections.
package sort

import (
	"math/bits"
	"reflect"
	"slices"
)

// Interface is a collection that can be sorted.
type Interface interface {
	Len() int
	Less(i, j int) bool
	Swap(i, j int)
}

// Sort sorts ascending; equal elements may change places.
func Sort(data Interface) {
	n := data.Len()
	pdqsort(data, 0, n, bits.Len(uint(n)))
}

// Stable sorts ascending; equal elements keep their order.
func Stable(data Interface) {
	stable(data, data.Len())
}

// IsSorted reports whether data is sorted.
func IsSorted(data Interface) bool {
	n := data.Len()
	for i := n - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

type reverse struct {
	Interface
}

func (r reverse) Less(i, j int) bool {
	return r.Interface.Less(j, i)
}

// Reverse returns data with the order reversed.
func Reverse(data Interface) Interface {
	return &reverse{data}
}

// lessSwap sorts with functions.
type lessSwap struct {
	Less func(i, j int) bool
	Swap func(i, j int)
}

// Slice sorts a slice by less, which gets indexes.
func Slice(x any, less func(i, j int) bool) {
	n := reflect.ValueOf(x).Len()
	pdqsortFunc(lessSwap{less, reflect.Swapper(x)}, 0, n, bits.Len(uint(n)))
}

// SliceStable is Slice that keeps equal elements in order.
func SliceStable(x any, less func(i, j int) bool) {
	stableFunc(lessSwap{less, reflect.Swapper(x)}, reflect.ValueOf(x).Len())
}

// SliceIsSorted reports whether a slice is sorted by less.
func SliceIsSorted(x any, less func(i, j int) bool) bool {
	n := reflect.ValueOf(x).Len()
	for i := n - 1; i > 0; i-- {
		if less(i, i-1) {
			return false
		}
	}
	return true
}

// IntSlice, Float64Slice (NaNs first) and StringSlice are slices with the methods of Interface.
type IntSlice []int

func (x IntSlice) Len() int           { return len(x) }
func (x IntSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x IntSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }
func (x IntSlice) Sort()              { Sort(x) }

type Float64Slice []float64

func (x Float64Slice) Len() int           { return len(x) }
func (x Float64Slice) Less(i, j int) bool { return x[i] < x[j] || (isNaN(x[i]) && !isNaN(x[j])) }
func (x Float64Slice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }
func (x Float64Slice) Sort()              { Sort(x) }

func isNaN(f float64) bool {
	return f != f
}

type StringSlice []string

func (x StringSlice) Len() int           { return len(x) }
func (x StringSlice) Less(i, j int) bool { return x[i] < x[j] }
func (x StringSlice) Swap(i, j int)      { x[i], x[j] = x[j], x[i] }
func (x StringSlice) Sort()              { Sort(x) }

func Ints(x []int)         { slices.Sort(x) }
func Float64s(x []float64) { slices.Sort(x) }
func Strings(x []string)   { slices.Sort(x) }

func IntsAreSorted(x []int) bool         { return slices.IsSorted(x) }
func Float64sAreSorted(x []float64) bool { return slices.IsSorted(x) }
func StringsAreSorted(x []string) bool   { return slices.IsSorted(x) }
