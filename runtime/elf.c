// elf: finds the sections of the running program, and the function that an address lies in.
#define _GNU_SOURCE
#include "elf.h"

#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static const u8 *map_file(const char *path) {
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat st;
    void *p = MAP_FAILED;
    if (fd >= 0 && fstat(fd, &st) == 0 && st.st_size > (off_t)sizeof(Elf64_Ehdr))
        p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (fd >= 0) close(fd);
    return p == MAP_FAILED ? NULL : p;
}

static int note_bias(struct dl_phdr_info *info, size_t size, void *bias) {
    (void)size;
    *(uptr *)bias = info->dlpi_addr;
    return 1;                          // the first is the program
}

static void note_section(Elf *e, const Elf64_Shdr *s, const char *name) {
    const struct { const char *name; Section *to; } wanted[] = {
        {".symtab", &e->symbols}, {".strtab", &e->names}, {".debug_line", &e->lines},
        {".debug_line_str", &e->line_strings}, {".debug_str", &e->strings}, {".debug_info", &e->info},
        {".debug_abbrev", &e->abbreviations}, {".debug_rnglists", &e->ranges}, {".debug_addr", &e->addresses},
        {".debug_str_offsets", &e->string_offsets}, {".debug_go_calls", &e->calls},
    };
    for (u32 i = 0; i < COUNT(wanted); i++)
        if (strcmp(name, wanted[i].name) == 0 && !(s->sh_flags & SHF_COMPRESSED))
            *wanted[i].to = (Section){e->file + s->sh_offset, s->sh_size};
}

static void read_sections(Elf *e) {
    const Elf64_Ehdr *h = (const void *)e->file;
    const Elf64_Shdr *sections = (const void *)(e->file + h->e_shoff);
    if (h->e_shoff == 0 || h->e_shstrndx >= h->e_shnum) return;
    const char *names = (const char *)e->file + sections[h->e_shstrndx].sh_offset;
    for (int i = 0; i < h->e_shnum; i++) note_section(e, &sections[i], names + sections[i].sh_name);
}

// ---- Functions -------------------------------------------------------------------------------------------------------

typedef struct Function { uptr from, to; const char *name; } Function;

bool elf_is_go(const char *symbol) { return strchr(symbol, '$') != NULL; }

static int by_address(const void *a, const void *b) {
    uptr x = ((const Function *)a)->from, y = ((const Function *)b)->from;
    return (x > y) - (x < y);
}

static void index_functions(Elf *e) {
    const Elf64_Sym *symbols = (const void *)e->symbols.at;
    uptr n = e->symbols.size / sizeof *symbols;
    e->functions = persistent_alloc(n * sizeof *e->functions);
    for (uptr i = 0; i < n; i++) {
        const Elf64_Sym *s = &symbols[i];
        if (ELF64_ST_TYPE(s->st_info) != STT_FUNC || s->st_size == 0) continue;
        const char *name = (const char *)e->names.at + s->st_name;
        e->functions[e->functions_len++] = (Function){s->st_value, s->st_value + s->st_size, name};
    }
    qsort(e->functions, e->functions_len, sizeof *e->functions, by_address);
}

const Elf *elf_self(void) {
    Elf *e = rt_sched.elf;
    if (e) return e;
    e = rt_sched.elf = persistent_alloc(sizeof *e);
    e->file = map_file("/proc/self/exe");
    if (!e->file || memcmp(e->file, ELFMAG, SELFMAG) != 0) return e;
    dl_iterate_phdr(note_bias, &e->bias);
    read_sections(e);
    index_functions(e);
    return e;
}

FuncSymbol elf_function(uptr pc) {
    const Elf *e = elf_self();
    uptr low = 0, high = e->functions_len;
    pc -= e->bias;
    while (low < high) {
        uptr middle = (low + high) / 2;
        if (e->functions[middle].from <= pc) low = middle + 1;
        else high = middle;
    }
    if (low == 0 || pc >= e->functions[low - 1].to) return (FuncSymbol){0};
    const Function *f = &e->functions[low - 1];
    return (FuncSymbol){f->name, f->from + e->bias};
}

void elf_each_object(void (*visit)(void *data, const char *name, void *at), void *data) {
    const Elf *e = elf_self();
    const Elf64_Sym *symbols = (const void *)e->symbols.at;
    for (uptr i = 0; i < e->symbols.size / sizeof *symbols; i++)
        if (ELF64_ST_TYPE(symbols[i].st_info) == STT_OBJECT)
            visit(data, (const char *)e->names.at + symbols[i].st_name, (void *)(symbols[i].st_value + e->bias));
}

// ---- Names ----------------------------------------------------------------------------------------------------------

static int hex_value(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; }

// One mangled character at *p; moves past it. A lone underscore in a path is a slash.
static char demangle(const char **p, bool in_path) {
    const char *s = *p;
    *p += 1;
    if (*s != '_') return *s;
    if (s[1] == '_') return *p += 1, '_';
    int high = hex_value(s[1]), low = high < 0 ? -1 : hex_value(s[2]);
    if (low < 0) return in_path ? '/' : '_';
    *p += 2;
    return (char)(high * 16 + low);
}

static uptr demangle_part(const char **p, char *out, uptr room, bool in_path) {
    uptr n = 0;
    while (**p && **p != '$' && n < room) out[n++] = demangle(p, in_path);
    if (**p == '$') ++*p;
    return n;
}

// The length of what the program's own name is in a symbol: neither what the C compiler adds (".part.0") nor what follows
// a `$$` that does not say "pointer receiver".
static uptr own_length(const char *symbol) {
    const char *receiver = strchr(symbol, '$'), *made = strstr(receiver + (receiver[1] == '$' ? 2 : 1), "$$");
    uptr n = strcspn(symbol, ".");
    return made && (uptr)(made - symbol) < n ? (uptr)(made - symbol) : n;
}

bool is_adapter(const char *symbol) { return elf_is_go(symbol) && symbol[own_length(symbol)] == '$'; }

// The last part of a name that was too long for the linker: "_h" and the hash of all of it.
static bool is_hash(const char *s, const char *end) {
    enum { DIGITS = 16 };
    if (end - s < 2 + DIGITS || s[0] != '_' || s[1] != 'h') return false;
    for (int i = 0; i < DIGITS; i++)
        if (!strchr("0123456789abcdef", s[2 + i])) return false;
    return end - s == 2 + DIGITS || s[2 + DIGITS] == '.';
}

// "[...]" for type arguments, as the reference says. Those that were cut end with the hash.
static uptr shorten_arguments(char *name, uptr n) {
    char *from = memchr(name, '[', n), *to = from, *end = name + n;
    for (int depth = 0; from && from < end; from++) {
        if (depth > 0 && is_hash(from, end)) from += strlen("_h0123456789abcde"), *from = ']', depth = 1;
        depth -= *from == ']';
        if (depth == 0) *to++ = *from;
        if (*from == '[' && depth++ == 0) to = (char *)memcpy(to, "...", 3) + 3;
    }
    return to ? (uptr)(to - name) : n;
}

u32 name_hash(const char *s, uptr n) {
    u32 h = 2166136261u;               // FNV-1a
    for (uptr i = 0; i < n; i++) h = (h ^ (u8)s[i]) * 16777619u;
    return h;
}

static bool ends_with(const char *s, uptr n, const char *end) {
    return n > strlen(end) && memcmp(s + n - strlen(end), end, strlen(end)) == 0;
}

// Closes the parenthesis of a receiver behind its name and its type arguments, which are short by now.
static uptr close_receiver(char *receiver, uptr n) {
    char *end = receiver + strcspn(receiver, ".[");
    if (*end == '[') end += strcspn(end, "]") + 1;
    memmove(end + 1, end, (uptr)(receiver + n - end));
    *end = ')';
    return n + 1;
}

// Path, type if there is one, name, and closures' numbers, joined as the reference joins them. A dot between brackets is `$`
// like those between the parts.
static String joined_name(const char *symbol, uptr length) {
    char *own = rt_alloc_any(length + 1, true), *out = rt_alloc_any(2 * length + 16, true);
    memcpy(own, symbol, length);
    const char *p = own;
    uptr path = demangle_part(&p, out, length, true), n = path;
    bool pointer = *p == '$';
    p += pointer;
    while (*p) {
        n += (uptr)(stpcpy(out + n, pointer && n == path ? ".(*" : ".") - (out + n));
        n += demangle_part(&p, out + n, length, false);
    }
    n = path + shorten_arguments(out + path, n - path);
    out[n] = 0;
    if (pointer) n = path + 3 + close_receiver(out + path + 3, n - path - 3);
    return (String){(const u8 *)out, (i64)n};
}

// What initialises a package's variables is its "init".
static String variables_name(const char *symbol, uptr n, const char *vars) {
    uptr kept = (uptr)(vars - symbol) + 5;
    char *shorter = rt_alloc_any(n, true);
    memcpy(shorter, symbol, kept);
    memcpy(shorter + kept, symbol + kept + 5, n - kept - 5);
    return joined_name(shorter, n - 5);
}

String go_name(const char *symbol) {
    uptr n = own_length(symbol);
    const char *vars = strstr(symbol, "$init$vars");
    if (vars) return variables_name(symbol, n, vars);
    if (ends_with(symbol, n, "$init$package")) return RT_STR("runtime.doInit");
    if (ends_with(symbol, n, "$init") && strchr(symbol, '$') + 5 == symbol + n) return RT_STR("runtime.doInit1");
    String name = joined_name(symbol, n);
    return !strcmp(symbol + n, "$$method") ? rt_concat2(name, RT_STR("-fm")) : name;
}
