package regexp

import (
	"io"
	"regexp/syntax"
	"strings"
	"sync"
	"unicode/utf8"
	"unsafe"
)

// Two machines run programs in time proportional to the text. The one for small work goes back on failure and marks each
// instruction with each position, so that none is tried twice. The other follows all paths at once, the preferred ones
// first (Pike's), and can read a text that it sees only once.

// endOfText is what a machine reads there.
const endOfText rune = -1

// input is a text, or a reader of it.
type input struct {
	text   string
	reader io.RuneReader
}

// step returns the rune at pos and its width.
func (in *input) step(pos int) (rune, int) {
	if in.reader != nil {
		r, w, err := in.reader.ReadRune()
		if err != nil {
			return endOfText, 0
		}
		return r, w
	}
	if pos < len(in.text) {
		if c := in.text[pos]; c < utf8.RuneSelf {
			return rune(c), 1
		}
		return utf8.DecodeRuneInString(in.text[pos:])
	}
	return endOfText, 0
}

// context returns what holds between the runes around pos. The text is all there.
func (in *input) context(pos int) syntax.EmptyOp {
	before, after := endOfText, endOfText
	if pos > 0 {
		before, _ = utf8.DecodeLastRuneInString(in.text[:pos])
	}
	if pos < len(in.text) {
		after, _ = utf8.DecodeRuneInString(in.text[pos:])
	}
	return syntax.EmptyOpContext(before, after)
}

// asText sees bytes as a string, without a copy: machines only read.
func asText(b []byte) string { return unsafe.String(unsafe.SliceData(b), len(b)) }

// execute runs the program from pos on: positions of the match and its groups, as many as ncap, appended to dst; nil is
// no match. With ncap 0 it looks only whether there is one, and returns a slice that is not nil.
func (re *Regexp) execute(in input, pos, ncap int, dst []int) []int {
	if re.anchored && pos > 0 {
		return nil
	}
	if dst == nil {
		dst = none[:0:0]
	}
	if in.reader == nil && len(re.prog.Inst) <= maxInstructions && (len(in.text)-pos+1)*len(re.prog.Inst) <= maxVisited {
		return re.backtrack(in, pos, ncap, dst)
	}
	return re.parallel(in, pos, ncap, dst)
}

var none [1]int

const (
	maxInstructions = 500
	maxVisited      = 256 * 1024 // bits
)

// job is a path still to try: an instruction at a position, or with pc < 0 the slot ^pc that gets its old value back.
type job struct{ pc, pos int }

type backtracker struct {
	re      *Regexp
	jobs    []job
	visited []uint32
	cap     []int
	match   []int
}

var backtrackers = sync.Pool{New: func() any { return new(backtracker) }}

func (re *Regexp) backtrack(in input, pos, ncap int, dst []int) []int {
	b := backtrackers.Get().(*backtracker)
	b.re = re
	size := (len(in.text) - pos + 1) * len(re.prog.Inst)
	b.visited = zeros(b.visited, (size+31)/32)
	b.cap, b.match = resize(b.cap, max(ncap, 2)), resize(b.match, max(ncap, 2))
	found := false
	for start := pos; start <= len(in.text); {
		if re.prefix != "" {
			i := strings.Index(in.text[start:], re.prefix)
			if i < 0 {
				break
			}
			start += i
		}
		for i := range b.cap {
			b.cap[i] = -1
		}
		b.cap[0] = start
		if b.run(&in, pos, start, ncap) {
			found = true
			break
		}
		if re.anchored {
			break
		}
		_, w := in.step(start)
		start += max(w, 1)
	}
	if found {
		dst = append(dst, b.match[:ncap]...)
	} else {
		dst = nil
	}
	b.re = nil
	backtrackers.Put(b)
	return dst
}

// zeros returns n zeros, in old's memory where that is enough.
func zeros(old []uint32, n int) []uint32 {
	if cap(old) < n {
		return make([]uint32, n)
	}
	old = old[:n]
	clear(old)
	return old
}

func resize(old []int, n int) []int {
	if cap(old) < n {
		return make([]int, n)
	}
	return old[:n]
}

// run tries the paths that begin at start; base is where the marks begin.
func (b *backtracker) run(in *input, base, start, ncap int) bool {
	re, matched := b.re, false
	insts, span := re.prog.Inst, len(in.text)-base+1
	b.jobs = append(b.jobs[:0], job{re.prog.Start, start})
	for len(b.jobs) > 0 {
		j := b.jobs[len(b.jobs)-1]
		b.jobs = b.jobs[:len(b.jobs)-1]
		if j.pc < 0 {
			b.cap[^j.pc] = j.pos
			continue
		}
		pc, pos := j.pc, j.pos
	path:
		for {
			bit := pc*span + pos - base
			if b.visited[bit/32]&(1<<(bit%32)) != 0 {
				break
			}
			b.visited[bit/32] |= 1 << (bit % 32)
			i := &insts[pc]
			switch i.Op {
			case syntax.InstAlt:
				b.jobs = append(b.jobs, job{int(i.Arg), pos})
			case syntax.InstCapture:
				if slot := int(i.Arg); slot < ncap {
					b.jobs = append(b.jobs, job{^slot, b.cap[slot]})
					b.cap[slot] = pos
				}
			case syntax.InstEmptyWidth:
				if syntax.EmptyOp(i.Arg)&^in.context(pos) != 0 {
					break path
				}
			case syntax.InstMatch:
				if !matched || re.longest && pos > b.match[1] {
					b.cap[1] = pos
					copy(b.match, b.cap)
					matched = true
				}
				if !re.longest || pos == len(in.text) {
					return true
				}
				break path
			case syntax.InstFail:
				break path
			default:
				r, w := in.step(pos)
				if w == 0 || !i.MatchRune(r) {
					break path
				}
				pos += w
			}
			pc = int(i.Out)
		}
	}
	return matched
}

// thread is a path that Pike's machine follows, with what it captured.
type thread struct {
	pc  uint32
	cap []int
}

// queue is a set of threads in order of preference; sparse says where an instruction's is.
type queue struct {
	sparse []uint32
	dense  []thread
}

func (q *queue) has(pc uint32) bool {
	j := q.sparse[pc]
	return j < uint32(len(q.dense)) && q.dense[j].pc == pc
}

func (q *queue) push(pc uint32) *thread {
	q.sparse[pc] = uint32(len(q.dense))
	q.dense = append(q.dense, thread{pc: pc})
	return &q.dense[len(q.dense)-1]
}

type parallelMachine struct {
	insts   []syntax.Inst
	run     queue
	next    queue
	free    [][]int
	ncap    int
	longest bool
	matched bool
	match   []int
	cap     []int // of the path being added
}

func (re *Regexp) machine(ncap int) *parallelMachine {
	m, _ := re.machines.Get().(*parallelMachine)
	if m == nil {
		n := len(re.prog.Inst)
		m = &parallelMachine{insts: re.prog.Inst, run: queue{sparse: make([]uint32, n)}, next: queue{sparse: make([]uint32, n)}}
	}
	if m.ncap != ncap {
		m.free = nil
	}
	m.ncap, m.longest, m.matched = ncap, re.longest, false
	m.match, m.cap = resize(m.match, ncap), resize(m.cap, ncap)
	return m
}

func (re *Regexp) parallel(in input, pos, ncap int, dst []int) []int {
	m := re.machine(max(ncap, 2))
	if m.search(re, &in, pos, ncap == 0) {
		dst = append(dst, m.match[:ncap]...)
	} else {
		dst = nil
	}
	m.clear(&m.run, 0)
	m.clear(&m.next, 0)
	re.machines.Put(m)
	return dst
}

// search runs from pos on; with any the first match ends it.
func (m *parallelMachine) search(re *Regexp, in *input, pos int, any bool) bool {
	before := endOfText
	if pos > 0 {
		before, _ = utf8.DecodeLastRuneInString(in.text[:pos])
	}
	r, w := in.step(pos)
	for {
		if len(m.run.dense) == 0 {
			if m.matched || re.anchored && pos > 0 {
				break
			}
			if re.prefix != "" && in.reader == nil {
				i := strings.Index(in.text[pos:], re.prefix)
				if i < 0 {
					break
				}
				if i > 0 {
					pos += i
					before, _ = utf8.DecodeLastRuneInString(in.text[:pos])
					r, w = in.step(pos)
				}
			}
		}
		context := syntax.EmptyOpContext(before, r)
		if !m.matched && (pos == 0 || !re.anchored) {
			for i := range m.cap {
				m.cap[i] = -1
			}
			m.cap[0] = pos
			m.add(&m.run, uint32(re.prog.Start), pos, context)
		}
		next, nextWidth := endOfText, 0
		if w > 0 {
			next, nextWidth = in.step(pos + w)
		}
		m.step(pos, pos+w, r, syntax.EmptyOpContext(r, next))
		if w == 0 || any && m.matched {
			break
		}
		m.run, m.next = m.next, m.run
		before, pos = r, pos+w
		r, w = next, nextWidth
	}
	return m.matched
}

// clear empties a queue from its thread i on, and keeps the memory for captures.
func (m *parallelMachine) clear(q *queue, i int) {
	for ; i < len(q.dense); i++ {
		m.drop(&q.dense[i])
	}
	q.dense = q.dense[:0]
}

func (m *parallelMachine) drop(t *thread) {
	if t.cap != nil {
		m.free = append(m.free, t.cap)
		t.cap = nil
	}
}

// add follows a path up to where it reads a rune.
func (m *parallelMachine) add(q *queue, pc uint32, pos int, context syntax.EmptyOp) {
	for !q.has(pc) {
		t := q.push(pc)
		i := &m.insts[pc]
		switch i.Op {
		case syntax.InstAlt:
			m.add(q, i.Out, pos, context)
			pc = i.Arg
			continue
		case syntax.InstEmptyWidth:
			if syntax.EmptyOp(i.Arg)&^context != 0 {
				return
			}
		case syntax.InstCapture:
			if slot := int(i.Arg); slot < m.ncap {
				old := m.cap[slot]
				m.cap[slot] = pos
				m.add(q, i.Out, pos, context)
				m.cap[slot] = old
				return
			}
		case syntax.InstFail:
			return
		default:
			t.cap = m.newCaptures()
			copy(t.cap, m.cap)
			return
		}
		pc = i.Out
	}
}

func (m *parallelMachine) newCaptures() []int {
	if n := len(m.free); n > 0 {
		c := m.free[n-1]
		m.free = m.free[:n-1]
		return c
	}
	return make([]int, m.ncap)
}

// step moves every thread over the rune r, to after.
func (m *parallelMachine) step(pos, after int, r rune, context syntax.EmptyOp) {
	m.next.dense = m.next.dense[:0]
	for j := range m.run.dense {
		t := &m.run.dense[j]
		if t.cap == nil {
			continue
		}
		if m.longest && m.matched && m.match[0] < t.cap[0] {
			m.drop(t)
			continue
		}
		i := &m.insts[t.pc]
		switch {
		case i.Op == syntax.InstMatch:
			if !m.longest || !m.matched || t.cap[0] < m.match[0] || pos > m.match[1] {
				t.cap[1] = pos
				copy(m.match, t.cap)
				m.matched = true
			}
			if !m.longest { // what follows is less preferred
				m.clear(&m.run, j)
				return
			}
		case r != endOfText && i.MatchRune(r):
			copy(m.cap, t.cap)
			m.add(&m.next, i.Out, after, context)
		}
		m.drop(t)
	}
	m.run.dense = m.run.dense[:0]
}
