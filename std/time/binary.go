package time

import "errors"

// The binary form of times: version, seconds, nanoseconds, offset in minutes (-1: UTC) and, in version 2, its seconds.

const (
	binaryV1 = 1
	binaryV2 = 2
)

func (t Time) AppendBinary(b []byte) ([]byte, error) {
	offset, seconds := int16(-1), int8(0)
	version := byte(binaryV1)
	if t.Location() != UTC {
		_, o := t.Zone()
		if o%60 != 0 {
			version = binaryV2
			seconds = int8(o % 60)
		}
		o /= 60
		if o < -32768 || o == -1 || o > 32767 {
			return b, errors.New("Time.MarshalBinary: unexpected zone offset")
		}
		offset = int16(o)
	}
	b = append(b, version)
	for shift := 56; shift >= 0; shift -= 8 {
		b = append(b, byte(t.sec()>>uint(shift)))
	}
	for shift := 24; shift >= 0; shift -= 8 {
		b = append(b, byte(t.nsec()>>uint(shift)))
	}
	b = append(b, byte(offset>>8), byte(offset))
	if version == binaryV2 {
		b = append(b, byte(seconds))
	}
	return b, nil
}

func (t Time) MarshalBinary() ([]byte, error) {
	b, err := t.AppendBinary(make([]byte, 0, 16))
	if err != nil {
		return nil, err
	}
	return b, nil
}

func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	version := data[0]
	if version != binaryV1 && version != binaryV2 {
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	want := 15
	if version == binaryV2 {
		want++
	}
	if len(data) != want {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	sec, nsec := bigEndian(data[1:9]), bigEndian(data[9:13])
	offset := int(int16(uint16(data[13])<<8|uint16(data[14]))) * 60
	if version == binaryV2 {
		offset += int(data[15])
	}
	*t = Time{uint64(nsec), sec, nil}
	if offset == -60 {
		t.setLoc(&utcLoc)
	} else if _, local, _, _, _ := Local.lookup(t.unixSec()); offset == local {
		t.setLoc(Local)
	} else {
		t.setLoc(FixedZone("", offset))
	}
	return nil
}

func (t Time) GobEncode() ([]byte, error)   { return t.MarshalBinary() }
func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }
