// The parser on texts that no one writes: deep nesting, texts cut off anywhere, random bytes. Each has to end with a
// tree and, where the text is wrong, with at least one error.
#include "parser/parser.h"

#include <stdlib.h>

static void say(bool ok, const char *name) { printf("%s %s\n", ok ? "ok" : "FAIL", name); }

static int parse_text(const char *text, size_t n) {
    Session s;
    session_init(&s);
    Ast *file = parse_file(&s, session_add_text(&s, "x.go", text, n));
    int errors = file->kind == AST_FILE ? (int)s.diags.len : -1;
    session_free(&s);
    return errors;
}

// begin + open × depth + middle + close × depth
static int parse_nested(const char *begin, const char *open, const char *middle, const char *close, int depth) {
    Session s;
    session_init(&s);
    Buf b = {.arena = &s.arena};
    buf_puts(&b, begin);
    for (int i = 0; i < depth; i++) buf_puts(&b, open);
    buf_puts(&b, middle);
    for (int i = 0; i < depth; i++) buf_puts(&b, close);
    buf_puts(&b, "\n");
    int errors = parse_text(b.at, b.len);
    session_free(&s);
    return errors;
}

static void nesting(void) {
    static const struct { const char *begin, *open, *middle, *close; } forms[] = {
        {"package p; var x = ", "(", "1", ")"},     {"package p; var x = ", "f(", "1", ")"},
        {"package p; var x = ", "a[", "1", "]"},    {"package p; var x = ", "T{", "", "}"},
        {"package p; var x = ", "-(", "1", ")"},    {"package p; var x ", "[]", "int", ""},
        {"package p; var x ", "map[int]", "int", ""}, {"package p; func f() {", "{", "", "}"},
        {"package p; func f() {", "for {", "", "}"},
    };
    bool right = true, wrong = true, hopeless = true;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        bool block = strchr(forms[i].begin, '{');
        right &= parse_nested(forms[i].begin, forms[i].open, forms[i].middle, forms[i].close, 10000) == block;
        wrong &= parse_nested(forms[i].begin, forms[i].open, "", "", 10000) > 0;
        hopeless &= parse_nested(forms[i].begin, forms[i].open, forms[i].middle, forms[i].close, 300000) > 0;
    }
    say(right, "ten thousand levels are read");
    say(wrong, "ten thousand levels left open are reported");
    say(hopeless, "three hundred thousand levels are refused");
}

static void cut_off(void) {
    static const char text[] =
        "package p\n\nimport \"fmt\"\n\ntype T[P any] struct{ a, b int `x`; *U }\n\nfunc (t *T[P]) m(x ...int) "
        "(r map[string]chan<- int) {\n"
        "\tfor i, v := range []int{1, 2} {\n\t\tif x := f(i, v...); x != nil { goto L } else { continue }\n\t}\n"
        "L:\n\tswitch y := z.(type) {\n\tcase int, []T[int]:\n\t\tgo func() { y[1:2:3] = 'a' }()\n\tdefault: /* c */\n\t}\n"
        "\tselect {\n\tcase c <- 1:\n\tcase <-c:\n\t}\n\treturn `raw`, "
        "\"s\\n\", 0x1p-2, interface{ m() ; ~int | string }(nil)\n}\n";
    bool ended = parse_text(text, sizeof text - 1) == 0;
    for (size_t n = 0; n < sizeof text - 1; n++) ended &= parse_text(text, n) >= 0;
    say(ended, "a text cut off at every byte");
}

static void noise(void) {
    char text[3000] = "package p; ";
    bool ended = true;
    uint32_t seed = 1;
    for (int round = 0; round < 300; round++) {
        for (size_t i = 11; i < sizeof text; i++) {
            seed = seed * 1664525 + 1013904223;
            static const char common[] = "(){}[];:=,.<-+*&|~!\"'`\n ifforxyT1 func type var struct";
            text[i] = round % 2 ? common[(seed >> 16) % (sizeof common - 1)] : (char)(seed >> 24);
        }
        ended &= parse_text(text, sizeof text) > 0;
    }
    say(ended, "random bytes and random tokens");
}

int main(void) {
    nesting();
    cut_off();
    noise();
    return 0;
}
