package big

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// Numbers as package encoding/gob stores them: a byte with a version and the sign, then magnitudes, the highest byte first.

const (
	intVersion   = 1
	ratVersion   = 1
	floatVersion = 1
)

func signed(version byte, neg bool) byte {
	b := version << 1
	if neg {
		b |= 1
	}
	return b
}

// GobEncode implements gob.GobEncoder.
func (x *Int) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	return append([]byte{signed(intVersion, x.neg)}, x.Bytes()...), nil
}

// GobDecode implements gob.GobDecoder.
func (z *Int) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Int{}
		return nil
	}
	if buf[0]>>1 != intVersion {
		return fmt.Errorf("Int.GobDecode: encoding version %d not supported", buf[0]>>1)
	}
	z.SetBytes(buf[1:])
	z.neg = buf[0]&1 != 0
	return nil
}

// GobEncode implements gob.GobEncoder.
func (x *Rat) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	num := x.a.Bytes()
	if uint64(len(num)) > math.MaxUint32 {
		return nil, errors.New("Rat.GobEncode: numerator too large")
	}
	buf := binary.BigEndian.AppendUint32([]byte{signed(ratVersion, x.a.neg)}, uint32(len(num)))
	return append(append(buf, num...), x.b.Bytes()...), nil
}

// GobDecode implements gob.GobDecoder.
func (z *Rat) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Rat{}
		return nil
	}
	if len(buf) < 5 {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	if buf[0]>>1 != ratVersion {
		return fmt.Errorf("Rat.GobDecode: encoding version %d not supported", buf[0]>>1)
	}
	n := uint64(binary.BigEndian.Uint32(buf[1:]))
	if uint64(len(buf)) < 5+n {
		return errors.New("Rat.GobDecode: buffer too small")
	}
	z.a.SetBytes(buf[5 : 5+n])
	z.a.neg = buf[0]&1 != 0
	z.b.SetBytes(buf[5+n:])
	z.norm()
	return nil
}

// GobEncode implements gob.GobEncoder: also precision, mode and accuracy are kept.
func (x *Float) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	flags := byte(x.mode)&7<<5 | byte(x.acc+1)&3<<3 | byte(x.form)&3<<1
	if x.neg {
		flags |= 1
	}
	buf := binary.BigEndian.AppendUint32([]byte{floatVersion, flags}, x.prec)
	if x.form != finite {
		return buf, nil
	}
	buf = binary.BigEndian.AppendUint32(buf, uint32(x.exp))
	n := min(len(x.mant), (int(x.prec)+wordBits-1)/wordBits)
	return append(buf, (&Int{abs: x.mant[len(x.mant)-n:]}).Bytes()...), nil
}

// GobDecode implements gob.GobDecoder. A receiver that has a precision keeps it.
func (z *Float) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Float{}
		return nil
	}
	if len(buf) < 6 {
		return errors.New("Float.GobDecode: buffer too small")
	}
	if buf[0] != floatVersion {
		return fmt.Errorf("Float.GobDecode: encoding version %d not supported", buf[0])
	}
	oldPrec, oldMode := z.prec, z.mode
	b := buf[1]
	z.mode, z.acc, z.form, z.neg = RoundingMode(b>>5&7), Accuracy(b>>3&3)-1, form(b>>1&3), b&1 != 0
	z.prec = binary.BigEndian.Uint32(buf[2:])
	if z.form == finite {
		if len(buf) < 10 {
			return errors.New("Float.GobDecode: buffer too small for finite form float")
		}
		z.exp = int32(binary.BigEndian.Uint32(buf[6:]))
		var m Int
		m.SetBytes(buf[10:])
		if len(m.abs) == 0 {
			return errors.New("Float.GobDecode: empty mantissa")
		}
		z.mant = z.mant.shl(m.abs, uint(-m.BitLen())%wordBits)
	}
	if oldPrec != 0 {
		z.mode = oldMode
		z.SetPrec(uint(oldPrec))
	}
	return nil
}
