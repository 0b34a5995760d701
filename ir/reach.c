// Which functions the program can reach. Some are made only because the reference makes them and says something about
// them; they are analysed but need not be compiled.
#include "ir/build.h"

typedef struct Reach { Session *s; IrPackage *p; Table seen; VEC(IrFunc *) work; } Reach;

// Other packages reach nothing of this one.
static void reach(Reach *r, IrFunc *f) {
    if (!f || f->pkg != r->p || table_get(&r->seen, f)) return;
    table_put(&r->seen, &r->s->scratch, f, f);
    vec_push(&r->s->scratch, &r->work, f);
}

static bool reach_node(Ir *n, void *data) {
    if (n->op == IR_FUNC || n->op == IR_CLOSURE || n->op == IR_METHEXPR || n->op == IR_METHVALUE) reach(data, n->func);
    return true;
}

static bool is_root(IrFunc *f) { return !f->dead && !f->outer && !ir_is_instance(f); }

void ir_mark_dead(IrPackage *p) {
    Reach r = {.p = p, .s = p->builder->s};
    for (uint32_t i = 0; i < p->funcs.len; i++)
        if (is_root(p->funcs.at[i])) reach(&r, p->funcs.at[i]);
    while (r.work.len) ir_visit_list(&r.work.at[--r.work.len]->body, reach_node, &r);
    for (uint32_t i = 0; i < p->funcs.len; i++) p->funcs.at[i]->dead = !table_get(&r.seen, p->funcs.at[i]);
    p->dead_known = true;
}
