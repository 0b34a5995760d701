#!/bin/sh
# Micro-benchmarks of the standard library (tests/bench/std), ours against the reference's: both compilers' test binaries in
# turn on the same machine, the best of ROUNDS runs of each benchmark. For each: ns/op of both, the ratio, allocs/op of both;
# then the geometric mean of the ratios. BENCH=REGEXP chooses benchmarks. Without Go only our times are printed.
root=$(realpath "$(dirname "$0")/..")
cd "$root/tests/bench/std" || exit 1
ESCARGO=$(realpath "$root/${ESCARGO:-bin/escargo}"); WORK=$(mktemp -d); trap 'rm -rf "$WORK"' EXIT INT TERM
"$ESCARGO" test -c -o "$WORK/ours" . || exit 1
command -v go >/dev/null && { go test -c -o "$WORK/go" . || exit 1; }
i=0
while [ $((i += 1)) -le "${ROUNDS:-7}" ]; do
    for who in ours go; do
        [ -x "$WORK/$who" ] || continue
        GOMAXPROCS=1 "$WORK/$who" -test.run '^$' -test.bench "${BENCH:-.}" -test.benchmem -test.benchtime "${BENCHTIME:-10ms}" |
            sed -n "s/^Benchmark/$who /p" >>"$WORK/times"
    done
done
awk '
    { name = $2; sub(/-[0-9]+$/, "", name); ns = $4; allocs = $(NF - 1)
      if (!(name in seen)) { seen[name] = 1; order[++n] = name }
      key = $1 " " name; if (!(key in best) || ns < best[key]) best[key] = ns; made[key] = allocs }
    END {
      printf "%-20s %12s %12s %7s   %s\n", "benchmark", "ours ns/op", "go ns/op", "ratio", "allocs/op ours, go"
      for (i = 1; i <= n; i++) {
        o = "ours " order[i]; g = "go " order[i]
        if (!(g in best)) { printf "%-20s %12.1f %12s %7s   %d\n", order[i], best[o], "-", "-", made[o]; continue }
        ratio = best[o] / best[g]; sum += log(ratio); count++
        printf "%-20s %12.1f %12.1f %7.2f   %d, %d%s\n", order[i], best[o], best[g], ratio, made[o], made[g], (made[o] > made[g] ? " more" : "")
      }
      if (count) printf "geometric mean of %d: %.2f\n", count, exp(sum / count)
    }' "$WORK/times"
