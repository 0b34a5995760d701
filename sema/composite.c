// Composite literals: structs by position or by name, arrays and slices with indices, maps with keys.
#include "sema/expr.h"

// ---- Structs ----------------------------------------------------------------------------------------------------

static void named_field(Checker *c, Ast *kv, Type *strct, Type *base, bool *visited) {
    Operand x = {0};
    Ast *key = kv->kv.key;
    expr(c, NULL, &x, kv->kv.value);
    if (key->kind != AST_NAME) {
        err_node(c, kv, "invalid field name %s in struct literal", expr_str(c, key));
        return;
    }
    uint32_t i = field_index(strct, c->pkg, key->name.sym, false);
    if (i == UINT32_MAX) {
        uint32_t other = field_index(strct, c->pkg, key->name.sym, true);
        Obj *alt = other == UINT32_MAX ? NULL : strct->strct.fields[other];
        err_node(c, key, "%s", lookup_error(c, base, key->name.sym, alt, true));
        return;
    }
    Obj *field = strct->strct.fields[i];
    record_use(key, field);
    assignment(c, &x, field->type, "struct literal");
    if (visited[i]) err_node(c, kv, "duplicate field name %s in struct literal", key->name.sym->text);
    visited[i] = true;
}

#define MIXTURE "mixture of field:value and value elements in struct literal"

static void struct_by_name(Checker *c, Ast *e, Type *strct, Type *base) {
    bool *visited = NEW_ARRAY(c->arena, bool, strct->strct.n + 1);
    for (uint32_t i = 0; i < e->composite.elems.len; i++) {
        Ast *kv = e->composite.elems.at[i];
        if (kv->kind == AST_KEY_VALUE) named_field(c, kv, strct, base, visited);
        else err_node(c, kv, MIXTURE);
    }
}

static void struct_by_position(Checker *c, Ast *e, Type *strct, Type *base) {
    Asts elems = e->composite.elems;
    for (uint32_t i = 0; i < elems.len; i++) {
        if (elems.at[i]->kind == AST_KEY_VALUE) {
            err_node(c, elems.at[i], MIXTURE);
            continue;
        }
        Operand x = {0};
        expr(c, NULL, &x, elems.at[i]);
        if (i >= strct->strct.n) {
            err_operand(c, &x, "too many values in struct literal of type %s", type_str(c, base));
            break;
        }
        Obj *field = strct->strct.fields[i];
        if (!field->exported && field->pkg != c->pkg) {
            err_operand(c, &x, "implicit assignment to unexported field %s in struct literal of type %s", field->sym->text,
                        type_str(c, base));
            continue;
        }
        assignment(c, &x, field->type, "struct literal");
    }
    if (elems.len < strct->strct.n)
        err_at(c, e->composite.rbrace, "too few values in struct literal of type %s", type_str(c, base));
}

static void struct_elems(Checker *c, Ast *e, Type *strct, Type *base) {
    if (e->composite.elems.len == 0) return;
    if (e->composite.elems.at[0]->kind == AST_KEY_VALUE) struct_by_name(c, e, strct, base);
    else struct_by_position(c, e, strct, base);
}

// ---- Arrays and slices ------------------------------------------------------------------------------------------

static bool element_index(Checker *c, Ast *e, int64_t length, int64_t *index) {
    if (e->kind == AST_KEY_VALUE) {
        int64_t i;
        if (!type_valid(check_index(c, e->kv.key, length, &i))) return false;
        if (i < 0) {
            err_node(c, e, "index %s must be integer constant", expr_str(c, e->kv.key));
            return false;
        }
        *index = i;
        return true;
    }
    if (length < 0 || *index < length) return true;
    err_node(c, e, "index %lld is out of bounds (>= %lld)", (long long)*index, (long long)length);
    return false;
}

// Returns the largest index plus one. length -1: no limit.
static int64_t indexed_elems(Checker *c, Ast *lit, Type *elem, int64_t length) {
    Table visited = {0};
    int64_t index = 0, max = 0;
    for (uint32_t i = 0; i < lit->composite.elems.len; i++) {
        Ast *e = lit->composite.elems.at[i];
        bool valid = element_index(c, e, length, &index);
        if (valid && lit->composite.nkeys > 0) {   // without keys no index comes twice
            const void *key = (const void *)(uintptr_t)(index + 1);
            if (table_get(&visited, key))
                err_node(c, e, "duplicate index %lld in array or slice literal", (long long)index);
            table_put(&visited, c->arena, key, e);
        }
        if (++index > max) max = index;
        Operand x = {0};
        expr_with_hint(c, &x, e->kind == AST_KEY_VALUE ? e->kv.value : e, elem);
        assignment(c, &x, elem, "array or slice literal");
    }
    return max;
}

// ---- Maps -------------------------------------------------------------------------------------------------------

typedef struct SeenKey { Type *type; struct SeenKey *next; } SeenKey;

// Keys of interface type differ if their dynamic types do.
static bool seen_before(Checker *c, Table *seen, const Operand *x, bool by_type) {
    const Sym *key = const_key(c, x->val, true);
    if (!key) return false;
    SeenKey *first = table_get(seen, key);
    if (first && !by_type) return true;
    for (SeenKey *k = first; k; k = k->next)
        if (type_identical(k->type, x->type)) return true;
    SeenKey *k = NEW(c->arena, SeenKey);
    k->type = x->type;
    k->next = first;
    table_put(seen, c->arena, key, k);
    return false;
}

static void map_elems(Checker *c, Ast *lit, Type *map) {
    bool by_type = type_is_interface(map->map.key);
    Table seen = {0};
    for (uint32_t i = 0; i < lit->composite.elems.len; i++) {
        Ast *e = lit->composite.elems.at[i];
        if (e->kind != AST_KEY_VALUE) {
            err_node(c, e, "missing key in map literal");
            continue;
        }
        Operand x = {0};
        expr_with_hint(c, &x, e->kv.key, map->map.key);
        assignment(c, &x, map->map.key, "map literal");
        if (x.mode == MODE_INVALID) continue;
        if (x.mode == MODE_CONST && seen_before(c, &seen, &x, by_type)) {
            err_operand(c, &x, "duplicate key %s in map literal", const_text(c->arena, x.val));
            continue;
        }
        expr_with_hint(c, &x, e->kv.value, map->map.elem);
        assignment(c, &x, map->map.elem, "map literal");
    }
}

// ---- The literal ------------------------------------------------------------------------------------------------

// The type of the literal; base is that of its elements (through a pointer, for elided &T).
static Type *literal_type(Checker *c, Ast *e, Type *hint, Type **base) {
    Ast *te = e->composite.type;
    if (te) {
        if (te->kind == AST_ARRAY_TYPE && !te->array.len) return *base = type_array(c->s, var_type(c, te->array.elem), -1);
        return *base = typ_expr(c, te);
    }
    if (!hint) {
        err_node(c, e, "missing type in composite literal");
        return *base = type_invalid(c->s);
    }
    *base = hint;
    Type *u = common_under(c, hint, NULL, NULL);
    bool pointer = false;
    if (u) u = deref(u, &pointer);
    if (pointer) *base = u;
    return hint;
}

static void use_elems(Checker *c, Asts elems) {
    for (uint32_t i = 0; i < elems.len; i++)
        use_expr(c, elems.at[i]->kind == AST_KEY_VALUE ? elems.at[i]->kv.value : elems.at[i]);
}

void composite_lit(Checker *c, Operand *x, Ast *e, Type *hint) {
    Type *base, *t = literal_type(c, e, hint, &base);
    Type *u = common_under(c, base, NULL, NULL);
    switch (u ? u->kind : T_TUPLE) {
    case T_STRUCT: struct_elems(c, e, u, base); break;
    case T_ARRAY: {
        int64_t n = indexed_elems(c, e, u->array.elem, u->array.len);
        if (u->array.len < 0) {
            u->array.len = n;
            if (e->composite.type) record_type(c, e->composite.type, u);
        }
        break;
    }
    case T_SLICE: indexed_elems(c, e, u->slice.elem, -1); break;
    case T_MAP: map_elems(c, e, u); break;
    default:
        use_elems(c, e->composite.elems);
        if (u && !type_valid(u)) break;
        err_node(c, e, "invalid composite literal%s type %s%s", !e->composite.type && hint ? " element" : "",
                 type_str(c, t), u ? "" : " (no common underlying type)");
        return;
    }
    set_value(x, t);
}
