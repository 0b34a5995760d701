// Named types. What identifies one (its object and type arguments) is known at once; what it is (right side, underlying
// type, methods) comes later: when its declaration is complete, or for an instance when somebody asks. Then the right
// side and the signatures of methods are those of the generic type with the arguments substituted.
#include "sema/internal.h"

enum { RESOLVING = 1 };   // Type.state: on the chain whose underlying type is being looked for

Type *named_new(Session *s, Obj *name) {
    Type *t = type_new(s, T_NAMED);
    t->named.obj = name;
    t->named.origin = t;
    t->named.info = NEW(&s->arena, NamedInfo);
    t->named.info->s = s;
    t->named.info->pos = name->pos;
    if (!name->type) name->type = t;
    return t;
}

Type *named_instance(Session *s, Pos pos, Type *origin, Type **targs, uint32_t n) {
    Type *t = type_new(s, T_NAMED);
    t->named.obj = origin->named.obj;
    t->named.origin = origin;
    t->named.targs = targs;
    t->named.ntargs = n;
    t->named.info = NEW(&s->arena, NamedInfo);
    t->named.info->s = s;
    t->named.info->pos = pos;
    return t;
}

Type *type_defined(Session *s, Obj *name, Type *under) {
    Type *t = named_new(s, name);
    t->named.info->rhs = t->named.under = under;
    return t;
}

void named_set_rhs(Type *named, Type *rhs) { named->named.info->rhs = rhs; }

void named_invalidate(Type *named) {
    NamedInfo *info = named->named.info;
    info->rhs = named->named.under = type_invalid(info->s);
}

// Methods of an instantiated interface have the instance as receiver.
Type *interface_with_receiver(Session *s, Type *iface, Type *from, Type *to) {
    Type *copy = iface_new(s);
    copy->iface = iface->iface;
    copy->iface.set = NULL;
    copy->iface.methods = NEW_ARRAY(&s->arena, Obj *, iface->iface.nmethods);
    for (uint32_t i = 0; i < iface->iface.nmethods; i++) {
        Obj *m = iface->iface.methods[i];
        if (m->type->func.recv && m->type->func.recv->type == from) {
            Type *sig = func_new(s);
            sig->func = m->type->func;
            sig->func.recv = obj_clone(s, sig->func.recv, to);
            m = obj_clone(s, m, sig);
        }
        copy->iface.methods[i] = m;
    }
    return copy;
}

// Of a type in a generic function: those of the function, then its own.
static Type **all_tparams(Type *origin, uint32_t *n) {
    NamedInfo *info = origin->named.info;
    *n = info->nimplicit + origin->named.ntparams;
    Type **all = NEW_ARRAY(&info->s->arena, Type *, *n);
    if (info->nimplicit) memcpy(all, info->implicit, info->nimplicit * sizeof *all);
    if (origin->named.ntparams) memcpy(all + info->nimplicit, origin->named.tparams, origin->named.ntparams * sizeof *all);
    return all;
}

static Type *expand_rhs(Type *t) {
    NamedInfo *info = t->named.info;
    Type *origin = t->named.origin, *rhs = named_rhs(origin);
    if (!rhs) return NULL;
    Type **tparams = origin->named.tparams;
    uint32_t n = origin->named.ntparams;
    if (n != t->named.ntargs) tparams = all_tparams(origin, &n);
    if (n != t->named.ntargs) return type_invalid(info->s);
    Type *r = type_subst(info->s, rhs, tparams, t->named.targs, n);
    if (r->kind == T_INTERFACE && r->iface.nmethods > 0 && r->iface.complete)
        r = interface_with_receiver(info->s, r, origin, t);
    return r;
}

Type *named_rhs(Type *t) {
    NamedInfo *info = t->named.info;
    if (!info->rhs && t->named.origin != t) info->rhs = expand_rhs(t);
    return info->rhs;
}

// Follows right sides to the first type that is not a name. Unknown as long as a declaration on the way is incomplete;
// then the answer is the invalid type, and asked again later.
Type *named_under(Type *t) {
    NamedInfo *info = t->named.info;
    Type *rhs = named_rhs(t);
    if (!rhs || t->state & RESOLVING) return type_invalid(info->s);
    t->state |= RESOLVING;
    Type *next = type_unalias(rhs), *under = next;
    bool known = true;
    if (next->kind == T_NAMED) {
        under = type_under(next);
        known = next->named.under != NULL;
    } else if (next->kind == T_ALIAS) {
        under = type_invalid(info->s);
        known = false;
    }
    t->state &= (uint8_t)~RESOLVING;
    if (known) t->named.under = under;
    return under;
}

uint32_t type_local_number(Type *t) {
    Obj *o = t->named.obj;
    if (!o->pkg || !o->parent || o->parent == o->pkg->scope) return 0;
    uint32_t number = 1;
    for (uint32_t i = 0; i < o->pkg->local_types.len; i++) number += o->pkg->local_types.at[i]->pos < o->pos;
    return number;
}

uint32_t type_implicit_args(Type *t) {
    uint32_t explicit = t->named.origin->named.ntparams;
    return t->named.ntargs > explicit ? t->named.ntargs - explicit : 0;
}

void named_add_method(Session *s, Type *t, Obj *method) {
    uint32_t n = t->named.nmethods;
    if ((n & (n - 1)) == 0) {
        Obj **bigger = NEW_ARRAY(&s->arena, Obj *, n ? 2 * n : 1);
        if (n > 0) memcpy(bigger, t->named.methods, n * sizeof *bigger);
        t->named.methods = bigger;
    }
    t->named.methods[t->named.nmethods++] = method;
}

uint32_t named_num_methods(Type *t) { return t->named.origin->named.nmethods; }

static Type *instance_signature(NamedInfo *info, Type *t, Type *generic) {
    if (generic->func.nrparams != t->named.ntargs) return generic;
    return type_subst(info->s, generic, generic->func.rparams, t->named.targs, t->named.ntargs);
}

static Obj *expand_method(Type *t, uint32_t i) {
    NamedInfo *info = t->named.info;
    Session *s = info->s;
    Obj *generic = t->named.origin->named.methods[i];
    if (!generic->type && s->universe->checker) obj_decl(s->universe->checker, generic);
    Type *sig = generic->type;
    Obj *recv = sig->func.recv;
    bool ptr;
    if (recv && deref(recv->type, &ptr) == t) return generic;
    Type *copy = func_new(s);
    copy->func = instance_signature(info, t, sig)->func;
    if (recv) copy->func.recv = obj_clone(s, recv, generic->ptr_recv ? type_pointer(s, t) : t);
    return obj_clone(s, generic, copy);
}

Obj *named_method(Type *t, uint32_t i) {
    if (t->named.origin == t) return t->named.methods[i];
    uint32_t n = t->named.origin->named.nmethods;
    if (t->named.nmethods < n) {   // methods may still have been added to the generic type
        Obj **all = NEW_ARRAY(&t->named.info->s->arena, Obj *, n);
        if (t->named.nmethods > 0) memcpy(all, t->named.methods, t->named.nmethods * sizeof *all);
        t->named.methods = all;
        t->named.nmethods = n;
    }
    if (!t->named.methods[i]) {
        Obj *m = expand_method(t, i);
        t->named.methods[i] = m;
    }
    return t->named.methods[i];
}

Obj *type_method(Session *s, Type *named, uint32_t i) {
    (void)s;
    return named_method(named, i);
}

int named_find_method(Type *t, const Package *pkg, const Sym *name, bool fold_case) {
    Type *origin = t->named.origin;
    for (uint32_t i = 0; i < origin->named.nmethods; i++)
        if (obj_same_id(origin->named.methods[i], pkg, name, fold_case)) return (int)i;
    return -1;
}
