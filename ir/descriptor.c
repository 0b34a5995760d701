// Which types' run-time descriptors the reference writes before it analyses a package. Most are written at the end, but
// a conversion to an interface with methods, and a question whether such an interface holds a type, need the table of
// the two, and that the descriptors of both and of all that these are made of. With them come the functions that
// compare and hash, which -m=2 and -json tell of.
#include "ir/build.h"

static void write_type(IrBuilder *b, Type *t);

static bool is_interface(IrBuilder *b, Type *t) { return ir_under(b, t)->kind == T_INTERFACE; }

// The packages that declare types write them.
static bool is_written_elsewhere(IrBuilder *b, Type *t) {
    Type *base = t->kind == T_POINTER ? ir_elem(b, t) : t;
    if (base->kind <= T_BASIC_LAST) return true;
    return base->kind == T_NAMED && !base->named.ntargs && base->named.obj->pkg != b->home;
}

static void write_tuple(IrBuilder *b, Type *tuple) {
    for (uint32_t i = 0; i < tuple->tuple.n; i++) write_type(b, ir_canon(b, tuple->tuple.vars[i]->type));
}

static void write_signature(IrBuilder *b, Type *sig) {
    write_tuple(b, sig->func.params);
    write_tuple(b, sig->func.results);
}

static void write_map(IrBuilder *b, Type *u) {
    Type *key = ir_canon(b, u->map.key);
    write_type(b, key);
    write_type(b, ir_canon(b, u->map.elem));
    ir_hash(b, key);
}

static void write_parts(IrBuilder *b, Type *u) {
    uint32_t n = 0;
    switch (u->kind) {
    case T_ARRAY: case T_SLICE: case T_CHAN: case T_POINTER: write_type(b, ir_elem(b, u)); break;
    case T_FUNC: write_signature(b, u); break;
    case T_MAP: write_map(b, u); break;
    case T_STRUCT:
        for (uint32_t i = 0; i < u->strct.n; i++) write_type(b, ir_field_type(b, u, i));
        break;
    case T_INTERFACE: {
        Obj **methods = type_methods(b->s, u, &n);
        for (uint32_t i = 0; i < n; i++) write_signature(b, ir_plain_signature(b, type_unalias(methods[i]->type)));
        break;
    }
    default: break;
    }
}

static void write_methods(IrBuilder *b, Type *t) {
    uint32_t n = 0;
    if (is_interface(b, t)) return;
    Selection **methods = type_method_set(b->s, t, &n);
    for (uint32_t i = 0; i < n; i++) write_signature(b, ir_plain_signature(b, type_unalias(methods[i]->obj->type)));
}

static void write_type(IrBuilder *b, Type *t) {
    if (table_get(&b->described, t) || ir_has_shape(t)) return;
    table_put(&b->described, b->arena, t, t);
    if (is_written_elsewhere(b, t)) return;
    ir_equality(b, t);
    if (t->kind != T_POINTER) write_type(b, ir_pointer_to(b, t));
    write_parts(b, ir_under(b, t));
    write_methods(b, t);
}

static void write_table(IrBuilder *b, Type *t, Type *iface) {
    if (!t || is_interface(b, t) || !is_interface(b, iface) || ir_is_empty_interface(b, iface)) return;
    write_type(b, iface);
    write_type(b, t);
}

static void write_cases(IrBuilder *b, Ir *type_switch) {
    for (uint32_t i = 0; i < type_switch->args.len; i++) {
        Ir *clause = type_switch->args.at[i];
        for (uint32_t k = 0; k < clause->args.len; k++)
            if (clause->args.at[k]->op == IR_TYPE) write_table(b, clause->args.at[k]->type, type_switch->x->type);
    }
}

static bool find_tables(Ir *n, void *data) {
    IrBuilder *b = data;
    if (n->op == IR_CONVIFACE) write_table(b, n->x->type, n->type);
    if (n->op == IR_DOTTYPE || n->op == IR_DOTTYPE2) write_table(b, n->type, n->x->type);
    if (n->op == IR_TYPESWITCH) write_cases(b, n);
    return true;
}

void ir_early_descriptors(IrBuilder *b) {
    if (flags_detail(&b->home->flags) < 2) return;
    for (uint32_t i = 0, n = b->p->funcs.len; i < n; i++) ir_visit_list(&b->p->funcs.at[i]->body, find_tables, b);
}
