package url

import (
	"errors"
	"internal/godebug"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// Values are the keys of a query with their values.
type Values map[string][]string

// Get returns the key's first value, or "".
func (v Values) Get(key string) string {
	if list := v[key]; len(list) > 0 {
		return list[0]
	}
	return ""
}

// Set makes value the key's only one.
func (v Values) Set(key, value string) { v[key] = []string{value} }

// Add adds a value to the key's.
func (v Values) Add(key, value string) { v[key] = append(v[key], value) }

// Del deletes the key.
func (v Values) Del(key string) { delete(v, key) }

// Has reports whether the key is there.
func (v Values) Has(key string) bool {
	_, ok := v[key]
	return ok
}

// Encode returns "bar=baz&foo=quux", sorted by key.
func (v Values) Encode() string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(v)) {
		for _, value := range v[key] {
			if b.Len() > 0 {
				b.WriteByte('&')
			}
			b.WriteString(QueryEscape(key))
			b.WriteByte('=')
			b.WriteString(QueryEscape(value))
		}
	}
	return b.String()
}

var mostParameters = godebug.New("urlmaxqueryparams")

// tooMany reports whether a query has more than 10,000 parameters, or as many as GODEBUG says; 0 is no limit.
func tooMany(parameters int) bool {
	if most, err := strconv.Atoi(mostParameters.Value()); err == nil {
		return most != 0 && parameters >= most
	}
	return parameters > 10000
}

// ParseQuery parses a query. The map has all that could be parsed, also with an error, which is about the first that could not.
func ParseQuery(query string) (Values, error) {
	m := Values{}
	if tooMany(strings.Count(query, "&") + 1) {
		return m, errors.New("number of URL query parameters exceeded limit")
	}
	var first error
	for query != "" {
		var setting string
		setting, query, _ = strings.Cut(query, "&")
		if strings.Contains(setting, ";") {
			first = errors.New("invalid semicolon separator in query")
			continue
		}
		if setting == "" {
			continue
		}
		key, value, _ := strings.Cut(setting, "=")
		key, err := QueryUnescape(key)
		if err == nil {
			value, err = QueryUnescape(value)
		}
		if err == nil {
			m.Add(key, value)
		} else if first == nil {
			first = err
		}
	}
	return m, first
}

// Query parses RawQuery; what can not be parsed is left out.
func (u *URL) Query() Values {
	v, _ := ParseQuery(u.RawQuery)
	return v
}
