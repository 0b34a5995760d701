// Scopes: tables of names, each with its parent. The outermost is the universe, then a package's, a file's (with the
// names of imports), and those of functions and blocks.
#include "sema/internal.h"

Scope *scope_new(Checker *c, Scope *parent, Pos start, Pos end) {
    Scope *scope = NEW(c->arena, Scope);
    scope->parent = parent;
    scope->start = start;
    scope->end = end;
    return scope;
}

Obj *scope_get(const Scope *s, const Sym *name) { return table_get(&s->names, name); }

Obj *scope_insert(Session *s, Scope *scope, Obj *o) {
    Obj *other = table_get(&scope->names, o->sym);
    if (other) return other;
    table_put(&scope->names, &s->arena, o->sym, o);
    if (!o->parent) o->parent = scope;
    return NULL;
}

Obj *scope_lookup(Scope *from, const Sym *name, Scope **found) {
    for (Scope *s = from; s; s = s->parent) {
        if (s->names.len == 0) continue;
        Obj *o = table_get(&s->names, name);
        if (o) {
            if (found) *found = s;
            return o;
        }
    }
    return NULL;
}

Obj *lookup_name(Checker *c, const Sym *name) { return scope_lookup(c->env.scope, name, NULL); }

void open_scope(Checker *c, const Ast *n) { c->env.scope = scope_new(c, c->env.scope, n ? n->pos : POS_NONE, POS_NONE); }
void close_scope(Checker *c) { c->env.scope = c->env.scope->parent; }
