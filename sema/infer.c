// Inference of type arguments: from the types of function arguments, then from constraints, then from the default types
// of untyped constants; at last what was found is substituted into itself until nothing is left to replace.
#include "sema/unify.h"

typedef struct Inference {
    Checker *c;
    Pos pos;
    Type **tparams; uint32_t n;
    Type *params;
    Operand **args; uint32_t nargs;
    bool reverse;
    Err *err;
    Unifier u;
} Inference;

static const char *tparams_str(Inference *q) {
    Buf b = {.arena = q->c->arena};
    for (uint32_t i = 0; i < q->n; i++) {
        const char *sep = i == 0 ? "" : i + 1 < q->n ? ", " : q->n == 2 ? " and " : ", and ";
        buf_printf(&b, "%s%s", sep, q->tparams[i]->tparam.obj->sym->text);
    }
    return buf_str(&b);
}

static void mismatch(Inference *q, Type *param, Operand *arg) {
    Checker *c = q->c;
    Pos pos = pos_of_operand(arg);
    const char *type = type_str(c, arg->type), *text = expr_str(c, arg->expr), *shown = type_str(c, param);
    Type **inferred = unifier_inferred(&q->u);
    if (unifier_unknowns(&q->u) == q->n) {
        err_add(q->err, pos, "type %s of %s does not match %s (cannot infer %s)", type, text, shown, tparams_str(q));
        return;
    }
    Type *t = type_subst(c->s, param, q->tparams, inferred, q->n);
    if (t == param)
        err_add(q->err, pos, "type %s of %s does not match %s", type, text, shown);
    else if (q->reverse)
        err_add(q->err, pos, "inferred type %s for %s does not match type %s of %s", type_str(c, t), shown, type, text);
    else
        err_add(q->err, pos, "type %s of %s does not match inferred type %s for %s", type, text, type_str(c, t), shown);
}

// ---- From arguments ---------------------------------------------------------------------------------------------

static bool from_typed_args(Inference *q) {
    for (uint32_t i = 0; i < q->nargs; i++) {
        Operand *arg = q->args[i];
        Type *param = q->params->tuple.vars[i]->type;
        if (!arg || arg->mode == MODE_INVALID || is_untyped(arg->type)) continue;
        if (!is_parameterized(q->tparams, q->n, param) && !is_parameterized(q->tparams, q->n, arg->type)) continue;
        if (unify(&q->u, param, arg->type, UNIFY_ASSIGN)) continue;
        mismatch(q, param, arg);
        return false;
    }
    return true;
}

// A type parameter that only untyped constants speak of gets the default type of the largest kind.
static bool from_untyped_args(Inference *q) {
    Type **max = NEW_ARRAY(q->c->arena, Type *, q->n);
    for (uint32_t i = 0; i < q->nargs; i++) {
        Operand *arg = q->args[i];
        Type *param = q->params->tuple.vars[i]->type;
        int k = param->kind == T_TPARAM ? tparam_index(q->tparams, q->n, param) : -1;
        if (k < 0 || !arg || arg->mode == MODE_INVALID || operand_is_nil(arg) || is_typed(arg->type)) continue;
        if (unifier_at(&q->u, (uint32_t)k)) continue;
        Type *m = max[k] ? max_type(max[k], arg->type) : arg->type;
        if (!m) {
            err_add(q->err, pos_of_operand(arg), "mismatched types %s and %s (cannot infer %s)", type_str(q->c, max[k]),
                    type_str(q->c, arg->type), type_str(q->c, param));
            return false;
        }
        max[k] = m;
    }
    for (uint32_t i = 0; i < q->n; i++)
        if (max[i]) unifier_set(&q->u, i, default_type(q->c->s, max[i]));
    return true;
}

// ---- From constraints -------------------------------------------------------------------------------------------

// The one type that the constraint leaves: a single term, or what all terms have underneath.
static bool core_term(Inference *q, Type *tparam, Term *core, bool *single) {
    TypeTerms terms;
    type_terms(tparam, &terms);
    *single = terms.n == 1;
    if (terms.n == 0) return false;
    *core = terms.at[0];
    if (*single) return true;
    bool tilde = false;
    for (uint32_t i = 0; i < terms.n; i++) tilde |= terms.at[i].tilde;
    *core = (Term){tilde, common_under(q->c, tparam, NULL, NULL)};
    return core->type != NULL;
}

static bool unify_signatures(void *ctx, Type *x, Type *y) { return unify(ctx, x, y, UNIFY_EXACT); }

static void unsatisfied(Inference *q, Type *tparam, Type *t, const char *cause) {
    err_add(q->err, q->pos, "%s (type %s) does not satisfy %s%s%s", type_str(q->c, tparam), type_str(q->c, t),
            type_str(q->c, tparam->tparam.bound), *cause ? " " : "", cause);
}

static bool from_constraint(Inference *q, uint32_t i) {
    Type *tparam = q->tparams[i], *t = unifier_at(&q->u, i);
    Term core;
    bool single;
    if (core_term(q, tparam, &core, &single)) {
        if (t && !unify(&q->u, t, core.type, 0)) {
            unsatisfied(q, tparam, t, "");
            return false;
        }
        if (!t && single && !core.tilde) unifier_set(&q->u, i, core.type);
    }
    if (!t || is_parameterized(q->tparams, q->n, t)) return true;
    const char *cause = "";
    Type *iface = tparam_iface(q->c->s, tparam);
    if (has_all_methods(q->c, q->c->s, t, iface, true, unify_signatures, &q->u, &cause)) return true;
    unsatisfied(q, tparam, t, cause);
    return false;
}

static bool from_constraints(Inference *q) {
    uint32_t before;
    do {
        before = unifier_unknowns(&q->u);
        for (uint32_t i = 0; i < q->n; i++)
            if (!from_constraint(q, i)) return false;
    } while (unifier_unknowns(&q->u) != before);
    return true;
}

// ---- Simplification ---------------------------------------------------------------------------------------------

// Forgets what was inferred for type parameters that would be replaced by types which contain them.
typedef struct Cycles { Type **tparams; uint32_t n; Type **inferred; Arena *arena; VEC(Type *) seen; } Cycles;

static bool kill_cycle(Type *t, void *cycles) {
    Cycles *k = cycles;
    t = type_unalias(t);
    if (t->kind <= T_BASIC_LAST) return false;
    int p = tparam_index(k->tparams, k->n, t);
    for (uint32_t i = 0; i < k->seen.len; i++) {
        if (k->seen.at[i] != t) continue;
        if (p >= 0) k->inferred[p] = NULL;
        return false;
    }
    vec_push(k->arena, &k->seen, t);
    if (p >= 0 && k->inferred[p]) kill_cycle(k->inferred[p], k);
    else type_any_part(t, kill_cycle, k);
    k->seen.len--;
    return false;
}

static void simplify(Inference *q, Type **inferred, Type **given) {
    Cycles k = {.tparams = q->tparams, .n = q->n, .inferred = inferred, .arena = q->c->arena};
    for (uint32_t i = 0; i < q->n; i++) kill_cycle(q->tparams[i], &k);
    bool changed;
    do {
        changed = false;
        for (uint32_t i = 0; i < q->n; i++) {
            if (!inferred[i] || given[i]) continue;
            Type *t = type_subst(q->c->s, inferred[i], q->tparams, inferred, q->n);
            if (t == inferred[i]) continue;
            if (t->kind == T_FUNC && t->func.ntparams > 0 && !is_parameterized(q->tparams, q->n, t))
                t->func.ntparams = 0;   // a generic function that was passed is an instance now
            inferred[i] = t;
            changed = true;
        }
    } while (changed);
}

static bool all_known(Inference *q, Type **inferred) {
    for (uint32_t i = 0; i < q->n; i++) {
        if (inferred[i] && !is_parameterized(q->tparams, q->n, inferred[i])) continue;
        Obj *o = q->tparams[i]->tparam.obj;
        err_add(q->err, q->pos, "cannot infer %s (declared at %s)", o->sym->text, pos_string_long(q->c->s, o->pos));
        return false;
    }
    return true;
}

Type **infer(Checker *c, Pos pos, Type **tparams, uint32_t n, Type **targs, uint32_t ntargs, Type *params,
             Operand **args, uint32_t nargs, bool reverse, Err *err) {
    Type **given = NEW_ARRAY(c->arena, Type *, n);
    bool complete = ntargs == n;
    for (uint32_t i = 0; i < ntargs; i++) {
        given[i] = targs[i];
        complete &= given[i] != NULL;
    }
    if (complete) return given;
    for (uint32_t i = 0; i < nargs; i++)
        if (args[i] && args[i]->mode == MODE_INVALID) return NULL;
    Inference q = {.c = c, .pos = pos, .tparams = tparams, .n = n, .args = args, .nargs = nargs, .reverse = reverse, .err = err};
    q.params = type_subst(c->s, params, tparams, given, n);
    unifier_init(&q.u, c, tparams, n, given);
    if (!from_typed_args(&q) || !from_constraints(&q) || !from_untyped_args(&q)) return NULL;
    Type **inferred = unifier_inferred(&q.u);
    simplify(&q, inferred, given);
    return all_known(&q, inferred) ? inferred : NULL;
}
