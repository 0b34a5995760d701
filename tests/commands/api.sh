# What each package of std/ exports is what the reference's exports, but for the lines of tests/api/known.txt, a list that
# only shrinks. Package syscall has what the others need of it.
command -v go >/dev/null || exit 77
packages=$(cd "$ROOT/std" && find . -name '*.go' | sed 's|^\./||; s|/[^/]*$||' | sort -u | grep -v -e '^syscall$' -e internal -e 'gen$')
GOFLAGS= go run "$ROOT/tests/api/main.go" "$ROOT/std" $packages | grep -v ' differences$' >got || true
diff "$ROOT/tests/api/known.txt" got
