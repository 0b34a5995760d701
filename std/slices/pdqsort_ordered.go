// Made by gen/variants.go from pdqsort.go of package sort.

package slices

import (
	"cmp"
	"math/bits"
)

const (
	maxInsertion     = 12 // shorter runs are sorted by insertion
	shortestNinther  = 50 // longer ones take the median of nine
	maxPivotSwaps    = 4 * 3
	maxShifts        = 5 // attempts to finish an almost sorted run by insertion
	shortestShifting = 50
)

// hint is what choosing a pivot showed of the order.
type hint int

const (
	unknown hint = iota
	increasing
	decreasing
)

// pdqsortOrdered sorts from a to b; limit is how many bad splits are tolerated.
func pdqsortOrdered[E cmp.Ordered](x []E, a, b, limit int) {
	balanced, partitioned := true, true
	for b-a > maxInsertion {
		length := b - a
		if limit == 0 {
			heapSortOrdered(x, a, b)
			return
		}
		if !balanced {
			shakeOrdered(x, a, b)
			limit--
		}
		pivot, order := choosePivotOrdered(x, a, b)
		if order == decreasing {
			reverseRangeOrdered(x, a, b)
			pivot = b - 1 - (pivot - a)
			order = increasing
		}
		if balanced && partitioned && order == increasing && finishByInsertionOrdered(x, a, b) {
			return
		}
		// The element before a is a former pivot: if it equals this one, all equal ones go left and are done.
		if a > 0 && !cmp.Less(x[a-1], x[pivot]) {
			a = partitionEqualOrdered(x, a, b, pivot)
			continue
		}
		var mid int
		mid, partitioned = partitionOrdered(x, a, b, pivot)
		left, right := mid-a, b-mid
		if left < right {
			balanced = left >= length/8
			pdqsortOrdered(x, a, mid, limit)
			a = mid + 1
		} else {
			balanced = right >= length/8
			pdqsortOrdered(x, mid+1, b, limit)
			b = mid
		}
	}
	insertionOrdered(x, a, b)
}

func insertionOrdered[E cmp.Ordered](x []E, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && cmp.Less(x[j], x[j-1]); j-- {
			x[j], x[j-1] = x[j-1], x[j]
		}
	}
}

// siftDownOrdered restores the heap order below root; the heap begins at first.
func siftDownOrdered[E cmp.Ordered](x []E, root, end, first int) {
	for {
		child := 2*root + 1
		if child >= end {
			return
		}
		if child+1 < end && cmp.Less(x[first+child], x[first+child+1]) {
			child++
		}
		if !cmp.Less(x[first+root], x[first+child]) {
			return
		}
		x[first+root], x[first+child] = x[first+child], x[first+root]
		root = child
	}
}

func heapSortOrdered[E cmp.Ordered](x []E, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDownOrdered(x, i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		x[a], x[a+i] = x[a+i], x[a]
		siftDownOrdered(x, 0, i, a)
	}
}

// partitionOrdered puts what is less than the pivot before it; it returns where the pivot is, and whether nothing had to move.
func partitionOrdered[E cmp.Ordered](x []E, a, b, pivot int) (mid int, already bool) {
	x[a], x[pivot] = x[pivot], x[a]
	i, j := a+1, b-1
	already = true
	for {
		for i <= j && cmp.Less(x[i], x[a]) {
			i++
		}
		for i <= j && !cmp.Less(x[j], x[a]) {
			j--
		}
		if i > j {
			break
		}
		already = false
		x[i], x[j] = x[j], x[i]
		i++
		j--
	}
	x[j], x[a] = x[a], x[j]
	return j, already
}

// partitionEqualOrdered puts what equals the pivot before what is greater; it returns where the greater ones begin.
func partitionEqualOrdered[E cmp.Ordered](x []E, a, b, pivot int) int {
	x[a], x[pivot] = x[pivot], x[a]
	i, j := a+1, b-1
	for {
		for i <= j && !cmp.Less(x[a], x[i]) {
			i++
		}
		for i <= j && cmp.Less(x[a], x[j]) {
			j--
		}
		if i > j {
			return i
		}
		x[i], x[j] = x[j], x[i]
		i++
		j--
	}
}

// finishByInsertionOrdered tries to sort a nearly sorted run; it returns whether it is sorted.
func finishByInsertionOrdered[E cmp.Ordered](x []E, a, b int) bool {
	i := a + 1
	for range maxShifts {
		for i < b && !cmp.Less(x[i], x[i-1]) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < shortestShifting {
			return false
		}
		x[i], x[i-1] = x[i-1], x[i]
		if i-a >= 2 {
			for j := i - 1; j >= 1 && cmp.Less(x[j], x[j-1]); j-- {
				x[j], x[j-1] = x[j-1], x[j]
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && cmp.Less(x[j], x[j-1]); j++ {
				x[j], x[j-1] = x[j-1], x[j]
			}
		}
	}
	return false
}

// shakeOrdered swaps a few elements about the middle with others, chosen by xorshift (George Marsaglia).
func shakeOrdered[E cmp.Ordered](x []E, a, b int) {
	length := b - a
	if length < 8 {
		return
	}
	random := uint64(length)
	mask := uint(1)<<bits.Len(uint(length)) - 1
	middle := a + length/4*2 - 1
	for i := range 3 {
		random ^= random << 13
		random ^= random >> 7
		random ^= random << 17
		other := int(uint(random) & mask)
		if other >= length {
			other -= length
		}
		x[middle+i], x[a+other] = x[a+other], x[middle+i]
	}
}

func choosePivotOrdered[E cmp.Ordered](x []E, a, b int) (pivot int, order hint) {
	l := b - a
	swaps := 0
	i, j, k := a+l/4, a+l/4*2, a+l/4*3
	if l >= 8 {
		if l >= shortestNinther {
			i = medianOrdered(x, i-1, i, i+1, &swaps)
			j = medianOrdered(x, j-1, j, j+1, &swaps)
			k = medianOrdered(x, k-1, k, k+1, &swaps)
		}
		j = medianOrdered(x, i, j, k, &swaps)
	}
	switch swaps {
	case 0:
		return j, increasing
	case maxPivotSwaps:
		return j, decreasing
	}
	return j, unknown
}

func inOrderOrdered[E cmp.Ordered](x []E, a, b int, swaps *int) (int, int) {
	if cmp.Less(x[b], x[a]) {
		*swaps++
		return b, a
	}
	return a, b
}

func medianOrdered[E cmp.Ordered](x []E, a, b, c int, swaps *int) int {
	a, b = inOrderOrdered(x, a, b, swaps)
	b, c = inOrderOrdered(x, b, c, swaps)
	_, b = inOrderOrdered(x, a, b, swaps)
	return b
}

func reverseRangeOrdered[E cmp.Ordered](x []E, a, b int) {
	for i, j := a, b-1; i < j; i, j = i+1, j-1 {
		x[i], x[j] = x[j], x[i]
	}
}

// stableOrdered sorts the first n elements and keeps equal ones in order: blocks are sorted by insertion, then merged in place
// (Pok-Son Kim and Arne Kutzner, "Stable Minimum Storage Merging by Symmetric Comparisons", 2004).
func stableOrdered[E cmp.Ordered](x []E, n int) {
	size := 20
	a, b := 0, size
	for b <= n {
		insertionOrdered(x, a, b)
		a = b
		b += size
	}
	insertionOrdered(x, a, n)
	for size < n {
		a, b = 0, 2*size
		for b <= n {
			symMergeOrdered(x, a, a+size, b)
			a = b
			b += 2 * size
		}
		if m := a + size; m < n {
			symMergeOrdered(x, a, m, n)
		}
		size *= 2
	}
}

// symMergeOrdered merges the sorted runs from a to m and from m to b.
func symMergeOrdered[E cmp.Ordered](x []E, a, m, b int) {
	if m-a == 1 {
		// One element: find its place on the right.
		i, j := m, b
		for i < j {
			h := int(uint(i+j) >> 1)
			if cmp.Less(x[h], x[a]) {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := a; k < i-1; k++ {
			x[k], x[k+1] = x[k+1], x[k]
		}
		return
	}
	if b-m == 1 {
		i, j := a, m
		for i < j {
			h := int(uint(i+j) >> 1)
			if !cmp.Less(x[m], x[h]) {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := m; k > i; k-- {
			x[k], x[k-1] = x[k-1], x[k]
		}
		return
	}
	mid := int(uint(a+b) >> 1)
	n := mid + m
	start, r := a, m
	if m > mid {
		start, r = n-b, mid
	}
	p := n - 1
	for start < r {
		c := int(uint(start+r) >> 1)
		if !cmp.Less(x[p-c], x[c]) {
			start = c + 1
		} else {
			r = c
		}
	}
	end := n - start
	if start < m && m < end {
		rotateOrdered(x, start, m, end)
	}
	if a < start && start < mid {
		symMergeOrdered(x, a, start, mid)
	}
	if mid < end && end < b {
		symMergeOrdered(x, mid, end, b)
	}
}

func swapRangeOrdered[E cmp.Ordered](x []E, a, b, n int) {
	for i := range n {
		x[a+i], x[b+i] = x[b+i], x[a+i]
	}
}

// rotateOrdered exchanges the runs from a to m and from m to b.
func rotateOrdered[E cmp.Ordered](x []E, a, m, b int) {
	i, j := m-a, b-m
	for i != j {
		if i > j {
			swapRangeOrdered(x, m-i, m, j)
			i -= j
		} else {
			swapRangeOrdered(x, m-i, m+j-i, i)
			j -= i
		}
	}
	swapRangeOrdered(x, m-i, m, i)
}
