// Names in C. Package-level names are the IR's symbols, which contain `$`; local names are Go's own, so the two cannot
// meet. A local name that C or the runtime's header uses gets an underscore, one that was used in the function before
// (Go shadows, C would read the new variable in its own initialiser) gets a number.
#include "codegen/gen.h"

#include <ctype.h>
#include <stdlib.h>

// Sorted: C's keywords, names of runtime/runtime.h, the member of environments, and what the preprocessor predefines.
static const char *const reserved[] =
    {"Chan",          "Closure", "Defer",    "DeferFrame", "Eface",      "Iface",      "Itab",      "Map",
     "MapIter",       "NULL",    "RType",    "RtRune",     "SelectCase", "Slice",      "String",    "_Alignas",
     "_Alignof",      "_Atomic", "_Bool",    "_Complex",   "_Generic",   "_Imaginary", "_Noreturn", "_Static_assert",
     "_Thread_local", "asm",     "auto",     "bool",       "break",      "c128",       "c64",       "case",
     "char",          "code",    "const",    "continue",   "default",    "do",         "double",    "else",
     "enum",          "extern",  "f32",      "f64",        "false",      "float",      "for",       "goto",
     "i16",           "i32",     "i386",     "i64",        "i8",         "if",         "inline",    "int",
     "linux",         "long",    "offsetof", "register",   "restrict",   "return",     "short",     "signed",
     "sizeof",        "static",  "struct",   "switch",     "true",       "typedef",    "typeof",    "u16",
     "u32",           "u64",     "u8",       "union",      "unix",       "unsigned",   "uptr",      "void",
     "volatile",      "while"};

static int compare_names(const void *key, const void *element) { return strcmp(key, *(const char *const *)element); }

static bool is_reserved(const char *name) {
    if (strncmp(name, "rt_", 3) == 0 || strncmp(name, "RT_", 3) == 0 || strncmp(name, "RK_", 3) == 0) return true;
    return bsearch(name, reserved, sizeof reserved / sizeof *reserved, sizeof *reserved, compare_names) != NULL;
}

// A C identifier from a Go name: compiler-made names have characters that C does not know. UTF-8 is left alone.
static const char *identifier(Gen *g, const char *name) {
    while (*name == '~' || *name == '.' || *name == '#') name++;
    Buf b = {.arena = g->a};
    if (isdigit((unsigned char)*name) || !*name) buf_putc(&b, '_');
    for (; *name; name++) {
        unsigned char c = (unsigned char)*name;
        buf_putc(&b, isalnum(c) || c >= 0x80 ? (char)c : '_');
    }
    if (is_reserved(buf_str(&b))) buf_putc(&b, '_');
    return buf_str(&b);
}

const char *c_local_name(FuncGen *f, const char *go_name) {
    Gen *g = f->g;
    const char *base = identifier(g, go_name), *name = base;
    const Sym *first = intern_str(g->s, base), *sym = first;
    uintptr_t n = (uintptr_t)table_get(&f->names, first);
    while (table_get(&f->names, sym)) {
        name = c_text(g, "%s_%u", base, (unsigned)++n);
        sym = intern_str(g->s, name);
    }
    table_put(&f->names, g->a, sym, (void *)1);
    table_put(&f->names, g->a, first, (void *)(n ? n : 1));
    return name;
}

const char *c_var_name(FuncGen *f, IrVar *v) {
    if (v->vclass == VAR_GLOBAL) return c_global_name(f->g, v);
    VarGen *known = v->gen;
    if (known && known->fn == f->fn) return known->name;
    VarGen *made = NEW(f->g->a, VarGen);
    made->fn = f->fn;
    made->name = c_local_name(f, v->sym ? v->sym->text : "tmp");
    v->gen = made;
    if (v->vclass == VAR_RESULT) c_declare_result(f, v, made->name);
    return made->name;
}

// Blank fields are numbered: there may be several.
const char *c_field_name(Gen *g, Type *strct, uint32_t i) {
    const char *name = c_under(g, strct)->strct.fields[i]->sym->text;
    return strcmp(name, "_") == 0 ? c_text(g, "blank%u", i) : identifier(g, name);
}

const char *c_label_name(FuncGen *f, const Sym *label) {
    const char *known = table_get(&f->labels, label);
    if (known) return known;
    const char *made = c_local_name(f, label->text);
    table_put(&f->labels, f->g->a, label, (void *)made);
    return made;
}

const char *c_package_symbol(Gen *g, Package *p, const char *name) { return ir_symbol(g->s, package_link_path(p), NULL, name); }

const char *c_global_name(Gen *g, IrVar *v) {
    VarGen *known = v->gen;
    if (!known) {
        known = NEW(g->a, VarGen);
        Package *home = v->obj && v->obj->pkg ? v->obj->pkg : v->pkg->pkg;
        known->name = c_package_symbol(g, home, v->sym->text);
        v->gen = known;
    }
    if (c_first_time(g, "global", known->name))
        buf_printf(&g->protos, "extern %s;\n", c_decl(g, c_type(g, v->type), known->name));
    return known->name;
}

// What a program's own package declares is nobody else's, except under another package's name.
const char *c_func_linkage(Gen *g, IrFunc *fn) {
    if (!g->opt.program || !fn->has_body || fn->pkg != g->pkg) return "";
    const char *own = c_package_symbol(g, g->pkg->pkg, "");
    return strncmp(fn->symbol, own, strlen(own)) == 0 && !(fn->pragma & PRAGMA_LINKNAME) ? "RT_STATIC " : "";
}

const char *c_func_name(Gen *g, IrFunc *fn) {
    if (fn->pkg == g->pkg) fn->dead = false;
    if (c_first_time(g, "function", fn->symbol))
        buf_printf(&g->protos, "%s%s;\n", c_func_linkage(g, fn), c_func_signature(g, fn, fn->symbol, NULL, c_takes_closure(fn)));
    return fn->symbol;
}

// ---- Names of types ---------------------------------------------------------------------------------------------

#define LONGEST_LINK_NAME 100

static const char *named_link_name(Gen *g, Type *t) {
    Obj *o = t->named.obj;
    if (!o->pkg) return o->sym->text;
    return c_text(g, "%s%s", c_package_symbol(g, o->pkg, ""), ir_type_symbol(g->pkg->builder, t));
}

static const char *hashed(Gen *g, const char *word, Type *t) {
    const char *full = ir_link_string(g->pkg->builder, t);
    return c_text(g, "%s$%016llx", word, (unsigned long long)hash_bytes(full, strlen(full), 0));
}

static const char *build_link_name(Gen *g, Type *t) {
    static const char *const chans[] = {[CHAN_BOTH] = "chan", [CHAN_SEND] = "sendchan", [CHAN_RECV] = "recvchan"};
    switch (t->kind) {
    case T_NAMED: return named_link_name(g, t);
    case T_POINTER: return c_text(g, "ptr$%s", c_link_name(g, c_elem_of(g, t)));
    case T_SLICE: return c_text(g, "slice$%s", c_link_name(g, c_elem_of(g, t)));
    case T_ARRAY: return c_text(g, "arr%lld$%s", (long long)t->array.len, c_link_name(g, c_elem_of(g, t)));
    case T_CHAN: return c_text(g, "%s$%s", chans[t->chan.dir], c_link_name(g, c_elem_of(g, t)));
    case T_MAP: return c_text(g, "map$%s$%s", c_link_name(g, c_canon(g, t->map.key)), c_link_name(g, c_elem_of(g, t)));
    case T_STRUCT: return t->strct.n ? hashed(g, "struct", t) : "struct$";
    case T_INTERFACE: return c_is_eface(g, t) ? "any" : hashed(g, "interface", t);
    case T_FUNC: return hashed(g, "func", t);
    case T_TUPLE: return hashed(g, "tuple", t);
    case T_UNSAFE_POINTER: return "unsafe$Pointer";
    default: return t->basic.name;
    }
}

const char *c_link_name(Gen *g, Type *t) {
    t = c_canon(g, t);
    if (t->gen) return t->gen;
    const char *name = build_link_name(g, t);
    if (strlen(name) > LONGEST_LINK_NAME) name = hashed(g, "type", t);
    t->gen = (void *)name;
    return name;
}

// ---- Text -------------------------------------------------------------------------------------------------------

static void quote_char(Buf *b, unsigned char c) {
    switch (c) {
    case '\n': buf_puts(b, "\\n"); break;
    case '\t': buf_puts(b, "\\t"); break;
    case '\r': buf_puts(b, "\\r"); break;
    case '"': case '\\': buf_printf(b, "\\%c", c); break;
    case '?': buf_puts(b, b->len && b->at[b->len - 1] == '?' ? "\\?" : "?"); break;   // no trigraphs
    default:
        if (c < 0x20 || c >= 0x7f) buf_printf(b, "\\%03o", c);
        else buf_putc(b, (char)c);
    }
}

const char *c_quoted(Gen *g, const char *s, size_t n) {
    Buf b = {.arena = g->a};
    buf_putc(&b, '"');
    for (size_t i = 0; i < n; i++) quote_char(&b, (unsigned char)s[i]);
    buf_putc(&b, '"');
    return buf_str(&b);
}
