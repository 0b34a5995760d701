package slog

import "sync"

// buffer is reused from record to record.
type buffer []byte

var bufferPool = sync.Pool{New: func() any {
	b := make(buffer, 0, 1024)
	return &b
}}

func newBuffer() *buffer { return bufferPool.Get().(*buffer) }

const maxKept = 16 << 10 // larger buffers are left to the collector

func (b *buffer) free() {
	if cap(*b) <= maxKept {
		*b = (*b)[:0]
		bufferPool.Put(b)
	}
}
