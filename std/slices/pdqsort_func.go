// Made by gen/variants.go from pdqsort.go of package sort.

package slices

import (
	"math/bits"
)

// pdqsortFunc sorts from a to b; limit is how many bad splits are tolerated.
func pdqsortFunc[E any](x []E, cmp func(a, b E) int, a, b, limit int) {
	balanced, partitioned := true, true
	for b-a > maxInsertion {
		length := b - a
		if limit == 0 {
			heapSortFunc(x, cmp, a, b)
			return
		}
		if !balanced {
			shakeFunc(x, cmp, a, b)
			limit--
		}
		pivot, order := choosePivotFunc(x, cmp, a, b)
		if order == decreasing {
			reverseRangeFunc(x, cmp, a, b)
			pivot = b - 1 - (pivot - a)
			order = increasing
		}
		if balanced && partitioned && order == increasing && finishByInsertionFunc(x, cmp, a, b) {
			return
		}
		// The element before a is a former pivot: if it equals this one, all equal ones go left and are done.
		if a > 0 && !(cmp(x[a-1], x[pivot]) < 0) {
			a = partitionEqualFunc(x, cmp, a, b, pivot)
			continue
		}
		var mid int
		mid, partitioned = partitionFunc(x, cmp, a, b, pivot)
		left, right := mid-a, b-mid
		if left < right {
			balanced = left >= length/8
			pdqsortFunc(x, cmp, a, mid, limit)
			a = mid + 1
		} else {
			balanced = right >= length/8
			pdqsortFunc(x, cmp, mid+1, b, limit)
			b = mid
		}
	}
	insertionFunc(x, cmp, a, b)
}

func insertionFunc[E any](x []E, cmp func(a, b E) int, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && (cmp(x[j], x[j-1]) < 0); j-- {
			x[j], x[j-1] = x[j-1], x[j]
		}
	}
}

// siftDownFunc restores the heap order below root; the heap begins at first.
func siftDownFunc[E any](x []E, cmp func(a, b E) int, root, end, first int) {
	for {
		child := 2*root + 1
		if child >= end {
			return
		}
		if child+1 < end && (cmp(x[first+child], x[first+child+1]) < 0) {
			child++
		}
		if !(cmp(x[first+root], x[first+child]) < 0) {
			return
		}
		x[first+root], x[first+child] = x[first+child], x[first+root]
		root = child
	}
}

func heapSortFunc[E any](x []E, cmp func(a, b E) int, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDownFunc(x, cmp, i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		x[a], x[a+i] = x[a+i], x[a]
		siftDownFunc(x, cmp, 0, i, a)
	}
}

// partitionFunc puts what is less than the pivot before it; it returns where the pivot is, and whether nothing had to move.
func partitionFunc[E any](x []E, cmp func(a, b E) int, a, b, pivot int) (mid int, already bool) {
	x[a], x[pivot] = x[pivot], x[a]
	i, j := a+1, b-1
	already = true
	for {
		for i <= j && (cmp(x[i], x[a]) < 0) {
			i++
		}
		for i <= j && !(cmp(x[j], x[a]) < 0) {
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

// partitionEqualFunc puts what equals the pivot before what is greater; it returns where the greater ones begin.
func partitionEqualFunc[E any](x []E, cmp func(a, b E) int, a, b, pivot int) int {
	x[a], x[pivot] = x[pivot], x[a]
	i, j := a+1, b-1
	for {
		for i <= j && !(cmp(x[a], x[i]) < 0) {
			i++
		}
		for i <= j && (cmp(x[a], x[j]) < 0) {
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

// finishByInsertionFunc tries to sort a nearly sorted run; it returns whether it is sorted.
func finishByInsertionFunc[E any](x []E, cmp func(a, b E) int, a, b int) bool {
	i := a + 1
	for range maxShifts {
		for i < b && !(cmp(x[i], x[i-1]) < 0) {
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
			for j := i - 1; j >= 1 && (cmp(x[j], x[j-1]) < 0); j-- {
				x[j], x[j-1] = x[j-1], x[j]
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && (cmp(x[j], x[j-1]) < 0); j++ {
				x[j], x[j-1] = x[j-1], x[j]
			}
		}
	}
	return false
}

// shakeFunc swaps a few elements about the middle with others, chosen by xorshift (George Marsaglia).
func shakeFunc[E any](x []E, cmp func(a, b E) int, a, b int) {
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

func choosePivotFunc[E any](x []E, cmp func(a, b E) int, a, b int) (pivot int, order hint) {
	l := b - a
	swaps := 0
	i, j, k := a+l/4, a+l/4*2, a+l/4*3
	if l >= 8 {
		if l >= shortestNinther {
			i = medianFunc(x, cmp, i-1, i, i+1, &swaps)
			j = medianFunc(x, cmp, j-1, j, j+1, &swaps)
			k = medianFunc(x, cmp, k-1, k, k+1, &swaps)
		}
		j = medianFunc(x, cmp, i, j, k, &swaps)
	}
	switch swaps {
	case 0:
		return j, increasing
	case maxPivotSwaps:
		return j, decreasing
	}
	return j, unknown
}

func inOrderFunc[E any](x []E, cmp func(a, b E) int, a, b int, swaps *int) (int, int) {
	if cmp(x[b], x[a]) < 0 {
		*swaps++
		return b, a
	}
	return a, b
}

func medianFunc[E any](x []E, cmp func(a, b E) int, a, b, c int, swaps *int) int {
	a, b = inOrderFunc(x, cmp, a, b, swaps)
	b, c = inOrderFunc(x, cmp, b, c, swaps)
	_, b = inOrderFunc(x, cmp, a, b, swaps)
	return b
}

func reverseRangeFunc[E any](x []E, cmp func(a, b E) int, a, b int) {
	for i, j := a, b-1; i < j; i, j = i+1, j-1 {
		x[i], x[j] = x[j], x[i]
	}
}

// stableFunc sorts the first n elements and keeps equal ones in order: blocks are sorted by insertion, then merged in place
// (Pok-Son Kim and Arne Kutzner, "Stable Minimum Storage Merging by Symmetric Comparisons", 2004).
func stableFunc[E any](x []E, cmp func(a, b E) int, n int) {
	size := 20
	a, b := 0, size
	for b <= n {
		insertionFunc(x, cmp, a, b)
		a = b
		b += size
	}
	insertionFunc(x, cmp, a, n)
	for size < n {
		a, b = 0, 2*size
		for b <= n {
			symMergeFunc(x, cmp, a, a+size, b)
			a = b
			b += 2 * size
		}
		if m := a + size; m < n {
			symMergeFunc(x, cmp, a, m, n)
		}
		size *= 2
	}
}

// symMergeFunc merges the sorted runs from a to m and from m to b.
func symMergeFunc[E any](x []E, cmp func(a, b E) int, a, m, b int) {
	if m-a == 1 {
		// One element: find its place on the right.
		i, j := m, b
		for i < j {
			h := int(uint(i+j) >> 1)
			if cmp(x[h], x[a]) < 0 {
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
			if !(cmp(x[m], x[h]) < 0) {
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
		if !(cmp(x[p-c], x[c]) < 0) {
			start = c + 1
		} else {
			r = c
		}
	}
	end := n - start
	if start < m && m < end {
		rotateFunc(x, cmp, start, m, end)
	}
	if a < start && start < mid {
		symMergeFunc(x, cmp, a, start, mid)
	}
	if mid < end && end < b {
		symMergeFunc(x, cmp, mid, end, b)
	}
}

func swapRangeFunc[E any](x []E, cmp func(a, b E) int, a, b, n int) {
	for i := range n {
		x[a+i], x[b+i] = x[b+i], x[a+i]
	}
}

// rotateFunc exchanges the runs from a to m and from m to b.
func rotateFunc[E any](x []E, cmp func(a, b E) int, a, m, b int) {
	i, j := m-a, b-m
	for i != j {
		if i > j {
			swapRangeFunc(x, cmp, m-i, m, j)
			i -= j
		} else {
			swapRangeFunc(x, cmp, m-i, m+j-i, i)
			j -= i
		}
	}
	swapRangeFunc(x, cmp, m-i, m, i)
}
