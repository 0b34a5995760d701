// What -json tells of the analysis: the same findings that -m=2 prints, as remarks with their explanations.
#include "escape/graph.h"

static RemarkStep *step_new(Batch *b, RemarkStep ***end, Pos pos, const char *text) {
    RemarkStep *step = NEW(session_bodies(b->s), RemarkStep);
    *step = (RemarkStep){.pos = pos, .text = text};
    **end = step;
    *end = &step->next;
    return step;
}

static RemarkStep *steps_of(Batch *b, const EscFlow *flows) {
    Arena *a = session_bodies(b->s);
    RemarkStep *first = NULL, **end = &first;
    for (const EscFlow *f = flows; f && f->dst; f = f->next) {
        Pos pos = f->steps ? f->steps->pos : f->src_pos;
        step_new(b, &end, pos, arena_printf(a, "escflow:    flow: %s ← %s%s:", f->dst, derefs_text(a, f->derefs), f->src));
        for (const EscStep *step = f->steps; step; step = step->next)
            step_new(b, &end, step->pos, arena_printf(a, "escflow:      from %s (%s)", step->from, step->why));
    }
    return first;
}

// Loop variables that are new for each iteration, and their loops.
void remark_split_loops(Session *s, const IrPackage *p) {
    for (uint32_t i = 0; i < p->split_loops.len; i++) {
        const SplitLoop *loop = &p->split_loops.at[i];
        for (uint32_t k = 0; k < loop->vars.len; k++) {
            const IrVar *v = loop->vars.at[k];
            const char *place = v->esc == ESC_HEAP ? "iteration-variable-to-heap" : "iteration-variable-to-stack";
            remark_at(s, v->pos, place, NULL, "%s%s", v->sym->text, pos_inlined_call(s, v->pos) ? " (from inline)" : "");
        }
        remark_range(s, loop->pos, loop->last, loop->is_range ? "loop-modified-range" : "loop-modified-for");
    }
}

void remark_found(Batch *b, const Found *f) {
    Session *s = b->s;
    switch (f->kind) {
    case FOUND_ESCAPE: case FOUND_STORED:
        remark_at(s, f->pos, f->kind == FOUND_ESCAPE ? "escape" : "escapes", steps_of(b, f->flows), "%s escapes to heap", f->what);
        break;
    case FOUND_LEAK:
        remark_at(s, f->pos, "leak", steps_of(b, f->flows), "parameter %s leaks to %s with derefs=%d", f->what, f->text, f->derefs);
        break;
    case FOUND_GO_DEFER: remark_at(s, f->pos, "escape", NULL, "%s", ""); break;
    case FOUND_VERDICT:
        if (!f->loc->var && loc_has(f->loc, ATTR_ESCAPES)) remark_at(s, f->pos, "escape", NULL, "%s", "");
        break;
    default: break;
    }
}
