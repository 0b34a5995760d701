// Type expressions, and names in any role.
#include "sema/internal.h"

void record_type(Checker *c, Ast *e, Type *t) {
    (void)c;
    e->type = t;
    e->mode = MODE_TYPE;
}

// ---- Names ------------------------------------------------------------------------------------------------------

static void undefined(Checker *c, Ast *e) {
    const Sym *name = e->name.sym;
    if (is_blank(name)) err_node(c, e, "cannot use _ as value or type");
    else if (name->len > 0) err_node(c, e, "undefined: %s", name->text);
}

static void note_dot_import(Checker *c, Scope *scope, Obj *o) {
    if (c->dot_imports.len == 0) return;
    Table *origin = table_get(&c->dot_imports, scope);
    Obj *pkg = origin ? table_get(origin, o->sym) : NULL;
    if (pkg) pkg->used = true;
}

static bool predeclared_allowed(Checker *c, Ast *e, Obj *o) {
    if (allow_version(c, 18) || o->parent != c->s->universe->scope) return true;
    if (o != c->s->universe->any_obj && o->type != typ_comparable(c->s)) return true;
    return verify_version(c, pos_of(e), 18, text_of(c, "predeclared %s", e->name.sym->text));
}

static void const_name(Checker *c, Operand *x, Ast *e, Obj *o) {
    add_dependency(c, o);
    if (!type_valid(o->type)) return;
    x->val = o->val;
    if (o == c->s->universe->iota_obj) {
        if (!c->env.iota) {
            err_node(c, e, "cannot use iota outside constant declaration");
            return;
        }
        x->val = c->env.iota;
    }
    x->mode = MODE_CONST;
}

static void var_name(Checker *c, Operand *x, Obj *o) {
    if (o->pkg == c->pkg) o->used = true;
    add_dependency(c, o);
    if (type_valid(o->type)) x->mode = MODE_VARIABLE;
}

void ident(Checker *c, Operand *x, Ast *e, bool want_type) {
    *x = (Operand){.mode = MODE_INVALID, .expr = e, .type = type_invalid(c->s)};
    Scope *scope = NULL;
    Obj *o = scope_lookup(c->env.scope, e->name.sym, &scope);
    if (!o) {
        undefined(c, e);
        return;
    }
    if (!predeclared_allowed(c, e, o)) return;
    record_use(e, o);
    if (want_type && o->kind != OBJ_TYPE) {
        err_node(c, e, "%s (%s) is not a type", o->sym->text, obj_kind_str(o));
        if (o->kind == OBJ_VAR && o->pkg == c->pkg) o->used = true;
        return;
    }
    if (!o->type || (o->kind == OBJ_TYPE && want_type && o->pkg == c->pkg)) obj_decl(c, o);
    note_dot_import(c, scope, o);
    switch ((ObjKind)o->kind) {
    case OBJ_PKG: err_node(c, e, "use of package %s not in selector", o->sym->text); return;
    case OBJ_CONST: const_name(c, x, e, o); break;
    case OBJ_TYPE: x->mode = MODE_TYPE; break;
    case OBJ_VAR: var_name(c, x, o); break;
    case OBJ_FUNC:
        add_dependency(c, o);
        x->mode = MODE_VALUE;
        break;
    case OBJ_BUILTIN:
        x->builtin = o->builtin;
        x->mode = MODE_BUILTIN;
        break;
    case OBJ_NIL: x->mode = MODE_NIL; break;
    case OBJ_LABEL: break;
    }
    x->type = o->type;
}

// ---- Types that variables may have ------------------------------------------------------------------------------

typedef struct VarType { Type *type; Pos pos; } VarType;

static void check_var_type(Checker *c, void *arg) {
    VarType *v = arg;
    Type *u = type_under(v->type);
    if (u->kind != T_INTERFACE) return;
    TypeSet *set = type_set_at(c->s, v->pos, u);
    if (type_set_only_methods(set)) return;
    err_at(c, v->pos, "cannot use type %s outside a type constraint: interface %s", type_str(c, v->type),
                set->comparable ? "is (or embeds) comparable" : "contains type constraints");
}

// Most types can be told at once to be no constraints.
static bool may_be_constraint(Type *t) {
    t = type_unalias(t);
    if (t->kind == T_NAMED) {
        if (!t->named.under) return true;
        t = t->named.under;
    }
    if (t->kind == T_ALIAS) return true;
    if (t->kind != T_INTERFACE) return false;
    return !t->iface.set || !type_set_only_methods(t->iface.set);
}

void valid_var_type(Checker *c, Ast *e, Type *t) {
    if (!may_be_constraint(t)) return;
    VarType *v = NEW(c->arena, VarType);
    *v = (VarType){t, ast_start(e)};
    check_later(c, check_var_type, v);
}

Type *var_type(Checker *c, Ast *e) {
    Type *t = declared_type(c, e, NULL);
    valid_var_type(c, e, t);
    return t;
}

// ---- Type literals ----------------------------------------------------------------------------------------------

int64_t array_length(Checker *c, Ast *e) {
    if (e->kind == AST_NAME) {
        Obj *o = lookup_name(c, e->name.sym);
        if (!o || o->kind != OBJ_CONST) {
            if (o) err_node(c, e, "invalid array length %s", e->name.sym->text);
            else err_node(c, e, "undefined array length %s or missing type constraint", e->name.sym->text);
            return -1;
        }
    }
    Operand x;
    expr(c, NULL, &x, e);
    if (x.mode != MODE_CONST) {
        if (x.mode != MODE_INVALID) err_operand(c, &x, "array length %s must be constant", operand_str(c, &x));
        return -1;
    }
    if (is_untyped(x.type) || is_basic(x.type, BASIC_INTEGER)) {
        const Const *v = const_to_int(c->arena, x.val);
        int64_t n;
        if (v && const_kind(v) == CONST_INT && const_to_int64(v, &n) && n >= 0) return n;
    }
    if (is_basic(x.type, BASIC_INTEGER)) err_operand(c, &x, "invalid array length %s", operand_str(c, &x));
    else err_operand(c, &x, "array length %s must be integer", operand_str(c, &x));
    return -1;
}

static Type *array_type(Checker *c, Ast *e) {
    int64_t len = -1;
    if (e->array.len) len = array_length(c, e->array.len);
    else err_node(c, e, "invalid use of [...] array (outside a composite literal)");
    Type *elem = var_type(c, e->array.elem);
    return len >= 0 ? type_array(c->s, elem, len) : type_invalid(c->s);
}

static Type *pointer_type(Checker *c, Ast *e) {
    Type *elem = var_type(c, e->oper.x);
    return type_valid(elem) ? type_pointer(c->s, elem) : type_invalid(c->s);
}

typedef struct MapKey { Type *type; Ast *e; } MapKey;

static void check_map_key(Checker *c, void *arg) {
    MapKey *k = arg;
    if (type_comparable(k->type)) return;
    err_node(c, k->e, "invalid map key type %s%s", type_str(c, k->type),
             type_is_tparam(k->type) ? " (missing comparable constraint)" : "");
}

static Type *map_type(Checker *c, Ast *e) {
    Type *key = var_type(c, e->map_type.key), *elem = var_type(c, e->map_type.value);
    if (key->kind > T_BASIC_LAST || key->kind == T_INVALID) {
        MapKey *k = NEW(c->arena, MapKey);
        *k = (MapKey){key, e->map_type.key};
        check_later(c, check_map_key, k);
    }
    return type_map(c->s, key, elem);
}

static Type *func_type_literal(Checker *c, Ast *e) {
    Type *t = func_new(c->s);
    func_type(c, t, NULL, (Asts){0}, e);
    return t;
}

static Type *not_a_type(Checker *c, Ast *e) {
    err_node(c, e, "%s is not a type", expr_str(c, e));
    use_expr(c, e);
    return type_invalid(c->s);
}

// A name or qualified name that must denote a type.
static Type *named_type(Checker *c, Ast *e) {
    Operand x;
    if (e->kind == AST_NAME) ident(c, &x, e, true);
    else selector(c, &x, e, true);
    if (x.mode == MODE_TYPE) return x.type;
    if (x.mode == MODE_NO_VALUE) err_operand(c, &x, "%s used as type", operand_str(c, &x));
    else if (x.mode != MODE_INVALID) err_operand(c, &x, "%s is not a type", operand_str(c, &x));
    return type_invalid(c->s);
}

static Type *indexed_type(Checker *c, Ast *e) {
    verify_version(c, pos_of(e), 18, "type instantiation");
    return instantiated_type(c, e, e->index.x, unpack_list(c->arena, e->index.index));
}

static Type *type_of_expr(Checker *c, Ast *e, Obj *def) {
    switch (e->kind) {
    case AST_BAD_EXPR: return type_invalid(c->s);
    case AST_NAME: case AST_SELECTOR: return named_type(c, e);
    case AST_INDEX: return indexed_type(c, e);
    case AST_PAREN: return declared_type(c, e->paren.x, def);
    case AST_ARRAY_TYPE: return array_type(c, e);
    case AST_SLICE_TYPE: return type_slice(c->s, var_type(c, e->slice_type.elem));
    case AST_DOTS_TYPE:
        err_node(c, e, "invalid use of ...");
        return type_invalid(c->s);
    case AST_STRUCT_TYPE: return struct_type(c, e);
    case AST_OPERATION:
        return e->oper.op == OPER_MUL && !e->oper.y ? pointer_type(c, e) : not_a_type(c, e);
    case AST_FUNC_TYPE: return func_type_literal(c, e);
    case AST_INTERFACE_TYPE: return interface_type(c, e, def);
    case AST_MAP_TYPE: return map_type(c, e);
    case AST_CHAN_TYPE: return type_chan(c->s, var_type(c, e->chan_type.elem), e->chan_type.dir);
    default: return not_a_type(c, e);
    }
}

Type *declared_type(Checker *c, Ast *e, Obj *def) {
    Type *t = type_of_expr(c, e, def);
    if (is_generic(t)) {
        err_node(c, e, "cannot use generic type %s without instantiation", type_str(c, t));
        t = type_invalid(c->s);
    }
    record_type(c, e, t);
    return t;
}

Type *typ_expr(Checker *c, Ast *e) { return declared_type(c, e, NULL); }

Type *generic_type(Checker *c, Ast *e, const char **cause) {
    Type *t = type_of_expr(c, e, NULL);
    if (type_valid(t) && !is_generic(t)) {
        if (cause) *cause = text_of(c, "%s is not a generic type", type_str(c, t));
        t = type_invalid(c->s);
    }
    record_type(c, e, t);
    return t;
}

// ---- Instantiated types -----------------------------------------------------------------------------------------

void type_list(Checker *c, Asts list, Type ***out, uint32_t *n) {
    Type **types = NEW_ARRAY(c->arena, Type *, list.len ? list.len : 1);
    bool valid = true;
    for (uint32_t i = 0; i < list.len; i++) {
        types[i] = var_type(c, list.at[i]);
        valid &= type_valid(types[i]);
    }
    *out = valid ? types : NULL;
    *n = list.len;
}

typedef struct Instantiation { Ast *x; Asts args; Type *type; Type **targs; uint32_t n; } Instantiation;

static void check_instantiation(Checker *c, void *arg) {
    Instantiation *in = arg;
    Type *t = in->type, **tparams;
    record_instance(c, in->x, in->targs, in->n, t);
    Obj *name = t->kind == T_ALIAS ? t->alias.obj : t->named.obj;
    uint32_t want = t->kind == T_ALIAS ? t->alias.origin->alias.ntparams : t->named.origin->named.ntparams;
    tparams = t->kind == T_ALIAS ? t->alias.origin->alias.tparams : t->named.origin->named.tparams;
    if (!validate_targ_len(c, in->x->pos, name->sym->text, want, in->n)) return;
    const char *cause = NULL;
    int bad = verify(c, in->x->pos, tparams, in->targs, in->n, &cause);
    if (bad < 0) mono_record_instance(c, in->x->pos, tparams, in->targs, in->args, in->n);
    else err_at(c, (uint32_t)bad < in->args.len ? ast_start(in->args.at[bad]) : in->x->pos, "%s", cause);
}

Type *instantiated_type(Checker *c, Ast *e, Ast *x, Asts args) {
    (void)e;
    const char *cause = NULL;
    Type *generic = generic_type(c, x, &cause);
    if (cause) err_node(c, x, "invalid operation: %s%s (%s)", expr_str(c, x), expr_list_str(c, args), cause);
    if (!type_valid(generic)) return type_invalid(c->s);
    Type **targs;
    uint32_t n;
    type_list(c, args, &targs, &n);
    if (!targs) return type_invalid(c->s);
    if (generic->kind == T_ALIAS && generic->alias.ntparams == 0) generic = type_unalias(generic);
    Type *t = instance(c, x->pos, generic, targs, n);
    if (t->kind != T_NAMED && t->kind != T_ALIAS) return type_invalid(c->s);
    Instantiation *in = NEW(c->arena, Instantiation);
    *in = (Instantiation){x, args, t, targs, n};
    check_later(c, check_instantiation, in);
    return t;
}
