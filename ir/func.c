// Functions and function literals: their records, names and parameters, and the state in which bodies are built.
#include "ir/build.h"

// ---- Records ---------------------------------------------------------------------------------------------------

void ir_add_func(IrBuilder *b, IrFunc *f) {
    f->order = b->p->funcs.len;
    vec_push(b->arena, &b->p->funcs, f);
}

IrFunc *ir_func_new(IrBuilder *b, const char *name, const char *symbol, Type *sig, Pos pos) {
    IrFunc *f = NEW(b->arena, IrFunc);
    f->name = name;
    f->sym = intern_str(b->s, name);
    f->symbol = symbol;
    f->type = sig;
    f->pos = pos;
    f->pkg = b->p;
    f->home = b->home;
    f->shape_first = f;
    return f;
}

typedef struct PragmaName { const char *text; uint32_t flag; } PragmaName;
static const PragmaName pragma_names[] = {
    {"go:noinline", PRAGMA_NOINLINE}, {"go:nosplit", PRAGMA_NOSPLIT}, {"go:noescape", PRAGMA_NOESCAPE},
    {"go:uintptrescapes", PRAGMA_UINTPTRESCAPES | PRAGMA_UINTPTRKEEPALIVE},
    {"go:uintptrkeepalive", PRAGMA_UINTPTRKEEPALIVE},
    {"go:norace", PRAGMA_NORACE}, {"go:nocheckptr", PRAGMA_NOCHECKPTR}, {"go:systemstack", PRAGMA_SYSTEMSTACK},
    {"go:yeswritebarrierrec", PRAGMA_YESWRITEBARRIERREC}, {"go:notinheap", PRAGMA_NOTINHEAP},
    {"go:cgo_unsafe_args", PRAGMA_CGO_UNSAFE_ARGS | PRAGMA_NOCHECKPTR}, {"go:registerparams", PRAGMA_REGISTERPARAMS},
    {"go:linkname", PRAGMA_LINKNAME},
};

uint32_t ir_pragma_flags(const Pragma *p) {
    uint32_t flags = 0;
    for (; p; p = p->next) {
        size_t n = strcspn(p->text, " \t\r\n");
        for (unsigned i = 0; i < sizeof pragma_names / sizeof *pragma_names; i++)
            if (strlen(pragma_names[i].text) == n && memcmp(p->text, pragma_names[i].text, n) == 0)
                flags |= pragma_names[i].flag;
    }
    return flags;
}

// A package may have many functions named init or _.
static void name_function(IrBuilder *b, IrFunc *f, Obj *obj) {
    const char *text = obj->sym->text;
    const char *path = package_link_path(obj->pkg);
    if (strcmp(text, "init") == 0)
        f->name = arena_printf(b->arena, "init.%u", b->inits++);
    else
        f->name = text;
    const char *part = f->name;
    if (strcmp(text, "_") == 0) part = arena_printf(b->arena, "_%u", pos_line(obj->pos));
    f->symbol = ir_symbol(b->s, path, NULL, part);
}

static void name_method(IrBuilder *b, IrFunc *f, Obj *obj, Type *recv) {
    f->name = ir_method_name(b, recv, obj, "");
    Type *base = ir_receiver_base(recv);
    f->symbol = ir_method_symbol(b, package_link_path(obj->pkg), recv, ir_type_symbol(b, base), obj->sym->text);
}

// `//go:linkname local path.name`: a function without a body is the other package's, one with a body serves as it.
static const char *linkname(IrBuilder *b, const Pragma *p, const char *local) {
    for (; p; p = p->next) {
        char verb[16], name[256], target[512];
        if (sscanf(p->text, "%15s %255s %511s", verb, name, target) != 3) continue;
        if (strcmp(verb, "go:linkname") != 0 || strcmp(name, local) != 0) continue;
        char *slash = strrchr(target, '/');
        char *dot = strchr(slash ? slash : target, '.');
        if (!dot) continue;
        *dot = 0;
        return ir_symbol(b->s, target, NULL, dot + 1);
    }
    return NULL;
}

// A declared function that is not generic. Bodies come later, because they mention each other.
IrFunc *ir_declare_func(IrBuilder *b, Obj *obj) {
    if (obj->ir) return obj->ir;
    Type *sig = type_unalias(obj->type);
    IrFunc *f = ir_func_new(b, "", "", ir_plain_signature(b, sig), obj->pos);
    obj->ir = f;
    f->obj = obj;
    f->home = obj->pkg;
    if (sig->func.recv)
        name_method(b, f, obj, ir_canon(b, sig->func.recv->type));
    else
        name_function(b, f, obj);
    f->sym = intern_str(b->s, f->name);
    Ast *decl = obj->decl;
    if (decl && decl->kind == AST_FUNC_DECL) {
        f->pos = decl->pos;
        f->pragma = ir_pragma_flags(decl->func_decl.pragma);
        f->has_body = decl->func_decl.body != NULL;
        const char *target = linkname(b, decl->func_decl.pragma, obj->sym->text);
        if (target) f->symbol = target;
    }
    return f;
}

// ---- Building a body -------------------------------------------------------------------------------------------

FuncState *ir_enter(IrBuilder *b, IrFunc *f, FuncState *outer, Subst *subst) {
    FuncState *state = NEW(&b->s->scratch, FuncState);
    state->outer = outer;
    state->fn = f;
    state->subst = subst;
    state->vars = outer ? outer->vars : NEW(&b->s->scratch, Table);
    state->naming = state;
    state->results = state;
    b->f = state;
    return state;
}

void ir_leave(IrBuilder *b) { b->f = b->f->outer; }

static IrVar *declare_param(IrBuilder *b, IrFunc *f, Obj *o, VarClass vclass, const char *prefix, uint32_t index) {
    const Sym *sym = o->sym;
    if (!sym || !sym->len || strcmp(sym->text, "_") == 0)
        sym = intern_str(b->s, arena_printf(b->arena, "%s%u", prefix, index));
    IrVar *v = ir_var_new(b, f, vclass, sym, ir_type(b, o->type), o->pos);
    v->obj = o;
    table_put(b->f->vars, &b->s->scratch, o, v);
    return v;
}

void ir_declare_params(IrBuilder *b, IrFunc *f, Obj *recv, Type *sig) {
    uint32_t index = 0;
    if (recv) f->recv = declare_param(b, f, recv, VAR_PARAM, "~p", index++);
    Type *params = sig->func.params, *results = sig->func.results;
    for (uint32_t i = 0; i < params->tuple.n; i++) {
        IrVar *v = declare_param(b, f, params->tuple.vars[i], VAR_PARAM, "~p", index++);
        vec_push(b->arena, &f->params, v);
    }
    for (uint32_t i = 0; i < results->tuple.n; i++) {
        IrVar *v = declare_param(b, f, results->tuple.vars[i], VAR_RESULT, "~r", i);
        vec_push(b->arena, &f->results, v);
    }
}

static void set_properties(IrFunc *f, const FuncInfo *info) {
    if (!info) return;
    f->has_defer = info->has_defer;
    f->has_recover = info->has_recover;
}

static RangeNest *nest_new(IrBuilder *b, Ast *body) {
    RangeNest *nest = NEW(&b->s->scratch, RangeNest);
    nest->body = body;
    return nest;
}

// ---- Dictionaries ----------------------------------------------------------------------------------------------

static IrVar *dictionary_var(IrBuilder *b, IrFunc *f, VarClass vclass, Pos pos) {
    Type *words = ir_pointer_to(b, ir_basic(b, T_UINTPTR));
    IrVar *v = ir_var_new(b, f, vclass, intern_str(b->s, ".dict"), words, pos);
    v->is_dictionary = true;
    return v;
}

// A literal captures the dictionary of the function around it, whether it needs it or not.
static void capture_dictionary(IrBuilder *b, IrFunc *f) {
    IrVar *outer = f->outer->dictionary;
    if (!outer) return;
    f->dictionary = dictionary_var(b, f, VAR_CAPTURED, outer->pos);
    f->dictionary->outer = outer;
    f->dictionary->canonical = outer->canonical;
    f->dictionary->canonical->captured = true;
}

// ---- Declared functions ----------------------------------------------------------------------------------------

void ir_build_body(IrBuilder *b, IrFunc *f, Obj *obj, Subst *subst) {
    Ast *decl = obj->decl;
    Package *home = b->home;
    FuncState *caller = b->f;
    b->home = obj->pkg;
    ir_enter(b, f, NULL, subst);
    Type *sig = type_unalias(obj->type);
    ir_declare_params(b, f, sig->func.recv, sig);
    if (f->targs) f->dictionary = dictionary_var(b, f, VAR_PARAM, f->pos);
    set_properties(f, decl->func_decl.info);
    Ast *body = decl->func_decl.body;
    if (body) {
        f->has_body = true;
        f->end = body->block.rbrace;
        b->f->nest = nest_new(b, body);
        ir_stmts(b, body->block.stmts, &f->body);
    }
    b->f = caller;
    b->home = home;
}

// ---- Literals --------------------------------------------------------------------------------------------------

// Names count up inside the function around: "f.func1", "f.func1.1", "f-range1", "f.gowrap1", "f.deferwrap2".
static const char *closure_suffix(IrBuilder *b, ClosureKind kind, FuncState *naming) {
    switch (kind) {
    case CLOSURE_RANGE: return arena_printf(b->arena, "-range%u", ++naming->fn->ranges);
    case CLOSURE_GO: return arena_printf(b->arena, ".gowrap%u", ++naming->fn->wraps);
    case CLOSURE_DEFER: return arena_printf(b->arena, ".deferwrap%u", ++naming->fn->wraps);
    default: break;
    }
    if (naming->fn->outer) return arena_printf(b->arena, ".%u", ++naming->fn->literals);
    return arena_printf(b->arena, ".func%u", ++naming->fn->literals);
}

IrFunc *ir_closure_func(IrBuilder *b, ClosureKind kind, Type *sig, Pos pos) {
    FuncState *naming = b->f->naming;
    const char *suffix = closure_suffix(b, kind, naming);
    const char *name = arena_printf(b->arena, "%s%s", naming->fn->name, suffix);
    const char *symbol = arena_printf(b->arena, "%s%s", naming->fn->symbol, ir_mangle(b, suffix));
    IrFunc *f = ir_func_new(b, name, symbol, sig, pos);
    f->outer = b->f->fn;
    f->has_body = true;
    f->hidden_closure = !f->outer->is_init;
    f->weak = f->outer->weak;
    f->range_body = kind == CLOSURE_RANGE;
    f->targs = f->outer->targs;
    f->ntargs = f->outer->ntargs;
    if (kind == CLOSURE_LITERAL || kind == CLOSURE_RANGE) capture_dictionary(b, f);
    vec_push(b->arena, &f->outer->closures, f);
    ir_add_func(b, f);
    return f;
}

Ir *ir_closure_node(IrBuilder *b, IrFunc *f, Pos pos) {
    Ir *n = ir_node(b, IR_CLOSURE, pos, f->type, NULL, NULL);
    n->func = f;
    f->closure = n;
    f->needs_ctxt = f->captures.len > 0;
    return n;
}

Ir *ir_func_lit(IrBuilder *b, Ast *n) {
    FuncInfo *info = n->func_lit.info;
    Type *sig = type_unalias(info ? info->type : n->type);
    IrFunc *f = ir_closure_func(b, CLOSURE_LITERAL, ir_type(b, n->type), n->pos);
    ir_enter(b, f, b->f, b->f->subst);
    ir_declare_params(b, f, NULL, sig);
    set_properties(f, info);
    Ast *body = n->func_lit.body;
    f->end = body->block.rbrace;
    b->f->nest = nest_new(b, body);
    ir_stmts(b, body->block.stmts, &f->body);
    ir_leave(b);
    Ir *closure = ir_closure_node(b, f, n->pos);
    closure->written = ir_written_type(b, n->type);
    return closure;
}

Obj *ir_shaping_function(IrBuilder *b) {
    if (!b->f || !b->f->subst) return NULL;
    const IrFunc *top = b->f->fn;
    while (top->outer) top = top->outer;
    return top->obj;
}

static void set_dictionary(IrBuilder *b, Ir *n, IrFunc *f) {
    Obj *generic = ir_shaping_function(b);
    int index = generic ? ir_dictionary_index(b, generic, b->f->subst, f) : -1;
    n->in_shape = index >= 0;        // else its type arguments are known: what it gets is static data
    if (index < 0) return;
    n->generic = generic;
    n->field_index = (uint32_t)index;
}

// The function as a plain function: of a method the receiver comes first.
Ir *ir_func_name(IrBuilder *b, IrFunc *f, Pos pos) {
    Type *type = f->type;
    Type *recv = f->recv ? f->recv->type : NULL;
    if (!recv && f->obj && type_unalias(f->obj->type)->func.recv && !f->targs)
        recv = ir_canon(b, type_unalias(f->obj->type)->func.recv->type);
    if (recv) type = ir_method_expr_type(b, recv, f->type);
    Ir *n = ir_node(b, IR_FUNC, pos, type, NULL, NULL);
    n->func = f;
    n->in_shape = b->f && b->f->subst;
    if (n->in_shape && ir_is_instance(f)) set_dictionary(b, n, f);
    return n;
}
