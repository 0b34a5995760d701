// What of a function stands in its frame, under which name, and which calls of the run time its operations are.
#include "escape/live.h"

enum { WORD = 8, MOST_WORDS = 4, MOST_FIELDS = 4 };

bool live_is_tracked(const IrVar *v) { return v && v->vclass != VAR_GLOBAL && (v->esc == ESC_HEAP || type_has_pointers(v->type)); }

// Small values without arrays live in registers.
static bool fits_registers(Type *t) {
    Type *u = type_under(t);
    if (type_size(u) > MOST_WORDS * WORD) return false;
    if (u->kind == T_ARRAY) return u->array.len == 0 || (u->array.len == 1 && fits_registers(u->array.elem));
    if (u->kind != T_STRUCT) return true;
    for (uint32_t i = 0; i < u->strct.n; i++)
        if (!fits_registers(u->strct.fields[i]->type)) return false;
    return u->strct.n <= MOST_FIELDS;
}

static bool is_reference(const IrVar *v) { return v->esc == ESC_HEAP || (v->vclass == VAR_CAPTURED && !v->by_value); }

bool live_in_memory(const IrFunc *fn, const IrVar *v) {
    if (is_reference(v)) return false;
    return v->addrtaken || !fits_registers(v->type) || (v->vclass == VAR_RESULT && fn->has_defer);
}

bool live_is_one_word(Type *t) {
    Type *u = type_under(t);
    switch (u->kind) {
    case T_SLICE: case T_STRING: case T_INTERFACE: return false;
    case T_ARRAY: return u->array.len == 1 && live_is_one_word(u->array.elem);
    case T_STRUCT: return u->strct.n == 1 && live_is_one_word(u->strct.fields[0]->type);
    default: return true;
    }
}

const char *live_name(Session *s, const IrFunc *fn, const IrVar *v) {
    if (is_reference(v)) return arena_printf(&s->arena, "&%s", v->sym->text);
    Type *u = type_under(v->type);
    const char *part = u->kind == T_STRING || u->kind == T_SLICE ? ".ptr" : u->kind == T_INTERFACE ? ".data" : NULL;
    if (!part || v->vclass != VAR_LOCAL || live_in_memory(fn, v)) return v->sym->text;
    return arena_printf(&s->arena, "%s%s", v->sym->text, part);
}

// ---- Calls ----

// Boxes of constants and single bytes are not allocated; some kinds have functions of their own.
static const char *boxing_call(const Ir *n) {
    Type *t = type_under(n->x->type);
    int64_t size = type_size(t);
    if (n->esc != ESC_HEAP || t->kind == T_INTERFACE || n->x->op == IR_LITERAL || n->x->op == IR_ZERO || size <= 1) return NULL;
    if (t->kind == T_POINTER || t->kind == T_MAP || t->kind == T_CHAN || t->kind == T_FUNC || t->kind == T_UNSAFE_POINTER)
        return NULL;
    if (t->kind == T_STRING) return "convTstring";
    if (t->kind == T_SLICE) return "convTslice";
    if (type_has_pointers(t) || t->kind == T_STRUCT || t->kind == T_ARRAY) return "convT";
    return size == 8 ? "convT64" : size == 4 ? "convT32" : size == 2 ? "convT16" : "convT";
}

static bool is_small_hint(const Ir *hint) {
    int64_t n;
    return !hint || (hint->op == IR_LITERAL && const_to_int64(hint->val, &n) && n <= 8);
}

static const char *concat_call(const Ir *n) {
    static const char *const names[] = {"concatstring2", "concatstring3", "concatstring4", "concatstring5"};
    return n->args.len <= 5 ? names[n->args.len - 2] : "concatstrings";
}

// Interfaces are compared by what they hold, strings by their bytes; with a constant it takes no call.
static const char *compare_call(const Ir *n) {
    Type *t = type_under(n->x->type);
    if (n->x->op == IR_NIL || n->y->op == IR_NIL || n->x->op == IR_LITERAL || n->y->op == IR_LITERAL) return NULL;
    if (t->kind == T_STRING) return "memequal";
    if (t->kind != T_INTERFACE || type_under(n->y->type)->kind != T_INTERFACE) return NULL;
    return t->iface.nmethods ? "ifaceeq" : "efaceeq";
}

const char *live_runtime_call(const Ir *n) {
    bool heap = n->esc == ESC_HEAP;
    switch (n->op) {
    case IR_NEW: case IR_PTRLIT: case IR_SLICELIT: case IR_CLOSURE: case IR_METHVALUE: return heap ? "newobject" : NULL;
    case IR_MAKESLICE: return heap ? "makeslice" : NULL;
    case IR_MAKECHAN: return "makechan";
    case IR_MAKEMAP: return !is_small_hint(n->x) ? "makemap" : heap ? "makemap_small" : "rand";
    case IR_MAPLIT: return heap ? "makemap_small" : "rand";
    case IR_CONVIFACE: return boxing_call(n);
    case IR_EQ: case IR_NE: return compare_call(n);
    case IR_ADDSTR: return concat_call(n);
    case IR_APPEND: return "growslice";
    case IR_BYTES2STR: return "slicebytetostring";
    case IR_STR2BYTES: return "stringtoslicebyte";
    case IR_RUNES2STR: return "slicerunetostring";
    case IR_STR2RUNES: return "stringtoslicerune";
    case IR_RUNESTR: return "intstring";
    case IR_SEND: return "chansend1";
    case IR_RECV: return "chanrecv1";
    case IR_COPY: return "memmove";
    case IR_CLOSE: return "closechan";
    case IR_PANIC: return "gopanic";
    case IR_RECOVER: return "gorecover";
    default: return NULL;
    }
}

// Maps with keys of a word or a string have functions of their own.
const char *live_map_call(Session *s, const char *name, Type *map) {
    Type *m = type_under(map), *key = type_under(m->map.key);
    const char *how = "";
    if (type_size(m->map.elem) > 128) how = "";
    else if (key->kind == T_STRING) how = "_faststr";
    else if (key->kind == T_STRUCT || key->kind == T_ARRAY || key->kind == T_INTERFACE || key->kind == T_FLOAT32 || key->kind == T_FLOAT64) how = "";
    else if (type_size(key) == 4) how = "_fast32";
    else if (type_size(key) == 8) how = type_has_pointers(key) && !strcmp(name, "mapassign") ? "_fast64ptr" : "_fast64";
    return arena_printf(&s->arena, "%s%s", name, how);
}

const char *live_print_call(const Ir *arg) {
    Type *t = type_under(arg->type);
    switch (t->kind) {
    case T_STRING: return "printstring";
    case T_BOOL: return "printbool";
    case T_FLOAT32: case T_FLOAT64: return "printfloat64";
    case T_COMPLEX64: case T_COMPLEX128: return "printcomplex128";
    case T_SLICE: return "printslice";
    case T_INTERFACE: return t->iface.nmethods ? "printiface" : "printeface";
    case T_POINTER: case T_UNSAFE_POINTER: case T_CHAN: case T_MAP: case T_FUNC: return "printpointer";
    case T_UINT: case T_UINT8: case T_UINT16: case T_UINT32: case T_UINT64: case T_UINTPTR: return "printuint";
    default: return "printint";
    }
}

// A function as the linker knows it, from the first dot on.
const char *live_callee(Session *s, const Ir *call) {
    const Ir *x = call->x;
    if (call->op != IR_CALLFUNC || (x->op != IR_FUNC && x->op != IR_CLOSURE)) return NULL;
    const char *symbol = arena_printf(&s->arena, "%s.%s", x->func->home->path, x->func->name);
    return strchr(symbol, '.') + 1;
}

// ---- Stack objects: what addresses are taken of ----

typedef struct Objects { Session *s; IrPackage *p; IrFunc *fn; LiveLines *lines; Table boxed; uint32_t temps; } Objects;

static void add_object(Objects *o, Pos pos, const char *name, const char *type) {
    if (!name) name = arena_printf(&o->s->arena, ".autotmp_%u", ++o->temps);
    const char *text = arena_printf(&o->s->arena, "stack object %s %s", name, type);
    vec_push(&o->s->arena, o->lines, ((LiveLine){pos, o->lines->len, text}));
}

// Boxing a value that lives in memory hands its address over.
static void note_boxed(Objects *o, Ir *n) {
    if (!boxing_call(n)) return;
    Ir *x = n->x;
    while (x->op == IR_DOT) x = x->x;
    if (x->op == IR_NAME && live_in_memory(o->fn, x->var)) table_put(&o->boxed, &o->s->arena, x->var, x->var);
}

static bool add_temporary(Ir *n, void *data) {
    Objects *o = data;
    if (n->op == IR_CONVIFACE) note_boxed(o, n);
    if (n->esc == ESC_HEAP) return true;
    if (n->op == IR_MAKEMAP || n->op == IR_MAPLIT) add_object(o, n->pos, NULL, "internal/runtime/maps.Map");
    if (n->op == IR_SLICELIT && n->len && type_has_pointers(n->type->slice.elem))
        add_object(o, n->pos, NULL, arena_printf(&o->s->arena, "[%lld]%s", (long long)n->len, ir_type_string(o->s, o->p, n->type->slice.elem)));
    if (n->op == IR_RANGE && type_under(n->x->type)->kind == T_MAP) add_object(o, n->pos, NULL, "internal/runtime/maps.Iter");
    return n->op != IR_CLOSURE;
}

static void add_vars(Objects *o, IrVar **vars, uint32_t n) {
    for (uint32_t i = 0; i < n; i++) {
        IrVar *v = vars[i];
        bool object = v->esc != ESC_HEAP && type_has_pointers(v->type) && (v->addrtaken || table_get(&o->boxed, v));
        if (object && !(v->vclass == VAR_CAPTURED && !v->by_value))
            add_object(o, v->pos, v->autotmp ? NULL : v->sym->text, ir_type_string(o->s, o->p, v->type));
    }
}

void live_stack_objects(Session *s, IrPackage *p, IrFunc *fn, LiveLines *lines) {
    Objects o = {.s = s, .p = p, .fn = fn, .lines = lines};
    ir_visit_list(&fn->body, add_temporary, &o);
    add_vars(&o, fn->params.at, fn->params.len);
    add_vars(&o, fn->results.at, fn->results.len);
    add_vars(&o, fn->locals.at, fn->locals.len);
    add_vars(&o, fn->captures.at, fn->captures.len);
}
