// calls: which calls were replaced by the function's code before there was any C. The copy's lines name the file by a spelling
// of its own, whose bits are the number of the call in a section of ours (codegen/calls.c).
#include "dwarf.h"

#include <stdlib.h>
#include <string.h>

typedef struct Call { u64 number; const char *text; } Call;        // "function|line|file"
typedef struct CallIndex { Call *at; uptr n; } CallIndex;

static int by_number(const void *a, const void *b) {
    u64 x = ((const Call *)a)->number, y = ((const Call *)b)->number;
    return (x > y) - (x < y);
}

// The section holds texts "number|function|line|file".
static const CallIndex *all_calls(void) {
    if (rt_sched.calls) return rt_sched.calls;
    const Elf *e = elf_self();
    CallIndex *c = persistent_alloc(sizeof *c);
    c->at = system_reserve((e->calls.size + 1) * sizeof *c->at);
    Reader r = {e->calls.at, c->at ? e->calls.at + e->calls.size : e->calls.at};
    while (r.p < r.end) {
        const char *text = read_text(&r), *divider = strchr(text, '|');
        if (divider) c->at[c->n++] = (Call){strtoull(text, NULL, 16), divider + 1};
    }
    qsort(c->at, c->n, sizeof *c->at, by_number);
    return rt_sched.calls = c;
}

// Before the last part of the name stand the bits of the call's number, the highest first: a slash more is 0, "./" is 1.
// Returns how long the folder is without them, -1: there are none.
static i64 read_number(String file, u64 *number) {
    i64 at = file.n;
    int bits = 0;
    *number = 0;
    while (at > 0 && file.p[at - 1] != '/') at--;
    for (; bits < CALL_BITS && at > 1; bits++) {
        bool one = at > 2 && file.p[at - 2] == '.' && file.p[at - 3] == '/';
        if (!one && file.p[at - 2] != '/') break;
        *number |= (u64)one << bits;
        at -= one ? 2 : 1;
    }
    return bits == CALL_BITS ? at : -1;
}

static const Call *find_call(u64 number) {
    const CallIndex *c = all_calls();
    return bsearch(&(Call){.number = number}, c->at, c->n, sizeof *c->at, by_number);
}

// "function|line|file"
static bool read_call(const char *text, InlineLevel *call) {
    const char *line = strchr(text, '|'), *file = line ? strchr(line + 1, '|') : NULL;
    if (!file) return false;
    uptr n = (uptr)(line - text);
    char *symbol = persistent_alloc(n + 1);
    memcpy(symbol, text, n);
    *call = (InlineLevel){symbol, {string_of(file + 1), strtoll(line + 1, NULL, 10)}};
    return true;
}

bool elf_inlined_call(String *file, InlineLevel *call) {
    u64 number;
    i64 folder = read_number(*file, &number), base = file->n;
    if (folder < 0) return false;
    while (file->p[base - 1] != '/') base--;
    bool here = folder == 2 && file->p[0] == '.';           // "./x.go"
    *file = rt_concat((String[]){{file->p, here ? 0 : folder}, {file->p + base, file->n - base}}, 2);
    const Call *found = find_call(number);
    return found && read_call(found->text, call);
}
