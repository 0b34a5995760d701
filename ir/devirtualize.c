// Devirtualisation: a method called through an interface is called directly where the interface can only hold values of one
// type. For `var s Shape = Square{2}` the call s.Area() becomes Square.Area(s.(Square)), so that what Area does with its
// receiver is known, and the square may stay on the stack. The analysis looks at all assignments to a local variable; nil
// does not count, for then the call panics anyway.
#include "ir/build.h"

// What is assigned: a value to be looked into, or only its type, or (both NULL) something unknown.
typedef struct Assigned { Ir *value; Type *type; } Assigned;
typedef VEC(Assigned) Assignments;

typedef struct Devirtualizer {
    IrBuilder *b;
    Table assignments;         // IrVar -> Assignments of interface variables
    Table analysed;            // functions whose assignments are in the table
    Table seen;                // variables met while one call is looked at
    Type nothing;              // stands for the type of what only nil, or only itself, is assigned to
} Devirtualizer;

static bool is_interface(Devirtualizer *d, Type *t) { return t && ir_under(d->b, t)->kind == T_INTERFACE; }

// ---- Assignments ------------------------------------------------------------------------------------------------

static IrVar *tracked(Devirtualizer *d, Ir *dst) {
    if (!dst || dst->op != IR_NAME) return NULL;
    IrVar *v = dst->var->canonical;
    return v->vclass == VAR_LOCAL && is_interface(d, v->type) ? v : NULL;
}

static void add(Devirtualizer *d, IrVar *v, Assigned a) {
    if (!v || (a.value && a.value->op == IR_NIL)) return;
    if (is_interface(d, a.type)) a.type = NULL;
    Assignments *list = table_get(&d->assignments, v);
    if (!list) {
        list = NEW(d->b->arena, Assignments);
        table_put(&d->assignments, d->b->arena, v, list);
    }
    vec_push(d->b->arena, list, a);
}

static void add_value(Devirtualizer *d, Ir *dst, Ir *value) {
    bool call = value && (value->op == IR_CALLFUNC || value->op == IR_CALLINTER);
    if (value) add(d, tracked(d, dst), call ? (Assigned){NULL, value->type} : (Assigned){value, NULL});
}

static void add_type(Devirtualizer *d, Ir *dst, Type *t) { add(d, tracked(d, dst), (Assigned){NULL, t}); }

static void add_results(Devirtualizer *d, Ir *as) {
    Type *results = as->x->type;
    for (uint32_t i = 0; i < as->args.len; i++)
        add_type(d, as->args.at[i], ir_canon(d->b, results->tuple.vars[i]->type));
}

static void add_range(Devirtualizer *d, Ir *loop) {
    Type *t = ir_under(d->b, loop->x->type);
    switch (t->kind) {
    case T_ARRAY: case T_SLICE: add_type(d, loop->z, ir_elem(d->b, t)); break;
    case T_POINTER: add_type(d, loop->z, ir_elem(d->b, ir_under(d->b, ir_elem(d->b, t)))); break;
    case T_CHAN: add_type(d, loop->y, ir_elem(d->b, t)); break;
    case T_MAP:
        add_type(d, loop->y, ir_canon(d->b, t->map.key));
        add_type(d, loop->z, ir_canon(d->b, t->map.elem));
        break;
    default: break;
    }
}

static void add_clauses(Devirtualizer *d, Ir *sw) {
    for (uint32_t i = 0; i < sw->args.len; i++) {
        IrVar *v = sw->args.at[i]->var;
        if (v && is_interface(d, v->type)) add(d, v, (Assigned){sw->x, NULL});
    }
}

static void analyse(Devirtualizer *d, IrFunc *f);

static bool find_assignment(Ir *n, void *data) {
    Devirtualizer *d = data;
    switch (n->op) {
    case IR_AS: add_value(d, n->x, n->y); break;
    case IR_AS2:
        for (uint32_t i = 0; i < n->args.len; i++) add_value(d, n->args.at[i], n->rest.at[i]);
        break;
    case IR_AS2DOTTYPE: add_value(d, n->args.at[0], n->x); break;
    case IR_AS2MAPR: case IR_AS2RECV: add_type(d, n->args.at[0], n->x->type); break;
    case IR_AS2FUNC: add_results(d, n); break;
    case IR_RANGE: add_range(d, n); break;
    case IR_TYPESWITCH: add_clauses(d, n); break;
    case IR_CLOSURE: analyse(d, n->func); break;
    default: break;
    }
    return true;
}

static void analyse(Devirtualizer *d, IrFunc *f) {
    if (table_get(&d->analysed, f)) return;
    table_put(&d->analysed, d->b->arena, f, f);
    ir_visit_list(&f->body, find_assignment, d);
}

// ---- The type that an interface holds ---------------------------------------------------------------------------

static Ir *look_through(Devirtualizer *d, Ir *n) {
    while (is_interface(d, n->type) && (n->op == IR_CONVNOP || n->op == IR_CONVIFACE || n->op == IR_PAREN
                                        || n->op == IR_DOTTYPE || n->op == IR_DOTTYPE2))
        n = n->x;
    return n;
}

// The one concrete type that n can have; NULL: unknown.
static Type *concrete_type(Devirtualizer *d, Ir *n) {
    n = look_through(d, n);
    if (!is_interface(d, n->type)) return n->type;
    if (n->op != IR_NAME) return NULL;
    IrVar *v = n->var->canonical;
    if (v->vclass != VAR_LOCAL || v->addrtaken) return NULL;
    if (table_get(&d->seen, v)) return &d->nothing;
    table_put(&d->seen, d->b->arena, v, v);
    analyse(d, v->func);
    Assignments *list = table_get(&d->assignments, v);
    Type *type = NULL;
    for (uint32_t i = 0; list && i < list->len; i++) {
        Type *t = list->at[i].value ? concrete_type(d, list->at[i].value) : list->at[i].type;
        if (t == &d->nothing) continue;
        if (!t || (type && type != t)) return NULL;
        type = t;
    }
    return type ? type : &d->nothing;
}

// ---- Calls ------------------------------------------------------------------------------------------------------

static Ir *assertion(IrBuilder *b, Ir *call, Type *t) {
    Ir *n = ir_node(b, IR_DOTTYPE, call->pos, t, call->x->x, NULL);
    n->nil_panic = true;
    return n;
}

static void call_directly(IrBuilder *b, Ir *call, Selection *sel, Type *t) {
    Pos pos = call->x->pos;
    Ir *x = ir_path(b, assertion(b, call, t), sel->index, sel->nindex - 1, pos);
    bool still_interface = ir_under(b, x->type)->kind == T_INTERFACE;   // the method of an embedded interface
    if (b->s->flags.m)
        note_at(b->s, call->pos, "%s %s to %s", still_interface ? "partially devirtualizing" : "devirtualizing",
                ir_string(b->s, b->p, call->x), ir_type_string(b->s, b->p, t));
    if (still_interface) {
        call->x->x = x;
        return;
    }
    x = ir_adjust_receiver(b, x, sel->obj, pos);
    Irs args = {0};
    ir_push(b, &args, x);
    for (uint32_t i = 0; i < call->args.len; i++) ir_push(b, &args, call->args.at[i]);
    call->op = IR_CALLFUNC;
    call->x = ir_func_name(b, ir_method_func(b, sel->obj, x->type), pos);
    call->args = args;
}

static void devirtualize_call(Devirtualizer *d, Ir *call) {
    IrBuilder *b = d->b;
    d->seen = (Table){0};
    Ir *x = call->x->x;
    Type *t = concrete_type(d, x);
    if (!t || t == &d->nothing || !type_implements(b->s, t, x->type, NULL)) return;
    Selection *sel = type_lookup(b->s, t, false, call->x->field->pkg, call->x->field->sym);
    if (sel) call_directly(b, call, sel, t);
}

// Operands first: the order of messages.
static Ir *edit(Ir *n, void *data) {
    if (!n) return NULL;
    ir_edit_children(n, edit, data);
    if (n->op == IR_CALLINTER) devirtualize_call(data, n);
    return n;
}

// Instances speak of shapes, whose methods are not known.
void ir_devirtualize(IrBuilder *b) {
    Devirtualizer d = {.b = b};
    for (uint32_t i = 0; i < b->p->funcs.len; i++) {
        IrFunc *f = b->p->funcs.at[i];
        if (f->targs) continue;
        for (uint32_t k = 0; k < f->body.len; k++) edit(f->body.at[k], &d);
    }
}
