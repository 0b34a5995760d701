// Parts: C compilers take much longer over a file than everything before them, and work on one core. The functions of a
// long package are therefore divided among several compilations of the same file: declarations are in all of them, data
// that must be there once is in the first, and each has its share of the functions, in order. Copies of constant data
// that a part does not use cost it nothing.
#include "codegen/gen.h"

// Bytes of C that are worth another compiler: it takes as long to begin as some kilobytes take to compile.
enum { PART_SIZE = 12 << 10 };

static size_t total_size(Gen *g) {
    size_t n = 0;
    for (uint32_t i = 0; i < g->funcs.len; i++) n += g->funcs.at[i].len;
    return n;
}

uint32_t c_count_parts(Gen *g) {
    size_t n = total_size(g) / PART_SIZE;
    return n < 2 || g->opt.most_parts < 2 ? 1 : n < g->opt.most_parts ? (uint32_t)n : g->opt.most_parts;
}

void c_put_functions(Gen *g, FILE *out, uint32_t parts) {
    size_t total = total_size(g), done = 0;
    uint32_t part = 0;
    bool begun = false;
    if (parts > 1) fputs("\n#if RT_PART == 0\n", out);
    for (uint32_t i = 0; i < g->funcs.len; i++) {
        Buf *b = &g->funcs.at[i];
        if (!b->len) continue;
        if (done * parts >= (part + 1) * total) fprintf(out, "\n#elif RT_PART == %u\n", ++part), begun = false;
        fprintf(out, "%s%s", begun || parts > 1 ? "\n" : "", buf_str(b));
        done += b->len;
        begun = true;
    }
    if (parts > 1) fputs("\n#endif\n", out);
}
