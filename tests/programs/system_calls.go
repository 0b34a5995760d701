// Calls of package syscall: locks, epoll, inotify, folders, times of files, ForkExec.
package main

import (
	"fmt"
	"os"
	"sort"
	"syscall"
	"time"
	"unsafe"
)

func main() {
	dir, _ := os.MkdirTemp("", "calls")
	defer os.RemoveAll(dir)
	os.Chdir(dir)
	f, err := os.Create("locked")
	fmt.Println(err)
	lk := syscall.Flock_t{Type: syscall.F_WRLCK, Start: 0, Len: 10}
	fmt.Println(syscall.FcntlFlock(f.Fd(), syscall.F_SETLK, &lk))
	fmt.Println(syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB))
	fmt.Println(syscall.Fallocate(int(f.Fd()), 0, 0, 4096), syscall.SyncFileRange(int(f.Fd()), 0, 10, 2))
	ep, err := syscall.EpollCreate1(0)
	r, w, _ := os.Pipe()
	ev := syscall.EpollEvent{Events: syscall.EPOLLIN, Fd: int32(r.Fd())}
	fmt.Println(err, syscall.EpollCtl(ep, syscall.EPOLL_CTL_ADD, int(r.Fd()), &ev), unsafe.Sizeof(ev))
	evs := make([]syscall.EpollEvent, 4)
	n, err := syscall.EpollWait(ep, evs, 0)
	w.WriteString("x")
	m, err2 := syscall.EpollWait(ep, evs, 1000)
	fmt.Println(n, err, m, err2, evs[0].Events, evs[0].Fd == int32(r.Fd()))
	var rs syscall.FdSet
	rs.Bits[r.Fd()/64] |= 1 << (r.Fd() % 64)
	n, err = syscall.Select(int(r.Fd())+1, &rs, nil, nil, &syscall.Timeval{Sec: 1})
	fmt.Println(n, err)
	os.Mkdir("d", 0o755)
	for _, s := range []string{"b", "a", "longer-name.txt"} {
		fd, err := syscall.Creat("d/"+s, 0o600)
		fmt.Println(err, syscall.Close(fd))
	}
	fd, _ := syscall.Open("d", syscall.O_RDONLY, 0)
	buf := make([]byte, 4096)
	n, err = syscall.Getdents(fd, buf)
	c, k, names := syscall.ParseDirent(buf[:n], -1, nil)
	sort.Strings(names)
	fmt.Println(err, c == n, k, names)
	_, k, names = syscall.ParseDirent(buf[:n], 1, []string{"z"})
	fmt.Println(k, len(names))
	in, err := syscall.InotifyInit()
	wd, err2 := syscall.InotifyAddWatch(in, "d", syscall.IN_CREATE|syscall.IN_DELETE)
	os.WriteFile("d/new", nil, 0o600)
	n, _ = syscall.Read(in, buf)
	e := (*syscall.InotifyEvent)(unsafe.Pointer(&buf[0]))
	fmt.Println(err, err2, wd, n >= syscall.SizeofInotifyEvent, e.Mask == syscall.IN_CREATE, string(buf[16:19]))
	fmt.Println(syscall.Utimes("d/a", []syscall.Timeval{{Sec: 1e9}, {Sec: 1e9, Usec: 500}}), syscall.Utimes("none", make([]syscall.Timeval, 2)), syscall.Utimes("d", nil))
	st, _ := os.Stat("d/a")
	fmt.Println(st.ModTime().UTC())
	fmt.Println(syscall.Futimes(int(f.Fd()), []syscall.Timeval{{Sec: 5}, {Sec: 6}}))
	st, _ = f.Stat()
	fmt.Println(st.ModTime().Unix())
	pid, err := syscall.ForkExec("/bin/sh", []string{"sh", "-c", "echo $X; pwd | tail -c 3; exit 3"}, &syscall.ProcAttr{Dir: "d", Env: []string{"X=env", "PATH=/bin:/usr/bin"}, Files: []uintptr{0, 1, 2}})
	var ws syscall.WaitStatus
	p2, err2 := syscall.Wait4(pid, &ws, 0, nil)
	fmt.Println(err, err2, p2 == pid, ws.ExitStatus())
	_, err = syscall.ForkExec("/no/such", nil, nil)
	fmt.Println(err)
	tt, err := syscall.Time(nil)
	fmt.Println(err, time.Now().Unix()-int64(tt) < 2)
	var tms syscall.Tms
	_, err = syscall.Times(&tms)
	fmt.Println(err, syscall.Nanosleep(&syscall.Timespec{Nsec: 1000}, nil))
	n, err = syscall.Getcwd(buf)
	wdir, _ := os.Getwd()
	fmt.Println(err, string(buf[:n-1]) == wdir)
	fmt.Println(syscall.Dup2(int(f.Fd()), 50), syscall.Close(50), syscall.Close(50))
	var t syscall.Termios
	_, _, en := syscall.Syscall(syscall.SYS_IOCTL, f.Fd(), syscall.TCGETS, uintptr(unsafe.Pointer(&t)))
	fmt.Println(en, unsafe.Sizeof(t), syscall.Mount("\x00", "", "", 0, ""), syscall.Faccessat(-100, "d/a", 4, 0))
	defer func() { fmt.Println(recover()) }()
	syscall.StringBytePtr("a\x00b")
}
