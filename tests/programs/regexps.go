// Regular expressions: syntax, errors, all ways to find, replacing.
package main

import (
	"fmt"
	"regexp"
	"strings"
)

func main() {
	for _, expr := range []string{"a(b", "a)", "*", "a**", "[z-a]", `\8`, "a{1001}", "(?i", "[[:x:]]", `\pX`, "(?P<1>a)"} {
		_, err := regexp.Compile(expr)
		fmt.Println(err)
	}
	re := regexp.MustCompile(`(?P<key>\w+)=(?P<value>"[^"]*"|\S+)`)
	text := `name="Ada Lovelace" born=1815 field=mathematics é=ü`
	fmt.Println(re, re.NumSubexp(), re.SubexpNames(), re.SubexpIndex("value"))
	fmt.Printf("%q\n", re.FindAllStringSubmatch(text, -1))
	fmt.Println(re.FindAllStringSubmatchIndex(text, 2))
	fmt.Println(re.ReplaceAllString(text, "${value}<-$key$$"))
	fmt.Println(re.ReplaceAllStringFunc(text, strings.ToUpper))
	fmt.Println(re.ReplaceAllLiteralString(text, "$1"))
	fmt.Println(string(re.ReplaceAll([]byte(text), []byte("$2"))), re.Match([]byte("x")))

	fmt.Printf("%q\n", regexp.MustCompile(`a*`).Split("baaac", -1))
	fmt.Printf("%q\n", regexp.MustCompile(`a*`).ReplaceAllString("baaac", "-"))
	fmt.Println(regexp.MustCompile(`(a|ab)(c|bcd)`).FindString("abcd"), regexp.MustCompilePOSIX(`(a|ab)(c|bcd)`).FindString("abcd"))
	fmt.Println(regexp.MustCompile(`(?i)straße|\bSTRAẞE\b`).FindStringIndex("die STRAßE"))
	fmt.Println(regexp.MustCompile(`^(?:\p{Lu}\p{Ll}+ ?)+$`).MatchString("Жан Реми Élan"))
	fmt.Println(regexp.MustCompile(`(?m)^\s*//.*$`).FindAllString("a\n // b\n//c\nd", -1))
	fmt.Println(regexp.MustCompile(`(x+x+)+y`).MatchString(strings.Repeat("x", 5000)))
	fmt.Println(regexp.MustCompile(`b+`).FindReaderIndex(strings.NewReader("aaabbb")))
	fmt.Println(regexp.QuoteMeta("a.b[c]*"))
	prefix, whole := regexp.MustCompile("abc(d|e)").LiteralPrefix()
	fmt.Println(prefix, whole)
	defer func() { fmt.Println(recover()) }()
	regexp.MustCompile("(")
}
