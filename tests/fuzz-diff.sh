#!/bin/sh
# Random programs (tests/generate). Where the reference is installed, what both compilers say of them under several -m
# flags and what the programs print is compared; elsewhere programs are compared with themselves under -checkescape.
# A program that differs is kept, made small, under $OUT, one file for each difference: SEED.FLAGS.go.
#
# usage: fuzz-diff.sh   reads N (programs), SEED (of the first), FLAGS (separated by `;`; the word `run` compares outputs),
#                       REDUCE=0 (keeps them as they are), OUT, ESCARGO, GENERATE (the built generator)
N=${N:-100} SEED=${SEED:-1} OUT=${OUT:-build/fuzz-diff} FLAGS=${FLAGS:-'-m -l;-m;-m=2;run'} BATCH=50
ESCARGO=$(realpath "${ESCARGO:-bin/escargo}") GENERATE=$(realpath "${GENERATE:-build/generate}")
mkdir -p "$OUT"; OUT=$(realpath "$OUT")
WORK=$(mktemp -d); trap 'rm -rf "$WORK"' EXIT; trap exit INT TERM
REFERENCE=$(command -v go >/dev/null && go env GOROOT)
unset GOROOT GOFLAGS
export ESCARGO REFERENCE

# compare FLAGS DIR: what is said of (or printed by) the packages of the module in DIR, each line with its package.
cat >"$WORK/say" <<'S'
by_package() { awk '/^# / { p = $2; next } { print p ": " $0 }' "$1" | sort; }
cd "$2" || exit 2
if [ "$1" = run ]; then
    "$ESCARGO" build -checkescape -o ours.exe . >ours 2>&1 && timeout 60 ./ours.exe >ours 2>&1
    if [ "$REFERENCE" ]; then go build -o theirs.exe . >theirs 2>&1 && timeout 60 ./theirs.exe >theirs 2>&1
    else "$ESCARGO" build -o theirs.exe . >theirs 2>&1 && timeout 60 ./theirs.exe >theirs 2>&1; fi
    sed -i '/^runtime: goroutine stack/,$d; /^goroutine /,$d' ours theirs
elif [ "$REFERENCE" ]; then
    GOROOT=$REFERENCE "$ESCARGO" build -o /dev/null -gcflags="fuzz/...=$1" ./... >ours 2>&1
    go build -o /dev/null -gcflags="fuzz/...=$1" ./... >theirs 2>&1
fi
by_package ours >ours.lines
by_package theirs >theirs.lines
diff theirs.lines ours.lines
S

module() {    # DIR PACKAGE...
    module=$1; shift
    printf 'module fuzz\n\ngo 1.26\n' >"$module/go.mod"
    "$GENERATE" main fuzz "$@" >"$module/main.go"
}

# Whether a file still compiles with the reference and still differs.
cat >"$WORK/differs" <<'S'
cp "$1" "$ONE/p/p.go"
[ -z "$REFERENCE" ] || (cd "$ONE" && go build -gcflags=-e ./p) 2>/dev/null || exit 1
sh "$SAY" "$HOW" "$ONE" | grep -q "^[<>] $KIND"
S

keep() {    # SEED FLAGS
    file=$OUT/$1.$(echo "$2" | tr -d ' =-').go
    "$GENERATE" program p "$1" >"$file"
    export ONE="$WORK/one" SAY="$WORK/say" HOW="$2" KIND=
    rm -rf "$ONE"; mkdir -p "$ONE/p"; module "$ONE" p
    sh "$WORK/differs" "$file" || { rm "$file"; return; }     # another one's end took it along
    bad=$((bad + 1))
    [ "$REDUCE" = 0 ] || "$GENERATE" reduce "$file" "sh $WORK/differs"
    echo "differs with $2: $file"
}

first=$SEED last=$((SEED + N - 1)) bad=0
while [ "$first" -le "$last" ]; do
    until=$((first + BATCH - 1)); [ "$until" -le "$last" ] || until=$last
    dir=$WORK/batch; rm -rf "$dir"; mkdir "$dir"; names=
    for i in $(seq "$first" "$until"); do
        mkdir "$dir/p$i"; "$GENERATE" program "p$i" "$i" >"$dir/p$i/p.go"; names="$names p$i"
    done
    module "$dir" $names
    IFS=';'
    for flags in $FLAGS; do
        unset IFS
        sh "$WORK/say" "$flags" "$dir" >"$WORK/diff"
        for i in $(sed -n 's|^[<>] \(fuzz/\)*p\([0-9]*\): .*|\2|p' "$WORK/diff" | sort -nu); do
            keep "$i" "$flags"
        done
    done
    unset IFS
    first=$((until + 1))
done
echo "$N programs, $bad differences"
[ "$bad" = 0 ]
