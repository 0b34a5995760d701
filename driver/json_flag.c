// -json=VERSION,FOLDER of the compiler: read, and the folder made, in the reference's words. What is wrong comes out when
// the first package is compiled, as if a compiler of its own had started.
#include "driver/driver.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

static const char form[] = "-json option should be '<version>,<destination>' where <version> is a number";

// NULL: text is a number.
static const char *number_fault(Session *s, const char *text, int *number) {
    const char *digits = text + (*text == '-' || *text == '+');
    if (!*digits || strspn(digits, "0123456789") != strlen(digits))
        return arena_printf(&s->arena, "%s: err=strconv.Atoi: parsing \"%s\": invalid syntax", form, text);
    *number = atoi(text);
    return NULL;
}

static const char *destination(Session *s, const char *text) {
    if (text_begins(text, "file://")) return path_clean(s, text + 7);
    return *text == '/' ? path_clean(s, text) : NULL;
}

void json_flag(Session *s, const char *value, Flags *f) {
    int version = 0;
    const char *comma = value ? strchr(value, ',') : NULL;
    if (!comma || comma == value) {
        f->fault = form;
        return;
    }
    f->fault = number_fault(s, arena_strndup(&s->arena, value, (size_t)(comma - value)), &version);
    if (!f->fault && version != 0) f->fault = "-json version must be 0";
    if (f->fault) return;
    f->json_dir = destination(s, comma + 1);
    if (f->json_dir) return;
    f->fault = arena_printf(&s->arena, "optimizer logging destination %s was neither /-prefixed directory nor "
                                       "file://-prefixed file URI", comma + 1);
}

static const char *make_all(Session *s, const char *path) {
    struct stat st;
    bool there = stat(path, &st) == 0;
    if (there && S_ISDIR(st.st_mode)) return NULL;
    const char *up = path_dir(s, path), *fault = there || !strcmp(up, path) ? NULL : make_all(s, up);
    if (fault) return fault;
    errno = ENOTDIR;
    if (!there && mkdir(path, 0755) == 0) return NULL;
    char *why = arena_printf(&s->arena, "%s", strerror(errno));
    *why = (char)tolower((unsigned char)*why);
    return arena_printf(&s->arena, "mkdir %s: %s", path, why);
}

const char *json_folder_fault(Session *s, const Flags *f) {
    if (f->fault) return f->fault;
    const char *fault = f->json_dir ? make_all(s, f->json_dir) : NULL;
    if (!fault) return NULL;
    return arena_printf(&s->arena, "optimizer logging destination '<version>,<directory>' but could not create "
                                   "<directory>: err=%s", fault);
}
