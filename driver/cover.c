// cover: which packages a test counts in, and what its program is told of them. A package with counters has one variable
// more, an array of them, in a file of its own; the generated main hands these arrays to package testing, with the places
// of the stretches that they count. Packages that were asked for and are not part of the program have places alone.
#include "driver/test.h"

#include <stdlib.h>

// ---- Which packages ----

// Whether a pattern of -coverpkg means the package: folders are those below the working folder.
static bool means(Build *b, const char *pattern, const Unit *u) {
    Session *s = b->s;
    if (!strcmp(pattern, "std")) return u->is_std;
    if (!is_local(pattern)) return pattern_matches(pattern, u->path);
    const char *dots = strstr(pattern, "/...");
    const char *folder = dots ? arena_strndup(&s->arena, pattern, (size_t)(dots - pattern)) : pattern;
    folder = path_absolute(s, b->places->cwd, path_clean(s, folder));
    return pattern_matches(dots ? arena_printf(&s->arena, "%s%s", folder, dots) : folder, u->dir);
}

static bool cannot_cover(const char *pattern, const Unit *u) {
    fprintf(stderr, "escargo: -coverpkg=%s: package %s is of the standard library, which is not instrumented\n", pattern, u->path);
    return false;
}

static int by_path(const void *p, const void *q) { return strcmp((*(Unit *const *)p)->path, (*(Unit *const *)q)->path); }

bool cover_select(Build *b) {
    Session *s = b->s;
    for (uint32_t i = 0; i < b->opt->cover_packages.len; i++) {
        const char *pattern = b->opt->cover_packages.at[i];
        bool found = false;
        for (uint32_t k = 0; k < b->units.cap; k++) {
            Unit *u = b->units.slots[k].key ? b->units.slots[k].value : NULL;
            if (!u || !means(b, pattern, u)) continue;
            found = true;
            if (u->is_std) return cannot_cover(pattern, u);
            bool there = !u->files.len;
            for (uint32_t q = 0; q < b->covered.len; q++) there |= b->covered.at[q] == u;
            if (!there) vec_push(&s->arena, &b->covered, u);
        }
        if (!found) fprintf(stderr, "warning: no packages being tested depend on matches for pattern %s\n", pattern);
    }
    if (b->covered.len) qsort(b->covered.at, b->covered.len, sizeof *b->covered.at, by_path);
    return true;
}

static bool is_covered(const Build *b, const Unit *u) {
    for (uint32_t i = 0; i < b->covered.len; i++)
        if (!strcmp(b->covered.at[i]->path, u->path)) return true;
    return false;
}

// ---- Counters ----

// A name that nobody else has.
static const char *variable(Session *s, const Unit *u) {
    return arena_printf(&s->arena, "GoCover_%012llx", (unsigned long long)(hash_text(0, u->path) & 0xffffffffffff));
}

static bool is_local_package(const Unit *u) { return !strcmp(u->path, "command-line-arguments"); }

static CoverCode cover_code(Build *b, const Unit *u) {
    const char *counters = variable(b->s, u), *mode = b->opt->cover;
    return (CoverCode){.full_names = is_local_package(u), .counters = counters, .once = !strcmp(mode, "set"),
                       .add = strcmp(mode, "atomic") ? NULL : arena_printf(&b->s->arena, "Add%s", counters)};
}

static void declare(Build *b, Unit *u, const char *package, CoverCode code) {
    Session *s = b->s;
    Buf text = {.arena = &s->arena};
    buf_printf(&text, "package %s\n\n", package);
    if (code.add) buf_puts(&text, "import _cover_atomic_ \"sync/atomic\"\n\n");
    buf_printf(&text, "// Counters (%s).\nvar %s [%u]uint32\n", b->opt->cover, code.counters, u->coverage->blocks.len);
    if (code.add) buf_printf(&text, "\nfunc %s(counter *uint32) { _cover_atomic_.AddUint32(counter, 1) }\n", code.add);
    uint32_t file = session_add_text(s, "_cover_.go", buf_str(&text), text.len);
    vec_push(&s->arena, &u->pkg->files, parse_file(s, file));
}

void cover_unit(Build *b, Unit *u) {
    Session *s = b->s;
    if (!is_covered(b, u) || u->failed || u->parse_errors.len || !u->pkg->files.len) return;
    CoverCode code = cover_code(b, u);
    u->coverage = NEW(&s->arena, Coverage);
    for (uint32_t i = 0; i < u->pkg->files.len; i++) {
        Ast *file = u->pkg->files.at[i];
        if (!names_test(s->files.at[file->file.file]->path)) cover_file(s, file, code, u->coverage);
    }
    if (u->coverage->blocks.len) declare(b, u, u->pkg->files.at[0]->file.pkg_name->name.sym->text, code);
}

Coverage *cover_measure(Build *b, const Unit *u) {
    Session *s = b->s;
    Coverage *c = NEW(&s->arena, Coverage);
    for (uint32_t i = 0; i < u->files.len; i++) {
        uint32_t f = session_add_file(s, u->files.at[i], shown_path(s, b->places, u->files.at[i])), before = s->diags.len;
        Ast *file = f ? parse_file(s, f) : NULL;
        if (file && s->diags.len == before) cover_file(s, file, cover_code(b, u), c);
        s->diags.len = before;   // told when the package is checked
    }
    return c;
}

// ---- What the test program is told ----

// A line for each stretch, as in a profile, but with the number of its counter first, where it is wanted, and what `end`
// says of its count. Files of the command line are named in full, others by package.
static const char *block_lines(Build *b, const Unit *u, Coverage *c, bool numbers, const char *end) {
    CoverBlock **sorted = cover_sorted(b->s, c);
    const char *folder = is_local_package(u) ? "" : arena_printf(&b->s->arena, "%s/", u->path);
    Buf out = {.arena = &b->s->arena};
    for (uint32_t i = 0; i < c->blocks.len; i++) {
        const CoverBlock *k = sorted[i];
        if (numbers) buf_printf(&out, "%u ", (uint32_t)(k - c->blocks.at));
        buf_printf(&out, "%s%s:%u.%u,%u.%u %u%s", folder, k->file, k->line, k->col, k->end_line, k->end_col, k->stmts, end);
    }
    return buf_str(&out);
}

const char *cover_lines(Build *b, const Unit *u, Coverage *c) { return block_lines(b, u, c, false, " 0\n"); }

static const Unit *unit_in(Build *b, const Unit *listed) {
    Unit *u = table_get(&b->units, intern_str(b->s, listed->path));
    return u && u->coverage && u->coverage->blocks.len ? u : NULL;
}

void cover_imports(Build *b, Buf *out) {
    for (uint32_t i = 0; i < b->covered.len; i++)
        if (unit_in(b, b->covered.at[i])) buf_printf(out, "\t_cover%u \"%s\"\n", i, b->covered.at[i]->path);
}

static void put_package(Build *b, Buf *out, uint32_t i) {
    const Unit *listed = b->covered.at[i], *u = unit_in(b, listed);
    Coverage *c = u ? u->coverage : cover_measure(b, listed);
    buf_printf(out, "\t\t{Functions: %u, ", u ? c->functions : 0);
    if (u) buf_printf(out, "Counters: _cover%u.%s[:], ", i, variable(b->s, u));
    buf_puts(out, "Blocks: ");
    put_quoted(out, block_lines(b, listed, c, true, "\n"));
    buf_puts(out, "},\n");
}

void cover_report(Build *b, Buf *out) {
    const Options *o = b->opt;
    buf_printf(out, "\ttestdeps.Coverage = testdeps.Covered{Mode: \"%s\", In: ", o->cover);
    Buf in = {.arena = &b->s->arena};
    for (uint32_t i = 0; i < o->cover_packages.len; i++) buf_printf(&in, "%s%s", i ? ", " : " in ", o->cover_packages.at[i]);
    put_quoted(out, buf_str(&in));
    buf_puts(out, ", Packages: []testdeps.CoveredPackage{\n");
    for (uint32_t i = 0; i < b->covered.len; i++) put_package(b, out, i);
    buf_puts(out, "\t}}\n");
}
