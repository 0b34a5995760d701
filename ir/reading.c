// The order in which the reference meets types and instances. It reads a package from its export form: declarations
// first, in source order, each with the types that it mentions; then bodies, last met first. Meeting an instance of a
// generic type makes all its methods, used or not; meeting a type makes its method wrappers. Messages come in the order
// of functions, and which bodies importers know depends on what was inlined where; so where messages are wanted (-m) the
// package, and with it what it imports, is gone through once more as the reference would.
#include "ir/build.h"

typedef struct Reading {
    IrBuilder *b;
    Table types, funcs;        // met already
    Table imported_types;      // met in what other packages declare: they have the wrappers
    bool imported;             // such a declaration is being met
    VEC(IrFunc *) bodies;      // to be read, last first
    VEC(Type *) dicts;         // instances whose shaped methods come before the next body
    VEC(IrFunc *) order;       // instances and their callers, as read
    bool in_shape;             // a shaped body is being read: what it calls depends on its dictionary
} Reading;

static void meet_type(Type *t, void *reading);

static bool first_time(Table *seen, Reading *r, const void *key) {
    if (table_get(seen, key)) return false;
    table_put(seen, &r->b->s->scratch, key, r);
    return true;
}

static Table *met_types(Reading *r) { return r->imported ? &r->imported_types : &r->types; }

static void wrap_later(Reading *r, Type *t) {
    if (t->kind != T_POINTER && !r->imported) vec_push(r->b->arena, &r->b->wrapper_types, t);
}

static void push_body(Reading *r, IrFunc *f) {
    if (first_time(&r->funcs, r, f)) vec_push(&r->b->s->scratch, &r->bodies, f);
}

// ---- Named types -----------------------------------------------------------------------------------------------

static bool is_local(Reading *r, Obj *o) { return o->pkg == r->b->home; }

static Obj **declared_methods(Type *t, uint32_t *n) {
    Type *origin = t->named.origin ? t->named.origin : t;
    *n = origin->named.nmethods;
    return origin->named.methods;
}

// The instance as its callers outside know it: exact type arguments in its name, calls the shaped one.
static IrFunc *caller_of(IrBuilder *b, IrFunc *f);

static void meet_methods(Reading *r, Type *t) {
    uint32_t n;
    Obj **methods = declared_methods(t, &n);
    for (uint32_t i = 0; i < n; i++) {
        if (!t->named.ntargs) {
            ir_each_part(r->b, type_unalias(methods[i]->type), meet_type, r);
            continue;
        }
        IrFunc *f = ir_instance(r->b, methods[i], t->named.targs, NULL, t->named.ntargs);
        ir_each_part(r->b, f->type, meet_type, r);
        push_body(r, caller_of(r->b, f));
    }
}

// What a type of another package is made of is that package's business, except for what its type arguments change.
static void meet_named(Reading *r, Type *t) {
    bool imported = r->imported, local = is_local(r, t->named.obj);
    for (uint32_t i = 0; i < t->named.ntargs; i++) meet_type(t->named.targs[i], r);
    if (local || t->named.ntargs) wrap_later(r, t);
    r->imported = !local && !t->named.ntargs;
    ir_each_part(r->b, ir_under(r->b, t), meet_type, r);
    if (t->named.ntargs) vec_push(&r->b->s->scratch, &r->dicts, t);
    meet_methods(r, t);
    r->imported = imported;
}

static void meet_type(Type *t, void *reading) {
    Reading *r = reading;
    if (!t || t->kind <= T_BASIC_LAST || table_get(met_types(r), t)) return;
    if (t->kind == T_NAMED) {
        first_time(met_types(r), r, t);
        meet_named(r, t);
        return;
    }
    ir_each_part(r->b, t, meet_type, r);
    if (first_time(met_types(r), r, t)) wrap_later(r, t);
}

// ---- Instances -------------------------------------------------------------------------------------------------

static const char *exact_args(IrBuilder *b, const IrFunc *f) {
    Buf out = {.arena = b->arena};
    for (uint32_t i = 0; i < f->ntargs; i++) buf_printf(&out, i ? ",%s" : "%s", ir_link_string(b, f->targs[i]));
    return buf_str(&out);
}

static const char *base_name(const IrFunc *f) {
    Obj *recv = type_unalias(f->obj->type)->func.recv;
    return recv ? ir_receiver_base(recv->type)->named.obj->sym->text : f->obj->sym->text;
}

static const char *caller_name(IrBuilder *b, IrFunc *f) {
    const char *args = exact_args(b, f), *base = base_name(f);
    if (!f->recv) return arena_printf(b->arena, "%s[%s]", base, args);
    const char *format = f->recv->type->kind == T_POINTER ? "(*%s[%s]).%s" : "%s[%s].%s";
    return arena_printf(b->arena, format, base, args, f->obj->sym->text);
}

const char *ir_dictionary_name(IrBuilder *b, const IrFunc *f) {
    return arena_printf(b->arena, ".dict.%s[%s]", base_name(f), exact_args(b, f));
}

static IrVar *copy_param(IrBuilder *b, IrFunc *f, IrVar *from) {
    return ir_var_new(b, f, (VarClass)from->vclass, from->sym, from->type, from->pos);
}

static void copy_params(IrBuilder *b, IrFunc *w, IrFunc *f) {
    if (f->recv) w->recv = copy_param(b, w, f->recv);
    for (uint32_t i = 0; i < f->params.len; i++) vec_push(b->arena, &w->params, copy_param(b, w, f->params.at[i]));
    for (uint32_t i = 0; i < f->results.len; i++) vec_push(b->arena, &w->results, copy_param(b, w, f->results.at[i]));
}

static void fill_caller(IrBuilder *b, IrFunc *w, IrFunc *f) {
    copy_params(b, w, f);
    Ir *call = ir_node(b, IR_CALLFUNC, f->pos, ir_result_type(b, f->type), ir_func_name(b, f, f->pos), NULL);
    if (w->recv) ir_push(b, &call->args, ir_name(b->s, w->recv, f->pos));
    for (uint32_t i = 0; i < w->params.len; i++) ir_push(b, &call->args, ir_name(b->s, w->params.at[i], f->pos));
    call->dots = f->type->func.variadic;
    ir_return_call(b, w, call);
}

static const char *caller_symbol(IrBuilder *b, const IrFunc *f) { return arena_printf(b->arena, "%s$caller", f->symbol); }

static IrFunc *caller_of(IrBuilder *b, IrFunc *f) {
    const char *symbol = caller_symbol(b, f);
    const Sym *key = intern_str(b->s, symbol);
    IrFunc *w = table_get(&b->wrappers, key);
    if (w) return w;
    w = ir_func_new(b, caller_name(b, f), symbol, f->type, f->pos);
    table_put(&b->wrappers, b->arena, key, w);
    w->home = f->home;
    w->obj = f->obj;
    w->pragma = f->pragma;
    w->targs = f->targs;
    w->ntargs = f->ntargs;
    w->is_wrapper = w->weak = w->dead = w->has_body = true;
    return w;
}

// NULL: not met.
IrFunc *ir_known_caller(IrBuilder *b, const IrFunc *f) {
    IrFunc *w = table_get(&b->wrappers, intern_str(b->s, caller_symbol(b, f)));
    return w && w->body.len ? w : NULL;
}

IrFunc *ir_caller(IrBuilder *b, IrFunc *f) {
    IrFunc *w = caller_of(b, f);
    if (w->body.len) return w;
    fill_caller(b, w, f);
    ir_add_func(b, w);
    return w;
}

static IrFunc *called_by(Reading *r, IrFunc *w) { return ir_instance(r->b, w->obj, w->targs, NULL, w->ntargs); }

// dependent: the instance depends on type parameters of shaped code, which calls it with a dictionary out of its own.
static void meet_instance(Reading *r, IrFunc *f, bool dependent) {
    for (uint32_t i = 0; i < f->ntargs; i++) meet_type(f->targs[i], r);
    if (f->recv) meet_type(f->recv->type, r);
    ir_each_part(r->b, f->type, meet_type, r);
    if (!dependent) push_body(r, caller_of(r->b, f));
    push_body(r, f->shape_first);
}

// Inside shaped code a type parameter is a type of its own, with the methods of its shape: those promoted from the fields
// of a struct, and those of an interface.
static void meet_shape(Reading *r, Type *shape) {
    Type *u = ir_under(r->b, shape);
    if ((u->kind == T_STRUCT || u->kind == T_INTERFACE) && first_time(&r->types, r, shape)) wrap_later(r, shape);
}

static void meet_shapes(Reading *r, Type *t) {
    Type **tparams = t->named.origin->named.tparams;
    uint32_t implicit = type_implicit_args(t);
    for (uint32_t i = 0; i < t->named.ntargs; i++)
        meet_shape(r, ir_shape_type(r->b, t->named.targs[i], i >= implicit && ir_methods_only(tparams[i - implicit])));
}

static void read_dictionaries(Reading *r) {
    while (r->dicts.len) {
        Type *t = r->dicts.at[--r->dicts.len];
        meet_shapes(r, t);
        uint32_t n;
        Obj **methods = declared_methods(t, &n);
        for (uint32_t i = 0; i < n; i++) {
            IrFunc *f = ir_instance(r->b, methods[i], t->named.targs, NULL, t->named.ntargs);
            push_body(r, f->shape_first);
        }
    }
}

// ---- Types in shaped code ------------------------------------------------------------------------------------------
// There a type has two forms: the exact one, and the one with shapes in it, which is what the reference meets.

static void meet_shaped(Reading *r, Type *exact, Type *written);

static void meet_shaped_tuple(Reading *r, Type *exact, Type *written) {
    for (uint32_t i = 0; i < written->tuple.n; i++) meet_shaped(r, exact->tuple.vars[i]->type, written->tuple.vars[i]->type);
}

// A shape has no methods of its own: where the constraint asks for some, the instance for shapes cannot be built.
static bool asks_for_methods(IrBuilder *b, Type *instance) {
    Type *origin = instance->named.origin;
    for (uint32_t i = 0; i < origin->named.ntparams; i++) {
        Type *bound = type_under(type_unalias(origin->named.tparams[i])->tparam.bound);
        uint32_t n = 0;
        if (bound->kind == T_INTERFACE) type_methods(b->s, bound, &n);
        if (n) return true;
    }
    return false;
}

static void meet_shaped_instance(Reading *r, Type *exact, Type *written) {
    IrBuilder *b = r->b;
    if (!first_time(&r->types, r, intern_str(b->s, ir_link_string(b, written)))) return;
    uint32_t n;
    Obj **methods = declared_methods(exact, &n);
    for (uint32_t i = 0; i < written->named.ntargs; i++) meet_shaped(r, exact->named.targs[i], written->named.targs[i]);
    ir_enter_type(b, ir_canon(b, written));
    meet_shaped(r, type_under(exact), type_under(written));
    for (uint32_t i = 0; i < n; i++)
        push_body(r, ir_instance(b, methods[i], exact->named.targs, written->named.targs, exact->named.ntargs)->shape_first);
    ir_leave_type(b);
    if (asks_for_methods(b, exact)) table_put(&b->exact_instances, b->arena, ir_canon(b, written), exact);
    wrap_later(r, ir_canon(b, written));
}

static void meet_shaped(Reading *r, Type *exact, Type *written) {
    exact = ir_canon(r->b, exact);
    written = type_unalias(written);
    if (exact->kind != written->kind) return;   // a type parameter and what it stands for
    switch (written->kind) {
    case T_NAMED:
        if (written->named.ntargs && ir_has_shape(written)) meet_shaped_instance(r, exact, written);
        break;
    case T_POINTER: meet_shaped(r, exact->pointer.elem, written->pointer.elem); break;
    case T_SLICE: meet_shaped(r, exact->slice.elem, written->slice.elem); break;
    case T_ARRAY: meet_shaped(r, exact->array.elem, written->array.elem); break;
    case T_CHAN: meet_shaped(r, exact->chan.elem, written->chan.elem); break;
    case T_MAP:
        meet_shaped(r, exact->map.key, written->map.key);
        meet_shaped(r, exact->map.elem, written->map.elem);
        break;
    case T_FUNC:
        meet_shaped_tuple(r, exact->func.params, written->func.params);
        meet_shaped_tuple(r, exact->func.results, written->func.results);
        break;
    case T_STRUCT:
        for (uint32_t i = 0; i < written->strct.n; i++) meet_shaped(r, exact->strct.fields[i]->type, written->strct.fields[i]->type);
        break;
    default: break;
    }
}

static void meet_shaped_types(Reading *r, Subst *subst) {
    for (uint32_t i = 0; i < subst->mentioned.len; i++) {
        Type *t = subst->mentioned.at[i];
        if (type_has_tparam(t)) meet_shaped(r, table_get(&subst->cache, t), type_subst(r->b->s, t, subst->from, subst->shapes, subst->n));
    }
}

// ---- Bodies ----------------------------------------------------------------------------------------------------

static void meet_imported(Reading *r, const Package *home, Type *t) {
    if (!home || home == r->b->home) return;
    bool imported = r->imported;
    r->imported = true;
    meet_type(t, r);
    r->imported = imported;
}

// A method of a type argument that is an interface is called through the dictionary, not through the interface.
void ir_tell_imprecise(Session *s, const Ir *n) {
    if (s->flags.m && n->op == IR_DOTINTER && n->by_dictionary) note_at(s, n->pos, "imprecise interface call");
}

static bool meet_node(Ir *n, void *data) {
    Reading *r = data;
    if (n->type) meet_type(n->type, r);
    if (n->op == IR_FUNC && n->func && !ir_is_instance(n->func)) meet_imported(r, n->func->home, n->func->type);
    if (n->op == IR_NAME && n->var->vclass == VAR_GLOBAL && n->var->obj) meet_imported(r, n->var->obj->pkg, n->type);
    if ((n->op == IR_FUNC || n->op == IR_METHEXPR || n->op == IR_METHVALUE) && n->func && ir_is_instance(n->func))
        meet_instance(r, n->func, r->in_shape && (n->op != IR_FUNC || (!n->by_dictionary && n->generic)));
    if (n->op == IR_CLOSURE) push_body(r, n->func);
    ir_tell_imprecise(r->b->s, n);
    return true;
}

static void read_body(Reading *r, IrFunc *f) {
    if (f->is_wrapper && f->targs && !f->outer) {
        ir_build_queue(r->b);
        fill_caller(r->b, f, called_by(r, f));
        vec_push(&r->b->s->scratch, &r->order, f);
        return;
    }
    ir_build_queue(r->b);
    r->in_shape = f->targs != NULL;
    ir_visit_list(&f->body, meet_node, r);
    if (!ir_is_instance(f)) return;
    Subst *subst = ir_subst_of(r->b, f);
    for (uint32_t i = 0; i < subst->n; i++) meet_shape(r, subst->shapes[i]);
    meet_shaped_types(r, subst);
    vec_push(&r->b->s->scratch, &r->order, f);
}

static void read_bodies(Reading *r) {
    while (r->dicts.len || r->bodies.len) {
        if (r->dicts.len)
            read_dictionaries(r);
        else
            read_body(r, r->bodies.at[--r->bodies.len]);
    }
}

static bool is_generic_type(Type *t) {
    return type_has_tparam(t) || (t->kind == T_NAMED && t->named.ntparams && !t->named.ntargs);
}

static void meet_declarations(Reading *r) {
    Package *pkg = r->b->home;
    for (uint32_t i = 0; i < pkg->objs.len; i++) {
        Obj *o = pkg->objs.at[i];
        Type *t = type_unalias(o->type);
        if (o->kind == OBJ_FUNC && o->ir) {
            IrFunc *f = o->ir;
            Obj *recv = type_unalias(o->type)->func.recv;
            if (recv)
                meet_type(ir_canon(r->b, recv->type), r);
            else
                ir_each_part(r->b, f->type, meet_type, r);
            push_body(r, f);
        }
        if (o->kind == OBJ_VAR || (o->kind == OBJ_TYPE && !is_generic_type(t))) meet_type(ir_canon(r->b, t), r);
    }
}

static void meet_initialisers(Reading *r) {
    Package *pkg = r->b->home;
    for (uint32_t i = 0; i < pkg->inits.len; i++) {
        InitItem *item = &pkg->inits.at[i];
        for (uint32_t k = 0; k < item->lhs.len; k++) meet_type(ir_canon(r->b, item->lhs.at[k]->type), r);
        ir_visit(r->b->p->init->body.at[i], meet_node, r);
    }
}

// Declared functions stay in source order; instances follow as they were read, with the rest behind.
static void reorder(Reading *r) {
    IrBuilder *b = r->b;
    VEC(IrFunc *) all = {0};
    Table placed = {0};
    for (uint32_t i = 0; i < b->p->funcs.len; i++)
        if (!ir_is_instance(b->p->funcs.at[i])) vec_push(&b->s->scratch, &all, b->p->funcs.at[i]);
    for (uint32_t i = 0; i < r->order.len; i++) {
        table_put(&placed, &b->s->scratch, r->order.at[i], r);
        vec_push(&b->s->scratch, &all, r->order.at[i]);
    }
    for (uint32_t i = 0; i < b->p->funcs.len; i++)
        if (ir_is_instance(b->p->funcs.at[i]) && !table_get(&placed, b->p->funcs.at[i]))
            vec_push(&b->s->scratch, &all, b->p->funcs.at[i]);
    b->p->funcs.len = 0;
    for (uint32_t i = 0; i < all.len; i++) ir_add_func(b, all.at[i]);
}

static void forget_imported(Reading *r) {
    IrBuilder *b = r->b;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < b->wrapper_types.len; i++) {
        Type *t = b->wrapper_types.at[i];
        if (!table_get(&r->imported_types, t)) b->wrapper_types.at[kept++] = t;
    }
    b->wrapper_types.len = kept;
}

void ir_reading_order(IrBuilder *b) {
    Reading r = {.b = b};
    meet_initialisers(&r);
    meet_declarations(&r);
    read_bodies(&r);
    ir_build_queue(b);
    forget_imported(&r);
    reorder(&r);
}
