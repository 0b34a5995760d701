// Coverage: every stretch of statements that run together gets a counter, a statement before its first. Where stretches
// begin and end is what profiles show, so the rules are those of `go tool cover`: control flow ends a stretch, whatever
// holds a function literal ends it at the literal's body, and labels begin one, for a goto may lead there.
//
// The tree does not remember where statements end: the file's tokens are read once more for that.
#include "parser/internal.h"

#include <stdlib.h>

typedef struct Word { Pos pos, end; uint32_t match; uint8_t kind; bool newline; } Word;   // match: of a closing bracket, its opening one, and back

typedef struct Counters {
    Session *s;
    Coverage *coverage;
    CoverCode code;
    VEC(Word) words;
    const char *file;          // of the function at hand
    uint32_t source;           // the file that is read
    bool in_function;
} Counters;

// ---- Tokens ----

static bool opens(uint8_t kind) { return kind == TOK_LPAREN || kind == TOK_LBRACK || kind == TOK_LBRACE; }
static bool closes(uint8_t kind) { return kind == TOK_RPAREN || kind == TOK_RBRACK || kind == TOK_RBRACE; }

static Pos token_end(const Token *t) {
    const char *last = NULL;   // newline of a raw string
    uint32_t lines = 0;
    for (const char *p = t->text; t->kind == TOK_LITERAL && p < t->text + t->len; p++)
        if (*p == '\n') last = p, lines++;
    if (!last) return t->pos + t->len;
    return pos_make(pos_file(t->pos), pos_line(t->pos) + lines, (uint32_t)(t->text + t->len - last));
}

static void read_words(Counters *c, uint32_t file) {
    Arena *a = &c->s->scratch;
    Lexer *l = NEW(a, Lexer);
    VEC(uint32_t) open = {0};
    Token t;
    lexer_init(l, c->s, file);
    l->careful = true;
    do {
        lexer_next(l, &t);
        Word w = {.pos = t.pos, .end = token_end(&t), .kind = t.kind, .newline = t.kind == TOK_SEMI && *t.text != 's'};
        if (opens(w.kind)) vec_push(a, &open, c->words.len);
        if (closes(w.kind) && open.len) {
            w.match = open.at[--open.len];
            c->words.at[w.match].match = c->words.len;
        }
        vec_push(a, &c->words, w);
    } while (t.kind != TOK_EOF);
}

static Pos in_text(Pos p) { return p & (((Pos)1 << (POS_COL_BITS + POS_LINE_BITS)) - 1); }   // //line or not

// The word at p, or the first behind it.
static uint32_t word_at(const Counters *c, Pos p) {
    uint32_t low = 0, high = c->words.len - 1;
    while (low < high) {
        uint32_t mid = (low + high) / 2;
        if (in_text(c->words.at[mid].pos) < in_text(p)) low = mid + 1;
        else high = mid;
    }
    return low;
}

static Pos opening(const Counters *c, Pos closing) { return c->words.at[c->words.at[word_at(c, closing)].match].pos; }

// ---- Where statements begin and end ----

static void find_first(void *ctx, const char *role, Ast *n) {
    Pos *first = ctx;
    (void)role;
    if (in_text(n->pos) < in_text(*first)) *first = n->pos;
    ast_children(n, find_first, ctx);
}

static Pos first_pos(const Ast *stmt) {
    Pos first = stmt->pos;
    if (stmt->kind == AST_LABELED) return stmt->labeled.label->pos;
    if (stmt->kind == AST_EXPR_STMT || stmt->kind == AST_ASSIGN || stmt->kind == AST_SEND) ast_children(stmt, find_first, &first);
    return first;
}

// The end of a statement without a body of its own: its last token comes before what ends it.
static Pos last_pos(const Counters *c, const Ast *stmt) {
    uint32_t i = word_at(c, first_pos(stmt));
    for (; c->words.at[i].kind != TOK_SEMI && c->words.at[i].kind != TOK_EOF && !closes(c->words.at[i].kind); i++)
        if (opens(c->words.at[i].kind)) i = c->words.at[i].match;
    return i ? c->words.at[i - 1].end : stmt->pos;
}

static void find_literal(void *ctx, const char *role, Ast *n) {
    Pos *body = ctx;
    (void)role;
    if (*body) return;
    if (n->kind == AST_FUNC_LIT) *body = n->func_lit.body->pos;
    else ast_children(n, find_literal, ctx);
}

// The body of the first function literal in a part of a statement, or POS_NONE.
static Pos literal_in(Ast *part) {
    Pos body = POS_NONE;
    if (part) find_literal(&body, "", part);
    return body;
}

static Pos first_of(Pos a, Pos b) { return a ? a : b; }

static Pos loop_boundary(const Ast *n) {
    Ast *init = n->for_stmt.init;
    bool range = init && init->kind == AST_RANGE;
    Pos literal = literal_in(range ? init->range.x : init);
    if (!range) literal = first_of(literal, first_of(literal_in(n->for_stmt.cond), literal_in(n->for_stmt.post)));
    return first_of(literal, n->for_stmt.body->pos);
}

static Pos switch_boundary(const Counters *c, const Ast *n) {
    Ast *tag = n->switch_stmt.tag;
    Pos literal = literal_in(n->switch_stmt.init);
    if (tag && tag->kind != AST_TYPE_GUARD) literal = first_of(literal, literal_in(tag));
    return first_of(literal, opening(c, n->switch_stmt.rbrace));
}

static Pos empty_end(const Counters *c, const Ast *n) {
    const Word *w = &c->words.at[word_at(c, n->pos)];
    return w->kind == TOK_SEMI && !w->newline ? n->pos + 1 : n->pos;
}

// Where the stretch ends that a statement is the last of.
static Pos boundary(const Counters *c, Ast *n) {
    switch (n->kind) {
    case AST_BLOCK: return n->pos;
    case AST_EMPTY: return empty_end(c, n);
    case AST_LABELED: return boundary(c, n->labeled.stmt);
    case AST_IF: return first_of(first_of(literal_in(n->if_stmt.init), literal_in(n->if_stmt.cond)), n->if_stmt.then->pos);
    case AST_FOR: return loop_boundary(n);
    case AST_SWITCH: return switch_boundary(c, n);
    case AST_SELECT: return opening(c, n->select.rbrace);
    default: return first_of(literal_in(n), last_pos(c, n));
    }
}

static bool is_panic(const Ast *n) {
    const Ast *x = n->expr_stmt.x;
    if (x->kind != AST_CALL || x->call.fun->kind != AST_NAME || x->call.args.len != 1) return false;
    return !strcmp(x->call.fun->name.sym->text, "panic");
}

static bool ends_stretch(Ast *n) {
    switch (n->kind) {
    case AST_BLOCK: case AST_BRANCH: case AST_FOR: case AST_IF: case AST_LABELED: case AST_SWITCH: case AST_SELECT: return true;
    case AST_EXPR_STMT: if (is_panic(n)) return true; break;
    }
    return literal_in(n) != POS_NONE;
}

// A label stays before these.
static bool is_control(const Ast *n) { return n->kind == AST_FOR || n->kind == AST_SWITCH || n->kind == AST_SELECT; }

// ---- Counters ----

static Ast *number(Counters *c, Pos pos, uint32_t value) {
    Ast *n = ast_new(&c->s->arena, AST_LITERAL, pos);
    n->lit.text = arena_printf(&c->s->arena, "%u", value);
    n->lit.len = (uint32_t)strlen(n->lit.text);
    n->lit.kind = LIT_INT;
    return n;
}

static Ast *name(Counters *c, Pos pos, const char *text) {
    Ast *n = ast_new(&c->s->arena, AST_NAME, pos);
    n->name.sym = intern_str(c->s, text);
    return n;
}

// NAME[index] = 1, NAME[index]++, or ADD(&NAME[index])
static Ast *counter(Counters *c, Pos pos, uint32_t index) {
    Arena *a = &c->s->arena;
    Ast *place = ast_new(a, AST_INDEX, pos), *stmt;
    place->index.x = name(c, pos, c->code.counters);
    place->index.index = number(c, pos, index);
    if (!c->code.add) {
        stmt = ast_new(a, AST_ASSIGN, pos);
        stmt->assign.op = c->code.once ? OPER_NONE : OPER_ADD;
        stmt->assign.lhs = place;
        stmt->assign.rhs = c->code.once ? number(c, pos, 1) : NULL;
        return stmt;
    }
    Ast *address = ast_new(a, AST_OPERATION, pos), *call = ast_new(a, AST_CALL, pos);
    address->oper.op = OPER_AND;
    address->oper.x = place;
    call->call.fun = name(c, pos, c->code.add);
    vec_push(a, &call->call.args, address);
    stmt = ast_new(a, AST_EXPR_STMT, pos);
    stmt->expr_stmt.x = call;
    return stmt;
}

// Lines without columns, after a //line directive, may tell of two stretches alike: the later one gets another end.
static void set_apart(Counters *c, CoverBlock *b) {
    const Sym *key;
    do {
        key = intern_str(c->s, arena_printf(&c->s->arena, "%s:%u.%u,%u.%u", b->file, b->line, b->col, b->end_line, b->end_col));
        b->end_col++;
    } while (table_get(&c->coverage->told, key));
    b->end_col--;
    table_put(&c->coverage->told, &c->s->arena, key, c->coverage);
}

static Ast *count(Counters *c, Pos from, Pos to, uint32_t stmts) {
    Session *s = c->s;
    CoverBlock b = {.file = c->file, .line = pos_recorded_line(s, from), .col = pos_recorded_col(s, from),
                    .end_line = pos_recorded_line(s, to), .end_col = pos_recorded_col(s, to), .stmts = stmts};
    if (s->files.at[pos_file(from)]->is_line_base) set_apart(c, &b);
    vec_push(&s->arena, &c->coverage->blocks, b);
    return counter(c, from, c->coverage->blocks.len - 1);
}

// ---- Lists of statements ----

static void walk(void *ctx, const char *role, Ast *n);

// The statement that a label stands before, taken out, so that a counter fits between; NULL: it stays.
static Ast *take_labeled(Counters *c, Ast *n) {
    if (n->kind != AST_LABELED || is_control(n->labeled.stmt)) return NULL;
    Ast *stmt = n->labeled.stmt;
    n->labeled.stmt = ast_new(&c->s->arena, AST_EMPTY, stmt->pos);
    return stmt;
}

// One stretch: *next is its first statement, and becomes the first one of what follows.
typedef struct Stretch { Asts stmts; Pos end; bool ended; } Stretch;
static Stretch take_stretch(Counters *c, const Asts *list, uint32_t *i, Ast **next) {
    Stretch t = {.end = POS_NONE};
    while (*next && !t.ended) {
        Ast *stmt = *next;
        t.end = boundary(c, stmt);
        t.ended = ends_stretch(stmt);
        Ast *behind_label = take_labeled(c, stmt);
        if (behind_label) t.end = first_pos(stmt);
        vec_push(&c->s->scratch, &t.stmts, stmt);
        *next = behind_label ? behind_label : ++*i < list->len ? list->at[*i] : NULL;
    }
    return t;
}

// Puts counters into a list that begins at `from`. whole: one that is not broken reaches to `end`.
static void count_list(Counters *c, Asts *list, Pos from, Pos end, bool whole) {
    Arena *a = &c->s->arena;
    Asts out = {0}, stmts = {0};
    if (!list->len) vec_push(a, &out, count(c, whole ? from + 1 : from, end, 0));
    uint32_t i = 0;
    for (Ast *next = list->len ? list->at[0] : NULL; next; from = next ? first_pos(next) : from) {
        Stretch t = take_stretch(c, list, &i, &next);
        whole = whole && !t.ended;
        Pos to = whole ? end : t.end;
        if (from != to) vec_push(a, &out, count(c, from, to, t.stmts.len));
        for (uint32_t k = 0; k < t.stmts.len; k++) {
            vec_push(a, &out, t.stmts.at[k]);
            vec_push(&c->s->scratch, &stmts, t.stmts.at[k]);
        }
    }
    *list = out;
    for (uint32_t k = 0; k < stmts.len; k++) walk(c, "", stmts.at[k]);
}

// ---- The tree ----

static void count_block(Counters *c, Ast *block, Pos from) {
    count_list(c, &block->block.stmts, from, block->block.rbrace + 1, true);
}

// The statement after an `else` counts from behind the word. An `if` there gets a block around it, which has a place for a counter.
static void walk_if(Counters *c, Ast *n) {
    if (n->if_stmt.init) walk(c, "", n->if_stmt.init);
    walk(c, "", n->if_stmt.cond);
    walk(c, "", n->if_stmt.then);
    Ast *other = n->if_stmt.els;
    if (!other) return;
    Pos from = c->words.at[word_at(c, n->if_stmt.then->block.rbrace) + 1].end;
    if (other->kind == AST_IF) {
        Ast *block = ast_new(&c->s->arena, AST_BLOCK, from);
        vec_push(&c->s->arena, &block->block.stmts, other);
        block->block.rbrace = other->pos;
        n->if_stmt.els = other = block;
    }
    count_block(c, other, from);
}

// As go's path.Base has it.
static const char *base_name(const char *path) {
    const char *slash = strrchr(path, '/');
    return !*path ? "." : slash ? slash + 1 : path;
}

static void enter_function(Counters *c, Ast *body, Pos pos) {
    c->in_function = true;
    c->file = c->code.full_names ? c->s->files.at[c->source]->path : base_name(pos_path(c->s, pos));
    c->coverage->functions++;
    walk(c, "", body);
    c->in_function = false;
}

static void walk(void *ctx, const char *role, Ast *n) {
    Counters *c = ctx;
    (void)role;
    switch (n->kind) {
    case AST_BLOCK: return count_block(c, n, n->pos);
    case AST_IF: return walk_if(c, n);
    case AST_CASE:
        if (n->clause.cases) walk(c, "", n->clause.cases);
        return count_list(c, &n->clause.body, n->clause.colon + 1, n->clause.colon + 1, false);
    case AST_COMM:
        if (n->comm.comm) walk(c, "", n->comm.comm);
        return count_list(c, &n->comm.body, n->comm.colon + 1, n->comm.colon + 1, false);
    case AST_FUNC_DECL:
        if (n->func_decl.body && strcmp(n->func_decl.name->name.sym->text, "_")) enter_function(c, n->func_decl.body, n->pos);
        return;
    case AST_FUNC_LIT:
        if (!c->in_function) return enter_function(c, n->func_lit.body, n->pos);
        break;
    }
    ast_children(n, walk, c);
}

void cover_file(Session *s, Ast *file, CoverCode code, Coverage *coverage) {
    Counters c = {.s = s, .coverage = coverage, .code = code, .source = file->file.file};
    read_words(&c, file->file.file);
    walk(&c, "", file);
}

// ---- The order of profiles ----

static int by_number(uint32_t a, uint32_t b) { return (a > b) - (a < b); }

static int by_place(const void *p, const void *q) {
    const CoverBlock *a = *(CoverBlock *const *)p, *b = *(CoverBlock *const *)q;
    int d = strcmp(a->file, b->file);
    if (!d) d = by_number(a->line, b->line);
    if (!d) d = by_number(a->end_line, b->end_line);
    if (!d) d = by_number(a->col, b->col);
    if (!d) d = by_number(a->end_col, b->end_col);
    return d ? d : by_number(a->stmts, b->stmts);
}

CoverBlock **cover_sorted(Session *s, Coverage *coverage) {
    uint32_t n = coverage->blocks.len;
    CoverBlock **sorted = NEW_ARRAY(&s->arena, CoverBlock *, n);
    for (uint32_t i = 0; i < n; i++) sorted[i] = &coverage->blocks.at[i];
    if (n) qsort(sorted, n, sizeof *sorted, by_place);
    return sorted;
}
