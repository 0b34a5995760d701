// Which types' run-time descriptors the reference writes before it analyses a package. Most are written at the end, but
// a conversion to an interface with methods, and a question whether such an interface holds a type, need the table of
// the two, and that the descriptors of both and of all that these are made of. With them come the functions that
// compare and hash, which -m=2 and -json tell of.
#include "ir/build.h"

static bool is_interface(IrBuilder *b, Type *t) { return ir_under(b, t)->kind == T_INTERFACE; }

// The packages that declare types write them.
static bool is_written_elsewhere(IrBuilder *b, Type *t) {
    Type *base = t->kind == T_POINTER ? ir_elem(b, t) : t;
    if (base->kind <= T_BASIC_LAST) return true;
    return base->kind == T_NAMED && !base->named.ntargs && base->named.obj->pkg != b->home;
}

static void write_type(Type *t, void *builder);

static void write_methods(IrBuilder *b, Type *t) {
    uint32_t n = 0;
    if (is_interface(b, t)) return;
    Selection **methods = type_method_set(b->s, t, &n);
    for (uint32_t i = 0; i < n; i++) ir_each_part(b, type_unalias(methods[i]->obj->type), write_type, b);
}

static void write_type(Type *t, void *builder) {
    IrBuilder *b = builder;
    if (table_get(&b->described, t) || ir_has_shape(t)) return;
    table_put(&b->described, b->arena, t, t);
    if (is_written_elsewhere(b, t)) return;
    ir_equality(b, t);
    if (t->kind != T_POINTER) write_type(ir_pointer_to(b, t), b);
    Type *u = ir_under(b, t);
    ir_each_part(b, u, write_type, b);
    if (u->kind == T_MAP) ir_hash(b, ir_canon(b, u->map.key));
    write_methods(b, t);
}

static void write_table(IrBuilder *b, Type *t, Type *iface) {
    if (!t || is_interface(b, t) || !is_interface(b, iface) || ir_is_empty_interface(b, iface)) return;
    write_type(iface, b);
    write_type(t, b);
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
