package testing

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Inputs of fuzz targets are kept in files, testdata/fuzz/TARGET/NAME: a line that says so, then a line for each value, written
// as a Go conversion of a literal, string("x") or int(3).

const (
	corpusDir  = "testdata/fuzz"
	corpusHead = "go test fuzz v1"
)

// readCorpus reads the files of a folder, which need not be there.
func readCorpus(dir string, types []reflect.Type) ([]seed, error) {
	files, err := os.ReadDir(dir)
	if os.IsNotExist(err) {
		return nil, nil
	} else if err != nil {
		return nil, fmt.Errorf("reading seed corpus from testdata: %v", err)
	}
	var seeds []seed
	var wrong []string
	for _, file := range files {
		if file.IsDir() {
			continue
		}
		name := filepath.Join(dir, file.Name())
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("failed to read corpus file: %v", err)
		}
		values, err := unmarshalSeed(text)
		if err == nil {
			err = checkSeed(values, types)
		}
		if err != nil {
			wrong = append(wrong, fmt.Sprintf("%q: %v", name, err))
			continue
		}
		seeds = append(seeds, seed{values, name})
	}
	if wrong != nil {
		return nil, fmt.Errorf("%s", strings.Join(wrong, "\n"))
	}
	return seeds, nil
}

func unmarshalSeed(text []byte) ([]any, error) {
	lines := bytes.Split(text, []byte("\n"))
	if len(lines) < 2 {
		return nil, fmt.Errorf("unmarshal: must include version and at least one value")
	}
	if head := strings.TrimSuffix(string(lines[0]), "\r"); head != corpusHead {
		return nil, fmt.Errorf("unmarshal: unknown encoding version: %s", head)
	}
	var values []any
	for _, line := range lines[1:] {
		line := strings.TrimSpace(string(line))
		if line == "" {
			continue
		}
		v, err := unmarshalValue(line)
		if err != nil {
			return nil, fmt.Errorf("unmarshal: malformed line %q: %v", line, err)
		}
		values = append(values, v)
	}
	return values, nil
}

// unmarshalValue reads TYPE(LITERAL).
func unmarshalValue(line string) (any, error) {
	name, rest, ok := strings.Cut(line, "(")
	literal, closed := strings.CutSuffix(rest, ")")
	if !ok || !closed {
		return nil, fmt.Errorf("expected call expression")
	}
	switch name {
	case "string":
		return strconv.Unquote(literal)
	case "[]byte":
		s, err := strconv.Unquote(literal)
		return []byte(s), err
	case "bool":
		if literal != "true" && literal != "false" {
			return nil, fmt.Errorf("malformed bool")
		}
		return literal == "true", nil
	case "byte", "rune":
		return unmarshalRune(name, literal)
	case "float32":
		v, err := strconv.ParseFloat(literal, 32)
		return float32(v), err
	case "float64":
		return strconv.ParseFloat(literal, 64)
	case "math.Float32frombits":
		bits, err := strconv.ParseUint(literal, 0, 32)
		return math.Float32frombits(uint32(bits)), err
	case "math.Float64frombits":
		bits, err := strconv.ParseUint(literal, 0, 64)
		return math.Float64frombits(bits), err
	}
	return unmarshalInteger(name, literal)
}

func unmarshalRune(name, literal string) (any, error) {
	n, err := strconv.ParseInt(literal, 0, 32)
	if strings.HasPrefix(literal, "'") {
		var s string
		s, err = strconv.Unquote(literal)
		r, _ := utf8.DecodeRuneInString(s)
		n = int64(r)
	}
	if name == "rune" {
		return rune(n), err
	}
	if err == nil && (n < 0 || n > 255) {
		return nil, fmt.Errorf("malformed byte")
	}
	return byte(n), err
}

var integerTypes = map[string]reflect.Type{
	"int": reflect.TypeFor[int](), "int8": reflect.TypeFor[int8](), "int16": reflect.TypeFor[int16](), "int32": reflect.TypeFor[int32](),
	"int64": reflect.TypeFor[int64](), "uint": reflect.TypeFor[uint](), "uint8": reflect.TypeFor[uint8](), "uint16": reflect.TypeFor[uint16](),
	"uint32": reflect.TypeFor[uint32](), "uint64": reflect.TypeFor[uint64](),
}

func unmarshalInteger(name, literal string) (any, error) {
	t := integerTypes[name]
	if t == nil {
		return nil, fmt.Errorf("unknown type %q", name)
	}
	if strings.HasPrefix(name, "u") {
		n, err := strconv.ParseUint(literal, 0, t.Bits())
		return reflect.ValueOf(n).Convert(t).Interface(), err
	}
	n, err := strconv.ParseInt(literal, 0, t.Bits())
	return reflect.ValueOf(n).Convert(t).Interface(), err
}

// marshalSeed is the text of a corpus file.
func marshalSeed(values []any) []byte {
	var b bytes.Buffer
	b.WriteString(corpusHead + "\n")
	for _, v := range values {
		switch v := v.(type) {
		case string:
			fmt.Fprintf(&b, "string(%q)\n", v)
		case []byte:
			fmt.Fprintf(&b, "[]byte(%q)\n", v)
		case rune:
			if utf8.ValidRune(v) {
				fmt.Fprintf(&b, "rune(%q)\n", v)
			} else {
				fmt.Fprintf(&b, "int32(%v)\n", v)
			}
		case byte:
			fmt.Fprintf(&b, "byte(%q)\n", v)
		case float32:
			if math.IsNaN(float64(v)) {
				fmt.Fprintf(&b, "math.Float32frombits(0x%x)\n", math.Float32bits(v))
			} else {
				fmt.Fprintf(&b, "float32(%v)\n", v)
			}
		case float64:
			if math.IsNaN(v) {
				fmt.Fprintf(&b, "math.Float64frombits(0x%x)\n", math.Float64bits(v))
			} else {
				fmt.Fprintf(&b, "float64(%v)\n", v)
			}
		default:
			fmt.Fprintf(&b, "%T(%v)\n", v, v)
		}
	}
	return b.Bytes()
}
