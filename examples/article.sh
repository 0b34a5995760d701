#!/bin/sh
# Walks docs/article.md live: shows its text, and runs its commands instead of showing what they printed. (`make article`)
cd "$(dirname "$0")/../docs" || exit 1
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
ln -s "$PWD/../bin/escargo" "$tmp/escargo"
PATH=$tmp:$PATH
block=
while IFS= read -r line; do
    case $line in
    '```') if [ -n "$block" ]; then block=; else block=open; fi ;;
    '$ escargo'*)
        printf '    %s\n' "$line"
        sh -c "${line#??}" 2>&1 </dev/null | sed 's/^/    /'
        block=ran ;;
    *) [ "$block" = ran ] || printf '%s\n' "$line" ;;
    esac
done <article.md
