// Maps: look-up, assignment, deletion, make. Keys of eight bytes and strings have their own functions in the runtime;
// other keys are passed by address.
#include "codegen/gen.h"

enum { ZERO_VALUE_BYTES = 1024 };   // size of the runtime's zero value

typedef enum { KEY_64, KEY_STRING, KEY_ANY } KeyKind;

static KeyKind key_kind(Gen *g, Type *map) {
    Type *key = c_under(g, c_canon(g, c_under(g, map)->map.key));
    if (key->kind == T_STRING) return KEY_STRING;
    bool word =
        key->kind == T_POINTER || key->kind == T_CHAN || key->kind == T_UNSAFE_POINTER || type_is(key, BASIC_INTEGER);
    return word && type_size(key) == 8 ? KEY_64 : KEY_ANY;
}

// The call rt_map_<what> of the kind that the map's key asks for.
static const char *map_call(FuncGen *f, const char *what, Type *map, Cx m, Cx key) {
    Gen *g = f->g;
    Type *type = c_canon(g, c_under(g, map)->map.key);
    const char *t = c_rtype(g, map);
    switch (key_kind(g, map)) {
    case KEY_64: return c_text(g, "rt_map_%s_64(&%s, %s, (u64)%s)", what, t, m.s, c_paren(g, key, PREC_UNARY));
    case KEY_STRING: return c_text(g, "rt_map_%s_str(&%s, %s, %s)", what, t, m.s, key.s);
    default: return c_text(g, "rt_map_%s(&%s, %s, %s)", what, t, m.s, c_in_memory(f, key, c_type(g, type)).s);
    }
}

static void borrow_key(Ir *n);

static const char *found_elem(FuncGen *f, Ir *n) {
    borrow_key(n);
    Ir *nodes[] = {n->x, n->y};
    Cx v[2];
    c_operands(f, nodes, v, 2);
    return map_call(f, "find", n->x->type, v[0], v[1]);
}

static const char *zero_address(FuncGen *f, Type *t) {
    Gen *g = f->g;
    if (type_size(t) <= ZERO_VALUE_BYTES) return c_text(g, "(%s *)rt_zero_value", c_type(g, t));
    const char *ctype = c_type(g, t), *name = c_text(g, "zero$%s", c_link_name(g, t));
    if (c_first_time(g, "zero", name)) buf_printf(&g->data, "static %s;\n", c_decl(g, ctype, name));
    return c_text(g, "&%s", name);
}

Cx c_map_value(FuncGen *f, Type *map, Cx m, Cx key) {
    Gen *g = f->g;
    Type *elem = c_elem_of(g, map);
    const char *call = c_macro_arg(g, map_call(f, "find", map, m, key));
    return cx(c_text(g, "RT_FOUND(%s, %s, %s)", c_type(g, elem), call, zero_address(f, elem)), PREC_POSTFIX, CX_EFFECT);
}

// A key that is a string made of bytes is only read: it needs no copy.
static void borrow_key(Ir *n) {
    if (n->y->op == IR_BYTES2STR) n->y->transient = true;
}

Cx c_map_index(FuncGen *f, Ir *n) {
    borrow_key(n);
    Ir *nodes[] = {n->x, n->y};
    Cx v[2];
    c_operands(f, nodes, v, 2);
    return c_map_value(f, n->x->type, v[0], v[1]);
}

Cx c_map_place_of(FuncGen *f, Type *map, Cx m, Cx key) {
    Gen *g = f->g;
    const char *ctype = c_type(g, c_elem_of(g, map));
    return cx(c_text(g, "*(%s *)%s", ctype, map_call(f, "assign", map, m, key)), PREC_UNARY, CX_EFFECT);
}

void c_map_put(FuncGen *f, Type *map, Cx m, Cx key, const char *value) {
    Gen *g = f->g;
    c_put(f, NULL, c_map_place_of(f, map, m, key), c_elem_of(g, map), value);
    if (key.kind != CX_EFFECT) c_check_key(f, m.s, key.s, c_canon(g, c_under(g, map)->map.key));
}

Cx c_map_place(FuncGen *f, Ir *n) {
    Ir *nodes[] = {n->x, n->y};
    Cx v[2];
    c_operands(f, nodes, v, 2);
    return c_map_place_of(f, n->x->type, v[0], v[1]);
}

// v, ok := m[k]
void c_map_index_ok(FuncGen *f, Ir *n, Ir *value, Ir *ok, bool def) {
    Gen *g = f->g;
    Type *elem = c_elem_of(g, n->x->type);
    const char *call = found_elem(f, n), *name = c_temp(f), *ctype = c_type(g, elem);
    c_line(f, "%s = %s;", c_decl(g, c_text(g, "%s *", ctype), name), call);
    if (!c_is_blank(value))
        c_store(f, value, cx(c_text(g, "*(%s ? %s : %s)", name, name, zero_address(f, elem)), PREC_UNARY, CX_LOAD),
                def);
    if (!c_is_blank(ok)) c_store(f, ok, cx(c_text(g, "%s != NULL", name), PREC_EQ, CX_STABLE), def);
}

// ---- Making maps ---------------------------------------------------------------------------------------------------

enum {
    GROUP_SLOTS = 8,
    LARGEST_GROUP = 1 << 16
}; // entries of a first table; larger ones than that in bytes are the runtime's

// The storage of a map's first entries, as rt_map_init wants it.
static const char *group_storage(FuncGen *f, Type *map) {
    Gen *g = f->g;
    Type *key = c_canon(g, c_under(g, map)->map.key), *elem = c_elem_of(g, map);
    if ((type_size(key) + type_size(elem)) * GROUP_SLOTS > LARGEST_GROUP) return "NULL";
    const char *elem_type = c_is_zero_size(g, elem) ? "u8" : c_type(g, elem);
    const char *slot = c_text(g, "%s; %s;", c_decl(g, c_type(g, key), "key"), c_decl(g, elem_type, "elem"));
    return c_text(g, "&%s",
                  c_stack_slot(f, c_text(g, "struct { u64 control; struct { %s } slots[%d]; }", slot, GROUP_SLOTS), "map"));
}

static const char *map_on_stack(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    const char *header = c_stack_slot(f, "struct { u64 words[RT_MAP_SIZE / 8]; }", "map");
    return c_text(g, "rt_map_init(&%s, &%s, %s)", c_rtype(g, n->type), header, group_storage(f, n->type));
}

// A map that stays has its header and its first entries in the function, if it is small or turns out to be.
Cx c_new_map(FuncGen *f, Ir *n, Cx size, MapSize known) {
    Gen *g = f->g;
    bool in_frame = c_stays(n) && known != MAP_LARGE;
    const char *name = c_temp(f), *small = in_frame ? map_on_stack(f, n) : NULL;
    if (in_frame && known == MAP_UNKNOWN) size = c_stable(f, size, "i64");
    const char *large = c_text(g, "rt_make_map(&%s, %s)", c_rtype(g, n->type), size.s);
    const char *call = !in_frame ? large : known == MAP_SMALL ? small : c_text(g, "%s <= %d ? %s : %s", size.s, GROUP_SLOTS, small, large);
    const char *place = known == MAP_SMALL ? "stack" : known == MAP_LARGE ? "heap, for its size" : "stack up to 8 entries";
    c_line(f, "Map *%s = %s;%s", name, c_counted(g, n->site, call), c_bounded_comment(g, n, place));
    return cx_path(name, CX_STABLE);
}

Cx c_make_map(FuncGen *f, Ir *n) {
    Ir *hint = n->x && n->x->op == IR_TYPE ? n->y : n->x;
    Cx size = hint ? c_operand(f, hint) : cx("0", PREC_POSTFIX, CX_CONST);
    int64_t entries = 0;
    if (hint && !(hint->op == IR_LITERAL && const_to_int64(hint->val, &entries))) return c_new_map(f, n, size, MAP_UNKNOWN);
    return c_new_map(f, n, size, entries <= GROUP_SLOTS ? MAP_SMALL : MAP_LARGE);
}

void c_delete_stmt(FuncGen *f, Ir *n) {
    Gen *g = f->g;
    Ir *map = n->x ? n->x : n->args.at[0], *key = n->y ? n->y : n->args.at[1];
    Ir *nodes[] = {map, key};
    Cx v[2];
    c_operands(f, nodes, v, 2);
    Type *type = c_canon(g, c_under(g, map->type)->map.key);
    if (v[1].kind == CX_EFFECT) v[1] = c_spill(f, v[1], c_type(g, type));
    const char *address = c_in_memory(f, v[1], c_type(g, type)).s;
    c_line(f, "rt_map_delete(&%s, %s, %s);", c_rtype(g, map->type), v[0].s, address);
}
