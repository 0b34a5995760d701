package main

import (
	"bytes"
	"crypto"
	"crypto/aes"
	"crypto/cipher"
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/hkdf"
	"crypto/hmac"
	"crypto/mlkem"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/rc4"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"crypto/subtle"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/hex"
	"encoding/pem"
	"fmt"
	"io"
	"math/big"
	"net"
	"time"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

func symmetric() {
	key, _ := hex.DecodeString("000102030405060708090a0b0c0d0e0f")
	block, err := aes.NewCipher(key)
	check(err)
	out := make([]byte, 16)
	block.Encrypt(out, []byte("exampleplaintext"))
	fmt.Println(hex.EncodeToString(out))
	gcm, err := cipher.NewGCM(block)
	check(err)
	nonce := make([]byte, gcm.NonceSize())
	sealed := gcm.Seal(nil, nonce, []byte("secret message"), []byte("extra"))
	fmt.Println(hex.EncodeToString(sealed))
	opened, err := gcm.Open(nil, nonce, sealed, []byte("extra"))
	fmt.Println(string(opened), err)
	sealed[0] ^= 1
	_, err = gcm.Open(nil, nonce, sealed, []byte("extra"))
	fmt.Println(err)
	stream := cipher.NewCTR(block, make([]byte, 16))
	text := []byte("counter mode")
	stream.XORKeyStream(text, text)
	fmt.Println(hex.EncodeToString(text))
	cbc := cipher.NewCBCEncrypter(block, make([]byte, 16))
	two := bytes.Repeat([]byte("0123456789abcdef"), 2)
	cbc.CryptBlocks(two, two)
	fmt.Println(hex.EncodeToString(two))
	c, _ := rc4.NewCipher(key)
	c.XORKeyStream(text, text)
	fmt.Println(hex.EncodeToString(text))
}

func derived() {
	k, err := hkdf.Key(sha256.New, []byte("secret"), []byte("salt"), "info", 32)
	fmt.Println(hex.EncodeToString(k), err)
	k, err = pbkdf2.Key(sha512.New, "password", []byte("salt"), 100, 24)
	fmt.Println(hex.EncodeToString(k), err)
	s := sha3.Sum256([]byte("abc"))
	fmt.Println(hex.EncodeToString(s[:]))
	m := hmac.New(sha512.New384, []byte("k"))
	m.Write([]byte("message"))
	fmt.Println(hex.EncodeToString(m.Sum(nil)))
	fmt.Println(subtle.ConstantTimeCompare([]byte("a"), []byte("a")), crypto.SHA256.Available(), crypto.SHA3_512, crypto.MD4.Available())
}

func signatures() {
	sum := sha256.Sum256([]byte("signed"))
	ec, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	check(err)
	sig, err := ecdsa.SignASN1(rand.Reader, ec, sum[:])
	fmt.Println(ecdsa.VerifyASN1(&ec.PublicKey, sum[:], sig), err)
	sum[0] ^= 1
	fmt.Println(ecdsa.VerifyASN1(&ec.PublicKey, sum[:], sig))
	ed := ed25519.NewKeyFromSeed(make([]byte, 32))
	fmt.Println(hex.EncodeToString(ed25519.Sign(ed, []byte("message"))))
	rk, err := rsa.GenerateKey(rand.Reader, 2048)
	check(err)
	sig, err = rsa.SignPKCS1v15(nil, rk, crypto.SHA256, sum[:])
	fmt.Println(rsa.VerifyPKCS1v15(&rk.PublicKey, crypto.SHA256, sum[:], sig), err)
	sig, err = rsa.SignPSS(rand.Reader, rk, crypto.SHA256, sum[:], nil)
	fmt.Println(rsa.VerifyPSS(&rk.PublicKey, crypto.SHA256, sum[:], sig, nil), err)
	ct, err := rsa.EncryptOAEP(sha256.New(), rand.Reader, &rk.PublicKey, []byte("hidden"), nil)
	pt, err2 := rsa.DecryptOAEP(sha256.New(), nil, rk, ct, nil)
	fmt.Println(string(pt), err, err2)
	der := x509.MarshalPKCS1PrivateKey(rk)
	back, err := x509.ParsePKCS1PrivateKey(der)
	fmt.Println(back.Equal(rk), err)
}

func exchange() {
	a, _ := ecdh.X25519().GenerateKey(rand.Reader)
	b, _ := ecdh.X25519().GenerateKey(rand.Reader)
	s1, _ := a.ECDH(b.PublicKey())
	s2, _ := b.ECDH(a.PublicKey())
	fmt.Println(bytes.Equal(s1, s2), len(s1))
	dk, err := mlkem.GenerateKey768()
	check(err)
	shared, ct := dk.EncapsulationKey().Encapsulate()
	same, err := dk.Decapsulate(ct)
	fmt.Println(bytes.Equal(shared, same), err)
}

func certificate() tls.Certificate {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	check(err)
	template := &x509.Certificate{
		SerialNumber: big.NewInt(7),
		Subject:      pkix.Name{CommonName: "escargo.test", Organization: []string{"Tests"}},
		NotBefore:    time.Unix(1700000000, 0),
		NotAfter:     time.Unix(4000000000, 0),
		KeyUsage:     x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
		IsCA:         true, BasicConstraintsValid: true,
		DNSNames:    []string{"escargo.test"},
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	check(err)
	cert, err := x509.ParseCertificate(der)
	check(err)
	fmt.Println(cert.Subject, cert.SerialNumber, cert.DNSNames, cert.NotAfter.UTC(), cert.SignatureAlgorithm, cert.PublicKeyAlgorithm)
	fmt.Println(cert.VerifyHostname("escargo.test"), cert.VerifyHostname("other.test"))
	block := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	p, rest := pem.Decode(block)
	fmt.Println(p.Type, bytes.Equal(p.Bytes, der), len(rest))
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key, Leaf: cert}
}

func overTLS(cert tls.Certificate, version uint16) {
	l, err := tls.Listen("tcp", "127.0.0.1:0", &tls.Config{Certificates: []tls.Certificate{cert}, MaxVersion: version})
	check(err)
	defer l.Close()
	go func() {
		c, err := l.Accept()
		check(err)
		io.Copy(c, c)
		c.Close()
	}()
	pool := x509.NewCertPool()
	pool.AddCert(cert.Leaf)
	c, err := tls.Dial("tcp", l.Addr().String(), &tls.Config{RootCAs: pool, ServerName: "escargo.test"})
	check(err)
	c.Write([]byte("over TLS"))
	c.CloseWrite()
	b, err := io.ReadAll(c)
	st := c.ConnectionState()
	fmt.Println(string(b), err, tls.VersionName(st.Version), st.HandshakeComplete, st.PeerCertificates[0].Subject.CommonName)
	c.Close()
}

func main() {
	symmetric()
	derived()
	signatures()
	exchange()
	cert := certificate()
	overTLS(cert, tls.VersionTLS13)
	overTLS(cert, tls.VersionTLS12)
}
