package strconv

import "unicode/utf8"

// Quoting strings and runes as Go literals, and reading them back.

const (
	lowerHex = "0123456789abcdef"
)

// Which characters are escaped: by default those that do not print; ASCIIonly: all beyond ASCII too; graphicOnly: none that
// Unicode calls graphic.

func quoteWith(s string, quote byte, ASCIIonly, graphicOnly bool) string {
	return string(appendQuotedWith(make([]byte, 0, 3*len(s)/2), s, quote, ASCIIonly, graphicOnly))
}

func appendQuotedWith(buf []byte, s string, quote byte, ASCIIonly, graphicOnly bool) []byte {
	if cap(buf)-len(buf) < len(s) {
		grown := make([]byte, len(buf), len(buf)+1+len(s)+1)
		copy(grown, buf)
		buf = grown
	}
	buf = append(buf, quote)
	for {
		plain := 0 // bytes that stand for themselves
		for plain < len(s) && s[plain] >= ' ' && s[plain] < 0x7F && s[plain] != quote && s[plain] != '\\' {
			plain++
		}
		buf = append(buf, s[:plain]...)
		if s = s[plain:]; s == "" {
			break
		}
		r, width := rune(s[0]), 1
		if r >= utf8.RuneSelf {
			r, width = utf8.DecodeRuneInString(s)
			if width == 1 && r == utf8.RuneError {
				buf = append(buf, '\\', 'x', lowerHex[s[0]>>4], lowerHex[s[0]&15])
				s = s[1:]
				continue
			}
		}
		buf = appendEscaped(buf, r, quote, ASCIIonly, graphicOnly)
		s = s[width:]
	}
	return append(buf, quote)
}

func quoteRuneWith(r rune, quote byte, ASCIIonly, graphicOnly bool) string {
	return string(appendQuotedRuneWith(nil, r, quote, ASCIIonly, graphicOnly))
}

func appendQuotedRuneWith(buf []byte, r rune, quote byte, ASCIIonly, graphicOnly bool) []byte {
	buf = append(buf, quote)
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	buf = appendEscaped(buf, r, quote, ASCIIonly, graphicOnly)
	return append(buf, quote)
}

func appendEscaped(buf []byte, r rune, quote byte, ASCIIonly, graphicOnly bool) []byte {
	if r == rune(quote) || r == '\\' {
		return append(buf, '\\', byte(r))
	}
	if ASCIIonly {
		if r < utf8.RuneSelf && IsPrint(r) {
			return append(buf, byte(r))
		}
	} else if IsPrint(r) || graphicOnly && isGraphicOnly(r) {
		return utf8.AppendRune(buf, r)
	}
	const short = "abtnvfr" // of \a … \r, 7 to 13, in the order 7 8 9 10 11 12 13
	switch {
	case '\a' <= r && r <= '\r':
		return append(buf, '\\', short[r-'\a'])
	case r < ' ' || r == 0x7F:
		return append(buf, '\\', 'x', lowerHex[byte(r)>>4], lowerHex[byte(r)&15])
	}
	digits := 4
	letter := byte('u')
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	if r >= 0x10000 {
		digits, letter = 8, 'U'
	}
	buf = append(buf, '\\', letter)
	for shift := (digits - 1) * 4; shift >= 0; shift -= 4 {
		buf = append(buf, lowerHex[r>>uint(shift)&15])
	}
	return buf
}

// Quote returns s as a string literal, with escapes for what does not print.
func Quote(s string) string { return quoteWith(s, '"', false, false) }

// AppendQuote appends Quote(s) to dst.
func AppendQuote(dst []byte, s string) []byte { return appendQuotedWith(dst, s, '"', false, false) }

// QuoteToASCII is Quote with escapes for all that is not ASCII.
func QuoteToASCII(s string) string { return quoteWith(s, '"', true, false) }

// AppendQuoteToASCII appends QuoteToASCII(s) to dst.
func AppendQuoteToASCII(dst []byte, s string) []byte {
	return appendQuotedWith(dst, s, '"', true, false)
}

// QuoteToGraphic is Quote without escapes for what Unicode calls graphic.
func QuoteToGraphic(s string) string { return quoteWith(s, '"', false, true) }

// AppendQuoteToGraphic appends QuoteToGraphic(s) to dst.
func AppendQuoteToGraphic(dst []byte, s string) []byte {
	return appendQuotedWith(dst, s, '"', false, true)
}

// QuoteRune returns r as a character literal.
func QuoteRune(r rune) string { return quoteRuneWith(r, '\'', false, false) }

// AppendQuoteRune appends QuoteRune(r) to dst.
func AppendQuoteRune(dst []byte, r rune) []byte {
	return appendQuotedRuneWith(dst, r, '\'', false, false)
}

// QuoteRuneToASCII is QuoteRune with escapes for all that is not ASCII.
func QuoteRuneToASCII(r rune) string { return quoteRuneWith(r, '\'', true, false) }

// AppendQuoteRuneToASCII appends QuoteRuneToASCII(r) to dst.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte {
	return appendQuotedRuneWith(dst, r, '\'', true, false)
}

// QuoteRuneToGraphic is QuoteRune without escapes for what Unicode calls graphic.
func QuoteRuneToGraphic(r rune) string { return quoteRuneWith(r, '\'', false, true) }

// AppendQuoteRuneToGraphic appends QuoteRuneToGraphic(r) to dst.
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return appendQuotedRuneWith(dst, r, '\'', false, true)
}

// CanBackquote reports whether s can stand unchanged between back quotes on one line.
func CanBackquote(s string) bool {
	for len(s) > 0 {
		r, width := utf8.DecodeRuneInString(s)
		s = s[width:]
		if width > 1 {
			if r == '\ufeff' {
				return false
			}
			continue
		}
		if r == utf8.RuneError || r < ' ' && r != '\t' || r == '`' || r == '\x7F' {
			return false
		}
	}
	return true
}
