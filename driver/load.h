// load: shared by what finds packages (load.c) and what reads the command's arguments (patterns.c).
#ifndef DRIVER_LOAD_H
#define DRIVER_LOAD_H

#include "driver/driver.h"

#define NO_MODULE "go.mod file not found in current directory or any parent directory; see 'go help modules'"

static inline bool testing(const Build *b) { return !strcmp(b->opt->command, "test"); }
static inline bool listing(const Build *b) { return !strcmp(b->opt->command, "list"); }
// What is wrong with a package does not keep others from being tested, or listed with -e.
static inline bool goes_on(const Build *b) { return testing(b) || b->opt->keep_going; }

Unit *unit_new(Build *b, const char *path, const char *dir, bool is_std);
void unit_register(Build *b, Unit *u);     // known by its path from now on
void unit_load(Build *b, Unit *u);         // its files are parsed, its imports loaded
TagSet load_tags(const Build *b, bool installed);
// The folder of an import path. Says of the package whether it is of a library, and of which.
const char *load_dir_of(Build *b, const char *path, Unit *found);

#endif
