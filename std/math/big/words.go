package big

// Loops over n words, written in C (runtime/words.c): they return the carry.

//go:noescape
func addWords(z, x, y *Word, n int) Word

//go:noescape
func subWords(z, x, y *Word, n int) Word

// mulWords makes z x*y + r.
//
//go:noescape
func mulWords(z, x *Word, n int, y, r Word) Word

// addMulWords adds x*y to z.
//
//go:noescape
func addMulWords(z, x *Word, n int, y Word) Word

// subMulWords takes x*y from z.
//
//go:noescape
func subMulWords(z, x *Word, n int, y Word) Word

// carryOn makes z x plus a carry; it returns the carry.
func carryOn(z, x nat, carry Word) Word {
	z = z[:len(x)]
	for i, w := range x {
		z[i] = w + carry
		carry &= isZero(z[i])
	}
	return carry
}

func isZero(w Word) Word {
	if w == 0 {
		return 1
	}
	return 0
}

// borrowOn makes z x minus a borrow; it returns the borrow.
func borrowOn(z, x nat, borrow Word) Word {
	z = z[:len(x)]
	for i, w := range x {
		z[i] = w - borrow
		borrow &= isZero(w)
	}
	return borrow
}

// addMul adds x*y to z and returns the carry. z is as long as x.
func addMul(z, x nat, y Word) Word {
	if len(x) == 0 {
		return 0
	}
	z = z[:len(x)]
	return addMulWords(&z[0], &x[0], len(x), y)
}
