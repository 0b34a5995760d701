// Instantiation that never ends: a generic function that calls itself with ever larger type arguments. Type parameters
// are vertices; an edge says that one is instantiated with another (weight 0) or with a type made of it (weight 1). A
// cycle of positive weight is an error. Found as by Bellman and Ford.
#include "sema/internal.h"

typedef struct Vertex { Obj *obj; uint32_t weight, pre, len; } Vertex;   // heaviest path known, its last edge, its length
typedef struct Edge { uint32_t dst, src, weight; Pos pos; Type *type; } Edge;
typedef struct Mono {
    VEC(Vertex) vertices;
    VEC(Edge) edges;
    Table canon;               // receiver's type parameter -> the type's own
    Table index;               // object of a type parameter or local type -> index + 1, or NO_VERTEX
} Mono;

static char no_vertex;
#define NO_VERTEX ((void *)&no_vertex)

static Mono *mono(Checker *c) {
    if (!c->mono) c->mono = NEW(c->arena, Mono);
    return c->mono;
}

void mono_record_canon(Checker *c, Type *receiver_tparam, Type *tparam) {
    table_put(&mono(c)->canon, c->arena, receiver_tparam, tparam);
}

static uint32_t add_vertex(Checker *c, Obj *o) {
    Mono *m = mono(c);
    vec_push(c->arena, &m->vertices, ((Vertex){.obj = o}));
    table_put(&m->index, c->arena, o, (void *)(uintptr_t)m->vertices.len);
    return m->vertices.len - 1;
}

static uint32_t tparam_vertex(Checker *c, Type *t) {
    Mono *m = mono(c);
    Type *canon = table_get(&m->canon, t);
    Obj *o = (canon ? canon : t)->tparam.obj;
    void *known = table_get(&m->index, o);
    return known ? (uint32_t)(uintptr_t)known - 1 : add_vertex(c, o);
}

static void add_edge(Checker *c, uint32_t dst, uint32_t src, uint32_t weight, Pos pos, Type *t) {
    vec_push(c->arena, &mono(c)->edges, ((Edge){dst, src, weight, pos, t}));
}

// Type parameters of the functions around a local type, declared before it, parameterise it.
static int local_type_vertex(Checker *c, Type *named) {
    Obj *o = named->named.obj;
    Mono *m = mono(c);
    if (o->pkg != c->pkg || o->parent == c->pkg->scope || !o->parent) return -1;
    void *known = table_get(&m->index, o);
    if (known) return known == NO_VERTEX ? -1 : (int)(uintptr_t)known - 1;
    int index = -1;
    for (Scope *s = o->parent; s && s != c->pkg->scope; s = s->parent)
        for (uint32_t i = 0; i < s->names.cap; i++) {
            Obj *at = s->names.slots[i].key ? s->names.slots[i].value : NULL;
            if (!at || at->kind != OBJ_TYPE || !at->type || at->type->kind != T_TPARAM || at->pos >= o->pos) continue;
            if (index < 0) index = (int)add_vertex(c, o);
            add_edge(c, (uint32_t)index, tparam_vertex(c, at->type), 1, o->pos, at->type);
        }
    if (index < 0) table_put(&m->index, c->arena, o, NO_VERTEX);
    return index;
}

typedef struct Flow { Checker *c; Pos pos; Type *tparam, *targ; } Flow;

static void flow_from(Flow *f, uint32_t src, Type *t) {
    add_edge(f->c, tparam_vertex(f->c, f->tparam), src, t == f->targ ? 0 : 1, f->pos, f->targ);
}

static bool flow(Type *t, void *data) {
    Flow *f = data;
    t = type_unalias(t);
    int src = t->kind == T_TPARAM ? (int)tparam_vertex(f->c, t) :
              t->kind == T_NAMED ? local_type_vertex(f->c, t->named.origin) : -1;
    if (src >= 0) flow_from(f, (uint32_t)src, t);
    if (t->kind != T_INTERFACE) return type_any_part(t, flow, f);
    TypeSet *set = type_set(f->c->s, t);
    for (uint32_t i = 0; i < set->nmethods; i++) flow(set->methods[i]->type, f);
    return false;
}

void mono_record_instance(Checker *c, Pos pos, Type **tparams, Type **targs, Asts xlist, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        if (tparams[i]->tparam.obj->pkg != c->pkg) continue;
        Flow f = {c, i < xlist.len ? ast_start(xlist.at[i]) : pos, tparams[i], targs[i]};
        flow(targs[i], &f);
    }
}

static void report_loop(Checker *c, uint32_t v) {
    Mono *m = mono(c);
    VEC(uint32_t) stack = {0};
    bool *seen = NEW_ARRAY(c->arena, bool, m->vertices.len);
    for (; !seen[v]; v = m->edges.at[m->vertices.at[v].pre].src) {
        vec_push(c->arena, &stack, v);
        seen[v] = true;
    }
    uint32_t start = 0;
    while (stack.at[start] != v) start++;
    Err e;
    err_begin(c, &e);
    err_add(&e, m->vertices.at[v].obj->pos, "instantiation cycle:");
    for (uint32_t i = start; i < stack.len; i++) {
        Edge *edge = &m->edges.at[m->vertices.at[stack.at[i]].pre];
        Obj *o = m->vertices.at[edge->dst].obj;
        const char *how = o->type->kind == T_NAMED ? "implicitly parameterized by" : "instantiated as";
        err_add(&e, edge->pos, "%s %s %s", o->sym->text, how, type_str(c, edge->type));
    }
    err_report(&e);
}

void monomorph(Checker *c) {
    if (!c->mono) return;
    Mono *m = c->mono;
    for (bool again = true; again;) {
        again = false;
        for (uint32_t i = 0; i < m->edges.len; i++) {
            Edge *edge = &m->edges.at[i];
            Vertex *src = &m->vertices.at[edge->src], *dst = &m->vertices.at[edge->dst];
            uint32_t w = src->weight + edge->weight;
            if (w <= dst->weight) continue;
            dst->pre = i;
            dst->len = src->len + 1;
            if (dst->len == m->vertices.len) {
                report_loop(c, edge->dst);
                return;
            }
            dst->weight = w;
            again = true;
        }
    }
}
