// Uses of generic functions: explicit type arguments f[T], and inference from the type a function is assigned to.
#include "sema/expr.h"

// ---- Instantiation ----------------------------------------------------------------------------------------------

typedef struct VerifyJob { Pos pos; Type *sig; Type **targs; uint32_t n; Asts xlist; } VerifyJob;

// Type arguments are checked against their constraints when all declarations are complete.
static void verify_instance(Checker *c, void *arg) {
    VerifyJob *j = arg;
    const char *cause = "";
    int i = verify(c, j->pos, j->sig->func.tparams, j->targs, j->n, &cause);
    if (i < 0) {
        mono_record_instance(c, j->pos, j->sig->func.tparams, j->targs, j->xlist, j->n);
        return;
    }
    Pos pos = (uint32_t)i < j->xlist.len ? ast_start(j->xlist.at[i]) : j->pos;
    err_at(c, pos, "%s", cause);
}

Type *instantiate_signature(Checker *c, Pos pos, Ast *e, Type *sig, Type **targs, uint32_t n, Asts xlist) {
    Type *inst = instance(c, pos, sig, targs, n);
    record_instance(c, e, targs, n, inst);
    VerifyJob *j = NEW(c->arena, VerifyJob);
    *j = (VerifyJob){pos, sig, targs, n, xlist};
    check_later(c, verify_instance, j);
    return inst;
}

// ---- Inference from the target ----------------------------------------------------------------------------------

static void check_target_version(Checker *c, Pos pos, Ast *inst) {
    if (allow_version(c, 21)) return;
    err_version(c, pos, 21, "%s instantiated function in assignment", inst ? "partially" : "implicitly");
}

// All type arguments, the missing ones inferred by unifying the function's type with the target's.
static Type **infer_from_target(Checker *c, const Target *target, Pos pos, Operand *x, Types *targs) {
    Type *sig = x->type, *params = type_tuple(c->s, NULL, 0);
    Operand arg = {0}, *args[1] = {&arg};
    if (target) {
        Type *plain = type_func(c->s, sig->func.params, sig->func.results, sig->func.variadic);
        Obj **vars = NEW(c->arena, Obj *);
        vars[0] = param_new(c, x->expr->pos, intern_str(c->s, ""), plain);
        params = type_tuple(c->s, vars, 1);
        Ast *name = NEW(c->arena, Ast);
        name->kind = AST_NAME;
        name->pos = x->expr->pos;
        name->name.sym = intern_str(c->s, target->desc);
        arg = (Operand){.mode = MODE_VALUE, .expr = name, .type = target->sig};
    }
    Type **tparams = rename_tparams(c, sig->func.tparams, sig->func.ntparams, &params);
    Err err;
    err_begin(c, &err);
    Type **all = infer(c, pos, tparams, sig->func.ntparams, targs->at, targs->len, params, args, target ? 1 : 0,
                       target != NULL, &err);
    if (!all && !err_empty(&err)) err_report(&err);
    return all;
}

// x is a generic function, inst the index expression with its type arguments (or NULL). Returns the arguments if
// they are too few and are not to be inferred here; else NULL, and x is the instance or invalid.
Types *func_inst(Checker *c, const Target *target, Pos pos, Operand *x, Ast *inst, bool do_infer) {
    Pos err_pos = inst ? inst->pos : pos;
    Types *targs = NEW(c->arena, Types);
    Asts xlist = {0};
    if (inst) x->expr = inst;
    bool version_ok = verify_version(c, err_pos, 18, "function instantiation");
    if (inst) {
        xlist = unpack_list(c->arena, inst->index.index);
        type_list(c, xlist, &targs->at, &targs->len);
        if (!targs->at) {
            set_invalid(x);
            return NULL;
        }
    }
    Type *sig = type_under(x->type);
    uint32_t got = targs->len, want = sig->func.ntparams;
    if (got > want) {
        err_node(c, xlist.at[got - 1], "got %u type arguments but want %u", got, want);
        set_invalid(x);
        return NULL;
    }
    Type **all = targs->at;
    if (got < want) {
        if (!do_infer) return targs;
        if (target && version_ok) check_target_version(c, err_pos, inst);
        all = infer_from_target(c, target, pos, x, targs);
        if (!all) {
            set_invalid(x);
            return NULL;
        }
    }
    set_value(x, instantiate_signature(c, x->expr->pos, x->expr, sig, all, want, xlist));
    return NULL;
}
