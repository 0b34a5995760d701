#!/bin/sh
# What escargo is for, on the article's worked example: the program, what the compiler says of its allocations, and what
# a benchmark then measures, before and after. (`make demo`)
set -e
cd "$(dirname "$0")"
E=../bin/escargo
say() { printf '\n$ escargo %s\n' "$*"; }
say run ./6-worked
$E run ./6-worked
say "build -gcflags='-m -l' ./6-worked/before ./6-worked/after"
$E build -o /dev/null -gcflags='-m -l' ./6-worked/before ./6-worked/after 2>&1
say test -bench . -benchmem ./6-worked/before ./6-worked/after
$E test -run '^$' -bench . -benchmem -benchtime 200000x ./6-worked/before ./6-worked/after | tee /tmp/escargo-demo.$$
printf '\nAllocations of one event, measured:\n'
awk '/^pkg:/ { pkg = $2; sub(".*/", "", pkg) }
     /^Benchmark/ { sub("-[0-9]+$", "", $1); printf "  %-7s %-28s %s allocs, %s bytes\n", pkg, $1, $(NF-1), $(NF-3) }' /tmp/escargo-demo.$$
rm -f /tmp/escargo-demo.$$
