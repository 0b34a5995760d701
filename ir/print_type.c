// Types as messages of the later stages print them. Names are qualified by the name of their package outside of it;
// type arguments are spelled with full import paths, for they are part of the instance's name.
#include "ir/build.h"

static void write_name(TypeText *w, const Package *pkg, const Sym *sym) {
    const IrPackage *here = w->data;
    if (pkg && (!here || pkg != here->pkg)) buf_printf(&w->out, "%s.", pkg->name->text);
    buf_puts(&w->out, sym->text);
}

// The number of a local type is no part of its name; that of a shape may end with one.
static const Sym *without_number(Session *s, const Sym *name) {
    size_t n = name->len;
    while (n && name->text[n - 1] >= '0' && name->text[n - 1] <= '9') n--;
    static const char dot[] = "·";
    size_t dot_len = sizeof dot - 1;
    if (n == name->len || n < dot_len || memcmp(name->text + n - dot_len, dot, dot_len)) return name;
    return intern(s, name->text, n - dot_len);
}

static void write_named(TypeText *w, Type *t) {
    IrPackage *here = w->data;
    write_name(w, t->named.obj->pkg, without_number(w->s, t->named.obj->sym));
    if (!t->named.ntargs) return;
    for (uint32_t i = 0; i < t->named.ntargs; i++) {
        buf_putc(&w->out, i ? ',' : '[');
        buf_puts(&w->out, ir_link_string(here->builder, ir_shaped_arg(here->builder, t, i)));
    }
    buf_putc(&w->out, ']');
}

static void write_field(TypeText *w, Obj *f) {
    if (f->embedded) return;
    write_name(w, sym_exported(f->sym) ? NULL : f->pkg, f->sym);
    buf_putc(&w->out, ' ');
}

static void write_method(TypeText *w, Obj *m) {
    if (!sym_exported(m->sym)) buf_printf(&w->out, "%s.", m->pkg->path);
    buf_puts(&w->out, m->sym->text);
}

const char *ir_type_string(Session *s, IrPackage *p, Type *t) {
    static const TypeNames names = {write_named, write_field, write_method, true};
    TypeText w = {.out = {.arena = session_bodies(s)}, .s = s, .names = &names, .data = p};
    ir_write_type(&w, t);
    return buf_str(&w.out);
}
