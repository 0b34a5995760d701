// Forgetting what is used no more. Stacks are read word by word, so a variable keeps its object until the C compiler puts
// something else in its place. Nobody sees that, but in programs that call runtime.GC and look at what it leaves:
// finalizers, cleanups, weak pointers, runtime.MemStats. In the functions through which such a call is reached, a variable
// is cleared behind its last use; one that is an argument of that call is passed on and cleared. Other functions are left
// as they are: they have returned when the program's own collection runs.
//
// A list of statements is walked from its end with the set of the variables that are mentioned later on (the textbook's
// live variables, but that an assignment takes nothing out of the set: too much in it does no harm). What stands in a loop
// is mentioned later on if the loop mentions it anywhere, unless it is declared inside.
#include "codegen/gen.h"

typedef struct Bits { uint64_t *at; } Bits;
typedef VEC(IrVar *) Vars;

typedef struct Walk {
    FuncGen *f;
    Table numbers;         // IrVar -> its number, from 1
    Vars vars;
    uint32_t words;
    Table taken;           // IrVar -> how many times its address is taken
    Table lent;            // likewise, by calls that do not keep it
} Walk;

// ---- Which functions ------------------------------------------------------------------------------------------------

static bool is_collection(Gen *g, const IrFunc *fn) {
    return !strcmp(fn->symbol, "runtime$GC") || !strcmp(fn->symbol, "runtime_debug$FreeOSMemory") || table_get(&g->collecting, fn);
}

typedef struct Search { Gen *g; bool found; } Search;

// A function literal may be called by whom it is passed to.
static bool find_collection(Ir *n, void *data) {
    Search *s = data;
    if (n->op == IR_CALLFUNC && n->x->op == IR_FUNC) s->found |= is_collection(s->g, n->x->func);
    if (n->op == IR_CLOSURE) s->found |= is_collection(s->g, n->func);
    return !s->found;
}

static bool collects(Gen *g, Ir *n) {
    Search s = {.g = g};
    ir_visit(n, find_collection, &s);
    return s.found;
}

static bool note_collecting(Gen *g, IrFunc *fn) {
    Search s = {.g = g};
    if (table_get(&g->collecting, fn)) return false;
    ir_visit_list(&fn->body, find_collection, &s);
    if (s.found) table_put(&g->collecting, g->a, fn, fn);
    return s.found;
}

static bool imports_runtime(const Package *p) {
    for (uint32_t i = 0; i < p->imports.len; i++)
        if (!strcmp(p->imports.at[i]->path, "runtime") || !strcmp(p->imports.at[i]->path, "runtime/debug")) return true;
    return false;
}

void c_find_collecting(Gen *g) {
    bool more = imports_runtime(g->pkg->pkg);
    while (more) {
        more = false;
        for (uint32_t i = 0; i < g->pkg->funcs.len; i++) more |= note_collecting(g, g->pkg->funcs.at[i]);
    }
}

// ---- Sets of variables ------------------------------------------------------------------------------------------------

static Bits copied(Walk *w, Bits from) {
    Bits to = {NEW_ARRAY(w->f->g->a, uint64_t, w->words)};
    if (from.at) memcpy(to.at, from.at, w->words * sizeof *to.at);
    return to;
}

static void add(Walk *w, Bits to, Bits from) {
    for (uint32_t i = 0; i < w->words; i++) to.at[i] |= from.at[i];
}

static void drop(Walk *w, Bits to, Bits from) {
    for (uint32_t i = 0; i < w->words; i++) to.at[i] &= ~from.at[i];
}

static void put(Walk *w, Bits to, IrVar *v) {
    uintptr_t number = (uintptr_t)table_get(&w->numbers, v);
    if (number) to.at[(number - 1) / 64] |= (uint64_t)1 << (number - 1) % 64;
}

static bool has(Walk *w, Bits set, IrVar *v) {
    uintptr_t number = (uintptr_t)table_get(&w->numbers, v);
    return number && set.at[(number - 1) / 64] >> (number - 1) % 64 & 1;
}

static void count(Walk *w, Table *t, IrVar *v) {
    table_put(t, w->f->g->a, v, (void *)((uintptr_t)table_get(t, v) + 1));
}

static Ir *bare(Ir *n) {
    while (n->op == IR_PAREN || n->op == IR_CONVNOP) n = n->x;
    return n;
}

static IrVar *addressed(Ir *n) {
    n = bare(n);
    if (n->op != IR_ADDR) return NULL;
    for (n = bare(n->x); n->op == IR_DOT || n->op == IR_INDEX; n = bare(n->x)) {}
    return n->op == IR_NAME ? n->var : NULL;
}

static bool count_addresses(Ir *n, void *walk) {
    Walk *w = walk;
    if (addressed(n) && n->op == IR_ADDR) count(w, &w->taken, addressed(n));
    for (uint32_t i = 0; n->op == IR_CLOSURE && i < n->func->captures.len; i++) count(w, &w->taken, n->func->captures.at[i]->outer);
    if (n->op != IR_CALLFUNC || n->x->op != IR_FUNC) return true;
    for (uint32_t i = 0; i < n->args.len && i < c_count_all_params(w->f->g, n->x->func); i++) {
        const IrVar *param = n->x->func->has_body ? c_param_at(n->x->func, i) : NULL;
        IrVar *v = param ? addressed(n->args.at[i]) : NULL;
        if (v && !escape_keeps_argument(param)) count(w, &w->lent, v);
    }
    return true;
}

// A local C variable that nothing else reaches, unless during a call.
static bool is_tracked(Walk *w, IrVar *v) {
    bool reached = v->addrtaken && table_get(&w->taken, v) != table_get(&w->lent, v);
    return (v->vclass == VAR_LOCAL || v->vclass == VAR_PARAM) && !reached && !v->kept_alive && !v->inl_captured &&
           v->esc != ESC_HEAP && type_has_pointers(v->type);
}

static bool number_names(Ir *n, void *walk) {
    Walk *w = walk;
    if (n->op != IR_NAME || table_get(&w->numbers, n->var) || !is_tracked(w, n->var)) return true;
    vec_push(w->f->g->a, &w->vars, n->var);
    table_put(&w->numbers, w->f->g->a, n->var, (void *)(uintptr_t)w->vars.len);
    table_put(&w->f->remembered, w->f->g->a, n->var, n->var);
    return true;
}

typedef struct Found { Walk *w; Bits set; } Found;

static bool find_mention(Ir *n, void *data) {
    Found *m = data;
    if (n->op == IR_NAME) put(m->w, m->set, n->var);
    for (uint32_t i = 0; n->op == IR_CLOSURE && i < n->func->captures.len; i++)
        put(m->w, m->set, n->func->captures.at[i]->outer);
    return true;
}

static bool find_declaration(Ir *n, void *data) {
    Found *m = data;
    if ((n->op == IR_DCL || n->op == IR_CASE) && n->var) put(m->w, m->set, n->var);
    for (uint32_t i = 0; n->op == IR_INLCALL && i < n->args.len; i++) find_mention(n->args.at[i], data);
    return true;
}

static Bits all_of(Walk *w, Ir *n, IrVisit *find) {
    Found m = {w, copied(w, (Bits){NULL})};
    ir_visit(n, find, &m);
    return m.set;
}

// What runs before a simple statement and before the operands is written in the same block.
static bool find_outer_declaration(Ir *n, void *data) {
    switch (n->op) {
    case IR_FOR: case IR_RANGE: case IR_IF: case IR_SWITCH: case IR_TYPESWITCH: case IR_SELECT: case IR_BLOCK: case IR_INLCALL:
    case IR_ANDAND: case IR_OROR: return false;
    default: return find_declaration(n, data);
    }
}

// Declared where what follows n does not see it.
static Bits inner(Walk *w, Ir *n) {
    Bits set = all_of(w, n, find_declaration);
    drop(w, set, all_of(w, n, find_outer_declaration));
    return set;
}

// ---- Where ------------------------------------------------------------------------------------------------------------

static void list(Walk *w, Irs *list, Bits live);

static void note(Walk *w, const void *place, Bits dead) {
    Vars *vars = NULL;
    for (uint32_t i = 0; i < w->vars.len; i++) {
        if (!has(w, dead, w->vars.at[i])) continue;
        if (!vars) vars = NEW(w->f->g->a, Vars);
        vec_push(w->f->g->a, vars, w->vars.at[i]);
    }
    if (vars) table_put(&w->f->forgotten, w->f->g->a, place, vars);
}

// What only the condition and the other way need.
static void note_start(Walk *w, Irs *arm, Bits own, Bits all) {
    Bits dead = copied(w, all);
    drop(w, dead, own);
    if (arm->len) note(w, arm, dead);
}

static void branches(Walk *w, Ir *n, Bits live) {
    Bits then = copied(w, live), otherwise = copied(w, live);
    list(w, &n->body, then);
    list(w, &n->rest, otherwise);
    Bits seen = all_of(w, n, find_mention);
    drop(w, seen, inner(w, n));
    note_start(w, &n->body, then, seen);
    note_start(w, &n->rest, otherwise, seen);
}

static void loop(Walk *w, Ir *n, Bits live) {
    Bits around = all_of(w, n, find_mention);
    for (uint32_t i = 0; i < n->body.len; i++) drop(w, around, all_of(w, n->body.at[i], find_declaration));
    if (n->y) add(w, around, all_of(w, n->y, find_mention));
    add(w, around, live);
    list(w, &n->body, around);
}

static bool find_fall(Ir *n, void *found) {
    *(bool *)found |= n->op == IR_FALL;
    return !*(bool *)found;
}

static void cases(Walk *w, Ir *n, Bits live) {
    Bits header = copied(w, live);
    bool falls = false;
    ir_visit(n, find_fall, &falls);
    if (n->x) add(w, header, all_of(w, n->x, find_mention));
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *c = n->args.at[i];
        if (c->x) add(w, header, all_of(w, c->x, find_mention));
        if (c->x) drop(w, header, all_of(w, c->x, find_declaration));
        for (uint32_t k = 0; k < c->args.len; k++) add(w, header, all_of(w, c->args.at[k], find_mention));
    }
    for (uint32_t i = 0; i < n->args.len && !falls; i++) list(w, &n->args.at[i]->body, copied(w, header));
}

// What the body declares ends with it, but for the results.
static bool walk_inlined(Ir *n, void *data) {
    Found *live = data;
    if (n->op != IR_INLCALL) return true;
    Walk *w = live->w;
    Found behind = {w, copied(w, live->set)}, within = {w, copied(w, (Bits){NULL})};
    ir_visit_list(&n->init, find_declaration, &within);
    ir_visit_list(&n->body, find_declaration, &within);
    drop(w, behind.set, within.set);
    ir_visit_list(&n->args, find_mention, &behind);
    list(w, &n->body, behind.set);
    return false;
}

// The call that ends the statement: its arguments are the last uses.
static void note_arguments(Walk *w, Ir *n, Bits dying) {
    Ir *call = n->op == IR_AS ? n->y : n->op == IR_AS2FUNC ? n->x : n->op == IR_RETURN && n->args.len == 1 ? n->args.at[0] : n;
    if (!call || (call->op != IR_CALLFUNC && call->op != IR_CALLINTER)) return;
    Found used = {w, copied(w, (Bits){NULL})};
    ir_visit_list(&call->args, find_mention, &used);
    uint32_t count = call->args.len;
    call->args.len = 0;                // what else mentions it?
    Bits kept = all_of(w, n, find_mention), passed = copied(w, (Bits){NULL});
    call->args.len = count;
    for (uint32_t i = 0; i < w->vars.len; i++) {
        IrVar *v = w->vars.at[i];
        if (has(w, used.set, v) && has(w, dying, v) && !has(w, kept, v) && !v->addrtaken) put(w, passed, v);
    }
    note(w, &call->args, passed);
}

static bool leaves(IrOp op) {
    return op == IR_RETURN || op == IR_BREAK || op == IR_CONTINUE || op == IR_GOTO || op == IR_FALL || op == IR_PANIC;
}

static void stmt(Walk *w, Ir *n, Bits live) {
    Bits used = all_of(w, n, find_mention), dying = copied(w, used);
    drop(w, dying, live);
    drop(w, dying, inner(w, n));
    if (!leaves((IrOp)n->op)) note(w, n, dying);
    switch (n->op) {
    case IR_IF: branches(w, n, live); break;
    case IR_FOR: case IR_RANGE: loop(w, n, live); break;
    case IR_SWITCH: case IR_TYPESWITCH: case IR_SELECT: cases(w, n, live); break;
    case IR_BLOCK: list(w, &n->args, copied(w, live)); break;
    default: {
        Found all = {w, copied(w, live)};
        add(w, all.set, used);
        ir_visit(n, walk_inlined, &all);
        note_arguments(w, n, dying);
    }
    }
    add(w, live, used);
}

static void list(Walk *w, Irs *list, Bits live) {
    for (uint32_t i = list->len; i-- > 0;) stmt(w, list->at[i], live);
}

// A jump to what follows finds no more in use than is known at its place.
static void find_last_uses(FuncGen *f) {
    f->forgets = table_get(&f->g->collecting, f->fn) && !f->has_goto;
    if (!f->forgets) return;
    Walk w = {.f = f};
    ir_visit_list(&f->fn->body, count_addresses, &w);
    ir_visit_list(&f->fn->body, number_names, &w);
    w.words = w.vars.len / 64 + 1;
    list(&w, &f->fn->body, copied(&w, (Bits){NULL}));
}

// ---- Writing --------------------------------------------------------------------------------------------------------------

// A variable to be forgotten is in memory: in registers the C compiler keeps copies of it.
void c_keep_in_memory(FuncGen *f, IrVar *v) {
    if (v->kept_alive || table_get(&f->remembered, v)) c_line(f, "RT_IN_MEMORY(%s);", c_var_name(f, v));
}

// With a frame pointer no register is left that RT_FORGET_REGISTERS cannot clear.
void c_forget_prologue(FuncGen *f) {
    find_last_uses(f);
    if (!f->forgets) return;
    c_line(f, "RT_USE_FRAME_POINTER();");
    if (f->fn->recv) c_keep_in_memory(f, f->fn->recv);
    for (uint32_t i = 0; i < f->fn->params.len; i++) c_keep_in_memory(f, f->fn->params.at[i]);
}

void c_forget_memory(FuncGen *f, const char *name) {
    if (f->forgets) c_line(f, "RT_FORGET_MEMORY(%s);", name);
}

// Where variables are forgotten it is declared at the head of the function, for the end of the statement to see it.
const char *c_memory_temp(FuncGen *f, const char *ctype, const char *init) {
    const char *name = c_temp(f), *declaration = c_decl(f->g, ctype, name);
    if (!f->forgets) {
        c_line(f, init ? "%s = %s;" : "%s;", declaration, init);
        return name;
    }
    c_top_line(f, "%s;", declaration);
    if (init) c_line(f, "%s = %s;", name, init);
    vec_push(f->g->a, &f->borrowed, name);
    return name;
}

void c_forget_borrowed(FuncGen *f, uint32_t from) {
    while (f->borrowed.len > from) c_forget_memory(f, f->borrowed.at[--f->borrowed.len]);
}

void c_forget_at(FuncGen *f, const void *place) {
    const Vars *vars = table_get(&f->forgotten, place);
    for (uint32_t i = 0; vars && i < vars->len; i++) c_forget_memory(f, c_var_name(f, vars->at[i]));
}

void c_forget_before(FuncGen *f, Ir *n) {
    if (!f->forgets || n->op == IR_FOR || n->op == IR_RANGE || n->op == IR_BLOCK || n->op == IR_SELECT) return;
    bool header_only = n->op == IR_IF || n->op == IR_SWITCH || n->op == IR_TYPESWITCH;
    Ir *evaluated = header_only ? n->x : n;
    if (evaluated && collects(f->g, evaluated)) c_line(f, "rt_forget_below(); RT_FORGET_REGISTERS();");
}

void c_pass_on(FuncGen *f, Ir *call, Cx *args) {
    if (!table_get(&f->forgotten, &call->args)) return;
    for (uint32_t i = 0; i < call->args.len; i++) args[i] = c_spill(f, args[i], c_type(f->g, call->args.at[i]->type));
    c_forget_at(f, &call->args);
}
