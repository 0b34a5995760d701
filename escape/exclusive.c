// Slices that grow in the frame and move to the heap once. In
//
//     var s []int
//     for … { s = append(s, x) }
//     return s
//
// the array of s escapes, so every array that append makes on the way would be an object on the heap. But nobody but s
// knows the array before the return. So appends may use a buffer of the frame, as if nothing escaped, if
// s = movetoheap(s) stands before the statement by which others get to know the array: that copies what is in the frame.
//
// A slice variable is followed where it is exclusive: where no other variable knows an array of this frame that it has.
// Only uses that are known to keep it so are allowed, with one exception: the statement that it moves before.
// This runs when all verdicts are told; the verdicts on appends are changed.
#include "escape/graph.h"
#include "escape/leaks.h"

enum { MOST_ELEMENT_BYTES = 32 };

typedef struct Exclusive {
    IrVar *var;
    uint32_t understood, uses;     // the uses that keep it exclusive, and all
    Ir *shared_by;                 // the statement after which it is exclusive no more
    VEC(Ir *) appends;             // s = append(s, …)
    int weight;                    // of the appends: those in loops count more
    int depth;                     // loops around the declaration
    bool cap_used;                 // somebody may see its capacity
    bool given_up;
} Exclusive;

typedef struct Slices {
    Session *s;
    IrFunc *fn;
    Table known;                   // IrVar -> Exclusive
    VEC(Exclusive *) all;
    int loops;
} Slices;

static Ir *bare(Ir *n) {
    while (n && n->op == IR_PAREN) n = n->x;
    return n;
}

static Exclusive *followed(Slices *in, Ir *n) {
    n = bare(n);
    Exclusive *e = n && n->op == IR_NAME ? table_get(&in->known, n->var) : NULL;
    return e && !e->given_up ? e : NULL;
}

static void follow(Slices *in, IrVar *v) {
    Type *u = type_under(v->type);
    if (u->kind != T_SLICE || type_size(u->slice.elem) > MOST_ELEMENT_BYTES) return;
    Exclusive *e = NEW(&in->s->scratch, Exclusive);
    e->var = v;
    table_put(&in->known, &in->s->scratch, v, e);
    vec_push(&in->s->scratch, &in->all, e);
}

static void share(Slices *in, Exclusive *e, Ir *stmt) {
    if (e->shared_by || in->loops > e->depth) e->given_up = true;   // in a loop it would move again and again
    e->shared_by = stmt;
}

// ---- Uses -----------------------------------------------------------------------------------------------------------

static bool is_name_of(Ir *n, IrVar *v) {
    n = bare(n);
    return n && n->op == IR_NAME && n->var == v;
}

static void use_assigned(Slices *in, Exclusive *e, Ir *value) {
    value = bare(value);
    if (!value || value->op == IR_NIL) {
        e->understood++;
    } else if (value->op == IR_SLICELIT) {
        e->understood++;
        e->cap_used = true;
    } else if (value->op == IR_SLICE && is_name_of(value->x, e->var)) {
        e->understood += 2;
        e->cap_used = true;
    } else if (value->op == IR_APPEND && is_name_of(value->args.at[0], e->var)) {
        e->understood += 2;
        vec_push(&in->s->scratch, &e->appends, value);
        e->weight += 1 + (in->loops - e->depth);
    }
}

static void use_assignment(Slices *in, Ir *to, Ir *value, Ir *stmt) {
    Exclusive *e = followed(in, to);
    if (e) use_assigned(in, e, value);
    e = followed(in, value);
    if (!e) return;
    e->understood++;
    share(in, e, stmt);
}

static bool leaks_anywhere(const IrVar *param) {
    Leaks l = leaks_decode(param->tag);
    for (int i = 0; i < LEAK_COUNT; i++)
        if (leaks_get(&l, i) >= 0) return true;
    return false;
}

static bool argument_leaks(Ir *call, uint32_t i) {
    Ir *callee = ir_static_value(call->x);
    IrFunc *fn = callee->op == IR_FUNC || callee->op == IR_CLOSURE || callee->op == IR_METHEXPR ? callee->func : NULL;
    if (!fn) return true;
    if (fn->recv && i-- == 0) return leaks_anywhere(fn->recv);
    return i >= fn->params.len || leaks_anywhere(fn->params.at[i]);
}

static void use_call(Slices *in, Ir *n) {
    for (uint32_t i = 0; i < n->args.len; i++) {
        Exclusive *e = followed(in, n->args.at[i]);
        if (!e || argument_leaks(n, i)) continue;
        e->understood++;
        e->cap_used = true;
    }
}

static void use_return(Slices *in, Ir *n) {
    for (uint32_t i = 0; i < n->args.len; i++) {
        Exclusive *e = followed(in, n->args.at[i]);
        if (!e) continue;
        e->understood++;
        share(in, e, n);
    }
    for (uint32_t i = 0; !n->args.len && i < in->fn->results.len; i++) {
        Exclusive *e = table_get(&in->known, in->fn->results.at[i]);
        if (e && !e->given_up) share(in, e, n);
    }
}

static bool visit(Ir *n, void *data);

// The captured variables are mentioned here, and used in ways that are not known.
static void use_closure(Slices *in, Ir *n) {
    for (uint32_t i = 0; i < n->func->captures.len; i++) {
        Exclusive *e = table_get(&in->known, n->func->captures.at[i]->outer);
        if (e) e->uses++;
    }
}

static void visit_loop(Slices *in, Ir *n) {
    in->loops++;
    ir_visit_list(&n->init, visit, in);
    Ir *parts[] = {n->x, n->y, n->z, n->w};
    for (int i = 0; i < 4; i++) ir_visit(parts[i], visit, in);
    ir_visit_list(&n->args, visit, in);
    ir_visit_list(&n->body, visit, in);
    ir_visit_list(&n->rest, visit, in);
    in->loops--;
}

static bool visit(Ir *n, void *data) {
    Slices *in = data;
    Exclusive *e;
    switch (n->op) {
    case IR_NAME:
        if ((e = followed(in, n))) e->uses++;
        break;
    case IR_DCL:
        if ((e = table_get(&in->known, n->var))) e->depth = in->loops;
        break;
    case IR_INDEX: case IR_LEN: case IR_CAP:
        if (!(e = followed(in, n->x))) break;
        e->understood++;
        e->cap_used |= n->op == IR_CAP;
        break;
    case IR_ADDR:
        if (bare(n->x)->op == IR_INDEX && (e = followed(in, bare(n->x)->x))) e->given_up = true;
        break;
    case IR_RETURN: use_return(in, n); break;
    case IR_CALLFUNC: use_call(in, n); break;
    case IR_AS: use_assignment(in, n->x, n->y, n); break;
    case IR_AS2:
        for (uint32_t i = 0; i < n->args.len; i++) use_assignment(in, n->args.at[i], n->rest.at[i], n);
        break;
    case IR_CLOSURE: use_closure(in, n); break;
    case IR_RANGE: case IR_FOR:
        if (n->op == IR_RANGE && (e = followed(in, n->x))) e->understood++;
        visit_loop(in, n);
        return false;
    default: break;
    }
    return true;
}

// ---- Decision ---------------------------------------------------------------------------------------------------------

static void insert_move(Slices *in, Exclusive *e) {
    Session *s = in->s;
    Ir *stmt = e->shared_by, *move = ir_new(s, IR_MOVETOHEAP, stmt->pos, e->var->type, ir_name(s, e->var, stmt->pos), NULL);
    move->keeps_cap = e->cap_used;
    Ir *assign = ir_new(s, IR_AS, stmt->pos, NULL, ir_name(s, e->var, stmt->pos), move);
    Irs init = {0};
    vec_push(session_bodies(s), &init, assign);
    for (uint32_t i = 0; i < stmt->init.len; i++) vec_push(session_bodies(s), &init, stmt->init.at[i]);
    stmt->init = init;
}

static void decide(Slices *in, Exclusive *e) {
    enum { LEAST_WEIGHT = 2 };     // one append makes one array, here or there
    if (e->given_up || e->understood != e->uses || !e->shared_by || e->weight < LEAST_WEIGHT) return;
    insert_move(in, e);
    for (uint32_t i = 0; i < e->appends.len; i++) {
        e->appends.at[i]->esc = ESC_NONE;
        e->appends.at[i]->keeps_cap = e->cap_used;
    }
}

void move_exclusive_slices(Session *s, IrFunc *fn) {
    Slices in = {.s = s, .fn = fn};
    for (uint32_t i = 0; i < fn->params.len; i++) follow(&in, fn->params.at[i]);
    for (uint32_t i = 0; i < fn->results.len; i++) follow(&in, fn->results.at[i]);
    for (uint32_t i = 0; i < fn->locals.len; i++) follow(&in, fn->locals.at[i]);
    if (fn->recv) follow(&in, fn->recv);
    if (!in.all.len) return;
    ir_visit_list(&fn->body, visit, &in);
    for (uint32_t i = 0; i < in.all.len; i++) decide(&in, in.all.at[i]);
}
