// The text of a type in the form that the later stages use: "struct { X int }", with blanks. Messages, link names and
// reflect's String differ only in how they name types, fields and methods, and say so in a TypeNames.
#include "ir/build.h"

static void write_prefixed(TypeText *w, const char *prefix, Type *t) {
    buf_puts(&w->out, prefix);
    ir_write_type(w, t);
}

static void write_list(TypeText *w, Type *tuple, bool variadic) {
    for (uint32_t i = 0; i < tuple->tuple.n; i++) {
        Type *t = tuple->tuple.vars[i]->type;
        if (i) buf_puts(&w->out, ", ");
        if (variadic && i + 1 == tuple->tuple.n) write_prefixed(w, "...", type_under(t)->slice.elem);
        else ir_write_type(w, t);
    }
}

static void write_params(TypeText *w, Type *tuple, bool variadic) {
    buf_putc(&w->out, '(');
    write_list(w, tuple, variadic);
    buf_putc(&w->out, ')');
}

static void write_signature(TypeText *w, Type *sig) {
    write_params(w, sig->func.params, sig->func.variadic);
    Type *results = sig->func.results;
    if (results->tuple.n == 0) return;
    buf_putc(&w->out, ' ');
    if (results->tuple.n == 1) write_list(w, results, false);
    else write_params(w, results, false);
}

static void write_tag(TypeText *w, const char *tag) {
    Arena *a = w->out.arena;
    buf_printf(&w->out, " %s", const_exact_text(a, const_string(a, tag, strlen(tag))));
}

static void write_struct(TypeText *w, Type *t) {
    buf_puts(&w->out, "struct {");
    for (uint32_t i = 0; i < t->strct.n; i++) {
        buf_puts(&w->out, i ? "; " : " ");
        w->names->field(w, t->strct.fields[i]);
        ir_write_type(w, t->strct.fields[i]->type);
        const char *tag = t->strct.tags ? t->strct.tags[i] : NULL;
        if (tag && *tag) write_tag(w, tag);
    }
    buf_puts(&w->out, t->strct.n ? " }" : "}");
}

static void write_interface(TypeText *w, Type *t) {
    uint32_t n = 0;
    Obj **methods = type_methods(w->s, t, &n);
    buf_puts(&w->out, "interface {");
    for (uint32_t i = 0; i < n; i++) {
        buf_puts(&w->out, i ? "; " : " ");
        w->names->method(w, methods[i]);
        write_signature(w, type_unalias(methods[i]->type));
    }
    buf_puts(&w->out, n ? " }" : "}");
}

static void write_chan(TypeText *w, Type *t) {
    static const char *const words[] = {[CHAN_BOTH] = "chan ", [CHAN_SEND] = "chan<- ", [CHAN_RECV] = "<-chan "};
    buf_puts(&w->out, words[t->chan.dir]);
    Type *elem = type_unalias(t->chan.elem);
    bool parens = t->chan.dir == CHAN_BOTH && elem->kind == T_CHAN && elem->chan.dir == CHAN_RECV;
    if (parens) buf_putc(&w->out, '(');
    ir_write_type(w, elem);
    if (parens) buf_putc(&w->out, ')');
}

static const char *basic_name(Type *t) {
    switch (t->kind) {
#define X(kind, name, size, flags) case T_##kind: return name;
        BASIC_TYPES(X)
#undef X
    default: return "?";
    }
}

static void write_map(TypeText *w, Type *t) {
    write_prefixed(w, "map[", t->map.key);
    write_prefixed(w, "]", t->map.elem);
}

static void write_array(TypeText *w, Type *t) {
    buf_printf(&w->out, "[%lld]", (long long)t->array.len);
    ir_write_type(w, t->array.elem);
}

void ir_write_type(TypeText *w, Type *t) {
    t = type_unalias(t);
    if (w->names->as_written && t == type_any(w->s)) {
        buf_puts(&w->out, "any");
        return;
    }
    switch (t->kind) {
    case T_POINTER: write_prefixed(w, "*", t->pointer.elem); break;
    case T_SLICE: write_prefixed(w, "[]", t->slice.elem); break;
    case T_ARRAY: write_array(w, t); break;
    case T_MAP: write_map(w, t); break;
    case T_CHAN: write_chan(w, t); break;
    case T_FUNC:
        buf_puts(&w->out, "func");
        write_signature(w, t);
        break;
    case T_STRUCT: write_struct(w, t); break;
    case T_INTERFACE: write_interface(w, t); break;
    case T_NAMED: w->names->type(w, t); break;
    case T_TPARAM: buf_puts(&w->out, t->tparam.obj->sym->text); break;
    case T_TUPLE: write_params(w, t, false); break;
    default: buf_puts(&w->out, w->names->as_written ? t->basic.name : basic_name(t)); break;
    }
}
