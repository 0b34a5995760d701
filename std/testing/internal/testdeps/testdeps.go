// Package testdeps is what package testing needs of packages that it does not import itself, so that their own tests can
// import it. The generated main of a test binary hands it over.
package testdeps

import "regexp"

// TestDeps is handed to testing.MainStart.
type TestDeps struct{}

// ImportPath is the path of the package under test.
var ImportPath string

func (TestDeps) ImportPath() string { return ImportPath }

// The last pattern: the same ones are asked for again and again.
var (
	lastPattern string
	lastRegexp  *regexp.Regexp
)

// MatchString reports whether the text matches the pattern.
func (TestDeps) MatchString(pattern, text string) (bool, error) {
	if lastRegexp == nil || lastPattern != pattern {
		re, err := regexp.Compile(pattern)
		if err != nil {
			return false, err
		}
		lastPattern, lastRegexp = pattern, re
	}
	return lastRegexp.MatchString(text), nil
}
