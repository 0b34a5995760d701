// The flags of the commands: one table says of each which commands know it, what values it takes, and what it does.
#ifndef ESCARGO_FLAGS_H
#define ESCARGO_FLAGS_H

#include "driver/driver.h"

enum { BUILD = 1, RUN = 2, TEST = 4, LIST = 8, ALL = BUILD | RUN | TEST | LIST };

// On or off, a number, a duration as "1m30s", any text, a text behind a "=" or none ("true").
typedef enum FlagKind { FLAG_BOOL, FLAG_NUMBER, FLAG_DURATION, FLAG_TEXT, FLAG_OPTIONAL } FlagKind;

// Takes the flag's value, which is of its kind. Returns what is wrong with it, NULL if nothing is.
typedef const char *SetFlag(Session *s, Options *o, const char *name, const char *value);
typedef struct FlagRow { const char *name; int commands; FlagKind kind; SetFlag *set; size_t field; } FlagRow;

// The row of a flag, or NULL. The test binary's own flags are found by their long names, too: -test.run.
const FlagRow *flag_find(const char *name, size_t n, int command);
// Sets it. Returns what is wrong with the value in go's words ("invalid value ..."), or NULL.
const char *flag_set(Session *s, Options *o, const FlagRow *f, const char *value);
// Cuts one word off a list of words, which may be quoted. Returns what follows it.
const char *next_word(Session *s, const char *p, const char **word);

#endif
