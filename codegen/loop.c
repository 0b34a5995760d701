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

// ---- Loops that let other goroutines run ----------------------------------------------------------------------------

static bool is_ordered(IrOp op) { return op == IR_LT || op == IR_LE || op == IR_GT || op == IR_GE || op == IR_NE; }

static bool is_name_of(Ir *n, IrVar *v) {
    n = bare(n);
    return n && n->op == IR_NAME && n->var == v;
}

// A constant, or a variable of the function's own.
static bool is_stride(Ir *n) {
    n = bare(n);
    return n->op == IR_LITERAL || (n->op == IR_NAME && is_plain_local(n->var));
}

static bool is_next_value(Ir *y, IrVar *v) {
    y = bare(y);
    return (y->op == IR_ADD || y->op == IR_SUB) && is_name_of(y->x, v) && is_stride(y->y);
}

// n is v += C, or an assignment that does the same.
static bool steps(Ir *n, IrVar *v) {
    if (n->op == IR_ASOP) return (n->asop == IR_ADD || n->asop == IR_SUB) && is_name_of(n->x, v) && is_stride(n->y);
    if (n->op == IR_AS) return n->y && is_name_of(n->x, v) && is_next_value(n->y, v);
    for (uint32_t i = 0; n->op == IR_AS2 && i < n->args.len; i++)
        if (is_name_of(n->args.at[i], v)) return is_next_value(n->rest.at[i], v);
    return false;
}

static bool find_jump(Ir *n, void *data) {
    *(bool *)data |= n->op == IR_CONTINUE || n->op == IR_GOTO;
    return n->op != IR_CLOSURE && !*(bool *)data;
}

// Every round passes a step of v, and nothing else changes it.
static bool body_steps(Irs *body, IrVar *v) {
    bool found = false, jumps = false;
    for (uint32_t i = 0; i < body->len; i++) {
        Irs one = {.at = &body->at[i], .len = 1};
        if (steps(body->at[i], v)) found = true;
        else if (c_assigns(&one, v)) return false;
    }
    ir_visit_list(body, find_jump, &jumps);
    return found && !jumps;
}

static bool is_counter(Ir *x, Ir *n) {
    x = bare(x);
    if (x->op != IR_NAME || !is_plain_local(x->var)) return false;
    if (n->y && steps(n->y, x->var)) return !c_assigns(&n->body, x->var);
    return !n->y && body_steps(&n->body, x->var);
}

static bool counts_to_limit(Ir *cond, Ir *n) {
    cond = bare(cond);
    if (cond->op == IR_ANDAND) return counts_to_limit(cond->x, n) || counts_to_limit(cond->y, n);
    return is_ordered((IrOp)cond->op) && (is_counter(cond->x, n) || is_counter(cond->y, n));
}

// `for …; i < n; i++` comes to an end by itself.
static bool is_counted(Ir *n) { return n->x && counts_to_limit(n->x, n); }

static bool find_call(Ir *n, void *data) {
    *(bool *)data |= n->op == IR_CALLFUNC || n->op == IR_CALLINTER;
    return n->op != IR_CLOSURE && !*(bool *)data;
}

static bool makes_calls(Irs *list) {
    bool found = false;
    ir_visit_list(list, find_call, &found);
    return found;
}

// The packages that the scheduler itself rests on run undivided.
static bool is_undivided(Package *p) {
    static const char *const paths[] = {"runtime", "sync", "sync/atomic", "time", "syscall", "os", "reflect", "unsafe"};
    if (!strncmp(p->path, "internal/", 9) || !strncmp(p->path, "runtime/", 8)) return true;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
        if (!strcmp(p->path, paths[i])) return true;
    return false;
}

void c_yield_point(FuncGen *f) {
    Package *home = f->inlined_from ? f->inlined_from : f->fn->home;
    if (!is_undivided(home ? home : f->g->pkg->pkg)) c_line(f, "RT_YIELD_POINT();");
}

typedef struct Header { const char *init, *cond, *post; Buf before_cond, post_text; } Header;

static void loop_body(FuncGen *f, Ir *n, Header *h) {
    Target t = {.is_loop = true, .c_loop = true, .plain_continue = !h->post_text.len || h->post};
    const char *init = h->init ? h->init : "", *post = h->post ? h->post : "";
    Facts facts = c_facts_begin(f);
    if (h->before_cond.len) {
        c_open_block(f, "for (%s;;%s%s)", init, *post ? " " : "", post);
        c_scope_opened(f);
        buf_put(&f->body, h->before_cond.at, h->before_cond.len);
        c_line(f, "if (!(%s)) break;", h->cond);
    } else if (h->cond && !*init && !*post) c_open_block(f, "while (%s)", h->cond);
    else
        c_open_block(f, "for (%s;%s%s;%s%s)", init, h->cond ? " " : "", h->cond ? h->cond : "", *post ? " " : "", post);
    if (!h->before_cond.len) c_scope_opened(f);
    if (n->x) c_learn_condition(f, n->x, true);
    learn_counting(f, n);
    c_target_push(f, &t, n->sym);
    if (!is_counted(n) || makes_calls(&n->body)) c_yield_point(f);
    c_block(f, &n->body);
    c_facts_end(f, facts);
    if (t.continue_label) c_label_line(f, t.continue_label);
    if (!h->post) buf_put(&f->body, buf_str(&h->post_text), h->post_text.len);
    c_scope_end(f);
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
    LoopScope scope;
    c_scope_begin(f, &scope);
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
