package json

import "bytes"

// Compact writes src without blanks between tokens.
func Compact(dst *bytes.Buffer, src []byte) error {
	if err := checkValid(src); err != nil {
		return err
	}
	dst.Write(appendCompact(nil, src, false))
	return nil
}

// appendCompact copies valid JSON without its blanks.
func appendCompact(dst, src []byte, escapeHTML bool) []byte {
	from := len(dst)
	inString := false
	for i := 0; i < len(src); i++ {
		c := src[i]
		if !inString && (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
			continue
		}
		dst = append(dst, c)
		if c == '"' {
			inString = !inString
		} else if c == '\\' && inString {
			i++
			dst = append(dst, src[i])
		}
	}
	if escapeHTML {
		tail := append([]byte(nil), dst[from:]...)
		dst = appendHTMLEscape(dst[:from], tail)
	}
	return dst
}

// Indent writes src with each element on a line of its own.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	b, err := appendIndent(nil, src, prefix, indent)
	if err == nil {
		dst.Write(b)
	}
	return err
}

func appendNewline(dst []byte, prefix, indent string, depth int) []byte {
	dst = append(dst, '\n')
	dst = append(dst, prefix...)
	for range depth {
		dst = append(dst, indent...)
	}
	return dst
}

func appendIndent(dst, src []byte, prefix, indent string) ([]byte, error) {
	if err := checkValid(src); err != nil {
		return dst, err
	}
	depth, fresh := 0, false // fresh: a bracket was opened and nothing written in it yet
	inString := false
	end := len(src)
	for end > 0 && (src[end-1] == ' ' || src[end-1] == '\t' || src[end-1] == '\r' || src[end-1] == '\n') {
		end--
	}
	for i := 0; i < end; i++ {
		c := src[i]
		if inString {
			dst = append(dst, c)
			if c == '\\' {
				i++
				dst = append(dst, src[i])
			}
			inString = c != '"'
			continue
		}
		if c == ' ' || c == '\t' || c == '\r' || c == '\n' {
			continue
		}
		if fresh && c != ']' && c != '}' {
			fresh = false
			depth++
			dst = appendNewline(dst, prefix, indent, depth)
		}
		switch c {
		case '"':
			inString = true
			dst = append(dst, c)
		case '{', '[':
			fresh = true
			dst = append(dst, c)
		case ',':
			dst = append(dst, c)
			dst = appendNewline(dst, prefix, indent, depth)
		case ':':
			dst = append(dst, c, ' ')
		case '}', ']':
			if fresh {
				fresh = false
			} else {
				depth--
				dst = appendNewline(dst, prefix, indent, depth)
			}
			dst = append(dst, c)
		default:
			dst = append(dst, c)
		}
	}
	return append(dst, src[end:]...), nil // blanks behind the value stay
}
