package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"time"
)

var when = time.Date(2024, 2, 29, 12, 30, 58, 0, time.UTC)

func main() {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{"a.txt", "dir/b.txt"} {
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: when})
		if err != nil {
			fmt.Println(err)
		}
		io.WriteString(w, "contents of "+name)
	}
	z.SetComment("two files")
	fmt.Println(z.Close(), b.Len())
	r, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	fmt.Println(err, r.Comment)
	for _, f := range r.File {
		c, _ := f.Open()
		text, err := io.ReadAll(c)
		fmt.Printf("%s %d %v %q %v %08x\n", f.Name, f.UncompressedSize64, f.Modified, text, err, f.CRC32)
	}
	b.Reset()
	t := tar.NewWriter(&b)
	t.WriteHeader(&tar.Header{Name: "n", Mode: 0640, Size: 5, ModTime: when, Uname: "u"})
	fmt.Println(io.WriteString(t, "12345"))
	_, err = t.Write([]byte("more"))
	fmt.Println(err, t.Close(), b.Len())
	tr := tar.NewReader(&b)
	h, err := tr.Next()
	text, _ := io.ReadAll(tr)
	fmt.Println(h.Name, h.FileInfo().Mode(), h.Size, h.ModTime.UTC(), string(text), err)
	_, err = tr.Next()
	fmt.Println(err)
}
