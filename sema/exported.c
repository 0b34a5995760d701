// What importers know of a package: its exported objects, the unexported types that these speak of, and whatever the
// bodies mention that importers may need: of generic functions, and of those that may be inlined. A message about an
// unexported name says "not exported" for what is known so, and "undefined" for all others.
#include "sema/expr.h"

typedef struct Walk { Arena *arena; Package *pkg; Table seen; } Walk;

static bool visit(Type *t, void *walk);

static void visit_body(void *walk, const char *role, Ast *n);

static void visit_declared(Walk *w, Obj *o) {
    if (table_get(&w->seen, o)) return;
    table_put(&w->seen, w->arena, o, o);
    visit(o->type, w);
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

static void visit_named(Walk *w, Type *t) {
    if (t->named.origin != t) visit(t->named.origin, w);
    if (t->named.obj->pkg != w->pkg) return;
    visit(type_under(t), w);
    for (uint32_t i = 0; i < t->named.nmethods; i++)
        if (t->named.methods[i]) visit_declared(w, t->named.methods[i]);
}

static bool visit(Type *t, void *walk) {
    Walk *w = walk;
    if (!t || table_get(&w->seen, t)) return false;
    table_put(&w->seen, w->arena, t, t);
    type_any_part(t, visit, w);
    switch (t->kind) {
    case T_FUNC:
        for (uint32_t i = 0; i < t->func.ntparams; i++) visit(t->func.tparams[i], w);
        break;
    case T_NAMED: visit_named(w, t); break;
    case T_ALIAS: visit(t->alias.actual, w); break;
    case T_TPARAM: visit(t->tparam.bound, w); break;
    default: break;
    }
    return false;
}

bool is_known_to_importers(Checker *c, Package *pkg, Obj *o) {
    Walk w = {.arena = c->arena, .pkg = pkg};
    for (uint32_t i = 0; i < pkg->objs.len; i++)
        if (pkg->objs.at[i]->exported && pkg->objs.at[i]->parent) visit_declared(&w, pkg->objs.at[i]);
    return table_get(&w.seen, o->kind == OBJ_TYPE ? (void *)o->type : o) != NULL;
}
