// Calls that were replaced by the function's code. Tracebacks are to show the function, and where it was called; debuggers
// are to find its file. So a copy's #line directives name the file by a spelling of its own: before the last part of the
// name stand the bits of a number, a slash more for 0 and "./" for 1, which mean nothing to the system. Under that number
// a section that is not loaded has the text "number|function|line|file" of the call (runtime/scopes.c reads it).
#include "codegen/gen.h"

enum { CALL_BITS = 40 };

static const char *spelled(Gen *g, const char *file, uint64_t number) {
    const char *slash = strrchr(file, '/');
    Buf b = {.arena = g->a};
    if (slash) buf_put(&b, file, (size_t)(slash + 1 - file));
    else buf_puts(&b, "./");
    for (int bit = CALL_BITS - 1; bit >= 0; bit--) buf_puts(&b, number >> bit & 1 ? "./" : "/");
    buf_puts(&b, slash ? slash + 1 : file);
    return buf_str(&b);
}

static uint64_t number_of(const char *call) { return hash_bytes(call, strlen(call), 0) & (((uint64_t)1 << CALL_BITS) - 1); }

const char *c_recorded_name(Gen *g, Pos pos) {
    const InlinedCall *inlined = pos_inlined_call(g->s, pos);
    const char *file = pos_recorded(g->s, pos);
    if (!inlined || !inlined->callee) return file;
    const IrFunc *callee = inlined->callee;
    const char *call = c_text(g, "%s|%u|%s", callee->symbol, pos_recorded_line(g->s, inlined->call), c_recorded_name(g, inlined->call));
    uint64_t number = number_of(call);
    if (c_first_time(g, "call", call)) {
        const char *text = c_text(g, "%llx|%s", (unsigned long long)number, call);
        const char *line = c_text(g, "    .asciz %s\n", c_quoted(g, text, strlen(text)));
        buf_printf(&g->calls, "    %s\n", c_quoted(g, line, strlen(line)));
    }
    return spelled(g, file, number);
}

void c_put_calls(Gen *g, FILE *out) {
    if (!g->calls.len) return;
    fprintf(out, "\n// ---- Inlined calls ----\n\n__asm__(\n    \".pushsection .debug_go_calls, \\\"MS\\\", %%progbits, 1\\n\"\n%s    \".popsection\");\n",
            buf_str(&g->calls));
}
