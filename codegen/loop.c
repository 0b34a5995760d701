// for, break and continue. A Go loop is a C loop; C's own break and continue are used where they mean the same loop,
// a goto to a label elsewhere.
#include "codegen/gen.h"

// ---- Where break and continue go -----------------------------------------------------------------------------------

void c_target_push(FuncGen *f, Target *t, const Sym *label) {
    t->up = f->targets;
    t->label = label;
    f->targets = t;
}

void c_target_pop(FuncGen *f, Target *t) {
    f->targets = t->up;
    if (t->break_label) c_label_line(f, t->break_label);
}

static const char *leave(FuncGen *f, Target *t, const char **label, const char *what) {
    if (!*label)
        *label =
            c_local_name(f, t->label ? c_text(f->g, "%s_%s", what, t->label->text) : c_text(f->g, "%s_here", what));
    return *label;
}

static void break_stmt(FuncGen *f, Ir *n) {
    Target *t = f->targets, *c = NULL;
    for (; t; t = t->up) {
        if (!c && (t->c_loop || t->c_switch)) c = t;
        if (!n->sym || t->label == n->sym) break;
    }
    if (!t) { unsupported_at(f->g->s, n->pos, "break out of this statement"); return; }
    if (c == t) c_line(f, "break;");
    else c_line(f, "goto %s;", leave(f, t, &t->break_label, "break"));
}

static void continue_stmt(FuncGen *f, Ir *n) {
    Target *t = f->targets, *c = NULL;
    for (; t; t = t->up) {
        if (!c && t->c_loop) c = t;
        if (t->is_loop && (!n->sym || t->label == n->sym)) break;
    }
    if (!t) { unsupported_at(f->g->s, n->pos, "continue of this statement"); return; }
    if (c == t && t->plain_continue) c_line(f, "continue;");
    else c_line(f, "goto %s;", leave(f, t, &t->continue_label, "continue"));
}

void c_branch_stmt(FuncGen *f, Ir *n) {
    if (n->op == IR_BREAK) break_stmt(f, n);
    else continue_stmt(f, n);
}

// ---- for -----------------------------------------------------------------------------------------------------------

static Buf captured(FuncGen *f, Irs *list) {
    Buf before = c_swap_body(f, (Buf){.arena = f->g->a});
    f->indent++;
    c_stmts(f, list);
    f->indent--;
    return c_swap_body(f, before);
}

static Buf captured_post(FuncGen *f, Ir *post) {
    Irs list = {.at = &post, .len = post ? 1 : 0};
    Facts facts = c_facts_begin(f);
    Buf b = captured(f, &list);
    c_facts_end(f, facts);
    return b;
}

static Ir *bare(Ir *n) {
    while (n && (n->op == IR_PAREN || n->op == IR_CONVNOP)) n = n->x;
    return n;
}

static bool is_plain_local(IrVar *v) {
    return v->vclass != VAR_GLOBAL && v->vclass != VAR_CAPTURED && !v->addrtaken && v->esc != ESC_HEAP;
}

// `for i := C; i < len(s); i++` with i and s not assigned in the body: s[i] needs no check. C must not be negative.
static void learn_counting(FuncGen *f, Ir *n) {
    Ir *cond = bare(n->x), *init = NULL;
    if (!cond || cond->op != IR_LT || bare(cond->x)->op != IR_NAME || bare(cond->y)->op != IR_LEN) return;
    IrVar *i = bare(cond->x)->var;
    Ir *indexed = bare(bare(cond->y)->x);
    for (uint32_t k = 0; k < n->init.len; k++)
        if (n->init.at[k]->op == IR_AS && bare(n->init.at[k]->x)->op == IR_NAME && n->init.at[k]->x->var == i)
            init = n->init.at[k];
    if (!init || !init->y || init->y->op != IR_LITERAL || const_sign(init->y->val) < 0) return;
    if (indexed->op != IR_NAME || !is_plain_local(i) || !is_plain_local(indexed->var)) return;
    if (c_kind_of(f->g, indexed->type) == T_MAP || c_kind_of(f->g, indexed->type) == T_CHAN) return;
    Ir *post = n->y;
    if (!post || post->op != IR_ASOP || post->asop != IR_ADD || bare(post->x)->op != IR_NAME || bare(post->x)->var != i)
        return;
    if (c_assigns(&n->body, i) || c_assigns(&n->body, indexed->var)) return;
    c_learn_range(f, i, indexed->var);
}

typedef struct Header { const char *init, *cond, *post; Buf before_cond, post_text; } Header;

static void loop_body(FuncGen *f, Ir *n, Header *h) {
    Target t = {.is_loop = true, .c_loop = true, .plain_continue = !h->post_text.len || h->post};
    const char *init = h->init ? h->init : "", *post = h->post ? h->post : "";
    Facts facts = c_facts_begin(f);
    if (h->before_cond.len) {
        c_open_block(f, "for (%s;;%s%s)", init, *post ? " " : "", post);
        buf_put(&f->body, h->before_cond.at, h->before_cond.len);
        c_line(f, "if (!(%s)) break;", h->cond);
    } else if (h->cond && !*init && !*post) c_open_block(f, "while (%s)", h->cond);
    else
        c_open_block(f, "for (%s;%s%s;%s%s)", init, h->cond ? " " : "", h->cond ? h->cond : "", *post ? " " : "", post);
    if (n->x) c_learn_condition(f, n->x, true);
    learn_counting(f, n);
    c_target_push(f, &t, n->sym);
    c_block(f, &n->body);
    c_facts_end(f, facts);
    if (t.continue_label) c_label_line(f, t.continue_label);
    if (!h->post) buf_put(&f->body, buf_str(&h->post_text), h->post_text.len);
    c_close_block(f, "");
    c_target_pop(f, &t);
}

static bool fits_header(Buf *init, Gen *g, const char **out) {
    *out = init->len ? c_single_statement(g, init) : NULL;
    if (!*out && init->len) *out = c_joined_declarations(g, init);
    return !init->len || *out;
}

void c_for_stmt(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Header h = {0};
    Buf init = captured(f, &n->init);
    bool outer = !fits_header(&init, g, &h.init);
    if (outer) {
        c_open_block(f, "%s", "");
        buf_put(&f->body, init.at, init.len);
    }
    f->loops++;
    Facts facts = c_facts_begin(f);
    if (n->x) {
        Buf before = c_swap_body(f, (Buf){.arena = g->a});
        f->indent++;
        h.cond = c_condition(f, n->x).s;
        f->indent--;
        h.before_cond = c_swap_body(f, before);
    }
    h.post_text = captured_post(f, n->y);
    h.post = h.post_text.len ? c_single_statement(g, &h.post_text) : NULL;
    if (!h.post && h.post_text.len) h.post = c_joined_statements(g, &h.post_text);
    loop_body(f, n, &h);
    f->loops--;
    c_facts_end(f, facts);
    if (outer) c_close_block(f, "");
}
