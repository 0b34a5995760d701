#!/bin/sh
# Wrong programs (tests/mutants), made of the single files of tests/programs and of those examples that import nothing but the
# library: what the reference and this compiler report of them is compared. Those that differ are kept under $OUT.
#
# usage: mutants.sh   reads N (programs), SEED (of the first), FLAGS (-e, -build),
#                     FILES (patterns), OUT, ESCARGO, MUTANTS (the built generator)
command -v go >/dev/null || exit 77
ESCARGO=$(realpath "${ESCARGO:-bin/escargo}") GOROOT=$(go env GOROOT)
export ESCARGO GOROOT
set -- $(ls ${FILES:-tests/programs/*.go examples/programs/*/*.go} | grep -v _test.go | xargs grep -L '"example.com\|^//go:embed')
exec "${MUTANTS:-build/mutants}" -n "${N:-200}" -seed "${SEED:-1}" -j "$(nproc)" -out "${OUT:-build/mutants.found}" $FLAGS "$@"
