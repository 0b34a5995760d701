// Package url parses URLs and their queries, and escapes what stands in them.
package url

import (
	"path"
	"strings"
)

// URL is a URL in parts:
//
//	[scheme:][//[userinfo@]host][/]path[?query][#fragment]
//	scheme:opaque[?query][#fragment]
type URL struct {
	Scheme      string
	Opaque      string
	User        *Userinfo
	Host        string // with the port
	Path        string // unescaped
	Fragment    string // unescaped, without "#"
	RawQuery    string // escaped, without "?"
	RawPath     string // escaped, where that is not how EscapedPath would do it
	RawFragment string // likewise
	ForceQuery  bool   // "?" stands there though the query is empty
	OmitHost    bool   // no "//" where the host is empty
}

// Userinfo is a name and perhaps a password.
type Userinfo struct {
	username    string
	password    string
	passwordSet bool
}

// User is a name without a password.
func User(username string) *Userinfo { return &Userinfo{username, "", false} }

// UserPassword is a name and a password.
func UserPassword(username, password string) *Userinfo { return &Userinfo{username, password, true} }

// Username returns the name.
func (u *Userinfo) Username() string {
	if u == nil {
		return ""
	}
	return u.username
}

// Password returns the password, and whether there is one.
func (u *Userinfo) Password() (string, bool) {
	if u == nil {
		return "", false
	}
	return u.password, u.passwordSet
}

// String returns "name[:password]", escaped.
func (u *Userinfo) String() string {
	if u == nil {
		return ""
	}
	if u.username == "" && u.password == "" && !u.passwordSet {
		return ""
	}
	s := escape(u.username, partUser)
	if u.passwordSet {
		s += ":" + escape(u.password, partUser)
	}
	return s
}

// ---- Paths and fragments ----

// setPath sets Path, and RawPath where escaping does not lead back to p.
func (u *URL) setPath(p string) error {
	plain, err := unescape(p, partPath)
	if err != nil {
		return err
	}
	u.Path, u.RawPath = plain, ""
	if escape(plain, partPath) != p {
		u.RawPath = p
	}
	return nil
}

func (u *URL) setFragment(f string) error {
	plain, err := unescape(f, partFragment)
	if err != nil {
		return err
	}
	u.Fragment, u.RawFragment = plain, ""
	if escape(plain, partFragment) != f {
		u.RawFragment = f
	}
	return nil
}

// reescaped returns raw if it is an escaped form of plain, else the usual one.
func reescaped(plain, raw string, p part) string {
	if raw != "" && isValidEscaping(raw, p) {
		if s, err := unescape(raw, p); err == nil && s == plain {
			return raw
		}
	}
	return escape(plain, p)
}

// EscapedPath returns the path as it stands in the URL.
func (u *URL) EscapedPath() string {
	s := reescaped(u.Path, u.RawPath, partPath)
	if u.Path == "*" && s != u.RawPath {
		return "*"
	}
	return s
}

// EscapedFragment returns the fragment as it stands in the URL.
func (u *URL) EscapedFragment() string { return reescaped(u.Fragment, u.RawFragment, partFragment) }

// ---- The whole ----

// String puts the URL together.
func (u *URL) String() string {
	var b strings.Builder
	if u.Scheme != "" {
		b.WriteString(u.Scheme)
		b.WriteByte(':')
	}
	if u.Opaque != "" {
		b.WriteString(u.Opaque)
	} else {
		u.writeAuthority(&b)
		path := u.EscapedPath()
		if path != "" && path[0] != '/' && u.Host != "" {
			b.WriteByte('/')
		}
		if segment, _, _ := strings.Cut(path, "/"); b.Len() == 0 && strings.Contains(segment, ":") {
			b.WriteString("./") // lest the segment be taken for a scheme
		}
		b.WriteString(path)
	}
	if u.ForceQuery || u.RawQuery != "" {
		b.WriteByte('?')
		b.WriteString(u.RawQuery)
	}
	if u.Fragment != "" {
		b.WriteByte('#')
		b.WriteString(u.EscapedFragment())
	}
	return b.String()
}

func (u *URL) writeAuthority(b *strings.Builder) {
	if u.Host == "" && u.User == nil && (u.OmitHost || u.Scheme == "" || u.Path == "") {
		return
	}
	b.WriteString("//")
	if u.User != nil {
		b.WriteString(u.User.String())
		b.WriteByte('@')
	}
	b.WriteString(escape(u.Host, partHost))
}

// Redacted is String with "xxxxx" in place of the password.
func (u *URL) Redacted() string {
	if u == nil {
		return ""
	}
	c := *u
	if _, has := c.User.Password(); has {
		c.User = UserPassword(c.User.Username(), "xxxxx")
	}
	return c.String()
}

// IsAbs reports whether there is a scheme.
func (u *URL) IsAbs() bool { return u.Scheme != "" }

// RequestURI returns path and query as an HTTP request has them.
func (u *URL) RequestURI() string {
	s := u.Opaque
	switch {
	case s == "":
		if s = u.EscapedPath(); s == "" {
			s = "/"
		}
	case strings.HasPrefix(s, "//"):
		s = u.Scheme + ":" + s
	}
	if u.ForceQuery || u.RawQuery != "" {
		s += "?" + u.RawQuery
	}
	return s
}

// Hostname returns the host without port and brackets.
func (u *URL) Hostname() string {
	host, _ := u.hostPort()
	return host
}

// Port returns the port, without the colon.
func (u *URL) Port() string {
	_, port := u.hostPort()
	return port
}

func (u *URL) hostPort() (host, port string) {
	host = u.Host
	if i := strings.LastIndexByte(host, ':'); i >= 0 && isPort(host[i:]) {
		host, port = host[:i], host[i+1:]
	}
	if strings.HasPrefix(host, "[") && strings.HasSuffix(host, "]") {
		host = host[1 : len(host)-1]
	}
	return host, port
}

// MarshalBinary returns String.
func (u *URL) MarshalBinary() (text []byte, err error) { return u.AppendBinary(nil) }

// AppendBinary appends String to b.
func (u *URL) AppendBinary(b []byte) ([]byte, error) { return append(b, u.String()...), nil }

// UnmarshalBinary parses text.
func (u *URL) UnmarshalBinary(text []byte) error {
	parsed, err := Parse(string(text))
	if err == nil {
		*u = *parsed
	}
	return err
}

// ---- Relative URLs ----

// Parse parses ref as it stands in a document at u.
func (u *URL) Parse(ref string) (*URL, error) {
	r, err := Parse(ref)
	if err != nil {
		return nil, err
	}
	return u.ResolveReference(r), nil
}

// ResolveReference returns what ref, found in a document at u, refers to (RFC 3986, section 5.2).
func (u *URL) ResolveReference(ref *URL) *URL {
	r := *ref
	if r.Scheme == "" {
		r.Scheme = u.Scheme
	}
	if ref.Scheme != "" || ref.Host != "" || ref.User != nil {
		r.setPath(resolvePath(ref.EscapedPath(), ""))
		return &r
	}
	if ref.Opaque != "" {
		r.User, r.Host, r.Path = nil, "", ""
		return &r
	}
	if ref.Path == "" && !ref.ForceQuery && ref.RawQuery == "" {
		r.RawQuery = u.RawQuery
		if ref.Fragment == "" {
			r.Fragment, r.RawFragment = u.Fragment, u.RawFragment
		}
	}
	if ref.Path == "" && u.Opaque != "" {
		r.Opaque = u.Opaque
		r.User, r.Host, r.Path = nil, "", ""
		return &r
	}
	r.Host, r.User = u.Host, u.User
	r.setPath(resolvePath(u.EscapedPath(), ref.EscapedPath()))
	return &r
}

// resolvePath goes from base to ref, and removes "." and "..".
func resolvePath(base, ref string) string {
	full := ref
	if ref == "" {
		full = base
	} else if ref[0] != '/' {
		full = base[:strings.LastIndexByte(base, '/')+1] + ref
	}
	if full == "" {
		return ""
	}
	var kept []string
	segments := strings.Split(full, "/")
	for i, s := range segments {
		last := i == len(segments)-1
		switch {
		case s == "..":
			kept = kept[:max(len(kept)-1, 0)]
		case s != ".":
			kept = append(kept, s)
		}
		if last && (s == "." || s == "..") {
			kept = append(kept, "")
		}
	}
	r := "/" + strings.Join(kept, "/")
	if strings.HasPrefix(r, "//") {
		r = r[1:] // the first segment was the empty one in front of the path's slash
	}
	return r
}

// JoinPath returns u with elements added to its path, cleaned of "." and "..".
func (u *URL) JoinPath(elem ...string) *URL {
	joined, _ := u.joinPath(elem)
	return joined
}

func (u *URL) joinPath(elem []string) (*URL, error) {
	base := u.EscapedPath()
	relative := !strings.HasPrefix(base, "/")
	if relative {
		base = "/" + base
	}
	elem = append([]string{base}, elem...)
	p := path.Join(elem...)
	if relative {
		p = p[1:]
	}
	if strings.HasSuffix(elem[len(elem)-1], "/") && !strings.HasSuffix(p, "/") {
		p += "/"
	}
	joined := *u
	err := joined.setPath(p)
	return &joined, err
}

// JoinPath is the URL base with elements added to its path.
func JoinPath(base string, elem ...string) (result string, err error) {
	u, err := Parse(base)
	if err != nil {
		return
	}
	if u, err = u.joinPath(elem); err != nil {
		return "", err
	}
	return u.String(), nil
}
