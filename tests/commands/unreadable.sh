# Unreadable and binary sources. (Root reads everything: then only the binary file is tried.)
printf 'module m\n\ngo 1.26\n' >go.mod
head -c 2000 /dev/urandom >main.go
if "$ESCARGO" build -o prog . 2>err; then exit 1; else [ $? = 1 ]; fi
grep -q '^\(# m\|./main.go\|main.go\)' err
[ ! -e prog ]
[ "$(id -u)" != 0 ] || exit 0
printf 'package main\n\nfunc main() {}\n' >main.go
chmod 0 main.go
if "$ESCARGO" build -o prog . 2>err; then exit 1; else [ $? = 1 ]; fi
grep -qi 'permission denied' err
