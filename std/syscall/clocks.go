package syscall

import "unsafe"

// Clocks, and the times of files in microseconds.

type Time_t int64

type Utimbuf struct {
	Actime  int64
	Modtime int64
}

// Tms is processor time in ticks: own and of children that were waited for.
type Tms struct {
	Utime  int64
	Stime  int64
	Cutime int64
	Cstime int64
}

// Timex is how the system's clock is kept right.
type Timex struct {
	Modes     uint32
	Pad_cgo_0 [4]byte
	Offset    int64
	Freq      int64
	Maxerror  int64
	Esterror  int64
	Status    int32
	Pad_cgo_1 [4]byte
	Constant  int64
	Precision int64
	Tolerance int64
	Time      Timeval
	Tick      int64
	Ppsfreq   int64
	Jitter    int64
	Shift     int32
	Pad_cgo_2 [4]byte
	Stabil    int64
	Jitcnt    int64
	Calcnt    int64
	Errcnt    int64
	Stbcnt    int64
	Tai       int32
	Pad_cgo_3 [44]byte
}

func Adjtimex(buf *Timex) (state int, err error) {
	return call(SYS_ADJTIMEX, address(unsafe.Pointer(buf)), 0, 0, 0, 0, 0)
}

func Times(tms *Tms) (ticks uintptr, err error) {
	n, err := call(SYS_TIMES, address(unsafe.Pointer(tms)), 0, 0, 0, 0, 0)
	return uintptr(n), err
}

// Time returns the seconds since 1970, and writes them to t if that is not nil.
func Time(t *Time_t) (tt Time_t, err error) {
	var tv Timeval
	if err := Gettimeofday(&tv); err != nil {
		return 0, err
	}
	if t != nil {
		*t = Time_t(tv.Sec)
	}
	return Time_t(tv.Sec), nil
}

func Settimeofday(tv *Timeval) error {
	_, err := call(SYS_SETTIMEOFDAY, address(unsafe.Pointer(tv)), 0, 0, 0, 0, 0)
	return err
}

// Nanosleep sleeps, and keeps all goroutines from running meanwhile.
func Nanosleep(time *Timespec, leftover *Timespec) error {
	_, err := call(SYS_NANOSLEEP, address(unsafe.Pointer(time)), address(unsafe.Pointer(leftover)), 0, 0, 0, 0)
	return err
}

func Utimes(path string, tv []Timeval) error { return Futimesat(AT_FDCWD, path, tv) }

func Futimes(fd int, tv []Timeval) error {
	if len(tv) != 2 {
		return EINVAL
	}
	times := [2]Timespec{precise(tv[0]), precise(tv[1])}
	_, err := call(SYS_UTIMENSAT, uintptr(fd), 0, address(unsafe.Pointer(&times)), 0, 0, 0)
	return err
}

func Futimesat(dirfd int, path string, tv []Timeval) error {
	if len(tv) != 2 {
		return EINVAL
	}
	return UtimesNanoAt(dirfd, path, []Timespec{precise(tv[0]), precise(tv[1])}, 0)
}

func precise(tv Timeval) Timespec { return Timespec{Sec: tv.Sec, Nsec: tv.Usec * 1000} }
