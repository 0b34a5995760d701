package strconv

// Which runes print, without the tables of package unicode.

// IsPrint reports whether r is printable by Go: letters, marks, numbers, punctuation, symbols and the ASCII space.
func IsPrint(r rune) bool {
	switch {
	case r <= 0x7E:
		return 0x20 <= r
	case r < 0xA1:
		return false
	case r <= 0xFF:
		return r != 0xAD
	case r < 1<<16:
		return turns(printTurns16[:], uint16(r))&1 != 0
	}
	return turns(printTurns32[:], uint32(r)-1<<16)&1 != 0
}

// turns counts the elements of the sorted table that are not above x.
func turns[T uint16 | uint32](table []T, x T) int {
	low, high := 0, len(table)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if table[middle] <= x {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low
}

// IsGraphic reports whether Unicode calls r graphic: what prints, and spaces.
func IsGraphic(r rune) bool {
	return IsPrint(r) || isGraphicOnly(r)
}

func isGraphicOnly(r rune) bool {
	if r < 0 || r >= 1<<16 {
		return false
	}
	for _, g := range graphicOnly {
		if rune(g) == r {
			return true
		}
	}
	return false
}
