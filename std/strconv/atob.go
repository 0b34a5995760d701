// Package strconv turns numbers, booleans and strings into text and back.
package strconv

// ParseBool understands 1, t, T, true, TRUE, True and 0, f, F, false, FALSE, False.
//
//go:noinline
func ParseBool(str string) (bool, error) {
	switch str {
	case "1", "t", "T", "true", "TRUE", "True":
		return true, nil
	case "0", "f", "F", "false", "FALSE", "False":
		return false, nil
	}
	return false, syntaxError("ParseBool", str)
}
