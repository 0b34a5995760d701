// Initialisers of package-level variables. `var t = &T{1, "a"}` needs no code and no allocation: the variable and
// what it points to are laid out as static data. Only the parts that have to be computed when the program starts are
// assignments, and only these are flows. So of `var x = []*T{f(), {2}}` the graph sees `f()` stored into static
// data, which is as good as the heap. What remains to be done at the start is a list of statements: what the rest of
// the analysis takes for the initialiser's body.
#include "escape/graph.h"

typedef struct StaticInit {
    Session *s;
    IrPackage *p;
    Pos pos;                   // of the part at hand
    unsigned unnamed;          // data without a name so far
    Irs rest;                  // what remains to be done at the start
    bool no_addresses;         // data must not hold addresses
} StaticInit;

// Where a value is laid out: so far into the data of a variable, or into data that only addresses lead to.
typedef struct Place { const char *data; int64_t offset; } Place;

static bool is_static(StaticInit *v, Place at, Ir *n);

static bool is_zero(const Ir *n) {
    size_t len;
    if (n->op == IR_NIL || n->op == IR_ZERO) return true;
    if (n->op == IR_ARRAYLIT || n->op == IR_STRUCTLIT) {
        for (uint32_t i = 0; i < n->args.len; i++) {
            const Ir *e = n->args.at[i];
            if (!is_zero(e->op == IR_KEY ? e->y : e->op == IR_STRUCTKEY ? e->x : e)) return false;
        }
        return true;
    }
    if (n->op != IR_LITERAL) return false;
    switch (const_kind(n->val)) {
    case CONST_STRING: const_bytes(n->val, &len); return len == 0;
    case CONST_BOOL: return !const_truth(n->val);
    case CONST_COMPLEX: return false;
    default: return const_sign(n->val) == 0;
    }
}

static void set_static(StaticInit *v, Ir *n) {
    EscSite *site = NEW(session_bodies(v->s), EscSite);
    site->heap = true;
    site->pos = n->pos;
    site->reason = "lives as long as the program";
    site->what = ir_string(v->s, v->p, n);
    n->site = site;
    n->esc = ESC_HEAP;
}

static Place place_within(Place at, int64_t offset) { return (Place){at.data, at.offset + offset}; }

static Place place_unnamed(StaticInit *v) {
    return (Place){arena_printf(session_bodies(v->s), "%s..stmp_%u", package_link_path(v->p->pkg), v->unnamed++), 0};
}

// The place as messages name it: (T)(data@offset).
static Ir *place_name(StaticInit *v, Place at, Type *t) {
    IrVar *var = NEW(session_bodies(v->s), IrVar);
    var->vclass = VAR_GLOBAL;
    var->canonical = var;
    var->type = t;
    var->pos = v->pos;
    const char *type = ir_type_string(v->s, v->p, t);
    var->sym = intern_str(v->s, arena_printf(session_bodies(v->s), "(%s)(%s@%lld)", type, at.data, (long long)at.offset));
    return ir_name(v->s, var, v->pos);
}

// Part n of the static data: computed at the start if it has to be.
static void assign_part(StaticInit *v, Place at, Ir *n) {
    Pos pos = v->pos;
    if (is_static(v, at, n)) return;
    v->pos = pos;
    vec_push(session_bodies(v->s), &v->rest, ir_new(v->s, IR_AS, pos, NULL, place_name(v, at, n->written ? n->written : n->type), n));
}

static void assign_element(StaticInit *v, Place at, Ir *n);

static void assign_fields(StaticInit *v, Place at, Ir *n) {
    for (uint32_t i = 0; i < n->args.len; i++) {
        Ir *e = n->args.at[i];
        assign_element(v, place_within(at, type_field_offset(type_under(n->type), e->field_index)), e->x);
    }
}

static void assign_elements(StaticInit *v, Place at, Ir *n) {
    if (n->op == IR_STRUCTLIT) {
        assign_fields(v, at, n);
        return;
    }
    Type *u = type_under(n->type);
    int64_t size = type_size(u->kind == T_ARRAY ? u->array.elem : u->slice.elem), index = 0;
    for (uint32_t i = 0; i < n->args.len; i++, index++) {
        Ir *e = n->args.at[i];
        if (e->op == IR_KEY) {
            const_to_int64(e->x->val, &index);
            e = e->y;
        }
        assign_element(v, place_within(at, index * size), e);
    }
}

static void assign_element(StaticInit *v, Place at, Ir *n) {
    if (is_zero(n)) return;
    v->pos = n->pos;
    if (n->op == IR_ARRAYLIT || n->op == IR_STRUCTLIT) assign_elements(v, at, n);
    else assign_part(v, at, n);
}

static bool is_composite(const Ir *n) {
    return n->op == IR_ARRAYLIT || n->op == IR_SLICELIT || n->op == IR_MAPLIT || n->op == IR_STRUCTLIT;
}

// The type word and the data word of an interface are static if the value's type is known.
static bool is_static_interface(StaticInit *v, Place at, Ir *n) {
    Ir *value = n;
    while (value->op == IR_CONVIFACE) value = value->x;
    if (type_is_interface(value->type)) return value->op == IR_NIL;
    set_static(v, n);
    if (!type_pointer_shaped(value->type)) {
        assign_part(v, place_unnamed(v), value);
    } else if (value->op != IR_NIL) {
        v->pos = value->pos;
        assign_part(v, place_within(at, type_size(type_basic(v->s, T_UINTPTR))), value);
    }
    return true;
}

static bool holds_address(const Ir *n) {
    return n->op != IR_NIL && n->op != IR_ZERO && n->op != IR_ARRAYLIT && n->op != IR_STRUCTLIT
        && (n->op != IR_LITERAL || const_kind(n->val) == CONST_STRING);
}

// The call is replaced by its value if that is static.
static bool is_static_call(StaticInit *v, Place at, Ir *n) {
    Ir *value = inlined_value(v->s, n);
    uint32_t before = v->rest.len;
    if (!value) return false;
    if (is_static(v, at, value)) {
        *n = *value;
        return true;
    }
    v->rest.len = before;
    return false;
}

// Lays n out as static data; what is not constant in it becomes flows. False: n has to be computed as a whole.
static bool is_static(StaticInit *v, Place at, Ir *n) {
    while (n->op == IR_CONVNOP && !n->init.len) n = n->x;
    if (v->no_addresses && holds_address(n)) return false;
    switch (n->op) {
    case IR_LITERAL: case IR_NIL: case IR_ZERO: case IR_FUNC: case IR_METHEXPR:
        return true;
    case IR_PTRLIT:
        if (!is_composite(n->x)) return false;
        set_static(v, n);
        assign_part(v, place_unnamed(v), n->x);
        return true;
    case IR_STR2BYTES:
        if (n->x->op != IR_LITERAL) return false;
        set_static(v, n);
        return true;
    case IR_SLICELIT:
        set_static(v, n);
        assign_elements(v, place_unnamed(v), n);
        return true;
    case IR_ARRAYLIT: case IR_STRUCTLIT:
        assign_elements(v, at, n);
        return true;
    case IR_CLOSURE:
        if (func_is_closure(n->func)) return false;
        set_static(v, n);
        return true;
    case IR_CONVIFACE: return is_static_interface(v, at, n);
    case IR_INLCALL: return is_static_call(v, at, n);
    default: return false;
    }
}

static bool is_blank(const Ir *n) { return !n || (n->op == IR_NAME && strcmp(n->var->sym->text, "_") == 0); }

// The checksum of the validated cryptographic modules covers their data, which therefore holds nothing that moves.
static bool is_checksummed(const Package *pkg) {
    static const char prefix[] = "crypto/internal/fips140";
    size_t n = sizeof prefix - 1;
    return strncmp(pkg->path, prefix, n) == 0 && (pkg->path[n] == 0 || pkg->path[n] == '/');
}

static Place place_of(StaticInit *v, const Ir *dst) {
    const char *name = is_blank(dst) ? "_" : dst->var->sym->text;
    return (Place){arena_printf(session_bodies(v->s), "%s.%s", package_link_path(v->p->pkg), name), 0};
}

// The statements of a package's initialiser, without those that only lay out data.
Irs dynamic_init(Session *s, IrPackage *p, Irs *list) {
    StaticInit v = {.s = s, .p = p, .no_addresses = is_checksummed(p->pkg)};
    for (uint32_t i = 0; i < list->len; i++) {
        Ir *n = list->at[i];
        v.pos = n->pos;
        bool simple = n->op == IR_AS && n->y && !n->init.len;
        if (simple && is_blank(n->x) && !ir_has_effects(n->y)) continue;
        if (!simple || !is_static(&v, place_of(&v, n->x), n->y)) vec_push(session_bodies(s), &v.rest, n);
    }
    return v.rest;
}
