// Fields and methods by name: breadth first through embedded fields. The shallowest depth wins; two at that depth are
// ambiguous.
#include "sema/internal.h"

// A type to look into, and how it was reached.
typedef struct Step {
    Type *type;
    const struct Step *from;
    uint32_t field;            // index of the embedded field in from's struct
    bool indirect;             // through a pointer
    bool multiple;             // reached more than once at this depth
} Step;

typedef VEC(Step *) Steps;

typedef struct Search {
    Session *s;
    const Package *pkg;
    const Sym *name;
    bool fold_case;
    VEC(Type *) seen;          // named types looked into
    Steps next;                // of the next depth
    Found found;
    const Step *at;            // where `found` is
    uint32_t last;             // its index there
    bool collision;
} Search;

static bool seen_before(Search *q, Type *named) {
    for (uint32_t i = 0; i < q->seen.len; i++)
        if (type_identical(q->seen.at[i], named)) return true;
    vec_push(&q->s->arena, &q->seen, named);
    return false;
}

static void hit(Search *q, const Step *e, Obj *o, uint32_t index) {
    if (q->found.obj || e->multiple) q->collision = true;
    q->found.obj = o;
    q->found.indirect = e->indirect;
    q->at = e;
    q->last = index;
}

static void search_struct(Search *q, const Step *e, Type *t) {
    for (uint32_t i = 0; i < t->strct.n; i++) {
        Obj *f = t->strct.fields[i];
        if (obj_same_id(f, q->pkg, q->name, q->fold_case)) {
            hit(q, e, f, i);
        } else if (f->embedded && !q->found.obj) {
            Step *step = NEW(&q->s->arena, Step);
            bool is_pointer;
            *step = (Step){.from = e, .field = i, .multiple = e->multiple};
            step->type = deref(f->type, &is_pointer);
            step->indirect = e->indirect || is_pointer;
            vec_push(&q->s->arena, &q->next, step);
        }
    }
}

static void search_type(Search *q, const Step *e) {
    Type *named = as_named(e->type);
    if (named) {
        if (seen_before(q, named)) return;
        int m = named_find_method(named, q->pkg, q->name, q->fold_case);
        if (m >= 0) {
            hit(q, e, named_method(named, (uint32_t)m), (uint32_t)m);
            return;
        }
    }
    Type *u = type_under(e->type);
    if (u->kind == T_STRUCT) {
        search_struct(q, e, u);
    } else if (u->kind == T_INTERFACE) {
        uint32_t index;
        Obj *m = type_set_method(type_set(q->s, u), q->pkg, q->name, q->fold_case, &index);
        if (m) hit(q, e, m, index);
    }
}

// Types that were reached several times at one depth are looked into once, and make what is found there ambiguous.
static void consolidate(Steps *list) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < list->len; i++) {
        uint32_t j = 0;
        while (j < n && !type_identical(list->at[j]->type, list->at[i]->type)) j++;
        if (j < n) list->at[j]->multiple = true;
        else list->at[n++] = list->at[i];
    }
    list->len = n;
}

static void set_path(Search *q) {
    uint32_t n = 1;
    for (const Step *e = q->at; e->from; e = e->from) n++;
    q->found.nindex = n;
    q->found.index = NEW_ARRAY(&q->s->arena, uint32_t, n);
    q->found.index[--n] = q->last;
    for (const Step *e = q->at; e->from; e = e->from) q->found.index[--n] = e->field;
}

static Found finish(Search *q, bool addressable) {
    set_path(q);
    if (q->collision) return (Found){.index = q->found.index, .nindex = q->found.nindex};
    Obj *o = q->found.obj;
    if (o->kind == OBJ_FUNC && o->ptr_recv && !q->found.indirect && !addressable) return (Found){.indirect = true};
    return q->found;
}

static Found search(Session *s, Type *t, bool addressable, const Package *pkg, const Sym *name, bool fold_case) {
    Search q = {.s = s, .pkg = pkg, .name = name, .fold_case = fold_case};
    bool is_pointer;
    Step first = {.type = deref(t, &is_pointer)};
    first.indirect = is_pointer;
    if (is_blank(name) || (is_pointer && type_under(first.type)->kind == T_INTERFACE)) return q.found;
    search_type(&q, &first);
    while (!q.found.obj && q.next.len > 0) {
        Steps now = q.next;
        q.next = (Steps){0};
        if (now.len > 1) consolidate(&now);
        for (uint32_t i = 0; i < now.len && !q.collision; i++) search_type(&q, now.at[i]);
    }
    return q.found.obj ? finish(&q, addressable) : q.found;
}

Found method_search(Session *s, Type *t, const Package *pkg, const Sym *name) {
    return search(s, t, false, pkg, name, false);
}

// A named pointer type has no methods, but the fields of what it points to.
Found lookup_field_or_method(Session *s, Type *t, bool addressable, const Package *pkg, const Sym *name, bool fold_case) {
    Type *named = as_named(t);
    if (named && type_under(named)->kind == T_POINTER) {
        Found f = search(s, type_under(named), false, pkg, name, fold_case);
        return f.obj && f.obj->kind == OBJ_FUNC ? (Found){0} : f;
    }
    return search(s, t, addressable, pkg, name, fold_case);
}

Selection *type_lookup(Session *s, Type *t, bool addressable, Package *pkg, const Sym *name) {
    Found f = lookup_field_or_method(s, t, addressable, pkg, name, false);
    if (!f.obj) return NULL;
    Selection *sel = NEW(&s->arena, Selection);
    sel->kind = f.obj->kind == OBJ_FUNC ? SEL_METHOD : SEL_FIELD;
    sel->recv = t;
    sel->obj = f.obj;
    sel->index = f.index;
    sel->nindex = f.nindex;
    sel->indirect = f.indirect;
    return sel;
}

uint32_t field_index(Type *strct, const Package *pkg, const Sym *name, bool fold_case) {
    if (is_blank(name)) return UINT32_MAX;
    for (uint32_t i = 0; i < strct->strct.n; i++)
        if (obj_same_id(strct->strct.fields[i], pkg, name, fold_case)) return i;
    return UINT32_MAX;
}
