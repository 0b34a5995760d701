// Benchmarks that loop while B.Loop says so. What the loop's body computes is measured, so it must not be optimised away
// although nobody looks at it: after each statement what it assigned (or the results of a call, or its arguments where
// there are none) is kept alive. It happens before inlining, for a body that is inlined has nothing left to keep.
#include "ir/inline.h"

typedef struct Keeper {
    Inliner *in;
    IrFunc *fn;
    bool in_loop;
} Keeper;

typedef struct Kept { Irs before, after; } Kept;   // statements around the one at hand

static int detail(const Keeper *k) { return inline_notes(k->in, k->fn); }

static void note(Keeper *k, const Ir *n, const char *what) {
    if (detail(k) > 1) note_at(k->in->s, n->pos, "%s will be kept alive", what);
}

static void note_name(Keeper *k, const Ir *n, const IrVar *v) {
    if (detail(k) < 2) return;
    note(k, n, arena_printf(k->in->b->arena, "%s.%s", package_link_path(k->fn->home), v->sym->text));
}

static void keep(Keeper *k, Kept *kept, Pos pos, Ir *x) {
    ir_push(k->in->b, &kept->after, ir_node(k->in->b, IR_KEEPALIVE, pos, NULL, x, NULL));
}

static void keep_var(Keeper *k, Kept *kept, Pos pos, IrVar *v) { keep(k, kept, pos, ir_name(k->in->s, v, pos)); }

// The variable that an operand is, is part of, or is found through.
static IrVar *variable_of(Ir *n) {
    while (n) {
        switch (n->op) {
        case IR_NAME: return n->var;
        case IR_SLICE: case IR_SLICE3: case IR_DOT: case IR_DOTPTR: case IR_ADDR: case IR_INDEX: case IR_INDEXMAP:
        case IR_CONV: case IR_CONVIFACE: case IR_CONVNOP:
            n = n->x;
            break;
        default: return NULL;
        }
    }
    return NULL;
}

// ---- Assignments ----

static IrVar *temporary(Keeper *k, Ir *stmt, Type *t, Pos pos) {
    IrVar *v = ir_temp(k->in->s, k->fn, t, pos);
    v->defn = stmt;
    ir_push(k->in->b, &stmt->init, ir_declare(k->in->b, v, pos));
    return v;
}

static void keep_destination(Keeper *k, Ir *stmt, Ir *x, Kept *kept) {
    IrVar *v = variable_of(x);
    if (v) {
        note_name(k, stmt, v);
        keep_var(k, kept, stmt->pos, v);
    } else if (x->op == IR_DEREF) {
        note(k, stmt, "dereference");   // and what it stores may be seen through the pointer anyway
    } else if (detail(k) > 1) {
        note_at(k->in->s, stmt->pos, "expr is unknown to bloop pass");
    }
}

// The type of the i-th value that is assigned.
static Type *value_type(const Keeper *k, const Ir *n, uint32_t i) {
    if (n->op == IR_AS2) return n->rest.at[i]->type;
    if (n->op == IR_AS2FUNC) return ir_canon(k->in->b, n->x->type->tuple.vars[i]->type);
    return i ? ir_basic(k->in->b, T_BOOL) : n->x->type;
}

static void keep_assigned(Keeper *k, Ir *n, Kept *kept) {
    if (n->op == IR_AS && !n->x) {
        n->x = ir_name(k->in->s, temporary(k, n, n->y->type, n->pos), n->pos);
        n->def = true;
    }
    if (n->op == IR_AS || n->op == IR_ASOP) {
        keep_destination(k, n, n->x, kept);
        return;
    }
    for (uint32_t i = 0; i < n->args.len; i++) {
        if (!n->args.at[i]) n->args.at[i] = ir_name(k->in->s, temporary(k, n, value_type(k, n, i), n->pos), n->pos);
        keep_destination(k, n, n->args.at[i], kept);
    }
}

// ---- Calls ----

// Puts the call's results into temporaries.
static Ir *keep_results(Keeper *k, Ir *call, Kept *kept) {
    IrBuilder *b = k->in->b;
    bool several = call->type->kind == T_TUPLE;
    Ir *as = ir_node(b, several ? IR_AS2FUNC : IR_AS, call->pos, NULL, NULL, NULL);
    as->def = true;
    note(k, call, several ? "function results" : "function result");
    for (uint32_t i = 0; i < (several ? call->type->tuple.n : 1); i++) {
        Type *t = several ? ir_canon(b, call->type->tuple.vars[i]->type) : call->type;
        Ir *x = ir_name(k->in->s, temporary(k, as, t, call->pos), call->pos);
        keep_var(k, kept, call->pos, x->var);
        if (several) ir_push(b, &as->args, x);
        else as->x = x;
    }
    *(several ? &as->x : &as->y) = call;
    return as;
}

static void keep_argument(Keeper *k, const Ir *call, Ir **arg, Pos pos, Kept *kept) {
    IrVar *v = variable_of(*arg);
    if (v) {
        note_name(k, call, v);
    } else {
        Ir *as = ir_node(k->in->b, IR_AS, pos, NULL, NULL, *arg);
        v = temporary(k, as, (*arg)->type, pos);
        as->x = ir_name(k->in->s, v, pos);
        as->def = true;
        ir_push(k->in->b, &kept->before, as);
        *arg = ir_name(k->in->s, v, pos);
        note(k, call, "function arg");
    }
    keep_var(k, kept, call->pos, v);
}

static void keep_arguments(Keeper *k, Ir *call, Irs *args, Kept *kept) {
    for (uint32_t i = 0; i < args->len; i++) {
        Ir *a = args->at[i];
        for (uint32_t e = 0; a->op == IR_SLICELIT && e < a->args.len; e++)   // variadic arguments
            keep_argument(k, call, &a->args.at[e], a->args.at[e]->pos, kept);
        if (a->op != IR_SLICELIT) keep_argument(k, call, &args->at[i], call->pos, kept);
    }
}

// ---- Statements ----

static Ir *keep_statement(Keeper *k, Ir *n, Kept *kept) {
    switch (n->op) {
    case IR_AS: case IR_AS2: case IR_AS2FUNC: case IR_AS2DOTTYPE: case IR_AS2MAPR: case IR_AS2RECV: case IR_ASOP:
        keep_assigned(k, n, kept);
        return n;
    case IR_CALLFUNC: case IR_CALLINTER:
        if (n->type) return keep_results(k, n, kept);
        keep_arguments(k, n, &n->args, kept);
        return n;
    case IR_PRINT: case IR_PRINTLN: keep_arguments(k, n, &n->args, kept); return n;
    case IR_DELETE:
        keep_argument(k, n, &n->x, n->pos, kept);
        keep_argument(k, n, &n->y, n->pos, kept);
        return n;
    default: return n;
    }
}

static void keep_list(Keeper *k, Irs *list) {
    IrBuilder *b = k->in->b;
    Irs all = {0};
    for (uint32_t i = 0; i < list->len; i++) {
        Kept kept = {0};
        Ir *n = keep_statement(k, list->at[i], &kept);
        for (uint32_t j = 0; j < kept.before.len; j++) ir_push(b, &all, kept.before.at[j]);
        ir_push(b, &all, n);
        for (uint32_t j = 0; j < kept.after.len; j++) ir_push(b, &all, kept.after.at[j]);
    }
    *list = all;
}

static bool is_benchmark_loop(const Ir *n) {
    if (n->op != IR_FOR || !n->x || n->x->op != IR_CALLFUNC || n->x->x->op != IR_FUNC) return false;
    const IrFunc *f = n->x->x->func;
    return !strcmp(f->name, "(*B).Loop") && !strcmp(f->home->path, "testing");
}

static Ir *visit(Ir *n, void *data) {
    Keeper k = *(Keeper *)data;
    k.in_loop |= is_benchmark_loop(n);
    ir_edit_children(n, visit, &k);
    if (!k.in_loop) return n;
    switch (n->op) {
    case IR_FOR: case IR_RANGE: case IR_CASE: keep_list(&k, &n->body); break;
    case IR_IF:
        keep_list(&k, &n->body);
        keep_list(&k, &n->rest);
        break;
    case IR_BLOCK: keep_list(&k, &n->args); break;
    default: break;
    }
    return n;
}

void keep_benchmark_loops(Inliner *in) {
    bool tests = false;
    for (uint32_t i = 0; i < in->p->pkg->imports.len; i++) tests |= !strcmp(in->p->pkg->imports.at[i]->path, "testing");
    for (uint32_t i = 0; tests && i < in->p->funcs.len; i++) {
        Keeper k = {.in = in, .fn = in->p->funcs.at[i]};
        for (uint32_t s = 0; s < k.fn->body.len; s++) visit(k.fn->body.at[s], &k);
    }
}
