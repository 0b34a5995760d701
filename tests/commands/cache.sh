# The cache of objects: read-only, nowhere, and what nobody has used for days.
printf 'module example.com/m\n\ngo 1.26\n' >go.mod
printf 'package main\n\nfunc main() { println("there") }\n' >main.go
works() { rm -f prog; "$@" build -o prog . && ./prog 2>out && grep -q there out; }
works env -u HOME -u XDG_CACHE_HOME -u ESCARGOCACHE "$ESCARGO"
works env ESCARGOCACHE=off "$ESCARGO"
export ESCARGOCACHE="$PWD/cache"
works "$ESCARGO"
[ "$(find cache -name '*.o' | wc -l)" = 1 ]
find cache -name '*.*.[0-9]*' | grep . && exit 1    # nothing half written

# not writable: a file where the folder should be, for root may write anywhere
echo >file
works env ESCARGOCACHE="$PWD/file/cache" "$ESCARGO"

# what is old goes once a day, what is used stays
old=$(find cache -name '*.o')
mkdir -p cache/07/old.d && echo >cache/07/abc.o && echo >cache/07/old.d/prog
touch -d '6 days ago' cache/07/abc.o cache/07/old.d "$old"
touch -d '2 days ago' cache/trimmed
works "$ESCARGO"                       # uses $old
[ -e "$old" ]
printf 'package main\n\nfunc main() { println("there", 2) }\n' >main.go
works "$ESCARGO"                       # puts something: trims
[ -e "$old" ] && [ ! -e cache/07/abc.o ] && [ ! -e cache/07/old.d ] || { find cache; exit 1; }
touch -d '6 days ago' "$old"
printf 'package main\n\nfunc main() { println("there", 3) }\n' >main.go
works "$ESCARGO"
[ -e "$old" ]                          # not twice a day

# killed in the middle, whatever it did: no half an object
mkdir big && for i in $(seq 300); do printf 'package main\n\nfunc f%d(x map[string]int) int { x["a%d"]++; return len(x) }\nvar _ = f%d(map[string]int{})\n' $i $i $i >big/f$i.go; done
printf 'package main\n\nfunc main() {}\n' >big/main.go
rm -r cache
for after in 0.1 0.3 0.6; do
    TMPDIR=$PWD "$ESCARGO" build -o prog2 ./big & pid=$!
    sleep $after
    kill -TERM $pid 2>/dev/null || true
    wait $pid || true
    [ -z "$(ls -d escargo-* 2>/dev/null)" ] || { ls; exit 1; }
done
"$ESCARGO" build -o prog2 ./big && ./prog2
