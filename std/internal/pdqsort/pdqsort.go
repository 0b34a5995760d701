// Package pdqsort sorts anything that can compare and swap its elements.
//
// Sort is Orson Peters' pattern-defeating quicksort ("Pattern-defeating Quicksort", 2021): quicksort that notices sorted,
// reversed and equal runs, shakes up what keeps splitting badly, and turns to heapsort where that does not help. Which of
// equal elements comes first is not defined, but programs show it: the choice of pivots is part of the behaviour.
package pdqsort

import "math/bits"

// Data is what is sorted.
type Data interface {
	Less(i, j int) bool
	Swap(i, j int)
}

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

// Sort sorts the first n elements of d.
func Sort[D Data](d D, n int) {
	quick(d, 0, n, bits.Len(uint(n)))
}

// quick sorts from a to b; limit is how many bad splits are tolerated.
func quick[D Data](d D, a, b, limit int) {
	balanced, partitioned := true, true
	for b-a > maxInsertion {
		length := b - a
		if limit == 0 {
			heapSort(d, a, b)
			return
		}
		if !balanced {
			shake(d, a, b)
			limit--
		}
		pivot, order := choosePivot(d, a, b)
		if order == decreasing {
			reverse(d, a, b)
			pivot = b - 1 - (pivot - a)
			order = increasing
		}
		if balanced && partitioned && order == increasing && finishByInsertion(d, a, b) {
			return
		}
		// The element before a is a former pivot: if it equals this one, all equal ones go left and are done.
		if a > 0 && !d.Less(a-1, pivot) {
			a = partitionEqual(d, a, b, pivot)
			continue
		}
		var mid int
		mid, partitioned = partition(d, a, b, pivot)
		left, right := mid-a, b-mid
		if left < right {
			balanced = left >= length/8
			quick(d, a, mid, limit)
			a = mid + 1
		} else {
			balanced = right >= length/8
			quick(d, mid+1, b, limit)
			b = mid
		}
	}
	insertion(d, a, b)
}

func insertion[D Data](d D, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && d.Less(j, j-1); j-- {
			d.Swap(j, j-1)
		}
	}
}

// siftDown restores the heap order below root; the heap begins at first.
func siftDown[D Data](d D, root, end, first int) {
	for {
		child := 2*root + 1
		if child >= end {
			return
		}
		if child+1 < end && d.Less(first+child, first+child+1) {
			child++
		}
		if !d.Less(first+root, first+child) {
			return
		}
		d.Swap(first+root, first+child)
		root = child
	}
}

func heapSort[D Data](d D, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(d, i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		d.Swap(a, a+i)
		siftDown(d, 0, i, a)
	}
}

// partition puts what is less than the pivot before it; it returns where the pivot is, and whether nothing had to move.
func partition[D Data](d D, a, b, pivot int) (mid int, already bool) {
	d.Swap(a, pivot)
	i, j := a+1, b-1
	already = true
	for {
		for i <= j && d.Less(i, a) {
			i++
		}
		for i <= j && !d.Less(j, a) {
			j--
		}
		if i > j {
			break
		}
		already = false
		d.Swap(i, j)
		i++
		j--
	}
	d.Swap(j, a)
	return j, already
}

// partitionEqual puts what equals the pivot before what is greater; it returns where the greater ones begin.
func partitionEqual[D Data](d D, a, b, pivot int) int {
	d.Swap(a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !d.Less(a, i) {
			i++
		}
		for i <= j && d.Less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		d.Swap(i, j)
		i++
		j--
	}
}

// finishByInsertion tries to sort a nearly sorted run; it returns whether it is sorted.
func finishByInsertion[D Data](d D, a, b int) bool {
	i := a + 1
	for range maxShifts {
		for i < b && !d.Less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < shortestShifting {
			return false
		}
		d.Swap(i, i-1)
		if i-a >= 2 {
			for j := i - 1; j >= 1 && d.Less(j, j-1); j-- {
				d.Swap(j, j-1)
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && d.Less(j, j-1); j++ {
				d.Swap(j, j-1)
			}
		}
	}
	return false
}

// shake swaps a few elements about the middle with others, chosen by xorshift (George Marsaglia).
func shake[D Data](d D, a, b int) {
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
		d.Swap(middle+i, a+other)
	}
}

func choosePivot[D Data](d D, a, b int) (pivot int, order hint) {
	l := b - a
	swaps := 0
	i, j, k := a+l/4, a+l/4*2, a+l/4*3
	if l >= 8 {
		if l >= shortestNinther {
			i = median(d, i-1, i, i+1, &swaps)
			j = median(d, j-1, j, j+1, &swaps)
			k = median(d, k-1, k, k+1, &swaps)
		}
		j = median(d, i, j, k, &swaps)
	}
	switch swaps {
	case 0:
		return j, increasing
	case maxPivotSwaps:
		return j, decreasing
	}
	return j, unknown
}

func inOrder[D Data](d D, a, b int, swaps *int) (int, int) {
	if d.Less(b, a) {
		*swaps++
		return b, a
	}
	return a, b
}

func median[D Data](d D, a, b, c int, swaps *int) int {
	a, b = inOrder(d, a, b, swaps)
	b, c = inOrder(d, b, c, swaps)
	_, b = inOrder(d, a, b, swaps)
	return b
}

func reverse[D Data](d D, a, b int) {
	for i, j := a, b-1; i < j; i, j = i+1, j-1 {
		d.Swap(i, j)
	}
}

// Stable sorts the first n elements of d and keeps equal ones in order: blocks are sorted by insertion, then merged in place
// (Pok-Son Kim and Arne Kutzner, "Stable Minimum Storage Merging by Symmetric Comparisons", 2004).
func Stable[D Data](d D, n int) {
	size := 20
	a, b := 0, size
	for b <= n {
		insertion(d, a, b)
		a = b
		b += size
	}
	insertion(d, a, n)
	for size < n {
		a, b = 0, 2*size
		for b <= n {
			symMerge(d, a, a+size, b)
			a = b
			b += 2 * size
		}
		if m := a + size; m < n {
			symMerge(d, a, m, n)
		}
		size *= 2
	}
}

// symMerge merges the sorted runs from a to m and from m to b.
func symMerge[D Data](d D, a, m, b int) {
	if m-a == 1 {
		// One element: find its place on the right.
		i, j := m, b
		for i < j {
			h := int(uint(i+j) >> 1)
			if d.Less(h, a) {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := a; k < i-1; k++ {
			d.Swap(k, k+1)
		}
		return
	}
	if b-m == 1 {
		i, j := a, m
		for i < j {
			h := int(uint(i+j) >> 1)
			if !d.Less(m, h) {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := m; k > i; k-- {
			d.Swap(k, k-1)
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
		if !d.Less(p-c, c) {
			start = c + 1
		} else {
			r = c
		}
	}
	end := n - start
	if start < m && m < end {
		rotate(d, start, m, end)
	}
	if a < start && start < mid {
		symMerge(d, a, start, mid)
	}
	if mid < end && end < b {
		symMerge(d, mid, end, b)
	}
}

func swapRange[D Data](d D, a, b, n int) {
	for i := range n {
		d.Swap(a+i, b+i)
	}
}

// rotate exchanges the runs from a to m and from m to b.
func rotate[D Data](d D, a, m, b int) {
	i, j := m-a, b-m
	for i != j {
		if i > j {
			swapRange(d, m-i, m, j)
			i -= j
		} else {
			swapRange(d, m-i, m+j-i, i)
			j -= i
		}
	}
	swapRange(d, m-i, m, i)
}
