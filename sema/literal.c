// Basic literals and function literals.
#include "sema/expr.h"

#define LONGEST_NUMBER 10000   // characters

// ---- Numbers ----------------------------------------------------------------------------------------------------

// Forms of literals that came with go1.13.
static void check_lang_compat(Checker *c, Ast *e) {
    const char *text = e->lit.text;
    if (e->lit.len <= 2 || allow_version(c, 13)) return;
    char radix = (char)(text[0] == '0' ? text[1] | 32 : 0);
    const char *what = memchr(text, '_', e->lit.len) ? "underscore in numeric literal"
                     : radix == 'b' ? "binary literal"
                     : radix == 'o' ? "0o/0O-style octal literal"
                     : radix == 'x' && e->lit.kind != LIT_INT ? "hexadecimal floating-point literal" : NULL;
    if (what) err_version(c, ast_start(e), 13, "%s", what);
}

static bool check_number(Checker *c, Ast *e) {
    check_lang_compat(c, e);
    if (e->lit.len <= LONGEST_NUMBER) return true;
    err_node(c, e, "excessively long constant: %.10s... (%u chars)", e->lit.text, e->lit.len);
    return false;
}

void basic_lit(Checker *c, Operand *x, Ast *e) {
    static const uint8_t types[] = {
        [LIT_INT] = T_UNTYPED_INT, [LIT_FLOAT] = T_UNTYPED_FLOAT, [LIT_IMAG] = T_UNTYPED_COMPLEX,
        [LIT_RUNE] = T_UNTYPED_RUNE, [LIT_STRING] = T_UNTYPED_STRING,
    };
    const Const *val;
    if (e->lit.kind == LIT_STRING) {
        size_t n;
        const char *text = unquote(c->arena, e->lit.text, e->lit.len, &n);
        val = const_string(c->arena, text, n);
    } else if (e->lit.kind == LIT_RUNE) {
        val = const_int(c->arena, unquote_rune(e->lit.text, e->lit.len));
    } else {
        if (!check_number(c, e)) return;
        val = const_parse_number(c->arena, e->lit.text, e->lit.len);
    }
    if (!val) {
        err_node(c, e, "malformed constant: %.*s", (int)e->lit.len, e->lit.text);
        return;
    }
    if (e->lit.kind == LIT_FLOAT && const_kind(val) == CONST_INT) val = const_to_float(c->arena, val);
    set_const(x, type_basic(c->s, (TypeKind)types[e->lit.kind]), val);
    x->expr = e;
    check_overflow(c, x, op_pos(e));
}

// ---- Functions --------------------------------------------------------------------------------------------------

typedef struct LitBody { DeclInfo *decl; FuncInfo *info; Ast *body; const Const *iota; } LitBody;

static void check_lit_body(Checker *c, void *arg) {
    LitBody *b = arg;
    func_body(c, b->decl, b->info, b->body, b->iota);
}

// The body is checked at the end of the statement that holds the literal: by then the types of the variables around
// it are known.
void func_lit(Checker *c, Operand *x, Ast *e) {
    Type *sig = typ_expr(c, e->func_lit.type);
    if (sig->kind != T_FUNC) {
        err_node(c, e, "invalid syntax tree: invalid function literal %s", expr_str(c, e));
        return;
    }
    FuncInfo *info = e->func_lit.info = func_info_new(c, sig, NULL);
    if (sig->func.scope) {
        sig->func.scope->start = e->pos;
        sig->func.scope->end = ast_end(e);
    }
    if (e->func_lit.body) {
        LitBody *b = NEW(c->arena, LitBody);
        *b = (LitBody){c->env.decl, info, e->func_lit.body, c->env.iota};
        check_later(c, check_lit_body, b);
    }
    set_value(x, sig);
}
