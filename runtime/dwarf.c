// dwarf: numbers of variable length, and the forms of attribute values (DWARF 5, sections 7.5.5 and 7.6).
#include "dwarf.h"

#include <string.h>

u64 read_bytes(Reader *r, int n) {
    u64 x = 0;
    if (r->end - r->p < n) r->p = r->end;
    else {
        memcpy(&x, r->p, (size_t)n);
        r->p += n;
    }
    return x;
}

u64 read_uleb(Reader *r) {
    u64 x = 0;
    for (int shift = 0; r->p < r->end; shift += 7) {
        u8 b = *r->p++;
        if (shift < 64) x |= (u64)(b & 0x7F) << shift;
        if (!(b & 0x80)) break;
    }
    return x;
}

i64 read_sleb(Reader *r) {
    u64 x = 0;
    int shift = 0;
    u8 b = 0;
    do {
        b = r->p < r->end ? *r->p++ : 0;
        if (shift < 64) x |= (u64)(b & 0x7F) << shift;
        shift += 7;
    } while (b & 0x80);
    if (shift < 64 && b & 0x40) x |= ~(u64)0 << shift;
    return (i64)x;
}

const char *read_text(Reader *r) {
    const char *s = (const char *)r->p;
    while (r->p < r->end && *r->p) r->p++;
    if (r->p < r->end) r->p++;
    return s;
}

// ---- Forms ------------------------------------------------------------------------------------------------------------

// How a form is written: as so many bytes, as an index of 1 to 4 bytes, or in one of the other ways.
enum { UNKNOWN, ULEB, SLEB, TEXT, STRING_OFFSET, LINE_STRING_OFFSET, BLOCK, BLOCK1, BLOCK2, BLOCK4, INDEX,
       BYTES = 0x40, INDEX_BYTES = 0x80, COUNT_MASK = 0x1f };
static const u8 forms[] = {
    [0x01] = BYTES | 8, [0x03] = BLOCK2, [0x04] = BLOCK4, [0x05] = BYTES | 2, [0x06] = BYTES | 4, [0x07] = BYTES | 8,
    [0x08] = TEXT, [0x09] = BLOCK, [0x0a] = BLOCK1, [0x0b] = BYTES | 1, [0x0c] = BYTES | 1, [0x0d] = SLEB,
    [0x0e] = STRING_OFFSET, [0x0f] = ULEB, [0x10] = BYTES | 4, [0x11] = BYTES | 1, [0x12] = BYTES | 2, [0x13] = BYTES | 4,
    [0x14] = BYTES | 8, [0x15] = ULEB, [0x17] = BYTES | 4, [0x18] = BLOCK, [0x19] = BYTES | 0, [0x1a] = INDEX, [0x1b] = INDEX,
    [0x1e] = BYTES | 16, [0x1f] = LINE_STRING_OFFSET, [0x20] = BYTES | 8, [0x22] = ULEB, [0x23] = INDEX,
    [0x25] = INDEX_BYTES | 1, [0x26] = INDEX_BYTES | 2, [0x27] = INDEX_BYTES | 3, [0x28] = INDEX_BYTES | 4,
    [0x29] = INDEX_BYTES | 1, [0x2a] = INDEX_BYTES | 2, [0x2b] = INDEX_BYTES | 3, [0x2c] = INDEX_BYTES | 4,
};

static const char *text_at(Section s, u64 offset) { return offset < s.size ? (const char *)s.at + offset : ""; }

static FormValue skip(Reader *r, u64 size) {
    r->p = size > (u64)(r->end - r->p) ? r->end : r->p + size;
    return (FormValue){0};
}

FormValue read_form(Reader *r, u64 form) {
    u8 how = form < sizeof forms ? forms[form] : UNKNOWN;
    int bytes = how & COUNT_MASK;
    if (how & INDEX_BYTES) return (FormValue){.number = read_bytes(r, bytes), .indexed = true};
    if (how & BYTES) return bytes > 8 ? skip(r, (u64)bytes) : (FormValue){.number = read_bytes(r, bytes)};
    switch (how) {
    case ULEB: return (FormValue){.number = read_uleb(r)};
    case SLEB: return (FormValue){.number = (u64)read_sleb(r)};
    case INDEX: return (FormValue){.number = read_uleb(r), .indexed = true};
    case TEXT: return (FormValue){.text = read_text(r)};
    case STRING_OFFSET: return (FormValue){.text = text_at(elf_self()->strings, read_bytes(r, 4))};
    case LINE_STRING_OFFSET: return (FormValue){.text = text_at(elf_self()->line_strings, read_bytes(r, 4))};
    case BLOCK: return skip(r, read_uleb(r));
    case BLOCK1: return skip(r, read_bytes(r, 1));
    case BLOCK2: return skip(r, read_bytes(r, 2));
    case BLOCK4: return skip(r, read_bytes(r, 4));
    default: return skip(r, UINT64_MAX);
    }
}
