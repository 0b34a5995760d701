// The text of a type as reflect's String gives it: "main.User", "map[string]*main.T", "struct { X int }". It differs from
// the text of messages in details, and names packages, not paths.
#include "codegen/gen.h"

// Type arguments are written with their package's path.
static void put_type_args(Gen *g, Buf *b, Type *t) {
    if (!t->named.ntargs) return;
    buf_putc(b, '[');
    uint32_t implicit = type_implicit_args(t);
    for (uint32_t i = 0; i < t->named.ntargs; i++)
        buf_printf(b, "%s%s", i == 0 ? "" : i == implicit ? ";" : ",", ir_link_string(g->pkg->builder, c_canon(g, t->named.targs[i])));
    buf_putc(b, ']');
}

static void put_named(TypeText *w, Type *t) {
    if (t->named.obj->pkg) buf_printf(&w->out, "%s.", t->named.obj->pkg->name->text);
    buf_puts(&w->out, t->named.obj->sym->text);
    put_type_args(w->data, &w->out, t);
}

static void put_field(TypeText *w, Obj *f) {
    if (!f->embedded) buf_printf(&w->out, "%s ", f->sym->text);
}

static void put_method(TypeText *w, Obj *m) {
    if (!sym_exported(m->sym) && m->pkg) buf_printf(&w->out, "%s.", m->pkg->name->text);
    buf_puts(&w->out, m->sym->text);
}

const char *c_reflect_string(Gen *g, Type *t) {
    static const TypeNames names = {put_named, put_field, put_method, false};
    TypeText w = {.out = {.arena = g->a}, .s = g->s, .names = &names, .data = g};
    ir_write_type(&w, t);
    return buf_str(&w.out);
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
