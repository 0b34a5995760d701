# Without a C compiler: one line, exit status 1, no half-written program.
printf 'package main\n\nfunc main() { println("hi") }\n' >main.go
if CC=no-such-cc "$ESCARGO" build -o prog main.go 2>err; then exit 1; else [ $? = 1 ]; fi
grep -q 'cannot run "no-such-cc"' err
[ "$(wc -l <err)" = 1 ]
[ ! -e prog ]
