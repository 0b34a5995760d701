// Parts: C compilers take much longer over a file than everything before them, and work on one core. The functions of a
// long package are therefore divided among several compilations of the same file: declarations are in all of them, data
// that must be there once is in the first, and the others have a share of the functions each, in order. Copies of constant
// data that a part does not use cost it nothing. What an edit leaves as it was is not compiled again (driver/parts.c).
#include "codegen/gen.h"

// Bytes of C that are worth another compiler: it takes as long to begin as some kilobytes take to compile.
enum { PART_SIZE = 16 << 10 };

// Initialisers use the data that is there once.
static bool is_first(const Gen *g, uint32_t i) { return g->pkg->funcs.at[i]->is_init; }

static size_t shared_size(Gen *g) {
    size_t n = 0;
    for (uint32_t i = 0; i < g->funcs.len; i++)
        if (!is_first(g, i)) n += g->funcs.at[i].len;
    return n;
}

uint32_t c_count_parts(Gen *g) {
    size_t n = 1 + shared_size(g) / PART_SIZE;
    return n < 3 || g->opt.most_parts < 3 ? 1 : n < g->opt.most_parts ? (uint32_t)n : g->opt.most_parts;
}

static void put_all(Gen *g, FILE *out) {
    bool begun = false;
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        if (!g->funcs.at[i].len) continue;
        fprintf(out, "%s%s", begun ? "\n" : "", buf_str(&g->funcs.at[i]));
        begun = true;
    }
}

void c_put_functions(Gen *g, FILE *out, uint32_t parts) {
    if (parts == 1) return put_all(g, out);
    size_t total = shared_size(g), done = 0;
    uint32_t part = 1;
    fputs("\n#if RT_PART == 0\n", out);
    for (uint32_t i = 0; i < g->funcs.len; i++)
        if (is_first(g, i) && g->funcs.at[i].len) fprintf(out, "\n%s", buf_str(&g->funcs.at[i]));
    fputs("\n#elif RT_PART == 1\n", out);
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        Buf *b = &g->funcs.at[i];
        if (!b->len || is_first(g, i)) continue;
        if (done * (parts - 1) >= part * total) fprintf(out, "\n#elif RT_PART == %u\n", ++part);
        fprintf(out, "\n%s", buf_str(b));
        done += b->len;
    }
    fputs("\n#endif\n", out);
}
