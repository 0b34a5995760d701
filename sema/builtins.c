// Calls of predeclared functions and of package unsafe's. One function each, found by a table.
#include "sema/expr.h"

typedef struct Call {
    Checker *c;
    Operand *x;          // the first argument on entry, the result on exit
    Ast *call;
    Asts list;           // arguments as written
    Operands args;       // their values, where the function takes values
    const char *name;
    Builtin id;
} Call;

// ---- Signatures -------------------------------------------------------------------------------------------------

#define TYPES(...) (sizeof((Type *[]){__VA_ARGS__}) / sizeof(Type *)), (Type *[]){__VA_ARGS__}

// A signature for the record; res NULL: no result.
static Type *make_sig(Checker *c, Type *res, size_t n, Type **args) {
    const Sym *unnamed = intern_str(c->s, "");
    Obj **params = NEW_ARRAY(c->arena, Obj *, n + 1), **results = NEW(c->arena, Obj *);
    for (size_t i = 0; i < n; i++) params[i] = param_new(c, POS_NONE, unnamed, default_type(c->s, args[i]));
    if (res) results[0] = param_new(c, POS_NONE, unnamed, res);
    return type_func(c->s, type_tuple(c->s, params, (uint32_t)n), type_tuple(c->s, results, res != NULL), false);
}

static void record_builtin(Call *b, Type *sig) {
    Ast *f = b->call->call.fun;
    for (; f->kind == AST_PAREN; f = f->paren.x) record_mode(f, MODE_BUILTIN, sig, NULL);
    record_mode(f, MODE_BUILTIN, sig, NULL);
}

// The result is a value of type t; the signature has the given parameters.
static bool result(Call *b, Type *t, size_t n, Type **args) {
    record_builtin(b, make_sig(b->c, t, n, args));
    b->x->mode = t ? MODE_VALUE : MODE_NO_VALUE;
    if (t) b->x->type = t;
    return true;
}

static bool need_version(Call *b, GoVersion v, const char *what) {
    return verify_version(b->c, ast_start(b->call->call.fun), v, what);
}

// Assigns the first argument to t (NULL: its default type).
static bool assign_arg(Call *b, Operand *x, Type *t) {
    bool is_unsafe = b->id >= BUILTIN_UNSAFE_ADD;
    bool plain = b->id == BUILTIN_DELETE || b->id == BUILTIN_PANIC || b->id == BUILTIN_NEW;
    assignment(b->c, x, t, text_of(b->c, "argument to %s%s", is_unsafe ? "unsafe." : plain ? "" : "built-in ", b->name));
    return x->mode != MODE_INVALID;
}

static Type *basic(Call *b, TypeKind k) { return type_basic(b->c->s, k); }
static const char *x_str(Call *b) { return operand_str(b->c, b->x); }

// ---- Slices, maps, channels -------------------------------------------------------------------------------------

// The element type of a slice, shared by all of a type set. NULL with a cause.
static Type *slice_elem(Checker *c, const Operand *x, const char **cause) {
    TypeTerms terms;
    type_terms(x->type, &terms);
    Type *elem = NULL;
    for (uint32_t i = 0; i < terms.n; i++) {
        Type *u = type_under(terms.at[i].type);
        if (u->kind != T_SLICE) {
            elem = NULL;
            break;
        }
        if (elem && !type_identical(elem, u->slice.elem)) {
            *cause = text_of(c, "mismatched slice element types %s and %s in %s", type_str(c, elem),
                             type_str(c, u->slice.elem), operand_str(c, x));
            return NULL;
        }
        elem = u->slice.elem;
    }
    if (!elem)
        *cause = text_of(c, "argument must be a slice; have %s", x->mode == MODE_NIL ? "untyped nil" : operand_str(c, x));
    return elem;
}

// All of y's types are []byte or strings.
static bool bytes_or_string(Checker *c, const Operand *y, bool *has_string) {
    TypeTerms terms;
    type_terms(y->type, &terms);
    *has_string = false;
    for (uint32_t i = 0; i < terms.n; i++) {
        Type *u = type_under(terms.at[i].type);
        if (is_string(u)) *has_string = true;
        else if (!slice_of_bytes(c, u)) return false;
    }
    return terms.n > 0;
}

static bool is_byte_slice(Call *b) {
    return assignable_to(b->c, b->x, type_slice(b->c->s, typ_byte(b->c->s)), NULL);
}

static bool call_append(Call *b) {
    Checker *c = b->c;
    const char *cause = "";
    Type *elem = slice_elem(c, b->x, &cause), *t = b->x->type;
    bool has_string = false;
    if (!elem) {
        err_operand(c, b->x, "invalid append: %s", cause);
        return false;
    }
    Type *sig;
    if (b->args.len == 2 && b->call->call.dots && is_byte_slice(b) && bytes_or_string(c, b->args.at[1], &has_string) &&
        has_string) {   // append([]byte, string...)
        sig = make_sig(c, t, TYPES(t, b->args.at[1]->type));
        if (is_untyped(b->args.at[1]->type)) convert_untyped(c, b->args.at[1], basic(b, T_STRING));
        sig->func.variadic = true;
    } else {
        sig = make_sig(c, t, TYPES(t, type_slice(c->s, elem)));
        sig->func.variadic = true;
        arguments(c, b->call, sig, NULL, (Asts){0}, b->args, NULL);
    }
    record_builtin(b, sig);
    b->x->mode = MODE_VALUE;
    b->x->type = t;
    return true;
}

static bool has_len(Type *u, bool is_cap) {
    u = array_ptr_deref(u);
    return u->kind == T_ARRAY || u->kind == T_SLICE || u->kind == T_CHAN || (!is_cap && (u->kind == T_MAP || is_string(u)));
}

// len and cap of arrays and constant strings are constants, unless something must be evaluated.
static bool call_len(Call *b) {
    Checker *c = b->c;
    Operand *x = b->x;
    TypeTerms terms;
    type_terms(x->type, &terms);
    bool ok = terms.n > 0;
    for (uint32_t i = 0; i < terms.n; i++) ok &= has_len(type_under(terms.at[i].type), b->id == BUILTIN_CAP);
    if (!ok) {
        if (type_valid(type_under(x->type))) err_operand(c, x, "invalid argument: %s for built-in %s", x_str(b), b->name);
        return false;
    }
    Type *u = array_ptr_deref(type_under(x->type)), *t = basic(b, T_INT);
    if (x->mode == MODE_CONST) {
        size_t n = 0;
        if (const_kind(x->val) == CONST_STRING) const_bytes(x->val, &n);
        set_const(x, t, const_int(c->arena, (int64_t)n));
    } else if (u->kind == T_ARRAY && !c->env.has_call_or_recv) {
        set_const(x, t, u->array.len >= 0 ? const_int(c->arena, u->array.len) : const_unknown(c->arena));
    } else {
        result(b, t, TYPES(x->type));
    }
    return true;
}

static bool call_clear(Call *b) {
    need_version(b, 21, "clear");
    TypeTerms terms;
    type_terms(b->x->type, &terms);
    bool ok = terms.n > 0;
    for (uint32_t i = 0; i < terms.n; i++) {
        TypeKind k = type_under(terms.at[i].type)->kind;
        ok &= k == T_MAP || k == T_SLICE;
    }
    if (ok) return result(b, NULL, TYPES(b->x->type));
    err_operand(b->c, b->x, "invalid argument: cannot clear %s: argument must be (or constrained by) map or slice", x_str(b));
    return false;
}

static bool call_close(Call *b) {
    TypeTerms terms;
    type_terms(b->x->type, &terms);
    const char *problem = terms.n ? NULL : "non-channel";
    for (uint32_t i = 0; i < terms.n && !problem; i++) {
        Type *u = type_under(terms.at[i].type);
        if (u->kind != T_CHAN) problem = "non-channel";
        else if (u->chan.dir == CHAN_RECV) problem = "receive-only channel";
    }
    if (!problem) return result(b, NULL, TYPES(b->x->type));
    err_operand(b->c, b->x, "invalid operation: cannot close %s %s", problem, x_str(b));
    return false;
}

static bool call_copy(Call *b) {
    Checker *c = b->c;
    Operand *x = b->x, *y = b->args.at[1];
    bool has_string;
    if (!is_byte_slice(b) || !bytes_or_string(c, y, &has_string)) {
        const char *cause = "";
        Type *dst = slice_elem(c, x, &cause);
        if (!dst) {
            err_operand(c, x, "invalid copy: %s", cause);
            return false;
        }
        Type *src = slice_elem(c, y, &cause);
        if (!src && all_string(y->type)) src = typ_byte(c->s);
        if (!src) {
            err_operand(c, y, "invalid copy: %s", cause);
            return false;
        }
        if (!type_identical(dst, src)) {
            err_operand(c, x, "invalid copy: arguments %s and %s have different element types %s and %s", x_str(b),
                        operand_str(c, y), type_str(c, dst), type_str(c, src));
            return false;
        }
    }
    if (is_untyped(y->type)) convert_untyped(c, y, default_type(c->s, y->type));
    return result(b, basic(b, T_INT), TYPES(x->type, y->type));
}

static bool call_delete(Call *b) {
    Checker *c = b->c;
    Type *map = b->x->type, *key = NULL;
    TypeTerms terms;
    type_terms(map, &terms);
    bool is_map = terms.n > 0;
    for (uint32_t i = 0; i < terms.n && is_map; i++) {
        Type *u = type_under(terms.at[i].type);
        is_map = u->kind == T_MAP;
        if (is_map && key && !type_identical(u->map.key, key)) {
            err_operand(c, b->x, "invalid argument: maps of %s must have identical key types", x_str(b));
            return false;
        }
        if (is_map) key = u->map.key;
    }
    if (!is_map) {
        err_operand(c, b->x, "invalid argument: %s is not a map", x_str(b));
        return false;
    }
    *b->x = *b->args.at[1];
    return assign_arg(b, b->x, key) && result(b, NULL, TYPES(map, key));
}

static const char *can_make(Checker *c, Type *t, Type *u) {
    (void)c;
    (void)t;
    if (!u) return "no specific type";
    if (u->kind == T_SLICE || u->kind == T_MAP || u->kind == T_CHAN) return NULL;
    return "type must be slice, map, or channel";
}

static bool call_make(Call *b) {
    Checker *c = b->c;
    Ast *arg0 = b->list.at[0];
    Type *t = var_type(c, arg0);
    if (!type_valid(t)) return false;
    const char *cause = "";
    Type *u = common_under(c, t, can_make, &cause);
    if (!u) {
        err_node(c, arg0, "invalid argument: cannot make %s: %s", expr_str(c, arg0), cause);
        return false;
    }
    uint32_t n = b->list.len, min = u->kind == T_SLICE ? 2 : 1;
    if (n < min || min + 1 < n) {
        err_node(c, b->call, "invalid operation: %s expects %u or %u arguments; found %u", expr_str(c, b->call), min, min + 1, n);
        return false;
    }
    Type *types[3] = {t};
    int64_t sizes[2] = {-1, -1};
    for (uint32_t i = 1; i < n; i++) types[i] = check_index(c, b->list.at[i], -1, &sizes[i - 1]);
    if (sizes[0] >= 0 && sizes[1] >= 0 && sizes[0] > sizes[1])
        err_node(c, b->list.at[1], "invalid argument: length and capacity swapped");
    return result(b, t, n, types);
}

static bool call_new(Call *b) {
    Checker *c = b->c;
    Operand *x = b->x;
    Ast *arg = b->list.at[0];
    expr_or_type(c, x, arg, false);
    exclude(c, x, EXCLUDE_NO_VALUE | EXCLUDE_BUILTIN);
    if (x->mode == MODE_INVALID) return false;
    if (x->mode == MODE_TYPE) {
        valid_var_type(c, arg, x->type);
    } else {
        if (is_untyped(x->type) && !assign_arg(b, x, NULL)) return false;
        need_version(b, 26, text_of(c, "new(%s)", expr_str(c, arg)));
    }
    Type *t = x->type;
    return result(b, type_pointer(c->s, t), TYPES(t));
}

// ---- Numbers ----------------------------------------------------------------------------------------------------

// The complex type of a float type or the other way round; NULL: none.
static Type *complex_of(Session *s, Type *t) {
    switch (type_under(t)->kind) {
    case T_FLOAT32: return type_basic(s, T_COMPLEX64);
    case T_FLOAT64: return type_basic(s, T_COMPLEX128);
    case T_UNTYPED_FLOAT: return type_basic(s, T_UNTYPED_COMPLEX);
    default: return NULL;
    }
}
static Type *part_of(Session *s, Type *t) {
    switch (type_under(t)->kind) {
    case T_COMPLEX64: return type_basic(s, T_FLOAT32);
    case T_COMPLEX128: return type_basic(s, T_FLOAT64);
    case T_UNTYPED_COMPLEX: return type_basic(s, T_UNTYPED_FLOAT);
    default: return NULL;
    }
}

// Maps a type; of a type parameter the types of its set, which makes a new type parameter.
static Type *map_type(Call *b, Type *(*f)(Session *, Type *)) {
    Checker *c = b->c;
    Type *tp = type_unalias(b->x->type);
    if (tp->kind != T_TPARAM) return f(c->s, tp);
    TypeTerms terms;
    type_terms(tp, &terms);
    if (terms.n == 0) return NULL;
    Type *uni = type_new(c->s, T_UNION);
    uni->uni.terms = NEW_ARRAY(c->arena, Term, terms.n);
    uni->uni.n = terms.n;
    for (uint32_t i = 0; i < terms.n; i++) {
        Type *r = f(c->s, terms.at[i].type);
        if (!r) return NULL;
        uni->uni.terms[i] = (Term){terms.at[i].tilde, r};
    }
    err_at(c, pos_of_operand(b->x), "%s not supported as argument to built-in %s for go1.18 (see go.dev/issue/50937)",
                x_str(b), b->name);
    Type *bound = iface_new(c->s);
    bound->iface.embeds = NEW(c->arena, Type *);
    bound->iface.embed_pos = NEW(c->arena, Pos);
    bound->iface.embeds[0] = uni;
    bound->iface.nembeds = 1;
    bound->iface.complete = true;
    Type *made = tparam_new(c, obj_new(c->s, OBJ_TYPE, POS_NONE, c->pkg, tp->tparam.obj->sym, NULL), bound);
    made->tparam.index = tp->tparam.index;
    return made;
}

static void to_float_const(Call *b, Operand *x) {
    if (is_numeric(x->type) && const_kind(x->val) != CONST_UNKNOWN && const_sign(const_imag(b->c->arena, x->val)) == 0)
        x->type = basic(b, T_UNTYPED_FLOAT);
}

static void match_parts(Call *b, Operand *x, Operand *y) {
    Checker *c = b->c;
    bool ux = is_untyped(x->type), uy = is_untyped(y->type);
    if (ux && uy && x->mode == MODE_CONST && y->mode == MODE_CONST) {
        to_float_const(b, x);
        to_float_const(b, y);
    } else if (ux && uy) {
        convert_untyped(c, x, basic(b, T_FLOAT64));
        convert_untyped(c, y, basic(b, T_FLOAT64));
    } else if (ux) {
        convert_untyped(c, x, y->type);
    } else if (uy) {
        convert_untyped(c, y, x->type);
    }
}

static bool call_complex(Call *b) {
    Checker *c = b->c;
    Operand *x = b->x, *y = b->args.at[1];
    match_parts(b, x, y);
    if (x->mode == MODE_INVALID || y->mode == MODE_INVALID) return false;
    if (!type_identical(x->type, y->type)) {
        err_operand(c, x, "invalid operation: %s (mismatched types %s and %s)", expr_str(c, b->call), type_str(c, x->type),
                    type_str(c, y->type));
        return false;
    }
    Type *t = map_type(b, complex_of);
    if (!t) {
        err_operand(c, x, "invalid argument: arguments have type %s, expected floating-point", type_str(c, x->type));
        return false;
    }
    if (x->mode != MODE_CONST || y->mode != MODE_CONST) return result(b, t, TYPES(x->type, x->type));
    const Const *re = const_to_float(c->arena, x->val), *im = const_to_float(c->arena, y->val), *z = const_complex(c->arena, re, im);
    set_const(x, t, z ? z : const_unknown(c->arena));
    return true;
}

static bool call_part(Call *b) {
    Checker *c = b->c;
    Operand *x = b->x;
    if (is_untyped(x->type) && x->mode == MODE_CONST) {
        if (is_numeric(x->type)) x->type = basic(b, T_UNTYPED_COMPLEX);
    } else if (is_untyped(x->type)) {
        convert_untyped(c, x, basic(b, T_COMPLEX128));
        if (x->mode == MODE_INVALID) return false;
    }
    Type *t = map_type(b, part_of);
    if (!t) {
        err_operand(c, x, "invalid argument: argument has type %s, expected complex type", type_str(c, x->type));
        return false;
    }
    if (x->mode != MODE_CONST) return result(b, t, TYPES(x->type));
    set_const(x, t, b->id == BUILTIN_REAL ? const_real(c->arena, x->val) : const_imag(c->arena, x->val));
    return true;
}

static bool min_max_step(Call *b, Operand *a) {
    Checker *c = b->c;
    Operand *x = b->x;
    match_types(c, x, a);
    if (x->mode == MODE_INVALID) return false;
    if (!type_identical(x->type, a->type)) {
        err_operand(c, a, "invalid argument: mismatched types %s (previous argument) and %s (type of %s)",
                    type_str(c, x->type), type_str(c, a->type), expr_str(c, a->expr));
        return false;
    }
    if (x->mode != MODE_CONST || a->mode != MODE_CONST) x->mode = MODE_VALUE;
    else if (const_compare(a->val, b->id == BUILTIN_MAX ? C_GT : C_LT, x->val)) *x = *a;
    return true;
}

static bool call_min_max(Call *b) {
    Checker *c = b->c;
    Operand *x = b->x;
    need_version(b, 21, text_of(c, "built-in %s", b->name));
    for (uint32_t i = 0; i < b->args.len; i++) {
        Operand *a = b->args.at[i];
        if (!all_ordered(a->type)) {
            err_operand(c, a, "invalid argument: %s cannot be ordered", operand_str(c, a));
            return false;
        }
        if (i > 0 && !min_max_step(b, a)) return false;
    }
    if (x->mode != MODE_CONST) {
        x->mode = MODE_VALUE;
        if (!assign_arg(b, x, type_any(c->s))) return false;
    }
    for (uint32_t i = 0; i < b->args.len; i++) update_expr_type(c, b->args.at[i]->expr, x->type, true);
    if (x->mode == MODE_CONST) return true;
    Type **types = NEW_ARRAY(c->arena, Type *, b->args.len);
    for (uint32_t i = 0; i < b->args.len; i++) types[i] = x->type;
    return result(b, x->type, b->args.len, types);
}

// ---- The rest ---------------------------------------------------------------------------------------------------

// interface{} as such, not by the name `any`.
static Type *empty_interface(Checker *c) {
    Type *t = iface_new(c->s);
    t->iface.complete = true;
    return t;
}

static bool call_panic(Call *b) {
    Checker *c = b->c;
    if (c->env.sig && c->env.sig->func.results->tuple.n > 0 && c->env.panics)
        table_put(c->env.panics, c->arena, b->call, b->call);
    Type *any = empty_interface(c);
    return assign_arg(b, b->x, any) && result(b, NULL, TYPES(any));
}

static bool call_print(Call *b) {
    Type **types = NEW_ARRAY(b->c->arena, Type *, b->args.len + 1);
    for (uint32_t i = 0; i < b->args.len; i++) {
        if (!assign_arg(b, b->args.at[i], NULL)) return false;
        types[i] = b->args.at[i]->type;
    }
    return result(b, NULL, b->args.len, types);
}

static bool call_recover(Call *b) {
    if (b->c->env.func) b->c->env.func->has_recover = true;
    return result(b, empty_interface(b->c), 0, NULL);
}

// ---- Package unsafe ---------------------------------------------------------------------------------------------

static bool call_add(Call *b) {
    need_version(b, 17, "unsafe.Add");
    Type *p = basic(b, T_UNSAFE_POINTER);
    Operand *y = b->args.at[1];
    if (!assign_arg(b, b->x, p) || !is_valid_index(b->c, y, "length", true)) return false;
    return result(b, p, TYPES(p, y->type));
}

// Whether the size depends on a type parameter. A named type that holds itself by value was reported already.
static bool has_variable_size(Checker *c, Type *t, Table *seen) {
    Type *named = type_unalias(t);
    if (named->kind == T_TPARAM) return true;
    if (named->kind == T_NAMED) {
        if (table_get(seen, named)) return false;
        table_put(seen, c->arena, named, named);
    }
    Type *u = type_under(t);
    if (u->kind == T_ARRAY) return has_variable_size(c, u->array.elem, seen);
    if (u->kind != T_STRUCT) return false;
    for (uint32_t i = 0; i < u->strct.n; i++)
        if (has_variable_size(c, u->strct.fields[i]->type, seen)) return true;
    return false;
}

// A constant of type uintptr, or a value where the size is not known yet.
static bool size_result(Call *b, Type *of, int64_t size, Type *arg) {
    Table seen = {0};
    Type *t = basic(b, T_UINTPTR);
    if (has_variable_size(b->c, of, &seen)) return result(b, t, TYPES(arg));
    if (size < 0) {
        err_operand(b->c, b->x, "%s is too large", x_str(b));
        return false;
    }
    set_const(b->x, t, const_int(b->c->arena, size));
    return true;
}

static bool call_sizeof(Call *b) {
    if (!assign_arg(b, b->x, NULL)) return false;
    Table seen = {0};
    Type *t = b->x->type;
    bool open = has_variable_size(b->c, t, &seen);
    return size_result(b, t, open ? 0 : b->id == BUILTIN_UNSAFE_SIZEOF ? type_size(t) : type_align(t), t);
}

static int64_t path_offset(Type *t, const Found *f) {
    int64_t offset = 0;
    for (uint32_t i = 0; i < f->nindex; i++) {
        Type *strct = type_under(t);
        offset += type_field_offset(strct, f->index[i]);
        t = strct->strct.fields[f->index[i]]->type;
    }
    return offset;
}

static void record_offset_selector(Call *b, Ast *e, Type *base, const Found *f) {
    Selection *s = e->selector.selection = NEW(b->c->arena, Selection);
    s->kind = SEL_FIELD;
    s->recv = base;
    s->obj = f->obj;
    s->index = f->index;
    s->nindex = f->nindex;
    record_use(e->selector.sel, f->obj);
    record_mode(e, b->x->mode == MODE_VARIABLE ? MODE_VARIABLE : MODE_VALUE, f->obj->type, NULL);
}

static Type *deref_struct(Type *t) {
    Type *u = type_under(t);
    return u->kind == T_POINTER && kind_is(u->pointer.elem, T_STRUCT) ? u->pointer.elem : t;
}

static bool call_offsetof(Call *b) {
    Checker *c = b->c;
    Ast *arg = b->list.at[0], *e = ast_unparen(arg);
    if (e->kind != AST_SELECTOR) {
        err_node(c, arg, "invalid argument: %s is not a selector expression", expr_str(c, arg));
        use_expr(c, arg);
        return false;
    }
    expr(c, NULL, b->x, e->selector.x);
    if (b->x->mode == MODE_INVALID) return false;
    Type *base = deref_struct(b->x->type);
    const Sym *name = e->selector.sel->name.sym;
    Found f = lookup_field_or_method(c->s, base, false, c->pkg, name, false);
    if (!f.obj) {
        err_operand(c, b->x, "invalid argument: %s has no single field %s", type_str(c, base), name->text);
        return false;
    }
    if (f.obj->kind == OBJ_FUNC) {
        err_node(c, arg, "invalid argument: %s is a method value", expr_str(c, arg));
        return false;
    }
    if (f.indirect) {
        err_operand(c, b->x, "invalid argument: field %s is embedded via a pointer in %s", name->text, type_str(c, base));
        return false;
    }
    record_offset_selector(b, e, base, &f);
    Table seen = {0};
    bool open = has_variable_size(c, base, &seen);
    return size_result(b, base, open ? 0 : path_offset(base, &f), f.obj->type);
}

static bool call_slice(Call *b) {
    Checker *c = b->c;
    need_version(b, 17, "unsafe.Slice");
    Type *u = common_under(c, b->x->type, NULL, NULL);
    if (!u || u->kind != T_POINTER) {
        err_operand(c, b->x, "invalid argument: %s is not a pointer", x_str(b));
        return false;
    }
    Operand *y = b->args.at[1];
    return is_valid_index(c, y, "length", false) && result(b, type_slice(c->s, u->pointer.elem), TYPES(u, y->type));
}

static bool call_slice_data(Call *b) {
    need_version(b, 20, "unsafe.SliceData");
    Type *u = common_under(b->c, b->x->type, NULL, NULL);
    if (u && u->kind == T_SLICE) return result(b, type_pointer(b->c->s, u->slice.elem), TYPES(u));
    err_operand(b->c, b->x, "invalid argument: %s is not a slice", x_str(b));
    return false;
}

static bool call_string(Call *b) {
    need_version(b, 20, "unsafe.String");
    Type *p = type_pointer(b->c->s, typ_byte(b->c->s));
    Operand *y = b->args.at[1];
    if (!assign_arg(b, b->x, p) || !is_valid_index(b->c, y, "length", false)) return false;
    return result(b, basic(b, T_STRING), TYPES(p, y->type));
}

static bool call_string_data(Call *b) {
    need_version(b, 20, "unsafe.StringData");
    Type *t = basic(b, T_STRING);
    return assign_arg(b, b->x, t) && result(b, type_pointer(b->c->s, typ_byte(b->c->s)), TYPES(t));
}

// ---- The table --------------------------------------------------------------------------------------------------

static bool (*const handlers[BUILTIN_COUNT])(Call *) = {
    [BUILTIN_APPEND] = call_append, [BUILTIN_CAP] = call_len, [BUILTIN_CLEAR] = call_clear, [BUILTIN_CLOSE] = call_close,
    [BUILTIN_COMPLEX] = call_complex, [BUILTIN_COPY] = call_copy, [BUILTIN_DELETE] = call_delete,
    [BUILTIN_IMAG] = call_part, [BUILTIN_LEN] = call_len, [BUILTIN_MAKE] = call_make, [BUILTIN_MAX] = call_min_max,
    [BUILTIN_MIN] = call_min_max, [BUILTIN_NEW] = call_new, [BUILTIN_PANIC] = call_panic, [BUILTIN_PRINT] = call_print,
    [BUILTIN_PRINTLN] = call_print, [BUILTIN_REAL] = call_part, [BUILTIN_RECOVER] = call_recover,
    [BUILTIN_UNSAFE_ADD] = call_add, [BUILTIN_UNSAFE_ALIGNOF] = call_sizeof, [BUILTIN_UNSAFE_OFFSETOF] = call_offsetof,
    [BUILTIN_UNSAFE_SIZEOF] = call_sizeof, [BUILTIN_UNSAFE_SLICE] = call_slice,
    [BUILTIN_UNSAFE_SLICE_DATA] = call_slice_data, [BUILTIN_UNSAFE_STRING] = call_string,
    [BUILTIN_UNSAFE_STRING_DATA] = call_string_data,
};

static const struct { const char *name; uint8_t nargs; bool variadic; } info[BUILTIN_COUNT] = {
#define X(id, name, nargs, variadic, stmt) [BUILTIN_##id] = {name, nargs, variadic},
    BUILTINS(X)
#undef X
};

static bool takes_values(Builtin id) { return id != BUILTIN_MAKE && id != BUILTIN_NEW && id != BUILTIN_UNSAFE_OFFSETOF; }

static bool evaluate(Call *b) {
    b->args = expr_list(b->c, b->list);
    for (uint32_t i = 0; i < b->args.len; i++)
        if (b->args.at[i]->mode == MODE_INVALID) return false;
    if (b->args.len > 0) *b->x = *b->args.at[0];
    return true;
}

static bool count_fits(Call *b, uint32_t n) {
    uint32_t want = info[b->id].nargs;
    const char *problem = n < want ? "not enough" : !info[b->id].variadic && n > want ? "too many" : NULL;
    if (problem)
        err_node(b->c, b->call, "invalid operation: %s arguments for %s (expected %u, found %u)", problem,
                 expr_str(b->c, b->call), want, n);
    return !problem;
}

static bool run(Call *b) {
    bool values = takes_values(b->id);
    if (values && !evaluate(b)) return false;
    return count_fits(b, values ? b->args.len : b->list.len) && handlers[b->id](b);
}

bool builtin_call(Checker *c, Operand *x, Ast *call, Builtin id) {
    Call b = {.c = c, .x = x, .call = call, .list = call->call.args, .name = info[id].name, .id = id};
    if (call->call.dots && id != BUILTIN_APPEND) {
        err_node(c, call, "invalid operation: invalid use of ... with built-in %s", b.name);
        use_all(c, b.list);
        return false;
    }
    bool outer = c->env.has_call_or_recv;
    if (id == BUILTIN_LEN || id == BUILTIN_CAP) c->env.has_call_or_recv = false;
    bool ok = run(&b);
    if (id == BUILTIN_LEN || id == BUILTIN_CAP) c->env.has_call_or_recv = outer;
    return ok;
}
