package syscall

// Where things are in an entry of a folder, as the system writes it.
const (
	direntInode  = 0
	direntLength = 16
	direntName   = 19
)

// Getdents reads entries of an open folder.
func Getdents(fd int, buf []byte) (n int, err error) {
	return call(SYS_GETDENTS64, uintptr(fd), bytesAddress(buf), uintptr(len(buf)), 0, 0, 0)
}

// ParseDirent appends the names of up to max entries, all for -1, to names.
func ParseDirent(buf []byte, max int, names []string) (consumed int, count int, newnames []string) {
	for max != 0 && len(buf)-consumed >= direntName {
		entry := buf[consumed:]
		n := int(littleEndian(entry[direntLength:][:2]))
		if n < direntName || n > len(entry) {
			break
		}
		consumed += n
		name := nameOf(entry[direntName:n])
		if littleEndian(entry[direntInode:][:8]) == 0 || name == "." || name == ".." {
			continue
		}
		names = append(names, name)
		count++
		max--
	}
	return consumed, count, names
}

func littleEndian(b []byte) (n uint64) {
	for i, c := range b {
		n |= uint64(c) << (8 * i)
	}
	return n
}

func nameOf(b []byte) string {
	for i, c := range b {
		if c == 0 {
			return string(b[:i])
		}
	}
	return string(b)
}

// Getcwd writes the current folder and a zero.
func Getcwd(buf []byte) (n int, err error) {
	return call(SYS_GETCWD, bytesAddress(buf), uintptr(len(buf)), 0, 0, 0, 0)
}
