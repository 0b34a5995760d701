// Types of infinite size: a struct or array that contains itself, directly or through others. For generic types the
// path goes through type arguments, too.
#include "sema/internal.h"

enum { MOST_NESTED = 100000 };   // instances inside instances may go on for long without meeting one another again

typedef VEC(Type *) Path;
typedef struct Validity { Checker *c; Path nest, path; } Validity;

static bool valid(Validity *v, Type *t);

static bool valid_objs(Validity *v, Obj **list, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (!valid(v, list[i]->type)) return false;
    return true;
}

// The object that stands for a named type on paths: an instance is shown where it was instantiated.
static Obj *shown_object(Checker *c, Type *t) {
    NamedInfo *info = t->named.info;
    if (t->named.ntargs == 0) return t->named.obj;
    if (!info->shown) {
        info->shown = obj_clone(c->s, t->named.obj, t);
        info->shown->color = 0;
        if (info->pos != POS_NONE) info->shown->pos = info->pos;
    }
    return info->shown;
}

static bool report_cycle(Validity *v, Type *t) {
    Checker *c = v->c;
    named_invalidate(t->named.origin);
    uint32_t start = 0;
    while (start < v->path.len && !type_identical(v->path.at[start], t)) start++;
    VEC(Obj *) cycle = {0};
    for (uint32_t i = start; i < v->path.len; i++) vec_push(c->arena, &cycle, shown_object(c, v->path.at[i]));
    cycle_error(c, cycle.at, cycle.len, 0);
    return false;
}

static bool report_depth(Validity *v, Type *t) {
    named_invalidate(t->named.origin);
    err_at(v->c, shown_object(v->c, v->path.at[0])->pos, "invalid type %s: nested too deep", type_str(v->c, v->path.at[0]));
    return false;
}

static bool valid_named(Validity *v, Type *t) {
    NamedInfo *info = t->named.origin->named.info;
    if (info->valid && t->named.ntargs == 0) return true;
    if (info->rhs && info->rhs->kind == T_INVALID) return true;   // reported already
    for (uint32_t i = 0; i < v->nest.len; i++)
        if (type_identical(v->nest.at[i], t)) return report_cycle(v, t);
    if (v->path.len > MOST_NESTED) return report_depth(v, t);
    Type *rhs = named_rhs(t->named.origin);
    if (!rhs) return true;
    vec_push(v->c->arena, &v->nest, t);
    vec_push(v->c->arena, &v->path, t);
    bool ok = valid(v, rhs);
    v->nest.len--;
    v->path.len--;
    if (ok) info->valid = true;
    return ok;
}

// A type parameter stands for the argument of the instance around it, looked at in that instance's surroundings.
static bool valid_tparam(Validity *v, Type *t) {
    if (v->nest.len == 0) return true;
    Type *inst = v->nest.at[v->nest.len - 1], *origin = inst->named.origin;
    for (uint32_t i = 0; i < origin->named.ntparams && i < inst->named.ntargs; i++) {
        if (origin->named.tparams[i] != t) continue;
        v->nest.len--;
        bool ok = valid(v, inst->named.targs[i]);
        v->nest.at[v->nest.len++] = inst;
        return ok;
    }
    return true;
}

static bool valid(Validity *v, Type *t) {
    t = type_unalias(t);
    switch (t->kind) {
    case T_ARRAY: return valid(v, t->array.elem);
    case T_STRUCT: return valid_objs(v, t->strct.fields, t->strct.n);
    case T_UNION:
        for (uint32_t i = 0; i < t->uni.n; i++)
            if (!valid(v, t->uni.terms[i].type)) return false;
        return true;
    case T_INTERFACE:
        for (uint32_t i = 0; i < t->iface.nembeds; i++)
            if (!valid(v, t->iface.embeds[i])) return false;
        return true;
    case T_NAMED: return valid_named(v, t);
    case T_TPARAM: return valid_tparam(v, t);
    default: return true;
    }
}

void valid_type(Checker *c, Type *named) {
    Validity v = {.c = c};
    valid(&v, named);
}

// ---- Values of types whose declaration is under way -------------------------------------------------------------

static bool finite_named(Checker *c, Type *t) {
    NamedInfo *info = t->named.info;
    if (info->finite_known) return info->finite;
    Obj *o = shown_object(c, t);
    if (on_path(o)) {
        uint32_t start = path_index(c, o), n = c->path.len - start;
        cycle_error(c, c->path.at + start, n, first_in_source(c->path.at + start, n));
        return false;
    }
    path_push(c, o);
    bool finite = !info->rhs || finite_size(c, info->rhs);
    path_pop(c);
    if (!info->finite_known) {
        info->finite_known = true;
        info->finite = finite;
    }
    return info->finite;
}

bool finite_size(Checker *c, Type *t) {
    t = type_unalias(t);
    switch (t->kind) {
    case T_NAMED: return finite_named(c, t);
    case T_ARRAY: return finite_size(c, t->array.elem);
    case T_STRUCT:
        for (uint32_t i = 0; i < t->strct.n; i++)
            if (!finite_size(c, t->strct.fields[i]->type)) return false;
        return true;
    default: return true;
    }
}
