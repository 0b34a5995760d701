// Copies of functions. A copy has variables of its own; function literals inside become new functions. While a function
// is only kept for later use its literals are not part of any package; where it is inlined they join the package and
// get names that tell through which calls they came: "main.outer.inner.func1".
#include "ir/inline.h"

// ---- Variables --------------------------------------------------------------------------------------------------

static IrVar *copy_var(Clone *c, IrVar *v, VarClass vclass) {
    IrVar *copy = NEW(c->memory, IrVar);
    *copy = *v;
    copy->vclass = vclass;
    copy->func = c->into;
    copy->canonical = copy;
    if (!copy->home && v->func) copy->home = v->func->home;
    if (c->call) copy->pos = pos_inlined(c->in->s, v->pos, c->call, &c->files);
    table_put(&c->vars, &c->in->scratch, v, copy);
    vec_push(&c->in->scratch, &c->copied, v);
    return copy;
}

// A local variable joins the function when it is first met.
IrVar *clone_var(Clone *c, IrVar *v) {
    if (!v || v->vclass == VAR_GLOBAL) return v;
    IrVar *known = table_get(&c->vars, v);
    if (known) return known;
    if (v->vclass == VAR_CAPTURED) return v;       // of a function around, when a literal is copied by itself
    IrVar *copy = copy_var(c, v, VAR_LOCAL);
    copy->inl_local = c->call != NULL;
    vec_push(c->memory, &c->into->locals, copy);
    return copy;
}

IrVar *clone_unlisted(Clone *c, IrVar *v) { return copy_var(c, v, VAR_LOCAL); }

static IrVar *copy_param(Clone *c, IrVar *v) { return v ? copy_var(c, v, (VarClass)v->vclass) : NULL; }

// Once everything is copied: what defines the variables.
void clone_finish(Clone *c) {
    for (uint32_t i = 0; i < c->copied.len; i++) {
        IrVar *v = c->copied.at[i], *copy = table_get(&c->vars, v);
        if (v->defn && copy->defn == v->defn) copy->defn = table_get(&c->stmts, v->defn);
    }
}

// ---- Function literals --------------------------------------------------------------------------------------------

// The names of the functions through whose calls a literal came, outermost first.
static const char *call_path(Session *s, const InlinedCall *call) {
    if (!call) return "";
    return arena_printf(&s->arena, "%s.%s", call_path(s, pos_inlined_call(s, call->call)), call->function);
}

// The function that literals in f are named for: bodies of range-over-func loops do not count.
static IrFunc *naming_function(IrFunc *f) {
    while (f->range_body) f = f->outer;
    return f;
}

static const char *literal_suffix(Clone *c, IrFunc *into, const IrFunc *old) {
    Arena *a = &c->in->s->arena;
    if (old->range_body) return arena_printf(a, "-range%u", ++into->ranges);
    if (old->is_wrapper && !old->is_curry) return arena_printf(a, strstr(old->name, ".gowrap") ? ".gowrap%u" : ".deferwrap%u", ++into->wraps);
    return arena_printf(a, into->outer ? ".%u" : ".func%u", ++into->literals);
}

// Literals in literals that are called where they stand are inlined into each other, and their names double each time. What
// is longer than any program would have it is cut, with a number for what is gone.
static const char *bounded_name(Session *s, const char *name) {
    enum { LONGEST = 1 << 14, KEPT = 1 << 10 };
    if (strlen(name) <= LONGEST) return name;
    return arena_printf(&s->arena, "%.*s.%llu", KEPT, name, (unsigned long long)++s->unique);
}

static void join_package(Clone *c, IrFunc *f, const IrFunc *old) {
    Inliner *in = c->in;
    IrFunc *naming = naming_function(c->into);
    const char *suffix = literal_suffix(c, naming, old), *path = call_path(in->s, c->call);
    f->name = bounded_name(in->s, arena_printf(&in->s->arena, "%s%s%s", naming->name, path, suffix));
    f->sym = intern_str(in->s, f->name);
    f->symbol = arena_printf(&in->s->arena, "%s$%s%s", naming->symbol, *path ? ir_mangle(in->b, path + 1) : "",
                             ir_mangle(in->b, suffix));
    f->weak = c->into->weak;
    f->pkg = in->p;
    f->home = c->into->home;
    ir_add_func(in->b, f);
    vec_push(c->memory, &c->into->closures, f);
}

static IrVar *copy_capture(Clone *c, Clone *inner, IrVar *v) {
    IrVar *copy = copy_var(inner, v, VAR_CAPTURED);
    copy->outer = c ? clone_var(c, v->outer) : v->outer;
    if (c && c->call) copy->pos = pos_inlined(c->in->s, v->pos, c->call, &c->files);
    copy->canonical = copy->outer->canonical;
    copy->defn = copy->canonical->defn;
    return copy;
}

static void copy_captures(Clone *c, Clone *inner, const IrFunc *old) {
    IrFunc *f = inner->into;
    for (uint32_t i = 0; i < old->captures.len; i++)
        vec_push(inner->memory, &f->captures, copy_capture(c, inner, old->captures.at[i]));
    if (old->closure && old->dictionary) f->dictionary = copy_capture(c, inner, old->dictionary);
}

static void copy_params(Clone *c, const IrFunc *old) {
    Arena *a = c->memory;
    IrFunc *f = c->into;
    f->recv = copy_param(c, old->recv);
    if (!old->closure) f->dictionary = copy_param(c, old->dictionary);
    for (uint32_t i = 0; i < old->params.len; i++) vec_push(a, &f->params, copy_param(c, old->params.at[i]));
    for (uint32_t i = 0; i < old->results.len; i++) vec_push(a, &f->results, copy_param(c, old->results.at[i]));
}

static IrFunc *copy_func(Clone *c, IrFunc *outer, IrFunc *old) {
    IrFunc *f = NEW(c->memory, IrFunc);
    *f = *old;
    c->into = f;
    f->outer = outer;
    f->params.len = f->results.len = f->locals.len = f->captures.len = f->closures.len = 0;
    f->params.cap = f->results.cap = f->locals.cap = f->captures.cap = f->closures.cap = 0;
    f->literals = f->ranges = f->wraps = 0;
    f->shape_first = f;
    f->inline_form = NULL;
    f->inline_checked = f->size_known = false;
    return f;
}

static bool is_form(const IrFunc *f) { return f->pkg == NULL; }

// The literal of a CLOSURE node inside the code that is copied.
static IrFunc *copy_literal(Clone *c, IrFunc *old) {
    Clone inner = {.in = c->in, .memory = c->memory};
    IrFunc *f = copy_func(&inner, c->into, old);
    if (is_form(c->into)) f->pkg = NULL;
    else join_package(c, f, old);
    copy_captures(c, &inner, old);
    copy_params(&inner, old);
    f->body = clone_list(&inner, &old->body);
    clone_finish(&inner);
    return f;
}

// A copy of the whole function as it is now. Only declared functions are inlined into other packages.
IrFunc *clone_form(Inliner *in, IrFunc *fn) {
    Clone c = {.in = in, .memory = fn->outer ? session_bodies(in->s) : &in->s->arena};
    ArenaMark mark = arena_mark(&in->scratch);
    IrFunc *f = copy_func(&c, fn->outer, fn);
    f->pkg = NULL;
    copy_captures(NULL, &c, fn);
    copy_params(&c, fn);
    f->body = clone_list(&c, &fn->body);
    clone_finish(&c);
    arena_release(&in->scratch, mark);
    return f;
}

// ---- Nodes ------------------------------------------------------------------------------------------------------

static const Sym *copy_label(Clone *c, const Sym *label) {
    if (!label || !c->label || !strcmp(label->text, "_")) return label;   // many may be blank, for none is jumped to
    Session *s = c->in->s;
    return intern_str(s, arena_printf(&s->arena, "~%s·%u", label->text, c->label));
}

Irs clone_list(Clone *c, const Irs *list) {
    if (!list->len) return (Irs){0};
    Irs copy = {NEW_ARRAY(c->memory, Ir *, list->len), list->len, list->len};
    for (uint32_t i = 0; i < list->len; i++) copy.at[i] = clone_node(c, list->at[i]);
    return copy;
}

static void copy_payload(Clone *c, Ir *copy, const Ir *n) {
    switch (n->op) {
    case IR_NAME: case IR_DCL: case IR_CASE: copy->var = clone_var(c, n->var); break;
    case IR_CLOSURE:
        copy->func = copy_literal(c, n->func);
        copy->func->closure = copy;
        break;
    case IR_BREAK: case IR_CONTINUE: case IR_GOTO: case IR_LABEL: case IR_FOR: case IR_RANGE: case IR_SWITCH:
    case IR_TYPESWITCH: case IR_SELECT:
        copy->sym = copy_label(c, n->sym);
        break;
    default: break;
    }
}

Ir *clone_node(Clone *c, Ir *n) {
    if (!n) return NULL;
    Ir *copy = NEW(c->memory, Ir);
    *copy = *n;
    copy->call_site = false;
    if (c->place) copy->pos = c->place;
    else if (c->call && !c->keeps_positions) copy->pos = pos_inlined(c->in->s, n->pos, c->call, &c->files);
    if (IR_IS_STMT(n->op)) table_put(&c->stmts, &c->in->scratch, n, copy);
    copy->init = clone_list(c, &n->init);
    copy->x = clone_node(c, n->x);
    copy->y = clone_node(c, n->y);
    copy->z = clone_node(c, n->z);
    copy->w = clone_node(c, n->w);
    copy_payload(c, copy, n);
    copy->args = clone_list(c, &n->args);
    copy->body = clone_list(c, &n->body);
    copy->rest = clone_list(c, &n->rest);
    return copy;
}
