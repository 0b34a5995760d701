package syscall

// Timeval is a time in microseconds.
type Timeval struct {
	Sec, Usec int64
}

// Unix returns the time as seconds and nanoseconds, Nano as nanoseconds.
func (ts *Timespec) Unix() (sec int64, nsec int64) { return ts.Sec, ts.Nsec }
func (ts *Timespec) Nano() int64                   { return ts.Sec*1e9 + ts.Nsec }
func (tv *Timeval) Unix() (sec int64, nsec int64)  { return tv.Sec, tv.Usec * 1000 }
func (tv *Timeval) Nano() int64                    { return tv.Sec*1e9 + tv.Usec*1000 }

func TimespecToNsec(ts Timespec) int64 { return ts.Nano() }
func TimevalToNsec(tv Timeval) int64   { return tv.Nano() }

// split returns n in units of size, rounded down, and the rest.
func split(n, size int64) (units, rest int64) {
	units, rest = n/size, n%size
	if rest < 0 {
		units, rest = units-1, rest+size
	}
	return units, rest
}

func NsecToTimespec(nsec int64) Timespec {
	sec, rest := split(nsec, 1e9)
	return Timespec{sec, rest}
}

// NsecToTimeval rounds up.
func NsecToTimeval(nsec int64) Timeval {
	sec, rest := split(nsec+999, 1e9)
	return Timeval{sec, rest / 1000}
}
