package runtime

import (
	"internal/rtype"
	"internal/sched"
	_ "unsafe" // for linkname
)

//go:linkname mapsClone maps.clone
func mapsClone(m any) any {
	t, from := rtype.TypeOf(m), rtype.DataOf(m)
	to := rtype.MakeMap(t, rtype.MapLen(from))
	var it rtype.MapIter
	for rtype.MapIterStart(t, from, &it); it.Key != nil; rtype.MapIterNext(&it) {
		rtype.Move(rtype.MapAssign(t, to, it.Key), it.Elem, t.Elem.Size)
	}
	return rtype.Pack(t, to)
}

// What packages that are built from the installed Go's source ask of the run time by its symbols.

//go:linkname fipsFatal crypto/internal/fips140.fatal
func fipsFatal(message string) { fatal(message) }

// The module's indicator of approved use. It is for nobody: our programs hold no validated module.
var fipsIndicator uint8

//go:linkname fipsSetIndicator crypto/internal/fips140.setIndicator
func fipsSetIndicator(indicator uint8) { fipsIndicator = indicator }

//go:linkname fipsGetIndicator crypto/internal/fips140.getIndicator
func fipsGetIndicator() uint8 { return fipsIndicator }

// The exemption of WithoutEnforcement: nothing is enforced.

//go:linkname fipsSetBypass crypto/fips140.setBypass
func fipsSetBypass() {}

//go:linkname fipsIsBypassed crypto/fips140.isBypassed
func fipsIsBypassed() bool { return false }

//go:linkname fipsUnsetBypass crypto/fips140.unsetBypass
func fipsUnsetBypass() {}

//go:linkname setDITEnabled crypto/subtle.setDITEnabled
func setDITEnabled() bool { return false }

//go:linkname setDITDisabled crypto/subtle.setDITDisabled
func setDITDisabled() {}

// net takes it by this name.
func rand() uint64 { return sched.Random() }

func fatal(message string) { sched.Fatal(message) }
