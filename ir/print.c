// IR as Go source, for messages: "&User{...}", "... argument", "(*Server).Handle(s, e)". What a user wrote is shown
// as they wrote it, as far as the tree still knows; what was added (conversions, addresses of receivers) is left
// out. Literals of functions and the contents of composite literals are cut short: a message has one line.
#include "base/unicode.h"
#include "ir/build.h"

typedef struct Printer { Session *s; IrPackage *p; Buf out; } Printer;

static void print_expr(Printer *w, const Ir *n, int prec);
static void print_node(Printer *w, const Ir *n);

static void put(Printer *w, const char *s) { buf_puts(&w->out, s); }

static void put_type(Printer *w, Type *t) { put(w, ir_type_string(w->s, w->p, t)); }

static Type *written_type(const Ir *n) { return n->written ? n->written : n->type; }

static void print_list(Printer *w, const Irs *list, const char *separator) {
    for (uint32_t i = 0; i < list->len; i++) {
        if (i) put(w, separator);
        print_node(w, list->at[i]);
    }
}

// ---- Names and constants ----------------------------------------------------------------------------------------

static void put_name(Printer *w, const Package *home, const char *name) {
    if (home && (!w->p || home != w->p->pkg)) buf_printf(&w->out, "%s.", home->name->text);
    put(w, name);
}

// The package of a function's symbol: a method's is that of its receiver's type, also where the method is promoted.
static const Package *symbol_package(const IrFunc *f) {
    if (!f || !f->is_wrapper || !f->recv || f->targs) return f ? f->home : NULL;
    Type *base = ir_receiver_base(f->recv->type);
    return base ? base->named.obj->pkg : NULL;
}

// Parameters and results without names (~p0, ~r0) get theirs where they are declared: inlined, in the caller.
static const Package *var_package(const IrVar *v) {
    bool global = v->vclass == VAR_GLOBAL;
    if (v->is_dictionary) return v->home ? v->home : v->func->home;
    if ((v->sym->text[0] == '.' && !global) || v->autotmp || strcmp(v->sym->text, "_") == 0) return NULL;
    if (global) return v->obj ? v->obj->pkg : NULL;
    if (v->sym->text[0] == '~') return symbol_package(v->func);
    return v->home ? v->home : v->func ? v->func->home : NULL;
}

static void print_var(Printer *w, const IrVar *v) { put_name(w, var_package(v), v->sym->text); }

// (*T).M or T.M
static void print_method(Printer *w, Type *recv, const char *name) {
    bool pointer = type_unalias(recv)->kind == T_POINTER;
    if (pointer) put(w, "(");
    put_type(w, recv);
    buf_printf(&w->out, pointer ? ").%s" : ".%s", name);
}

// "(*Pointer[go.shape.int]).Load" with the package before the type's name.
static void print_instance_method(Printer *w, const IrFunc *f) {
    bool pointer = f->name[0] == '(';
    if (pointer) put(w, "(*");
    put_name(w, f->home, f->name + (pointer ? 2 : 0));
}

static bool is_runtime(const IrFunc *f) { return !f->obj && !strncmp(f->name, "runtime.", 8); }

static void print_func(Printer *w, const IrFunc *f) {
    if (f->recv && f->targs && !f->is_wrapper) print_instance_method(w, f);
    else if (f->recv && f->obj) print_method(w, f->recv->type, f->obj->sym->text);
    else put_name(w, is_runtime(f) ? NULL : f->home, f->name);
}

// Wrappers have no object; their names end in the method's.
static const char *method_name(const IrFunc *f) {
    return f->obj ? f->obj->sym->text : strrchr(f->name, '.') + 1;
}

static bool is_default_type(const Printer *w, Type *t) {
    static const TypeKind defaults[] = {T_BOOL, T_STRING, T_INT, T_FLOAT64, T_COMPLEX128};
    if (type_is(t, BASIC_UNTYPED)) return true;
    for (unsigned i = 0; i < sizeof defaults / sizeof *defaults; i++)
        if (t == type_basic(w->s, defaults[i])) return true;
    return false;
}

static const Const *as_typed(Printer *w, Type *t, const Const *val) {
    if (type_is(t, BASIC_FLOAT)) return const_to_float(&w->s->arena, val);
    if (type_is(t, BASIC_COMPLEX)) return const_to_complex(&w->s->arena, val);
    return val;
}

static void put_utf8(Printer *w, uint32_t r) {
    int more = r < 0x80 ? 0 : r < 0x800 ? 1 : r < 0x10000 ? 2 : 3;
    static const uint8_t leads[] = {0, 0xc0, 0xe0, 0xf0};
    buf_putc(&w->out, (char)(leads[more] | r >> 6 * more));
    while (more-- > 0) buf_putc(&w->out, (char)(0x80 | (r >> 6 * more & 0x3f)));
}

static void print_rune(Printer *w, uint32_t r) {
    static const char *const escapes[] = {
        ['\a'] = "\\a", ['\b'] = "\\b", ['\t'] = "\\t", ['\n'] = "\\n", ['\v'] = "\\v",
        ['\f'] = "\\f", ['\r'] = "\\r", ['\''] = "\\'", ['\\'] = "\\\\"};
    if (r >= 0xd800 && r < 0xe000) r = 0xfffd;      // half of a surrogate pair is no character
    buf_putc(&w->out, '\'');
    if (r < sizeof escapes / sizeof *escapes && escapes[r]) put(w, escapes[r]);
    else if (rune_is_print((int32_t)r)) put_utf8(w, r);
    else buf_printf(&w->out, r < 0x80 ? "\\x%02x" : r < 0x10000 ? "\\u%04x" : "\\U%08x", r);
    buf_putc(&w->out, '\'');
}

static bool is_rune(Type *t) { return t->kind == T_INT32 && strcmp(t->basic.name, "rune") == 0; }

static void print_literal(Printer *w, const Ir *n) {
    Type *t = type_unalias(written_type(n));
    int64_t r;
    if ((is_rune(t) || t->kind == T_UNTYPED_RUNE) && const_to_int64(n->val, &r) && r >= 0 && r <= 0x10ffff) {
        print_rune(w, (uint32_t)r);
        return;
    }
    const char *text = const_text(&w->s->arena, as_typed(w, t, n->val));
    if (is_default_type(w, t)) {
        put(w, text);
        return;
    }
    put_type(w, t);
    buf_printf(&w->out, "(%s)", text);
}

// ---- Expressions ------------------------------------------------------------------------------------------------

static void print_unary(Printer *w, const Ir *n) {
    put(w, ir_ops[n->op].text);
    if (n->x->op == n->op && n->op != IR_DEREF) put(w, " ");
    print_expr(w, n->x, ir_ops[n->op].prec + 1);
}

static void print_binary(Printer *w, const Ir *n) {
    int prec = ir_ops[n->op].prec;
    print_expr(w, n->x, prec);
    buf_printf(&w->out, " %s ", ir_ops[n->op].text);
    print_expr(w, n->y, prec + 1);
}

static void print_args(Printer *w, const Ir *n) {
    put(w, "(");
    print_list(w, &n->args, ", ");
    put(w, n->dots ? "...)" : ")");
}

static bool passes_dictionary(const Ir *n) {
    const IrFunc *f = n->x->op == IR_FUNC && !n->x->by_dictionary && (!n->x->in_shape || n->x->generic) ? n->x->func : NULL;
    return f && ir_is_instance(f);
}

// An instance whose type arguments are shapes: only wrappers call it, and pass no dictionary.
static bool is_of_shapes(const IrFunc *f) {
    for (uint32_t i = 0; i < f->ntargs; i++)
        if (ir_has_shape(f->targs[i])) return true;
    return false;
}

// Of an instance: static data, or a word of the dictionary of the instance around. n: FUNC or AS2.
static void print_dictionary(Printer *w, const Ir *n) {
    const IrFunc *f = n->func;
    if (n->x) {
        print_var(w, n->x->var);
        return;
    }
    if (n->generic) {
        put(w, "(");
        put_type(w, ir_dictionary_type(w->p->builder, f->obj));
        put(w, ")(");
        put_name(w, n->generic->pkg, ".dict");
        buf_printf(&w->out, "[%u])", n->field_index);
        return;
    }
    if (is_of_shapes(f)) {
        put(w, "0");
        return;
    }
    put(w, "&");
    put_name(w, f->obj->pkg, ir_dictionary_name(w->p->builder, f));
}

// (func(T, A) B)(&.dict[0])(x, a)
static void print_call_by_dictionary(Printer *w, const Ir *n) {
    const MethodWord *word = n->op == IR_CALLINTER ? n->x->interface_word : n->x->method_word;
    put(w, "(");
    put_type(w, word->type);
    put(w, ")(&");
    put_name(w, word->generic->pkg, ".dict");
    buf_printf(&w->out, "[%u])(", word->index);
    if (n->op == IR_CALLINTER) {
        print_node(w, n->x->x);
        if (n->args.len) put(w, ", ");
    }
    print_list(w, &n->args, ", ");
    put(w, n->dots ? "...)" : ")");
}

// An instance gets its dictionary behind the receiver.
static void print_call(Printer *w, const Ir *n) {
    if (n->x->by_dictionary) {
        print_call_by_dictionary(w, n);
        return;
    }
    print_expr(w, n->x, ir_ops[n->op].prec);
    if (!passes_dictionary(n)) {
        print_args(w, n);
        return;
    }
    Irs recv = {n->args.at, n->x->func->recv != NULL, 0}, rest = {n->args.at + recv.len, n->args.len - recv.len, 0};
    put(w, "(");
    print_list(w, &recv, "");
    if (recv.len) put(w, ", ");
    print_dictionary(w, n->x);
    if (rest.len) put(w, ", ");
    print_list(w, &rest, ", ");
    put(w, n->dots ? "...)" : ")");
}

// op(x), op(x, y), op(args)
static void print_builtin(Printer *w, const Ir *n) {
    put(w, ir_ops[n->op].text);
    if (!n->x) {
        print_args(w, n);
        return;
    }
    put(w, "(");
    print_node(w, n->x);
    if (n->y) {
        put(w, ", ");
        print_node(w, n->y);
    }
    put(w, ")");
}

static void print_new(Printer *w, const Ir *n) {
    Type *elem = type_under(written_type(n))->pointer.elem;
    put(w, "new(");
    if (ir_has_shape(elem)) put(w, "<node DYNAMICTYPE>");
    else put_type(w, elem);
    put(w, ")");
}

static void print_assertion(Printer *w, const Ir *n) {
    if (ir_has_shape(written_type(n))) {
        put(w, n->op == IR_DOTTYPE ? "<node DYNAMICDOTTYPE>" : "<node DYNAMICDOTTYPE2>");
        return;
    }
    print_expr(w, n->x, ir_ops[n->op].prec);
    put(w, ".(");
    put_type(w, written_type(n));
    put(w, ")");
}

static void print_make(Printer *w, const Ir *n) {
    put(w, "make(");
    put_type(w, written_type(n));
    const Ir *sizes[] = {n->x, n->y};
    for (int i = 0; i < 2; i++) {
        if (!sizes[i]) continue;
        put(w, ", ");
        print_node(w, sizes[i]);
    }
    put(w, ")");
}

// T(x); types that are not names stand in parentheses.
static void print_conversion(Printer *w, const Ir *n) {
    Type *t = written_type(n);
    TypeKind kind = type_unalias(t)->kind;
    bool any = t == type_any(w->s) || (t->kind == T_ALIAS && !t->alias.obj->pkg);
    bool name = any || kind <= T_BASIC_LAST || kind == T_NAMED;
    if (!name) put(w, "(");
    put_type(w, t);
    if (!name) put(w, ")");
    put(w, "(");
    print_node(w, n->x);
    put(w, ")");
}

static void print_composite(Printer *w, const Ir *n) {
    if (n->varargs) {
        put(w, "... argument");
        return;
    }
    put_type(w, written_type(n));
    put(w, n->args.len ? "{...}" : "{}");
}

static void print_slice(Printer *w, const Ir *n) {
    print_expr(w, n->x, ir_ops[n->op].prec);
    put(w, "[");
    if (n->y) print_node(w, n->y);
    put(w, ":");
    if (n->z) print_node(w, n->z);
    if (n->op == IR_SLICE3 || n->op == IR_SLICE3ARR) {
        put(w, ":");
        if (n->w) print_node(w, n->w);
    }
    put(w, "]");
}

static void print_selector(Printer *w, const Ir *n) {
    print_expr(w, n->x, ir_ops[n->op].prec);
    buf_printf(&w->out, ".%s", n->field->sym->text);
}

static const Ir *skip_implicit(const Ir *n) {
    while (n && n->implicit && (n->op == IR_ADDR || n->op == IR_DEREF || n->op == IR_CONV || n->op == IR_CONVNOP
                                || n->op == IR_CONVIFACE))
        n = n->x;
    return n;
}

static int precedence(const Ir *n) {
    if (n->op == IR_TYPE && type_unalias(n->type)->kind == T_POINTER) return ir_ops[IR_DEREF].prec;
    return ir_ops[n->op].prec;
}

static void print_parenthesized(Printer *w, const Ir *n) {
    put(w, "(");
    print_node(w, n);
    put(w, ")");
}

static void print_op(Printer *w, const Ir *n) {
    switch (n->op) {
    case IR_NIL: put(w, "nil"); break;
    case IR_GETG: put(w, "getg()"); break;
    case IR_NAME: print_var(w, n->var); break;
    case IR_FUNC: print_func(w, n->func); break;
    case IR_LITERAL: print_literal(w, n); break;
    case IR_TYPE: put_type(w, written_type(n)); break;
    case IR_PAREN: print_parenthesized(w, n->x); break;
    case IR_CLOSURE: put(w, "func literal"); break;
    case IR_PTRLIT:
        put(w, "&");
        print_node(w, n->x);
        break;
    case IR_STRUCTLIT: case IR_ARRAYLIT: case IR_SLICELIT: case IR_MAPLIT: print_composite(w, n); break;
    case IR_ZERO:
        put_type(w, written_type(n));
        put(w, "{}");
        break;
    case IR_KEY:
        print_node(w, n->x);
        put(w, ":");
        print_node(w, n->y);
        break;
    case IR_STRUCTKEY:
        buf_printf(&w->out, "%s:", n->field->sym->text);
        print_node(w, n->x);
        break;
    case IR_DOT: case IR_DOTPTR: case IR_DOTINTER: case IR_DOTMETH: case IR_METHVALUE: print_selector(w, n); break;
    case IR_METHEXPR: print_method(w, n->type2, method_name(n->func)); break;
    case IR_DOTTYPE: case IR_DOTTYPE2: print_assertion(w, n); break;
    case IR_INDEX: case IR_INDEXMAP:
        print_expr(w, n->x, ir_ops[n->op].prec);
        put(w, "[");
        print_node(w, n->y);
        put(w, "]");
        break;
    case IR_SLICE: case IR_SLICEARR: case IR_SLICESTR: case IR_SLICE3: case IR_SLICE3ARR: print_slice(w, n); break;
    case IR_CONV: case IR_CONVIFACE: case IR_CONVNOP: case IR_BYTES2STR: case IR_RUNES2STR: case IR_STR2BYTES:
    case IR_STR2RUNES: case IR_RUNESTR: case IR_SLICE2ARR: case IR_SLICE2ARRPTR:
        print_conversion(w, n);
        break;
    case IR_CALLFUNC: case IR_CALLINTER: print_call(w, n); break;
    case IR_INLCALL:
        if (n->args.len == 1) print_node(w, n->args.at[0]);
        else put(w, "(."), print_list(w, &n->args, "; "), put(w, ")");
        break;
    case IR_RESULT: print_node(w, n->x); break;
    case IR_NEW: print_new(w, n); break;
    case IR_MAKESLICE: case IR_MAKEMAP: case IR_MAKECHAN: print_make(w, n); break;
    case IR_PLUS: case IR_NEG: case IR_BITNOT: case IR_NOT: case IR_RECV: case IR_ADDR: case IR_DEREF:
        print_unary(w, n);
        break;
    case IR_ADDSTR:
        for (uint32_t i = 0; i < n->args.len; i++) {
            if (i) put(w, " + ");
            print_expr(w, n->args.at[i], ir_ops[n->op].prec);
        }
        break;
    case IR_ADD: case IR_SUB: case IR_OR: case IR_XOR: case IR_MUL: case IR_DIV: case IR_MOD: case IR_AND:
    case IR_ANDNOT: case IR_LSH: case IR_RSH: case IR_EQ: case IR_NE: case IR_LT: case IR_LE: case IR_GE: case IR_GT: case IR_ANDAND:
    case IR_OROR: case IR_SEND:
        print_binary(w, n);
        break;
    case IR_UNSAFE_STRING: case IR_UNSAFE_STRINGDATA: case IR_UNSAFE_SLICEDATA: case IR_SPTR:   // the reference has no form for these
        buf_printf(&w->out, "<node %s>", ir_ops[n->op].text);
        break;
    default: print_builtin(w, n); break;
    }
}

static void print_expr(Printer *w, const Ir *n, int prec) {
    n = skip_implicit(n);
    if (!n) put(w, "<nil>");
    else if (prec > precedence(n)) print_parenthesized(w, n);
    else print_op(w, n);
}

// ---- Statements -------------------------------------------------------------------------------------------------

// A destination; blank ones are NULL.
static void print_destination(Printer *w, const Ir *n) {
    if (n) print_expr(w, n, 0);
    else put(w, "_");
}

static void print_assign(Printer *w, const Ir *n) {
    print_destination(w, n->x);
    put(w, n->def && n->y ? " := " : " = ");
    print_expr(w, n->y, 0);
}

// The parameters of an instance that was inlined: its dictionary stands behind the receiver.
static void print_instance_params(Printer *w, const Ir *n) {
    uint32_t at = n->func->recv != NULL;
    for (uint32_t i = 0; i <= n->args.len; i++) {
        if (i) put(w, ", ");
        if (i == at && is_of_shapes(n->func)) put(w, "_");
        else if (i == at) put_name(w, n->func->home, ".dict");
        else print_destination(w, n->args.at[i - (i > at)]);
    }
    put(w, " := ");
    for (uint32_t i = 0; i <= n->args.len; i++) {
        if (i) put(w, ", ");
        if (i == at) print_dictionary(w, n);
        else print_node(w, n->rest.at[i - (i > at)]);
    }
}

static void print_assign_list(Printer *w, const Ir *n) {
    if (n->op == IR_AS2 && n->func) {
        print_instance_params(w, n);
        return;
    }
    for (uint32_t i = 0; i < n->args.len; i++) {
        if (i) put(w, ", ");
        print_destination(w, n->args.at[i]);
    }
    put(w, n->def ? " := " : " = ");
    if (n->op == IR_AS2) print_list(w, &n->rest, ", ");
    else print_expr(w, n->x, 0);
}

static void print_assign_op(Printer *w, const Ir *n) {
    print_expr(w, n->x, 0);
    if (n->implicit) {   // x++ and x--
        put(w, n->asop == IR_ADD ? "++" : "--");
        return;
    }
    buf_printf(&w->out, " %s= ", ir_ops[n->asop].text);
    print_expr(w, n->y, 0);
}

static void print_if(Printer *w, const Ir *n) {
    put(w, "if ");
    if (n->init.len == 1 && !n->init.at[0]->init.len) {
        print_node(w, n->init.at[0]);
        put(w, "; ");
    }
    print_node(w, n->x);
    put(w, " { ");
    print_list(w, &n->body, "; ");
    put(w, " }");
    if (!n->rest.len) return;
    put(w, " else { ");
    print_list(w, &n->rest, "; ");
    put(w, " }");
}

static void print_declaration(Printer *w, const IrVar *v) {
    Type *source = v->obj && !type_has_tparam(v->obj->type) ? v->obj->type : v->type;
    put(w, "var ");
    print_var(w, v);
    put(w, " ");
    put_type(w, source);
}

static void print_case(Printer *w, const Ir *n) {
    put(w, n->args.len ? "case " : "default");
    for (uint32_t i = 0; i < n->args.len; i++) {
        const Ir *value = n->args.at[i];
        if (i) put(w, ", ");
        if (value->op == IR_TYPE && ir_has_shape(written_type(value))) put(w, "<node DYNAMICTYPE>");
        else print_node(w, value);
    }
    put(w, ": ");
    print_list(w, &n->body, "; ");
}

static void print_node(Printer *w, const Ir *n) {
    if (!n) {
        put(w, "<nil>");
        return;
    }
    switch (n->op) {
    case IR_DCL: print_declaration(w, n->var); break;
    case IR_INLMARK: put(w, "<node inlmark>"); break;
    case IR_AS: print_assign(w, n); break;
    case IR_AS2: case IR_AS2FUNC: case IR_AS2DOTTYPE: case IR_AS2MAPR: case IR_AS2RECV: print_assign_list(w, n); break;
    case IR_ASOP: print_assign_op(w, n); break;
    case IR_BLOCK: print_list(w, &n->args, "; "); break;
    case IR_RETURN:
        put(w, "return ");
        print_list(w, &n->args, ", ");
        break;
    case IR_GO: case IR_DEFER:
        buf_printf(&w->out, "%s ", ir_ops[n->op].text);
        print_node(w, n->x);
        break;
    case IR_IF: print_if(w, n); break;
    case IR_FOR: case IR_RANGE: put(w, "for loop"); break;
    case IR_SELECT: case IR_SWITCH: case IR_TYPESWITCH: buf_printf(&w->out, "%s statement", ir_ops[n->op].text); break;
    case IR_CASE: print_case(w, n); break;
    case IR_BREAK: case IR_CONTINUE: case IR_GOTO: case IR_FALL:
        put(w, ir_ops[n->op].text);
        if (n->sym) buf_printf(&w->out, " %s", n->sym->text);
        break;
    case IR_LABEL: buf_printf(&w->out, "%s: ", n->sym ? n->sym->text : ""); break;
    default: print_expr(w, n, 0); break;
    }
}

const char *ir_string(Session *s, IrPackage *p, const Ir *n) {
    Printer w = {.s = s, .p = p, .out = {.arena = session_bodies(s)}};
    print_node(&w, n);
    return buf_str(&w.out);
}

const char *ir_func_string(Session *s, IrPackage *p, const IrFunc *f) {
    Printer w = {.s = s, .p = p, .out = {.arena = session_bodies(s)}};
    put_name(&w, f->home, f->name);
    return buf_str(&w.out);
}

const char *ir_string_list(Session *s, IrPackage *p, const Irs *list) {
    Printer w = {.s = s, .p = p, .out = {.arena = session_bodies(s)}};
    print_list(&w, list, "; ");
    return buf_str(&w.out);
}
