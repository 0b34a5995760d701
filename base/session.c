// The session: files and positions.
#include "base/base.h"

#include <errno.h>
#include <stdlib.h>

void session_init_in(Session *s, Arena room) {
    *s = (Session){.err = stderr, .arena = room};
    vec_push(&s->arena, &s->files, NEW(&s->arena, SourceFile));   // file 0: no position
    s->files.at[0]->shown = "<unknown line number>";
}

void session_init(Session *s) { session_init_in(s, (Arena){0}); }

void session_free(Session *s) {
    arena_free(&s->scratch);
    arena_free(&s->arena);
}

// Reads all of f, NUL-terminated. NULL with errno set when reading fails.
static char *read_all(Session *s, FILE *f, size_t *len) {
    size_t cap = 1 << 16, n = 0;
    if (fseek(f, 0, SEEK_END) == 0) {
        long size = ftell(f);
        if (size > 0) cap = (size_t)size;
        rewind(f);
    }
    char *text = arena_alloc(&s->arena, cap + 1);
    for (size_t got; (got = fread(text + n, 1, cap - n, f)) > 0;) {
        n += got;
        if (n < cap) continue;
        char *more = arena_alloc(&s->arena, cap * 2 + 1);
        memcpy(more, text, n);
        text = more;
        cap *= 2;
    }
    if (ferror(f)) return NULL;
    text[n] = 0;
    *len = n;
    return text;
}

static uint32_t add(Session *s, SourceFile f) {
    SourceFile *p = NEW(&s->arena, SourceFile);
    *p = f;
    p->parent = s->files.len;
    vec_push(&s->arena, &s->files, p);
    return s->files.len - 1;
}

uint32_t session_add_file(Session *s, const char *path, const char *shown) {
    FILE *f = fopen(path, "rb");
    if (!f) return 0;
    size_t len = 0;
    char *text = read_all(s, f, &len);
    int failed = errno;
    fclose(f);
    errno = failed;
    return text ? add(s, (SourceFile){.path = path, .shown = shown, .text = text, .len = len}) : 0;
}

uint32_t session_add_text(Session *s, const char *shown, const char *text, size_t n) {
    return add(s, (SourceFile){.path = shown, .shown = shown, .text = arena_strndup(&s->arena, text, n), .len = n});
}

// ---- Inlined calls ----------------------------------------------------------------------------------------------

const InlinedCall *pos_inlined_call(Session *s, Pos p) { return s->files.at[pos_file(p)]->inlined; }

static Pos in_file(Pos p, uint32_t file) { return pos_make(file, pos_line(p), pos_col(p)); }

Pos pos_innermost(Session *s, Pos p) {
    return pos_inlined_call(s, p) ? in_file(p, s->files.at[pos_file(p)]->parent) : p;
}

Pos pos_outermost(Session *s, Pos p) {
    for (const InlinedCall *c = pos_inlined_call(s, p); c; c = pos_inlined_call(s, p)) p = c->call;
    return p;
}

Pos pos_inlined(Session *s, Pos p, const InlinedCall *call, Table *files) {
    if (p == POS_NONE) return p;
    uint32_t from = pos_file(p);
    uintptr_t file = (uintptr_t)table_get(files, s->files.at[from]);
    if (!file) {
        SourceFile copy = *s->files.at[from];
        copy.inlined = call;
        file = add(s, copy);
        s->files.at[file]->parent = from;
        table_put(files, &s->arena, s->files.at[from], (void *)file);
    }
    return in_file(p, (uint32_t)file);
}

// ---- Text -------------------------------------------------------------------------------------------------------

// The file, or the stretch of one, that was copied into inlined code.
static SourceFile *origin(Session *s, Pos p) {
    SourceFile *f = s->files.at[pos_file(p)];
    while (f->inlined) f = s->files.at[f->parent];
    return f;
}

const char *pos_filename(Session *s, Pos p) { return origin(s, p)->shown; }

bool pos_same_place(Pos a, Pos b) {
    if (pos_file(a) != pos_file(b) || pos_line(a) != pos_line(b)) return false;
    return pos_col(a) == pos_col(b) || (pos_col(a) >= LONGEST_COLUMN && pos_col(b) >= LONGEST_COLUMN);
}

const char *pos_path(Session *s, Pos p) {
    const SourceFile *f = origin(s, p);
    return f->is_line_base ? f->shown : f->path;
}

const char *pos_recorded(Session *s, Pos p) {
    const SourceFile *f = origin(s, p);
    return f->recorded ? f->recorded : f->shown;
}

uint32_t pos_recorded_line(Session *s, Pos p) {
    SourceFile *f = s->files.at[pos_file(p)];
    return f->is_line_base ? pos_line(p) - f->from_line + f->line_base : pos_line(p);
}

uint32_t pos_recorded_col(Session *s, Pos p) {
    SourceFile *f = s->files.at[pos_file(p)];
    if (!f->is_line_base) return pos_col(p);
    if (!f->col_base) return 0;
    return pos_line(p) == f->from_line ? pos_col(p) - f->from_col + f->col_base : pos_col(p);
}

// The go command shortens what a package's messages say of its folder and of the folders around it. So a file of the module
// that lies elsewhere is found from the working folder: ./b/b.go in messages of a/x, of which files are a/x/x.go.
static const char *shown_in_package(Session *s, const SourceFile *f) {
    size_t n = strcspn(f->shown, "/");
    if (!s->folder || !f->shown[n] || f->shown[0] == '.' || n == 0) return f->shown;
    const char *folder = s->folder + (strncmp(s->folder, "./", 2) ? 0 : 2);
    bool near = !strncmp(folder, f->shown, n) && (folder[n] == '/' || !folder[n]);
    return near ? f->shown : arena_printf(&s->arena, "./%s", f->shown);
}

const char *pos_string(Session *s, Pos p) {
    p = pos_outermost(s, p);
    if (p == POS_AUTOGENERATED) return "<autogenerated>:1";
    if (p == POS_NONE) return "<unknown line number>";
    SourceFile *f = s->files.at[pos_file(p)];
    uint32_t line = pos_recorded_line(s, p), col = pos_recorded_col(s, p);
    const char *shown = shown_in_package(s, f);
    if (!col || col >= LONGEST_COLUMN) return arena_printf(&s->arena, "%s:%u", shown, line);
    return arena_printf(&s->arena, "%s:%u:%u", shown, line, col);
}

const char *pos_string_long(Session *s, Pos p) {
    const char *text = pos_string(s, p);
    const SourceFile *f = s->files.at[pos_file(p)];
    if (!f->is_line_base) return text;
    const char *real = arena_printf(&s->arena, "%s:%u:%u", s->files.at[f->parent]->shown, pos_line(p), pos_col(p));
    return strcmp(text, real) ? arena_printf(&s->arena, "%s[%s]", text, real) : text;
}
