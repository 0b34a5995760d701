// Building a package: first every function and variable gets its record, so that bodies can mention them in any order;
// then the initialiser, the bodies in source order, the instances that they asked for, and the method wrappers.
#include "ir/build.h"

static IrBuilder *builder_new(Session *s, Package *pkg) {
    IrBuilder *b = NEW(&s->arena, IrBuilder);
    b->s = s;
    b->arena = &s->arena;
    b->home = pkg;
    b->p = NEW(&s->arena, IrPackage);
    b->p->pkg = pkg;
    b->p->builder = b;
    return b;
}

static bool is_generic(Obj *o) {
    Type *sig = type_unalias(o->type);
    if (sig->func.ntparams || sig->func.nrparams) return true;
    Type *base = sig->func.recv ? ir_receiver_base(sig->func.recv->type) : NULL;
    return base && base->named.ntparams;
}

static void declare_variables(IrBuilder *b, Ast *decl) {
    for (uint32_t i = 0; i < decl->const_decl.names.len; i++) {
        Obj *o = decl->const_decl.names.at[i]->name.obj;
        if (!o || strcmp(o->sym->text, "_") == 0) continue;
        IrVar *v = ir_global(b, o);
        v->embedded = table_get(&b->home->embeds, decl);
        vec_push(b->arena, &b->p->globals, v);
    }
}

static void declare_function(IrBuilder *b, Ast *decl) {
    Obj *o = decl->func_decl.name->name.obj;
    if (!o || !o->type || is_generic(o)) return;
    IrFunc *f = ir_declare_func(b, o);
    f->pkg = b->p;
    ir_add_func(b, f);
}

typedef void DeclFn(IrBuilder *b, Ast *decl);

static void each_decl(IrBuilder *b, AstKind kind, DeclFn *f) {
    Package *pkg = b->home;
    for (uint32_t i = 0; i < pkg->files.len; i++) {
        Asts decls = pkg->files.at[i]->file.decls;
        for (uint32_t k = 0; k < decls.len; k++)
            if (decls.at[k]->kind == kind) f(b, decls.at[k]);
    }
}

static void build_function(IrBuilder *b, Ast *decl) {
    Obj *o = decl->func_decl.name->name.obj;
    if (o && o->type && !is_generic(o)) ir_build_body(b, o->ir, o, NULL);
}

IrPackage *ir_build(Session *s, Package *pkg) {
    if (pkg->ir) return pkg->ir;
    IrBuilder *b = builder_new(s, pkg);
    pkg->ir = b->p;
    if (pkg->is_unsafe || pkg->fake) return b->p;
    each_decl(b, AST_VAR_DECL, declare_variables);
    ir_build_init(b);
    each_decl(b, AST_FUNC_DECL, declare_function);
    each_decl(b, AST_FUNC_DECL, build_function);
    ir_build_queue(b);
    b->p->as_read = flags_detail(&pkg->flags) || s->verdicts_only;
    if (b->p->as_read) ir_reading_order(b);
    ir_wrappers(b);
    ir_build_queue(b);
    ir_early_descriptors(b);
    ir_finish_init(b);
    return b->p;
}

IrFunc *ir_func_of(Session *s, Obj *obj) {
    (void)s;
    if (obj->origin) obj = obj->origin;
    return obj->kind == OBJ_FUNC ? obj->ir : NULL;
}
