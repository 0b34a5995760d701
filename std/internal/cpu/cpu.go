// Package cpu tells what the processor can do beyond the base of its architecture. Nothing is used of that: the C compiler
// is asked for code that runs on any of them, so no feature is ever reported.
package cpu

// CacheLinePad keeps variables on different cache lines.
type CacheLinePad struct{ _ [CacheLinePadSize]byte }

const CacheLinePadSize = 64

var CacheLineSize uintptr = CacheLinePadSize

var X86 struct {
	HasAES, HasADX, HasAVX, HasAVX2, HasAVX512F, HasAVX512BW, HasAVX512VL, HasBMI1, HasBMI2, HasERMS, HasFMA, HasFSRM,
	HasOSXSAVE, HasPCLMULQDQ, HasPOPCNT, HasRDTSCP, HasSHA, HasSSE3, HasSSSE3, HasSSE41, HasSSE42, HasVAES bool
}

var ARM64 struct {
	HasAES, HasPMULL, HasSHA1, HasSHA2, HasSHA512, HasSHA3, HasCRC32, HasATOMICS, HasCPUID, HasDIT, IsNeoverse bool
}

var S390X struct {
	HasAES, HasAESCBC, HasAESCTR, HasAESGCM, HasGHASH, HasSHA1, HasSHA256, HasSHA512, HasSHA3, HasECDSA, HasEDDSA bool
}

var Loong64 struct{ HasLSX, HasLASX bool }

var RISCV64 struct{ HasFastMisaligned, HasV, HasZbb bool }

// Name returns the processor's name; nobody asked it.
func Name() string { return "" }
