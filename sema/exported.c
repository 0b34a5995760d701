// What importers know of a package: its exported objects, the unexported types that these speak of, and whatever the
// bodies mention that importers may need: of generic functions, and of those that may be inlined. A message about an
// unexported name says "not exported" for what is known so, and "undefined" for all others.
#include "sema/expr.h"

typedef struct Walk { Arena *arena; Package *pkg; Table seen; } Walk;

static void visit(Walk *w, Type *t);

static void visit_body(void *walk, const char *role, Ast *n);

static void visit_declared(Walk *w, Obj *o) {
    if (table_get(&w->seen, o)) return;
    table_put(&w->seen, w->arena, o, o);
    visit(w, o->type);
    for (uint32_t i = 0; i < o->nmentions; i++) visit_declared(w, o->mentions[i]);
    bool generic = o->kind == OBJ_FUNC && (o->type->func.ntparams || o->type->func.nrparams);
    if (generic && o->decl && o->decl->func_decl.body) visit_body(w, "", o->decl->func_decl.body);
}

static void visit_body(void *walk, const char *role, Ast *n) {
    (void)role;
    Walk *w = walk;
    Obj *o = n->kind == AST_NAME ? n->name.obj : NULL;
    if (o && o->kind != OBJ_CONST && o->pkg == w->pkg && o->parent == w->pkg->scope) visit_declared(w, o);
    ast_children(n, visit_body, w);
}

static void visit_objs(Walk *w, Obj **objs, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) visit(w, objs[i]->type);
}

static void visit_types(Walk *w, Type **types, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) visit(w, types[i]);
}

static void visit_named(Walk *w, Type *t) {
    visit_types(w, t->named.targs, t->named.ntargs);
    if (t->named.origin != t) visit(w, t->named.origin);
    if (t->named.obj->pkg != w->pkg) return;
    visit(w, type_under(t));
    for (uint32_t i = 0; i < t->named.nmethods; i++)
        if (t->named.methods[i]) visit_declared(w, t->named.methods[i]);
}

static void visit(Walk *w, Type *t) {
    if (!t || table_get(&w->seen, t)) return;
    table_put(&w->seen, w->arena, t, t);
    switch (t->kind) {
    case T_ARRAY: visit(w, t->array.elem); break;
    case T_SLICE: visit(w, t->slice.elem); break;
    case T_POINTER: visit(w, t->pointer.elem); break;
    case T_CHAN: visit(w, t->chan.elem); break;
    case T_MAP:
        visit(w, t->map.key);
        visit(w, t->map.elem);
        break;
    case T_STRUCT: visit_objs(w, t->strct.fields, t->strct.n); break;
    case T_TUPLE: visit_objs(w, t->tuple.vars, t->tuple.n); break;
    case T_FUNC:
        visit(w, t->func.params);
        visit(w, t->func.results);
        visit_types(w, t->func.tparams, t->func.ntparams);
        break;
    case T_INTERFACE:
        visit_objs(w, t->iface.methods, t->iface.nmethods);
        visit_types(w, t->iface.embeds, t->iface.nembeds);
        break;
    case T_UNION:
        for (uint32_t i = 0; i < t->uni.n; i++) visit(w, t->uni.terms[i].type);
        break;
    case T_NAMED: visit_named(w, t); break;
    case T_ALIAS: visit(w, t->alias.actual); break;
    case T_TPARAM: visit(w, t->tparam.bound); break;
    default: break;
    }
}

bool is_known_to_importers(Checker *c, Package *pkg, Obj *o) {
    Walk w = {.arena = c->arena, .pkg = pkg};
    for (uint32_t i = 0; i < pkg->objs.len; i++)
        if (pkg->objs.at[i]->exported && pkg->objs.at[i]->parent) visit_declared(&w, pkg->objs.at[i]);
    return table_get(&w.seen, o->kind == OBJ_TYPE ? (void *)o->type : o) != NULL;
}
