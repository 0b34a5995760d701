// Expression switches. Integer cases that are constants make a C switch. Others make a chain of conditions that jump to
// the clauses, or, where no clause falls through, an if-else chain.
#include "codegen/gen.h"

static bool falls_through(Ir *clause) {
    return clause->body.len && clause->body.at[clause->body.len - 1]->op == IR_FALL;
}

static bool any_falls_through(Ir *n) {
    for (uint32_t i = 0; i < n->args.len; i++)
        if (falls_through(n->args.at[i])) return true;
    return false;
}

// The statements of a clause without a final fallthrough.
static void clause_body(FuncGen *f, Ir *clause) {
    Irs list = clause->body;
    if (falls_through(clause)) list.len--;
    c_block(f, &list);
}

// ---- C switches ----------------------------------------------------------------------------------------------------

static bool is_c_switch(Gen *g, Ir *n) {
    if (!n->x || !type_is(c_under(g, n->x->type), BASIC_INTEGER)) return false;
    uint32_t values = 0;
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *clause = n->args.at[i];
        values += clause->args.len;
        for (uint32_t j = 0; j < clause->args.len; j++)
            if (clause->args.at[j]->op != IR_LITERAL) return false;
    }
    return values > 0;
}

static void case_labels(FuncGen *f, Ir *n, Ir *clause) {
    Gen *g = f->g;
    Buf b = {.arena = g->a};
    for (uint32_t i = 0; i < clause->args.len; i++)
        buf_printf(&b, "%scase %s:", i ? " " : "", c_constant(g, n->x->type, clause->args.at[i]->val).s);
    if (!clause->args.len) buf_puts(&b, "default:");
    c_line(f, "%s {", buf_str(&b));
}

static void integer_switch(FuncGen *f, Ir *n, const char *tag) {
    Target t = {.c_switch = true};
    c_open_block(f, "switch (%s)", tag);
    f->indent--;
    c_target_push(f, &t, n->sym);
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *clause = n->args.at[i];
        case_labels(f, n, clause);
        f->indent++;
        clause_body(f, clause);
        c_line(f, falls_through(clause) ? "__attribute__((fallthrough));" : "break;");
        f->indent--;
        c_line(f, "}");
    }
    f->indent++;
    c_close_block(f, "");
    c_target_pop(f, &t);
}

// ---- Conditions ----------------------------------------------------------------------------------------------------

static Cx case_condition(FuncGen *f, Ir *n, Cx tag, Ir *value) {
    Gen *g = f->g;
    if (!n->x) return c_condition(f, value);
    Cx v = c_condition(f, value);
    int kind = c_kind_of(g, n->x->type);
    if (value->op != IR_NIL || (kind != T_INTERFACE && kind != T_SLICE)) return c_equal_values(f, n->x->type, tag, v);
    const char *word = kind == T_SLICE ? "p" : c_is_eface(g, n->x->type) ? "type" : "tab";
    return cx(c_text(g, "%s.%s == NULL", tag.s, word), PREC_EQ, CX_LOAD);
}

// All values of a clause joined by ||. What they need before them is written to the body.
static const char *clause_condition(FuncGen *f, Ir *n, Cx tag, Ir *clause, uint32_t from, uint32_t to) {
    Gen *g = f->g;
    Buf b = {.arena = g->a};
    for (uint32_t i = from; i < to; i++) {
        Cx c = case_condition(f, n, tag, clause->args.at[i]);
        buf_printf(&b, "%s%s", i > from ? " || " : "", to - from > 1 ? c_paren(g, c, PREC_EQ) : c.s);
    }
    return buf_str(&b);
}

static const char *clause_label(FuncGen *f) { return c_local_name(f, "clause"); }

// Conditions one after another, each with what it needs before it, then the clauses.
static void dispatch_switch(FuncGen *f, Ir *n, Cx tag) {
    Target t = {0};
    const char **labels = NEW_ARRAY(f->g->a, const char *, n->args.len + 1), *otherwise = NULL;
    c_open_block(f, "%s", "");
    c_target_push(f, &t, n->sym);
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *clause = n->args.at[i];
        labels[i] = clause_label(f);
        if (!clause->args.len) otherwise = labels[i];
        for (uint32_t j = 0; j < clause->args.len; j++) {
            const char *cond = clause_condition(f, n, tag, clause, j, j + 1);
            c_line(f, "if (%s) goto %s;", cond, labels[i]);
        }
    }
    if (!t.break_label) t.break_label = c_local_name(f, "break_here");
    c_line(f, "goto %s;", otherwise ? otherwise : t.break_label);
    for (uint32_t i = 0; i < n->args.len; i++) {
        c_label_line(f, labels[i]);
        c_open_block(f, "%s", "");
        clause_body(f, n->args.at[i]);
        c_close_block(f, "");
        if (!falls_through(n->args.at[i])) c_line(f, "goto %s;", t.break_label);
    }
    c_close_block(f, "");
    c_target_pop(f, &t);
}

// The conditions of all clauses, where none of them needs anything before it; else NULL.
static const char **plain_conditions(FuncGen *f, Ir *n, Cx tag) {
    const char **conds = NEW_ARRAY(f->g->a, const char *, n->args.len + 1);
    Buf before = c_swap_body(f, (Buf){.arena = f->g->a});
    for (uint32_t i = 0; i < n->args.len; i++)
        conds[i] = clause_condition(f, n, tag, n->args.at[i], 0, n->args.at[i]->args.len);
    Buf prelude = c_swap_body(f, before);
    return prelude.len ? NULL : conds;
}

static void if_chain(FuncGen *f, Ir *n, const char **conds) {
    Target t = {0};
    Ir *otherwise = NULL;
    bool first = true;
    c_target_push(f, &t, n->sym);
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *clause = n->args.at[i];
        if (!clause->args.len) { otherwise = clause; continue; }
        c_line(f, first ? "if (%s) {" : "} else if (%s) {", conds[i]);
        first = false;
        f->indent++;
        clause_body(f, clause);
        f->indent--;
    }
    if (otherwise) {
        c_line(f, first ? "{" : "} else {");
        f->indent++;
        clause_body(f, otherwise);
        f->indent--;
    }
    if (otherwise || !first) c_line(f, "}");
    c_target_pop(f, &t);
}

static Cx switch_tag(FuncGen *f, Ir *n) {
    Cx tag = c_expr(f, n->x);
    if (n->x->op == IR_LITERAL && tag.kind == CX_CONST) return tag;
    bool settled = tag.path && tag.kind <= CX_STABLE && n->x->op == IR_NAME && !n->x->var->reassigned;
    return settled ? tag : c_spill(f, tag, c_type(f->g, n->x->type));
}

void c_switch_stmt(FuncGen *f, Ir *n) {
    c_stmts(f, &n->init);
    if (is_c_switch(f->g, n)) { integer_switch(f, n, c_expr(f, n->x).s); return; }
    Cx tag = n->x ? switch_tag(f, n) : cx("true", PREC_POSTFIX, CX_CONST);
    const char **conds = any_falls_through(n) ? NULL : plain_conditions(f, n, tag);
    if (conds) if_chain(f, n, conds);
    else dispatch_switch(f, n, tag);
}
