# A full disk: one clear error, exit code 1, nothing half written. (Needs the right to mount.)
mkdir small big
mount -t tmpfs -o size=64k tmpfs small 2>/dev/null || exit 77
trap 'umount small' EXIT
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
printf 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println("there") }\n' >main.go
complains() {
    code=0
    "$@" 2>err || code=$?
    [ "$code" = 1 ] && grep -q 'No space left on device' err || { cat err; exit 1; }
}
complains "$ESCARGO" build -o small/prog .
[ ! "$(ls small)" ]
complains env TMPDIR="$PWD/small" "$ESCARGO" build -o big/prog .
[ ! "$(ls small)" ] && [ ! "$(ls big)" ]
(
    mkdir tiny && mount -t tmpfs -o size=16k tmpfs tiny && trap 'umount tiny' EXIT
    complains env TMPDIR="$PWD/tiny" "$ESCARGO" build -o big/prog .
)
printf 'package main\n\nimport "testing"\n\nfunc TestX(t *testing.T) {}\n' >main_test.go
complains "$ESCARGO" test -coverprofile=/dev/full .
# a cache that is full costs the cache, not the build
ESCARGOCACHE="$PWD/small" "$ESCARGO" build -o big/prog .
./big/prog | grep -q there
[ ! "$(find small -name '*.new')" ]
