// Function signatures: receiver, type parameters, parameters, results; and what a receiver may be.
#include "sema/internal.h"

typedef struct Params { Asts names; Obj **vars; uint32_t n; bool variadic; } Params;

static Type *variadic_elem(Checker *c, Ast *dots, bool allowed) {
    if (!allowed) err_node(c, dots, "invalid use of ...");
    return var_type(c, dots->slice_type.elem);
}

static Params collect_params(Checker *c, Asts fields, bool results) {
    Params p = {.n = fields.len};
    p.vars = NEW_ARRAY(c->arena, Obj *, fields.len);
    Ast *prev = NULL;
    Type *t = NULL;
    for (uint32_t i = 0; i < fields.len; i++) {
        Ast *type = fields.at[i]->field.type, *name = fields.at[i]->field.name;
        if (type != prev && type->kind == AST_DOTS_TYPE) {
            p.variadic = !results && i + 1 == fields.len;
            t = variadic_elem(c, type, p.variadic);
        } else if (type != prev) {
            t = var_type(c, type);
        }
        prev = type;
        p.vars[i] = var_new(c, name ? name->pos : fields.at[i]->pos, name ? name->name.sym : c->s->universe->empty, t);
        p.vars[i]->is_param = !results;
        p.vars[i]->is_result = results;
        p.vars[i]->decl = fields.at[i];
    }
    if (p.variadic) {
        Obj *last = p.vars[p.n - 1];
        last->type = type_slice(c->s, last->type);
        record_type(c, prev, last->type);
    }
    return p;
}

static void declare_params(Checker *c, Asts fields, Params *p, Pos scope_pos) {
    for (uint32_t i = 0; i < p->n; i++)
        if (fields.at[i]->field.name) declare(c, c->env.scope, fields.at[i]->field.name, p->vars[i], scope_pos);
}

// ---- Receivers --------------------------------------------------------------------------------------------------

typedef struct RecvCheck { Obj *recv; Pos pos; } RecvCheck;

static void check_receiver(Checker *c, void *arg) {
    RecvCheck *r = arg;
    bool is_pointer;
    Type *shown = deref(r->recv->type, &is_pointer), *t = type_unalias(shown);
    if (!type_valid(t)) return;
    if (t->kind == T_NAMED && t->named.obj->pkg == c->pkg) {
        Type *u = type_under(t);
        const char *cause = u->kind == T_UNSAFE_POINTER ? "unsafe.Pointer"
                          : u->kind == T_POINTER || u->kind == T_INTERFACE ? "pointer or interface type" : NULL;
        if (cause) err_at(c, r->pos, "invalid receiver type %s (%s)", type_str(c, shown), cause);
    } else if (t->kind == T_NAMED || t->kind <= T_BASIC_LAST) {
        err_at(c, r->pos, "cannot define new methods on non-local type %s", type_str(c, shown));
    } else {
        err_at(c, r->pos, "invalid receiver type %s", type_str(c, r->recv->type));
    }
}

static Type *without_pointers(Type *t) {
    while (t->kind == T_POINTER) t = t->pointer.elem;
    return t;
}

// An alias must not hide that the receiver's type is an instance.
static Type *plain_receiver(Checker *c, Ast *type, Ast *base) {
    Type *t = var_type(c, type), *a = without_pointers(t);
    while (a->kind == T_ALIAS && a->alias.rhs) {
        Type *next = without_pointers(a->alias.rhs);
        bool generic = (next->kind == T_NAMED && next->named.ntargs > 0) || (next->kind == T_ALIAS && next->alias.ntargs > 0);
        if (generic) {
            err_node(c, base, "cannot define new methods on instantiated type %s", type_str(c, next));
            return type_invalid(c->s);
        }
        a = next;
    }
    return t;
}

static void receiver_bounds(Checker *c, Type *base, Type **tparams, uint32_t n, Ast *e) {
    if (base->named.ntparams != n) {
        err_node(c, e, "receiver declares %u type parameter%s, but receiver base type declares %u", n, n == 1 ? "" : "s",
                 base->named.ntparams);
        return;
    }
    for (uint32_t i = 0; i < n; i++) {
        Type *generic = base->named.tparams[i];
        mono_record_canon(c, tparams[i], generic);
        tparams[i]->tparam.bound = type_subst(c->s, generic->tparam.bound, base->named.tparams, tparams, n);
    }
}

// Records the types of (*(T[P]))'s parts.
static void record_receiver(Checker *c, Ast *e, Type *t) {
    for (;;) {
        record_type(c, e, t);
        if (e->kind == AST_PAREN) {
            e = e->paren.x;
        } else if (e->kind == AST_OPERATION && t->kind == T_POINTER) {
            e = e->oper.x;
            t = t->pointer.elem;
        } else {
            return;
        }
    }
}

// The receiver of a generic type declares type parameters of its own, which stand for the type's.
static Type *generic_receiver(Checker *c, Type *sig, Ast *field, Receiver *r, Pos scope_pos) {
    const char *cause = NULL;
    Type *base = generic_type(c, r->base, &cause);
    if (cause) err_node(c, r->base, "%s", cause);
    if (base->kind == T_ALIAS && type_valid(base)) {
        err_node(c, r->base, "cannot define new methods on generic alias type %s", type_str(c, base));
        base = type_invalid(c->s);
    }
    uint32_t n = r->tparams.len;
    Type **tparams = declare_receiver_tparams(c, r->tparams, scope_pos);
    sig->func.rparams = tparams;
    sig->func.nrparams = n;
    if (base->kind != T_NAMED) return type_invalid(c->s);
    receiver_bounds(c, base, tparams, n, r->base);
    verify_version(c, pos_of(r->base), 18, "type instantiation");
    Type *t = instance(c, field->field.type->pos, base, tparams, n);
    record_instance(c, r->base, tparams, n, t);
    if (r->is_pointer && type_valid(t)) t = type_pointer(c->s, t);
    record_receiver(c, field->field.type, t);
    return t;
}

static Obj *collect_receiver(Checker *c, Type *sig, Ast *field, Pos scope_pos) {
    Receiver r = unpack_receiver(c, field->field.type, true);
    Type *t = r.has_tparams ? generic_receiver(c, sig, field, &r, scope_pos) : plain_receiver(c, field->field.type, r.base);
    Ast *name = field->field.name;
    Obj *recv = var_new(c, name ? name->pos : field->pos, name ? name->name.sym : c->s->universe->empty, t);
    recv->is_recv = true;
    recv->decl = field;
    RecvCheck *check = NEW(c->arena, RecvCheck);
    *check = (RecvCheck){recv, pos_of(r.base)};
    check_later(c, check_receiver, check);
    return recv;
}

void func_type(Checker *c, Type *sig, Ast *recv_field, Asts tparams, Ast *ftype) {
    Scope *outer = c->env.scope;
    open_scope(c, ftype);
    c->env.scope->is_func = true;
    sig->func.scope = c->env.scope;
    Obj *recv = recv_field ? collect_receiver(c, sig, recv_field, ftype->pos) : NULL;
    if (tparams.len > 0) collect_tparams(c, tparams, &sig->func.tparams, &sig->func.ntparams);
    Asts fields = ftype->func_type.params, result_fields = ftype->func_type.results;
    Params params = collect_params(c, fields, false), results = collect_params(c, result_fields, true);
    Pos scope_pos = ast_end(ftype);
    if (recv && recv->sym->len > 0) declare(c, c->env.scope, recv_field->field.name, recv, scope_pos);
    declare_params(c, fields, &params, scope_pos);
    declare_params(c, result_fields, &results, scope_pos);
    sig->func.recv = recv;
    sig->func.params = type_tuple(c->s, params.vars, params.n);
    sig->func.results = type_tuple(c->s, results.vars, results.n);
    sig->func.variadic = params.variadic;
    c->env.scope = outer;
}
