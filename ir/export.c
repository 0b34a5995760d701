// Which function bodies a package's export form holds: those of its own functions and those that were inlined into it,
// as far as they are reached from its exported names through types, methods and such bodies. The body of another
// package's function can be inlined only where an import holds it.
#include "ir/inline.h"

typedef struct Exports { IrPackage *p; IrBuilder *b; Table seen; VEC(IrFunc *) bodies; } Exports;

static bool first_time(Exports *e, const void *key) {
    if (table_get(&e->seen, key)) return false;
    table_put(&e->seen, &e->b->s->scratch, key, e);
    return true;
}

static void export_func(Exports *e, IrFunc *f) {
    if (!f || f->is_wrapper || !first_time(e, f)) return;
    bool held = ir_is_instance(f) || f->outer || (f->inline_form && (f->pkg == e->p || table_get(&e->p->inlined, f)));
    if (!held) return;
    table_put(&e->p->exported, e->b->arena, f, f);
    vec_push(&e->b->s->scratch, &e->bodies, f);
}

static bool export_type(Type *t, void *exports);

// ---- Generic functions ----------------------------------------------------------------------------------------------
// They are exported as their source.

static void export_object(Exports *e, Obj *o);

static void export_tree(void *e, const char *role, Ast *n) {
    if (!n) return;
    const Selection *sel = n->kind == AST_SELECTOR ? n->selector.selection : NULL;
    if (n->kind == AST_NAME && n->name.obj && n->name.obj->kind == OBJ_FUNC) export_object(e, n->name.obj);
    if (sel && sel->obj->kind == OBJ_FUNC) export_object(e, sel->obj);
    if (AST_IS_EXPR(n->kind) && n->type) export_type(n->type, e);
    ast_children(n, export_tree, e);
    (void)role;
}

static void export_object(Exports *e, Obj *o) {
    if (o->origin) o = o->origin;
    Type *sig = type_unalias(o->type);
    bool generic = sig->func.ntparams || sig->func.nrparams;
    if (!generic) export_func(e, o->ir);
    else if (first_time(e, o) && o->decl) export_tree(e, "", o->decl->func_decl.body);
}

// ---- Types --------------------------------------------------------------------------------------------------------

static void export_methods(Exports *e, Type *named) {
    Type *origin = named->named.origin ? named->named.origin : named;
    for (uint32_t i = 0; i < origin->named.nmethods; i++) {
        Obj *method = origin->named.methods[i];
        export_object(e, method);
        type_any_part(type_unalias(method->type), export_type, e);
    }
    export_type(type_under(origin), e);
}

static bool export_type(Type *t, void *exports) {
    Exports *e = exports;
    t = type_unalias(t);
    if (t->kind <= T_BASIC_LAST || !first_time(e, t)) return false;
    if (t->kind == T_NAMED) export_methods(e, t);
    return type_any_part(t, export_type, e);
}

// ---- Bodies -------------------------------------------------------------------------------------------------------

static bool export_node(Ir *n, void *data) {
    if (n->type) export_type(n->type, data);
    if (n->op == IR_FUNC || n->op == IR_CLOSURE || n->op == IR_METHEXPR || n->op == IR_METHVALUE) export_func(data, n->func);
    return true;
}

static void find_exports(IrPackage *p) {
    Exports e = {.p = p, .b = p->builder};
    for (uint32_t i = 0; i < p->pkg->objs.len; i++) {
        Obj *o = p->pkg->objs.at[i];
        if (!sym_exported(o->sym) || !o->type) continue;
        export_type(o->type, &e);
        if (o->kind == OBJ_FUNC && !type_unalias(o->type)->func.recv) export_object(&e, o);
    }
    while (e.bodies.len) {
        IrFunc *f = e.bodies.at[--e.bodies.len];
        ir_visit_list(f->inline_form ? &f->inline_form->body : &f->body, export_node, &e);
    }
    p->exports_known = true;
}

bool inline_body_known(Inliner *in, const IrFunc *callee) {
    if (callee->pkg == in->p || callee->outer || ir_is_instance(callee)) return true;
    const Package *pkg = in->p->pkg;
    for (uint32_t i = 0; i < pkg->imports.len; i++)
        if (pkg->imports.at[i]->ir == callee->pkg) return true;
    for (uint32_t i = 0; i < pkg->imports.len; i++) {
        IrPackage *import = pkg->imports.at[i]->ir;
        if (!import || !import->builder || !table_get(&import->inlined, callee)) continue;
        if (!import->exports_known) find_exports(import);
        if (table_get(&import->exported, callee)) return true;
    }
    return false;
}

// ---- Packages that are done -----------------------------------------------------------------------------------------

static void forget_body(IrFunc *f) {
    f->body = (Irs){0};
    f->locals.len = f->locals.cap = f->captures.len = f->captures.cap = f->closures.len = f->closures.cap = 0;
}

// The forms that may be inlined stay, and what importers ask for otherwise is found out now.
void ir_forget_bodies(IrPackage *p) {
    if (!p->builder) return;
    if (p->inlined.len && !p->exports_known) find_exports(p);
    for (uint32_t i = 0; i < p->funcs.len; i++) forget_body(p->funcs.at[i]);
    for (uint32_t i = 0; i < p->globals.len; i++) p->globals.at[i]->defn = NULL;
    p->funcs.len = 0;
}
