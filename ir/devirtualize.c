// Calls of interface methods where the dynamic type is known: `var w io.Writer = &buf; w.Write(p)` is a call of
// (*bytes.Buffer).Write. The type is known if every assignment to the variable stores the same concrete type. The value
// may still be nil, and then calling a method on it is a nil dereference as before.
#include "ir/inline.h"

// One thing that is assigned to a variable: a value, or the result-th of a call's values.
typedef struct Assign { Ir *value; uint32_t result; Type *type; } Assign;   // type: of what is not followed; NULL: unknown
struct Assigns { VEC(Assign) at; };

// ---- What is assigned -------------------------------------------------------------------------------------------------

static bool is_interface(Inliner *in, Type *t) { return ir_under(in->b, t)->kind == T_INTERFACE; }

static IrVar *tracked(Inliner *in, Ir *dst) {
    if (!dst || dst->op != IR_NAME) return NULL;
    IrVar *v = dst->var->canonical ? dst->var->canonical : dst->var;
    return v->vclass == VAR_LOCAL && is_interface(in, v->type) ? v : NULL;
}

static void note_assign(Inliner *in, Ir *dst, Assign a) {
    IrVar *v = tracked(in, dst);
    if (!v || (a.value && a.value->op == IR_NIL)) return;
    Assigns *list = table_get(&in->assigns, v);
    if (!list) table_put(&in->assigns, &in->s->scratch, v, list = NEW(&in->s->scratch, Assigns));
    vec_push(&in->s->scratch, &list->at, a);
}

static void note_value(Inliner *in, Ir *dst, Ir *value) {
    if (value) note_assign(in, dst, (Assign){.value = value});
}

static void note_type(Inliner *in, Ir *dst, Type *t) {
    note_assign(in, dst, (Assign){.type = t && !is_interface(in, t) ? t : NULL});
}

static void note_range(Inliner *in, Ir *n) {
    Type *t = ir_under(in->b, n->x->type);
    if (t->kind == T_POINTER) t = ir_under(in->b, ir_elem(in->b, t));
    if (t->kind == T_MAP) note_type(in, n->y, ir_canon(in->b, t->map.key));
    if (t->kind == T_CHAN) note_type(in, n->y, ir_elem(in->b, t));
    if (t->kind == T_MAP || t->kind == T_ARRAY || t->kind == T_SLICE) note_type(in, n->z, ir_elem(in->b, t));
}

static void analyse_function(Inliner *in, IrFunc *fn);

static bool analyse(Ir *n, void *data) {
    Inliner *in = data;
    switch (n->op) {
    case IR_AS: note_value(in, n->x, n->y); break;
    case IR_AS2:
        for (uint32_t i = 0; i < n->args.len; i++) note_value(in, n->args.at[i], n->rest.at[i]);
        break;
    case IR_AS2DOTTYPE: note_value(in, n->args.at[0], n->x); break;
    case IR_AS2MAPR: case IR_AS2RECV: note_type(in, n->args.at[0], n->x->type); break;
    case IR_AS2FUNC:
        for (uint32_t i = 0; i < n->args.len; i++) note_assign(in, n->args.at[i], (Assign){.value = n->x, .result = i + 1});
        break;
    case IR_RANGE: note_range(in, n); break;
    case IR_TYPESWITCH:
        for (uint32_t i = 0; i < n->args.len; i++) {
            if (!n->args.at[i]->var) continue;
            Ir name = {.op = IR_NAME, .var = n->args.at[i]->var};
            note_value(in, &name, n->x);
        }
        break;
    case IR_CLOSURE: analyse_function(in, n->func); break;
    default: break;
    }
    return true;
}

static void analyse_function(Inliner *in, IrFunc *fn) {
    if (table_get(&in->analysed, fn)) return;
    table_put(&in->analysed, &in->s->scratch, fn, fn);
    ir_visit_list(&fn->body, analyse, in);
}

void devirtualize_inlined(Inliner *in, IrFunc *fn, Ir *inlined) {
    if (!table_get(&in->analysed, fn)) return;
    ir_visit_list(&inlined->init, analyse, in);
    ir_visit_list(&inlined->body, analyse, in);
}

// ---- The concrete type --------------------------------------------------------------------------------------------------

typedef enum { TYPE_UNKNOWN, TYPE_NONE /* nil or nothing */, TYPE_KNOWN } Knowledge;
typedef struct Concrete {
    Type *type, *written;
    const void *spelling;   // where the source has the type, if it is a struct without a name
} Concrete;
typedef struct Search { Inliner *in; Table seen; } Search;

static Type *written_type(const Ir *n) { return n->written ? n->written : n->type; }

// Structs without a name that are written in two places are two types to the reference's devirtualiser.
static const void *spelling(Inliner *in, const Ir *n) {
    const Type *t = n->type->kind == T_POINTER ? ir_elem(in->b, n->type) : n->type;
    if (t->kind != T_STRUCT) return NULL;
    if (n->op == IR_NAME && n->var->obj) return n->var->obj->type;
    return n->op == IR_STRUCTLIT || n->op == IR_PTRLIT ? (const void *)n : t;
}

static bool same_type(const Concrete *a, const Concrete *b) { return a->type == b->type && a->spelling == b->spelling; }

static Knowledge type_of(Search *search, Ir *n, Concrete *t);

static Ir *look_through(Search *s, Ir *n) {
    while (is_interface(s->in, n->type)) {
        if (n->op == IR_CONVNOP || n->op == IR_CONVIFACE || n->op == IR_PAREN || n->op == IR_DOTTYPE || n->op == IR_DOTTYPE2)
            n = n->x;
        else if (n->op == IR_INLCALL && n->args.len == 1)
            n = n->args.at[0];
        else
            break;
    }
    return n;
}

static Knowledge type_of_assign(Search *s, const Assign *a, Concrete *t) {
    if (!a->value) {
        *t = (Concrete){a->type, a->type, NULL};
        return a->type ? TYPE_KNOWN : TYPE_UNKNOWN;
    }
    if (!a->result) return type_of(s, a->value, t);
    if (a->value->op == IR_INLCALL) return type_of(s, a->value->args.at[a->result - 1], t);
    return TYPE_UNKNOWN;
}

static Knowledge type_of_var(Search *s, IrVar *v, Concrete *t) {
    v = v->canonical ? v->canonical : v;
    if (v->vclass != VAR_LOCAL || v->addrtaken || !v->func) return TYPE_UNKNOWN;
    if (table_get(&s->seen, v)) return TYPE_NONE;
    table_put(&s->seen, &s->in->s->scratch, v, v);
    analyse_function(s->in, v->func);
    Assigns *list = table_get(&s->in->assigns, v);
    Knowledge all = TYPE_NONE;
    for (uint32_t i = 0; list && i < list->at.len; i++) {
        Concrete one = {0};
        Knowledge k = type_of_assign(s, &list->at.at[i], &one);
        if (k == TYPE_NONE) continue;
        if (k == TYPE_UNKNOWN || (all == TYPE_KNOWN && !same_type(t, &one))) return TYPE_UNKNOWN;
        all = TYPE_KNOWN;
        *t = one;
    }
    return all;
}

static Knowledge type_of(Search *s, Ir *n, Concrete *t) {
    n = look_through(s, n);
    if (!is_interface(s->in, n->type)) {
        *t = (Concrete){n->type, written_type(n), spelling(s->in, n)};
        return TYPE_KNOWN;
    }
    return n->op == IR_NAME ? type_of_var(s, n->var, t) : TYPE_UNKNOWN;
}

// ---- The call -----------------------------------------------------------------------------------------------------------

// In an instance of a generic function the reference knows only shapes, and has no dictionary for the method.
static bool is_shaped(Inliner *in, IrFunc *fn, Ir *call, Type *written) {
    if (written->kind == T_NAMED && written->named.obj->pkg && !strcmp(written->named.obj->pkg->path, "go.shape")) return true;
    Ir *x = call->x->x;
    bool shaped = ir_has_shape(written);
    if (!shaped && !ir_has_shape(written_type(x))) return false;
    if (inline_notes(in, fn))
        note_at(in->s, call->pos, "cannot devirtualize %s: shaped %s %s", ir_string(in->s, in->p, call),
                shaped ? "receiver" : "interface", ir_type_string(in->s, in->p, shaped ? written : written_type(x)));
    return true;
}

static Ir *concrete_receiver(Inliner *in, Ir *call, Type *t) {
    Ir *n = ir_node(in->b, IR_DOTTYPE, call->pos, t, call->x->x, NULL);
    n->nil_panic = true;
    return n;
}

static void note_devirtualized(Inliner *in, IrFunc *fn, Ir *call, Type *t, bool partially) {
    if (inline_notes(in, fn))
        note_at(in->s, call->pos, "%s %s to %s", partially ? "partially devirtualizing" : "devirtualizing",
                ir_string(in->s, in->p, call->x), ir_type_string(in->s, in->p, t));
}

// What is new is decided upon, callees first, as if its own package had done so.
static void decide_new(Inliner *in, uint32_t known) {
    uint32_t n = in->p->funcs.len;
    for (uint32_t i = known; i < n; i++) in->p->funcs.at[i]->is_untold = true;
    for (uint32_t i = n; i > known && !in->s->flags.l; i--) inline_decide(in, in->p->funcs.at[i - 1]);
}

// A method of an instance is called as code outside of shapes calls it, through the function that has its dictionary.
static IrFunc *method_called(Inliner *in, Obj *method, Type *recv) {
    IrBuilder *b = in->b;
    uint32_t known = in->p->funcs.len;
    IrFunc *f = ir_method_func(b, method, recv, NULL);
    ir_build_queue(b);
    decide_new(in, known);
    if (!ir_is_instance(f) || !in->p->as_read) return f;
    known = in->p->funcs.len;
    f = ir_caller(b, f);
    decide_new(in, known);
    return f;
}

static void call_method(Inliner *in, IrFunc *fn, Ir *call, Type *t, Selection *sel) {
    IrBuilder *b = in->b;
    Obj *method = sel->obj;
    Ir *x = ir_path(b, concrete_receiver(in, call, t), sel->index, sel->nindex - 1, call->x->pos);
    bool partially = is_interface(in, x->type);
    note_devirtualized(in, fn, call, t, partially);
    if (partially) {
        call->x->x = x;
        call->x->field = method;
        return;
    }
    x = ir_adjust_receiver(b, x, method, call->x->pos);
    Irs args = {0};
    ir_push(b, &args, x);
    for (uint32_t i = 0; i < call->args.len; i++) ir_push(b, &args, call->args.at[i]);
    call->x = ir_func_name(b, method_called(in, method, x->type), call->x->pos);
    call->op = IR_CALLFUNC;
    call->args = args;
}

void devirtualize_call(Inliner *in, IrFunc *fn, Ir *call) {
    if (call->op != IR_CALLINTER || call->x->by_dictionary) return;
    Search search = {.in = in};
    Concrete found = {0};
    if (type_of(&search, call->x->x, &found) != TYPE_KNOWN) return;
    Type *t = found.type;
    if (!type_implements(in->s, t, call->x->x->type, NULL)) return;
    if (is_shaped(in, fn, call, found.written)) return;
    Selection *sel = type_lookup(in->s, t, false, call->x->field->pkg, call->x->field->sym);
    if (sel) call_method(in, fn, call, t, sel);
}
