// Package crypto has what cryptographic packages share: the list of hash functions, and interfaces of keys.
package crypto

import (
	"hash"
	"io"
	"strconv"
)

// Hash names a hash function that some other package implements.
type Hash uint

const (
	MD4 Hash = 1 + iota
	MD5
	SHA1
	SHA224
	SHA256
	SHA384
	SHA512
	MD5SHA1 // MD5 and SHA1 one behind the other, as older TLS signs; it has no implementation
	RIPEMD160
	SHA3_224
	SHA3_256
	SHA3_384
	SHA3_512
	SHA512_224
	SHA512_256
	BLAKE2s_256
	BLAKE2b_256
	BLAKE2b_384
	BLAKE2b_512
	maxHash
)

var functions = [maxHash]struct {
	name string
	size int // in bytes
	make func() hash.Hash
}{
	MD4:         {name: "MD4", size: 16},
	MD5:         {name: "MD5", size: 16},
	SHA1:        {name: "SHA-1", size: 20},
	SHA224:      {name: "SHA-224", size: 28},
	SHA256:      {name: "SHA-256", size: 32},
	SHA384:      {name: "SHA-384", size: 48},
	SHA512:      {name: "SHA-512", size: 64},
	MD5SHA1:     {name: "MD5+SHA1", size: 36},
	RIPEMD160:   {name: "RIPEMD-160", size: 20},
	SHA3_224:    {name: "SHA3-224", size: 28},
	SHA3_256:    {name: "SHA3-256", size: 32},
	SHA3_384:    {name: "SHA3-384", size: 48},
	SHA3_512:    {name: "SHA3-512", size: 64},
	SHA512_224:  {name: "SHA-512/224", size: 28},
	SHA512_256:  {name: "SHA-512/256", size: 32},
	BLAKE2s_256: {name: "BLAKE2s-256", size: 32},
	BLAKE2b_256: {name: "BLAKE2b-256", size: 32},
	BLAKE2b_384: {name: "BLAKE2b-384", size: 48},
	BLAKE2b_512: {name: "BLAKE2b-512", size: 64},
}

// HashFunc returns h, which makes it a SignerOpts.
func (h Hash) HashFunc() Hash { return h }

func (h Hash) String() string {
	if h == 0 || h >= maxHash {
		return "unknown hash value " + strconv.Itoa(int(h))
	}
	return functions[h].name
}

// Size returns how many bytes a sum has.
func (h Hash) Size() int {
	if h == 0 || h >= maxHash {
		panic("crypto: Size of unknown hash function")
	}
	return functions[h].size
}

// Available reports whether the program holds the function.
func (h Hash) Available() bool { return h < maxHash && functions[h].make != nil }

// New returns a new hash, and panics if the function is not available.
func (h Hash) New() hash.Hash {
	if !h.Available() {
		panic("crypto: requested hash function #" + strconv.Itoa(int(h)) + " is unavailable")
	}
	return functions[h].make()
}

// RegisterHash is called by the packages that implement hash functions.
func RegisterHash(h Hash, f func() hash.Hash) {
	if h >= maxHash {
		panic("crypto: RegisterHash of unknown hash function")
	}
	functions[h].make = f
}

type PublicKey any
type PrivateKey any

// SignerOpts says what was signed: HashFunc is 0 where it was not hashed.
type SignerOpts interface {
	HashFunc() Hash
}

// Signer is a private key that signs.
type Signer interface {
	Public() PublicKey
	Sign(rand io.Reader, digest []byte, opts SignerOpts) (signature []byte, err error)
}

// MessageSigner is a Signer of what was not hashed before.
type MessageSigner interface {
	Signer
	SignMessage(rand io.Reader, msg []byte, opts SignerOpts) (signature []byte, err error)
}

// SignMessage signs msg, after hashing it where signer does not do that.
func SignMessage(signer Signer, rand io.Reader, msg []byte, opts SignerOpts) (signature []byte, err error) {
	if s, ok := signer.(MessageSigner); ok {
		return s.SignMessage(rand, msg, opts)
	}
	if opts.HashFunc() != 0 {
		h := opts.HashFunc().New()
		h.Write(msg)
		msg = h.Sum(nil)
	}
	return signer.Sign(rand, msg, opts)
}

// Decrypter is a private key that decrypts.
type Decrypter interface {
	Public() PublicKey
	Decrypt(rand io.Reader, msg []byte, opts DecrypterOpts) (plaintext []byte, err error)
}

type DecrypterOpts any

// Encapsulator is a public key that hides a shared one, and Decapsulator the private key that finds it again.
type Encapsulator interface {
	Bytes() []byte
	Encapsulate() (sharedKey, ciphertext []byte)
}

type Decapsulator interface {
	Encapsulator() Encapsulator
	Decapsulate(ciphertext []byte) (sharedKey []byte, err error)
}
