// Package sys tells what the processor is asked for at run time.
package sys

// DITSupported is whether instructions can be made to take the same time for all data: nothing here asks for it.
const DITSupported = false

func EnableDIT() bool  { return false }
func DITEnabled() bool { return false }
func DisableDIT()      {}
