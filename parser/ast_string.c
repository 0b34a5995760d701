// Go text of an expression or a simple statement, as messages show it: on one line, the bodies of functions and the
// elements of literals left out (func(x int) {…}, T{…}).
#include "parser/internal.h"

static void print(Buf *b, const Ast *n);

static void print_list(Buf *b, const Asts *list) {
    for (uint32_t i = 0; i < list->len; i++) {
        if (i > 0) buf_puts(b, ", ");
        print(b, list->at[i]);
    }
}

static void print_braces(Buf *b, bool empty) { buf_puts(b, empty ? "{}" : "{…}"); }

// `a, b int, c string`: neighbours that share a type node were written so.
static void print_params(Buf *b, const Asts *list, const char *brackets) {
    buf_putc(b, brackets[0]);
    for (uint32_t i = 0; i < list->len; i++) {
        const Ast *f = list->at[i], *next = i + 1 < list->len ? list->at[i + 1] : NULL;
        if (i > 0) buf_puts(b, ", ");
        if (f->field.name) {
            print(b, f->field.name);
            if (next && next->field.name && next->field.type == f->field.type) continue;
            buf_putc(b, ' ');
        }
        print(b, f->field.type);
    }
    buf_putc(b, brackets[1]);
}

static void print_signature(Buf *b, const Ast *type) {
    print_params(b, &type->func_type.params, "()");
    const Asts *results = &type->func_type.results;
    if (results->len == 0) return;
    buf_putc(b, ' ');
    if (results->len == 1 && !results->at[0]->field.name) print(b, results->at[0]->field.type);
    else print_params(b, results, "()");
}

static void print_struct(Buf *b, const Ast *n) {
    const Asts *fields = &n->struct_type.fields, *tags = &n->struct_type.tags;
    buf_puts(b, "struct{");
    for (uint32_t i = 0; i < fields->len; i++) {
        const Ast *f = fields->at[i], *next = i + 1 < fields->len ? fields->at[i + 1] : NULL;
        if (f->field.name) {
            print(b, f->field.name);
            if (next && next->field.name && next->field.type == f->field.type) {
                buf_puts(b, ", ");
                continue;
            }
            buf_putc(b, ' ');
        }
        print(b, f->field.type);
        if (i < tags->len && tags->at[i]) {
            buf_putc(b, ' ');
            print(b, tags->at[i]);
        }
        if (next) buf_puts(b, "; ");
    }
    buf_putc(b, '}');
}

static void print_interface(Buf *b, const Ast *n) {
    buf_puts(b, "interface{");
    for (uint32_t i = 0; i < n->interface.methods.len; i++) {
        const Ast *m = n->interface.methods.at[i];
        if (i > 0) buf_puts(b, "; ");
        if (m->field.name) {
            print(b, m->field.name);
            print_signature(b, m->field.type);
        } else {
            print(b, m->field.type);
        }
    }
    buf_putc(b, '}');
}

static void print_chan(Buf *b, const Ast *n) {
    const Ast *elem = n->chan_type.elem;
    ChanDir dir = n->chan_type.dir;
    buf_puts(b, dir == CHAN_RECV ? "<-chan " : dir == CHAN_SEND ? "chan<- " : "chan ");
    bool parens = dir == CHAN_BOTH && elem->kind == AST_CHAN_TYPE && elem->chan_type.dir == CHAN_RECV;
    if (parens) buf_putc(b, '(');
    print(b, elem);
    if (parens) buf_putc(b, ')');
}

static void print_slice(Buf *b, const Ast *n) {
    print(b, n->slice.x);
    buf_putc(b, '[');
    if (n->slice.index[0]) print(b, n->slice.index[0]);
    buf_putc(b, ':');
    if (n->slice.index[1]) print(b, n->slice.index[1]);
    if (n->slice.index[2]) {
        buf_putc(b, ':');
        print(b, n->slice.index[2]);
    }
    buf_putc(b, ']');
}

static void print_operation(Buf *b, const Ast *n) {
    if (n->oper.y) {
        print(b, n->oper.x);
        buf_printf(b, " %s ", operator_texts[n->oper.op]);
        print(b, n->oper.y);
    } else {
        buf_puts(b, operator_texts[n->oper.op]);
        print(b, n->oper.x);
    }
}

static void print_assign(Buf *b, const Ast *n) {
    const char *op = n->assign.op ? operator_texts[n->assign.op] : "";
    print(b, n->assign.lhs);
    if (!n->assign.rhs) {
        buf_printf(b, "%s%s", op, op);
        return;
    }
    buf_printf(b, " %s= ", op);
    print(b, n->assign.rhs);
}

// x before y between the texts: `x[y]`, `map[x]y`, `x.y`.
static void print_pair(Buf *b, const char *before, const Ast *x, const char *between, const Ast *y, const char *after) {
    buf_puts(b, before);
    if (x) print(b, x);
    buf_puts(b, between);
    if (y) print(b, y);
    buf_puts(b, after);
}

static void print(Buf *b, const Ast *n) {
    switch (n->kind) {
    case AST_BAD_EXPR: buf_puts(b, "<bad expr>"); break;
    case AST_NAME: buf_put(b, n->name.sym->text, n->name.sym->len); break;
    case AST_LITERAL: buf_put(b, n->lit.text, n->lit.len); break;
    case AST_COMPOSITE:
        if (n->composite.type) print(b, n->composite.type);
        print_braces(b, n->composite.elems.len == 0);
        break;
    case AST_KEY_VALUE: print_pair(b, "", n->kv.key, ": ", n->kv.value, ""); break;
    case AST_FUNC_LIT:
        print(b, n->func_lit.type);
        buf_putc(b, ' ');
        print_braces(b, n->func_lit.body->block.stmts.len == 0);
        break;
    case AST_PAREN: print_pair(b, "(", n->paren.x, ")", NULL, ""); break;
    case AST_SELECTOR: print_pair(b, "", n->selector.x, ".", n->selector.sel, ""); break;
    case AST_INDEX: print_pair(b, "", n->index.x, "[", n->index.index, "]"); break;
    case AST_SLICE: print_slice(b, n); break;
    case AST_ASSERT: print_pair(b, "", n->assert.x, ".(", n->assert.type, ")"); break;
    case AST_TYPE_GUARD:
        if (n->guard.lhs) print_pair(b, "", n->guard.lhs, " := ", NULL, "");
        print_pair(b, "", n->guard.x, ".(type)", NULL, "");
        break;
    case AST_OPERATION: print_operation(b, n); break;
    case AST_CALL:
        print(b, n->call.fun);
        buf_putc(b, '(');
        print_list(b, &n->call.args);
        buf_puts(b, n->call.dots ? "...)" : ")");
        break;
    case AST_LIST: print_list(b, &n->list.elems); break;
    case AST_ARRAY_TYPE: print_pair(b, n->array.len ? "[" : "[...", n->array.len, "]", n->array.elem, ""); break;
    case AST_SLICE_TYPE: print_pair(b, "[]", n->slice_type.elem, "", NULL, ""); break;
    case AST_DOTS_TYPE: print_pair(b, "...", n->slice_type.elem, "", NULL, ""); break;
    case AST_STRUCT_TYPE: print_struct(b, n); break;
    case AST_INTERFACE_TYPE: print_interface(b, n); break;
    case AST_FUNC_TYPE:
        buf_puts(b, "func");
        print_signature(b, n);
        break;
    case AST_MAP_TYPE: print_pair(b, "map[", n->map_type.key, "]", n->map_type.value, ""); break;
    case AST_CHAN_TYPE: print_chan(b, n); break;
    case AST_EXPR_STMT: print(b, n->expr_stmt.x); break;
    case AST_SEND: print_pair(b, "", n->send.chan, " <- ", n->send.value, ""); break;
    case AST_ASSIGN: print_assign(b, n); break;
    case AST_RANGE:
        if (n->range.lhs) print_pair(b, "", n->range.lhs, n->range.def ? " := " : " = ", NULL, "");
        print_pair(b, "range ", n->range.x, "", NULL, "");
        break;
    default: buf_printf(b, "<%s>", ast_kind_names[n->kind]); break;
    }
}

const char *ast_string(Session *s, const Ast *n) {
    Buf b = {.arena = &s->arena};
    print(&b, n);
    return buf_str(&b);
}
