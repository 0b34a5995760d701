package url

import (
	"errors"
	"fmt"
	"internal/godebug"
	"strings"
)

// Error says of which URL something is wrong.
type Error struct {
	Op  string
	URL string
	Err error
}

func (e *Error) Unwrap() error { return e.Err }
func (e *Error) Error() string { return fmt.Sprintf("%s %q: %s", e.Op, e.URL, e.Err) }

// Timeout reports whether the error is one of time.
func (e *Error) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// Temporary reports whether trying again may help.
func (e *Error) Temporary() bool {
	t, ok := e.Err.(interface{ Temporary() bool })
	return ok && t.Temporary()
}

// Parse takes a URL apart, which may be relative.
func Parse(rawURL string) (*URL, error) {
	s, fragment, _ := strings.Cut(rawURL, "#")
	u, err := parse(s, false)
	if err != nil {
		return nil, &Error{"parse", s, err}
	}
	if fragment == "" {
		return u, nil
	}
	if err := u.setFragment(fragment); err != nil {
		return nil, &Error{"parse", rawURL, err}
	}
	return u, nil
}

// ParseRequestURI takes apart what stands in an HTTP request: an absolute URL or path, without a fragment.
func ParseRequestURI(rawURL string) (*URL, error) {
	u, err := parse(rawURL, true)
	if err != nil {
		return nil, &Error{"parse", rawURL, err}
	}
	return u, nil
}

// scheme returns what is before the first colon, if it is a scheme: a letter, then letters, digits, and "+-.".
func scheme(s string) (name, rest string, err error) {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z':
		case '0' <= c && c <= '9' || c == '+' || c == '-' || c == '.':
			if i == 0 {
				return "", s, nil
			}
		case c == ':' && i == 0:
			return "", "", errors.New("missing protocol scheme")
		case c == ':':
			return s[:i], s[i+1:], nil
		default:
			return "", s, nil
		}
	}
	return "", s, nil
}

func hasControl(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] == 0x7f {
			return true
		}
	}
	return false
}

func parse(s string, request bool) (*URL, error) {
	if hasControl(s) {
		return nil, errors.New("net/url: invalid control character in URL")
	}
	if s == "" && request {
		return nil, errors.New("empty url")
	}
	u := new(URL)
	if s == "*" {
		u.Path = "*"
		return u, nil
	}
	name, rest, err := scheme(s)
	if err != nil {
		return nil, err
	}
	u.Scheme = strings.ToLower(name)
	if strings.HasSuffix(rest, "?") && strings.Count(rest, "?") == 1 {
		u.ForceQuery = true
		rest = rest[:len(rest)-1]
	} else {
		rest, u.RawQuery, _ = strings.Cut(rest, "?")
	}
	if !strings.HasPrefix(rest, "/") {
		if u.Scheme != "" {
			u.Opaque = rest
			return u, nil
		}
		if request {
			return nil, errors.New("invalid URI for request")
		}
		if segment, _, _ := strings.Cut(rest, "/"); strings.Contains(segment, ":") {
			return nil, errors.New("first path segment in URL cannot contain colon")
		}
	}
	hasAuthority := strings.HasPrefix(rest, "//") && (u.Scheme != "" || !request && !strings.HasPrefix(rest, "///"))
	if hasAuthority {
		authority := rest[2:]
		rest = ""
		if i := strings.IndexByte(authority, '/'); i >= 0 {
			authority, rest = authority[:i], authority[i:]
		}
		if err := u.setAuthority(authority); err != nil {
			return nil, err
		}
	} else if u.Scheme != "" && strings.HasPrefix(rest, "/") {
		u.OmitHost = true
	}
	if err := u.setPath(rest); err != nil {
		return nil, err
	}
	return u, nil
}

// ---- Authority: user:password@host:port ----

func (u *URL) setAuthority(s string) (err error) {
	i := strings.LastIndexByte(s, '@')
	if u.Host, err = parseHost(u.Scheme, s[i+1:]); err != nil || i < 0 {
		return err
	}
	info := s[:i]
	for _, r := range info {
		isLetter := 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
		if !isLetter && !strings.ContainsRune("-._:~!$&'()*+,;=%@", r) {
			return errors.New("net/url: invalid userinfo")
		}
	}
	name, password, hasPassword := strings.Cut(info, ":")
	if name, err = unescape(name, partUser); err != nil {
		return err
	}
	if !hasPassword {
		u.User = User(name)
		return nil
	}
	if password, err = unescape(password, partUser); err != nil {
		return err
	}
	u.User = UserPassword(name, password)
	return nil
}

// isPort reports whether s is empty, or a colon and digits.
func isPort(s string) bool {
	if s == "" {
		return true
	}
	return s[0] == ':' && strings.Trim(s[1:], "0123456789") == ""
}

var strictColons = godebug.New("urlstrictcolons")

func parseHost(scheme, host string) (string, error) {
	switch open := strings.LastIndexByte(host, '['); {
	case open > 0:
		return "", errors.New("invalid IP-literal")
	case open == 0:
		return parseLiteral(host)
	}
	colon := strings.IndexByte(host, ':')
	if scheme != "http" && scheme != "https" || strictColons.Value() == "0" { // lists of hosts, as some databases have them
		colon = strings.LastIndexByte(host, ':')
	}
	if colon >= 0 && !isPort(host[colon:]) {
		return "", fmt.Errorf("invalid port %q after host", host[colon:])
	}
	return unescape(host, partHost)
}

// parseLiteral reads "[address%25zone]:port" (RFC 6874).
func parseLiteral(host string) (string, error) {
	end := strings.LastIndexByte(host, ']')
	if end < 0 {
		return "", errors.New("missing ']' in host")
	}
	port := host[end+1:]
	if !isPort(port) {
		return "", fmt.Errorf("invalid port %q after host", port)
	}
	address, zone := host[1:end], ""
	if i := strings.Index(address, "%25"); i >= 0 {
		var err error
		if zone, err = unescape(address[i:], partZone); err != nil {
			return "", err
		}
		address = address[:i]
	}
	address, err := unescape(address, partHost)
	if err != nil {
		return "", err
	}
	switch {
	case isIPv4(address):
		return "", errors.New("invalid IP-literal")
	case !isIPv6(address) || zone == "%":
		return "", fmt.Errorf("invalid host: ParseAddr(%q): unable to parse IP", address+zone)
	}
	return "[" + address + zone + "]" + port, nil
}

func isIPv4(s string) bool {
	parts := strings.Split(s, ".")
	for _, p := range parts {
		if len(p) == 0 || len(p) > 3 || strings.Trim(p, "0123456789") != "" || len(p) > 1 && p[0] == '0' || len(p) == 3 && p > "255" {
			return false
		}
	}
	return len(parts) == 4
}

// isIPv6: eight groups of up to four digits; one "::" stands for any number of zero groups; the last two may be an IPv4 address.
func isIPv6(s string) bool {
	head, tail, short := strings.Cut(s, "::")
	n, ok := groups(head, !short)
	if !short {
		return ok && n == 8
	}
	m, ok2 := groups(tail, true)
	return ok && ok2 && n+m < 8
}

func groups(s string, last bool) (n int, ok bool) {
	if s == "" {
		return 0, true
	}
	parts := strings.Split(s, ":")
	for i, p := range parts {
		if last && i == len(parts)-1 && isIPv4(p) {
			return n + 2, true
		}
		if len(p) == 0 || len(p) > 4 || strings.Trim(p, "0123456789abcdefABCDEF") != "" {
			return 0, false
		}
		n++
	}
	return n, true
}
