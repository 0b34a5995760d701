package main

import (
	"bytes"
	"crypto"
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/rc4"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"crypto/subtle"
	"fmt"
	"math/big"
)

func main() {
	key, message := []byte("0123456789abcdef"), []byte("attack at dawn, twice")
	fmt.Printf("%x\n%x\n%x\n", sha512.Sum512(message), sha512.Sum384(message), sha3.Sum256(message))
	mac := hmac.New(sha256.New, key)
	mac.Write(message)
	fmt.Printf("%x %v\n", mac.Sum(nil), hmac.Equal(mac.Sum(nil), mac.Sum(nil)))

	block, _ := aes.NewCipher(key)
	out := make([]byte, 16)
	block.Encrypt(out, message)
	fmt.Printf("%x\n", out)
	stream := make([]byte, len(message))
	cipher.NewCTR(block, make([]byte, 16)).XORKeyStream(stream, message)
	fmt.Printf("%x\n", stream)
	gcm, _ := cipher.NewGCM(block)
	sealed := gcm.Seal(nil, make([]byte, 12), message, []byte("more"))
	fmt.Printf("%x\n", sealed)
	opened, err := gcm.Open(nil, make([]byte, 12), sealed, []byte("more"))
	fmt.Println(string(opened), err)
	sealed[0] ^= 1
	_, err = gcm.Open(nil, make([]byte, 12), sealed, []byte("more"))
	fmt.Println(err)
	d, _ := des.NewTripleDESCipher(append(key, key[:8]...))
	d.Encrypt(out, message[:8])
	fmt.Printf("%x\n", out[:8])
	r, _ := rc4.NewCipher(key)
	r.XORKeyStream(stream, message)
	fmt.Printf("%x\n", stream)
	k, _ := pbkdf2.Key(sha256.New, "pass", []byte("salt"), 100, 20)
	h, _ := hkdf.Key(sha256.New, key, nil, "info", 20)
	fmt.Printf("%x %x\n", k, h)

	private := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{7}, 32))
	signature := ed25519.Sign(private, message)
	fmt.Printf("%x %v\n", signature, ed25519.Verify(private.Public().(ed25519.PublicKey), message, signature))
	ec, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	digest := sha256.Sum256(message)
	s, err2 := ecdsa.SignASN1(rand.Reader, ec, digest[:])
	fmt.Println(err, err2, ecdsa.VerifyASN1(&ec.PublicKey, digest[:], s))
	x, y := elliptic.P256().ScalarBaseMult(big.NewInt(12345).Bytes())
	fmt.Println(x, y)
	rk, err := rsa.GenerateKey(rand.Reader, 2048)
	fmt.Println(err, rk.Validate())
	s, err = rsa.SignPKCS1v15(nil, rk, crypto.SHA256, digest[:])
	fmt.Println(err, rsa.VerifyPKCS1v15(&rk.PublicKey, crypto.SHA256, digest[:], s))
	fmt.Println(subtle.ConstantTimeCompare(key, key), subtle.ConstantTimeSelect(0, 3, 4), subtle.ConstantTimeLessOrEq(5, 4), subtle.ConstantTimeEq(-1, -1), subtle.ConstantTimeByteEq(3, 4))
}
