// Live variables, for -live: at each call, what of the frame holds pointers that are used after it. There a collector of
// exact stacks would look; the reference's does.
//
// A function is walked from its end to its beginning with the set of what is used later on: a use puts a variable in, a
// complete assignment takes it out, a call tells the set (the classical backward analysis; A. Aho, M. Lam, R. Sethi,
// J. Ullman, "Compilers", 9.2.5). Loops and labels are walked until their sets stay, then once more to tell. A variable
// that lives in memory is used wherever its address is taken; of one that moved to the heap the frame has the address.
// The reference finds these sets in machine code, after its allocation of registers, where what is left over of values
// in parts has names of its own: those parts are not told apart here.
#include "escape/live.h"

#include <stdlib.h>

typedef struct Set { uint64_t *bits; } Set;
typedef struct Target { struct Target *outer; const Sym *label; Set after, next; bool is_loop; } Target;   // of break and continue

typedef struct Live {
    Session *s;
    IrPackage *p;
    IrFunc *fn;
    Table numbers;                  // variable, or node whose value has to wait -> number, from 1
    VEC(const char *) names;        // by number - 1
    VEC(const IrVar *) results;
    uint32_t words, temps;
    Table labels, loops;            // Set bits at a label, at the head of a loop
    Target *targets;
    Set fallthrough;
    Pos statement;                  // where the one at hand stands
    bool telling, changed;
    LiveLines *lines;
} Live;

static void expr(Live *l, Ir *n, Set live);
static void stmt(Live *l, Ir *n, Set live);

// ---- Sets ----

static Set set_new(Live *l) { return (Set){NEW_ARRAY(&l->s->arena, uint64_t, l->words)}; }
static void set_copy(const Live *l, Set to, Set from) { memcpy(to.bits, from.bits, l->words * sizeof *to.bits); }

static Set set_clone(Live *l, Set from) {
    Set to = set_new(l);
    set_copy(l, to, from);
    return to;
}

// Returns whether that made `to` larger.
static bool set_join(const Live *l, Set to, Set from) {
    bool more = false;
    for (uint32_t i = 0; i < l->words; i++) {
        more |= (from.bits[i] & ~to.bits[i]) != 0;
        to.bits[i] |= from.bits[i];
    }
    return more;
}

static void set_put(Set s, uint32_t number) { s.bits[number / 64] |= (uint64_t)1 << number % 64; }
static void set_drop(Set s, uint32_t number) { s.bits[number / 64] &= ~((uint64_t)1 << number % 64); }
static bool set_has(Set s, uint32_t number) { return s.bits[number / 64] >> number % 64 & 1; }

static uint32_t number_of(Live *l, const void *key, const char *name) {
    uintptr_t number = (uintptr_t)table_get(&l->numbers, key);
    if (number) return (uint32_t)number - 1;
    vec_push(&l->s->arena, &l->names, name ? name : arena_printf(&l->s->arena, ".autotmp_%u", ++l->temps));
    table_put(&l->numbers, &l->s->arena, key, (void *)(uintptr_t)l->names.len);
    return l->names.len - 1;
}

static uint32_t var_number(Live *l, const IrVar *v) {
    return number_of(l, v, v->autotmp ? NULL : live_name(l->s, l->fn, v));
}

// ---- Telling ----

static int by_name(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

static void tell(Live *l, Pos pos, const char *where, Set live) {
    Buf text = {.arena = &l->s->arena};
    VEC(const char *) names = {0};
    for (uint32_t i = 0; i < l->names.len; i++)
        if (set_has(live, i)) vec_push(&l->s->arena, &names, l->names.at[i]);
    if (!names.len) return;
    qsort(names.at, names.len, sizeof *names.at, by_name);
    buf_printf(&text, "live at %s:", where);
    for (uint32_t i = 0; i < names.len; i++) buf_printf(&text, " %s", names.at[i]);
    vec_push(&l->s->arena, l->lines, ((LiveLine){pos, l->lines->len, buf_str(&text)}));
}

// Deferred calls may set the results whenever something panics.
static void tell_call(Live *l, Pos pos, const char *callee, Set live) {
    if (!l->telling) return;
    Set shown = set_clone(l, live);
    for (uint32_t i = 0; l->fn->has_defer && i < l->results.len; i++) set_put(shown, var_number(l, l->results.at[i]));
    tell(l, pos, callee ? arena_printf(&l->s->arena, "call to %s", callee) : "indirect call", shown);
}

// ---- Variables ----

static void use(Live *l, const IrVar *v, Set live) {
    if (live_is_tracked(v)) set_put(live, var_number(l, v));
}

static void kill(Live *l, const IrVar *v, Set live) {
    if (live_is_tracked(v) && v->esc != ESC_HEAP) set_drop(live, var_number(l, v));
}

// The variable that a field or an element with a constant index is part of, or NULL.
static IrVar *root(const Ir *n, bool *part) {
    *part = false;
    for (;; n = n->x, *part = true) {
        if (n->op == IR_NAME) return n->var;
        bool element = n->op == IR_INDEX && type_under(n->x->type)->kind == T_ARRAY && n->y->op == IR_LITERAL;
        if (n->op != IR_DOT && !element) return NULL;
    }
}

// A variable that always holds the address of another stands for that one.
static void use_name(Live *l, Ir *n, Set live) {
    bool part;
    Ir *value = n->var->vclass == VAR_LOCAL && !n->var->addrtaken ? ir_static_value(n) : n;
    IrVar *target = value->op == IR_ADDR ? root(value->x, &part) : NULL;
    use(l, target && live_in_memory(l->fn, target) ? target : n->var, live);
}

// Undoes an assignment to x; what x itself evaluates is used.
static void assign(Live *l, Ir *x, Set live) {
    bool part;
    if (!x) return;
    IrVar *v = root(x, &part);
    if (!v || v->vclass == VAR_GLOBAL) {
        if (x->op == IR_INDEXMAP) tell_call(l, x->pos, live_map_call(l->s, "mapassign", x->x->type), live);
        expr(l, x->x, live);
        expr(l, x->y, live);
    } else if (v->esc == ESC_HEAP || (v->vclass == VAR_CAPTURED && !v->by_value)) {
        use(l, v, live);
    } else if (!part || live_is_one_word(v->type)) {
        kill(l, v, live);
    }
}

static void declare(Live *l, const IrVar *v, Set live) {
    if (v->esc == ESC_HEAP) {
        set_drop(live, var_number(l, v));
        tell_call(l, v->pos, "newobject", live);
    } else {
        kill(l, v, live);
    }
}

// ---- Expressions ----

static bool find_call(Ir *n, void *found) {
    if (n->op == IR_CALLFUNC || n->op == IR_CALLINTER || n->op == IR_INLCALL || live_runtime_call(n)) *(bool *)found = true;
    return n->op != IR_CLOSURE;
}

static bool has_call(Ir *n) {
    bool found = false;
    if (n) ir_visit(n, find_call, &found);
    return found;
}

// Operands that call something come first, and their values wait for the others in temporaries.
static void operands(Live *l, Ir **list, uint32_t n, Set live) {
    for (uint32_t i = n; i-- > 0;)
        if (!has_call(list[i])) expr(l, list[i], live);
    for (uint32_t i = 0; i < n; i++)
        if (has_call(list[i]) && list[i]->type && type_has_pointers(list[i]->type)) set_put(live, number_of(l, list[i], NULL));
    for (uint32_t i = n; i-- > 0;) {
        if (!has_call(list[i])) continue;
        set_drop(live, number_of(l, list[i], NULL));
        expr(l, list[i], live);
    }
}

static void all_operands(Live *l, Ir *n, Set live) {
    VEC(Ir *) list = {0};
    Ir *own[] = {n->x, n->y, n->z, n->w};
    for (int i = 0; i < 4; i++)
        if (own[i]) vec_push(&l->s->arena, &list, own[i]);
    for (uint32_t i = 0; i < n->args.len; i++)
        if (n->args.at[i]) vec_push(&l->s->arena, &list, n->args.at[i]);
    operands(l, list.at, list.len, live);
}

// uintptr(unsafe.Pointer(p)) as an argument keeps what p points to alive: a temporary holds the pointer.
static bool keeps_pointer(const Ir *arg) {
    return arg->op == IR_CONVNOP && type_under(arg->type)->kind == T_UINTPTR && type_under(arg->x->type)->kind == T_UNSAFE_POINTER;
}

static void keep_pointer(Live *l, const Ir *arg, Set live) {
    if (!keeps_pointer(arg)) return;
    uint32_t number = number_of(l, arg, NULL);
    set_put(live, number);
    if (!l->telling) return;
    Pos pos = arg->x->op == IR_CONVNOP ? arg->x->x->pos : arg->x->pos;
    const char *text = arena_printf(&l->s->arena, "stack object %s unsafe.Pointer", l->names.at[number]);
    vec_push(&l->s->arena, l->lines, ((LiveLine){pos, l->lines->len, text}));
}

// Visits the arguments of that kind, those in the slice of variadic ones included.
static void kept_pointers(Live *l, Ir *call, Set live, bool begin) {
    const IrFunc *f = call->op == IR_CALLFUNC && call->x->op == IR_FUNC ? call->x->func : NULL;
    if (!f || (f->has_body && !(f->pragma & (PRAGMA_UINTPTRESCAPES | PRAGMA_UINTPTRKEEPALIVE)))) return;
    for (uint32_t i = 0; i < call->args.len; i++) {
        Ir *arg = call->args.at[i];
        uint32_t n = arg->op == IR_SLICELIT && arg->varargs ? arg->args.len : 1;
        for (uint32_t k = 0; k < n; k++) {
            Ir *one = n > 1 || (arg->op == IR_SLICELIT && arg->varargs) ? arg->args.at[k] : arg;
            if (begin) keep_pointer(l, one, live);
            else if (keeps_pointer(one)) set_drop(live, number_of(l, one, NULL));
        }
    }
}

static void call(Live *l, Ir *n, Set live) {
    kept_pointers(l, n, live, true);
    tell_call(l, n->pos, live_callee(l->s, n), live);
    all_operands(l, n, live);
    kept_pointers(l, n, live, false);
}

static void closure(Live *l, const IrFunc *fn, Set live) {
    for (uint32_t i = 0; i < fn->captures.len; i++) use(l, fn->captures.at[i]->outer, live);
}

static void stmts(Live *l, Irs *list, Set live) {
    for (uint32_t i = list->len; i-- > 0;) stmt(l, list->at[i], live);
}

// What is printed is evaluated before; then there is a call for each value.
static void print_calls(Live *l, Ir *n, Set live) {
    tell_call(l, n->pos, "printunlock", live);
    if (n->op == IR_PRINTLN) tell_call(l, n->pos, "printnl", live);
    for (uint32_t i = n->args.len; i-- > 0;) {
        tell_call(l, n->pos, live_print_call(n->args.at[i]), live);
        if (!has_call(n->args.at[i])) expr(l, n->args.at[i], live);
        else if (type_has_pointers(n->args.at[i]->type)) set_put(live, number_of(l, n->args.at[i], NULL));
        if (i && n->op == IR_PRINTLN) tell_call(l, n->pos, "printsp", live);
    }
    tell_call(l, n->pos, "printlock", live);
    for (uint32_t i = n->args.len; i-- > 0;) {
        if (!has_call(n->args.at[i])) continue;
        set_drop(live, number_of(l, n->args.at[i], NULL));
        expr(l, n->args.at[i], live);
    }
}

static void evaluate(Live *l, Ir *n, Set live) {
    const char *callee = live_runtime_call(n);
    bool map = n->op == IR_MAPLIT;
    if (callee) tell_call(l, map ? l->statement : n->pos, callee, live);
    all_operands(l, n, live);
}

static void expr(Live *l, Ir *n, Set live) {
    if (!n) return;
    switch (n->op) {
    case IR_NAME: use_name(l, n, live); break;
    case IR_CALLFUNC: case IR_CALLINTER: call(l, n, live); break;
    case IR_CLOSURE:
        if (n->esc == ESC_HEAP && n->func->captures.len) tell_call(l, n->pos, "newobject", live);
        closure(l, n->func, live);
        break;
    case IR_INLCALL:
        for (uint32_t i = n->args.len; i-- > 0;) expr(l, n->args.at[i], live);
        stmts(l, &n->body, live);
        break;
    case IR_ANDAND: case IR_OROR: {
        Set skipped = set_clone(l, live);
        expr(l, n->y, live);
        set_join(l, live, skipped);
        expr(l, n->x, live);
        break;
    }
    case IR_PRINT: case IR_PRINTLN: print_calls(l, n, live); break;
    case IR_INDEXMAP:
        tell_call(l, n->pos, live_map_call(l->s, "mapaccess1", n->x->type), live);
        all_operands(l, n, live);
        break;
    default: evaluate(l, n, live); break;
    }
    stmts(l, &n->init, live);
}

// ---- Statements that branch ----

static Set kept_set(Live *l, Table *table, const void *key) {
    Set s = {table_get(table, key)};
    if (!s.bits) table_put(table, &l->s->arena, key, (s = set_new(l)).bits);
    return s;
}

static void branch(Live *l, const Ir *n, Set live) {
    Target *t = l->targets;
    while (t && (n->sym ? t->label != n->sym : n->op == IR_CONTINUE && !t->is_loop)) t = t->outer;
    if (t) set_copy(l, live, n->op == IR_BREAK ? t->after : t->next);
}

// One time around: from the set at the loop's head to what is live there.
typedef void Round(Live *l, Ir *n, Target *t, Set live);

static void for_round(Live *l, Ir *n, Target *t, Set live) {
    if (n->y) stmt(l, n->y, live);
    set_copy(l, t->next, live);
    stmts(l, &n->body, live);
    if (!n->x) return;
    set_join(l, live, t->after);
    expr(l, n->x, live);
}

static void range_round(Live *l, Ir *n, Target *t, Set live) {
    set_copy(l, t->next, live);
    stmts(l, &n->body, live);
    assign(l, n->z, live);
    assign(l, n->y, live);
    set_join(l, live, t->after);
    Type *u = type_under(n->x->type);
    if (n->x->op == IR_NAME || u->kind == T_MAP) expr(l, n->x->op == IR_NAME && u->kind != T_MAP ? n->x : NULL, live);
    else if (type_has_pointers(u)) set_put(live, number_of(l, n, NULL));
    if (u->kind == T_SLICE && n->z) set_put(live, number_of(l, &n->z, NULL));   // the element's address
    if (u->kind == T_MAP) set_put(live, number_of(l, n, NULL));
    if (u->kind == T_MAP) tell_call(l, n->pos, "mapIterNext", live);
    if (u->kind == T_CHAN) tell_call(l, n->pos, "chanrecv2", live);
}

static void loop(Live *l, Ir *n, Round *round, Set live) {
    Target t = {l->targets, n->sym, set_clone(l, live), set_new(l), true};
    Set head = kept_set(l, &l->loops, n), around = set_new(l);
    bool telling = l->telling;
    l->targets = &t;
    l->telling = false;
    do {
        set_copy(l, around, head);
        round(l, n, &t, around);
    } while (set_join(l, head, around));
    l->telling = telling;
    set_copy(l, around, head);
    if (telling) round(l, n, &t, around);
    set_copy(l, live, head);
    l->targets = t.outer;
}

static void range(Live *l, Ir *n, Set live) {
    loop(l, n, range_round, live);
    if (type_under(n->x->type)->kind == T_MAP) tell_call(l, n->pos, "mapIterStart", live);
    set_drop(live, number_of(l, n, NULL));
    set_drop(live, number_of(l, &n->z, NULL));
    expr(l, n->x, live);
}

// All clauses may be next; without a default none may be. The values of the cases come before the bodies.
static void cases(Live *l, Ir *n, Set live) {
    Target t = {l->targets, n->sym, set_clone(l, live), {NULL}, false};
    Set all = set_new(l), outer_fall = l->fallthrough;
    bool has_default = n->op == IR_SELECT;
    l->targets = &t;
    l->fallthrough = t.after;
    for (uint32_t i = n->args.len; i-- > 0;) {
        Ir *c = n->args.at[i];
        Set body = set_clone(l, t.after);
        stmts(l, &c->body, body);
        l->fallthrough = body;
        Set entry = set_clone(l, body);
        if (c->var && n->op == IR_TYPESWITCH) kill(l, c->var, entry);
        if (n->op == IR_SELECT && c->x) stmt(l, c->x, entry);
        set_join(l, all, entry);
        has_default |= c->args.len == 0;
    }
    if (!has_default) set_join(l, all, t.after);
    l->targets = t.outer;
    l->fallthrough = outer_fall;
    set_copy(l, live, all);
    for (uint32_t i = n->args.len; n->op != IR_SELECT && i-- > 0;)
        for (uint32_t k = n->args.at[i]->args.len; k-- > 0;) expr(l, n->args.at[i]->args.at[k], live);
    expr(l, n->x, live);
}

// Results in memory are read by the caller's side of the return; the others are values.
static void leave(Live *l, Ir *n, Set live) {
    memset(live.bits, 0, l->words * sizeof *live.bits);
    for (uint32_t i = 0; i < l->results.len; i++) {
        const IrVar *r = l->results.at[i];
        if (r->esc == ESC_HEAP || live_in_memory(l->fn, r) || !n || !n->args.len) use(l, r, live);
    }
    if (!n) return;
    for (uint32_t i = 0; n->args.len && i < l->results.len; i++) kill(l, l->results.at[i], live);
    operands(l, n->args.at, n->args.len, live);
}

static void jump(Live *l, const Ir *n, Set live) { set_copy(l, live, kept_set(l, &l->labels, n->sym)); }

static void label(Live *l, const Ir *n, Set live) {
    l->changed |= set_join(l, kept_set(l, &l->labels, n->sym), live);
}

static void choose(Live *l, Ir *n, Set live) {
    Set other = set_clone(l, live);
    stmts(l, &n->rest, other);
    stmts(l, &n->body, live);
    set_join(l, live, other);
    expr(l, n->x, live);
}

// ---- Other statements ----

static void assign_list(Live *l, Ir *n, Set live) {
    for (uint32_t i = n->args.len; i-- > 0;) assign(l, n->args.at[i], live);
    if (n->op == IR_AS2) operands(l, n->rest.at, n->rest.len, live);
    else expr(l, n->x, live);
}

static void stmt(Live *l, Ir *n, Set live) {
    if (!n) return;
    l->statement = n->pos;
    switch (n->op) {
    case IR_AS:
        assign(l, n->x, live);
        if (n->x || has_call(n->y)) expr(l, n->y, live);   // a value that nobody looks at is not read
        break;
    case IR_ASOP:
        assign(l, n->x, live);
        expr(l, n->y, live);
        expr(l, n->x, live);
        break;
    case IR_AS2: case IR_AS2FUNC: case IR_AS2DOTTYPE: case IR_AS2MAPR: case IR_AS2RECV: assign_list(l, n, live); break;
    case IR_DCL: declare(l, n->var, live); break;
    case IR_BLOCK: stmts(l, &n->args, live); break;
    case IR_IF: choose(l, n, live); break;
    case IR_FOR: loop(l, n, for_round, live); break;
    case IR_RANGE: range(l, n, live); break;
    case IR_SWITCH: case IR_TYPESWITCH: case IR_SELECT: cases(l, n, live); break;
    case IR_FALL: set_copy(l, live, l->fallthrough); break;
    case IR_BREAK: case IR_CONTINUE: branch(l, n, live); break;
    case IR_GOTO: jump(l, n, live); break;
    case IR_LABEL: label(l, n, live); break;
    case IR_RETURN: leave(l, n, live); break;
    case IR_INLMARK: case IR_KEEPALIVE: break;
    case IR_PANIC:   // nothing comes after it
        memset(live.bits, 0, l->words * sizeof *live.bits);
        expr(l, n, live);
        return;
    case IR_GO: tell_call(l, n->pos, "newproc", live);   // fall through
    case IR_DEFER: all_operands(l, n->x, live); break;
    default: expr(l, n, live); return;
    }
    stmts(l, &n->init, live);
}

// ---- Functions ----

static bool count_node(Ir *n, void *data) {
    ++*(uint32_t *)data;
    return n->op != IR_CLOSURE;
}

static void walk_function(Live *l, Set live) {
    leave(l, NULL, live);
    stmts(l, &l->fn->body, live);
    for (uint32_t i = l->results.len; i-- > 0;) declare(l, l->results.at[i], live);
}

// Parameters that move to the heap are copied there first.
static void enter(Live *l, Set live) {
    IrVar **params = l->fn->params.at;
    for (uint32_t i = l->fn->params.len; i-- > 0;) {
        IrVar *v = params[i];
        if (v->esc != ESC_HEAP) continue;
        if (type_has_pointers(v->type)) set_put(live, number_of(l, &v->esc, v->sym->text));
        set_drop(live, var_number(l, v));
        tell_call(l, l->fn->pos, "newobject", live);
    }
    tell(l, l->fn->obj ? l->fn->obj->pos : l->fn->pos, arena_printf(&l->s->arena, "entry to %s", l->fn->name), live);
}

static void function(Session *s, IrPackage *p, IrFunc *fn, LiveLines *lines) {
    Live l = {.s = s, .p = p, .fn = fn, .lines = lines};
    uint32_t nodes = 0;
    ir_visit_list(&fn->body, count_node, &nodes);
    uint32_t vars = fn->params.len + fn->results.len + fn->locals.len + fn->captures.len;
    l.words = (2 * vars + nodes) / 64 + 1;
    for (uint32_t i = 0; i < fn->results.len; i++)
        if (live_is_tracked(fn->results.at[i])) vec_push(&s->arena, &l.results, fn->results.at[i]);
    Set live = set_new(&l);
    do {
        l.changed = false;
        walk_function(&l, live);
    } while (l.changed);
    l.telling = true;
    walk_function(&l, live);
    enter(&l, live);
    live_stack_objects(s, p, fn, lines);
}

static int by_place(const void *x, const void *y) {
    const LiveLine *a = x, *b = y;
    if (a->pos != b->pos) return a->pos < b->pos ? -1 : 1;
    return a->number > b->number ? -1 : a->number < b->number;   // they were found from the end on
}

void show_live(Session *s, IrPackage *p) {
    LiveLines lines = {0};
    for (uint32_t i = 0; i < p->funcs.len; i++) {
        IrFunc *fn = p->funcs.at[i];
        if (fn->has_body && !fn->is_init && !fn->is_wrapper && !fn->weak && !fn->dead) function(s, p, fn, &lines);
    }
    if (!lines.len) return;
    qsort(lines.at, lines.len, sizeof *lines.at, by_place);
    for (uint32_t i = 0; i < lines.len; i++)
        if (i == 0 || lines.at[i].pos != lines.at[i - 1].pos || strcmp(lines.at[i].text, lines.at[i - 1].text))
            note_at(s, lines.at[i].pos, "%s", lines.at[i].text);
}
