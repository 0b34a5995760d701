// Package check is where a validated cryptographic module verifies its own code and data as it is loaded. Our programs hold
// no checksum to verify against, so that none is one: whoever asks for it by GODEBUG=fips140=on gets a panic.
package check

import "internal/godebug"

// Verified is whether the verification succeeded.
var Verified bool

func init() {
	switch godebug.New("fips140").Value() {
	case "on", "only", "debug":
		panic("fips140: no verification checksum found")
	}
}
