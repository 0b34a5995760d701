// -m and -m=2: prints what was found, in the order it was found. All texts of messages are here; nothing is decided.
#include "escape/graph.h"

const char *derefs_text(Arena *a, int derefs) {
    if (derefs < 0) return "&";
    char *text = arena_alloc(a, (size_t)derefs + 1);
    memset(text, '*', (size_t)derefs);
    return text;
}

static void report_flows(Batch *b, const Found *f) {
    Session *s = b->s;
    for (const EscFlow *flow = f->flows; flow; flow = flow->next) {
        if (!flow->dst) {
            explain_at(s, f->pos,
                       "  warning: truncated explanation due to assignment cycle; see golang.org/issue/35518");
            return;
        }
        explain_at(s, f->pos, "  flow: %s ← %s%s:", flow->dst, derefs_text(session_bodies(s), flow->derefs), flow->src);
        for (const EscStep *step = flow->steps; step; step = step->next)
            explain_at(s, f->pos, "    from %s (%s) at %s", step->from, step->why, pos_string(s, step->pos));
    }
}

static const char *truth(bool b) { return b ? "true" : "false"; }

static void report_capture(Batch *b, const Found *f) {
    note_at(b->s, f->pos, "%s capturing by %s: %s (addr=%s assign=%s width=%lld)", ir_func_string(b->s, b->p, f->func),
            f->by_value ? "value" : "ref", f->what, truth(f->addrtaken), truth(f->reassigned),
            (long long)type_size(f->var->type));
}

static bool report_leaks(Batch *b, const Found *f) {
    const char *name = f->var->sym->text;
    int heap = leaks_get(&f->leaks, LEAK_HEAP);
    bool told = heap >= 0;
    if (heap == 0) note_at(b->s, f->pos, "leaking param: %s", name);
    if (heap > 0) note_at(b->s, f->pos, "leaking param content: %s", name);
    for (int i = 0; i < LEAK_RESULTS; i++) {
        int derefs = leaks_get(&f->leaks, LEAK_RESULT0 + i);
        if (derefs < 0) continue;
        const char *result = f->func->results.at[i]->sym->text;
        note_at(b->s, f->pos, "leaking param: %s to result %s level=%d", name, result, derefs);
        told = true;
    }
    return told;
}

static bool report_use(Batch *b, const Found *f, int sink, const char *verb) {
    int derefs = leaks_get(&f->leaks, sink);
    if (derefs >= 0) note_at(b->s, f->pos, "%s param: %s derefs=%d", verb, f->var->sym->text, derefs);
    return derefs >= 0;
}

static void report_param(Batch *b, const Found *f) {
    const char *name = f->var->sym->text;
    bool told = report_leaks(b, f);
    if (b->s->flags.mutations) {
        told |= report_use(b, f, LEAK_MUTATOR, "mutates");
        told |= report_use(b, f, LEAK_CALLEE, "calls");
        if (!told) note_at(b->s, f->pos, "%s does not escape, mutate, or call", name);
    } else if (!told) {
        note_at(b->s, f->pos, "%s does not escape", name);
    }
}

static void report_verdict(Batch *b, const Found *f) {
    const Loc *l = f->loc;
    if (l->var) {
        note_at(b->s, f->pos, "moved to heap: %s", f->what);
        return;
    }
    const char *what = l->expr->op == IR_APPEND ? "append" : f->what;
    note_at(b->s, f->pos, loc_has(l, ATTR_ESCAPES) ? "%s escapes to heap" : "%s does not escape", what);
}

// -m=3: each statement as it is analysed, with the depth of loops there.
void report_statement(Batch *b, IrFunc *fn, int loop_depth, const Ir *n) {
    if (b->s->flags.m < 3 || is_told_elsewhere(b, fn)) return;
    fprintf(b->s->err, "%s:[%d] %s stmt: %s\n", pos_string(b->s, n->pos), loop_depth, ir_func_string(b->s, b->p, fn),
            ir_string(b->s, b->p, n));
}

void report_label(Batch *b, IrFunc *fn, const Ir *n, bool loops) {
    if (b->s->flags.m < 3 || is_told_elsewhere(b, fn)) return;
    const char *place = pos_string(b->s, n->pos), *text = ir_string(b->s, b->p, n);
    fprintf(b->s->err, loops ? "%s: %s looping label\n" : "%s:%s non-looping label\n", place, text);
}

static bool needs_explaining(FoundKind kind) {
    return kind == FOUND_ESCAPE || kind == FOUND_STORED || kind == FOUND_LEAK || kind == FOUND_CAPTURE;
}

static void report(Batch *b, const Found *f) {
    Session *s = b->s;
    switch (f->kind) {
    case FOUND_ESCAPE: case FOUND_STORED:
        explain_at(s, f->pos, "%s escapes to heap in %s:", f->what, f->func->name);
        report_flows(b, f);
        break;
    case FOUND_LEAK:
        explain_at(s, f->pos, "parameter %s leaks to %s for %s with derefs=%d:", f->what, f->text, f->func->name,
                   f->derefs);
        report_flows(b, f);
        break;
    case FOUND_CAPTURE: report_capture(b, f); break;
    case FOUND_SELF_ASSIGN:
        note_at(s, f->pos, "%s ignoring self-assignment in %s", ir_func_string(b->s, b->p, f->func), f->text);
        break;
    case FOUND_PARAM: report_param(b, f); break;
    case FOUND_UINTPTR_ASSUMED: note_at(s, f->pos, "assuming %s is unsafe uintptr", f->var->sym->text); break;
    case FOUND_UINTPTR_ESCAPES: note_at(s, f->pos, "marking %s as escaping uintptr", f->var->sym->text); break;
    case FOUND_UINTPTRS_ESCAPE: note_at(s, f->pos, "marking %s as escaping ...uintptr", f->var->sym->text); break;
    case FOUND_VERDICT: report_verdict(b, f); break;
    case FOUND_GO_DEFER: break;
    case FOUND_ZERO_COPY: note_at(s, f->pos, "zero-copy string->[]byte conversion"); break;
    }
}

// Instances of one shape share their messages: those of the first that was solved are printed. Wrappers of another
// package's methods are that package's business.
bool is_told_elsewhere(Batch *b, IrFunc *fn) {
    while (fn->outer) fn = fn->outer;
    if (fn->is_untold) return true;
    EscFunc *shape = func_esc(b->s, fn->shape_first ? fn->shape_first : fn);
    if (!shape->speaker) shape->speaker = fn;
    if (shape->speaker != fn) return true;
    if (!fn->is_wrapper || fn->is_method_value_wrapper || !fn->recv) return false;
    Type *t = fn->recv->type;
    if (t->kind == T_POINTER) t = t->pointer.elem;
    return t->kind == T_NAMED && !t->named.ntargs && t->named.obj->pkg != b->p->pkg && !ir_has_shape(t);
}

void report_batch(Batch *b) {
    for (uint32_t i = 0; i < b->found.len; i++) {
        const Found *f = &b->found.at[i];
        if (is_told_elsewhere(b, f->func)) continue;
        if (b->s->flags.m >= (needs_explaining(f->kind) ? 2 : 1)) report(b, f);
        remark_found(b, f);
    }
}
