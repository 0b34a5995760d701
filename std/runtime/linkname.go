package runtime

import (
	"internal/abi"
	"internal/sched"
	_ "unsafe" // for linkname
)

//go:linkname mapsClone maps.clone
func mapsClone(m any) any {
	t := abi.TypeOf(m)
	return abi.Pack(t, abi.MapClone(t, abi.DataOf(m)))
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

// golang.org/x/sys/unix takes random bytes by a system call where it cannot have them from the system's memory.
func vgetrandom(p []byte, flags uint32) (ret int, supported bool) { return -1, false }

// golang.org/x/sys/cpu reads the system's file where it is told nothing.
func getAuxv() []uintptr { return nil }

// It tells packages which instructions their assembly may use. There is no assembly.

//go:linkname cpuid golang.org/x/sys/cpu.cpuid
func cpuid(eaxArg, ecxArg uint32) (eax, ebx, ecx, edx uint32) { return 0, 0, 0, 0 }

//go:linkname xgetbv golang.org/x/sys/cpu.xgetbv
func xgetbv() (eax, edx uint32) { return 0, 0 }

//go:linkname getisar0 golang.org/x/sys/cpu.getisar0
func getisar0() uint64 { return 0 }

//go:linkname getisar1 golang.org/x/sys/cpu.getisar1
func getisar1() uint64 { return 0 }

//go:linkname getpfr0 golang.org/x/sys/cpu.getpfr0
func getpfr0() uint64 { return 0 }

//go:linkname getzfr0 golang.org/x/sys/cpu.getzfr0
func getzfr0() uint64 { return 0 }
