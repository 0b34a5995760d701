# The emitted C compiles without a warning: the whole library, the examples and the test programs.
export CC='cc -Wall -Wextra -Werror' ESCARGOCACHE="$PWD/cache"
"$ESCARGO" build std
cd "$ROOT/examples" && "$ESCARGO" build ./...
for f in "$ROOT"/tests/programs/*.go "$ROOT"/tests/bench/*.go; do "$ESCARGO" build -o "$WORK/warnings.exe" "$f" || exit 1; done
