// inlined: which functions the C compiler put into one another, from the trees of entries that it leaves for debuggers
// (DWARF 5, chapters 2, 3.3.8 and 7.5). An entry for an inlined call has the addresses of its code, the function that
// was called, and the place of the call. Read once; what is kept of each inlined call is a row for each range of
// addresses, and all rows stand sorted.
#include "dwarf.h"

#include <stdlib.h>
#include <string.h>

enum { TAG_INLINED_CALL = 0x1d, TAG_UNIT = 0x11 };
enum { AT_NAME = 0x03, AT_LINES = 0x10, AT_LOW = 0x11, AT_HIGH = 0x12, AT_ORIGIN = 0x31, AT_SPECIFICATION = 0x47,
       AT_COLUMN = 0x39, AT_LINE = 0x3b, AT_RANGES = 0x55, AT_CALL_COLUMN = 0x57, AT_CALL_FILE = 0x58, AT_CALL_LINE = 0x59,
       AT_STRING_BASE = 0x72, AT_ADDRESS_BASE = 0x73, AT_RANGE_BASE = 0x74 };
enum { FORM_ADDRESS = 0x01, FORM_ADDRESS_INDEX = 0x1b, FORM_ADDRESS_INDEX1 = 0x29, FORM_REF_ADDRESS = 0x10, FORM_IMPLICIT = 0x21 };

typedef struct Unit {
    const u8 *start, *end;             // with its header
    const u8 **abbreviations;          // by code: tag, flag, attributes
    u64 count;
    u64 lines;                         // its part of .debug_line
    u64 base;                          // ranges count from here
    u64 strings, addresses, ranges;    // its parts of the tables that indices count in
} Unit;

// What is wanted of an entry. Numbers that it has not are 0.
typedef struct Entry {
    u64 tag;
    const char *name;
    u64 low, high;
    u64 origin;                        // offset in .debug_info
    u64 ranges;
    bool has_children, has_ranges;
    u64 line, column, call_file, call_line, call_column;
    u64 lines, string_base, address_base, range_base;
} Entry;

typedef struct Row { u64 from, to; const Unit *unit; u64 origin; u32 depth, call_file, call_column; i64 call_line; } Row;
typedef struct Inlined { Row *rows; uptr n, cap; } Inlined;

// ---- Entries ----------------------------------------------------------------------------------------------------------

static u64 table_entry(Section s, u64 base, u64 index, int size) {
    u64 at = base + index * (u64)size;
    if (at + (u64)size > s.size || at < base) return 0;
    return read_bytes(&(Reader){s.at + at, s.at + s.size}, size);
}

static u64 address_of(const Unit *u, FormValue v) {
    return v.indexed ? table_entry(elf_self()->addresses, u->addresses, v.number, 8) : v.number;
}

static const char *text_of(const Unit *u, FormValue v) {
    Section s = elf_self()->strings;
    if (v.text || !v.indexed) return v.text;
    u64 at = table_entry(elf_self()->string_offsets, u->strings, v.number, 4);
    return at < s.size ? (const char *)s.at + at : "";
}

static u64 ranges_of(const Unit *u, FormValue v) {
    return v.indexed ? u->ranges + table_entry(elf_self()->ranges, u->ranges, v.number, 4) : v.number;
}

static bool is_address(u64 form) {
    return form == FORM_ADDRESS || form == FORM_ADDRESS_INDEX || (form >= FORM_ADDRESS_INDEX1 && form < FORM_ADDRESS_INDEX1 + 4);
}

static void note_attribute(const Unit *u, Entry *e, u64 attribute, u64 form, FormValue v) {
    switch (attribute) {
    case AT_NAME: e->name = text_of(u, v); break;
    case AT_LOW: e->low = address_of(u, v); break;
    case AT_HIGH: e->high = is_address(form) ? address_of(u, v) : e->low + v.number; break;
    case AT_ORIGIN: case AT_SPECIFICATION:
        e->origin = v.number + (form == FORM_REF_ADDRESS ? 0 : (u64)(u->start - elf_self()->info.at));
        break;
    case AT_RANGES: e->ranges = ranges_of(u, v), e->has_ranges = true; break;
    case AT_LINE: e->line = v.number; break;
    case AT_COLUMN: e->column = v.number; break;
    case AT_CALL_COLUMN: e->call_column = v.number; break;
    case AT_CALL_FILE: e->call_file = v.number; break;
    case AT_CALL_LINE: e->call_line = v.number; break;
    case AT_LINES: e->lines = v.number; break;
    case AT_STRING_BASE: e->string_base = v.number; break;
    case AT_ADDRESS_BASE: e->address_base = v.number; break;
    case AT_RANGE_BASE: e->range_base = v.number; break;
    }
}

// False: the end of a list of children, or of the unit.
static bool read_entry(const Unit *u, Reader *r, Entry *e) {
    *e = (Entry){0};
    u64 code = read_uleb(r);
    if (code == 0 || code >= u->count || !u->abbreviations[code]) return false;
    const Section *s = &elf_self()->abbreviations;
    Reader a = {u->abbreviations[code], s->at + s->size};
    e->tag = read_uleb(&a);
    e->has_children = read_bytes(&a, 1);
    for (;;) {
        u64 attribute = read_uleb(&a), form = read_uleb(&a);
        if (form == 0) return true;
        FormValue v = form == FORM_IMPLICIT ? (FormValue){.number = (u64)read_sleb(&a)} : read_form(r, form);
        note_attribute(u, e, attribute, form, v);
    }
}

// The table of a unit's abbreviations: what entries of each code are made of.
static void read_abbreviations(Unit *u, u64 offset) {
    enum { MOST = 1 << 16 };
    const Section *s = &elf_self()->abbreviations;
    Reader r = {s->at + (offset < s->size ? offset : s->size), s->at + s->size};
    for (int pass = 0; pass < 2; pass++) {
        Reader a = r;
        for (u64 code; (code = read_uleb(&a)) != 0 && code < MOST;) {
            if (pass == 0 && code >= u->count) u->count = code + 1;
            if (pass == 1) u->abbreviations[code] = a.p;
            read_uleb(&a);
            read_bytes(&a, 1);
            for (u64 form = 1; form != 0;) {
                read_uleb(&a);
                form = read_uleb(&a);
                if (form == FORM_IMPLICIT) read_sleb(&a);
            }
        }
        if (pass == 0) u->abbreviations = persistent_alloc(u->count * sizeof *u->abbreviations);
    }
}

// ---- Ranges -----------------------------------------------------------------------------------------------------------

static void add_row(Inlined *in, const Unit *u, const Entry *e, u32 depth, u64 from, u64 to) {
    if (from == 0 || to <= from || in->n == in->cap) return;       // the linker left it out: address 0
    in->rows[in->n++] = (Row){from, to, u, e->origin, depth, (u32)e->call_file, (u32)e->call_column, (i64)e->call_line};
}

static void add_ranges(Inlined *in, const Unit *u, const Entry *e, u32 depth) {
    enum { END, BASE_INDEX, START_END_INDEX, START_LENGTH_INDEX, OFFSETS, BASE, START_END, START_LENGTH };
    const Section *s = &elf_self()->ranges;
    Reader r = {s->at + (e->ranges < s->size ? e->ranges : s->size), s->at + s->size};
    u64 base = u->base, from, to;
    for (;;) {
        u64 kind = read_bytes(&r, 1);
        switch (kind) {
        case BASE_INDEX: base = address_of(u, (FormValue){.number = read_uleb(&r), .indexed = true}); continue;
        case BASE: base = read_bytes(&r, 8); continue;
        case START_END_INDEX: case START_LENGTH_INDEX:
            from = address_of(u, (FormValue){.number = read_uleb(&r), .indexed = true});
            to = read_uleb(&r);
            to = kind == START_LENGTH_INDEX ? from + to : address_of(u, (FormValue){.number = to, .indexed = true});
            break;
        case OFFSETS:
            from = base + read_uleb(&r);
            to = base + read_uleb(&r);
            break;
        case START_END: from = read_bytes(&r, 8), to = read_bytes(&r, 8); break;
        case START_LENGTH: from = read_bytes(&r, 8), to = from + read_uleb(&r); break;
        default: return;
        }
        add_row(in, u, e, depth, from, to);
    }
}

// ---- Units ------------------------------------------------------------------------------------------------------------

static void read_tree(Inlined *in, Unit *u, Reader r) {
    Entry e;
    for (int pass = 0; pass < 2; pass++) {     // what its own indices count in is known when it was read once
        Reader first = r;
        if (!read_entry(u, &first, &e) || e.tag != TAG_UNIT) return;
        u->strings = e.string_base;
        u->addresses = e.address_base;
        u->ranges = e.range_base;
        u->lines = e.lines;
        u->base = e.low;
        if (pass == 1) r = first;
    }
    for (u32 depth = e.has_children; depth > 0 && r.p < r.end;) {
        if (!read_entry(u, &r, &e)) {
            depth--;
            continue;
        }
        if (e.tag == TAG_INLINED_CALL && e.has_ranges) add_ranges(in, u, &e, depth);
        else if (e.tag == TAG_INLINED_CALL) add_row(in, u, &e, depth, e.low, e.high);
        depth += e.has_children;
    }
}

static bool read_unit(Inlined *in, Reader *all) {
    enum { COMPILE = 1, DWARF64 = 0xfffffff0 };
    const u8 *start = all->p;
    u64 size = read_bytes(all, 4);
    if (size == 0 || size >= DWARF64 || size > (u64)(all->end - all->p)) return false;
    Reader r = {all->p, all->p + size};
    all->p += size;
    u64 version = read_bytes(&r, 2), type = read_bytes(&r, 1);
    read_bytes(&r, 1);                         // size of addresses
    u64 abbreviations = read_bytes(&r, 4);
    if (version != 5 || type != COMPILE) return true;
    Unit *u = persistent_alloc(sizeof *u);
    *u = (Unit){.start = start, .end = r.end};
    read_abbreviations(u, abbreviations);
    read_tree(in, u, r);
    return true;
}

// Outer calls before those inside them, where both begin.
static int by_address(const void *a, const void *b) {
    const Row *x = a, *y = b;
    if (x->from != y->from) return x->from < y->from ? -1 : 1;
    return (x->depth > y->depth) - (x->depth < y->depth);
}

static const Inlined *all_inlined(void) {
    if (rt_sched.inlined) return rt_sched.inlined;
    const Elf *e = elf_self();
    Inlined *in = persistent_alloc(sizeof *in);
    in->cap = (e->info.size + e->ranges.size) / 2;     // what makes a row takes more bytes than that
    in->rows = system_reserve((in->cap + 1) * sizeof *in->rows);
    if (!in->rows) in->cap = 0;
    Reader all = {e->info.at, e->info.at + e->info.size};
    while (read_unit(in, &all)) {}
    qsort(in->rows, in->n, sizeof *in->rows, by_address);
    return rt_sched.inlined = in;
}

// ---- Questions --------------------------------------------------------------------------------------------------------

static Entry origin_of(const Unit *u, u64 origin) {
    enum { MOST_STEPS = 4 };
    const u8 *info = elf_self()->info.at;
    Entry e = {.origin = origin};
    for (int i = 0; i < MOST_STEPS && !e.name && e.origin; i++) {
        const u8 *at = info + e.origin;
        if (at < u->start || at >= u->end || !read_entry(u, &(Reader){at, u->end}, &e)) break;
    }
    if (!e.name) e.name = "";
    return e;
}

// The C compiler had taken the function apart, and has put it together again: the "call" stands where the function begins.
static bool is_own_part(const Row *r, const Entry *function) {
    return r->call_line == (i64)function->line && r->call_column == function->column;
}

// The row of the innermost call around pc whose depth is less; NULL: none. A function's rows begin at `entry` at the least.
static const Row *around(const Inlined *in, uptr entry, uptr pc, u32 depth) {
    uptr low = 0, high = in->n;
    while (low < high) {
        uptr middle = (low + high) / 2;
        if (in->rows[middle].from <= pc) low = middle + 1;
        else high = middle;
    }
    const Row *best = NULL;
    for (; low > 0 && in->rows[low - 1].from >= entry; low--) {
        const Row *r = &in->rows[low - 1];
        if (pc < r->to && r->depth < depth && (!best || r->depth > best->depth)) best = r;
    }
    return best;
}

u32 elf_inlined(uptr pc, InlineLevel *levels, u32 cap) {
    const Inlined *in = all_inlined();
    FuncSymbol f = elf_function(pc);
    SourceLine at = elf_line(pc);
    uptr bias = elf_self()->bias;
    u32 n = 0;
    for (const Row *r = around(in, f.entry - bias, pc - bias, UINT32_MAX); r && n + 1 < cap;
         r = around(in, f.entry - bias, pc - bias, r->depth)) {
        Entry e = origin_of(r->unit, r->origin);
        if (is_own_part(r, &e)) continue;
        if (elf_is_go(e.name)) levels[n++] = (InlineLevel){e.name, at};
        at = (SourceLine){elf_unit_file(r->unit->lines, r->call_file), r->call_line};
    }
    levels[n++] = (InlineLevel){f.name, at};
    return n;
}
