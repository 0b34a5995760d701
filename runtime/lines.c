// lines: source lines of addresses, from the line number programs that the C compiler leaves for debuggers (DWARF 5,
// section 6.2). Read only when a traceback or runtime.Caller asks.
#include "elf.h"

#include <string.h>

typedef struct Reader { const u8 *p, *end; } Reader;

static u64 read_bytes(Reader *r, int n) {
    u64 x = 0;
    if (r->end - r->p < n) r->p = r->end;
    else {
        memcpy(&x, r->p, (size_t)n);
        r->p += n;
    }
    return x;
}

static u64 read_uleb(Reader *r) {
    u64 x = 0;
    for (int shift = 0; r->p < r->end; shift += 7) {
        u8 b = *r->p++;
        if (shift < 64) x |= (u64)(b & 0x7F) << shift;
        if (!(b & 0x80)) break;
    }
    return x;
}

static i64 read_sleb(Reader *r) {
    u64 x = 0;
    int shift = 0;
    u8 b = 0;
    do {
        b = r->p < r->end ? *r->p++ : 0;
        if (shift < 64) x |= (u64)(b & 0x7F) << shift;
        shift += 7;
    } while (b & 0x80);
    if (shift < 64 && b & 0x40) x |= ~(u64)0 << shift;
    return (i64)x;
}

static const char *read_text(Reader *r) {
    const char *s = (const char *)r->p;
    while (r->p < r->end && *r->p) r->p++;
    if (r->p < r->end) r->p++;
    return s;
}

// ---- Tables of folders and files ----------------------------------------------------------------------------------------

enum { FORM_DATA2 = 0x05, FORM_DATA16 = 0x1e, FORM_STRING = 0x08, FORM_STRP = 0x0e, FORM_UDATA = 0x0f, FORM_DATA1 = 0x0b,
       FORM_DATA4 = 0x06, FORM_DATA8 = 0x07, FORM_BLOCK = 0x09, FORM_LINE_STRP = 0x1f };
enum { CONTENT_PATH = 1, CONTENT_FOLDER = 2, MOST_FORMS = 8 };

typedef struct Names { const char **path; u64 *folder; u64 n; } Names;

static const char *text_at(Section s, u64 offset) { return offset < s.size ? (const char *)s.at + offset : ""; }

static void read_form(Reader *r, u64 form, const char **text, u64 *number) {
    const Elf *e = elf_self();
    switch (form) {
    case FORM_STRING: *text = read_text(r); break;
    case FORM_LINE_STRP: *text = text_at(e->line_strings, read_bytes(r, 4)); break;
    case FORM_STRP: *text = text_at(e->strings, read_bytes(r, 4)); break;
    case FORM_UDATA: *number = read_uleb(r); break;
    case FORM_DATA1: *number = read_bytes(r, 1); break;
    case FORM_DATA2: *number = read_bytes(r, 2); break;
    case FORM_DATA4: *number = read_bytes(r, 4); break;
    case FORM_DATA8: *number = read_bytes(r, 8); break;
    case FORM_DATA16: r->p += 16; break;
    case FORM_BLOCK: r->p += read_uleb(r); break;
    default: r->p = r->end;
    }
}

static void read_names(Reader *r, Names *names) {
    u64 content[MOST_FORMS], form[MOST_FORMS], forms = read_bytes(r, 1);
    for (u64 i = 0; i < forms; i++) {
        u64 c = read_uleb(r), f = read_uleb(r);
        if (i < MOST_FORMS) content[i] = c, form[i] = f;
    }
    if (forms > MOST_FORMS) forms = 0, r->p = r->end;
    names->n = read_uleb(r);
    if (names->n > (u64)(r->end - r->p)) names->n = 0;
    names->path = rt_alloc_any(names->n * sizeof *names->path, false);
    names->folder = rt_alloc_any(names->n * sizeof *names->folder, true);
    for (u64 k = 0; k < names->n && r->p < r->end; k++) {
        const char *path = "";
        u64 folder = 0;
        for (u64 i = 0; i < forms; i++) {
            const char *text = NULL;
            u64 number = 0;
            read_form(r, form[i], &text, &number);
            if (content[i] == CONTENT_PATH && text) path = text;
            if (content[i] == CONTENT_FOLDER) folder = number;
        }
        names->path[k] = path;
        names->folder[k] = folder;
    }
}

// ---- A line number program ------------------------------------------------------------------------------------------------

typedef struct Unit {
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

typedef struct Row { u64 address, file; i64 line; bool ended; } Row;
typedef struct Search { u64 pc; Row before; bool found; } Search;

// A row says where its line begins; it holds up to the next row.
static void emit_row(Search *s, const Row *row) {
    if (s->before.line && !s->before.ended && s->before.address <= s->pc && s->pc < row->address) {
        s->found = true;
        return;
    }
    s->before = *row;
}

static void extended_op(Unit *u, Row *row, Search *s) {
    enum { END_SEQUENCE = 1, SET_ADDRESS = 2 };
    Reader *r = &u->code;
    u64 size = read_uleb(r);
    const u8 *next = r->p + size;
    u64 op = read_bytes(r, 1);
    if (op == SET_ADDRESS) row->address = read_bytes(r, 8);
    if (op == END_SEQUENCE) {
        row->ended = true;
        emit_row(s, row);
        if (!s->found) s->before = (Row){0};
        *row = (Row){.file = 1, .line = 1};
    }
    r->p = next;
}

static void standard_op(Unit *u, Row *row, Search *s, u8 op) {
    enum { COPY = 1, ADVANCE_PC, ADVANCE_LINE, SET_FILE, CONST_ADD_PC = 8, FIXED_ADVANCE_PC };
    Reader *r = &u->code;
    switch (op) {
    case COPY: emit_row(s, row); break;
    case ADVANCE_PC: row->address += read_uleb(r) * u->min_length; break;
    case ADVANCE_LINE: row->line += read_sleb(r); break;
    case SET_FILE: row->file = read_uleb(r); break;
    case CONST_ADD_PC: row->address += (u64)(255 - u->opcode_base) / u->line_range * u->min_length; break;
    case FIXED_ADVANCE_PC: row->address += read_bytes(r, 2); break;
    default:
        for (int i = 0; i < u->operands[op]; i++) read_uleb(r);
    }
}

static void run_program(Unit *u, Search *s) {
    Row row = {.file = 1, .line = 1};
    while (u->code.p < u->code.end && !s->found) {
        u8 op = (u8)read_bytes(&u->code, 1);
        if (op == 0) extended_op(u, &row, s);
        else if (op < u->opcode_base) standard_op(u, &row, s, op);
        else {
            u8 step = (u8)(op - u->opcode_base);
            row.address += (u64)step / u->line_range * u->min_length;
            row.line += u->line_base + step % u->line_range;
            emit_row(s, &row);
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
    return rt_concat((String[]){string_of(skip_dot(folder)), RT_STR("/"), string_of(path)}, 3);
}

SourceLine elf_line(uptr pc) {
    const Elf *e = elf_self();
    Reader all = {e->lines.at, e->lines.at + e->lines.size};
    Search s = {.pc = pc - e->bias};
    Unit *u = rt_alloc_any(sizeof *u, false);
    while (all.p < all.end) {
        u64 size = read_bytes(&all, 4);
        if (size >= 0xfffffff0) break;         // the 64-bit form: not from our compilers
        Reader unit = {all.p, all.p + size};
        all.p += size;
        if (!read_header(&unit, u)) continue;
        run_program(u, &s);
        if (s.found) return (SourceLine){file_name(u, s.before.file), s.before.line};
    }
    return (SourceLine){0};
}
