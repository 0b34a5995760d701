// Instances of generic functions and of the methods of generic types. Each list of exact type arguments is an instance
// of its own; instances of one shape (equal underlying types) are grouped, since messages speak of shapes.
#include "ir/build.h"

typedef struct Instance { struct Instance *next; IrFunc *fn; Subst *subst; } Instance;

static Instance *find(Instance *list, Type **targs, uint32_t n) {
    for (; list; list = list->next) {
        uint32_t i = 0;
        while (i < n && list->fn->targs[i] == targs[i]) i++;
        if (i == n) return list;
    }
    return NULL;
}

static bool is_method(Obj *generic) { return type_unalias(generic->type)->func.recv != NULL; }

static bool methods_only(Type *tparam);

// In instances of generic functions messages name the shapes of type arguments, as if these were types.
Type *ir_shape_type(IrBuilder *b, Type *t, bool basic) {
    const Sym *name = intern_str(b->s, ir_shape_string(b, t, basic) + strlen("go.shape."));
    Type *known = table_get(&b->shapes, name);
    if (known) return known;
    if (!b->shape_pkg) {
        b->shape_pkg = package_new(b->s, "go.shape");
        b->shape_pkg->name = intern_str(b->s, "go.shape");
    }
    Obj *o = NEW(b->arena, Obj);
    o->kind = OBJ_TYPE;
    o->sym = name;
    o->pkg = b->shape_pkg;
    Type *shape = type_defined(b->s, o, ir_under(b, t));
    table_put(&b->shapes, b->arena, name, shape);
    return shape;
}

static Subst *subst_of(IrBuilder *b, Obj *generic, Type **targs, uint32_t n) {
    Type *sig = type_unalias(generic->type);
    Subst *subst = NEW(b->arena, Subst);
    subst->from = sig->func.recv ? sig->func.rparams : sig->func.tparams;
    subst->to = targs;
    subst->shapes = NEW_ARRAY(b->arena, Type *, n);
    for (uint32_t i = 0; i < n; i++)
        subst->shapes[i] = ir_shape_type(b, targs[i], methods_only(type_unalias(subst->from[i])));
    subst->n = n;
    return subst;
}

// Whether the constraint asks for methods only: no list of types, not comparable.
static bool is_method_set(Type *bound) {
    bound = type_unalias(bound);
    if (bound->kind == T_NAMED && !bound->named.obj->pkg && strcmp(bound->named.obj->sym->text, "comparable") == 0)
        return false;
    Type *u = type_under(bound);
    if (u->kind != T_INTERFACE) return false;
    for (uint32_t i = 0; i < u->iface.nembeds; i++)
        if (!is_method_set(u->iface.embeds[i])) return false;
    return true;
}

static bool methods_only(Type *tparam) { return is_method_set(tparam->tparam.bound); }

static const char *shape_list(IrBuilder *b, Subst *subst) {
    Buf out = {.arena = b->arena};
    for (uint32_t i = 0; i < subst->n; i++) {
        if (i) buf_putc(&out, ',');
        bool basic = methods_only(type_unalias(subst->from[i]));
        buf_puts(&out, ir_shape_string(b, subst->to[i], basic));
    }
    return buf_str(&out);
}

static const char *arg_list(IrBuilder *b, Subst *subst) {
    Buf out = {.arena = b->arena};
    for (uint32_t i = 0; i < subst->n; i++) {
        if (i) buf_putc(&out, ',');
        buf_puts(&out, ir_link_string(b, subst->to[i]));
    }
    return buf_str(&out);
}

// "F[go.shape.int]", "(*T[go.shape.int]).M"; the symbol has the exact arguments.
static void name_instance(IrBuilder *b, IrFunc *f, Obj *generic, Subst *subst) {
    const char *shapes = shape_list(b, subst), *args = arg_list(b, subst);
    const char *path = generic->pkg->path, *name = generic->sym->text;
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

static Instance *instance_new(IrBuilder *b, Instance *list, Obj *generic, Type **targs, uint32_t n) {
    Instance *inst = NEW(b->arena, Instance);
    Subst *subst = subst_of(b, generic, targs, n);
    Pos pos = generic->decl ? generic->decl->pos : generic->pos;
    IrFunc *f = ir_func_new(b, "", "", signature(b, generic, subst), pos);
    f->obj = generic;
    f->home = generic->pkg;
    f->targs = targs;
    f->ntargs = n;
    f->weak = true;
    f->has_body = generic->decl && generic->decl->func_decl.body;
    if (generic->decl) f->pragma = ir_pragma_flags(generic->decl->func_decl.pragma);
    name_instance(b, f, generic, subst);
    Type *recv = receiver_type(b, generic, subst);
    if (recv) {    // calls need its type before the body is built; building declares it anew
        Obj *o = type_unalias(generic->type)->func.recv;
        f->recv = ir_var_new(b, f, VAR_PARAM, o->sym, recv, o->pos);
    }
    f->shape_first = same_shape(list, f);
    *inst = (Instance){list, f, subst};
    return inst;
}

IrFunc *ir_instance(IrBuilder *b, Obj *generic, Type **targs, uint32_t n) {
    Instance *list = table_get(&b->instances, generic);
    Instance *inst = find(list, targs, n);
    if (!inst) {
        inst = instance_new(b, list, generic, targs, n);
        table_put(&b->instances, b->arena, generic, inst);
        ir_add_func(b, inst->fn);
        vec_push(b->arena, &b->queue, inst->fn);
    }
    return inst->fn;
}

void ir_build_queue(IrBuilder *b) {
    for (uint32_t i = 0; i < b->queue.len; i++) {
        IrFunc *f = b->queue.at[i];
        Instance *inst = find(table_get(&b->instances, f->obj), f->targs, f->ntargs);
        ir_build_body(b, f, f->obj, inst->subst);
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
    Subst *subst = subst_of(b, f->obj, f->targs, f->ntargs);
    Type **to = f->is_wrapper ? subst->to : subst->shapes;
    if (sig->func.recv) *recv = type_subst(b->s, sig->func.recv->type, subst->from, to, subst->n);
    Type *written = type_subst(b->s, plain, subst->from, to, subst->n);
    return f->is_wrapper ? written : with_dictionary(b, f->obj, written);
}
