// Composite literals. Struct literals name every field they set; elided element types and elided & have been filled in.
#include "ir/build.h"

static uint32_t field_named(Type *strct, const Sym *name) {
    for (uint32_t i = 0; i < strct->strct.n; i++)
        if (strct->strct.fields[i]->sym == name) return i;
    return 0;
}

static Ir *struct_literal(IrBuilder *b, Ast *n, Type *t) {
    Type *u = ir_under(b, t);
    Ir *lit = ir_node(b, IR_STRUCTLIT, n->pos, t, NULL, NULL);
    for (uint32_t i = 0; i < n->composite.elems.len; i++) {
        Ast *elem = n->composite.elems.at[i];
        bool keyed = elem->kind == AST_KEY_VALUE;
        uint32_t index = keyed ? field_named(u, elem->kv.key->name.sym) : i;
        Ast *value = keyed ? elem->kv.value : elem;
        Ir *key = ir_node(b, IR_STRUCTKEY, keyed ? elem->kv.key->pos : elem->pos, NULL, NULL, NULL);
        key->field = u->strct.fields[index];
        key->field_index = index;
        key->x = ir_convert_expr(b, value, ir_field_type(b, u, index));
        key->type = key->x->type;
        ir_push(b, &lit->args, key);
    }
    return lit;
}

static Ir *key_value(IrBuilder *b, Ast *kv, Type *key, Type *elem) {
    Ir *n = ir_node(b, IR_KEY, kv->kv.key->pos, NULL, NULL, NULL);
    n->x = ir_convert_expr(b, kv->kv.key, key);
    n->y = ir_convert_expr(b, kv->kv.value, elem);
    return n;
}

static Ir *map_literal(IrBuilder *b, Ast *n, Type *t) {
    Type *u = ir_under(b, t);
    Type *key = ir_canon(b, u->map.key), *elem = ir_canon(b, u->map.elem);
    Ir *lit = ir_node(b, IR_MAPLIT, n->pos, t, NULL, NULL);
    for (uint32_t i = 0; i < n->composite.elems.len; i++)
        ir_push(b, &lit->args, key_value(b, n->composite.elems.at[i], key, elem));
    ir_need_type(b, t);
    return lit;
}

static Ir *list_literal(IrBuilder *b, Ast *n, Type *t) {
    Type *u = ir_under(b, t);
    Type *elem = ir_elem(b, u);
    Ir *lit = ir_node(b, u->kind == T_ARRAY ? IR_ARRAYLIT : IR_SLICELIT, n->pos, t, NULL, NULL);
    int64_t index = 0, len = 0;
    for (uint32_t i = 0; i < n->composite.elems.len; i++) {
        Ast *e = n->composite.elems.at[i];
        bool keyed = e->kind == AST_KEY_VALUE;
        if (keyed) const_to_int64(ast_unparen(e->kv.key)->val, &index);
        ir_push(b, &lit->args, keyed ? key_value(b, e, NULL, elem) : ir_convert_expr(b, e, elem));
        if (++index > len) len = index;
    }
    lit->len = u->kind == T_ARRAY ? u->array.len : len;
    return lit;
}

static Ir *literal_of(IrBuilder *b, Ast *n, Type *t) {
    switch (ir_under(b, t)->kind) {
    case T_STRUCT: return struct_literal(b, n, t);
    case T_MAP: return map_literal(b, n, t);
    default: return list_literal(b, n, t);
    }
}

// The type of an element whose & was elided is a pointer.
Ir *ir_composite(IrBuilder *b, Ast *n) {
    Type *t = ir_type(b, n->type);
    bool pointer = ir_under(b, t)->kind == T_POINTER;
    Type *written = ir_written_type(b, n->type);
    Ir *lit = literal_of(b, n, pointer ? ir_elem(b, t) : t);
    lit->written = pointer ? type_under(written)->pointer.elem : written;
    return pointer ? ir_node(b, IR_PTRLIT, n->pos, t, lit, NULL) : lit;
}
