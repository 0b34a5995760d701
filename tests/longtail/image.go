package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"image"
	"image/color"
	"image/color/palette"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
)

func main() {
	m := image.NewRGBA(image.Rect(0, 0, 40, 30))
	draw.Draw(m, m.Bounds(), &image.Uniform{color.RGBA{200, 100, 50, 255}}, image.Point{}, draw.Src)
	for i := range 30 {
		m.Set(i, i, color.NRGBA{0, 255, uint8(i * 8), 200})
	}
	var b bytes.Buffer
	fmt.Println(png.Encode(&b, m), b.Len())
	fmt.Printf("%x\n", sha256.Sum256(b.Bytes()))
	d, kind, err := image.Decode(bytes.NewReader(b.Bytes()))
	fmt.Println(kind, err, d.Bounds(), d.At(3, 3), d.At(4, 3))
	b.Reset()
	fmt.Println(jpeg.Encode(&b, m, &jpeg.Options{Quality: 80}))
	fmt.Printf("%x\n", sha256.Sum256(b.Bytes()))
	d, kind, err = image.Decode(bytes.NewReader(b.Bytes()))
	fmt.Println(kind, err, d.Bounds(), d.At(3, 3), d.ColorModel() == color.YCbCrModel)
	b.Reset()
	p := image.NewPaletted(m.Bounds(), palette.Plan9)
	draw.FloydSteinberg.Draw(p, p.Bounds(), m, image.Point{})
	fmt.Println(gif.EncodeAll(&b, &gif.GIF{Image: []*image.Paletted{p, p}, Delay: []int{1, 2}}))
	fmt.Printf("%x\n", sha256.Sum256(b.Bytes()))
	g, err := gif.DecodeAll(&b)
	fmt.Println(len(g.Image), g.Delay, err, g.Image[0].At(5, 5))
	_, _, err = image.Decode(bytes.NewReader([]byte("nothing")))
	fmt.Println(err)
}
