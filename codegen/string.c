// Concatenation of strings: one call for all operands of a chain of `+`.
#include "codegen/gen.h"

enum { SMALL_BUFFER = 32 };

static const char *list_of(FuncGen *f, Cx *v, uint32_t n) {
    Buf b = {.arena = f->g->a};
    for (uint32_t i = 0; i < n; i++) buf_printf(&b, "%s%s", i ? ", " : "", v[i].s);
    return buf_str(&b);
}

// A result that stays is built in a small buffer of the function, as long as it fits.
static const char *concat_call(FuncGen *f, Ir *n, const char *list) {
    Gen *g = f->g;
    if (!c_stays(n) && n->args.len == 2) return c_text(g, "rt_concat2(%s)", list);
    const char *array = c_text(g, "(String[]){%s}, %u", list, n->args.len);
    if (!c_stays(n)) return c_text(g, "rt_concat(%s)", array);
    const char *buffer = c_stack_slot(f, c_text(g, "struct { u8 a[%d]; }", SMALL_BUFFER), "buffer of a concatenation");
    return c_text(g, "rt_concat_buf(&%s, %d, %s)", buffer, SMALL_BUFFER, array);
}

Cx c_add_strings(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Cx *v = NEW_ARRAY(g->a, Cx, n->args.len);
    c_operands(f, n->args.at, v, n->args.len);
    const char *call = concat_call(f, n, list_of(f, v, n->args.len)), *name = c_temp(f);
    c_line(f, "String %s = %s;%s", name, c_counted(g, n->site, call), c_bounded_comment(g, n, STACK_IF_SMALL));
    return cx_path(name, CX_STABLE);
}
