// How large the reference's dictionaries are. Instances of one shape share their code there; a function gets what
// depends on its type arguments in an array of words: methods of type parameters, dictionaries of generic functions
// that it calls, descriptors of types and pairs of types that are converted. Methods of one type share a dictionary.
// We pass none, but signatures in messages show its length, so the words are counted on the generic source. The
// reference does not merge identical types: each type that is written is one of its own.
#include "ir/build.h"

typedef enum { WORD_METHOD, WORD_FUNC, WORD_TYPE, WORD_PAIR } WordKind;

// METHOD: type parameter, method. FUNC: generic object, with arguments. TYPE: type. PAIR: from, to.
typedef struct Word { WordKind kind; const void *a, *b; Type **targs; uint32_t ntargs; } Word;

typedef struct Words {
    IrBuilder *b;
    VEC(Word) words;
    Type *results;             // of the function whose body is read
} Words;

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

static void add_conversion(Words *w, Type *from, Type *to) {
    add_type(w, from);
    add_type(w, to);
    if (is_derived(from) || is_derived(to))
        add_word(w, (Word){.kind = WORD_PAIR, .a = type_unalias(from), .b = type_unalias(to)});
}

static void add_implicit(Words *w, Ast *x, Type *to) {
    if (x->type && to && x->type->kind != T_TUPLE && !type_identical(x->type, to)) add_conversion(w, x->type, to);
}

static void add_instance(Words *w, Obj *generic, Type **targs, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        if (!is_derived(targs[i])) continue;
        add_word(w, (Word){.kind = WORD_FUNC, .a = generic, .targs = targs, .ntargs = n});
        return;
    }
}

// ---- Expressions --------------------------------------------------------------------------------------------------

static void add_method(Words *w, const Selection *sel) {
    Type *recv = sel->nindex == 1 ? type_unalias(sel->recv) : NULL;
    if (recv && recv->kind == T_TPARAM) {
        add_word(w, (Word){.kind = WORD_METHOD, .a = recv, .b = sel->obj});
        return;
    }
    Type *base = recv ? ir_receiver_base(recv) : NULL;
    if (base && !type_is_interface(base)) add_instance(w, base->named.obj, base->named.targs, base->named.ntargs);
}

static Type *slice_elem(Type *t) {
    t = t ? type_under(t) : NULL;
    return t && t->kind == T_SLICE ? t->slice.elem : NULL;
}

static void add_builtin(Words *w, Ast *n) {
    Ast *first = n->call.args.len ? n->call.args.at[0] : NULL;
    switch (ir_builtin_of(ast_unparen(n->call.fun))) {
    case BUILTIN_NEW:
        if (first->mode == MODE_TYPE) add_type(w, first->type);
        break;
    case BUILTIN_MAKE:
        add_type(w, first->type);
        add_type(w, slice_elem(n->type) ? slice_elem(n->type) : n->type);
        break;
    case BUILTIN_APPEND: add_type(w, slice_elem(n->type)); break;
    case BUILTIN_COPY: add_type(w, slice_elem(first->type)); break;
    case BUILTIN_DELETE: add_type(w, first->type); break;
    default: break;
    }
}

static Type *param_type(Type *sig, uint32_t i, bool dots) {
    Type *params = sig->func.params;
    bool last = sig->func.variadic && i + 1 >= params->tuple.n;
    if (!last) return i < params->tuple.n ? params->tuple.vars[i]->type : NULL;
    Type *t = params->tuple.vars[params->tuple.n - 1]->type;
    return dots ? t : slice_elem(t);
}

static void add_call(Words *w, Ast *n) {
    Ast *fun = n->call.fun;
    if (fun->mode == MODE_TYPE) {
        add_conversion(w, n->call.args.at[0]->type, n->type);
        return;
    }
    if (fun->mode == MODE_BUILTIN) {
        add_builtin(w, n);
        return;
    }
    Type *sig = fun->type ? type_under(fun->type) : NULL;
    if (!sig || sig->kind != T_FUNC) return;
    for (uint32_t i = 0; i < n->call.args.len; i++) add_implicit(w, n->call.args.at[i], param_type(sig, i, n->call.dots));
}

static void add_name(Words *w, Ast *n) {
    Obj *o = n->name.obj;
    if (!o) return;
    if (o->kind == OBJ_VAR && o->pos == n->pos) add_type(w, o->type);   // its declaration
    if (o->kind == OBJ_FUNC && n->name.ntargs) add_instance(w, o, n->name.targs, n->name.ntargs);
}

static void add_tuple(Words *w, Type *tuple) {
    for (uint32_t i = 0; i < tuple->tuple.n; i++) add_type(w, tuple->tuple.vars[i]->type);
}

static void read_body(Words *w, Type *sig, Ast *body) {
    Type *outer = w->results;
    w->results = sig->func.results;
    if (sig->func.recv) add_type(w, sig->func.recv->type);
    add_tuple(w, sig->func.params);
    add_tuple(w, sig->func.results);
    if (body) read_tree(w, "", body);
    w->results = outer;
}

// ---- Statements ---------------------------------------------------------------------------------------------------

static void add_return(Words *w, Ast *n) {
    Asts values = ir_unpack(w->b, n->ret.results);
    for (uint32_t i = 0; i < values.len && values.len == w->results->tuple.n; i++)
        add_implicit(w, values.at[i], w->results->tuple.vars[i]->type);
}

static void add_assign(Words *w, Ast *n) {
    if (n->assign.op != OPER_NONE || !n->assign.rhs) return;
    Asts to = ir_unpack(w->b, n->assign.lhs), from = ir_unpack(w->b, n->assign.rhs);
    for (uint32_t i = 0; i < to.len && to.len == from.len; i++) add_implicit(w, from.at[i], to.at[i]->type);
}

static void read_tree(void *ctx, const char *role, Ast *n) {
    (void)role;
    Words *w = ctx;
    if (!n || (AST_IS_EXPR(n->kind) && (n->mode == MODE_TYPE || n->val))) return;
    switch (n->kind) {
    case AST_NAME: add_name(w, n); break;
    case AST_SELECTOR:
        if (n->selector.selection && n->selector.selection->kind == SEL_METHOD) add_method(w, n->selector.selection);
        break;
    case AST_CALL: add_call(w, n); break;
    case AST_ASSERT: add_type(w, n->assert.type->type); break;
    case AST_RETURN: add_return(w, n); break;
    case AST_ASSIGN: add_assign(w, n); break;
    case AST_FUNC_LIT:
        read_body(w, type_unalias(n->func_lit.info ? n->func_lit.info->type : n->type), n->func_lit.body);
        return;
    default: break;
    }
    ast_children(n, read_tree, w);
}

// ---- The dictionary ---------------------------------------------------------------------------------------------------

static void read_function(Words *w, Obj *o) {
    read_body(w, type_unalias(o->type), o->decl ? o->decl->func_decl.body : NULL);
}

static Words *words_of(IrBuilder *b, Obj *generic) {
    Words *w = table_get(&b->dictionaries, generic);
    if (w) return w;
    w = NEW(b->arena, Words);
    w->b = b;
    Obj *recv = type_unalias(generic->type)->func.recv;
    Type *base = recv ? ir_receiver_base(recv->type) : NULL;
    Type *origin = base && base->named.origin ? base->named.origin : base;
    if (!origin) read_function(w, generic);
    for (uint32_t i = 0; origin && i < origin->named.nmethods; i++) read_function(w, origin->named.methods[i]);
    table_put(&b->dictionaries, b->arena, generic, w);
    return w;
}

static bool stands_for(IrBuilder *b, const Subst *subst, const Word *word, const IrFunc *f) {
    for (uint32_t i = 0; i < word->ntargs; i++) {
        Type *t = type_subst(b->s, word->targs[i], subst->from, subst->to, subst->n);
        if (type_has_tparam(t) || ir_canon(b, t) != f->targs[i]) return false;   // with another method's parameters
    }
    return true;
}

// Methods of type parameters come first, then dictionaries.
int ir_dictionary_index(IrBuilder *b, Obj *generic, const Subst *subst, const IrFunc *f) {
    Words *w = words_of(b, generic);
    Type *recv = f->recv ? ir_receiver_base(f->recv->type) : NULL;
    const Obj *wanted = recv ? recv->named.obj : f->obj;
    int index = 0, found = -1;
    for (uint32_t i = 0; i < w->words.len; i++) index += w->words.at[i].kind == WORD_METHOD;
    for (uint32_t i = 0; i < w->words.len && found < 0; i++) {
        const Word *word = &w->words.at[i];
        if (word->kind != WORD_FUNC) continue;
        if (word->a == wanted && stands_for(b, subst, word, f)) found = index;
        index++;
    }
    return found;
}

// *[n]uintptr
Type *ir_dictionary_type(IrBuilder *b, Obj *generic) {
    return type_pointer(b->s, type_array(b->s, ir_basic(b, T_UINTPTR), words_of(b, generic)->words.len));
}
