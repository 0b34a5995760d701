// Type sets: what an interface means. Its methods, and its types as a list of terms (T or ~T) in normal form, in which
// no term includes another. The list of "all types" is a flag.
#include "sema/internal.h"

// ---- Terms ------------------------------------------------------------------------------------------------------

bool term_disjoint(Term x, Term y) {
    Type *ux = y.tilde ? type_under(x.type) : x.type, *uy = x.tilde ? type_under(y.type) : y.type;
    return !type_identical(ux, uy);
}

bool term_includes(Term term, Type *t) { return type_identical(term.type, term.tilde ? type_under(t) : t); }

static bool term_subset(Term x, Term y) { return !term_disjoint(x, y) && (!x.tilde || y.tilde); }

typedef VEC(Term) Terms;

static void add_term(Session *s, Terms *list, Term t) {
    for (uint32_t i = 0; i < list->len; i++) {
        if (term_disjoint(list->at[i], t)) continue;
        if (!list->at[i].tilde && t.tilde) list->at[i] = t;
        else return;
        for (uint32_t j = i + 1; j < list->len;)   // the wider term may cover later ones
            if (term_subset(list->at[j], t)) list->at[j] = list->at[--list->len];
            else j++;
        return;
    }
    vec_push(&s->arena, list, t);
}

static bool covers(const TypeSet *set, Term x) {
    for (uint32_t i = 0; i < set->nterms; i++)
        if (term_subset(x, set->terms[i])) return true;
    return false;
}

bool type_set_empty(const TypeSet *t) { return !t->all && t->nterms == 0; }

bool type_set_subset(const TypeSet *a, const TypeSet *b) {
    if (b->all) return true;
    if (a->all) return false;
    for (uint32_t i = 0; i < a->nterms; i++)
        if (!covers(b, a->terms[i])) return false;
    return true;
}

bool type_set_equal_terms(const TypeSet *a, const TypeSet *b) { return type_set_subset(a, b) && type_set_subset(b, a); }

// Narrows `set` to the types that are in `other` too.
static void intersect(Session *s, TypeSet *set, const TypeSet *other) {
    set->comparable |= other->comparable;
    set->cyclic |= other->cyclic;
    if (set->all) {
        set->all = other->all;
        set->terms = other->terms;
        set->nterms = other->nterms;
    } else if (!other->all) {
        Terms list = {0};
        for (uint32_t i = 0; i < set->nterms; i++)
            for (uint32_t j = 0; j < other->nterms; j++) {
                Term x = set->terms[i], y = other->terms[j];
                if (!term_disjoint(x, y)) add_term(s, &list, !x.tilde || y.tilde ? x : y);
            }
        set->terms = list.at;
        set->nterms = list.len;
    }
    if (!set->comparable || set->all) return;
    Terms list = {0};
    for (uint32_t i = 0; i < set->nterms; i++)
        if (strictly_comparable(set->terms[i].type)) vec_push(&s->arena, &list, set->terms[i]);
    set->terms = list.at;
    set->nterms = list.len;
    set->comparable = false;
}

// ---- Unions -----------------------------------------------------------------------------------------------------

enum { MOST_TERMS = 100 };

// All types where the union is invalid (and reported).
TypeSet *union_set(Session *s, Pos pos, Type *u) {
    if (u->uni.set) return u->uni.set;
    TypeSet *set = u->uni.set = NEW(&s->arena, TypeSet);
    Terms list = {0};
    for (uint32_t i = 0; i < u->uni.n; i++) {
        Term t = u->uni.terms[i];
        Type *under = type_under(t.type);
        if (under->kind == T_INTERFACE) {
            TypeSet *inner = type_set_at(s, pos, under);
            set->all |= inner->all;
            for (uint32_t j = 0; j < inner->nterms; j++) add_term(s, &list, inner->terms[j]);
        } else if (under->kind != T_INVALID && (!t.tilde || type_identical(t.type, under))) {
            add_term(s, &list, t);
        }
        if (list.len > MOST_TERMS) {
            if (s->universe->checker)
                err_at(s->universe->checker, pos, "cannot handle more than %d union terms (implementation limitation)",
                       MOST_TERMS);
            set->all = true;
            break;
        }
    }
    set->terms = set->all ? NULL : list.at;
    set->nterms = set->all ? 0 : list.len;
    return set;
}

// ---- Interfaces -------------------------------------------------------------------------------------------------

// Insertion sort: lists are short, and mostly sorted already.
void methods_sort(Obj **methods, uint32_t n) {
    for (uint32_t i = 1; i < n; i++) {
        Obj *m = methods[i];
        uint32_t j = i;
        for (; j > 0 && obj_compare(m, methods[j - 1]) < 0; j--) methods[j] = methods[j - 1];
        methods[j] = m;
    }
}

Obj *type_set_method(const TypeSet *t, const Package *pkg, const Sym *name, bool fold_case, uint32_t *index) {
    for (uint32_t i = 0; i < t->nmethods; i++)
        if (obj_same_id(t->methods[i], pkg, name, fold_case)) {
            if (index) *index = i;
            return t->methods[i];
        }
    return NULL;
}

// The methods of an interface while they are collected, each with the place to name in errors about it.
typedef struct MethodEntry { Obj *method; Pos pos; } MethodEntry;
typedef struct Collected { Session *s; Checker *c; VEC(MethodEntry) list; } Collected;

static void duplicate_method(Checker *c, Obj *m, Pos pos, Pos other) {
    Err e;
    err_begin(c, &e);
    err_add(&e, pos, "duplicate method %s", m->sym->text);
    err_add(&e, other, "other declaration of method %s", m->sym->text);
    err_report(&e);
}

// Embedded interfaces may share methods if these are identical; that is known only later.
typedef struct Twice { Obj *m, *other; Pos pos, other_pos; } Twice;

static void check_same_method(Checker *c, void *arg) {
    Twice *t = arg;
    bool allowed = t->pos == POS_NONE || allow_version(c, 14);
    if (!allowed || !type_identical(t->m->type, t->other->type)) duplicate_method(c, t->m, t->pos, t->other_pos);
}

static void add_method(Collected *all, Obj *m, Pos pos, bool is_explicit) {
    for (uint32_t i = 0; i < all->list.len; i++) {
        MethodEntry *other = &all->list.at[i];
        if (!obj_same_id(other->method, m->pkg, m->sym, false)) continue;
        if (!all->c) return;
        if (is_explicit) {
            duplicate_method(all->c, m, pos, other->pos);
        } else if (other->method != m || !allow_version(all->c, 14)) {
            Twice *t = NEW(&all->s->arena, Twice);
            *t = (Twice){m, other->method, pos, other->pos};
            check_later(all->c, check_same_method, t);
        }
        return;
    }
    vec_push(&all->s->arena, &all->list, ((MethodEntry){m, pos}));
}

bool is_imported_constraint(Checker *c, Type *t) {
    Type *n = as_named(t);
    if (!n || n->named.obj->pkg == c->pkg || !n->named.obj->pkg) return false;
    Type *u = type_under(n);
    return u->kind == T_INTERFACE && !type_set_only_methods(type_set(c->s, u));
}

static bool version_allows(Checker *c, Pos pos, Type *embedded, Type *u) {
    if (!c || pos == POS_NONE || allow_version(c, 18)) return true;
    if (u->kind == T_INTERFACE && !is_imported_constraint(c, embedded)) return true;
    const char *what = u->kind == T_INTERFACE ? "embedding constraint interface %s"
                     : u->kind == T_UNION ? "embedding interface element %s" : "embedding non-interface type %s";
    Buf text = {.arena = c->arena};
    const char *name = type_str(c, embedded), *hole = strstr(what, "%s");
    buf_put(&text, what, (size_t)(hole - what));
    buf_puts(&text, name);
    return verify_version(c, pos, 18, buf_str(&text));
}

static void add_embedded(Collected *all, TypeSet *set, Type *embedded, Pos pos) {
    Session *s = all->s;
    Type *u = type_under(embedded);
    TypeSet single = {.terms = &(Term){false, embedded}, .nterms = 1}, *other = &single;
    if (u->kind == T_INVALID || !version_allows(all->c, pos, embedded, u)) return;
    if (u->kind == T_INTERFACE) {
        other = type_set_at(s, pos, u);
        for (uint32_t i = 0; i < other->nmethods; i++) add_method(all, other->methods[i], pos, false);
    } else if (u->kind == T_UNION) {
        other = union_set(s, pos, u);
    } else {
        single.terms = NEW(&s->arena, Term);
        single.terms[0] = (Term){false, embedded};
    }
    intersect(s, set, other);
}

enum { COMPUTING = 2 };   // Type.state: its type set is being computed

TypeSet *type_set_at(Session *s, Pos pos, Type *t) {
    (void)pos;
    if (t->state & COMPUTING) t->iface.set->cyclic = true;
    if (t->iface.set) return t->iface.set;
    if (!t->iface.complete) return s->universe->all_types;
    if (t->iface.nmethods == 0 && t->iface.nembeds == 0) return t->iface.set = s->universe->all_types;
    TypeSet *set = t->iface.set = NEW(&s->arena, TypeSet);   // also what a cycle sees
    set->all = true;
    t->state |= COMPUTING;
    Collected all = {.s = s, .c = s->universe->checker};
    for (uint32_t i = 0; i < t->iface.nmethods; i++) add_method(&all, t->iface.methods[i], t->iface.methods[i]->pos, true);
    TypeSet terms = {.all = true};
    for (uint32_t i = 0; i < t->iface.nembeds; i++)
        add_embedded(&all, &terms, t->iface.embeds[i], t->iface.embed_pos ? t->iface.embed_pos[i] : POS_NONE);
    terms.nmethods = all.list.len;
    terms.methods = NEW_ARRAY(&s->arena, Obj *, all.list.len);
    for (uint32_t i = 0; i < all.list.len; i++) terms.methods[i] = all.list.at[i].method;
    methods_sort(terms.methods, terms.nmethods);
    terms.cyclic |= set->cyclic;
    *set = terms;
    t->state &= (uint8_t)~COMPUTING;
    return set;
}

TypeSet *type_set(Session *s, Type *iface) { return type_set_at(s, POS_NONE, iface); }

Obj **type_methods(Session *s, Type *iface, uint32_t *n) {
    Type *u = type_under(iface);
    if (u->kind != T_INTERFACE) {
        *n = 0;
        return NULL;
    }
    TypeSet *set = type_set(s, u);
    *n = set->nmethods;
    return set->methods;
}

bool is_constraint_interface(Type *t) {
    Type *u = type_under(t);
    return u->kind == T_INTERFACE && !type_set_only_methods(type_set(u->iface.s, u));
}

// ---- Type parameters --------------------------------------------------------------------------------------------

// A constraint that is no interface stands for the interface that embeds it.
Type *tparam_iface(Session *s, Type *t) {
    Type *bound = type_unalias(t->tparam.bound), *u = type_under(bound);
    if (u->kind == T_INVALID || bound->kind == T_TPARAM) return s->universe->any;
    if (u->kind == T_INTERFACE) return u;
    Type *wrap = iface_new(s);
    wrap->iface.embeds = NEW(&s->arena, Type *);
    wrap->iface.embeds[0] = t->tparam.bound;
    wrap->iface.nembeds = 1;
    wrap->iface.implicit = wrap->iface.complete = true;
    return t->tparam.bound = wrap;
}

void type_terms(Type *t, TypeTerms *out) {
    t = type_unalias(t);
    out->self = (Term){false, t};
    out->at = &out->self;
    out->n = 1;
    if (t->kind != T_TPARAM) return;
    TypeSet *set = type_set(t->tparam.s, tparam_iface(t->tparam.s, t));
    out->at = set->terms;
    out->n = set->all ? 0 : set->nterms;
}

bool type_set_is_types(Type *t) {
    TypeTerms terms;
    type_terms(t, &terms);
    return terms.n > 0;
}

// What two channel types have in common: the restricted direction wins. NULL if they conflict, with the cause.
static Term common_chan(Checker *c, Term have, Term next, const char **cause) {
    Type *x = type_under(have.type), *y = type_under(next.type);
    const char *why = NULL;
    if (!type_identical(x->chan.elem, y->chan.elem)) why = "channels %s and %s have different element types";
    else if (x->chan.dir == y->chan.dir || y->chan.dir == CHAN_BOTH) return have;
    else if (x->chan.dir == CHAN_BOTH) return next;
    else why = "channels %s and %s have conflicting directions";
    if (cause && c)
        *cause = strstr(why, "element") ? text_of(c, "channels %s and %s have different element types",
                                                  type_str(c, have.type), type_str(c, next.type))
                                        : text_of(c, "channels %s and %s have conflicting directions",
                                                  type_str(c, have.type), type_str(c, next.type));
    return (Term){false, NULL};
}

Type *common_under(Checker *c, Type *t, TypeCond cond, const char **cause) {
    TypeTerms terms;
    type_terms(t, &terms);
    const char *why = NULL;
    if (terms.n == 0) {
        if (cond) why = cond(c, NULL, NULL);
        if (cause) *cause = why ? why : "no specific type";
        return NULL;
    }
    Term common = {false, NULL};
    for (uint32_t i = 0; i < terms.n; i++) {
        Term x = terms.at[i];
        Type *u = type_under(x.type);
        if (cond && (why = cond(c, x.type, u))) {
            if (cause) *cause = why;
            return NULL;
        }
        if (!common.type) {
            common = x;
        } else if (u->kind == T_CHAN && type_under(common.type)->kind == T_CHAN) {
            common = common_chan(c, common, x, cause);
            if (!common.type) return NULL;
        } else if (!type_identical(type_under(common.type), u)) {
            if (cause && c)
                *cause = text_of(c, "%s and %s have different underlying types", type_str(c, common.type),
                                 type_str(c, x.type));
            return NULL;
        }
    }
    return type_under(common.type);
}

Type *type_core(Type *t) { return common_under(NULL, t, NULL, NULL); }
