// Instances of generic functions and of the methods of generic types. Each list of exact type arguments is an instance
// of its own; instances of one shape (equal underlying types) are grouped, since messages speak of shapes.
#include "ir/build.h"

typedef struct Instance { struct Instance *next; IrFunc *fn; Subst *subst; } Instance;

static bool same_types(Type **x, Type **y, uint32_t n) { return memcmp(x, y, n * sizeof *x) == 0; }

// shapes NULL: any.
static Instance *find(Instance *list, Type **targs, Type **shapes, uint32_t n) {
    for (; list; list = list->next)
        if (same_types(list->fn->targs, targs, n) && (!shapes || same_types(list->subst->shapes, shapes, n))) return list;
    return NULL;
}

static bool is_method(Obj *generic) { return type_unalias(generic->type)->func.recv != NULL; }

static Subst *subst_of(IrBuilder *b, Obj *generic, Type **targs, Type **shapes, uint32_t n) {
    Type *sig = type_unalias(generic->type);
    Subst *subst = NEW(b->arena, Subst);
    subst->from = sig->func.recv ? sig->func.rparams : sig->func.tparams;
    subst->to = targs;
    subst->shapes = shapes;
    subst->n = n;
    return subst;
}

static const char *list_text(IrBuilder *b, Type **types, uint32_t n) {
    Buf out = {.arena = b->arena};
    for (uint32_t i = 0; i < n; i++) buf_printf(&out, i ? ",%s" : "%s", ir_link_string(b, types[i]));
    return buf_str(&out);
}

// "F[go.shape.int]", "(*T[go.shape.int]).M"; the symbol has the exact arguments. A twin has the arguments of another
// instance, but messages give it another name: it was met in code for other shapes.
static void name_instance(IrBuilder *b, IrFunc *f, Obj *generic, Subst *subst, bool is_twin) {
    const char *shapes = list_text(b, subst->shapes, subst->n), *args = list_text(b, subst->to, subst->n);
    if (is_twin) args = arena_printf(b->arena, "%s;%s", args, shapes);
    const char *path = package_link_path(generic->pkg), *name = generic->sym->text;
    if (!is_method(generic)) {
        f->name = arena_printf(b->arena, "%s[%s]", name, shapes);
        f->symbol = arena_printf(b->arena, "%s%s", ir_symbol(b->s, path, NULL, ""),
                                 ir_mangle(b, arena_printf(b->arena, "%s[%s]", name, args)));
    } else {
        Type *recv = type_unalias(type_unalias(generic->type)->func.recv->type);
        const char *type = ir_receiver_base(recv)->named.obj->sym->text;
        const char *format = recv->kind == T_POINTER ? "(*%s[%s]).%s" : "%s[%s].%s";
        f->name = arena_printf(b->arena, format, type, shapes, name);
        f->symbol = ir_method_symbol(b, path, recv, ir_mangle(b, arena_printf(b->arena, "%s[%s]", type, args)), name);
    }
    f->sym = intern_str(b->s, f->name);
}

static Type *receiver_type(IrBuilder *b, Obj *generic, Subst *subst) {
    Obj *recv = type_unalias(generic->type)->func.recv;
    if (!recv) return NULL;
    return ir_canon(b, type_subst(b->s, recv->type, subst->from, subst->to, subst->n));
}

static Type *signature(IrBuilder *b, Obj *generic, Subst *subst) {
    Type *sig = type_unalias(generic->type);
    Type *plain = type_func(b->s, sig->func.params, sig->func.results, sig->func.variadic);
    return ir_canon(b, type_subst(b->s, plain, subst->from, subst->to, subst->n));
}

// The first instance of the same name, which has the shapes in it.
static IrFunc *same_shape(Instance *list, IrFunc *f) {
    IrFunc *first = f;
    for (; list; list = list->next)
        if (list->fn->sym == f->sym) first = list->fn->shape_first;
    return first;
}

IrFunc *ir_analysed(IrPackage *p, IrFunc *f) {
    if (!f->targs || f->outer || f->is_wrapper || !p->as_read) return f;
    if (f->pkg == p) return f->is_untold ? NULL : f;
    for (Instance *list = table_get(&p->builder->instances, f->obj); list; list = list->next)
        if (list->fn->sym == f->sym && !list->fn->shape_first->is_untold) return list->fn->shape_first;
    return NULL;
}

static Instance *instance_new(IrBuilder *b, Instance *list, Obj *generic, Type **targs, Type **shapes, uint32_t n) {
    Instance *inst = NEW(b->arena, Instance);
    Subst *subst = subst_of(b, generic, targs, shapes, n);
    Pos pos = generic->decl ? generic->decl->pos : generic->pos;
    IrFunc *f = ir_func_new(b, "", "", signature(b, generic, subst), pos);
    f->obj = generic;
    f->home = generic->pkg;
    f->targs = targs;
    f->ntargs = n;
    f->weak = true;
    f->has_body = generic->decl && generic->decl->func_decl.body;
    if (generic->decl) f->pragma = ir_pragma_flags(generic->decl->func_decl.pragma);
    name_instance(b, f, generic, subst, find(list, targs, NULL, n) != NULL);
    Type *recv = receiver_type(b, generic, subst);
    if (recv) {    // calls need its type before the body is built; building declares it anew
        Obj *o = type_unalias(generic->type)->func.recv;
        f->recv = ir_var_new(b, f, VAR_PARAM, o->sym, recv, o->pos);
    }
    f->shape_first = same_shape(list, f);
    *inst = (Instance){list, f, subst};
    return inst;
}

static bool has_shape(Type **types, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (ir_has_shape(types[i])) return true;
    return false;
}

static Type **shapes_of(IrBuilder *b, Obj *generic, Type **written, uint32_t n) {
    Type *sig = type_unalias(generic->type), **tparams = sig->func.recv ? sig->func.rparams : sig->func.tparams;
    Type **shapes = NEW_ARRAY(b->arena, Type *, n);
    for (uint32_t i = 0; i < n; i++) shapes[i] = ir_shape_type(b, written[i], ir_methods_only(tparams[i]));
    return shapes;
}

IrFunc *ir_instance(IrBuilder *b, Obj *generic, Type **targs, Type **written, uint32_t n) {
    Type **shapes = shapes_of(b, generic, written ? written : targs, n);
    Instance *list = table_get(&b->instances, generic);
    Instance *inst = find(list, targs, shapes, n);
    if (!inst) {
        inst = instance_new(b, list, generic, targs, shapes, n);
        inst->subst->source = written && !has_shape(written, n) ? written : targs;
        table_put(&b->instances, b->arena, generic, inst);
        table_put(&b->substs, b->arena, inst->fn, inst->subst);
        ir_add_func(b, inst->fn);
        vec_push(b->arena, &b->queue, inst->fn);
    }
    return inst->fn;
}

Subst *ir_subst_of(IrBuilder *b, const IrFunc *f) { return table_get(&b->substs, f); }

void ir_build_queue(IrBuilder *b) {
    for (uint32_t i = 0; i < b->queue.len; i++) {
        IrFunc *f = b->queue.at[i];
        ir_build_body(b, f, f->obj, ir_subst_of(b, f));
    }
    bool late = b->queue.len && b->p->optimized;
    b->queue.len = 0;
    if (late) ir_split_loop_variables(b);
}

bool ir_is_instance(const IrFunc *f) { return f->targs && !f->outer && !f->is_wrapper; }

// The signature with the dictionary as first parameter.
static Type *with_dictionary(IrBuilder *b, Obj *generic, Type *sig) {
    Type *params = sig->func.params;
    Obj **vars = NEW_ARRAY(b->arena, Obj *, params->tuple.n + 1);
    vars[0] = NEW(b->arena, Obj);
    vars[0]->kind = OBJ_VAR;
    vars[0]->sym = intern_str(b->s, ".dict");
    vars[0]->type = ir_dictionary_type(b, generic);
    for (uint32_t i = 0; i < params->tuple.n; i++) vars[i + 1] = params->tuple.vars[i];
    return type_func(b->s, type_tuple(b->s, vars, params->tuple.n + 1), sig->func.results, sig->func.variadic);
}

Type *ir_written_signature(IrBuilder *b, IrFunc *f, Type **recv) {
    if (f->closure && f->closure->written) return f->closure->written;
    if (!f->obj) return f->type;
    Type *sig = type_unalias(f->obj->type);
    Type *plain = type_func(b->s, sig->func.params, sig->func.results, sig->func.variadic);
    if (!f->targs) return plain;
    Subst *subst = ir_subst_of(b, f->is_wrapper ? ir_instance(b, f->obj, f->targs, NULL, f->ntargs) : f);
    Type **to = f->is_wrapper ? subst->source : subst->shapes;
    if (sig->func.recv) *recv = type_subst(b->s, sig->func.recv->type, subst->from, to, subst->n);
    Type *written = type_subst(b->s, plain, subst->from, to, subst->n);
    return f->is_wrapper ? written : with_dictionary(b, f->obj, written);
}
