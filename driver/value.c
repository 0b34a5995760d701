// value: what `list` tells, as text and as JSON.
#include "driver/value.h"

const Value value_nil = {.kind = VALUE_NIL}, value_false = {.kind = VALUE_BOOL}, value_true = {.kind = VALUE_BOOL, .truth = true};

const Value *value_text(Session *s, const char *text) {
    Value *v = NEW(&s->arena, Value);
    *v = (Value){.kind = VALUE_TEXT, .text = text};
    return v;
}

const Value *value_number(Session *s, long number) {
    Value *v = NEW(&s->arena, Value);
    *v = (Value){.kind = VALUE_NUMBER, .number = number};
    return v;
}

const Value *value_list(Session *s, Strs texts) {
    Value *v = NEW(&s->arena, Value);
    v->kind = VALUE_LIST;
    for (uint32_t i = 0; i < texts.len; i++) vec_push(&s->arena, &v->items, value_text(s, texts.at[i]));
    return v;
}

const Value *value_field(const Value *v, const char *name) {
    for (uint32_t i = 0; i < v->fields.len; i++)
        if (!strcmp(v->fields.at[i].name, name)) return v->fields.at[i].value;
    return NULL;
}

bool value_is_true(const Value *v) {
    switch (v->kind) {
    case VALUE_NIL: return false;
    case VALUE_BOOL: return v->truth;
    case VALUE_NUMBER: return v->number != 0;
    case VALUE_TEXT: return *v->text;
    case VALUE_LIST: return v->items.len > 0;
    case VALUE_STRUCT: return true;
    }
    return false;
}

void value_print(Session *s, Buf *out, const Value *v) {
    switch (v->kind) {
    case VALUE_NIL: buf_puts(out, "<nil>"); break;
    case VALUE_BOOL: buf_puts(out, v->truth ? "true" : "false"); break;
    case VALUE_NUMBER: buf_printf(out, "%ld", v->number); break;
    case VALUE_TEXT: case VALUE_STRUCT: buf_puts(out, v->text); break;
    case VALUE_LIST:
        buf_putc(out, '[');
        for (uint32_t i = 0; i < v->items.len; i++) {
            if (i) buf_putc(out, ' ');
            value_print(s, out, v->items.at[i]);
        }
        buf_putc(out, ']');
    }
}

// ---- JSON ----

static void next_line(Buf *out, int indent) {
    buf_putc(out, '\n');
    while (indent-- > 0) buf_putc(out, '\t');
}

static void json_struct(Buf *out, const Value *v, int indent) {
    bool any = false;
    buf_putc(out, '{');
    for (uint32_t i = 0; i < v->fields.len; i++) {
        ValueField f = v->fields.at[i];
        if (!value_is_true(f.value)) continue;
        if (any) buf_putc(out, ',');
        any = true;
        next_line(out, indent + 1);
        buf_json(out, f.name, strlen(f.name));
        buf_puts(out, ": ");
        value_json(out, f.value, indent + 1);
    }
    if (any) next_line(out, indent);
    buf_putc(out, '}');
}

static void json_list(Buf *out, const Value *v, int indent) {
    buf_putc(out, '[');
    for (uint32_t i = 0; i < v->items.len; i++) {
        if (i) buf_putc(out, ',');
        next_line(out, indent + 1);
        value_json(out, v->items.at[i], indent + 1);
    }
    next_line(out, indent);
    buf_putc(out, ']');
}

void value_json(Buf *out, const Value *v, int indent) {
    switch (v->kind) {
    case VALUE_NIL: buf_puts(out, "null"); break;
    case VALUE_BOOL: buf_puts(out, v->truth ? "true" : "false"); break;
    case VALUE_NUMBER: buf_printf(out, "%ld", v->number); break;
    case VALUE_TEXT: buf_json(out, v->text, strlen(v->text)); break;
    case VALUE_LIST: json_list(out, v, indent); break;
    case VALUE_STRUCT: json_struct(out, v, indent); break;
    }
}
