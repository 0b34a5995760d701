// Package unix has what packages of the standard library ask of the system beyond package syscall.
package unix

import "syscall"

// KernelVersion returns the first two numbers of the system's version.
func KernelVersion() (major, minor int) {
	var uname syscall.Utsname
	if syscall.Uname(&uname) != nil {
		return 0, 0
	}
	var numbers [2]int
	at := 0
	for _, c := range uname.Release {
		switch {
		case '0' <= c && c <= '9':
			numbers[at] = 10*numbers[at] + int(c-'0')
			continue
		case c == '.' && at == 0:
			at = 1
			continue
		}
		break
	}
	return numbers[0], numbers[1]
}

// KernelVersionGE reports whether the system's version is at least this one.
func KernelVersionGE(major, minor int) bool {
	a, b := KernelVersion()
	return a > major || a == major && b >= minor
}
