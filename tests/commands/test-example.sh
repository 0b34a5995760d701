# Examples: what they should print is the last comment of the body, read as go/doc reads it.
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
cat >m_test.go <<'T'
package m

import "fmt"

func Example_blankLine() {
	fmt.Println("a")
	// Output:
	// a

}

func Example_notLast() {
	fmt.Println("never run") // Output: z
	// another comment
}

func Example_marks() {
	fmt.Println(`
// x`, '"', '\'')
	/* Output:

// x 34 39
	*/
}

func Example_inside() {
	// Output: words before make it no output
	// Output: z
	fmt.Println("z")
}

func Example_begins() {
	fmt.Println("never run")
	// words before
	// Output: z
}

func Example_unordered() {
	fmt.Println("b\na")
	// Unordered output: a
	// b
}

func Example_wrong() {
	fmt.Println("a\n\n\nb")
	// Output:
	// a
	//
	//
	// b
}

func Example_oneLine() { fmt.Println("one") /* OUTPUT: one */ }
T
"$ESCARGO" test -v . >out && exit 1
cat >want <<'T'
=== RUN   Example_blankLine
--- PASS: Example_blankLine
=== RUN   Example_marks
--- PASS: Example_marks
=== RUN   Example_inside
--- FAIL: Example_inside
got:
z
want:
words before make it no output
Output: z
=== RUN   Example_unordered
--- PASS: Example_unordered
=== RUN   Example_wrong
--- FAIL: Example_wrong
got:
a


b
want:
a

b
=== RUN   Example_oneLine
--- PASS: Example_oneLine
FAIL
FAIL
T
grep -v '^FAIL	' out | sed 's/ ([0-9.]*s)//' | diff - want
