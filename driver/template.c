// template: the templates of `list -f`. Of text/template it knows what such templates use: fields, pipelines, range, if, with,
// comparisons, join, len, index, printf. The text is run as it is read; what is passed over (the branch not taken, the
// body of an empty range) is read all the same.
#include "driver/value.h"

#include <ctype.h>
#include <stdlib.h>

typedef struct Template {
    Session *s;
    Buf *out;
    const Value *root;
    const char *text, *p;      // all of it, and where we are
    const char *action;        // where the action at hand begins
    const char *error;         // NULL: none yet
    bool trim;                 // the last action ate the blanks behind it
} Template;

static int line_of(const Template *t, const char *p) {
    int line = 1;
    for (const char *c = t->text; c < p; c++) line += *c == '\n';
    return line;
}

static const Value *fail(Template *t, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
static const Value *fail(Template *t, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    const char *why = arena_vprintf(&t->s->arena, fmt, ap);
    va_end(ap);
    if (!t->error) t->error = arena_printf(&t->s->arena, "template: main:%d: %s", line_of(t, t->action), why);
    return &value_nil;
}

// A mistake that shows when it is run, with its column.
static const Value *fail_at(Template *t, const char *from, const char *why) {
    const char *line = from;
    while (line > t->text && line[-1] != '\n') line--;
    const char *word = arena_strndup(&t->s->arena, from, (size_t)(t->p - from));
    if (!t->error)
        t->error = arena_printf(&t->s->arena, "template: main:%d:%d: executing \"main\" at <%s>: %s", line_of(t, from), (int)(from - line), word, why);
    return &value_nil;
}

// ---- Words ----

static void blanks(Template *t) { while (isspace((unsigned char)*t->p)) t->p++; }
static bool at_end(Template *t) {
    blanks(t);
    return text_begins(t->p, "}}") || text_begins(t->p, "-}}") || !*t->p;
}

static size_t word_length(const char *p) {
    size_t n = 0;
    while (isalnum((unsigned char)p[n]) || p[n] == '_') n++;
    return n;
}

static bool keyword(Template *t, const char *word) {
    blanks(t);
    size_t n = word_length(t->p);
    if (n != strlen(word) || memcmp(t->p, word, n)) return false;
    t->p += n;
    return true;
}

static const Value *quoted(Template *t) {
    Buf b = {.arena = &t->s->arena};
    char quote = *t->p++;
    for (; *t->p && *t->p != quote; t->p++) {
        if (*t->p != '\\' || quote == '`') buf_putc(&b, *t->p);
        else if (*++t->p == 'n') buf_putc(&b, '\n');
        else if (*t->p == 't') buf_putc(&b, '\t');
        else buf_putc(&b, *t->p);
    }
    if (!*t->p) return fail(t, "unterminated quoted string");
    t->p++;
    return value_text(t->s, buf_str(&b));
}

// ---- Operands ----

static const Value *pipeline(Template *t, const Value *dot);

static const Value *fields_of(Template *t, const Value *v, const char *from) {
    while (*t->p == '.' && word_length(t->p + 1)) {
        size_t n = word_length(t->p + 1);
        const char *name = arena_strndup(&t->s->arena, t->p + 1, n);
        t->p += n + 1;
        if (t->error) continue;
        const Value *next = v->kind == VALUE_STRUCT ? value_field(v, name) : NULL;
        if (!next && v->kind == VALUE_NIL) return fail_at(t, from, arena_printf(&t->s->arena, "nil pointer evaluating *modinfo.ModulePublic.%s", name));
        const char *type = v->kind == VALUE_STRUCT ? v->type : v->kind == VALUE_LIST ? "[]string" : v->kind == VALUE_BOOL ? "bool" : "string";
        if (!next) return fail_at(t, from, arena_printf(&t->s->arena, "can't evaluate field %s in type %s", name, type));
        v = next;
    }
    return v;
}

static bool begins_operand(Template *t) {
    return !at_end(t) && *t->p != ')' && *t->p != '|';
}

static const Value *operand(Template *t, const Value *dot) {
    const char *from = t->p;
    if (*t->p == '(') {
        t->p++;
        const Value *v = pipeline(t, dot);
        blanks(t);
        if (*t->p != ')') return fail(t, "unclosed left paren");
        t->p++;
        return fields_of(t, v, from);
    }
    if (*t->p == '"' || *t->p == '`') return quoted(t);
    if (*t->p == '.' && !word_length(t->p + 1)) return t->p++, dot;
    if (*t->p == '.') return fields_of(t, dot, from);
    if (*t->p == '$' && !word_length(t->p + 1)) return t->p++, fields_of(t, t->root, from);
    if (isdigit((unsigned char)*t->p)) return value_number(t->s, strtol(t->p, (char **)&t->p, 10));
    if (keyword(t, "true")) return &value_true;
    if (keyword(t, "false")) return &value_false;
    return fail(t, "%s in -f is not supported by escargo", arena_strndup(&t->s->arena, t->p, strcspn(t->p, " \t\n}|)")));
}

// ---- Functions ----

typedef struct Arguments { const Value *at[8]; uint32_t n; } Arguments;
static const Value *boolean(bool b) { return b ? &value_true : &value_false; }

static const char *text_of(Template *t, const Value *v) {
    Buf b = {.arena = &t->s->arena};
    value_print(t->s, &b, v);
    return buf_str(&b);
}

static const Value *call_join(Template *t, const Arguments *a) {
    Buf b = {.arena = &t->s->arena};
    for (uint32_t i = 0; i < a->at[0]->items.len; i++) buf_printf(&b, "%s%s", i ? a->at[1]->text : "", text_of(t, a->at[0]->items.at[i]));
    return value_text(t->s, buf_str(&b));
}

static const Value *call_len(Template *t, const Arguments *a) {
    const Value *v = a->at[0];
    return value_number(t->s, v->kind == VALUE_TEXT ? (long)strlen(v->text) : (long)v->items.len);
}

static bool equal(Template *t, const Arguments *a) {
    for (uint32_t i = 1; i < a->n; i++)
        if (a->at[i]->kind == a->at[0]->kind && !strcmp(text_of(t, a->at[i]), text_of(t, a->at[0]))) return true;
    return false;
}
static const Value *call_eq(Template *t, const Arguments *a) { return boolean(equal(t, a)); }
static const Value *call_ne(Template *t, const Arguments *a) { return boolean(!equal(t, a)); }
static const Value *call_not(Template *t, const Arguments *a) { (void)t; return boolean(!value_is_true(a->at[0])); }

static const Value *first_that_is(const Arguments *a, bool truth) {
    for (uint32_t i = 0; i < a->n; i++)
        if (value_is_true(a->at[i]) == truth) return a->at[i];
    return a->at[a->n - 1];
}
static const Value *call_and(Template *t, const Arguments *a) { (void)t; return first_that_is(a, false); }
static const Value *call_or(Template *t, const Arguments *a) { (void)t; return first_that_is(a, true); }

static const Value *call_index(Template *t, const Arguments *a) {
    long i = a->at[1]->number;
    if (i >= 0 && i < a->at[0]->items.len) return a->at[0]->items.at[i];
    return fail(t, "error calling index: reflect: slice index out of range");
}

static const Value *call_print(Template *t, const Arguments *a) {
    Buf b = {.arena = &t->s->arena};
    for (uint32_t i = 0; i < a->n; i++) {
        bool apart = i && a->at[i]->kind != VALUE_TEXT && a->at[i - 1]->kind != VALUE_TEXT;
        buf_printf(&b, "%s%s", apart ? " " : "", text_of(t, a->at[i]));
    }
    return value_text(t->s, buf_str(&b));
}

static const Value *call_println(Template *t, const Arguments *a) {
    Buf b = {.arena = &t->s->arena};
    for (uint32_t i = 0; i < a->n; i++) buf_printf(&b, "%s%s", i ? " " : "", text_of(t, a->at[i]));
    buf_putc(&b, '\n');
    return value_text(t->s, buf_str(&b));
}

// %s, %v, %d, and %q of texts, with widths for texts.
static const Value *call_printf(Template *t, const Arguments *a) {
    Buf b = {.arena = &t->s->arena};
    uint32_t next = 1;
    for (const char *p = a->at[0]->text; *p; p++) {
        if (*p != '%') { buf_putc(&b, *p); continue; }
        size_t n = strspn(p + 1, "-0123456789");
        const char *width = arena_strndup(&t->s->arena, p + 1, n);
        p += n + 1;
        if (*p == '%') { buf_putc(&b, '%'); continue; }
        if (!*p || !strchr("svdqt", *p) || next >= a->n) return fail(t, "printf's %%%c is not supported by escargo", *p);
        const Value *v = a->at[next++];
        const char *text = text_of(t, v);
        if (*p == 'q' && v->kind == VALUE_TEXT) buf_json(&b, text, strlen(text));
        else buf_printf(&b, arena_printf(&t->s->arena, "%%%ss", width), text);
    }
    return value_text(t->s, buf_str(&b));
}

typedef struct Function { const char *name; const Value *(*call)(Template *t, const Arguments *a); uint32_t least; ValueKind first; } Function;
static const Function functions[] = {   // first: the kind that the first argument must have; VALUE_NIL: any
    {"join", call_join, 2, VALUE_LIST}, {"len", call_len, 1, VALUE_NIL}, {"eq", call_eq, 2, VALUE_NIL}, {"ne", call_ne, 2, VALUE_NIL},
    {"not", call_not, 1, VALUE_NIL}, {"and", call_and, 1, VALUE_NIL}, {"or", call_or, 1, VALUE_NIL}, {"index", call_index, 2, VALUE_LIST},
    {"printf", call_printf, 1, VALUE_TEXT}, {"print", call_print, 0, VALUE_NIL}, {"println", call_println, 0, VALUE_NIL},
};

static const Function *function(Template *t) {
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (keyword(t, functions[i].name)) return &functions[i];
    return NULL;
}

static const Value *command(Template *t, const Value *dot, const Value *last) {
    const Function *f = function(t);
    Arguments a = {0};
    if (!f) return last ? fail(t, "non executable command in pipeline stage 2") : operand(t, dot);
    while (begins_operand(t) && !t->error && a.n < 7) a.at[a.n++] = operand(t, dot);
    if (last) a.at[a.n++] = last;
    if (t->error) return &value_nil;
    if (a.n < f->least) return fail(t, "wrong number of args for %s: want %u got %u", f->name, f->least, a.n);
    if (f->first != VALUE_NIL && a.at[0]->kind != f->first) return fail(t, "wrong type of value for %s", f->name);
    return f->call(t, &a);
}

static const Value *pipeline(Template *t, const Value *dot) {
    if (at_end(t)) return fail(t, "missing value for command");
    const Value *v = command(t, dot, NULL);
    for (blanks(t); *t->p == '|' && !t->error; blanks(t)) {
        t->p++;
        v = command(t, dot, v);
    }
    return v;
}

// ---- Text and actions ----

typedef enum Stop { STOP_TEXT, STOP_ELSE, STOP_END } Stop;   // what ends a list of actions

static Stop run_list(Template *t, const Value *dot, bool live);

static void end_action(Template *t) {
    blanks(t);
    t->trim = text_begins(t->p, "-}}");
    if (t->trim) t->p++;
    if (text_begins(t->p, "}}")) t->p += 2;
    else if (!*t->p) fail(t, "unclosed action");
    else fail(t, "unexpected %s in operand", arena_strndup(&t->s->arena, t->p, strcspn(t->p, " }")));
    if (t->trim) blanks(t);
}

// Text up to the next action; an action's "-" eats the blanks before it.
static void run_text(Template *t, bool live) {
    const char *end = strstr(t->p, "{{");
    if (!end) end = t->p + strlen(t->p);
    const char *stop = end;
    if (text_begins(end, "{{- "))
        while (stop > t->p && isspace((unsigned char)stop[-1])) stop--;
    if (live) buf_put(t->out, t->p, (size_t)(stop - t->p));
    t->p = end;
}

// The rest of an `if` or `with` behind its condition.
static void run_branches(Template *t, const Value *dot, bool live, bool with) {
    const Value *v = pipeline(t, dot);
    bool taken = value_is_true(v) && live;
    end_action(t);
    Stop stop = run_list(t, with ? v : dot, taken);
    if (stop != STOP_ELSE) return;
    if (keyword(t, "if")) return run_branches(t, dot, live && !taken, false);
    if (keyword(t, "with")) return run_branches(t, dot, live && !taken, true);
    end_action(t);
    run_list(t, dot, live && !taken);
}

static void run_range(Template *t, const Value *dot, bool live) {
    const Value *v = pipeline(t, dot);
    end_action(t);
    const char *body = t->p;
    Stop stop = STOP_END;
    if (!v->items.len || !live) stop = run_list(t, dot, false);
    for (uint32_t i = 0; live && i < v->items.len && !t->error; i++) {
        t->p = body;
        stop = run_list(t, v->items.at[i], true);
    }
    if (stop != STOP_ELSE) return;
    end_action(t);
    run_list(t, dot, live && !v->items.len);
}

// True: the list of actions goes on.
static bool run_action(Template *t, const Value *dot, bool live, Stop *stop) {
    t->action = t->p;
    t->p += 2;
    if (text_begins(t->p, "- ")) t->p++;
    blanks(t);
    if (text_begins(t->p, "/*")) {
        const char *end = strstr(t->p, "*/");
        t->p = end ? end + 2 : t->p + strlen(t->p);
        return end_action(t), true;
    }
    if (keyword(t, "end")) return end_action(t), *stop = STOP_END, false;
    if (keyword(t, "else")) return *stop = STOP_ELSE, false;   // what follows is for whoever began it
    if (keyword(t, "if")) return run_branches(t, dot, live, false), true;
    if (keyword(t, "with")) return run_branches(t, dot, live, true), true;
    if (keyword(t, "range")) return run_range(t, dot, live), true;
    if (at_end(t)) return fail(t, *t->p ? "missing value for command" : "unclosed action"), true;
    Template before = *t;
    const Value *v = pipeline(t, dot);
    if (!live && t->error) t->error = before.error;
    end_action(t);
    if (live && !t->error) value_print(t->s, t->out, v);
    return true;
}

static Stop run_list(Template *t, const Value *dot, bool live) {
    Stop stop = STOP_TEXT;
    while (!t->error) {
        run_text(t, live);
        if (!*t->p) return STOP_TEXT;
        if (!run_action(t, dot, live, &stop)) return stop;
    }
    return stop;
}

const char *template_run(Session *s, Buf *out, const char *text, const Value *dot) {
    Template t = {.s = s, .out = out, .root = dot, .text = text, .p = text, .action = text};
    Stop stop = run_list(&t, dot, true);
    if (!t.error && stop != STOP_TEXT) fail(&t, "unexpected {{%s}}", stop == STOP_END ? "end" : "else");
    return t.error;
}
