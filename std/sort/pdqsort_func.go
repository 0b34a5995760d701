// Made by gen/variants.go from pdqsort.go of package sort.

package sort

import (
	"math/bits"
)

// pdqsortFunc sorts from a to b; limit is how many bad splits are tolerated.
func pdqsortFunc(data lessSwap, a, b, limit int) {
	balanced, partitioned := true, true
	for b-a > maxInsertion {
		length := b - a
		if limit == 0 {
			heapSortFunc(data, a, b)
			return
		}
		if !balanced {
			shakeFunc(data, a, b)
			limit--
		}
		pivot, order := choosePivotFunc(data, a, b)
		if order == decreasing {
			reverseRangeFunc(data, a, b)
			pivot = b - 1 - (pivot - a)
			order = increasing
		}
		if balanced && partitioned && order == increasing && finishByInsertionFunc(data, a, b) {
			return
		}
		// The element before a is a former pivot: if it equals this one, all equal ones go left and are done.
		if a > 0 && !data.Less(a-1, pivot) {
			a = partitionEqualFunc(data, a, b, pivot)
			continue
		}
		var mid int
		mid, partitioned = partitionFunc(data, a, b, pivot)
		left, right := mid-a, b-mid
		if left < right {
			balanced = left >= length/8
			pdqsortFunc(data, a, mid, limit)
			a = mid + 1
		} else {
			balanced = right >= length/8
			pdqsortFunc(data, mid+1, b, limit)
			b = mid
		}
	}
	insertionFunc(data, a, b)
}

func insertionFunc(data lessSwap, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
	}
}

// siftDownFunc restores the heap order below root; the heap begins at first.
func siftDownFunc(data lessSwap, root, end, first int) {
	for {
		child := 2*root + 1
		if child >= end {
			return
		}
		if child+1 < end && data.Less(first+child, first+child+1) {
			child++
		}
		if !data.Less(first+root, first+child) {
			return
		}
		data.Swap(first+root, first+child)
		root = child
	}
}

func heapSortFunc(data lessSwap, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDownFunc(data, i, n, a)
	}
	for i := n - 1; i >= 0; i-- {
		data.Swap(a, a+i)
		siftDownFunc(data, 0, i, a)
	}
}

// partitionFunc puts what is less than the pivot before it; it returns where the pivot is, and whether nothing had to move.
func partitionFunc(data lessSwap, a, b, pivot int) (mid int, already bool) {
	data.Swap(a, pivot)
	i, j := a+1, b-1
	already = true
	for {
		for i <= j && data.Less(i, a) {
			i++
		}
		for i <= j && !data.Less(j, a) {
			j--
		}
		if i > j {
			break
		}
		already = false
		data.Swap(i, j)
		i++
		j--
	}
	data.Swap(j, a)
	return j, already
}

// partitionEqualFunc puts what equals the pivot before what is greater; it returns where the greater ones begin.
func partitionEqualFunc(data lessSwap, a, b, pivot int) int {
	data.Swap(a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !data.Less(a, i) {
			i++
		}
		for i <= j && data.Less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		data.Swap(i, j)
		i++
		j--
	}
}

// finishByInsertionFunc tries to sort a nearly sorted run; it returns whether it is sorted.
func finishByInsertionFunc(data lessSwap, a, b int) bool {
	i := a + 1
	for range maxShifts {
		for i < b && !data.Less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < shortestShifting {
			return false
		}
		data.Swap(i, i-1)
		if i-a >= 2 {
			for j := i - 1; j >= 1 && data.Less(j, j-1); j-- {
				data.Swap(j, j-1)
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && data.Less(j, j-1); j++ {
				data.Swap(j, j-1)
			}
		}
	}
	return false
}

// shakeFunc swaps a few elements about the middle with others, chosen by xorshift (George Marsaglia).
func shakeFunc(data lessSwap, a, b int) {
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
		data.Swap(middle+i, a+other)
	}
}

func choosePivotFunc(data lessSwap, a, b int) (pivot int, order hint) {
	l := b - a
	swaps := 0
	i, j, k := a+l/4, a+l/4*2, a+l/4*3
	if l >= 8 {
		if l >= shortestNinther {
			i = medianFunc(data, i-1, i, i+1, &swaps)
			j = medianFunc(data, j-1, j, j+1, &swaps)
			k = medianFunc(data, k-1, k, k+1, &swaps)
		}
		j = medianFunc(data, i, j, k, &swaps)
	}
	switch swaps {
	case 0:
		return j, increasing
	case maxPivotSwaps:
		return j, decreasing
	}
	return j, unknown
}

func inOrderFunc(data lessSwap, a, b int, swaps *int) (int, int) {
	if data.Less(b, a) {
		*swaps++
		return b, a
	}
	return a, b
}

func medianFunc(data lessSwap, a, b, c int, swaps *int) int {
	a, b = inOrderFunc(data, a, b, swaps)
	b, c = inOrderFunc(data, b, c, swaps)
	_, b = inOrderFunc(data, a, b, swaps)
	return b
}

func reverseRangeFunc(data lessSwap, a, b int) {
	for i, j := a, b-1; i < j; i, j = i+1, j-1 {
		data.Swap(i, j)
	}
}

// stableFunc sorts the first n elements and keeps equal ones in order: blocks are sorted by insertion, then merged in place
// (Pok-Son Kim and Arne Kutzner, "Stable Minimum Storage Merging by Symmetric Comparisons", 2004).
func stableFunc(data lessSwap, n int) {
	size := 20
	a, b := 0, size
	for b <= n {
		insertionFunc(data, a, b)
		a = b
		b += size
	}
	insertionFunc(data, a, n)
	for size < n {
		a, b = 0, 2*size
		for b <= n {
			symMergeFunc(data, a, a+size, b)
			a = b
			b += 2 * size
		}
		if m := a + size; m < n {
			symMergeFunc(data, a, m, n)
		}
		size *= 2
	}
}

// symMergeFunc merges the sorted runs from a to m and from m to b.
func symMergeFunc(data lessSwap, a, m, b int) {
	if m-a == 1 {
		// One element: find its place on the right.
		i, j := m, b
		for i < j {
			h := int(uint(i+j) >> 1)
			if data.Less(h, a) {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := a; k < i-1; k++ {
			data.Swap(k, k+1)
		}
		return
	}
	if b-m == 1 {
		i, j := a, m
		for i < j {
			h := int(uint(i+j) >> 1)
			if !data.Less(m, h) {
				i = h + 1
			} else {
				j = h
			}
		}
		for k := m; k > i; k-- {
			data.Swap(k, k-1)
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
		if !data.Less(p-c, c) {
			start = c + 1
		} else {
			r = c
		}
	}
	end := n - start
	if start < m && m < end {
		rotateFunc(data, start, m, end)
	}
	if a < start && start < mid {
		symMergeFunc(data, a, start, mid)
	}
	if mid < end && end < b {
		symMergeFunc(data, mid, end, b)
	}
}

func swapRangeFunc(data lessSwap, a, b, n int) {
	for i := range n {
		data.Swap(a+i, b+i)
	}
}

// rotateFunc exchanges the runs from a to m and from m to b.
func rotateFunc(data lessSwap, a, m, b int) {
	i, j := m-a, b-m
	for i != j {
		if i > j {
			swapRangeFunc(data, m-i, m, j)
			i -= j
		} else {
			swapRangeFunc(data, m-i, m+j-i, i)
			j -= i
		}
	}
	swapRangeFunc(data, m-i, m, i)
}
