// -emit=tokens and -emit=ast: one token a line, and one node a line, indented below its parent, each with its
// position in the file as line:column.
#include "parser/internal.h"

static void print_pos(FILE *out, Pos p) { fprintf(out, "%u:%u", pos_line(p), pos_col(p)); }

void emit_tokens(Session *s, uint32_t file, FILE *out) {
    Lexer l;
    Token t;
    lexer_init(&l, s, file);
    do {
        lexer_next(&l, &t);
        print_pos(out, t.pos);
        fprintf(out, "\t%s", t.kind == TOK_SEMI ? ";" : t.kind == TOK_COMMA ? "," : token_texts[t.kind]);
        if (t.kind == TOK_LBODY) fputs(" body", out);
        if (t.kind == TOK_NAME || t.kind == TOK_LITERAL || t.kind == TOK_SEMI || t.kind == TOK_ASSIGN_OP ||
            t.kind == TOK_INCDEC)
            fprintf(out, " %.*s", (int)t.len, t.text);
        fputc('\n', out);
    } while (t.kind != TOK_EOF);
    for (uint32_t i = 0; i < l.errors.len; i++) error_text(s, l.errors.at[i].pos, l.errors.at[i].text);
}

typedef struct Emitter { FILE *out; int depth; } Emitter;

static const char *const branch_names[] = {"break", "continue", "fallthrough", "goto"};
static const char *const chan_names[] = {"chan", "chan<-", "<-chan"};

// What a node says besides its parts.
static void emit_facts(FILE *out, const Ast *n) {
    switch (n->kind) {
    case AST_NAME: fprintf(out, " %s", n->name.sym->text); break;
    case AST_LITERAL: fprintf(out, " %.*s", (int)n->lit.len, n->lit.text); break;
    case AST_OPERATION: fprintf(out, " %s", operator_texts[n->oper.op]); break;
    case AST_ASSIGN:
        if (!n->assign.rhs) fprintf(out, " %s%s", operator_texts[n->assign.op], operator_texts[n->assign.op]);
        else fprintf(out, " %s=", n->assign.op ? operator_texts[n->assign.op] : "");
        break;
    case AST_CALL: fputs(n->call.dots ? " ..." : "", out); break;
    case AST_CHAN_TYPE: fprintf(out, " %s", chan_names[n->chan_type.dir]); break;
    case AST_BRANCH: fprintf(out, " %s", branch_names[n->branch.kind]); break;
    case AST_CALL_STMT: fputs(n->call_stmt.is_defer ? " defer" : " go", out); break;
    case AST_RANGE: fputs(n->range.lhs ? n->range.def ? " :=" : " =" : "", out); break;
    case AST_TYPE_DECL: fputs(n->type_decl.alias ? " =" : "", out); break;
    }
}

static void emit(void *emitter, const char *role, Ast *n) {
    Emitter *e = emitter;
    for (int i = 0; i < e->depth; i++) fputs("  ", e->out);
    if (*role) fprintf(e->out, "%s: ", role);
    fprintf(e->out, "%s ", ast_kind_names[n->kind]);
    print_pos(e->out, n->pos);
    emit_facts(e->out, n);
    fputc('\n', e->out);
    e->depth++;
    ast_children(n, emit, e);
    e->depth--;
}

void emit_ast(Session *s, const Ast *file, FILE *out) {
    (void)s;
    emit(&(Emitter){.out = out}, "", (Ast *)file);
}
