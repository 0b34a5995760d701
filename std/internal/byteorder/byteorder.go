// Package byteorder reads and writes big-endian numbers, for hashes and their saved states.
package byteorder

func Uint32(b []byte) uint32 {
	_ = b[3]
	return uint32(b[0])<<24 | uint32(b[1])<<16 | uint32(b[2])<<8 | uint32(b[3])
}

func Uint64(b []byte) uint64 {
	return uint64(Uint32(b))<<32 | uint64(Uint32(b[4:]))
}

func Append32(b []byte, v uint32) []byte {
	return append(b, byte(v>>24), byte(v>>16), byte(v>>8), byte(v))
}

func Append64(b []byte, v uint64) []byte {
	return Append32(Append32(b, uint32(v>>32)), uint32(v))
}
