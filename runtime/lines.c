// lines: source lines of addresses, from the line number programs that the C compiler leaves for debuggers (DWARF 5,
// section 6.2). Read once, when a traceback, runtime.Caller or a profile first asks: all rows then stand sorted by address.
//
// Inline functions of the runtime's headers are no place in the program: their instructions count for the line before them.
#include "dwarf.h"

#include <stdlib.h>
#include <string.h>

// ---- Tables of folders and files ----------------------------------------------------------------------------------------

enum { CONTENT_PATH = 1, CONTENT_FOLDER = 2, MOST_FORMS = 8 };

typedef struct Names { const char **path; u64 *folder; u64 n; } Names;

static void read_names(Reader *r, Names *names) {
    u64 content[MOST_FORMS], form[MOST_FORMS], forms = read_bytes(r, 1);
    for (u64 i = 0; i < forms; i++) {
        u64 c = read_uleb(r), f = read_uleb(r);
        if (i < MOST_FORMS) content[i] = c, form[i] = f;
    }
    if (forms > MOST_FORMS) forms = 0, r->p = r->end;
    names->n = read_uleb(r);
    if (names->n > (u64)(r->end - r->p)) names->n = 0;
    names->path = persistent_alloc(names->n * sizeof *names->path);
    names->folder = persistent_alloc(names->n * sizeof *names->folder);
    for (u64 k = 0; k < names->n && r->p < r->end; k++) {
        const char *path = "";
        u64 folder = 0;
        for (u64 i = 0; i < forms; i++) {
            FormValue value = read_form(r, form[i]);
            if (content[i] == CONTENT_PATH && value.text) path = value.text;
            if (content[i] == CONTENT_FOLDER) folder = value.number;
        }
        names->path[k] = path;
        names->folder[k] = folder;
    }
}

// ---- A line number program ------------------------------------------------------------------------------------------------

typedef struct Unit {
    struct Unit *next;
    u64 offset;                                // where it begins
    Reader code;
    u8 min_length, line_range, opcode_base;
    i8 line_base;
    u8 operands[256];
    Names folders, files;
} Unit;

static bool read_header(Reader *r, Unit *u) {
    if (read_bytes(r, 2) != 5) return false;
    read_bytes(r, 2);                          // sizes of addresses and segments
    u64 header = read_bytes(r, 4);
    const u8 *code = r->p + header;
    u->min_length = (u8)read_bytes(r, 1);
    read_bytes(r, 2);                          // operations in an instruction, default of "is a statement"
    u->line_base = (i8)read_bytes(r, 1);
    u->line_range = (u8)read_bytes(r, 1);
    u->opcode_base = (u8)read_bytes(r, 1);
    for (int i = 1; i < u->opcode_base; i++) u->operands[i] = (u8)read_bytes(r, 1);
    read_names(r, &u->folders);
    read_names(r, &u->files);
    u->code = (Reader){code, r->end};
    return code <= r->end && u->line_range != 0;
}

// A row says where its line begins; it holds up to the next row. Line 0: no code of ours begins there.
typedef struct Row { u64 address, file; i64 line; } Row;
typedef struct LineRow { u64 address; const Unit *unit; u32 file, order; i64 line; } LineRow;
typedef struct Lines { LineRow *rows; uptr n; Unit *units; } Lines;
typedef struct Sequence { Lines *lines; Row own; bool discarded; } Sequence;    // own: last row outside of headers

static bool is_header(const Unit *u, u64 file) {
    const char *path = file < u->files.n ? u->files.path[file] : "";
    uptr n = strlen(path);
    return n > 2 && strcmp(path + n - 2, ".h") == 0;
}

static void emit_row(const Unit *u, Sequence *s, const Row *row) {
    if (s->discarded) return;
    if (!is_header(u, row->file)) s->own = *row;
    const Row *at = s->own.line ? &s->own : row;
    Lines *l = s->lines;
    l->rows[l->n] = (LineRow){row->address, u, (u32)at->file, (u32)l->n, row->line ? at->line : 0};
    l->n++;
}

// Sections that the linker left out have address 0.
static void extended_op(Unit *u, Row *row, Sequence *s) {
    enum { END_SEQUENCE = 1, SET_ADDRESS = 2 };
    Reader *r = &u->code;
    u64 size = read_uleb(r);
    const u8 *next = r->p + size;
    u64 op = read_bytes(r, 1);
    if (op == SET_ADDRESS) {
        row->address = read_bytes(r, 8);
        s->discarded = row->address == 0;
    }
    if (op == END_SEQUENCE) {
        row->line = 0;
        emit_row(u, s, row);
        s->own = (Row){0};
        *row = (Row){.file = 1, .line = 1};
    }
    r->p = next;
}

static void standard_op(Unit *u, Row *row, Sequence *s, u8 op) {
    enum { COPY = 1, ADVANCE_PC, ADVANCE_LINE, SET_FILE, CONST_ADD_PC = 8, FIXED_ADVANCE_PC };
    Reader *r = &u->code;
    switch (op) {
    case COPY: emit_row(u, s, row); break;
    case ADVANCE_PC: row->address += read_uleb(r) * u->min_length; break;
    case ADVANCE_LINE: row->line += read_sleb(r); break;
    case SET_FILE: row->file = read_uleb(r); break;
    case CONST_ADD_PC: row->address += (u64)(255 - u->opcode_base) / u->line_range * u->min_length; break;
    case FIXED_ADVANCE_PC: row->address += read_bytes(r, 2); break;
    default:
        for (int i = 0; i < u->operands[op]; i++) read_uleb(r);
    }
}

static void run_program(Unit *u, Sequence *s) {
    Row row = {.file = 1, .line = 1};
    while (u->code.p < u->code.end) {
        u8 op = (u8)read_bytes(&u->code, 1);
        if (op == 0) extended_op(u, &row, s);
        else if (op < u->opcode_base) standard_op(u, &row, s, op);
        else {
            u8 step = (u8)(op - u->opcode_base);
            row.address += (u64)step / u->line_range * u->min_length;
            row.line += u->line_base + step % u->line_range;
            emit_row(u, s, &row);
        }
    }
}

static const char *skip_dot(const char *path) { return strncmp(path, "./", 2) == 0 ? path + 2 : path; }

// Names are those that #line directives give. Folder 0 is where the C compiler ran, which says nothing.
static String file_name(const Unit *u, u64 file) {
    if (file >= u->files.n) return (String){0};
    const char *path = skip_dot(u->files.path[file]);
    u64 at = u->files.folder[file];
    const char *folder = at < u->folders.n ? u->folders.path[at] : "";
    bool plain = at == 0 || path[0] == '/' || strcmp(folder, ".") == 0 || strcmp(folder, u->folders.path[0]) == 0;
    if (plain) return string_of(path);
    if (strncmp(folder, "//", 2) == 0) folder++;       // full names are written so (codegen)
    return rt_concat((String[]){string_of(skip_dot(folder)), RT_STR("/"), string_of(path)}, 3);
}

static int by_address(const void *a, const void *b) {
    const LineRow *x = a, *y = b;
    if (x->address != y->address) return x->address < y->address ? -1 : 1;
    return (x->order > y->order) - (x->order < y->order);
}

static const Lines *all_lines(void) {
    if (rt_sched.lines) return rt_sched.lines;
    const Elf *e = elf_self();
    Lines *l = persistent_alloc(sizeof *l);
    l->rows = system_reserve((e->lines.size + 1) * sizeof *l->rows);      // each row takes a byte of a program at least
    Reader all = {e->lines.at, l->rows ? e->lines.at + e->lines.size : e->lines.at};
    while (all.p < all.end) {
        u64 offset = (u64)(all.p - e->lines.at), size = read_bytes(&all, 4);
        if (size >= 0xfffffff0) break;         // the 64-bit form: not from our compilers
        Reader unit = {all.p, all.p + size};
        all.p += size;
        Unit *u = persistent_alloc(sizeof *u);
        *u = (Unit){.next = l->units, .offset = offset};
        l->units = u;
        if (read_header(&unit, u)) run_program(u, &(Sequence){.lines = l});
    }
    qsort(l->rows, l->n, sizeof *l->rows, by_address);
    return rt_sched.lines = l;
}

SourceLine elf_line(uptr pc) {
    const Lines *l = all_lines();
    uptr low = 0, high = l->n;
    pc -= elf_self()->bias;
    while (low < high) {               // the last row that is not behind pc
        uptr middle = (low + high) / 2;
        if (l->rows[middle].address <= pc) low = middle + 1;
        else high = middle;
    }
    const LineRow *r = low > 0 ? &l->rows[low - 1] : NULL;
    return r && r->line ? (SourceLine){file_name(r->unit, r->file), r->line} : (SourceLine){0};
}

String elf_unit_file(u64 unit, u64 file) {
    for (const Unit *u = all_lines()->units; u; u = u->next)
        if (u->offset == unit) return file_name(u, file);
    return (String){0};
}
