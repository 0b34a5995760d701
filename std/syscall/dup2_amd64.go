package syscall

func Dup2(oldfd int, newfd int) error {
	_, err := call(SYS_DUP2, uintptr(oldfd), uintptr(newfd), 0, 0, 0, 0)
	return err
}
