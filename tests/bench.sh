#!/bin/sh
# The speed suite against the reference compiler, in one run: ratios of wall time and peak memory (make bench).
# Without Go only our own times are printed.
cd "$(dirname "$0")/.." || exit 1
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
best() { # best PROGRAM: the fastest of three runs and the smallest peak, "seconds kilobytes"
    for _ in 1 2 3; do /usr/bin/env time -f '%e %M' "$1" 2>&1 >/dev/null | tail -1; done |
        awk 'NR == 1 || $1 < t { t = $1 } NR == 1 || $2 < m { m = $2 } END { print t, m }'
}
for f in tests/bench/*.go; do
    n=$(basename "$f" .go)
    bin/escargo build -o "$tmp/es" "$f" || { echo "$n: does not build"; continue; }
    es=$(best "$tmp/es")
    if command -v go >/dev/null && go build -o "$tmp/go" "$f"; then
        echo "$n $es $(best "$tmp/go")"
    else echo "$n $es"; fi
done | awk '
    NF == 3 { printf "%-14s %6.2f s %8.1f MB\n", $1, $2, $3 / 1024 }
    NF == 5 { t = ($2 + .001) / ($4 + .001); m = $3 / $5; lt += log(t); lm += log(m); n++
              printf "%-14s time %5.2f s / %5.2f s = %5.2f    memory %6.1f / %6.1f MB = %5.2f\n", $1, $2, $4, t, $3 / 1024, $5 / 1024, m }
    END { if (n) printf "geometric mean of %d: time %.2f, memory %.2f of the reference\n", n, exp(lt / n), exp(lm / n) }'
