// Types as messages of the later stages print them. Names are qualified by the name of their package outside of it;
// type arguments are spelled with full import paths, for they are part of the instance's name.
#include "ir/build.h"

typedef struct Writer { Session *s; IrPackage *p; Buf out; } Writer;

static void write_type(Writer *w, Type *t);

static bool is_foreign(const Writer *w, const Package *pkg) { return pkg && (!w->p || pkg != w->p->pkg); }

static void write_name(Writer *w, const Package *pkg, const Sym *sym) {
    if (is_foreign(w, pkg)) buf_printf(&w->out, "%s.", pkg->name->text);
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

static void write_named(Writer *w, Type *t) {
    write_name(w, t->named.obj->pkg, without_number(w->s, t->named.obj->sym));
    if (!t->named.ntargs) return;
    for (uint32_t i = 0; i < t->named.ntargs; i++) {
        buf_putc(&w->out, i ? ',' : '[');
        buf_puts(&w->out, ir_link_string(w->p->builder, ir_shaped_arg(w->p->builder, t, i)));
    }
    buf_putc(&w->out, ']');
}

static void write_chan(Writer *w, Type *t) {
    static const char *const words[] = {[CHAN_BOTH] = "chan ", [CHAN_SEND] = "chan<- ", [CHAN_RECV] = "<-chan "};
    buf_puts(&w->out, words[t->chan.dir]);
    Type *elem = type_unalias(t->chan.elem);
    bool parens = t->chan.dir == CHAN_BOTH && elem->kind == T_CHAN && elem->chan.dir == CHAN_RECV;
    if (parens) buf_putc(&w->out, '(');
    write_type(w, elem);
    if (parens) buf_putc(&w->out, ')');
}

static void write_params(Writer *w, Type *tuple, bool variadic) {
    buf_putc(&w->out, '(');
    for (uint32_t i = 0; i < tuple->tuple.n; i++) {
        Type *t = tuple->tuple.vars[i]->type;
        if (i) buf_puts(&w->out, ", ");
        if (variadic && i + 1 == tuple->tuple.n) {
            buf_puts(&w->out, "...");
            t = type_under(t)->slice.elem;
        }
        write_type(w, t);
    }
    buf_putc(&w->out, ')');
}

static void write_signature(Writer *w, Type *t) {
    write_params(w, t->func.params, t->func.variadic);
    Type *results = t->func.results;
    if (results->tuple.n == 0) return;
    buf_putc(&w->out, ' ');
    if (results->tuple.n == 1) write_type(w, results->tuple.vars[0]->type);
    else write_params(w, results, false);
}

static void write_interface(Writer *w, Type *t) {
    uint32_t n;
    Obj **methods = type_methods(w->s, t, &n);
    buf_puts(&w->out, n ? "interface {" : "interface {}");
    for (uint32_t i = 0; i < n; i++) {
        buf_puts(&w->out, i ? "; " : " ");
        if (sym_exported(methods[i]->sym)) buf_puts(&w->out, methods[i]->sym->text);
        else buf_printf(&w->out, "%s.%s", methods[i]->pkg->path, methods[i]->sym->text);
        write_signature(w, type_unalias(methods[i]->type));
    }
    if (n) buf_puts(&w->out, " }");
}

static void write_struct(Writer *w, Type *t) {
    buf_puts(&w->out, "struct {");
    for (uint32_t i = 0; i < t->strct.n; i++) {
        Obj *f = t->strct.fields[i];
        buf_puts(&w->out, i ? "; " : " ");
        if (!f->embedded) {
            write_name(w, sym_exported(f->sym) ? NULL : f->pkg, f->sym);
            buf_putc(&w->out, ' ');
        }
        write_type(w, f->type);
        const char *tag = t->strct.tags ? t->strct.tags[i] : NULL;
        if (tag && *tag)
            buf_printf(&w->out, " %s", const_exact_text(&w->s->arena, const_string(&w->s->arena, tag, strlen(tag))));
    }
    buf_puts(&w->out, t->strct.n ? " }" : "}");
}

static void write_type(Writer *w, Type *t) {
    t = type_unalias(t);
    switch (t->kind) {
    case T_POINTER:
        buf_putc(&w->out, '*');
        write_type(w, t->pointer.elem);
        break;
    case T_ARRAY:
        buf_printf(&w->out, "[%lld]", (long long)t->array.len);
        write_type(w, t->array.elem);
        break;
    case T_SLICE:
        buf_puts(&w->out, "[]");
        write_type(w, t->slice.elem);
        break;
    case T_MAP:
        buf_puts(&w->out, "map[");
        write_type(w, t->map.key);
        buf_putc(&w->out, ']');
        write_type(w, t->map.elem);
        break;
    case T_CHAN: write_chan(w, t); break;
    case T_FUNC:
        buf_puts(&w->out, "func");
        write_signature(w, t);
        break;
    case T_INTERFACE:
        if (t == type_any(w->s)) buf_puts(&w->out, "any");
        else write_interface(w, t);
        break;
    case T_STRUCT: write_struct(w, t); break;
    case T_NAMED: write_named(w, t); break;
    case T_TPARAM: buf_puts(&w->out, t->tparam.obj->sym->text); break;
    case T_TUPLE: write_params(w, t, false); break;
    default: buf_puts(&w->out, t->basic.name); break;
    }
}

const char *ir_type_string(Session *s, IrPackage *p, Type *t) {
    Writer w = {.s = s, .p = p, .out = {.arena = session_bodies(s)}};
    write_type(&w, t);
    return buf_str(&w.out);
}
