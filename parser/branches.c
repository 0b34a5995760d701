// Labels and branches of a function body: every break and continue gets its statement, every goto its label, and what
// is wrong with them is reported. One walk over the statements does it: labels are declared as they come, and a goto
// whose label has not come yet waits on a list, which the blocks around it inherit when its own block ends.
#include "parser/internal.h"

typedef struct Block {
    struct Block *parent;
    Pos start;
    uint32_t number;       // blocks come and go on the C stack: this tells them apart
    Ast *labeled;          // the LABELED whose statement the block belongs to, or NULL
} Block;

typedef struct Label {
    uint32_t block;        // the number of the block that declares it
    Pos block_start;
    Ast *stmt;             // a LABELED
    bool used;
    struct Label *next;    // in the order of declaration
} Label;

// A goto that waits for its label, and the variable declared since in the block at hand (the goto jumps over it).
typedef struct Waiting { Ast *branch; const Ast *name; Pos declared; } Waiting;

typedef struct Branches {
    Parser *p;
    Table labels;
    Label *first, **last;
    VEC(Waiting) waiting;
    uint32_t blocks;       // so far
} Branches;

// What break and continue without a label mean, and which clause of its switch the block is (-1: none).
typedef struct Targets {
    Ast *breaks, *continues;
    int clause;
} Targets;

static void walk_block(Branches *b, Block *parent, Targets t, Ast *labeled, Pos start, const Asts *stmts);

__attribute__((format(printf, 3, 4)))
static void branch_error(Branches *b, Pos pos, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    complain(b->p, pos, "%s", arena_vprintf(b->p->arena, fmt, ap));
    va_end(ap);
    SyntaxErrors *errors = &b->p->lexer.errors;
    errors->at[errors->len - 1].branch = true;
}

// ---- Labels ----

static Label *find_label(const Branches *b, const Ast *name) { return table_get(&b->labels, name->name.sym); }

static Label *declare_label(Branches *b, Block *block, Ast *stmt) {
    Ast *name = stmt->labeled.label;
    Label *l = find_label(b, name);
    if (l) {
        branch_error(b, name->pos, "label %s already defined at %s", name->name.sym->text,
                     pos_string_long(b->p->session, l->stmt->labeled.label->pos));
        return l;
    }
    l = NEW(b->p->arena, Label);
    *l = (Label){.block = block->number, .block_start = block->start, .stmt = stmt};
    *b->last = l;
    b->last = &l->next;
    table_put(&b->labels, b->p->arena, name->name.sym, l);
    return l;
}

// Gotos of the block (from `mark` on) that waited for this label have found it.
static void resolve_waiting(Branches *b, uint32_t mark, Label *l, Ast *stmt) {
    const Sym *name = stmt->labeled.label->name.sym;
    uint32_t kept = mark;
    for (uint32_t i = mark; i < b->waiting.len; i++) {
        Waiting w = b->waiting.at[i];
        if (w.branch->branch.label->name.sym != name) {
            b->waiting.at[kept++] = w;
            continue;
        }
        w.branch->branch.target = stmt;
        l->used = true;
        if (w.name)
            branch_error(b, w.branch->branch.label->pos, "goto %s jumps over declaration of %s at %s", name->text,
                         ast_string(b->p->session, w.name), pos_string_long(b->p->session, w.declared));
    }
    b->waiting.len = kept;
}

// A variable is declared: gotos of this block that still wait jump over it, if their label comes in this block.
static void declare_variable(Branches *b, uint32_t mark, Pos pos, const Ast *name) {
    for (uint32_t i = mark; i < b->waiting.len; i++) {
        b->waiting.at[i].name = name;
        b->waiting.at[i].declared = pos;
    }
}

// ---- Branches ----

static void plain_branch(Branches *b, Ast *s, Targets t, bool last_stmt) {
    Ast *target = NULL;
    switch (s->branch.kind) {
    case BRANCH_BREAK:
        target = t.breaks;
        if (!target) branch_error(b, s->pos, "break is not in a loop, switch, or select");
        break;
    case BRANCH_CONTINUE:
        target = t.continues;
        if (!target) branch_error(b, s->pos, "continue is not in a loop");
        break;
    case BRANCH_FALLTHROUGH:
        if (t.breaks && t.breaks->kind == AST_SWITCH) {
            const Ast *tag = t.breaks->switch_stmt.tag;
            bool placed = t.clause >= 0 && last_stmt;
            if (tag && tag->kind == AST_TYPE_GUARD)
                branch_error(b, s->pos, "cannot fallthrough in type switch");
            else if (placed && (uint32_t)t.clause + 1 == t.breaks->switch_stmt.clauses.len)
                branch_error(b, s->pos, "cannot fallthrough final case in switch");
            if (placed || (tag && tag->kind == AST_TYPE_GUARD)) break;
        }
        branch_error(b, s->pos, "fallthrough statement out of place");
        break;
    }
    s->branch.target = target;
}

static void goto_branch(Branches *b, Ast *s, const Block *block) {
    Label *l = find_label(b, s->branch.label);
    if (l) {
        l->used = true;
        for (; block; block = block->parent) {
            if (l->block != block->number) continue;
            s->branch.target = l->stmt;
            return;
        }
    }
    vec_push(b->p->arena, &b->waiting, ((Waiting){.branch = s}));
}

// break L and continue L: L labels a statement around it, for continue a loop.
static void labeled_branch(Branches *b, Ast *s, const Block *block) {
    const char *what = s->branch.kind == BRANCH_BREAK ? "break" : "continue";
    const Ast *name = s->branch.label;
    Label *l = find_label(b, name);
    if (!l) {
        branch_error(b, name->pos, "%s label not defined: %s", what, name->name.sym->text);
        return;
    }
    l->used = true;
    while (block && block->labeled != l->stmt) block = block->parent;
    Ast *stmt = block ? l->stmt->labeled.stmt : NULL;
    bool loop = stmt && stmt->kind == AST_FOR;
    bool breakable = loop || (stmt && (stmt->kind == AST_SWITCH || stmt->kind == AST_SELECT));
    if (s->branch.kind == BRANCH_BREAK ? breakable : loop) s->branch.target = stmt;
    else branch_error(b, name->pos, "invalid %s label %s", what, name->name.sym->text);
}

// ---- Statements ----

// The statements of a list without the empty ones at its end: a fallthrough before those is still the last.
static uint32_t useful_length(const Asts *stmts) {
    uint32_t n = stmts->len;
    while (n > 0 && stmts->at[n - 1]->kind == AST_EMPTY) n--;
    return n;
}

// Where the gotos of a block begin among those that wait, the label of the statement at hand, and the block.
typedef struct Walk { Branches *b; Block *block; Targets t; uint32_t mark; Ast *labeled; } Walk;

static void walk_inner(Walk *w, Targets t, Pos start, const Asts *stmts) {
    uint32_t mark = w->b->waiting.len;
    walk_block(w->b, w->block, t, w->labeled, start, stmts);
    declare_variable(w->b, mark, POS_NONE, NULL);   // what they jumped over in there does not count out here
}

static void walk_clauses(Walk *w, Ast *s, const Asts *clauses) {
    Targets t = {.breaks = s, .continues = w->t.continues, .clause = -1};
    for (uint32_t i = 0; i < clauses->len; i++) {
        const Ast *c = clauses->at[i];
        if (s->kind == AST_SWITCH) t.clause = (int)i;
        walk_inner(w, t, c->pos, c->kind == AST_CASE ? &c->clause.body : &c->comm.body);
    }
}

static void walk_branch(Walk *w, Ast *s, bool last) {
    if (!s->branch.label) plain_branch(w->b, s, w->t, last);
    else if (s->branch.kind == BRANCH_GOTO) goto_branch(w->b, s, w->block);
    else labeled_branch(w->b, s, w->block);
}

// Declares the label, unless it is blank.
static void walk_label(Walk *w, Ast *s) {
    const Sym *name = s->labeled.label->name.sym;
    if (name->len == 1 && name->text[0] == '_') return;
    Label *l = declare_label(w->b, w->block, s);
    resolve_waiting(w->b, w->mark, l, s);
    w->labeled = s;
}

static void walk_decls(Walk *w, const Asts *decls) {
    for (uint32_t i = 0; i < decls->len; i++) {
        const Ast *d = decls->at[i];
        if (d->kind != AST_VAR_DECL) continue;
        declare_variable(w->b, w->mark, d->pos, d->const_decl.names.at[0]);
        return;   // the first will do
    }
}

static void walk_stmt(Walk *w, Ast *s, bool last) {
    w->labeled = NULL;
    for (; s->kind == AST_LABELED; s = s->labeled.stmt) walk_label(w, s);
    Targets inner = {.breaks = w->t.breaks, .continues = w->t.continues, .clause = -1};
    switch (s->kind) {
    case AST_DECL_STMT: walk_decls(w, &s->decl_stmt.decls); break;
    case AST_ASSIGN:
        if (s->assign.op == OPER_DEF) declare_variable(w->b, w->mark, s->pos, s->assign.lhs);
        break;
    case AST_BRANCH: walk_branch(w, s, last); break;
    case AST_BLOCK: walk_inner(w, inner, s->pos, &s->block.stmts); break;
    case AST_IF:
        walk_inner(w, inner, s->if_stmt.then->pos, &s->if_stmt.then->block.stmts);
        if (s->if_stmt.els) walk_inner(w, inner, s->if_stmt.els->pos, &(Asts){.at = &s->if_stmt.els, .len = 1});
        break;
    case AST_FOR:
        inner.breaks = inner.continues = s;
        walk_inner(w, inner, s->for_stmt.body->pos, &s->for_stmt.body->block.stmts);
        break;
    case AST_SWITCH: walk_clauses(w, s, &s->switch_stmt.clauses); break;
    case AST_SELECT: walk_clauses(w, s, &s->select.clauses); break;
    }
}

static void walk_block(Branches *b, Block *parent, Targets t, Ast *labeled, Pos start, const Asts *stmts) {
    Block block = {.parent = parent, .start = start, .number = ++b->blocks, .labeled = labeled};
    Walk w = {.b = b, .block = &block, .t = t, .mark = b->waiting.len};
    uint32_t n = useful_length(stmts);
    for (uint32_t i = 0; i < n; i++) walk_stmt(&w, stmts->at[i], i + 1 == n);
}

// Branches of a body with syntax errors would only be reported in error.
static bool has_errors(const Parser *p, const Ast *body) {
    for (uint32_t i = p->lexer.errors.len; i-- > 0;) {
        const SyntaxError *e = &p->lexer.errors.at[i];
        if (!e->branch && e->pos > body->pos && e->pos <= body->block.rbrace) return true;
    }
    return false;
}

void check_branches(Parser *p, Ast *body) {
    if (p->failed || has_errors(p, body)) return;
    Branches b = {.p = p, .last = &b.first};
    walk_block(&b, NULL, (Targets){.clause = -1}, NULL, body->pos, &body->block.stmts);
    for (uint32_t i = 0; i < b.waiting.len; i++) {
        const Ast *name = b.waiting.at[i].branch->branch.label;
        Label *l = find_label(&b, name);
        if (l) {
            l->used = true;
            branch_error(&b, name->pos, "goto %s jumps into block starting at %s", name->name.sym->text,
                         pos_string_long(p->session, l->block_start));
        } else {
            branch_error(&b, name->pos, "label %s not defined", name->name.sym->text);
        }
    }
    for (Label *l = b.first; l; l = l->next)
        if (!l->used)
            branch_error(&b, l->stmt->labeled.label->pos, "label %s defined and not used",
                         l->stmt->labeled.label->name.sym->text);
}
