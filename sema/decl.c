// Declarations, completed on demand. An object is on the path while its declaration is checked; meeting it again is a
// cycle, which is fine through types (they may be recursive) and among functions, and an error otherwise.
#include "sema/internal.h"

enum { WHITE, ON_PATH };   // Obj.color

void declare(Checker *c, Scope *scope, Ast *name, Obj *o, Pos scope_pos) {
    if (!is_blank(o->sym)) {
        Obj *other = scope_insert(c->s, scope, o);
        if (other) {
            Err e;
            err_begin(c, &e);
            err_add(&e, o->pos, "%s redeclared in this block", o->sym->text);
            err_add_other_decl(&e, other);
            err_report(&e);
            return;
        }
        o->scope_pos = scope_pos;
        bool local = o->kind == OBJ_VAR && scope != c->pkg->scope && !o->is_param && !o->is_result && !o->is_recv;
        if (local) vec_push(c->arena, &c->locals, o);
    }
    if (name) record_def(name, o);
}

// ---- Cycles -----------------------------------------------------------------------------------------------------

void path_push(Checker *c, Obj *o) {
    o->color = ON_PATH;
    vec_push(c->arena, &c->path, o);
}

void path_pop(Checker *c) { c->path.at[--c->path.len]->color = WHITE; }

bool on_path(const Obj *o) { return o->color == ON_PATH; }

uint32_t path_index(Checker *c, const Obj *o) {
    uint32_t i = c->path.len;
    while (i > 0 && c->path.at[i - 1] != o) i--;
    return i > 0 ? i - 1 : 0;
}

static const char *cycle_name(Checker *c, Obj *o) {
    return o->pkg == c->pkg || !o->pkg ? o->sym->text : text_of(c, "%s.%s", o->pkg->name->text, o->sym->text);
}

uint32_t first_in_source(Obj **cycle, uint32_t n) {
    uint32_t first = 0;
    for (uint32_t i = 1; i < n; i++)
        if (cycle[i]->pos < cycle[first]->pos) first = i;
    return first;
}

void cycle_error(Checker *c, Obj **cycle, uint32_t n, uint32_t start) {
    Obj *o = cycle[start];
    bool is_type = o->kind == OBJ_TYPE;
    if (is_type && o->type && o->type->kind == T_ALIAS) o->type->alias.rhs = type_invalid(c->s);
    if (n == 1) {
        if (is_type) err_at(c, o->pos, "invalid recursive type: %s refers to itself", cycle_name(c, o));
        else err_at(c, o->pos, "invalid cycle in declaration: %s refers to itself", cycle_name(c, o));
        return;
    }
    Err e;
    err_begin(c, &e);
    if (is_type) err_add(&e, o->pos, "invalid recursive type %s", cycle_name(c, o));
    else err_add(&e, o->pos, "invalid cycle in declaration of %s", cycle_name(c, o));
    for (uint32_t i = 0; i < n; i++) {
        Obj *next = cycle[(start + i + 1) % n];
        err_add(&e, o->pos, "%s refers to %s", cycle_name(c, o), cycle_name(c, next));
        o = next;
    }
    err_report(&e);
}

static bool declared_as_alias(Obj *o) { return o->type ? obj_is_alias(o) : o->info && o->info->decl->type_decl.alias; }

static bool valid_cycle(Checker *c, Obj *o) {
    uint32_t start = path_index(c, o), n = c->path.len - start, values = 0, definitions = 0;
    Obj **cycle = c->path.at + start;
    for (uint32_t i = 0; i < n; i++) {
        Obj *at = cycle[i];
        if (at->kind == OBJ_CONST || at->kind == OBJ_VAR) {
            values++;
        } else if (at->kind == OBJ_TYPE) {
            // a type parameter list may mention the generic type that it belongs to
            if (c->env.in_tparam_list && at->type && is_generic(at->type)) return true;
            if (!declared_as_alias(at)) definitions++;
        }
    }
    // Cycles of variables through functions are found when initialisation is ordered.
    if (values == n || (values == 0 && definitions > 0)) return true;
    cycle_error(c, cycle, n, first_in_source(cycle, n));
    return false;
}

// `type A B; type B A`: names that lead to each other and to nothing else.
static void direct_cycle(Checker *c, Obj *o, Table *done) {
    VEC(Obj *) path = {0};
    while (o && o->kind == OBJ_TYPE && o->info && o->pkg == c->pkg && !table_get(done, o)) {
        uint32_t start = 0;
        while (start < path.len && path.at[start] != o) start++;
        if (start < path.len) {
            o->type = type_invalid(c->s);
            cycle_error(c, path.at + start, path.len - start, first_in_source(path.at + start, path.len - start));
            break;
        }
        vec_push(c->arena, &path, o);
        Ast *rhs = o->info->decl->type_decl.type;
        o = rhs->kind == AST_NAME ? scope_get(c->pkg->scope, rhs->name.sym) : NULL;
    }
    for (uint32_t i = 0; i < path.len; i++) table_put(done, c->arena, path.at[i], path.at[i]);
}

void direct_cycles(Checker *c) {
    Table done = {0};
    for (uint32_t i = 0; i < c->pkg->objs.len; i++) {
        Obj *o = c->pkg->objs.at[i];
        if (o->kind == OBJ_TYPE && o->info->decl->type_decl.type->kind == AST_NAME) direct_cycle(c, o, &done);
    }
}

// ---- Constants and variables ------------------------------------------------------------------------------------

static void const_decl(Checker *c, Obj *o, Ast *type, Ast *init, bool inherited) {
    const Const *iota = c->env.iota;
    Pos err_pos = c->env.err_pos;
    c->env.iota = o->val;
    c->env.err_pos = POS_NONE;
    o->val = const_unknown(c->arena);   // stays after an error
    Operand x = {.mode = MODE_INVALID};
    bool ok = true;
    if (type) {
        Type *t = typ_expr(c, type);
        ok = is_basic(t, BASIC_CONST);
        if (!ok && type_under(t)->kind != T_INVALID) err_node(c, type, "invalid constant type %s", type_str(c, t));
        o->type = ok ? t : type_invalid(c->s);
    }
    if (ok) {
        // An inherited expression is reported where it is inherited, not where it is written.
        if (init && inherited) c->env.err_pos = o->pos;
        if (init) expr(c, NULL, &x, init);
        const_init(c, o, &x);
    }
    c->env.iota = iota;
    c->env.err_pos = err_pos;
}

static void var_decl(Checker *c, Obj *o, Obj **lhs, uint32_t nlhs, Ast *type, Ast *init) {
    if (type) o->type = var_type(c, type);
    if (!init) {
        if (!type) o->type = type_invalid(c->s);
        return;
    }
    if (nlhs <= 1) {
        Operand x = {.mode = MODE_INVALID};
        expr(c, target_for(c, o->type, o->sym->text), &x, init);
        var_init(c, o, &x, "variable declaration");
        return;
    }
    if (type)
        for (uint32_t i = 0; i < nlhs; i++) lhs[i]->type = o->type;
    init_vars(c, lhs, nlhs, unpack_list(c->arena, init), NULL);
}

// ---- Types ------------------------------------------------------------------------------------------------------

static Type *declare_tparam(Checker *c, Ast *name, Pos scope_pos) {
    Obj *o = obj_new(c->s, OBJ_TYPE, name->pos, c->pkg, name->name.sym, NULL);
    Type *t = tparam_new(c, o, type_invalid(c->s));
    declare(c, c->env.scope, name, o, scope_pos);
    return t;
}

Type **declare_receiver_tparams(Checker *c, Asts names, Pos scope_pos) {
    Type **list = NEW_ARRAY(c->arena, Type *, names.len);
    for (uint32_t i = 0; i < names.len; i++) {
        list[i] = declare_tparam(c, names.at[i], scope_pos);
        list[i]->tparam.index = i;
        record_type(c, names.at[i], list[i]);
    }
    return list;
}

// A constraint ~T or A|B stands for the interface with that element.
static Type *bound_type(Checker *c, Ast *e) {
    bool is_element = e->kind == AST_OPERATION && (e->oper.op == OPER_TILDE || (e->oper.op == OPER_OR && e->oper.y));
    if (!is_element) return typ_expr(c, e);
    Ast *field = NEW(c->arena, Ast), *wrap = NEW(c->arena, Ast);
    *field = (Ast){.kind = AST_FIELD, .pos = e->pos, .implicit = true};
    field->field.type = e;
    *wrap = (Ast){.kind = AST_INTERFACE_TYPE, .pos = e->pos, .implicit = true};
    vec_push(c->arena, &wrap->interface.methods, field);
    Type *t = typ_expr(c, wrap);
    if (t->kind == T_INTERFACE) t->iface.implicit = true;
    return t;
}

// The list is stored before the constraints are looked at, for these may mention the type parameters.
void collect_tparams(Checker *c, Asts fields, Type ***list, uint32_t *n) {
    Type **tparams = NEW_ARRAY(c->arena, Type *, fields.len);
    for (uint32_t i = 0; i < fields.len; i++) {
        tparams[i] = declare_tparam(c, fields.at[i]->field.name, fields.at[0]->pos);
        tparams[i]->tparam.index = i;
    }
    *list = tparams;
    *n = fields.len;
    c->env.in_tparam_list = true;
    Type *bound = NULL;
    for (uint32_t i = 0; i < fields.len; i++) {
        Ast *e = fields.at[i]->field.type;
        if (i == 0 || e != fields.at[i - 1]->field.type) {
            bound = bound_type(c, e);
            if (type_is_tparam(bound)) {
                err_node(c, e, "cannot use a type parameter as constraint");
                bound = type_invalid(c->s);
            }
        }
        tparams[i]->tparam.bound = bound;
    }
    c->env.in_tparam_list = false;
}

static bool contains(Type **list, uint32_t n, Type *t) {
    for (uint32_t i = 0; i < n; i++)
        if (list[i] == t) return true;
    return false;
}

static void alias_decl(Checker *c, Obj *o, Ast *d) {
    Asts tparams = d->type_decl.tparams;
    if (tparams.len == 0 || verify_version(c, pos_of(tparams.at[0]), 23, "generic type alias"))
        verify_version(c, pos_of(d), 9, "type alias");
    Type *t = type_new(c->s, T_ALIAS);
    t->alias.obj = o;
    t->alias.origin = t;
    if (!o->type) o->type = t;
    Scope *outer = c->env.scope;
    if (tparams.len > 0) {
        open_scope(c, d);
        collect_tparams(c, tparams, &t->alias.tparams, &t->alias.ntparams);
    }
    Type *rhs = declared_type(c, d->type_decl.type, o);
    if (rhs->kind == T_TPARAM && contains(t->alias.tparams, t->alias.ntparams, rhs)) {
        err_node(c, d->type_decl.type, "cannot use type parameter declared in alias declaration as RHS");
        rhs = type_invalid(c->s);
    }
    // A cycle may have been reported meanwhile.
    if (!t->alias.rhs) t->alias.rhs = rhs;
    c->env.scope = outer;
}

typedef struct TypeDecl { Obj *obj; Ast *decl; } TypeDecl;

static void check_declared_type(Checker *c, void *arg) {
    TypeDecl *d = arg;
    Type *t = as_named(d->obj->type);
    if (t) valid_type(c, t);
    Type *rhs = d->decl->type_decl.type->type;
    if (rhs && !allow_version(c, 18) && is_imported_constraint(c, rhs))
        verify_version(c, pos_of(d->decl->type_decl.type), 18, text_of(c, "using type constraint %s", type_str(c, rhs)));
}

static void note_implicit_tparams(Checker *c, Type *t) {
    Type *generic = c->env.generic;
    if (!generic) return;
    bool method = generic->func.nrparams > 0;
    t->named.info->implicit = method ? generic->func.rparams : generic->func.tparams;
    t->named.info->nimplicit = method ? generic->func.nrparams : generic->func.ntparams;
}

static void type_decl(Checker *c, Obj *o, Ast *d) {
    TypeDecl *later = NEW(c->arena, TypeDecl);
    *later = (TypeDecl){o, d};
    check_later(c, check_declared_type, later);
    if (d->type_decl.alias) {
        alias_decl(c, o, d);
        return;
    }
    Asts tparams = d->type_decl.tparams;
    if (tparams.len > 0) verify_version(c, pos_of(tparams.at[0]), 18, "type parameter");
    Type *t = named_new(c->s, o);
    if (o->parent != c->pkg->scope) vec_push(&c->s->arena, &c->pkg->local_types, o);
    note_implicit_tparams(c, t);
    vec_push(c->arena, &c->cleanup, t);
    Scope *outer = c->env.scope;
    if (tparams.len > 0) {
        open_scope(c, d);
        collect_tparams(c, tparams, &t->named.tparams, &t->named.ntparams);
    }
    Type *rhs = declared_type(c, d->type_decl.type, o);
    if (type_is_tparam(rhs)) {
        err_node(c, d->type_decl.type, "cannot use a type parameter as RHS in type declaration");
        rhs = type_invalid(c->s);
    }
    named_set_rhs(t, rhs);
    c->env.scope = outer;
}

// ---- Methods ----------------------------------------------------------------------------------------------------

static void check_field_uniqueness(Checker *c, void *arg) {
    Type *base = arg, *u = type_under(base);
    if (u->kind != T_STRUCT) return;
    for (uint32_t i = 0; i < u->strct.n; i++) {
        Obj *f = u->strct.fields[i];
        int m = is_blank(f->sym) ? -1 : named_find_method(base, f->pkg, f->sym, false);
        if (m < 0) continue;
        Err e;
        err_begin(c, &e);
        err_add(&e, base->named.methods[m]->pos, "field and method with the same name %s", f->sym->text);
        err_add_other_decl(&e, f);
        err_report(&e);
    }
}

static void collect_methods(Checker *c, Obj *o) {
    DeclInfo *info = o->info;
    Type *base = info->methods.len > 0 && o->type ? as_named(o->type) : NULL;
    if (base && base->named.obj != o) base = NULL;
    if (base) check_later(c, check_field_uniqueness, base);
    Table seen = {0};
    for (uint32_t i = 0; i < info->methods.len; i++) {
        Obj *m = info->methods.at[i], *other = table_get(&seen, m->sym);
        if (other) {
            err_at(c, m->pos, "method %s.%s already declared at %s", o->sym->text, m->sym->text, pos_string_long(c->s, other->pos));
            continue;
        }
        table_put(&seen, c->arena, m->sym, m);
        if (base) named_add_method(c->s, base, m);
    }
}

// ---- Functions --------------------------------------------------------------------------------------------------

static void check_declared_body(Checker *c, void *arg) {
    Obj *f = arg;
    Ast *d = f->info->decl;
    func_body(c, f->info, d->func_decl.info, d->func_decl.body, NULL);
}

static void func_decl(Checker *c, Obj *o) {
    Ast *d = o->info->decl;
    Type *sig = func_new(c->s);
    o->type = sig;   // methods of its parameters' types may ask for it
    func_type(c, sig, d->func_decl.recv, d->func_decl.tparams, d->func_decl.type);
    d->func_decl.info = func_info_new(c, sig, o);
    if (d->func_decl.tparams.len > 0 && !d->func_decl.body)
        err_at(c, pos_of(d), "generic function is missing function body");
    if (d->func_decl.body) check_later(c, check_declared_body, o);
}

// ---- On demand --------------------------------------------------------------------------------------------------

static void met_again(Checker *c, Obj *o) {
    bool valid = valid_cycle(c, o);
    bool is_value = o->kind == OBJ_CONST || o->kind == OBJ_VAR;
    if (o->kind != OBJ_FUNC && (!valid || (is_value && !o->type))) o->type = type_invalid(c->s);
}

void obj_decl(Checker *c, Obj *o) {
    if (on_path(o)) {
        met_again(c, o);
        return;
    }
    if (o->type || !o->info) return;
    path_push(c, o);
    Env saved = c->env;
    DeclInfo *d = o->info;
    c->env = (Env){.scope = d->file, .version = d->version};
    switch ((ObjKind)o->kind) {
    case OBJ_CONST:
        c->env.decl = d;
        const_decl(c, o, d->type, d->init, d->inherited);
        break;
    case OBJ_VAR:
        c->env.decl = d;
        var_decl(c, o, d->lhs, d->nlhs, d->type, d->init);
        break;
    case OBJ_TYPE:
        type_decl(c, o, d->decl);
        collect_methods(c, o);
        break;
    case OBJ_FUNC: func_decl(c, o); break;
    default: break;
    }
    c->env = saved;
    path_pop(c);
}

// ---- Declarations in functions ----------------------------------------------------------------------------------

static void declare_all(Checker *c, Asts names, Obj **objs, Pos scope_pos) {
    for (uint32_t i = 0; i < names.len; i++) declare(c, c->env.scope, names.at[i], objs[i], scope_pos);
}

static void local_consts(Checker *c, Ast *d, Ast *last, uint32_t iota, bool inherited) {
    uint32_t top = delayed_top(c);
    Asts names = d->const_decl.names, values = unpack_list(c->arena, last ? last->const_decl.values : NULL);
    Obj **lhs = NEW_ARRAY(c->arena, Obj *, names.len);
    for (uint32_t i = 0; i < names.len; i++) {
        lhs[i] = obj_new(c->s, OBJ_CONST, names.at[i]->pos, c->pkg, names.at[i]->name.sym, NULL);
        lhs[i]->val = const_int(c->arena, iota);
        const_decl(c, lhs[i], last ? last->const_decl.type : NULL, i < values.len ? values.at[i] : NULL, inherited);
    }
    check_arity(c, d->pos, names, values, true, inherited);
    process_delayed(c, top);
    declare_all(c, names, lhs, ast_end(d));
}

static void local_vars(Checker *c, Ast *d) {
    uint32_t top = delayed_top(c);
    Asts names = d->const_decl.names, values = unpack_list(c->arena, d->const_decl.values);
    Obj **lhs = NEW_ARRAY(c->arena, Obj *, names.len);
    for (uint32_t i = 0; i < names.len; i++) lhs[i] = var_new(c, names.at[i]->pos, names.at[i]->name.sym, NULL);
    bool shared = values.len == 1 && names.len > 1;   // var a, b = f()
    for (uint32_t i = 0; i < names.len; i++) {
        Ast *init = shared ? values.at[0] : i < values.len ? values.at[i] : NULL;
        var_decl(c, lhs[i], lhs, shared ? names.len : 1, d->const_decl.type, init);
        if (values.len == 1) break;
    }
    if (!d->const_decl.type || values.len > 0) check_arity(c, d->pos, names, values, false, false);
    process_delayed(c, top);
    declare_all(c, names, lhs, ast_end(d));
}

static void local_type(Checker *c, Ast *d) {
    Ast *name = d->type_decl.name;
    Obj *o = obj_new(c->s, OBJ_TYPE, name->pos, c->pkg, name->name.sym, NULL);
    o->decl = d;
    declare(c, c->env.scope, name, o, name->pos);
    path_push(c, o);
    type_decl(c, o, d);
    path_pop(c);
}

void decl_stmt(Checker *c, Asts decls) {
    Ast *last = NULL, *prev = NULL;
    uint32_t iota = 0;
    for (uint32_t i = 0; i < decls.len; i++) {
        Ast *d = decls.at[i];
        if (d->kind == AST_CONST_DECL) {
            if (!same_const_group(prev, d)) {
                last = NULL;
                iota = 0;
            }
            bool inherited = !d->const_decl.type && !d->const_decl.values && last;
            if (d->const_decl.type || d->const_decl.values) last = d;
            local_consts(c, d, last, iota++, inherited);
        } else if (d->kind == AST_VAR_DECL) {
            local_vars(c, d);
        } else if (d->kind == AST_TYPE_DECL) {
            local_type(c, d);
        }
        prev = d;
    }
}
