// Elements of constraint interfaces: unions of terms T and ~T.
#include "sema/internal.h"

enum { MOST_TERMS = 100 };

// The operands of a | b | c, and its operators (one less).
typedef struct Union { Asts terms, operators; Type *type; } Union;

static void flatten(Checker *c, Union *u, Ast *e) {
    if (e->kind == AST_OPERATION && e->oper.op == OPER_OR && e->oper.y) {
        flatten(c, u, e->oper.x);
        vec_push(c->arena, &u->operators, e);
        e = e->oper.y;
    }
    vec_push(c->arena, &u->terms, e);
}

static bool is_tilde(const Ast *e) { return e->kind == AST_OPERATION && e->oper.op == OPER_TILDE; }

static Term parse_term(Checker *c, Ast *e) {
    Ast *x = is_tilde(e) ? e->oper.x : e;
    Term term = {is_tilde(e), typ_expr(c, x)};
    if (type_is_tparam(term.type)) {
        if (term.tilde) err_node(c, x, "type in term %s cannot be a type parameter", expr_str(c, e));
        else err_node(c, x, "term cannot be a type parameter");
        term.type = type_invalid(c->s);
    }
    return term;
}

static Type *union_new(Checker *c, Term *terms, uint32_t n) {
    Type *t = type_new(c->s, T_UNION);
    t->uni.terms = terms;
    t->uni.n = n;
    t->uni.s = c->s;
    return t;
}

static const char *term_str(Checker *c, Term t) { return text_of(c, "%s%s", t.tilde ? "~" : "", type_path_str(c, t.type)); }

// Terms of interfaces must be free of methods; they may overlap with others.
static void check_interface_term(Checker *c, Ast *e, Term t, Type *iface) {
    TypeSet *set = type_set(c->s, iface);
    const char *s = term_str(c, t);
    if (set->nmethods > 0) err_node(c, e, "cannot use %s in union (%s contains methods)", s, s);
    else if (t.type == typ_comparable(c->s)) err_node(c, e, "cannot use comparable in union");
    else if (set->comparable) err_node(c, e, "cannot use %s in union (%s embeds comparable)", s, s);
}

static void check_overlap(Checker *c, Union *u, uint32_t i) {
    Term *terms = u->type->uni.terms;
    for (uint32_t j = 0; j < i; j++) {
        if (!type_valid(terms[j].type) || type_under(terms[j].type)->kind == T_INTERFACE) continue;
        if (term_disjoint(terms[j], terms[i])) continue;
        err_at(c, ast_start(u->terms.at[i]), "overlapping terms %s and %s", term_str(c, terms[i]), term_str(c, terms[j]));
        return;
    }
}

static void check_union(Checker *c, void *arg) {
    Union *u = arg;
    for (uint32_t i = 0; i < u->type->uni.n; i++) {
        Term t = u->type->uni.terms[i];
        Ast *e = u->terms.at[i];
        if (!type_valid(t.type)) continue;
        Type *under = type_under(t.type);
        if (t.tilde && under->kind == T_INTERFACE)
            err_node(c, e, "invalid use of ~ (%s is an interface)", type_str(c, t.type));
        else if (t.tilde && !type_identical(under, t.type))
            err_node(c, e, "invalid use of ~ (underlying type of %s is %s)", type_str(c, t.type), type_str(c, under));
        else if (under->kind == T_INTERFACE)
            check_interface_term(c, e, t, under);
        else
            check_overlap(c, u, i);
    }
}

Type *parse_union(Checker *c, Ast *e) {
    Union *u = NEW(c->arena, Union);
    flatten(c, u, e);
    uint32_t n = u->terms.len;
    if (n == 1 && !is_tilde(e)) return parse_term(c, e).type;
    Term *terms = NEW_ARRAY(c->arena, Term, n);
    for (uint32_t i = 0; i < n; i++) {
        terms[i] = parse_term(c, u->terms.at[i]);
        if (i == MOST_TERMS)
            err_node(c, u->terms.at[i], "cannot handle more than %d union terms (implementation limitation)", MOST_TERMS);
        if (is_tilde(u->terms.at[i])) record_type(c, u->terms.at[i], union_new(c, &terms[i], 1));
        if (i > 0) record_type(c, u->operators.at[i - 1], union_new(c, terms, i + 1));
    }
    if (n > MOST_TERMS) return type_invalid(c->s);
    u->type = union_new(c, terms, n);
    check_later(c, check_union, u);
    return u->type;
}
