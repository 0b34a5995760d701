// Texts of types for names that must be the same wherever the type is mentioned: full import paths, no aliases, and a
// mark on types declared inside functions. Instances of generic functions are named by them.
#include "ir/build.h"

typedef struct Writer { IrBuilder *b; Buf out; } Writer;

static void write_type(Writer *w, Type *t);

static void write_tuple(Writer *w, Type *tuple, bool variadic) {
    for (uint32_t i = 0; i < tuple->tuple.n; i++) {
        if (i) buf_puts(&w->out, ", ");
        Type *t = tuple->tuple.vars[i]->type;
        if (variadic && i + 1 == tuple->tuple.n) {
            buf_puts(&w->out, "...");
            t = type_under(t)->slice.elem;
        }
        write_type(w, t);
    }
}

static void write_signature(Writer *w, Type *sig) {
    buf_putc(&w->out, '(');
    write_tuple(w, sig->func.params, sig->func.variadic);
    buf_putc(&w->out, ')');
    uint32_t n = sig->func.results->tuple.n;
    if (n == 0) return;
    buf_puts(&w->out, n == 1 ? " " : " (");
    write_tuple(w, sig->func.results, false);
    if (n > 1) buf_putc(&w->out, ')');
}

// A command is package main whatever its path.
static const char *path_of(Package *p) { return strcmp(p->name->text, "main") == 0 ? "main" : p->path; }

static void write_name(Writer *w, Obj *o) {
    if (!sym_exported(o->sym) && o->pkg) buf_printf(&w->out, "%s.", path_of(o->pkg));
    buf_puts(&w->out, o->sym->text);
}

// An embedded field has the name of its type, but for aliases, type arguments, and predeclared types (whose names belong to
// no package, while the field's does).
static bool is_named_as(Type *t, const Sym *name) {
    if (t->kind == T_POINTER) t = type_unalias(t->pointer.elem);
    return t->kind == T_NAMED && t->named.obj->pkg && !t->named.ntargs && t->named.obj->sym == name;
}

static void write_struct(Writer *w, Type *t) {
    buf_puts(&w->out, "struct {");
    for (uint32_t i = 0; i < t->strct.n; i++) {
        Obj *f = t->strct.fields[i];
        buf_puts(&w->out, i ? "; " : " ");
        if (!f->embedded || !is_named_as(type_unalias(f->type), f->sym)) {
            write_name(w, f);
            buf_puts(&w->out, f->embedded ? " = " : " ");
        }
        write_type(w, f->type);
        if (t->strct.tags && t->strct.tags[i]) {
            const char *tag = t->strct.tags[i];
            buf_printf(&w->out, " %s", const_exact_text(w->b->arena, const_string(w->b->arena, tag, strlen(tag))));
        }
    }
    buf_puts(&w->out, t->strct.n ? " }" : "}");
}

static void write_interface(Writer *w, Type *t) {
    uint32_t n = 0;
    Obj **methods = type_methods(w->b->s, t, &n);
    buf_puts(&w->out, "interface {");
    for (uint32_t i = 0; i < n; i++) {
        buf_puts(&w->out, i ? "; " : " ");
        write_name(w, methods[i]);
        write_signature(w, type_unalias(methods[i]->type));
    }
    buf_puts(&w->out, n ? " }" : "}");
}

static void write_type_args(Writer *w, Type *named) {
    uint32_t implicit = type_implicit_args(named);
    for (uint32_t i = 0; i < named->named.ntargs; i++) {
        buf_putc(&w->out, i == 0 ? '[' : i == implicit ? ';' : ',');
        write_type(w, ir_shaped_arg(w->b, named, i));
    }
    if (named->named.ntargs) buf_putc(&w->out, ']');
}

static void write_named(Writer *w, Type *t) {
    Obj *o = t->named.obj;
    if (o->pkg) buf_printf(&w->out, "%s.", path_of(o->pkg));
    buf_puts(&w->out, o->sym->text);
    write_type_args(w, t);
    uint32_t local = type_local_number(t);
    if (local) buf_printf(&w->out, "·%u", local);
}

static void write_chan(Writer *w, Type *t) {
    static const char *const words[] = {[CHAN_BOTH] = "chan ", [CHAN_SEND] = "chan<- ", [CHAN_RECV] = "<-chan "};
    buf_puts(&w->out, words[t->chan.dir]);
    Type *elem = type_unalias(t->chan.elem);
    bool inner = t->chan.dir != CHAN_SEND && elem->kind == T_CHAN && elem->chan.dir == CHAN_RECV;
    if (inner) buf_putc(&w->out, '(');
    write_type(w, elem);
    if (inner) buf_putc(&w->out, ')');
}

static const char *basic_name(Type *t) {
    switch (t->kind) {
#define X(kind, name, size, flags) case T_##kind: return name;
        BASIC_TYPES(X)
#undef X
    default: return "?";
    }
}

static void write_type(Writer *w, Type *t) {
    t = type_unalias(t);
    switch (t->kind) {
    case T_ARRAY:
        buf_printf(&w->out, "[%lld]", (long long)t->array.len);
        write_type(w, t->array.elem);
        break;
    case T_SLICE:
        buf_puts(&w->out, "[]");
        write_type(w, t->slice.elem);
        break;
    case T_POINTER:
        buf_putc(&w->out, '*');
        write_type(w, t->pointer.elem);
        break;
    case T_MAP:
        buf_puts(&w->out, "map[");
        write_type(w, t->map.key);
        buf_putc(&w->out, ']');
        write_type(w, t->map.elem);
        break;
    case T_FUNC:
        buf_puts(&w->out, "func");
        write_signature(w, t);
        break;
    case T_CHAN: write_chan(w, t); break;
    case T_STRUCT: write_struct(w, t); break;
    case T_INTERFACE: write_interface(w, t); break;
    case T_NAMED: write_named(w, t); break;
    case T_TPARAM: buf_puts(&w->out, t->tparam.obj->sym->text); break;
    default: buf_puts(&w->out, basic_name(t)); break;
    }
}

const char *ir_link_string(IrBuilder *b, Type *t) {
    Writer w = {.b = b, .out = {.arena = b->arena}};
    write_type(&w, t);
    return buf_str(&w.out);
}

static const char *type_args_text(IrBuilder *b, Type *named) {
    Writer w = {.b = b, .out = {.arena = b->arena}};
    write_type_args(&w, named);
    return buf_str(&w.out);
}

const char *ir_type_symbol(IrBuilder *b, Type *named) {
    Obj *o = named->named.obj;
    uint32_t number = type_local_number(named);
    const char *local = number ? arena_printf(b->arena, "·%u", number) : "";
    return ir_mangle(b, arena_printf(b->arena, "%s%s%s", o->sym->text, type_args_text(b, named), local));
}

// A method as the reference names the function: "T.M", "(*T).M"; an unexported method of another package than the
// receiver's carries its package.
const char *ir_method_name(IrBuilder *b, Type *recv, Obj *method, const char *suffix) {
    bool pointer = recv->kind == T_POINTER;
    Type *base = pointer ? ir_canon(b, recv->pointer.elem) : recv;
    const char *type;
    Package *home = NULL;
    if (base->kind == T_NAMED) {
        home = base->named.obj->pkg;
        uint32_t local = type_local_number(base);
        type = arena_printf(b->arena, "%s%s%s", base->named.obj->sym->text, type_args_text(b, base),
                            local ? arena_printf(b->arena, "·%u", local) : "");
    } else {
        type = ir_link_string(b, base);
    }
    const char *pkg = "";
    if (!sym_exported(method->sym) && method->pkg != home) pkg = arena_printf(b->arena, ".%s", path_of(method->pkg));
    return arena_printf(b->arena, pointer ? "(*%s)%s.%s%s" : "%s%s.%s%s", type, pkg, method->sym->text, suffix);
}
