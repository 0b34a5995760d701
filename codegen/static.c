// Constant data: values that C can initialise statically. Package variables with such values need no code in the
// package's initialiser, and large constant literals become data.
#include "codegen/gen.h"

static Ir *bare(Ir *n) {
    while (n->op == IR_PAREN || n->op == IR_CONVNOP) n = n->x;
    return n;
}

static bool all_static(Gen *g, Irs *args) {
    for (uint32_t i = 0; i < args->len; i++) {
        Ir *a = args->at[i];
        if (a->op == IR_STRUCTKEY) a = a->x;
        if (a->op == IR_KEY) a = a->y;
        if (!c_is_static_value(g, a)) return false;
    }
    return true;
}

bool c_is_static_value(Gen *g, Ir *n) {
    if (n->init.len) return false;
    n = bare(n);
    if (n->init.len) return false;
    switch (n->op) {
    case IR_LITERAL: return !(c_under(g, n->type)->basic.flags & BASIC_COMPLEX);
    case IR_NIL: case IR_ZERO: case IR_FUNC: return true;
    case IR_CLOSURE: return !n->func->captures.len;
    case IR_STRUCTLIT: case IR_ARRAYLIT: return all_static(g, &n->args);
    default: return false;
    }
}

static void put_string(Gen *g, Ir *n, Buf *out) {
    size_t len = 0;
    const char *p = const_bytes(n->val, &len);
    if (len == 0) buf_puts(out, "{}");
    else buf_printf(out, "{(const u8 *)%s, %zu}", c_quoted(g, p, len), len);
}

static void put_elements(Gen *g, Ir *n, Buf *out) {
    buf_puts(out, "{{");
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *a = n->args.at[i];
        buf_puts(out, i ? ", " : "");
        if (a->op == IR_KEY) {
            buf_printf(out, "[%s] = ", c_constant(g, type_basic(g->s, T_INT), a->x->val).s);
            a = a->y;
        }
        c_static_value(g, a, out);
    }
    buf_puts(out, "}}");
}

static void put_fields(Gen *g, Ir *n, Buf *out) {
    const char *comma = "";
    buf_putc(out, '{');
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *a = n->args.at[i];
        if (strcmp(a->field->sym->text, "_") == 0) continue;
        buf_printf(out, "%s.%s = ", comma, c_field_name(g, n->type, a->field_index));
        comma = ", ";
        c_static_value(g, a->x, out);
    }
    buf_putc(out, '}');
}

static bool is_aggregate(Gen *g, Type *t) {
    switch (c_kind_of(g, t)) {
    case T_STRING: case T_SLICE: case T_INTERFACE: case T_STRUCT: case T_ARRAY: return true;
    default: return false;
    }
}

bool c_static_value(Gen *g, Ir *n, Buf *out) {
    if (!c_is_static_value(g, n)) return false;
    n = bare(n);
    switch (n->op) {
    case IR_LITERAL:
        if (c_kind_of(g, n->type) == T_STRING) put_string(g, n, out);
        else buf_puts(out, c_constant(g, n->type, n->val).s);
        break;
    case IR_FUNC: buf_puts(out, c_func_value(g, n->func).s); break;
    case IR_CLOSURE: buf_puts(out, c_literal_value(g, n->func).s); break;
    case IR_STRUCTLIT: put_fields(g, n, out); break;
    case IR_ARRAYLIT: n->args.len ? put_elements(g, n, out) : buf_puts(out, "{}"); break;
    default: buf_puts(out, is_aggregate(g, n->type) ? "{}" : c_zero_value(g, n->type)); break;
    }
    return true;
}
