#!/bin/sh
# Installs re2c and Bison (and a C compiler) with the system's package manager.
set -e
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
if command -v apt-get >/dev/null; then
    as_root apt-get update -q >/dev/null && as_root apt-get install -y -q re2c bison gcc libc6-dev >/dev/null
elif command -v dnf >/dev/null; then as_root dnf install -y -q re2c bison gcc
elif command -v pacman >/dev/null; then as_root pacman -S --noconfirm --needed re2c bison gcc
elif command -v apk >/dev/null; then as_root apk add -q re2c bison gcc musl-dev
elif command -v brew >/dev/null; then brew install re2c bison
else echo "please install re2c and bison" >&2; exit 1
fi
