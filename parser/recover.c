// Syntax errors: what they say, and how reading goes on.
//
// When a text turns out to be wrong it is read a second time, and every token is tried before it is pushed (see Trial).
// A token that the parser could not shift is an error. The states that the parser would pass, reducing what lies before
// the token, tell the context: each is known by the symbol that led to it, and the table below has a row for those that
// mean something to a user. The row's message is reported; then the text is repaired, by skipping tokens up to one
// that may go on there and by putting in the tokens that are missing. The parser itself never sees an error.
//
// (The idea of a table from parser states to messages is C. L. Jeffery's, "Generating LR syntax error messages from
// examples", 2003; a state's symbol and its neighbours serve as its name here, which survives changes of the grammar.)
#include "parser/internal.h"

enum { ONE = 255, MOST = 6, MOST_REPAIRS = 100000 };

// `top`, `below` and `third` are the symbols on top of the stack and under it, NULL: any. `token`: only for that token.
// A message that begins with "expected", "in", "at" or "after" goes after "unexpected TOKEN". Tokens are skipped up to
// one of `skip` (ONE: exactly one is), then `insert` is put in, then `close` if it is not there. Flags:
//   STOP nothing more is read   AT_END only at the end of the text   IF_NEEDED nothing is put in if the text fits without
//   FITS only in states where the first token of `insert` fits as it is   FITS_TERM only in states where `~T` does
//   NO_TYPE not where any type does
enum { STOP = 1, IF_NEEDED = 2, FITS = 4, FITS_TERM = 8, AT_END = 16, NO_TYPE = 32 };
typedef struct Rule {
    const char *top, *below, *third;
    uint8_t token;
    const char *message;
    uint8_t skip[MOST], insert[MOST], close;
    uint8_t flags;
} Rule;

#define T(name) TOK_##name
#define DECL_STARTS {T(IMPORT), T(CONST), T(TYPE), T(VAR), T(FUNC)}
#define CLOSERS {T(RPAREN), T(RBRACK), T(RBRACE)}
#define LIST_RULE(symbol, under, what, missing, closer) \
    {symbol, under, .message = "in " what "; possibly missing " missing, .skip = CLOSERS, .close = closer}

static const Rule rules[] = {
    {"EOF", .message = "package statement must be first", .flags = STOP},
    {"PACKAGE", .message = "expected name", .skip = {ONE}, .insert = {T(NAME)}},
    {"package_clause", .message = "expected semicolon or newline", .flags = STOP},
    {"decls", .message = "non-declaration statement outside function body", .skip = DECL_STARTS},
    {"decl", "decls", .message = "after top level declaration", .skip = DECL_STARTS, .insert = {T(SEMI)}},
    {"import_decl", "decls", .message = "after top level declaration", .skip = DECL_STARTS, .insert = {T(SEMI)}},
    {"func_decl", "decls", .message = "after top level declaration", .skip = DECL_STARTS, .insert = {T(SEMI)}},
    {"method_begin", .message = "expected name", .skip = {T(LBRACE), T(SEMI)},
     .insert = {T(NAME), T(LPAREN), T(RPAREN)}},
    {"FUNC", "decls", .message = "expected name or (", .skip = {T(LBRACE), T(SEMI)},
     .insert = {T(NAME), T(LPAREN), T(RPAREN)}},

    // Lists, after an element.
    LIST_RULE("arg_list", NULL, "argument list", "comma or )", T(RPAREN)),
    LIST_RULE("DOTS", "arg_list", "argument list", "comma or )", T(RPAREN)),
    LIST_RULE("elem_list", NULL, "composite literal", "comma or }", T(RBRACE)),
    LIST_RULE("param_seq", NULL, "parameter list", "comma or )", T(RPAREN)),
    LIST_RULE("tparams", NULL, "parameter list", "comma or ]", T(RBRACK)),
    LIST_RULE("tparams_begin", NULL, "parameter list", "comma or ]", T(RBRACK)),
    LIST_RULE("fields", NULL, "struct type", "semicolon or newline or }", T(RBRACE)),
    LIST_RULE("methods", NULL, "interface type", "semicolon or newline or }", T(RBRACE)),
    LIST_RULE("import_seq", NULL, "grouped declaration", "semicolon or newline or )", T(RPAREN)),
    LIST_RULE("const_seq", NULL, "grouped declaration", "semicolon or newline or )", T(RPAREN)),
    LIST_RULE("type_seq", NULL, "grouped declaration", "semicolon or newline or )", T(RPAREN)),
    LIST_RULE("var_seq", NULL, "grouped declaration", "semicolon or newline or )", T(RPAREN)),

    // Lists, where an element should begin. At the end of the text it is the list's end that is missing.
    {"params", "LBRACK", .message = "expected ]", .insert = {T(RBRACK)}, .flags = AT_END},
    {"params", "LBRACK", .message = "expected ]", .skip = {T(COMMA), T(RBRACK)}, .insert = {T(NAME)}, .flags = IF_NEEDED},
    {"params", .message = "expected )", .insert = {T(RPAREN)}, .flags = AT_END},
    {"params", .message = "expected )", .skip = {T(COMMA), T(RPAREN)}, .insert = {T(NAME)}, .flags = IF_NEEDED},
    {"field_list", .message = "expected }", .insert = {T(RBRACE)}, .flags = AT_END},
    {"field_list", .message = "expected field name or embedded type", .skip = {T(SEMI), T(RBRACE)},
     .insert = {T(NAME), T(DOT), T(NAME)}},
    {"field_lparen", .message = "expected name", .skip = {T(DOT), T(SEMI), T(RBRACE)}, .insert = {T(NAME)},
     .close = T(RPAREN)},
    {"MUL", "field_lparen", .message = "expected name", .skip = {T(DOT), T(SEMI), T(RBRACE)}, .insert = {T(NAME)},
     .close = T(RPAREN)},
    {"MUL", "open", .message = "expected name", .skip = {T(DOT), T(SEMI), T(RBRACE)}, .insert = {T(NAME)},
     .flags = FITS | NO_TYPE},
    {"MUL", "SEMI", "fields", .message = "expected name", .skip = {T(DOT), T(SEMI), T(RBRACE)}, .insert = {T(NAME)},
     .flags = FITS | NO_TYPE},
    {"import_specs", .message = "expected )", .insert = {T(RPAREN)}, .flags = AT_END},
    {"import_specs", .message = "missing import path", .skip = {T(SEMI), T(RPAREN)}, .insert = {T(LITERAL)}},
    {"const_specs", .message = "expected )", .insert = {T(RPAREN)}, .flags = AT_END},
    {"const_specs", .message = "expected name", .skip = {ONE}, .insert = {T(NAME)}},
    {"type_specs", .message = "expected )", .insert = {T(RPAREN)}, .flags = AT_END},
    {"type_specs", .message = "expected name", .skip = {ONE}, .insert = {T(NAME)}},
    {"var_specs", .message = "expected )", .insert = {T(RPAREN)}, .flags = AT_END},
    {"var_specs", .message = "expected name", .skip = {ONE}, .insert = {T(NAME)}},
    {"LBRACK", "NAME", "FUNC", .message = "expected ]", .skip = {T(COMMA), T(RBRACK)}, .insert = {T(NAME)},
     .flags = IF_NEEDED},
    {"method_lbrack", .message = "expected ]", .skip = {T(COMMA), T(RBRACK)}, .insert = {T(NAME)},
     .flags = IF_NEEDED},
    {"func_lbrack", .message = "expected ]", .skip = {T(COMMA), T(RBRACK)}, .insert = {T(NAME)}, .flags = IF_NEEDED},
    {"NAME", "LBRACK", .message = "in parameter list; possibly missing comma or ]", .skip = CLOSERS,
     .insert = {T(COMMA)}, .close = T(RBRACK), .flags = FITS_TERM},
    {"COMMA", "tparams", .message = "expected ]", .skip = {T(COMMA), T(RBRACK)}, .insert = {T(NAME)},
     .flags = IF_NEEDED},
    {"COMMA", "tparams_begin", .message = "expected ]", .skip = {T(COMMA), T(RBRACK)}, .insert = {T(NAME)},
     .flags = IF_NEEDED},
    {"expr_comma", .message = "expected ]", .skip = {T(COMMA), T(RBRACK)}, .insert = {T(NAME)}, .flags = IF_NEEDED},

    // Statements.
    {"stmt", .message = "at end of statement", .skip = {T(SEMI), T(RBRACE), T(CASE), T(DEFAULT)}, .close = T(SEMI)},
    {"case_clauses", .message = "expected }", .insert = {T(RBRACE)}, .flags = AT_END},
    {"case_clauses", .message = "expected case or default or }", .skip = {T(COLON), T(CASE), T(DEFAULT), T(RBRACE)},
     .insert = {T(DEFAULT)}},
    {"comm_clauses", .message = "expected }", .insert = {T(RBRACE)}, .flags = AT_END},
    {"comm_clauses", .message = "expected case or default or }", .skip = {T(COLON), T(CASE), T(DEFAULT), T(RBRACE)},
     .insert = {T(DEFAULT)}},
    {"IF", .token = T(LBODY), .message = "missing condition in if statement", .insert = {T(BAD)}},
    {"SEMI", "simple_opt", "FOR", .token = T(LBODY), .message = "expected for loop condition", .insert = {T(SEMI)}},
    {"simple_opt", "IF", .message = "expected {", .skip = {ONE, T(LBODY), T(RBRACE)}, .insert = {T(SEMI)}},
    {"cond", "IF", .message = "expected {", .skip = {ONE, T(LBODY), T(RBRACE)}, .insert = {T(SEMI)}},
    {"simple_opt", "FOR", .message = "expected {", .skip = {ONE, T(LBODY), T(RBRACE)}, .insert = {T(SEMI)}},
    {"cond", "FOR", .message = "expected {", .skip = {ONE, T(LBODY), T(RBRACE)}, .insert = {T(SEMI)}},
    {"simple_opt", "SWITCH", .message = "expected {", .skip = {ONE, T(LBODY), T(RBRACE)}, .insert = {T(SEMI)}},
    {"cond", "SEMI", "simple_opt", .message = "expected { after if clause", .skip = {T(NAME), T(RBRACE)},
     .insert = {T(LBODY)}, .flags = FITS},
    {"for_header", .message = "expected { after for clause", .skip = {T(NAME), T(RBRACE)}, .insert = {T(LBODY)},
     .flags = FITS},
    {"switch_header", .message = "missing { after switch clause", .skip = {T(CASE), T(DEFAULT), T(RBRACE)},
     .insert = {T(LBODY)}, .flags = FITS},
    {"SELECT", .message = "missing { after select clause", .skip = {T(CASE), T(DEFAULT), T(RBRACE)},
     .insert = {T(LBODY)}, .flags = FITS},
    {"exprs", .message = "expected := or = or comma", .skip = {T(SEMI), T(RBRACE)}, .insert = {T(ASSIGN), T(BAD)},
     .flags = FITS},
    {"ELSE", .message = "else must be followed by if or statement block", .skip = {T(NAME), T(RBRACE)},
     .insert = {T(LBRACE), T(RBRACE)}},

    // Expressions.
    {"DOT", "primary", .message = "expected name or (", .skip = {T(SEMI), T(RPAREN)}, .insert = {T(NAME)}},
    {"LBRACK", "primary", .token = T(RBRACK), .message = "expected operand", .insert = {T(BAD)}},
    {"LBRACK", "NAME", .token = T(RBRACK), .message = "expected type argument list", .insert = {T(BAD)}},
    {"expr", "LBRACK", "primary", .message = "expected comma, : or ]", .skip = {T(COMMA), T(COLON), T(RBRACK)},
     .insert = {T(COLON)}},
    {"expr", "LBRACK", .token = T(COMMA), .message = "unexpected comma; expected ]", .skip = {ONE},
     .close = T(RBRACK)},
};

// ---- Messages ----

// A token as messages name one that is missing.
static const char *kind_text(Parser *p, uint8_t kind) {
    if (kind == TOK_NAME) return "name";
    return kind >= TOK_BREAK ? arena_printf(p->arena, "keyword %s", token_texts[kind]) : token_texts[kind];
}

static const char *token_text(Parser *p) {
    const Token *t = &p->token;
    Arena *a = p->arena;
    switch (t->kind) {
    case TOK_NAME: return arena_printf(a, "name %.*s", (int)t->len, t->text);
    case TOK_LITERAL: return arena_printf(a, "literal %.*s", (int)t->len, t->text);
    case TOK_SEMI: case TOK_ASSIGN_OP: case TOK_INCDEC: return arena_strndup(a, t->text, t->len);
    }
    return kind_text(p, t->kind);
}

static void report(Parser *p, const char *message) {
    if (text_begins(message, "expected "))
        syntax_error(p, p->token.pos, "unexpected %s, %s", token_text(p), message);
    else if (text_begins(message, "in ") || text_begins(message, "at ") || text_begins(message, "after "))
        syntax_error(p, p->token.pos, "unexpected %s %s", token_text(p), message);
    else
        syntax_error(p, p->token.pos, "%s", message);
}

// ---- Repairs ----

static bool top_is(const Trial *t, int depth, const char *name) {
    return !name || strcmp(grammar_symbol_name(trial_symbol(t, depth)), name) == 0;
}

static bool begins_statement(uint8_t token) {
    switch (token) {
    case TOK_BREAK: case TOK_CONST: case TOK_CONTINUE: case TOK_DEFER: case TOK_FALLTHROUGH: case TOK_FOR: case TOK_GO:
    case TOK_GOTO: case TOK_IF: case TOK_RETURN: case TOK_SELECT: case TOK_SWITCH: case TOK_TYPE: case TOK_VAR:
        return true;
    default: return false;
    }
}

// Tokens of a set are alike if they are written alike; `|` stands for every operator that is not also something else.
static uint8_t class_of(uint8_t token) {
    if (token == TOK_LBODY) return TOK_LBRACE;
    return token >= TOK_OROR && token <= TOK_TILDE && token != TOK_MUL ? TOK_OR : token;
}

static bool among(const uint8_t *set, uint8_t token) {
    for (int i = 0; i < MOST && set[i]; i++)
        if (class_of(set[i]) == class_of(token)) return true;
    return false;
}

// Skips tokens up to one of the set; inside a function also up to one that begins a statement.
static void skip(Parser *p, const struct gopstate *state, const uint8_t *set) {
    if (!set[0]) return;
    if (set[0] == ONE) {
        if (p->token.kind != TOK_EOF) next_token(p);
        if (!set[1]) return;
    }
    bool in_function = parser_in_function(state);
    while (p->token.kind != TOK_EOF && !among(set, p->token.kind) &&
           !(in_function && begins_statement(p->token.kind)))
        next_token(p);
}

// Puts a token in where the parser can take it.
static bool accepts(const struct gopstate *state, int token) {
    Trial t;
    TrialStep step;
    trial_begin(&t, state);
    while ((step = trial_step(&t, token)) == TRIAL_REDUCED) {}
    return step == TRIAL_SHIFTED;
}

// Whether the parser, taking the token, passes a state with one of two symbols on top and then shifts it in one with
// `last` (NULL: any) on top.
static bool passes(const struct gopstate *state, int token, const char *symbol, const char *other, const char *last) {
    Trial t;
    TrialStep step;
    bool passed = false;
    trial_begin(&t, state);
    do passed |= top_is(&t, 0, symbol) || top_is(&t, 0, other);
    while ((step = trial_step(&t, token)) == TRIAL_REDUCED);
    return passed && step == TRIAL_SHIFTED && top_is(&t, 0, last);
}

// A body after a type that a literal may begin with would be its elements: a selector in between prevents that.
static bool separate(Parser *p, struct gopstate *state) {
    bool literal = passes(state, TOK_LBODY, "lit_type", "bracketed", NULL);
    return !literal || (push_made_token(p, state, TOK_DOT) && push_made_token(p, state, TOK_NAME));
}

static bool put_in(Parser *p, struct gopstate *state, TokenKind token) {
    if (!accepts(state, token)) return true;
    return (token != TOK_LBODY || separate(p, state)) && push_made_token(p, state, token);
}

static bool insert(Parser *p, struct gopstate *state, const uint8_t *tokens) {
    for (int i = 0; i < MOST && tokens[i]; i++)
        if (!put_in(p, state, tokens[i])) return false;
    return true;
}

static bool apply(Parser *p, struct gopstate *state, const Rule *r) {
    report(p, r->message);
    p->blamed = p->token.pos;
    if (r->flags & STOP) return !(p->stopped = true);
    if (r->top && strcmp(r->top, "decls") == 0) p->imports_only = false;
    skip(p, state, r->skip);
    if (r->flags & IF_NEEDED && accepts(state, p->token.kind)) return true;
    if (!insert(p, state, r->insert)) return false;
    bool closed = p->token.kind == r->close || (r->close == TOK_LBODY && p->token.kind == TOK_LBRACE);
    return !r->close || closed || put_in(p, state, r->close);
}

// What is put in makes the parser complete the header before the error, and complain about it: that comes first.
static void order_errors(SyntaxErrors *errors, uint32_t reported) {
    if (reported >= errors->len) return;
    SyntaxError e = errors->at[reported];
    for (; reported + 1 < errors->len && errors->at[reported + 1].header; reported++)
        errors->at[reported] = errors->at[reported + 1];
    errors->at[reported] = e;
}

static bool repair(Parser *p, struct gopstate *state, const Rule *r) {
    uint32_t reported = p->lexer.errors.len;
    bool go_on = apply(p, state, r);
    order_errors(&p->lexer.errors, reported);
    return go_on;
}

// ---- Finding the rule ----

static bool fits(const Trial *t, const Rule *r, uint8_t token) {
    bool brace = r->token == TOK_LBODY && token == TOK_LBRACE;
    if (r->flags & AT_END && token != TOK_EOF) return false;
    return (!r->token || r->token == token || brace) && top_is(t, 0, r->top) && top_is(t, 1, r->below) &&
           top_is(t, 2, r->third) && (!(r->flags & FITS) || trial_shifts(t, r->insert[0])) &&
           (!(r->flags & FITS_TERM) || trial_shifts(t, TOK_TILDE)) && !(r->flags & NO_TYPE && trial_shifts(t, TOK_MAP));
}

static const Rule *find_rule(const Trial *t, uint8_t token) {
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (fits(t, &rules[i], token)) return &rules[i];
    return NULL;
}

// An expression or a type has to begin here, and does not.
static const Rule *operand_rule(const Trial *t) {
    static const Rule
        expression = {.message = "expected expression", .skip = CLOSERS, .insert = {T(BAD)}},
        type = {.message = "expected type", .insert = {T(BAD)},
                .skip = {T(COMMA), T(COLON), T(SEMI), T(RPAREN), T(RBRACK), T(RBRACE)}},
        declared = {.message = "in type declaration", .skip = {T(SEMI), T(RPAREN)}, .insert = {T(BAD)}},
        term = {.message = "expected ~ term or type", .insert = {T(BAD)},
                .skip = {T(OR), T(SEMI), T(RPAREN), T(RBRACK), T(RBRACE)}},
        element = {.message = "missing channel element type", .insert = {T(BAD)}},
        variadic = {.message = "... is missing type", .insert = {T(BAD)}},
        import = {.message = "missing import path", .skip = {T(SEMI), T(RPAREN)}, .insert = {T(LITERAL)}};
    if (!trial_shifts(t, TOK_BAD)) return trial_shifts(t, TOK_LITERAL) && !trial_reduces(t, TOK_EOF) ? &import : NULL;
    if (trial_shifts(t, TOK_NOT) || top_is(t, 0, "GO") || top_is(t, 0, "DEFER")) return &expression;
    if (top_is(t, 0, "CHAN") || (top_is(t, 0, "ARROW") && top_is(t, 1, "CHAN"))) return &element;
    if (top_is(t, 0, "DOTS")) return &variadic;
    if (trial_shifts(t, TOK_TILDE) || top_is(t, 0, "OR")) return &term;
    bool array = top_is(t, 0, "RBRACK") || top_is(t, 0, "names");
    if (trial_shifts(t, TOK_ASSIGN) ? !array : top_is(t, 0, "ASSIGN")) return &declared;
    return &type;
}

// ---- Errors that a row does not describe ----

// `:=` where only `=` may stand.
static bool repair_define(Parser *p, struct gopstate *state) {
    static const Rule assign = {.message = "expected =", .skip = {ONE}, .insert = {T(ASSIGN)}};
    return repair(p, state, &assign);
}

// `if var x = …`: the keyword is dropped, and what follows it blamed.
static bool repair_var(Parser *p, const Trial *t) {
    const char *keyword = token_texts[trial_symbol(t, 0)];
    next_token(p);
    report(p, arena_printf(p->arena, "var declaration not allowed in %s initializer", keyword));
    return true;
}

// `if x; {`: the semicolon is blamed, which may be a newline.
static bool repair_condition(Parser *p, struct gopstate *state) {
    p->blamed = p->token.pos;
    if (p->previous.kind != TOK_SEMI) return put_in(p, state, TOK_BAD);   // reported already
    const Token *semi = &p->previous;
    if (semi->len == strlen("semicolon")) syntax_error(p, semi->pos, "missing condition in if statement");
    else syntax_error(p, semi->pos, "unexpected %s, expected { after if clause", semi->text);
    return put_in(p, state, TOK_BAD);
}

static bool repair_label(Parser *p, struct gopstate *state) {
    p->blamed = p->token.pos;
    syntax_error(p, p->previous.pos, "missing statement after label");
    return put_in(p, state, TOK_SEMI);
}

// A body on the line after its function's head.
static bool repair_lost_body(Parser *p, const struct gopstate *state) {
    static const uint8_t starts[MOST] = DECL_STARTS;
    report(p, "unexpected semicolon or newline before {");
    skip(p, state, starts);
    return true;
}

// The token that has to follow is not there: the one in its place is dropped.
static bool repair_missing(Parser *p, struct gopstate *state, const Trial *t) {
    static const uint8_t likely[] = {
        T(RPAREN), T(RBRACK), T(RBRACE), T(COLON), T(SEMI), T(NAME), T(CHAN), T(LPAREN), T(LBRACK), T(LBRACE), T(LBODY),
        T(ASSIGN)};
    for (size_t i = 0; i < sizeof likely; i++) {
        if (!trial_shifts(t, likely[i])) continue;
        const char *text = arena_printf(p->arena, "expected %s", kind_text(p, likely[i]));
        return repair(p, state, &(Rule){.message = text, .skip = {ONE}, .insert = {likely[i]}});
    }
    return false;
}

static bool last_func_lacks_body(const Parser *p) {
    const Ast *d = p->scratch.len ? p->scratch.at[p->scratch.len - 1] : NULL;
    return d && d->kind == AST_FUNC_DECL && !d->func_decl.body;
}

static bool is_brace(uint8_t token) { return token == TOK_LBRACE || token == TOK_LBODY; }

// A list may end here, so at the end of the text its closing bracket is what is missing.
static bool may_end_list(const Trial *t) {
    static const char *const tops[] = {"LPAREN", "COMMA", "LBRACE", "LBODY", "lit_body", "open", "SEMI"};
    if (!trial_reduces(t, TOK_EOF) || (top_is(t, 0, "SEMI") && top_is(t, 1, "simple_opt"))) return false;
    for (size_t i = 0; i < sizeof tops / sizeof *tops; i++)
        if (top_is(t, 0, tops[i])) return true;
    return false;
}

// Repairs in the state on top of the trial, if it is one that tells something. Returns whether it was; *go_on is then
// whether reading can go on.
static bool repair_in_state(Parser *p, struct gopstate *state, const Trial *t, bool *go_on) {
    uint8_t token = p->token.kind;
    bool operand = trial_shifts(t, TOK_BAD);
    bool statement = top_is(t, 0, "stmt_seq");
    if (token == TOK_DEFINE && trial_shifts(t, TOK_ASSIGN)) return *go_on = repair_define(p, state), true;
    if (token == TOK_VAR && operand && (top_is(t, 0, "IF") || top_is(t, 0, "FOR") || top_is(t, 0, "SWITCH")))
        return *go_on = repair_var(p, t), true;
    if (operand && is_brace(token) && top_is(t, 0, "SEMI") && top_is(t, 2, "IF"))
        return *go_on = repair_condition(p, state), true;
    if (operand && top_is(t, 0, "COLON") && top_is(t, 1, "NAME") && trial_shifts(t, TOK_RETURN))
        return *go_on = repair_label(p, state), true;
    if (is_brace(token) && top_is(t, 0, "decls") && last_func_lacks_body(p))
        return *go_on = repair_lost_body(p, state), true;
    const Rule *r = statement ? NULL : find_rule(t, token);
    if (!r && !statement && !(token == TOK_EOF && may_end_list(t))) r = operand_rule(t);
    if (!r) return false;
    *go_on = repair(p, state, r);
    return true;
}

static bool repair_here(Parser *p, struct gopstate *state, uint8_t token) {
    Trial t;
    bool go_on;
    trial_begin(&t, state);
    do {
        if (repair_in_state(p, state, &t, &go_on)) return go_on;
    } while (trial_step(&t, token) == TRIAL_REDUCED);
    return repair_missing(p, state, &t);
}

// A `{` after what can be no type is no literal, although the grammar would take it for one.
static bool is_stray_brace(const Parser *p, const struct gopstate *state) {
    if (p->token.kind != TOK_LBRACE) return false;
    const Ast *x = parser_last_primary(state);
    if (x) return !can_begin_literal(ast_unparen((Ast *)x));
    return passes(state, TOK_LBRACE, "chan_type", "interface_type", "primary");
}

// After errors the lexer may take a body's brace for another one, or the other way round. Makes it what fits, except
// that a body is no literal.
static bool is_other_brace(Parser *p, const struct gopstate *state) {
    if (!is_brace(p->token.kind)) return false;
    uint8_t other = p->token.kind == TOK_LBODY ? TOK_LBRACE : TOK_LBODY;
    Trial t;
    TrialStep step;
    trial_begin(&t, state);
    while ((step = trial_step(&t, other)) == TRIAL_REDUCED) {}
    if (step != TRIAL_SHIFTED || (other == TOK_LBRACE && top_is(&t, 0, "primary"))) return false;
    p->token.kind = other;
    return true;
}

bool recover(Parser *p, struct gopstate *state) {
    for (int tries = 0; tries < MOST_REPAIRS; tries++) {
        if (is_brace(p->token.kind)) p->token.kind = brace_kind(&p->lexer);
        bool stray = is_stray_brace(p, state) || is_stray_tilde(p, state);
        if (!stray && accepts(state, p->token.kind)) return true;
        if (is_other_brace(p, state)) return true;
        Ast *method = parser_begun_method(state);
        if (method) check_receivers(p, method, p->token.pos);
        const char *before = p->token.text;
        if (!repair_here(p, state, stray ? TOK_BEFORE_FIRST : p->token.kind)) return false;
        if (p->token.text != before) tries = 0;
    }
    return false;
}
