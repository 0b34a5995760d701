// Package sig marks programs by the cryptography that they hold, for tools that read the machine code. Nothing reads ours.
package sig

func BoringCrypto()   {}
func FIPSOnly()       {}
func StandardCrypto() {}
