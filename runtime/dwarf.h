// dwarf: reading the debugging information that the C compiler leaves (DWARF 5, https://dwarfstd.org/dwarf5std.html):
// its encodings of numbers, texts and attribute values. lines.c and inlined.c read the tables made of them.
#ifndef ESCARGO_RUNTIME_DWARF_H
#define ESCARGO_RUNTIME_DWARF_H

#include "elf.h"

// What is behind the end reads as zero; p stops there.
typedef struct Reader { const u8 *p, *end; } Reader;

u64 read_bytes(Reader *r, int n);                 // n ≤ 8, little endian
u64 read_uleb(Reader *r);
i64 read_sleb(Reader *r);
const char *read_text(Reader *r);

// An attribute's value as its form writes it: a text, or a number that may be an index to a table of the unit.
typedef struct FormValue {
    u64 number;
    const char *text;          // NULL: it is a number
    bool indexed;              // number counts entries of the unit's table of addresses, texts or ranges
} FormValue;
FormValue read_form(Reader *r, u64 form);         // an unknown form ends the reader

#endif
