package abi

// PCLnTabMagic is what a Go program's table of functions and lines begins with: which layout the table has. The programs that
// this compiler makes have no such table; debug/gosym reads those that have.
type PCLnTabMagic uint32

const (
	Go12PCLnTabMagic  PCLnTabMagic = 0xfffffffb
	Go116PCLnTabMagic PCLnTabMagic = 0xfffffffa
	Go118PCLnTabMagic PCLnTabMagic = 0xfffffff0
	Go120PCLnTabMagic PCLnTabMagic = 0xfffffff1
)
