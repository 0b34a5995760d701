// Objects by what the C compiler reads. After an edit most functions of a package are what they were: the parts of its C
// file (codegen/parts.c) that did not change have their objects in the cache already, under a key of their text.
//
// What stands before the functions is in every part, but only counts where something mentions it: a new variable changes
// the part that defines it and those with functions that use it. Nothing is mentioned before it is declared, so one walk
// backwards finds all that counts.
#include "driver/driver.h"

#include <ctype.h>
#include <stdlib.h>

typedef struct Piece { const char *at; size_t len; const Sym *name; } Piece;   // name: what it declares; NULL: it counts always
typedef VEC(Piece) Pieces;
typedef struct Text { Session *s; Pieces common, *parts; uint32_t n; } Text;

// ---- Words ----

static bool is_word(char c) { return isalnum((unsigned char)c) || c == '_' || c == '$'; }

static void note_words(Session *s, Table *words, const Piece *p) {
    for (const char *c = p->at, *end = p->at + p->len; c < end; c++) {
        const char *from = c;
        while (c < end && is_word(*c)) c++;
        if (c == from) continue;
        const Sym *word = intern(s, from, (size_t)(c - from));
        table_put(words, &s->scratch, word, (void *)word);
    }
}

// The name that a declaration in emitted C is for. Names of Go things have a $; whatever has none is in every part.
static const Sym *declared(Session *s, const char *line, size_t len) {
    const char *end = line + len, *to = line;
    static const char *const unnamed[] = {"typedef struct {", "static const struct {"};
    for (int i = 0; i < 2; i++)
        if (text_begins(line, unnamed[i]))
            for (to = line; to < end && *to != '}';) to++;
    for (to += to > line; to < end && !strchr("(=;[{", *to) && strncmp(to, " __attribute__", 14);) to++;
    while (to > line && !is_word(to[-1])) to--;
    const char *from = to;
    while (from > line && is_word(from[-1])) from--;
    return memchr(from, '$', (size_t)(to - from)) ? intern(s, from, (size_t)(to - from)) : NULL;
}

// ---- Pieces ----

// Follows the conditions that c_put_functions and its neighbours write.
static bool is_condition(const char *line, long *part) {
    static const char *const begin[] = {"#if RT_PART == ", "#elif RT_PART == "};
    for (int i = 0; i < 2; i++)
        if (text_begins(line, begin[i])) return *part = atol(line + strlen(begin[i])), true;
    if (!text_begins(line, "#endif")) return false;
    *part = -1;
    return true;
}

static const char *next_line(const char *line) {
    const char *end = strchr(line, '\n');
    return end ? end + 1 : line + strlen(line);
}

// A declaration ends with the line that is not indented and ends it.
static const char *end_of_declaration(const char *line) {
    const char *next = next_line(line);
    if (*line == '#' || *line == '/' || *line == '\n') return next;
    while (*next && next - line >= 2 && (*line == ' ' || (next[-2] != ';' && next[-2] != '}'))) {
        line = next;
        next = next_line(line);
    }
    return next;
}

static void divide(Text *t, const char *text) {
    Session *s = t->s;
    long part = -1;
    for (const char *line = text, *next; *line; line = next) {
        next = next_line(line);
        if (is_condition(line, &part)) continue;
        if (part >= 0 && part < t->n) {
            vec_push(&s->scratch, &t->parts[part], ((Piece){line, (size_t)(next - line), NULL}));
            continue;
        }
        size_t first = (size_t)(next - line);
        next = end_of_declaration(line);
        vec_push(&s->scratch, &t->common, ((Piece){line, (size_t)(next - line), declared(s, line, first)}));
    }
}

// ---- Keys ----

static uint64_t key_of(Text *t, Pieces part, uint64_t h) {
    Session *s = t->s;
    Table words = {0};
    bool *counts = NEW_ARRAY(&s->scratch, bool, t->common.len);
    for (uint32_t i = 0; t->n > 1 && i < part.len; i++) note_words(s, &words, &part.at[i]);
    for (uint32_t i = t->common.len; i-- > 0;) {
        const Piece *p = &t->common.at[i];
        counts[i] = t->n == 1 || !p->name || table_get(&words, p->name);   // the file of a single part defines things
        if (counts[i] && t->n > 1) note_words(s, &words, p);
    }
    for (uint32_t i = 0; i < t->common.len; i++)
        if (counts[i]) h = hash_bytes(t->common.at[i].at, t->common.at[i].len, h);
    for (uint32_t i = 0; i < part.len; i++) h = hash_bytes(part.at[i].at, part.at[i].len, h);
    return h;
}

bool part_keys(Build *b, const Unit *u, const char *c, uint64_t *keys, uint32_t n) {
    Session *s = b->s;
    Text t = {.s = s, .n = n, .parts = NEW_ARRAY(&s->scratch, Pieces, n)};
    size_t size;
    const char *text = file_text(s, c, &size);
    if (!text) return false;
    divide(&t, text);
    uint64_t first = hash_text(cc_hash(b, b->places->compiler), path_base(c));
    first += for_debugger(b, u) + 2 * (n > 1) + 4 * b->opt->check;   // what else is compiled differently
    for (uint32_t i = 0; i < n; i++) keys[i] = key_of(&t, t.parts[i], first);
    return true;
}
