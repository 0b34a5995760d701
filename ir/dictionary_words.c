// Which words a generic function needs in its dictionary: found on its source, as the reference finds them when it
// writes the body down, whether or not the code that is made of it uses them. Each variable, conversion, call and
// operation asks for what depends on type parameters; what was asked for before is not added again. The reference does
// not merge identical types: each type that is written is one of its own.
#include "ir/dictionary.h"

static void read_tree(void *ctx, const char *role, Ast *n);

static bool same_word(const Word *x, const Word *y) {
    if (x->kind != y->kind || x->a != y->a || x->b != y->b || x->ntargs != y->ntargs) return false;
    for (uint32_t i = 0; i < x->ntargs; i++)
        if (x->targs[i] != y->targs[i]) return false;
    return true;
}

static void add_word(Words *w, Word word) {
    for (uint32_t i = 0; i < w->words.len; i++)
        if (same_word(&w->words.at[i], &word)) return;
    vec_push(w->b->arena, &w->words, word);
}

static bool is_derived(Type *t) { return t && t->kind != T_TUPLE && type_has_tparam(t); }

static void add_type(Words *w, Type *t) {
    t = t ? type_unalias(t) : NULL;
    if (is_derived(t)) add_word(w, (Word){.kind = WORD_TYPE, .a = t});
}

static void add_pair(Words *w, Type *from, Type *to) {
    if (is_derived(from) || is_derived(to))
        add_word(w, (Word){.kind = WORD_PAIR, .a = type_unalias(from), .b = type_unalias(to)});
}

static void add_conversion(Words *w, Type *from, Type *to) {
    add_type(w, from);
    add_type(w, to);
    add_pair(w, from, to);
}

// to NULL: the value is taken as it is.
static void add_implicit(Words *w, Type *from, Type *to) {
    if (from && to && from->kind != T_TUPLE && !type_identical(from, to)) add_conversion(w, from, to);
}

static void add_instance(Words *w, Obj *generic, Type **targs, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        if (!is_derived(targs[i])) continue;
        add_word(w, (Word){.kind = WORD_FUNC, .a = generic, .targs = targs, .ntargs = n});
        return;
    }
}

static Type *elem_of_slice(Type *t) {
    t = t ? type_core(t) : NULL;
    return t && t->kind == T_SLICE ? t->slice.elem : NULL;
}

// Values go to places of these types, pairwise or from one call.
static void add_values(Words *w, Asts from, Type **to, uint32_t n) {
    if (from.len == 1 && from.at[0]->type && from.at[0]->type->kind == T_TUPLE) {
        Type *tuple = from.at[0]->type;
        for (uint32_t i = 0; i < n && i < tuple->tuple.n; i++) add_implicit(w, tuple->tuple.vars[i]->type, to[i]);
        return;
    }
    for (uint32_t i = 0; i < n && i < from.len; i++) add_implicit(w, from.at[i]->type, to[i]);
}

// ---- Methods ----------------------------------------------------------------------------------------------------------

static Type *pointed_at(Type *t) {
    Type *u = type_unalias(t);
    return u->kind == T_POINTER ? u->pointer.elem : t;
}

// The type that has the method, behind the embedded fields.
static Type *receiver_type(const Selection *sel) {
    Type *t = sel->recv;
    for (uint32_t i = 0; i + 1 < sel->nindex; i++) {
        Type *u = type_under(pointed_at(t));
        if (u->kind != T_STRUCT) return NULL;
        t = u->strct.fields[sel->index[i]]->type;
    }
    return type_unalias(t);
}

// Each method of a generic type has type parameters of its own: their numbers tell which are the same.
Word ir_method_word(const Type *tparam, const Obj *method) {
    uintptr_t number = tparam->tparam.index;
    return (Word){.kind = WORD_METHOD, .a = (void *)number, .b = method->sym};
}

static void add_method(Words *w, const Selection *sel) {
    Type *recv = receiver_type(sel);
    if (recv && recv->kind == T_TPARAM) {
        add_word(w, ir_method_word(recv, sel->obj));
        return;
    }
    Type *base = recv ? ir_receiver_base(recv) : NULL;
    if (base && !type_is_interface(base)) add_instance(w, base->named.obj, base->named.targs, base->named.ntargs);
}

// ---- Calls ------------------------------------------------------------------------------------------------------------

static bool is_sizing(Builtin id) {
    return id == BUILTIN_UNSAFE_SIZEOF || id == BUILTIN_UNSAFE_ALIGNOF || id == BUILTIN_UNSAFE_OFFSETOF;
}

// Types that a builtin works with, before its operands are looked at.
static void add_builtin(Words *w, Ast *n, Builtin id) {
    Ast *first = n->call.args.len ? n->call.args.at[0] : NULL;
    if ((id == BUILTIN_NEW || id == BUILTIN_MAKE) && first->mode == MODE_TYPE) add_type(w, first->type);
    switch (id) {
    case BUILTIN_MAKE: add_type(w, elem_of_slice(n->type) ? elem_of_slice(n->type) : n->type); break;
    case BUILTIN_APPEND: case BUILTIN_UNSAFE_SLICE: add_type(w, elem_of_slice(n->type)); break;
    case BUILTIN_COPY: add_type(w, elem_of_slice(first->type)); break;
    case BUILTIN_DELETE: add_type(w, first->type); break;
    case BUILTIN_PANIC: add_implicit(w, first->type, type_any(w->b->s)); break;
    default: break;
    }
}

// append(s, x...) takes a []E that is made for the call; a slice of another type is converted to it.
static void add_appended(Words *w, Ast *n) {
    Type *elem = elem_of_slice(n->type);
    for (uint32_t i = 1; i < n->call.args.len && !n->call.dots; i++) add_implicit(w, n->call.args.at[i]->type, elem);
    if (!n->call.dots || n->call.args.len != 2) return;
    Type *t = n->call.args.at[1]->type;
    if (!is_derived(elem) || type_identical(t, type_slice(w->b->s, elem))) return;
    add_type(w, t);
    add_word(w, (Word){.kind = WORD_TYPE, .a = n});
    add_word(w, (Word){.kind = WORD_PAIR, .a = type_unalias(t), .b = n});
}

static Type *param_type(Type *sig, uint32_t i, bool dots) {
    Type *params = sig->func.params;
    bool last = sig->func.variadic && i + 1 >= params->tuple.n;
    if (!last) return i < params->tuple.n ? params->tuple.vars[i]->type : NULL;
    Type *t = params->tuple.vars[params->tuple.n - 1]->type;
    return dots ? t : elem_of_slice(t);
}

static void add_arguments(Words *w, Ast *n, Type *sig) {
    uint32_t count = ir_value_count(n->call.args);
    Type **to = NEW_ARRAY(w->b->arena, Type *, count + 1);
    for (uint32_t i = 0; i < count; i++) to[i] = param_type(sig, i, n->call.dots);
    add_values(w, n->call.args, to, count);
}

static void read_call(Words *w, Ast *n) {
    Ast *fun = n->call.fun;
    if (fun->mode == MODE_TYPE) {
        add_conversion(w, n->call.args.at[0]->type, n->type);
    } else if (fun->mode == MODE_BUILTIN) {
        Builtin id = ir_builtin_of(ast_unparen(fun));
        if (is_sizing(id)) return;
        add_builtin(w, n, id);
        if (id == BUILTIN_APPEND) add_appended(w, n);
    } else {
        Type *sig = fun->type ? type_core(fun->type) : NULL;
        if (sig && sig->kind == T_FUNC) add_arguments(w, n, sig);
    }
    ast_children(n, read_tree, w);
}

// ---- Other expressions ------------------------------------------------------------------------------------------------

static bool is_blank(const Ast *n) { return n->kind == AST_NAME && strcmp(n->name.sym->text, "_") == 0; }

static void read_name(Words *w, Ast *n) {
    Obj *o = n->name.obj;
    if (!o || is_blank(n)) return;
    if (o->kind == OBJ_VAR && o->pos == n->pos) add_type(w, o->type);   // its declaration
    if (o->kind == OBJ_FUNC && n->name.ntargs) add_instance(w, o, n->name.targs, n->name.ntargs);
}

static void read_selector(Words *w, Ast *n) {
    ast_children(n, read_tree, w);
    const Selection *sel = n->selector.selection;
    if (sel && (sel->kind == SEL_METHOD || sel->kind == SEL_METHOD_EXPR)) add_method(w, sel);
}

static void read_index(Words *w, Ast *n) {
    Type *map = n->index.x->type ? type_core(n->index.x->type) : NULL;
    ast_children(n, read_tree, w);
    if (n->mode == MODE_TYPE || !map || map->kind != T_MAP) return;
    add_implicit(w, n->index.index->type, map->map.key);
    add_type(w, n->index.x->type);
}

// A type that an interface is asked for: by descriptor, or with the methods that the interface wants.
static void add_asked(Words *w, Type *iface, Type *t) {
    uint32_t n = 0;
    type_methods(w->b->s, type_under(iface), &n);
    if (n) add_conversion(w, t, iface);
    else add_type(w, t);
}

static void read_assertion(Words *w, Ast *n) {
    read_tree(w, "", n->assert.x);
    add_asked(w, n->assert.x->type, n->assert.type->type);
    add_type(w, n->assert.x->type);
}

static void read_operation(Words *w, Ast *n) {
    ast_children(n, read_tree, w);
    if (!n->oper.y || n->oper.op == OPER_SHL || n->oper.op == OPER_SHR) return;
    Type *x = n->oper.x->type, *y = n->oper.y->type;
    if (!x || !y || type_identical(x, y)) return;
    bool to_y = type_is_interface(y) && !type_is_interface(x);
    if (to_y) add_conversion(w, x, y);
    else add_conversion(w, y, x);
}

static Type *field_type(Type *strct, const Ast *key, uint32_t i) {
    for (uint32_t k = 0; key && k < strct->strct.n; k++)
        if (strct->strct.fields[k]->sym == key->name.sym) return strct->strct.fields[k]->type;
    return i < strct->strct.n ? strct->strct.fields[i]->type : NULL;
}

static Type *elem_type(Type *u, const Ast *key, uint32_t i) {
    switch (u->kind) {
    case T_STRUCT: return field_type(u, key, i);
    case T_MAP: return u->map.elem;
    case T_ARRAY: return u->array.elem;
    case T_SLICE: return u->slice.elem;
    default: return NULL;
    }
}

static void read_composite(Words *w, Ast *n) {
    Type *t = n->type, *u = type_core(t);
    if (u && u->kind == T_POINTER) u = type_core(t = u->pointer.elem);
    if (!u) return;
    if (u->kind == T_MAP) add_type(w, t);
    for (uint32_t i = 0; i < n->composite.elems.len; i++) {
        Ast *elem = n->composite.elems.at[i], *key = elem->kind == AST_KEY_VALUE ? elem->kv.key : NULL;
        if (key && u->kind != T_STRUCT) read_tree(w, "", key);
        if (key && u->kind == T_MAP) add_implicit(w, key->type, u->map.key);
        if (key) elem = elem->kv.value;
        read_tree(w, "", elem);
        add_implicit(w, elem->type, elem_type(u, key, i));
    }
}

// ---- Functions --------------------------------------------------------------------------------------------------------

static void add_tuple(Words *w, Type *tuple) {
    for (uint32_t i = 0; i < tuple->tuple.n; i++) add_type(w, tuple->tuple.vars[i]->type);
}

static void read_function(Words *w, Type *sig, Ast *body) {
    Type *outer = w->results;
    w->results = sig->func.results;
    if (sig->func.recv) add_type(w, sig->func.recv->type);
    add_tuple(w, sig->func.params);
    add_tuple(w, sig->func.results);
    if (body) read_tree(w, "", body);
    w->results = outer;
}

static void read_literal(Words *w, Ast *n) {
    read_function(w, type_unalias(n->func_lit.info ? n->func_lit.info->type : n->type), n->func_lit.body);
}

// ---- Statements -------------------------------------------------------------------------------------------------------

static void read_list(Words *w, Asts list) {
    uint32_t label = 0;
    for (uint32_t i = 0; i < list.len; i++)
        if (list.at[i]->kind == AST_LABELED) label = i + 1;
    bool dead = false;
    for (uint32_t i = 0; i < list.len; i++) {
        if (dead && i >= label) continue;
        read_tree(w, "", list.at[i]);
        dead = ir_terminates(w->b, list.at[i]);
    }
}

static void read_return(Words *w, Ast *n) {
    ast_children(n, read_tree, w);
    uint32_t count = w->results->tuple.n;
    Type **to = NEW_ARRAY(w->b->arena, Type *, count + 1);
    for (uint32_t i = 0; i < count; i++) to[i] = w->results->tuple.vars[i]->type;
    add_values(w, ir_unpack(w->b, n->ret.results), to, count);
}

// NULL: blank.
static Type *destination_type(Ast *n) {
    n = ast_unparen(n);
    if (is_blank(n)) return NULL;
    return n->kind == AST_NAME && n->name.obj ? n->name.obj->type : n->type;
}

static void add_assignment(Words *w, Asts lhs, Asts rhs) {
    Type **to = NEW_ARRAY(w->b->arena, Type *, lhs.len + 1);
    for (uint32_t i = 0; i < lhs.len; i++) to[i] = destination_type(lhs.at[i]);
    add_values(w, rhs, to, lhs.len);
}

static void read_assign(Words *w, Ast *n) {
    ast_children(n, read_tree, w);
    if (!n->assign.rhs || n->assign.op == OPER_SHL || n->assign.op == OPER_SHR) return;
    add_assignment(w, ir_unpack(w->b, n->assign.lhs), ir_unpack(w->b, n->assign.rhs));
}

static void read_var_decl(Words *w, Ast *n) {
    for (uint32_t i = 0; i < n->const_decl.names.len; i++) read_tree(w, "", n->const_decl.names.at[i]);
    if (!n->const_decl.values) return;
    read_tree(w, "", n->const_decl.values);
    add_assignment(w, n->const_decl.names, ir_unpack(w->b, n->const_decl.values));
}

static void read_send(Words *w, Ast *n) {
    ast_children(n, read_tree, w);
    Type *chan = type_core(n->send.chan->type);
    if (chan && chan->kind == T_CHAN) add_implicit(w, n->send.value->type, chan->chan.elem);
}

// The body becomes a function of its own, whose type is new.
static void read_range_func(Words *w, Ast *clause, Type *sig) {
    Asts lhs = ir_unpack(w->b, clause->range.lhs);
    Type *yield = type_core(sig->func.params->tuple.vars[0]->type), *params = yield->func.params;
    add_tuple(w, params);
    if (is_derived(yield)) add_word(w, (Word){.kind = WORD_TYPE, .a = clause});
    for (uint32_t i = 0; !clause->range.def && i < lhs.len && i < params->tuple.n; i++)
        add_implicit(w, params->tuple.vars[i]->type, destination_type(lhs.at[i]));
}

static void range_types(IrBuilder *b, Type *t, Type **out) {
    Type *u = type_core(t);
    if (u && u->kind == T_POINTER) u = type_core(u->pointer.elem);
    if (!u) return;
    switch (u->kind) {
    case T_ARRAY: out[1] = u->array.elem; break;
    case T_SLICE: out[1] = u->slice.elem; break;
    case T_MAP: out[0] = u->map.key; out[1] = u->map.elem; return;
    case T_CHAN: out[0] = u->chan.elem; return;
    case T_STRING: out[1] = ir_basic(b, T_INT32); break;
    default: out[0] = t; return;
    }
    out[0] = ir_basic(b, T_INT);
}

// What the variables get is converted for their types even where these are the same.
static void read_range(Words *w, Ast *clause) {
    Type *t = clause->range.x->type, *core = t ? type_core(t) : NULL;
    ast_children(clause, read_tree, w);
    if (core && core->kind == T_FUNC) {
        read_range_func(w, clause, core);
        return;
    }
    if (core && core->kind == T_MAP) add_type(w, t);
    Type *from[2] = {0};
    if (t) range_types(w->b, t, from);
    Asts lhs = ir_unpack(w->b, clause->range.lhs);
    for (uint32_t i = 0; i < lhs.len && i < 2; i++) {
        Type *to = destination_type(lhs.at[i]);
        if (to && from[i]) add_conversion(w, from[i], to);
    }
}

static void read_type_switch(Words *w, Ast *n) {
    Type *iface = n->switch_stmt.tag->guard.x->type;
    for (uint32_t i = 0; i < n->switch_stmt.clauses.len; i++) {
        Ast *clause = n->switch_stmt.clauses.at[i];
        Asts cases = ir_unpack(w->b, clause->clause.cases);
        for (uint32_t k = 0; k < cases.len; k++)
            if (cases.at[k]->mode == MODE_TYPE) add_asked(w, iface, cases.at[k]->type);
        if (clause->clause.obj) add_type(w, clause->clause.obj->type);
        read_list(w, clause->clause.body);
    }
}

// Where a case cannot be assigned to the tag's type, all are compared as `any`.
static Type *comparison_type(Words *w, Ast *n) {
    Type *tag = n->switch_stmt.tag ? n->switch_stmt.tag->type : NULL;
    for (uint32_t i = 0; tag && i < n->switch_stmt.clauses.len; i++) {
        Asts cases = ir_unpack(w->b, n->switch_stmt.clauses.at[i]->clause.cases);
        for (uint32_t k = 0; k < cases.len; k++) {
            Type *t = cases.at[k]->type;
            if (t && !type_identical(t, tag) && !type_is_interface(tag) && type_is_interface(t)) return type_any(w->b->s);
        }
    }
    return tag;
}

static void read_value_switch(Words *w, Ast *n) {
    Type *to = comparison_type(w, n);
    if (n->switch_stmt.tag) {
        read_tree(w, "", n->switch_stmt.tag);
        add_implicit(w, n->switch_stmt.tag->type, to);
    }
    for (uint32_t i = 0; i < n->switch_stmt.clauses.len; i++) {
        Ast *clause = n->switch_stmt.clauses.at[i];
        Asts cases = ir_unpack(w->b, clause->clause.cases);
        for (uint32_t k = 0; k < cases.len; k++) {
            read_tree(w, "", cases.at[k]);
            add_implicit(w, cases.at[k]->type, to);
        }
        read_list(w, clause->clause.body);
    }
}

static void read_switch(Words *w, Ast *n) {
    if (n->switch_stmt.init) read_tree(w, "", n->switch_stmt.init);
    if (n->switch_stmt.tag && n->switch_stmt.tag->kind == AST_TYPE_GUARD) {
        read_tree(w, "", n->switch_stmt.tag->guard.x);
        read_type_switch(w, n);
        return;
    }
    read_value_switch(w, n);
}

static void read_comm(Words *w, Ast *n) {
    if (n->comm.comm) read_tree(w, "", n->comm.comm);
    read_list(w, n->comm.body);
}

// ---- The walk ---------------------------------------------------------------------------------------------------------

typedef void Reader(Words *w, Ast *n);

static Reader *const readers[AST_KIND_COUNT] = {
    [AST_NAME] = read_name, [AST_SELECTOR] = read_selector, [AST_INDEX] = read_index, [AST_CALL] = read_call,
    [AST_ASSERT] = read_assertion, [AST_OPERATION] = read_operation, [AST_COMPOSITE] = read_composite,
    [AST_FUNC_LIT] = read_literal, [AST_RETURN] = read_return, [AST_ASSIGN] = read_assign,
    [AST_VAR_DECL] = read_var_decl, [AST_SEND] = read_send, [AST_RANGE] = read_range, [AST_SWITCH] = read_switch,
    [AST_COMM] = read_comm,
};

static void read_tree(void *ctx, const char *role, Ast *n) {
    (void)role;
    Words *w = ctx;
    if (!n || (AST_IS_EXPR(n->kind) && (n->mode == MODE_TYPE || n->val))) return;
    if (n->kind == AST_BLOCK) read_list(w, n->block.stmts);
    else if (readers[n->kind]) readers[n->kind](w, n);
    else ast_children(n, read_tree, w);
}

void words_of_function(Words *w, Obj *o) {
    read_function(w, type_unalias(o->type), o->decl ? o->decl->func_decl.body : NULL);
}
