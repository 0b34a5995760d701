// Expression switches. Integer cases that are constants make a C switch. Others make a chain of conditions that jump to
// the clauses, or, where no clause falls through, an if-else chain.
#include "codegen/gen.h"

static bool falls_through(Ir *clause) { return clause->body.len && clause->body.at[clause->body.len - 1]->op == IR_FALL; }

static bool any_falls_through(Ir *n) {
    for (uint32_t i = 0; i < n->args.len; i++)
        if (falls_through(n->args.at[i])) return true;
    return false;
}

// The statements of a clause without a final fallthrough.
static void clause_body(FuncGen *f, Ir *clause) {
    Irs list = clause->body;
    if (falls_through(clause)) list.len--;
    block(f, &list);
}

// ---- C switches -----------------------------------------------------------------------------------------------------------

static bool is_c_switch(Gen *g, Ir *n) {
    if (!n->x || !type_is(under(g, n->x->type), BASIC_INTEGER)) return false;
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
        buf_printf(&b, "%scase %s:", i ? " " : "", constant(g, n->x->type, clause->args.at[i]->val).s);
    if (!clause->args.len) buf_puts(&b, "default:");
    line(f, "%s {", buf_str(&b));
}

static void c_switch(FuncGen *f, Ir *n, const char *tag) {
    Target t = {.c_switch = true};
    open_block(f, "switch (%s)", tag);
    f->indent--;
    target_push(f, &t, n->sym);
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *clause = n->args.at[i];
        case_labels(f, n, clause);
        f->indent++;
        clause_body(f, clause);
        line(f, falls_through(clause) ? "__attribute__((fallthrough));" : "break;");
        f->indent--;
        line(f, "}");
    }
    f->indent++;
    close_block(f, "");
    target_pop(f, &t);
}

// ---- Conditions -------------------------------------------------------------------------------------------------------------

static Cx case_condition(FuncGen *f, Ir *n, Cx tag, Ir *value) {
    Gen *g = f->g;
    if (!n->x) return condition(f, value);
    Cx v = condition(f, value);
    if (kind_of(g, n->x->type) == T_INTERFACE && kind_of(g, value->type) != T_INTERFACE && value->op == IR_NIL)
        return cx(text(g, "%s.%s == NULL", tag.s, is_eface(g, n->x->type) ? "type" : "tab"), PREC_EQ, CX_LOAD);
    if (value->op == IR_NIL && kind_of(g, n->x->type) == T_INTERFACE)
        return cx(text(g, "%s.%s == NULL", tag.s, is_eface(g, n->x->type) ? "type" : "tab"), PREC_EQ, CX_LOAD);
    return equal_values(f, n->x->type, tag, v);
}

// All values of a clause joined by ||. What they need before them is written to the body.
static const char *clause_condition(FuncGen *f, Ir *n, Cx tag, Ir *clause, uint32_t from, uint32_t to) {
    Gen *g = f->g;
    Buf b = {.arena = g->a};
    for (uint32_t i = from; i < to; i++) {
        Cx c = case_condition(f, n, tag, clause->args.at[i]);
        buf_printf(&b, "%s%s", i > from ? " || " : "", to - from > 1 ? paren(g, c, PREC_EQ) : c.s);
    }
    return buf_str(&b);
}

static const char *clause_label(FuncGen *f) { return local_name(f, "clause"); }

// Conditions one after another, each with what it needs before it, then the clauses.
static void dispatch_switch(FuncGen *f, Ir *n, Cx tag) {
    Target t = {0};
    const char **labels = NEW_ARRAY(f->g->a, const char *, n->args.len + 1), *otherwise = NULL;
    open_block(f, "%s", "");
    target_push(f, &t, n->sym);
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *clause = n->args.at[i];
        labels[i] = clause_label(f);
        if (!clause->args.len) otherwise = labels[i];
        for (uint32_t j = 0; j < clause->args.len; j++) {
            const char *cond = clause_condition(f, n, tag, clause, j, j + 1);
            line(f, "if (%s) goto %s;", cond, labels[i]);
        }
    }
    if (!t.break_label) t.break_label = local_name(f, "break_here");
    line(f, "goto %s;", otherwise ? otherwise : t.break_label);
    for (uint32_t i = 0; i < n->args.len; i++) {
        label_line(f, labels[i]);
        open_block(f, "%s", "");
        clause_body(f, n->args.at[i]);
        close_block(f, "");
        if (!falls_through(n->args.at[i])) line(f, "goto %s;", t.break_label);
    }
    close_block(f, "");
    target_pop(f, &t);
}

// The conditions of all clauses, where none of them needs anything before it; else NULL.
static const char **plain_conditions(FuncGen *f, Ir *n, Cx tag) {
    const char **conds = NEW_ARRAY(f->g->a, const char *, n->args.len + 1);
    Buf before = swap_body(f, (Buf){.arena = f->g->a});
    for (uint32_t i = 0; i < n->args.len; i++)
        conds[i] = clause_condition(f, n, tag, n->args.at[i], 0, n->args.at[i]->args.len);
    Buf prelude = swap_body(f, before);
    return prelude.len ? NULL : conds;
}

static void if_chain(FuncGen *f, Ir *n, const char **conds) {
    Target t = {0};
    Ir *otherwise = NULL;
    bool first = true;
    target_push(f, &t, n->sym);
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *clause = n->args.at[i];
        if (!clause->args.len) { otherwise = clause; continue; }
        line(f, first ? "if (%s) {" : "} else if (%s) {", conds[i]);
        first = false;
        f->indent++;
        clause_body(f, clause);
        f->indent--;
    }
    if (otherwise) {
        line(f, first ? "{" : "} else {");
        f->indent++;
        clause_body(f, otherwise);
        f->indent--;
    }
    if (otherwise || !first) line(f, "}");
    target_pop(f, &t);
}

static Cx switch_tag(FuncGen *f, Ir *n) {
    Cx tag = expr(f, n->x);
    if (n->x->op == IR_LITERAL && tag.kind == CX_CONST) return tag;
    bool settled = tag.path && tag.kind <= CX_STABLE && n->x->op == IR_NAME && !n->x->var->reassigned;
    return settled ? tag : spill(f, tag, c_type(f->g, n->x->type));
}

void switch_stmt(FuncGen *f, Ir *n) {
    stmts(f, &n->init);
    if (is_c_switch(f->g, n)) { c_switch(f, n, expr(f, n->x).s); return; }
    Cx tag = n->x ? switch_tag(f, n) : cx("true", PREC_POSTFIX, CX_CONST);
    const char **conds = any_falls_through(n) ? NULL : plain_conditions(f, n, tag);
    if (conds) if_chain(f, n, conds);
    else dispatch_switch(f, n, tag);
}
