// A call becomes the body of the function that it calls:
//
//     x = max(f(), 3)
// becomes
//     x = INLCALL {
//         a, b := f(), 3          // init: parameters are variables
//         ...                     // body: `return v` is `~r0 = v; goto .i`
//     .i:
//     } with ~r0
//
// The node stays where it is, so whoever points to the call now sees what it became.
#include "ir/inline.h"

// Evaluating the callee may do something (a literal that was returned by an inlined call): that comes first.
static void push_callee_effects(Inliner *in, Irs *init, Ir *x) {
    for (;; x = x->x) {
        for (uint32_t i = 0; i < x->init.len; i++) ir_push(in->b, init, x->init.at[i]);
        if (x->op == IR_INLCALL) {
            for (uint32_t i = 0; i < x->body.len; i++) ir_push(in->b, init, x->body.at[i]);
            push_callee_effects(in, init, x->args.at[0]);
        }
        if (x->op != IR_CONVNOP && x->op != IR_PAREN) return;
    }
}

static IrVar *new_formal(Clone *c, IrVar *v) {
    IrVar *formal = clone_var(c, v);
    formal->inl_local = false;
    formal->inl_formal = true;
    return formal;
}

static bool is_blank(const IrVar *v) { return strcmp(v->sym->text, "_") == 0; }

static void push_declaration(Inliner *in, Irs *list, IrVar *v, Pos pos) {
    if (!is_blank(v)) ir_push(in->b, list, ir_declare(in->b, v, pos));
}

static void bind_params(Clone *c, IrFunc *callee, Ir *call, Irs *init) {
    Inliner *in = c->in;
    IrFunc *form = callee->inline_form;
    Ir *as = ir_node(in->b, IR_AS2, call->pos, NULL, NULL, NULL);
    as->def = true;
    if (ir_is_instance(callee) && call->x->op == IR_FUNC && !call->x->by_dictionary && (!call->x->in_shape || call->x->generic)) {
        as->func = callee;
        as->generic = call->x->generic;
        as->field_index = call->x->field_index;
        as->x = call->x->x;
    }
    for (uint32_t i = 0; i < call->args.len; i++) {
        IrVar *old = form->recv && i == 0 ? form->recv : form->params.at[i - (form->recv != NULL)];
        IrVar *v = new_formal(c, old);
        v->defn = as;
        push_declaration(in, &as->init, v, call->pos);
        ir_push(in->b, &as->args, is_blank(v) ? NULL : ir_name(in->s, v, call->pos));
        ir_push(in->b, &as->rest, call->args.at[i]);
    }
    if (as->args.len) ir_push(in->b, init, as);
}

static void declare_results(Clone *c, IrFunc *form, Ir *call, Irs *init, Irs *results) {
    Inliner *in = c->in;
    for (uint32_t i = 0; i < form->results.len; i++) {
        IrVar *v = new_formal(c, form->results.at[i]);
        v->defn = NULL;
        v->reassigned = !form->delay_results;
        ir_push(in->b, results, ir_name(in->s, v, call->pos));
        if (form->delay_results) continue;
        push_declaration(in, init, v, call->pos);
        ir_push(in->b, init, ir_node(in->b, IR_AS, call->pos, NULL, ir_name(in->s, v, call->pos), NULL));
    }
}

// ---- Returns ------------------------------------------------------------------------------------------------------

typedef struct Returns { Inliner *in; IrFunc *form; Irs *results; Pos pos; const Sym *label; Ir *last; bool jumps; } Returns;

static void assign_results(Returns *r, Ir *ret, Irs *block) {
    Inliner *in = r->in;
    if (!ret->args.len) return;
    Ir *as = ir_node(in->b, IR_AS2, r->pos, NULL, NULL, NULL);
    as->rest = ret->args;
    for (uint32_t i = 0; i < r->results->len; i++) {
        IrVar *v = r->results->at[i]->var;
        if (r->form->delay_results) {
            ir_push(in->b, block, ir_declare(in->b, v, r->pos));
            v->defn = as;
        }
        ir_push(in->b, &as->args, ir_name(in->s, v, r->pos));
    }
    ir_push(in->b, block, as);
}

static Ir *replace_return(Ir *n, void *data) {
    Returns *r = data;
    if (n->op != IR_RETURN) {
        if (IR_IS_STMT(n->op)) ir_edit_children(n, replace_return, r);
        return n;
    }
    Inliner *in = r->in;
    Ir *block = ir_node(in->b, IR_BLOCK, r->pos, NULL, NULL, NULL);
    block->args = n->init;
    assign_results(r, n, &block->args);
    if (n == r->last) return block;
    Ir *jump = ir_node(in->b, IR_GOTO, r->pos, NULL, NULL, NULL);
    jump->sym = r->label;
    r->jumps = true;
    ir_push(in->b, &block->args, jump);
    return block;
}

// The body ends with what the last return became.
static void splice_last(Inliner *in, Irs *body, Ir *last) {
    if (!last || last->op != IR_RETURN) return;
    Ir *block = body->at[--body->len];
    for (uint32_t i = 0; i < block->args.len; i++) ir_push(in->b, body, block->args.at[i]);
}

static void replace_returns(Inliner *in, Ir *call, IrFunc *form, uint32_t label) {
    Irs *body = &call->body;
    Returns r = {in, form, &call->args, call->pos, NULL, body->len ? body->at[body->len - 1] : NULL, false};
    r.label = intern_str(in->s, arena_printf(in->b->arena, ".i%u", label));
    for (uint32_t i = 0; i < body->len; i++) body->at[i] = replace_return(body->at[i], &r);
    splice_last(in, body, r.last);
    if (!r.jumps) return;
    Ir *end = ir_node(in->b, IR_LABEL, call->pos, NULL, NULL, NULL);
    end->sym = r.label;
    ir_push(in->b, body, end);
}

// ---- The call -----------------------------------------------------------------------------------------------------

// The literal's body now speaks of the caller's variable itself.
static void map_capture(Clone *c, IrVar *captured, IrVar *v) {
    table_put(&c->vars, &c->in->scratch, captured, v);
    v->inl_captured = true;
}

static void map_captures(Clone *c, IrFunc *callee) {
    IrFunc *form = callee->inline_form;
    for (uint32_t i = 0; i < form->captures.len; i++)
        map_capture(c, form->captures.at[i], callee->captures.at[i]->outer);
    if (ir_is_instance(callee)) c->into->dictionaries++;
    if (!form->dictionary) return;
    if (form->dictionary->vclass == VAR_CAPTURED) map_capture(c, form->dictionary, callee->dictionary->outer);
    else clone_unlisted(c, form->dictionary);
}

static bool tell_of_call(Ir *n, void *data) {
    ir_tell_imprecise(data, n);
    return true;
}

void inline_expand(Inliner *in, IrFunc *caller, Ir *call, IrFunc *callee) {
    IrFunc *form = callee->inline_form;
    if (callee->pkg != in->p) table_put(&in->p->inlined, in->b->arena, callee, callee);
    InlinedCall *frame = NEW(in->b->arena, InlinedCall);
    *frame = (InlinedCall){call->pos, callee->name, callee};
    ArenaMark before = arena_mark(&in->scratch);
    Clone c = {.in = in, .memory = session_bodies(in->s), .into = caller, .call = frame, .label = ++in->p->inlinings};
    c.keeps_positions = callee->is_curry;
    if (callee->is_wrapper && callee->targs && !callee->outer) c.place = call->pos;   // calls the shared code, no more
    map_captures(&c, callee);
    Irs init = call->init, results = {0};
    push_callee_effects(in, &init, call->x);
    bind_params(&c, callee, call, &init);
    declare_results(&c, form, call, &init, &results);
    Ir *mark = ir_node(in->b, IR_INLMARK, call->pos, NULL, NULL, NULL);
    ir_push(in->b, &init, mark);
    call->op = IR_INLCALL;
    call->x = NULL;
    call->dots = false;
    call->init = init;
    call->args = results;
    call->func = callee;
    call->body = clone_list(&c, &form->body);
    clone_finish(&c);
    ir_visit_list(&call->body, tell_of_call, in->s);
    caller->has_loops |= form->has_loops;
    arena_release(&in->scratch, before);
    replace_returns(in, call, form, caller->labels++);
}
