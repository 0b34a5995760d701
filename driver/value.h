// Values that `list` tells of packages and modules: printed as JSON, or by templates.
#ifndef ESCARGO_VALUE_H
#define ESCARGO_VALUE_H

#include "driver/driver.h"

typedef enum ValueKind { VALUE_NIL, VALUE_BOOL, VALUE_NUMBER, VALUE_TEXT, VALUE_LIST, VALUE_STRUCT } ValueKind;

typedef struct Value Value;
typedef struct ValueField { const char *name; const Value *value; } ValueField;
struct Value {
    ValueKind kind;
    bool truth;
    long number;
    const char *text;              // of a struct: what it prints as
    const char *type;              // of a struct: its Go type, for messages
    VEC(const Value *) items;
    VEC(ValueField) fields;
};

extern const Value value_nil, value_false, value_true;
const Value *value_text(Session *s, const char *text);
const Value *value_number(Session *s, long number);
const Value *value_list(Session *s, Strs texts);
// What a struct has under a name, or NULL.
const Value *value_field(const Value *v, const char *name);
bool value_is_true(const Value *v);                          // as templates see it: not empty
void value_print(Session *s, Buf *out, const Value *v);      // as Go's %v
void value_json(Buf *out, const Value *v, int indent);       // empty fields are left out

bool list_show(Build *b, const Value *v, const char *name);  // as the flags of list say

// A text with actions in {{ }}, as text/template has them: fields, range, if, with, join and the like (template.c). A
// mistake is an error in its words, NULL: none.
const char *template_run(Session *s, Buf *out, const char *text, const Value *dot);

#endif
