// Types and objects as messages print them. A package's own names stand alone; others are qualified by the name of their
// package, or by its quoted path where two of the packages around share that name.
#include "sema/internal.h"

typedef struct Outer { const Type *type; const struct Outer *up; } Outer;
typedef struct Writer {
    Session *s;
    Package *home;          // printed without qualifier
    Buf buf;
    const Outer *outer;     // types being written, to end at recursive ones
    bool no_param_names;
    bool by_path;           // qualify by full paths
    bool pkg_info;          // the same, and tag the first unexported field with its package
} Writer;

static void write_type(Writer *w, Type *t);
static void write_signature(Writer *w, Type *sig);

// ---- Package qualifiers -----------------------------------------------------------------------------------------

static const char several[] = "";   // stands for "more than one path" in the table of names

static void note_package(struct Universe *u, Arena *a, Package *p, Table *seen) {
    if (table_get(seen, p)) return;
    table_put(seen, a, p, p);
    if (p->name) {
        const char *path = table_get(&u->clashes, p->name);
        if (!path) table_put(&u->clashes, a, p->name, (void *)p->path);
        else if (strcmp(path, p->path)) table_put(&u->clashes, a, p->name, (void *)several);
    }
    for (uint32_t i = 0; i < p->imports.len; i++) note_package(u, a, p->imports.at[i], seen);
}

// The names of all packages that `home` imports, directly or not.
static const Table *clashes_of(Session *s, Package *home) {
    struct Universe *u = s->universe;
    if (u->clashes_of != home) {
        u->clashes = (Table){0};
        Table seen = {0};
        note_package(u, &s->arena, home, &seen);
        u->clashes_of = home;
    }
    return &u->clashes;
}

static void write_qualifier(Writer *w, Package *p) {
    if (!p || p == w->home) return;
    if (w->pkg_info || w->by_path) {
        bool unnamed = !strcmp(p->path, "command-line-arguments") || !strcmp(p->name->text, "main");
        buf_printf(&w->buf, "%s.", unnamed ? p->name->text : p->path);
        return;
    }
    bool clash = w->home && p->name && table_get(clashes_of(w->s, w->home), p->name) == several;
    if (clash) buf_printf(&w->buf, "\"%s\".", p->path);
    else buf_printf(&w->buf, "%s.", p->name ? p->name->text : p->path);
}

// ---- Types ------------------------------------------------------------------------------------------------------

static void write_list(Writer *w, Type **list, uint32_t n) {
    buf_putc(&w->buf, '[');
    for (uint32_t i = 0; i < n; i++) {
        if (i > 0) buf_puts(&w->buf, ", ");
        write_type(w, list[i]);
    }
    buf_putc(&w->buf, ']');
}

// [P, Q any, R interface{…}]: neighbours of one constraint share it.
static void write_tparams(Writer *w, Type **list, uint32_t n) {
    buf_putc(&w->buf, '[');
    for (uint32_t i = 0; i < n; i++) {
        if (i > 0) {
            if (list[i]->tparam.bound != list[i - 1]->tparam.bound) {
                buf_putc(&w->buf, ' ');
                write_type(w, list[i - 1]->tparam.bound);
            }
            buf_puts(&w->buf, ", ");
        }
        write_type(w, list[i]);
    }
    if (n > 0 && list[n - 1]->tparam.bound) {
        buf_putc(&w->buf, ' ');
        write_type(w, list[n - 1]->tparam.bound);
    }
    buf_putc(&w->buf, ']');
}

static void write_struct(Writer *w, Type *t) {
    buf_puts(&w->buf, "struct{");
    for (uint32_t i = 0; i < t->strct.n; i++) {
        Obj *f = t->strct.fields[i];
        bool annotate = w->pkg_info && !f->exported;
        if (annotate) w->pkg_info = false;
        if (i > 0) buf_puts(&w->buf, "; ");
        if (!f->embedded) buf_printf(&w->buf, "%s ", f->sym->text);
        write_type(w, f->type);
        if (annotate) buf_printf(&w->buf, " /* package %s */ ", f->pkg->path);
        const char *tag = t->strct.tags ? t->strct.tags[i] : NULL;
        if (tag && *tag)
            buf_printf(&w->buf, " %s", const_exact_text(&w->s->arena, const_string(&w->s->arena, tag, strlen(tag))));
    }
    buf_putc(&w->buf, '}');
}

static void write_interface(Writer *w, Type *t) {
    if (t == w->s->universe->any) {
        buf_puts(&w->buf, "any");
        return;
    }
    if (t == w->s->universe->comparable->named.info->rhs) {
        buf_puts(&w->buf, "interface{comparable}");
        return;
    }
    if (t->iface.implicit) {
        if (t->iface.nmethods == 0 && t->iface.nembeds == 1) {
            write_type(w, t->iface.embeds[0]);
            return;
        }
        buf_puts(&w->buf, "/* implicit */ ");
    }
    buf_puts(&w->buf, "interface{");
    for (uint32_t i = 0; i < t->iface.nmethods; i++) {
        if (i > 0) buf_puts(&w->buf, "; ");
        buf_puts(&w->buf, t->iface.methods[i]->sym->text);
        write_signature(w, t->iface.methods[i]->type);
    }
    for (uint32_t i = 0; i < t->iface.nembeds; i++) {
        if (i > 0 || t->iface.nmethods > 0) buf_puts(&w->buf, "; ");
        write_type(w, t->iface.embeds[i]);
    }
    buf_putc(&w->buf, '}');
}

static void write_chan(Writer *w, Type *t) {
    static const char *const dirs[] = {[CHAN_BOTH] = "chan ", [CHAN_SEND] = "chan<- ", [CHAN_RECV] = "<-chan "};
    bool parens = t->chan.dir == CHAN_BOTH && t->chan.elem->kind == T_CHAN && t->chan.elem->chan.dir == CHAN_RECV;
    buf_puts(&w->buf, dirs[t->chan.dir]);
    if (parens) buf_putc(&w->buf, '(');
    write_type(w, t->chan.elem);
    if (parens) buf_putc(&w->buf, ')');
}

static void write_union(Writer *w, Type *t) {
    for (uint32_t i = 0; i < t->uni.n; i++) {
        if (i > 0) buf_puts(&w->buf, " | ");
        if (t->uni.terms[i].tilde) buf_putc(&w->buf, '~');
        write_type(w, t->uni.terms[i].type);
    }
}

static void write_tuple(Writer *w, Type *t, bool variadic) {
    buf_putc(&w->buf, '(');
    for (uint32_t i = 0; i < t->tuple.n; i++) {
        Obj *v = t->tuple.vars[i];
        if (i > 0) buf_puts(&w->buf, ", ");
        if (v->sym->len > 0 && !w->no_param_names) buf_printf(&w->buf, "%s ", v->sym->text);
        if (!variadic || i + 1 < t->tuple.n) {
            write_type(w, v->type);
        } else if (v->type->kind == T_SLICE) {
            buf_puts(&w->buf, "...");
            write_type(w, v->type->slice.elem);
        } else {   // append([]byte, string...)
            write_type(w, v->type);
            buf_puts(&w->buf, "...");
        }
    }
    buf_putc(&w->buf, ')');
}

static void write_signature(Writer *w, Type *sig) {
    if (sig->func.ntparams > 0) write_tparams(w, sig->func.tparams, sig->func.ntparams);
    write_tuple(w, sig->func.params, sig->func.variadic);
    Type *results = sig->func.results;
    if (results->tuple.n == 0) return;
    buf_putc(&w->buf, ' ');
    if (results->tuple.n == 1 && results->tuple.vars[0]->sym->len == 0)
        write_type(w, results->tuple.vars[0]->type);
    else
        write_tuple(w, results, false);
}

static void write_name(Writer *w, Obj *o) {
    write_qualifier(w, o->pkg);
    buf_puts(&w->buf, o->sym->text);
}

static void write_named(Writer *w, Obj *o, Type **targs, uint32_t ntargs, Type **tparams, uint32_t ntparams) {
    write_name(w, o);
    if (ntargs > 0) write_list(w, targs, ntargs);
    else if (ntparams > 0) write_tparams(w, tparams, ntparams);
}

static void write_tparam(Writer *w, Type *t) {
    const Sym *name = t->tparam.obj->sym;
    buf_puts(&w->buf, name->text);
    if (scope_get(w->s->universe->scope, name))
        buf_printf(&w->buf, " /* with %s declared at %s */", name->text, pos_string_long(w->s, t->tparam.obj->pos));
}

static void write_literal(Writer *w, Type *t) {
    switch (t->kind) {
    case T_ARRAY:
        buf_printf(&w->buf, "[%lld]", (long long)t->array.len);
        write_type(w, t->array.elem);
        break;
    case T_SLICE:
        buf_puts(&w->buf, "[]");
        write_type(w, t->slice.elem);
        break;
    case T_POINTER:
        buf_putc(&w->buf, '*');
        write_type(w, t->pointer.elem);
        break;
    case T_MAP:
        buf_puts(&w->buf, "map[");
        write_type(w, t->map.key);
        buf_putc(&w->buf, ']');
        write_type(w, t->map.elem);
        break;
    case T_FUNC:
        buf_puts(&w->buf, "func");
        write_signature(w, t);
        break;
    case T_CHAN: write_chan(w, t); break;
    case T_STRUCT: write_struct(w, t); break;
    case T_INTERFACE: write_interface(w, t); break;
    case T_UNION: write_union(w, t); break;
    case T_TUPLE: write_tuple(w, t, false); break;
    default: buf_puts(&w->buf, t->basic.name); break;
    }
}

static void write_type(Writer *w, Type *t) {
    if (!t) {
        buf_puts(&w->buf, "<nil>");
        return;
    }
    for (const Outer *o = w->outer; o; o = o->up)
        if (o->type == t) {
            buf_puts(&w->buf, "<cycle>");
            return;
        }
    Outer outer = {t, w->outer};
    w->outer = &outer;
    if (t->kind == T_NAMED)
        write_named(w, t->named.obj, t->named.targs, t->named.ntargs, t->named.tparams, t->named.ntparams);
    else if (t->kind == T_ALIAS)
        write_named(w, t->alias.obj, t->alias.targs, t->alias.ntargs, t->alias.tparams, t->alias.ntparams);
    else if (t->kind == T_TPARAM)
        write_tparam(w, t);
    else
        write_literal(w, t);
    w->outer = outer.up;
}

const char *type_string(Session *s, Type *t, Package *relative_to) {
    Writer w = {.s = s, .home = relative_to, .buf = {.arena = &s->arena}};
    write_type(&w, t);
    return buf_str(&w.buf);
}

const char *type_str(Checker *c, Type *t) { return type_string(c->s, t, c->pkg); }

const char *type_path_str(Checker *c, Type *t) {
    Writer w = {.s = c->s, .buf = {.arena = c->arena}, .by_path = true};
    write_type(&w, t);
    return buf_str(&w.buf);
}

const char *type_list_str(Checker *c, Type **t, uint32_t n) {
    Writer w = {.s = c->s, .home = c->pkg, .buf = {.arena = c->arena}};
    write_list(&w, t, n);
    return buf_str(&w.buf);
}

// ---- Objects ----------------------------------------------------------------------------------------------------

const char *func_str(Checker *c, Obj *f, bool with_pkg) {
    Writer w = {.s = c->s, .home = with_pkg ? NULL : c->pkg, .buf = {.arena = c->arena}, .no_param_names = true,
                .pkg_info = with_pkg};
    buf_puts(&w.buf, f->sym->text);
    write_signature(&w, f->type);
    return buf_str(&w.buf);
}

static void write_func(Writer *w, Obj *f) {
    buf_puts(&w->buf, "func ");
    Obj *recv = f->type ? f->type->func.recv : NULL;
    if (recv) {
        buf_putc(&w->buf, '(');
        if (recv->type->kind == T_INTERFACE) buf_puts(&w->buf, "interface");
        else write_type(w, recv->type);
        buf_puts(&w->buf, ").");
    } else {
        write_qualifier(w, f->pkg);
    }
    buf_puts(&w->buf, f->sym->text);
    if (f->type) write_signature(w, f->type);
}

static void write_type_object(Writer *w, Obj *o) {
    Type *t = o->type;
    buf_printf(&w->buf, "type %s", t && t->kind == T_TPARAM ? "parameter " : "");
    write_name(w, o);
    if (!t || t->kind <= T_BASIC_LAST) return;
    if (t->kind == T_NAMED && t->named.ntparams > 0) write_tparams(w, t->named.tparams, t->named.ntparams);
    if (t->kind == T_ALIAS && t->alias.ntparams > 0) write_tparams(w, t->alias.tparams, t->alias.ntparams);
    buf_puts(&w->buf, obj_is_alias(o) ? " = " : " ");
    write_type(w, t->kind == T_ALIAS ? t->alias.rhs : t->kind == T_TPARAM ? t->tparam.bound : type_under(t));
}

static void write_value(Writer *w, Obj *o, const char *what, bool qualified) {
    buf_printf(&w->buf, "%s ", what);
    if (qualified) write_qualifier(w, o->pkg);
    buf_puts(&w->buf, o->sym->text);
    if (!o->type) return;
    buf_putc(&w->buf, ' ');
    write_type(w, o->type);
}

static void write_obj(Writer *w, Obj *o) {
    bool global = o->pkg && scope_get(o->pkg->scope, o->sym) == o;
    switch ((ObjKind)o->kind) {
    case OBJ_PKG:
        buf_printf(&w->buf, "package %s", o->sym->text);
        if (strcmp(o->imported->path, o->sym->text)) buf_printf(&w->buf, " (\"%s\")", o->imported->path);
        break;
    case OBJ_CONST: write_value(w, o, "const", global); break;
    case OBJ_VAR: write_value(w, o, o->is_field ? "field" : "var", global); break;
    case OBJ_TYPE: write_type_object(w, o); break;
    case OBJ_FUNC: write_func(w, o); break;
    case OBJ_LABEL: buf_printf(&w->buf, "label %s", o->sym->text); break;
    case OBJ_BUILTIN: buf_printf(&w->buf, "builtin %s", o->sym->text); break;
    case OBJ_NIL: buf_puts(&w->buf, "nil"); break;
    }
}

const char *obj_str(Checker *c, Obj *o) {
    Writer w = {.s = c->s, .home = c->pkg, .buf = {.arena = c->arena}};
    write_obj(&w, o);
    return buf_str(&w.buf);
}
