// Type switches: the dynamic type is compared clause by clause. Types are compared as descriptor pointers; a case that
// is an interface asks the runtime for a method table.
#include "codegen/gen.h"

typedef struct Guard {
    Cx x;                  // the interface value
    const char *type;      // its dynamic type, NULL if nil
    Type *iface;
} Guard;

static bool is_nil_case(Ir *value) { return value->op == IR_NIL; }

static const char *case_condition(FuncGen *f, Guard *guard, Ir *value) {
    Gen *g = f->g;
    if (is_nil_case(value)) return c_text(g, "%s == NULL", guard->type);
    if (c_kind_of(g, value->type) != T_INTERFACE) return c_text(g, "%s == &%s", guard->type, c_rtype(g, value->type));
    if (c_is_eface(g, value->type)) return c_text(g, "%s != NULL", guard->type);
    return c_text(g, "rt_implements(&%s, %s)", c_rtype(g, value->type), guard->type);
}

static const char *clause_condition(FuncGen *f, Guard *guard, Ir *clause) {
    Buf b = {.arena = f->g->a};
    for (uint32_t i = 0; i < clause->args.len; i++)
        buf_printf(&b, "%s%s", i ? " || " : "", case_condition(f, guard, clause->args.at[i]));
    return buf_str(&b);
}

// What the clause's variable holds: the value of its one type, or the interface as it is.
static const char *clause_value(FuncGen *f, Guard *guard, Ir *clause) {
    Gen *g = f->g;
    Ir *only = clause->args.len == 1 ? clause->args.at[0] : NULL;
    if (!only || is_nil_case(only)) return guard->x.s;
    if (c_kind_of(g, only->type) != T_INTERFACE) {
        Cx data = cx(c_text(g, "%s.data", guard->x.s), PREC_POSTFIX, CX_STABLE);
        return c_iface_load(f, only->type, data).s;
    }
    if (c_is_eface(g, only->type)) return c_text(g, "(Eface){%s, %s.data}", guard->type, guard->x.s);
    if (c_is_eface(g, guard->iface) || only->type != guard->iface)
        return c_text(g, "(Iface){rt_itab_here(&%s, %s, true), %s.data}", c_rtype(g, only->type), guard->type, guard->x.s);
    return guard->x.s;
}

static void clause_body(FuncGen *f, Guard *guard, Ir *clause) {
    Facts facts = c_facts_begin(f);
    if (clause->var) c_declare(f, clause->var, clause_value(f, guard, clause));
    c_stmts(f, &clause->body);
    c_facts_end(f, facts);
}

static Guard guard_of(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Guard guard = {.iface = n->x->type};
    guard.x = c_spill(f, c_expr(f, n->x), c_type(g, n->x->type));
    guard.type = c_temp(f);
    c_line(f, "const RType *%s = %s;", guard.type, c_iface_type(f, n->x->type, guard.x).s);
    return guard;
}

static Ir *default_clause(Ir *n) {
    for (uint32_t i = 0; i < n->args.len; i++)
        if (!n->args.at[i]->args.len) return n->args.at[i];
    return NULL;
}

void c_type_switch_stmt(FuncGen *f, Ir *n) {
    c_stmts(f, &n->init);
    Guard guard = guard_of(f, n);
    Target t = {0};
    Ir *otherwise = default_clause(n);
    bool first = true;
    c_target_push(f, &t, n->sym);
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *clause = n->args.at[i];
        if (clause == otherwise) continue;
        c_line(f, first ? "if (%s) {" : "} else if (%s) {", clause_condition(f, &guard, clause));
        first = false;
        f->indent++;
        clause_body(f, &guard, clause);
        f->indent--;
    }
    if (otherwise) {
        c_line(f, first ? "{" : "} else {");
        f->indent++;
        clause_body(f, &guard, otherwise);
        f->indent--;
    }
    if (n->args.len) c_line(f, "}");
    c_target_pop(f, &t);
}
