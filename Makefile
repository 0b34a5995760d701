# escargo. `make` builds the compiler, the runtime and the standard library; `make demo` shows what they do; `make test`
# tests them. `make help` lists the targets.
#
#   CC=…       the C compiler, for all of it        B=DIR     where our objects go (default build)
#   SAN=1      with ASan and UBSan (in build-san)   GC=stress tests run with a collection at every allocation
#   Q=         shows the commands                   SOUND=1   tests run with -checkescape
#   T='…'      tests to run: kinds or kind/name     PREFIX=…  where `make install` puts the tree

CC ?= cc
Q ?= @
B ?= $(if $(SAN),build-san,build)
BIN = $(if $(SAN),bin/escargo-san,bin/escargo)
PREFIX ?= /usr/local
OPT ?= -O2
# At a fixed address, so that images of a session's memory can be loaded (base/image.c).
CFLAGS = -std=gnu11 -g $(OPT) -fno-pie -Wall -Wextra -Werror -I. -I$(B) -MMD -MP
LDFLAGS = -no-pie
RTFLAGS = -std=gnu11 -g1 -O2 -Wall -Wextra -Werror -I. -MMD -MP -fwrapv -fno-strict-aliasing -ffp-contract=off -ffunction-sections -fdata-sections -fstack-clash-protection
ifdef SAN
# The null checks of the sanitizers make GCC see formats that could be NULL.
CFLAGS += -fsanitize=address,undefined -fno-omit-frame-pointer -Wno-format-truncation
LDFLAGS += -fsanitize=address,undefined
# Arenas go with the process.
export ASAN_OPTIONS = detect_leaks=0
endif


STAGES = base lexer parser sema ir escape codegen driver
SRC = $(foreach d,$(STAGES),$(wildcard $(d)/*.c))
GEN = $(B)/lexer/lexer.c $(B)/parser/grammar.c
OBJ = $(SRC:%.c=$(B)/%.o) $(GEN:.c=.o)
STAGE_OBJ = $(filter-out $(B)/driver/%,$(OBJ))
RT_OBJ = $(patsubst %,$(B)/%.o,$(wildcard runtime/*.c runtime/*.S))
UNIT = $(patsubst tests/unit/%.c,$(B)/unit/%,$(wildcard tests/unit/*.c))

all: tools $(BIN) lib/libescargo_rt.a lib/base.o lib/obj/.made-$(B)

help:
	@echo "all arm64 demo article test suites bench bench-parse bench-types fuzz fuzz-diff mutants install clean"

# re2c and Bison are the only tools beyond a C compiler; installed when missing.
tools:
	@command -v re2c >/dev/null && command -v bison >/dev/null || sh tests/install-tools.sh

# ---- The compiler ----

$(BIN): $(B)/escargo
	@mkdir -p bin
	@cp $< $@.new && mv -f $@.new $@

$(B)/escargo: $(OBJ)
	@echo "  $@"
	$(Q)$(CC) $(LDFLAGS) -o $@ $(OBJ) -lm -lpthread

$(B)/%.o: %.c
	@mkdir -p $(@D)
	@echo "  $@"
	$(Q)$(CC) $(CFLAGS) -c -o $@ $<
$(B)/%.o: $(B)/%.c
	@echo "  $@"
	$(Q)$(CC) $(CFLAGS) -c -o $@ $<

$(B)/lexer/lexer.c: lexer/lexer.re
	@mkdir -p $(@D)
	$(Q)re2c -W --no-generation-date -o $@ $<
$(B)/parser/grammar.c: parser/grammar.y
	@mkdir -p $(@D)
	$(Q)bison -Wall -Wno-yacc -o $@ --header=$(B)/parser/grammar.h $<
$(OBJ): | tools
$(SRC:%.c=$(B)/%.o): | $(B)/parser/grammar.c
$(B)/lexer/lexer.o: | $(B)/parser/grammar.c

# ---- What programs link: the runtime, and the standard library's objects ----

RT_LIB = lib/libescargo_rt.a
$(RT_LIB): $(RT_OBJ)
	@mkdir -p $(@D)
	@rm -f $@.new && ar rcs $@.new $(RT_OBJ) && mv -f $@.new $@

# The runtime with all that it and emitted code use of the static C library, linked once for all: programs then link in
# two thirds of the time. Where that is not possible the file is empty, and they link with the archive.
BASE = $(dir $(RT_LIB))base.o
LIBC_USED = sqrt trunc floor ceil nearbyint fma fmaf
crt = $(shell $(CC) -print-file-name=$(1).o)
$(BASE): $(RT_LIB)
	@echo "  $@"
	$(Q)$(CC) -r -nostdlib -fno-lto -o $@.new $(call crt,crt1) $(call crt,crti) $(LIBC_USED:%=-Wl,-u,%) \
	    -Wl,--whole-archive $< -Wl,--no-whole-archive -Wl,--start-group -lm -lpthread -lc -lgcc -lgcc_eh -Wl,--end-group \
	    $(call crt,crtn) 2>/dev/null || : > $@.new
	@mv -f $@.new $@
$(B)/runtime/%.c.o: runtime/%.c
	@mkdir -p $(@D)
	@echo "  $@"
	$(Q)$(CC) $(RTFLAGS) -c -o $@ $<
$(B)/runtime/%.S.o: runtime/%.S
	@mkdir -p $(@D)
	@echo "  $@"
	$(Q)$(CC) $(RTFLAGS) -c -o $@ $<

# Each compiler makes its own objects: the cache key covers it.
STD_SRC = $(shell find std -name '*.go')
lib/obj/.made-$(B): $(BIN) $(STD_SRC) runtime/runtime.h runtime/inline.h
	@rm -rf lib/obj && mkdir -p lib/obj
	$(BIN) tool std
	@touch $@

# For programs that run on another machine (CC=aarch64-linux-gnu-gcc escargo build, or GOARCH=arm64).
ARM64_CC ?= aarch64-linux-gnu-gcc
ifneq ($(RT_LIB),lib/arm64/libescargo_rt.a)
lib/arm64/libescargo_rt.a: $(wildcard runtime/*)
	$(Q)$(MAKE) CC='$(ARM64_CC)' B=$(B)/arm64 RT_LIB=$@ lib/arm64/base.o
endif
arm64: $(BIN) lib/obj/.made-$(B) lib/arm64/libescargo_rt.a
	CC='$(ARM64_CC)' $(BIN) tool std

# ---- Tests, measurements ----

$(B)/unit/%: tests/unit/%.c $(STAGE_OBJ) lib/libescargo_rt.a
	@mkdir -p $(@D)
	@echo "  $@"
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $(STAGE_OBJ) $(if $(findstring runtime_,$<),lib/libescargo_rt.a) -lm

$(B)/tools/%: tests/tools/%.c $(STAGE_OBJ)
	@mkdir -p $(@D)
	@echo "  $@"
	$(Q)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $< $(STAGE_OBJ) -lm

# Runs Go's own suites; it is a program of ours like any other.
$(B)/tools/suite: $(wildcard tests/suites/*.go) lib/obj/.made-$(B) lib/libescargo_rt.a
	@mkdir -p $(@D)
	@echo "  $@"
	$(Q)$(BIN) build -o $@ $(wildcard tests/suites/*.go)

TOOLS = $(patsubst tests/tools/%.c,$(B)/tools/%,$(wildcard tests/tools/*.c)) $(B)/tools/suite
ARM64_LIB = $(if $(shell command -v $(ARM64_CC)),lib/arm64/libescargo_rt.a)
test: all $(UNIT) $(TOOLS) $(ARM64_LIB)
	@ESCARGO=$(BIN) UNIT=$(B)/unit GC=$(GC) SOUND=$(SOUND) FUZZ=$(FUZZ) SUITES=$(SUITES) sh tests/run $(T)

# All of Go's own suites, where Go is installed; `make test` takes a sample of the long ones.
suites:
	@$(MAKE) SUITES=all T=suite test

# A minute of damaged programs for each part of the front end, under the sanitizers.
fuzz:
	@$(MAKE) SAN=1 FUZZ=60 T=fuzz test

# Random programs: both compilers' verdicts and outputs are compared, or the program's with and without -checkescape.
$(B)/generate: all $(wildcard tests/generate/*.go)
	$(Q)$(BIN) build -o $@ tests/generate/*.go
fuzz-diff: $(B)/generate
	@ESCARGO=$(BIN) GENERATE=$(B)/generate N=$(N) SEED=$(SEED) OUT=$(B)/fuzz-diff sh tests/fuzz-diff.sh

# Right programs, broken in small ways: what both compilers report of them must be the same. Wants Go.
$(B)/mutants: all $(wildcard tests/mutants/*.go)
	$(Q)$(BIN) build -o $@ tests/mutants/*.go
mutants: $(B)/mutants
	@ESCARGO=$(BIN) MUTANTS=$(B)/mutants N=$(N) SEED=$(SEED) OUT=$(B)/mutants.found sh tests/mutants.sh

demo: all
	@sh examples/demo.sh

# The workflow of an article about escape analysis, section by section: the commands, what they print, what they measure.
article: all
	@sh examples/article.sh

bench: all
	@sh tests/bench.sh

# The standard library's functions, one by one.
bench-std: all
	@ESCARGO=$(BIN) sh tests/bench-std.sh

# Reads the reference's source tree: lines a second of one processor, files rejected, the most memory for one file.
bench-parse: $(B)/tools/parse
	@find $$(go env GOROOT)/src -name '*.go' -not -path '*/testdata/*' | $(B)/tools/parse bench

# Types of the whole standard library that is installed, parsing included: seconds, and the most memory.
bench-types: $(BIN)
	@GOROOT=$$(go env GOROOT) taskset -c 0 /usr/bin/env time -f '%U s user, %S s system, %e s elapsed, %M kB' \
	    $(BIN) build -emit=types -o /dev/null std

# The picture in docs/escape.md; needs Graphviz.
docs/list.svg: tests/emit/list.dot
	dot -Tsvg $< | sed '/^<!--.*-->$$/d; /^<!--/,/-->/d' >$@.new && mv -f $@.new $@

# ---- Installation ----

install: all
	mkdir -p $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/escargo/runtime
	cp $(BIN) $(DESTDIR)$(PREFIX)/bin/escargo
	cp runtime/runtime.h runtime/inline.h $(DESTDIR)$(PREFIX)/lib/escargo/runtime/
	cp -r std lib $(DESTDIR)$(PREFIX)/lib/escargo/

clean:
	rm -rf build build-san bin lib

-include $(OBJ:.o=.d) $(RT_OBJ:.o=.d)
.PHONY: all help tools arm64 test suites fuzz fuzz-diff mutants demo article bench bench-std bench-parse bench-types install clean
