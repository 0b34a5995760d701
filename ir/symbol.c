// C symbols of Go names. A symbol is the package's path, a type if the name is a method, and the name, joined by `$`,
// which Go names cannot contain: "strings$TrimSpace", "main$User$String", "main$User$String$func1". The symbol of a method
// with a pointer receiver has one `$` more: "main$$User$Keep". What comes after a `$$` further on names code that the
// compiler makes and that no traceback shows: "main$User$String$$p" is the method of *User that calls User's.
#include "ir/build.h"

#include <ctype.h>

static void mangle_char(Buf *out, unsigned char c, bool in_path) {
    if (isalnum(c))
        buf_putc(out, (char)c);
    else if (c == '_')
        buf_puts(out, "__");
    else if (c == '/' && in_path)
        buf_putc(out, '_');
    else if (c == '.' && !in_path)
        buf_putc(out, '$');
    else
        buf_printf(out, "_%02X", c);
}

static void mangle_into(Buf *out, const char *text, bool in_path) {
    for (; *text; text++) mangle_char(out, (unsigned char)*text, in_path);
}

// Names with type arguments can be very long; the C compiler and the linker read a hash as well.
#define LONGEST_NAME 120

const char *ir_mangle(IrBuilder *b, const char *text) {
    Buf out = {.arena = b->arena};
    mangle_into(&out, text, false);
    if (out.len <= LONGEST_NAME) return buf_str(&out);
    return arena_printf(b->arena, "%.40s_h%016llx", buf_str(&out),
                        (unsigned long long)hash_bytes(text, strlen(text), 0));
}

const char *ir_method_symbol(IrBuilder *b, const char *path, Type *recv, const char *type, const char *name) {
    const char *mark = type_unalias(recv)->kind == T_POINTER ? "$" : "";
    return arena_printf(b->arena, "%s%s%s$%s", ir_symbol(b->s, path, NULL, ""), mark, type, ir_mangle(b, name));
}

const char *ir_symbol(Session *s, const char *path, const char *type, const char *name) {
    Buf out = {.arena = &s->arena};
    mangle_into(&out, path, true);
    buf_putc(&out, '$');
    if (type) {
        mangle_into(&out, type, false);
        buf_putc(&out, '$');
    }
    mangle_into(&out, name, false);
    return buf_str(&out);
}
