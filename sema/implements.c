// Which types implement which interfaces, and the reasons that messages give if they do not.
#include "sema/internal.h"

// ---- Missing methods --------------------------------------------------------------------------------------------

typedef enum { HAS_ALL, NOT_FOUND, WRONG_NAME, UNEXPORTED, WRONG_TYPE, AMBIGUOUS, POINTER_RECEIVER, IS_FIELD } Lack;

typedef struct Missing {
    Checker *c;
    Type *v;
    SameSignature same;
    void *ctx;
    Lack lack;
    Obj *want;                 // the method of the interface
    Obj *have;                 // what v has instead, if anything
} Missing;

static bool identical_signatures(void *ctx, Type *x, Type *y) {
    (void)ctx;
    return type_identical(x, y);
}

static Lack lack_in_interface(Missing *q, TypeSet *set, Obj *m, bool is_static) {
    q->have = type_set_method(set, m->pkg, m->sym, false, NULL);
    if (!q->have) return is_static ? NOT_FOUND : HAS_ALL;
    return q->same(q->ctx, q->have->type, m->type) ? HAS_ALL : WRONG_TYPE;
}

// A method of nearly that name?
static Lack lack_by_name(Missing *q, Session *s, Obj *m) {
    Obj *o = lookup_field_or_method(s, q->v, false, m->pkg, m->sym, true).obj;
    q->have = o && o->kind == OBJ_FUNC ? o : NULL;
    if (!q->have) return NOT_FOUND;
    return q->have->sym == m->sym ? UNEXPORTED : WRONG_NAME;
}

static Lack lack_in_type(Missing *q, Session *s, Obj *m) {
    Found f = method_search(s, q->v, m->pkg, m->sym);
    if (!f.obj) return f.nindex > 0 ? AMBIGUOUS : f.indirect ? POINTER_RECEIVER : lack_by_name(q, s, m);
    if (f.obj->kind != OBJ_FUNC) return IS_FIELD;
    q->have = f.obj;
    if (!f.obj->type && q->c) obj_decl(q->c, f.obj);
    return q->same(q->ctx, f.obj->type, m->type) ? HAS_ALL : WRONG_TYPE;
}

static void find_missing(Missing *q, Session *s, Type *iface, bool is_static) {
    TypeSet *want = type_set(s, type_under(iface));
    if (want->nmethods == 0) return;
    Type *u = type_under(q->v);
    TypeSet *have = u->kind == T_INTERFACE ? type_set(s, u) : NULL;
    for (uint32_t i = 0; i < want->nmethods && q->lack == HAS_ALL; i++) {
        q->want = want->methods[i];
        q->lack = have ? lack_in_interface(q, have, q->want, is_static) : lack_in_type(q, s, q->want);
    }
}

static const char *have_want(Checker *c, const char *what, Obj *want, const char *have_str, const char *want_str) {
    return text_of(c, "(%s %s)\n\t\thave %s\n\t\twant %s", what, want->sym->text, have_str, want_str);
}

static const char *wrong_type(Checker *c, Missing *q) {
    const char *have = func_str(c, q->have, false), *want = func_str(c, q->want, false);
    if (!strcmp(have, want)) {
        have = func_str(c, q->have, true);
        want = func_str(c, q->want, true);
    }
    if (!strcmp(have, want)) return text_of(c, "(wrong type for method %s)", q->want->sym->text);
    return have_want(c, "wrong type for method", q->want, have, want);
}

static const char *not_found(Checker *c, Missing *q, Type *iface) {
    if (is_interface_ptr(q->v)) return text_of(c, "(%s)", interface_ptr_error(c, q->v));
    if (is_interface_ptr(iface)) return text_of(c, "(%s)", interface_ptr_error(c, iface));
    return text_of(c, "(missing method %s)", q->want->sym->text);
}

static const char *lack_text(Checker *c, Missing *q, Type *iface) {
    const char *name = q->want->sym->text;
    if (q->have && !q->have->type) obj_decl(c, q->have);
    switch (q->lack) {
    case HAS_ALL: break;
    case NOT_FOUND: return not_found(c, q, iface);
    case WRONG_NAME:
        return have_want(c, "missing method", q->want, func_str(c, q->have, false), func_str(c, q->want, false));
    case UNEXPORTED: return text_of(c, "(unexported method %s)", name);
    case WRONG_TYPE: return wrong_type(c, q);
    case AMBIGUOUS: return text_of(c, "(ambiguous selector %s.%s)", type_str(c, q->v), name);
    case POINTER_RECEIVER: return text_of(c, "(method %s has pointer receiver)", name);
    case IS_FIELD: return text_of(c, "(%s.%s is a field, not a method)", type_str(c, q->v), name);
    }
    return "";
}

Obj *missing_method_if(Checker *c, Session *s, Type *v, Type *iface, bool is_static, SameSignature same, void *ctx,
                       const char **cause, bool *wrong) {
    Missing q = {.c = c, .v = v, .same = same ? same : identical_signatures, .ctx = ctx};
    find_missing(&q, s, iface, is_static);
    if (wrong) *wrong = q.lack == WRONG_TYPE || q.lack == POINTER_RECEIVER;
    if (q.lack == HAS_ALL) return NULL;
    if (cause && c) *cause = lack_text(c, &q, iface);
    return q.want;
}

Obj *missing_method(Checker *c, Type *v, Type *iface, bool is_static, const char **cause, bool *wrong_type) {
    return missing_method_if(c, c->s, v, iface, is_static, NULL, NULL, cause, wrong_type);
}

bool has_all_methods(Checker *c, Session *s, Type *v, Type *iface, bool is_static, SameSignature same, void *ctx,
                     const char **cause) {
    if (!type_valid(v)) return true;
    return !missing_method_if(c, s, v, iface, is_static, same, ctx, cause, NULL) || has_invalid_embedded_fields(v);
}

// ---- Broken types, of which nothing should be said --------------------------------------------------------------

typedef struct SeenStruct { Type *type; const struct SeenStruct *up; } SeenStruct;

static bool invalid_embedded(Type *t, const SeenStruct *up) {
    Type *u = type_under(t);
    if (u->kind == T_POINTER) u = type_under(u->pointer.elem);
    if (u->kind != T_STRUCT) return false;
    for (const SeenStruct *seen = up; seen; seen = seen->up)
        if (seen->type == u) return false;
    SeenStruct here = {u, up};
    for (uint32_t i = 0; i < u->strct.n; i++) {
        Obj *f = u->strct.fields[i];
        if (f->embedded && (!type_valid(f->type) || invalid_embedded(f->type, &here))) return true;
    }
    return false;
}

bool has_invalid_embedded_fields(Type *t) { return invalid_embedded(t, NULL); }

bool is_interface_ptr(Type *t) {
    Type *u = type_under(t);
    return u->kind == T_POINTER && type_under(u->pointer.elem)->kind == T_INTERFACE;
}

const char *interface_ptr_error(Checker *c, Type *t) {
    if (type_is_tparam(type_under(t)->pointer.elem))
        return text_of(c, "type %s is pointer to type parameter, not type parameter", type_str(c, t));
    return text_of(c, "type %s is pointer to interface, not interface", type_str(c, t));
}

// ---- Implementation and satisfaction ----------------------------------------------------------------------------

typedef struct Test {
    Checker *c;
    Session *s;
    Type *v, *t;
    bool constraint;
    const char **cause;
} Test;

static const char *verb(const Test *q) { return q->constraint ? "satisfy" : "implement"; }

// "V does not implement T (detail)"; without parentheses if the detail has its own.
static bool refuse(const Test *q, const char *detail) {
    if (q->cause && q->c)
        *q->cause = text_of(q->c, "%s does not %s %s%s%s", type_str(q->c, q->v), verb(q), type_str(q->c, q->t),
                            *detail ? " " : "", detail);
    return false;
}

static bool not_an_interface(const Test *q, Type *u) {
    if (!q->cause || !q->c) return false;
    const char *what = is_interface_ptr(u) ? "(type %s is pointer to interface, not interface)" : "(%s is not an interface)";
    const char *hole = strstr(what, "%s");
    return refuse(q, text_of(q->c, "%.*s%s%s", (int)(hole - what), what, type_str(q->c, q->t), hole + 2));
}

static bool check_comparable(const Test *q, TypeSet *set) {
    if (!set_comparable(set) || strictly_comparable(q->v)) return true;
    if (q->constraint && type_comparable(q->v)) {
        if (!q->c || allow_version(q->c, 20)) return true;
        if (q->cause)
            *q->cause = text_of(q->c, "%s to %s comparable requires go1.20 or later", type_str(q->c, q->v), verb(q));
        return false;
    }
    if (q->cause && q->c) *q->cause = text_of(q->c, "%s does not %s comparable", type_str(q->c, q->v), verb(q));
    return false;
}

// Whether an interface or union names the type anywhere.
static bool mentions(Type *t, Type *v) {
    if (t->kind == T_INTERFACE) {
        for (uint32_t i = 0; i < t->iface.nembeds; i++)
            if (mentions(t->iface.embeds[i], v)) return true;
        return false;
    }
    if (t->kind == T_UNION) {
        for (uint32_t i = 0; i < t->uni.n; i++)
            if (mentions(t->uni.terms[i].type, v)) return true;
        return false;
    }
    return type_identical(t, v);
}

static const char *terms_str(Checker *c, TypeSet *set) {
    Buf b = {.arena = c->arena};
    for (uint32_t i = 0; i < set->nterms; i++)
        buf_printf(&b, "%s%s%s", i > 0 ? " | " : "", set->terms[i].tilde ? "~" : "",
                   type_path_str(c, set->terms[i].type));
    return buf_str(&b);
}

static bool not_in_terms(const Test *q, Type *iface, TypeSet *set) {
    if (!q->cause || !q->c) return false;
    Checker *c = q->c;
    const char *v = type_str(c, q->v), *t = type_str(c, q->t);
    for (uint32_t i = 0; i < set->nterms; i++) {
        Term x = set->terms[i];
        if (x.tilde || !type_identical(x.type, type_under(x.type)) || !term_includes((Term){true, x.type}, q->v)) continue;
        return refuse(q, text_of(c, "(possibly missing ~ for %s in %s)", type_str(c, x.type), t));
    }
    if (mentions(iface, q->v)) return refuse(q, text_of(c, "(%s mentions %s, but %s is not in the type set of %s)", t, v, v, t));
    return refuse(q, text_of(c, "(%s missing in %s)", v, terms_str(c, set)));
}

static bool in_terms(const Test *q, TypeSet *set) {
    for (uint32_t i = 0; i < set->nterms; i++)
        if (term_includes(set->terms[i], q->v)) return true;
    return false;
}

static bool passes(const Test *q) {
    Type *vu = type_under(q->v), *tu = type_under(q->t);
    if (vu->kind == T_INVALID || tu->kind == T_INVALID) return true;
    if (vu->kind == T_POINTER && type_under(vu->pointer.elem)->kind == T_INVALID) return true;
    if (tu->kind != T_INTERFACE) return not_an_interface(q, tu);
    TypeSet *want = type_set(q->s, tu), *have = vu->kind == T_INTERFACE ? type_set(q->s, vu) : NULL;
    if (want->all && !want->comparable && want->nmethods == 0) return true;
    if (have && type_set_empty(have)) return true;
    if (want->cyclic || (have && have->cyclic)) return true;
    if (type_set_empty(want)) {
        if (q->cause && q->c) *q->cause = text_of(q->c, "cannot %s %s (empty type set)", verb(q), type_str(q->c, q->t));
        return false;
    }
    const char *lack = "";
    if (!has_all_methods(q->c, q->s, q->v, q->t, true, NULL, NULL, q->cause ? &lack : NULL)) return refuse(q, lack);
    if (!type_set_has_terms(want)) return check_comparable(q, want);
    if (have) return type_set_subset(have, want) ? check_comparable(q, want) : refuse(q, "");
    return in_terms(q, want) ? check_comparable(q, want) : not_in_terms(q, tu, want);
}

bool implements(Checker *c, Type *v, Type *t, bool constraint, const char **cause) {
    return passes(&(Test){c, c->s, v, t, constraint, cause});
}

bool assertable_to(Checker *c, Type *v, Type *t, const char **cause) {
    return type_under(t)->kind == T_INTERFACE || has_all_methods(c, c->s, t, v, false, NULL, NULL, cause);
}

bool type_implements(Session *s, Type *t, Type *iface, Obj **missing) {
    Obj *m = missing_method_if(s->universe->checker, s, t, iface, true, NULL, NULL, NULL, NULL);
    if (missing) *missing = m;
    return !m && passes(&(Test){s->universe->checker, s, t, iface, false, NULL});
}
