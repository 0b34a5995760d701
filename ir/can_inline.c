// Which functions may be inlined, and at which calls.
#include "ir/inline.h"

static bool is_literal(const IrFunc *fn) { return fn->outer != NULL; }

// ---- Messages -------------------------------------------------------------------------------------------------------

// Instances of one shape share their messages: the first speaks.
static bool is_told_elsewhere(const IrFunc *fn) {
    while (fn->outer) fn = fn->outer;
    return fn->shape_first && fn->shape_first != fn;
}

int inline_notes(Inliner *in, const IrFunc *fn) { return is_told_elsewhere(fn) ? 0 : in->s->flags.m; }

static const char *func_text(Inliner *in, IrFunc *fn) {
    return ir_func_string(in->s, in->p, fn);
}

// "*Pointer[go.shape.int]": of an instance's method as its name has it.
static const char *receiver_text(Inliner *in, IrFunc *fn, Type *recv) {
    if (!ir_is_instance(fn)) return ir_type_string(in->s, in->p, recv);
    bool pointer = fn->name[0] == '(';
    const char *base = fn->name + (pointer ? 2 : 0);
    int len = (int)(strrchr(base, '.') - base) - pointer;
    const char *star = pointer ? "*" : "";
    if (fn->home == in->p->pkg) return arena_printf(in->b->arena, "%s%.*s", star, len, base);
    return arena_printf(in->b->arena, "%s%s.%.*s", star, fn->home->name->text, len, base);
}

// As the source writes it; instances with shapes for type arguments.
static const char *signature_text(Inliner *in, IrFunc *fn) {
    Type *recv = fn->recv ? fn->recv->type : NULL, *sig = ir_written_signature(in->b, fn, &recv);
    const char *text = ir_type_string(in->s, in->p, sig);
    if (!recv) return text;
    return arena_printf(in->b->arena, "method(%s) %s", receiver_text(in, fn, recv), text);
}

static void note_decision(Inliner *in, IrFunc *fn, const char *reason) {
    int m = fn->is_untold ? 0 : inline_notes(in, fn);
    if (is_told_elsewhere(fn)) return;
    if (reason) remark_at(in->s, fn->pos, "cannotInlineFunction", NULL, "%s", reason);
    else remark_at(in->s, fn->pos, "canInlineFunction", NULL, "cost: %d", fn->inline_cost);
    if (reason && m >= 2) note_at(in->s, fn->pos, "cannot inline %s: %s", func_text(in, fn), reason);
    if (reason || !m) return;
    if (m == 1) {
        note_at(in->s, fn->pos, "can inline %s", func_text(in, fn));
        return;
    }
    note_at(in->s, fn->pos, "can inline %s with cost %d as: %s { %s }", func_text(in, fn), fn->inline_cost,
            signature_text(in, fn), ir_string_list(in->s, in->p, &fn->body));
}

// ---- Functions --------------------------------------------------------------------------------------------------------

typedef struct Found { int returns, bare; } Found;

static bool find_return(Ir *n, void *data) {
    Found *f = data;
    if (n->op == IR_RETURN) f->returns++, f->bare += n->args.len == 0;
    return true;
}

// The results need no variables before the one return statement sets them.
static bool can_delay_results(IrFunc *fn) {
    Found f = {0};
    ir_visit_list(&fn->body, find_return, &f);
    if (f.returns != 1 || f.bare) return false;
    for (uint32_t i = 0; i < fn->results.len; i++)
        if (fn->results.at[i]->sym->text[0] != '~' && strcmp(fn->results.at[i]->sym->text, "_")) return false;
    return true;
}

// ---- What importers get to know with the body ----

typedef struct Mentions { Session *s; VEC(Obj *) objs; } Mentions;

static bool find_mention(Ir *n, void *data) {
    Mentions *m = data;
    Obj *o = n->op == IR_FUNC ? n->func->obj : n->op == IR_NAME && n->var->vclass == VAR_GLOBAL ? n->var->obj : NULL;
    if (o) vec_push(&m->s->arena, &m->objs, o);
    if (n->op == IR_CLOSURE) ir_visit_list(&n->func->body, find_mention, m);
    return true;
}

static void note_mentions(Session *s, IrFunc *fn) {
    Mentions m = {.s = s};
    ir_visit_list(&fn->inline_form->body, find_mention, &m);
    fn->obj->mentions = m.objs.at;
    fn->obj->nmentions = m.objs.len;
}

static const char *decide(Inliner *in, IrFunc *fn) {
    const char *reason = inline_refusal(fn, &in->s->flags);
    if (reason) return reason;
    fn->inline_checked = true;
    int cost, budget = is_literal(fn) ? MOST_COST_CALLED_ONCE : MOST_COST;
    if (!inline_measure(in, fn, budget, inline_is_big(fn), &cost, &reason)) return reason;
    fn->inline_cost = cost;
    fn->delay_results = can_delay_results(fn);
    fn->inline_form = clone_form(in, fn);
    if (fn->obj) note_mentions(in->s, fn);
    return NULL;
}

void inline_decide(Inliner *in, IrFunc *fn) {
    if (fn->inline_checked || fn->pkg != in->p) return;
    note_decision(in, fn, decide(in, fn));
}

// ---- Calls --------------------------------------------------------------------------------------------------------

// The function that an expression always stands for, or NULL. A literal that captures variables can be inlined only
// into the function that has these variables.
IrFunc *inline_callee(Inliner *in, IrFunc *caller, Ir *fun, bool resolve_only) {
    Ir *x = ir_static_value(fun);
    if (x->op == IR_FUNC) return x->by_dictionary ? NULL : x->func;
    if (x->op == IR_METHEXPR) return x->func->is_wrapper ? NULL : x->func;
    if (x->op != IR_CLOSURE) return NULL;
    IrFunc *f = x->func;
    const IrVar *captured = f->captures.len ? f->captures.at[0] : f->dictionary;
    if (captured && captured->outer->func != caller) return NULL;
    if (!resolve_only) inline_decide(in, f);
    return f;
}

static int most_cost(const IrFunc *callee, bool big_caller, bool called_once) {
    int most = big_caller ? MOST_COST_IN_BIG : MOST_COST;
    if (is_literal(callee)) {
        most *= 2;
        if (called_once && most < MOST_COST_CALLED_ONCE) most = MOST_COST_CALLED_ONCE;
    }
    return most;
}

// The call stands at the place of a call around it: it came here by inlining itself.
static bool repeats_place(Session *s, Pos pos) {
    Pos place = pos_innermost(s, pos);
    for (const InlinedCall *c = pos_inlined_call(s, pos); c; c = pos_inlined_call(s, c->call))
        if (pos_same_place(pos_innermost(s, c->call), place)) return true;
    return false;
}

static bool repeats_function(Session *s, Pos pos, const IrFunc *callee) {
    for (const InlinedCall *c = pos_inlined_call(s, pos); c; c = pos_inlined_call(s, c->call))
        if (c->callee == callee) return true;
    return false;
}

static const char *path_and_name(Inliner *in, const IrFunc *fn) {
    bool is_main = !strcmp(fn->home->name->text, "main");
    return arena_printf(in->b->arena, "%s.%s", is_main ? "main" : fn->home->path, fn->name);
}

static void remark_refusal(Inliner *in, const IrFunc *caller, Pos pos, const char *text) {
    if (!is_told_elsewhere(caller)) remark_at(in->s, pos, "cannotInlineCall", NULL, "%s", text);
}

static void note_cost(Inliner *in, const IrFunc *caller, Pos pos, const IrFunc *callee, int most) {
    if (!in->s->flags.json_dir || !inline_body_known(in, callee)) return;
    remark_refusal(in, caller, pos, arena_printf(in->b->arena, "cost %d of %s exceeds max caller cost %d",
                   callee->inline_cost, path_and_name(in, callee), most));
}

static void note_cycle(Inliner *in, IrFunc *caller, Pos pos, IrFunc *callee) {
    remark_refusal(in, caller, pos, arena_printf(in->b->arena, "repeated recursive cycle to %s", path_and_name(in, callee)));
    if (inline_notes(in, caller) >= 2)
        note_at(in->s, pos, "cannot inline %s into %s: repeated recursive cycle", func_text(in, callee), caller->name);
}

bool inline_may_replace(Inliner *in, IrFunc *caller, Ir *call, IrFunc *callee, bool big_caller, bool called_once, bool log) {
    Session *s = in->s;
    if (!callee->inline_form) return false;
    int most = most_cost(callee, big_caller, called_once);
    bool too_costly = callee->inline_cost > most;
    if (too_costly && log) note_cost(in, caller, call->pos, callee, most);
    if (too_costly || !inline_body_known(in, callee)) return false;
    if (repeats_place(s, call->pos)) {
        if (log) remark_refusal(in, caller, call->pos, "");
        return false;
    }
    if (!repeats_function(s, call->pos, callee)) return true;
    if (log) note_cycle(in, caller, call->pos, callee);
    return false;
}
