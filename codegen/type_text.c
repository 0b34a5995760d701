// The text of a type as reflect's String gives it: "main.User", "map[string]*main.T", "struct { X int }". It differs from
// the text of messages in details, and names packages, not paths.
#include "codegen/gen.h"

static void put_type(Gen *g, Buf *b, Type *t);

static void put_tuple(Gen *g, Buf *b, Type *tuple, bool variadic) {
    for (uint32_t i = 0; i < tuple->tuple.n; i++) {
        bool last = variadic && i + 1 == tuple->tuple.n;
        Type *t = c_canon(g, tuple->tuple.vars[i]->type);
        buf_puts(b, i ? ", " : "");
        buf_puts(b, last ? "..." : "");
        put_type(g, b, last ? c_elem_of(g, t) : t);
    }
}

static void put_signature(Gen *g, Buf *b, Type *sig) {
    Type *results = sig->func.results;
    buf_putc(b, '(');
    put_tuple(g, b, sig->func.params, sig->func.variadic);
    buf_putc(b, ')');
    if (!results->tuple.n) return;
    buf_puts(b, results->tuple.n > 1 ? " (" : " ");
    put_tuple(g, b, results, false);
    if (results->tuple.n > 1) buf_putc(b, ')');
}

// A field's tag as Go text.
static void put_tag(Gen *g, Buf *b, const char *tag) {
    buf_printf(b, " %s", const_exact_text(g->a, const_string(g->a, tag, strlen(tag))));
}

static void put_struct(Gen *g, Buf *b, Type *t) {
    buf_puts(b, "struct {");
    for (uint32_t i = 0; i < t->strct.n; i++) {
        Obj *field = t->strct.fields[i];
        buf_puts(b, i ? "; " : " ");
        if (!field->embedded) buf_printf(b, "%s ", field->sym->text);
        put_type(g, b, c_canon(g, field->type));
        if (t->strct.tags && t->strct.tags[i] && *t->strct.tags[i]) put_tag(g, b, t->strct.tags[i]);
    }
    buf_puts(b, t->strct.n ? " }" : "}");
}

static void put_interface(Gen *g, Buf *b, Type *t) {
    uint32_t n = 0;
    Obj **methods = type_methods(g->s, t, &n);
    buf_puts(b, "interface {");
    for (uint32_t i = 0; i < n; i++) {
        buf_puts(b, i ? "; " : " ");
        if (!sym_exported(methods[i]->sym) && methods[i]->pkg) buf_printf(b, "%s.", methods[i]->pkg->name->text);
        buf_puts(b, methods[i]->sym->text);
        put_signature(g, b, c_canon(g, methods[i]->type));
    }
    buf_puts(b, n ? " }" : "}");
}

// Type arguments are written with their package's path.
static void put_type_args(Gen *g, Buf *b, Type *t) {
    if (!t->named.ntargs) return;
    buf_putc(b, '[');
    uint32_t implicit = type_implicit_args(t);
    for (uint32_t i = 0; i < t->named.ntargs; i++)
        buf_printf(b, "%s%s", i == 0 ? "" : i == implicit ? ";" : ",", ir_link_string(g->pkg->builder, c_canon(g, t->named.targs[i])));
    buf_putc(b, ']');
}

static void put_chan(Gen *g, Buf *b, Type *t) {
    static const char *const words[] = {[CHAN_BOTH] = "chan ", [CHAN_SEND] = "chan<- ", [CHAN_RECV] = "<-chan "};
    Type *elem = c_elem_of(g, t);
    bool inner = t->chan.dir == CHAN_BOTH && elem->kind == T_CHAN && elem->chan.dir == CHAN_RECV;
    buf_puts(b, words[t->chan.dir]);
    buf_puts(b, inner ? "(" : "");
    put_type(g, b, elem);
    buf_puts(b, inner ? ")" : "");
}

static void put_prefixed(Gen *g, Buf *b, const char *prefix, Type *t) {
    buf_puts(b, prefix);
    put_type(g, b, t);
}

static void put_type(Gen *g, Buf *b, Type *t) {
    switch (t->kind) {
    case T_NAMED:
        if (t->named.obj->pkg) buf_printf(b, "%s.", t->named.obj->pkg->name->text);
        buf_puts(b, t->named.obj->sym->text);
        put_type_args(g, b, t);
        break;
    case T_ARRAY: put_prefixed(g, b, c_text(g, "[%lld]", (long long)t->array.len), c_elem_of(g, t)); break;
    case T_SLICE: put_prefixed(g, b, "[]", c_elem_of(g, t)); break;
    case T_POINTER: put_prefixed(g, b, "*", c_elem_of(g, t)); break;
    case T_CHAN: put_chan(g, b, t); break;
    case T_STRUCT: put_struct(g, b, t); break;
    case T_INTERFACE: put_interface(g, b, t); break;
    case T_MAP:
        put_prefixed(g, b, "map[", c_canon(g, t->map.key));
        put_prefixed(g, b, "]", c_elem_of(g, t));
        break;
    case T_FUNC:
        buf_puts(b, "func");
        put_signature(g, b, t);
        break;
    default: buf_puts(b, t->basic.name); break;
    }
}

const char *c_reflect_string(Gen *g, Type *t) {
    Buf b = {.arena = g->a};
    put_type(g, &b, c_canon(g, t));
    return buf_str(&b);
}

const char *c_reflect_name(Gen *g, Type *t) {
    Buf b = {.arena = g->a};
    if (t->kind == T_NAMED) {
        buf_puts(&b, t->named.obj->sym->text);
        put_type_args(g, &b, t);
    } else if (t->kind <= T_BASIC_LAST) {
        buf_puts(&b, t->kind == T_UNSAFE_POINTER ? "Pointer" : t->basic.name);
    }
    return buf_str(&b);
}
