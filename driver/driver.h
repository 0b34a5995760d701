// driver: finds packages, runs the stages over them, calls the C compiler; the commands build, run, test, tool, env, version, help.
//
// One Build is one run of the stages over a set of packages with one standard library (ours, or the reference's for
// analysis). Units are packages with what the driver knows of them. Everything lives in the session's arena.
#ifndef ESCARGO_DRIVER_H
#define ESCARGO_DRIVER_H

#include "escape/escape.h"

#include <sys/types.h>

static inline uint64_t hash_text(uint64_t h, const char *text) { return hash_bytes(text, strlen(text), h); }

typedef struct Strs { const char **at; uint32_t len, cap; } Strs;

#define ESCARGO_VERSION "0.1"
#define GO_VERSION "go1.26"

// ---- Options: the command line, read once ---------------------------------------------------------------------

#define EMITS(X) X(TOKENS, "tokens") X(AST, "ast") X(TYPES, "types") X(IR, "ir") X(ESCAPE, "escape") X(DOT, "dot") \
    X(EXPLAIN, "explain") X(C, "c")
typedef enum Emit {
    EMIT_NONE,
#define X(id, name) EMIT_##id,
    EMITS(X)
#undef X
} Emit;

typedef struct GcFlags { const char *pattern; Flags flags; } GcFlags;   // pattern NULL: the packages named

typedef struct Options {
    const char *command;       // "build", "run", "test", "tool compile"
    const char *output;        // -o, or NULL
    const char *import_path;   // tool compile -p=…: of the files given, or NULL
    Emit emit;
    NarrateOnly only;          // -emit=explain: of this line
    const char *mod;           // -mod: "vendor", "mod" or "readonly"; NULL: as go.mod and vendor/ say
    Strs exec;                 // -exec: what runs the program
    const char *unknown;       // test: the first flag that is not ours but the test binary's
    bool x, v, work;           // -x prints commands, -v names packages, -work keeps the temporary folder
    bool n;                    // -n: prints the commands (x) and runs none
    bool debug;                // -g: for gdb
    bool trim_path;            // -trimpath: files are recorded by package, wherever they are
    int jobs;                  // -p: C compilers at once
    VEC(GcFlags) gcflags;
    Strs tags;
    const char *arch;          // GOARCH
    Strs values;               // -ldflags=-X: "path.name=value"
    Strs args;                 // packages or files
    Strs program_args;         // run: after the package; test: flags for the test binary
    bool c;                    // test -c: build only
    bool bench, fuzz, list;    // test: these flags were given
    bool fail_fast, json;
    const char *format, *list_json;    // list -f; list -json: "true", or names of fields
    bool list_deps, list_modules, keep_going;   // list: -deps, -m, -e
    double timeout;            // test -timeout, in seconds; 0: none
    const char *profile;       // the flag that asks for a profile, or NULL
    const char *cover;         // test -cover: the mode ("set", "count", "atomic"), or NULL
    const char *cover_profile; // -coverprofile, or NULL
    Strs cover_packages;       // -coverpkg: patterns; none: the package under test
    bool check;                // -checkescape: the program checks that no value outlives its place
    bool allocs;               // -allocs: the program tells at its end what each allocation site made
} Options;

// Reads the words of one -gcflags value (or of tool compile) into flags; false: `*wrong` is the unknown one.
bool gcflags_parse(Session *s, const char *words, Flags *f, const char **wrong);
// Whether an import path is one that go's pattern means: "all", a path, "..." for any text.
bool pattern_matches(const char *pattern, const char *path);
// The compiler flags that apply to a package.
void json_flag(Session *s, const char *value, Flags *f);           // -json=VALUE of the compiler; NULL: without
const char *json_folder_fault(Session *s, const Flags *f);         // makes the folder; NULL: nothing is wrong with the flags
Flags options_flags(const Options *o, const char *import_path, bool named);

// ---- Where things are -----------------------------------------------------------------------------------------

typedef struct Places {
    const char *exe;           // this program
    const char *root;          // holds std/, runtime/ and lib/
    const char *goroot;        // $GOROOT, or NULL
    const char *go;            // the tree of an installed Go, or NULL
    const char *cache;         // the user's object cache, or NULL: none
    const char *cwd;
    const char *arch;          // GOARCH: what programs are built for
    const char *cc;            // $CC, else cc
    uint64_t compiler;         // hash of this program: part of every cache key
    struct Library *library;   // the standard library, analysed by an earlier run; NULL: none (image.c)
    Session *library_session;  // the session that it is in
} Places;
const char *host_arch(void);   // of this program
bool places_find(Session *s, Places *p);
void places_enter(Session *s, Places *p);   // after a change of the working folder

// Reads the flags and arguments of o->command; -C moves the working folder. Prints what is wrong as go does and returns false.
bool options_parse(Session *s, Options *o, Places *p, int argc, char **argv);

// ---- Modules --------------------------------------------------------------------------------------------------

// A module that go.mod requires or replaces, or another one of the workspace. version NULL: a folder, not the module cache.
typedef struct Dependency { const char *path, *version, *dir; bool in_workspace; } Dependency;
typedef struct Requirement { const char *path, *version; } Requirement;
typedef struct Replacement { const char *path, *version, *to, *to_version; } Replacement;    // version NULL: all; to_version NULL: a folder
typedef struct ModuleSetting { int line; const char *text; } ModuleSetting;    // "key=value"
typedef struct Module {
    const char *path, *dir, *file, *go_version;
    VEC(Requirement) requires;      // as go.mod says
    VEC(Replacement) replaces;
    VEC(ModuleSetting) settings;    // of GODEBUG
    const struct Module *workspace; // what go.work says, or NULL
    VEC(Dependency) dependencies;   // what is used (requirements.c), and a workspace's modules; what comes first counts
    bool vendored, is_workspace;    // of a go.work: the first of its modules
    bool widened;                   // module_widen
} Module;
// The dependency that holds the package, or NULL: the one with the longest path.
const Dependency *module_dependency(const Module *m, const char *import_path);
// The language version of the module that the package belongs to.
const char *module_language(Session *s, const Module *m, const char *import_path);
// Fills in `dependencies` from what the module requires and, before Go 1.17, from what that requires in turn.
void module_resolve(Session *s, Module *m);
// Adds to `dependencies` what the modules there require in turn. Go reads it only where a package is in none of them.
void module_widen(Session *s, Module *m);
// The requirements of a file in the format of go.mod; none if it cannot be read.
void module_read_requirements(Session *s, const char *file, Module *into);
// Whether it is 1.N or 1.N.N, or a release candidate or beta of it.
bool is_go_version(const char *version);
// Less than, equal to or greater than 0, as semver.org orders versions.
int compare_versions(const char *a, const char *b);
// Where go keeps downloaded modules.
const char *module_cache(Session *s);
// The dependency of the workspace whose folder holds `dir`, or NULL.
const Dependency *module_in_workspace(const Module *m, const char *dir);
const char *module_workspace(Session *s, const char *dir);   // the go.work that counts there, or NULL
// The module cache's copy of a module's go.mod.
const char *module_download(Session *s, const char *path, const char *version);
// The module that holds `dir`, or NULL. A go.mod that cannot be read is reported and sets *bad.
Module *module_find(Session *s, const char *dir, bool *bad);

// ---- Packages -------------------------------------------------------------------------------------------------

typedef struct Unit Unit;
typedef struct Units { Unit **at; uint32_t len, cap; } Units;
struct Unit {
    const char *path, *dir;    // import path, folder
    const char *header;        // the package in "# header" lines
    Package *pkg;
    Strs files, test_files, xtest_files;   // full paths, sorted by name
    Units imports;
    bool is_std, installed;    // of a standard library; built from the installed Go's source
    bool named, is_main, failed, loading, ordered;
    bool generated;            // the main of a test program
    bool analysed;             // has been through all stages before codegen
    uint32_t reached;          // the last walk that came by: see program_units
    int depth;                 // longest chain of imports below it
    uint64_t embedded;         // hash of the files that it embeds
    uint64_t content;          // hash of its sources; 0: not known yet
    uint64_t key;              // of its object in the cache: content, imports' keys, compiler, flags
    const Unit *tested;        // the package as it is without the tests that this one has; NULL: this one is for no test
    const Unit *importer;      // who was the first to import it, in which file; NULL: named
    const char *import_file;
    const char *fault;         // why it, or something below it, cannot be loaded
    bool unloadable;           // named, and it or something below it cannot be loaded (reported)
    Strs objects;              // the object files, once they exist: one, or one for each part of a long package
    uint64_t *part_keys;       // of objects that were made now, by the text of their C
    struct IrPackage *ir;
    Strs embed_patterns, embed_files;  // of its //go:embed directives
    bool incomplete;           // list: something that it imports is not there
    const char *culprit;       // what is not there, and should be; NULL: nothing
    bool tests_at_fault;       // what its fault is lies in its _test.go files
    Strs match;                // the words of the command line that name it
    Coverage *coverage;        // its counters, where it has some
    VEC(Diag) parse_errors;    // printed with the package's other errors
};

typedef struct Build {
    Session *s;
    Options *opt;
    Places *places;
    bool reference_library;    // the standard library is the reference's: analysis only
    bool quiet;                // verdicts were printed by an earlier pass
    bool bare_names;           // files in the working folder are shown without "./", as the reference's compiler does
    Module *module;
    Table units;               // interned import path -> Unit
    Units order;               // imports first
    Units named;
    uint32_t walks;
    bool keeps_faults;         // what keeps packages from being loaded is not printed (Unit.fault)
    Unit *root;                // the named package that is being loaded
    Units covered;             // packages that get counters, as they were listed (cover.c)
    bool failed;
} Build;

// The tree of an installed Go that has its source, or NULL. goroot: $GOROOT, or NULL.
const char *library_find_go(Session *s, const char *goroot);
// The folder of the library's packages.
const char *library_root(Build *b);
// Whether an import path names a host, as those of modules do.
bool library_is_remote(const char *path);
// Whether the run time has what a module's package has in assembly.
bool library_serves(const char *path);
// What the import path of a file of `importer` means: packages of the library see its vendored ones.
const char *library_path(Session *s, const char *path, const Unit *importer);
// The folder of a standard package, whether it is there or not. *installed: it is the installed Go's.
const char *library_dir(Build *b, const char *path, bool *installed);

// Resolves the command's arguments to units, loading imports on the way. False if something is missing (reported).
bool load_packages(Build *b);
// Loads one import for a file at `pos`; NULL when it is not there (reported).
Unit *load_import(Build *b, const char *path, Unit *importer, Pos pos);
// Loads what a test file of the unit imports. fault: what else is wrong with the file, or NULL.
void load_test_file(Build *b, Unit *u, const Ast *file, const char *fault);
// Says why a package cannot be loaded: the build ends before anything is compiled.
void load_error(Build *b, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
// Whether it is a package of the standard library, or one of such a package's tests.
bool unit_in_library(const Unit *u);
// Makes a unit of given files (command line, or with the tests of `tested`), or of a generated text.
Unit *load_files(Build *b, const char *path, const char *dir, Strs files, const Unit *tested);
void unit_set_main(Unit *u, bool is_main);
Unit *load_text(Build *b, const char *path, const char *dir, const char *file, const char *text);
// Fills b->order: imports first, shallow packages before deep ones (the order in which go's builds end).
void load_runtime(Build *b);
void order_units(Build *b);
// The packages of one program, imports first, its main last.
Units program_units(Build *b, Unit *main);
// The same, in the order in which they are initialised: what package runtime needs; then always the package whose path is
// the first of those whose imports are initialised.
Units initialisation_order(Build *b, Unit *main);
// A file's name in messages: relative to the working folder where that is shorter, as go prints it.
const char *shown_path(Session *s, const Places *p, const char *path);
// A position as go tells where a package is imported.
const char *place(Session *s, Pos pos);
// Tells of the functions without a body that the linker missed, by its log. False: it is about something else.
bool report_missing(Build *b, Unit *main, const char *log);

// Finds the packages that -coverpkg names among those that were loaded. False: some of them cannot have counters (reported).
bool cover_select(Build *b);
// Puts counters into a unit's parsed files, if it is to have some.
void cover_unit(Build *b, Unit *u);
// The stretches of a package that is not part of the program.
Coverage *cover_measure(Build *b, const Unit *u);

// Reads the files that the unit's //go:embed directives name. Patterns without files are reported.
void embed_files(Build *b, Unit *u);
// Reports variables that cannot hold their files.
void embed_check(Session *s, Unit *u);

// ---- GODEBUG (godebug.c) ----

// What is wrong with "key=value", or NULL. what: it, in the message.
const char *godebug_fault(Session *s, const char *what, const char *setting);
// Reports what is wrong with the //go:debug lines of a program, and that other packages may not have any.
void godebug_check(Build *b, const Unit *u);
void godebug_check_place(Build *b, Unit *u);
// The settings of a program that the environment does not set: "key=value,key=value".
const char *godebug_default(Build *b, const Unit *main);

// ---- The standard library's image ------------------------------------------------------------------------------

// Loads what image_save kept, if this program made it.
void image_load(Session *s, Places *p);
// Starts a build from the image, where there is one that says what the build would find. False: the build begins empty,
// in a session without anything of the image.
bool image_use(Build *b);
// Keeps the packages of the build, all analysed, none gone through codegen. A full or read-only disk costs the image, not the build.
void image_save(Build *b);
uint64_t unit_content(Session *s, Unit *u);   // hash of a unit's sources

// ---- Which files belong to a package --------------------------------------------------------------------------

// Which tags hold beside the system's and the command line's: escargo and purego for ours, gc and purego for the installed
// Go's source, gc and its experiments where the reference is analysed.
typedef enum TagSet { TAGS_OURS, TAGS_INSTALLED, TAGS_REFERENCE } TagSet;

// Lists the .go files of a folder that the build constraints select, as full paths, sorted; tests apart.
// False: the folder is unreadable (errno).
bool list_go_files(Session *s, const char *dir, const Options *o, TagSet tags, Strs *files, Strs *tests);
// The .s files likewise.
Strs list_assembly(Session *s, const char *dir, const Options *o, TagSet tags);
// Reads what the unit's assembly files define and mention (assembly.c).
void assembly_read(Build *b, Unit *u);
TagSet unit_tags(const Build *b, const Unit *u);
// Whether a _test.go file is of the external test package.
bool test_is_external(Session *s, const char *file);
// The name in a file's package clause, "" if there is none.
const char *package_clause(Session *s, const char *file);

// The mistake in a file's package clause or imports, as the build command words it, and its place; NULL: none.
const char *header_error(Session *s, uint32_t file, Pos *pos);

// ---- The stages, the C compiler, the cache --------------------------------------------------------------------

typedef struct Jobs Jobs;

// Runs the stages over all units and prints verdicts and errors. False if there were errors.
bool run_stages(Build *b, bool want_objects);
// -emit=…: shows one stage's work on the named units. out NULL: only works.
bool run_emit(Build *b, FILE *out);
// The C compiler and its flags, hashed into h.
uint64_t cc_hash(Build *b, uint64_t h);
// Whether the package is compiled for a debugger.
bool for_debugger(const Build *b, const Unit *u);
// Starts the compilation of a package's C file, or of a part of it; part -1: it has none.
void cc_compile(Build *b, Jobs *jobs, const Unit *u, const char *c, const char *object, int part);
// Tells programs apart by all that is linked.
uint64_t program_key(Build *b, Unit *main);
bool has_build_id(const char *program, uint64_t key);   // whether a program of that key is there (build_id.c)
// Links the program of a main unit, unless it is there already. False after reporting.
bool has_main(Build *b, Unit *u);   // false after reporting that it is not there
bool link_program(Build *b, Unit *main, const char *output);

// The objects of a key; none: they are not there.
Strs cache_find(Build *b, uint64_t key);
// Where the cache keeps something of this key. There is a cache.
const char *cache_file(Session *s, const Places *p, uint64_t key, const char *kind);
// Puts a key's finished objects into the cache by renaming (no reader sees half a file), and says where they are now.
Strs cache_put(Build *b, uint64_t key, Strs objects);
// Keys of the n parts of a unit's C file: equal ones have equal objects (parts.c). False: it cannot be read.
bool part_keys(Build *b, const Unit *u, const char *c, uint64_t *keys, uint32_t n);
bool cache_copy_part(Build *b, uint64_t key, const char *object);   // there was one: `object` is it now
void cache_keep_part(Build *b, uint64_t key, const char *object);   // under this key too

void cache_used(const char *file);            // it is not old
void cache_trim(Session *s, const Places *p);   // removes what nobody has used for days

// Commands in flight, at most `most` at once.
Jobs *jobs_new(Session *s, const Options *o);
void jobs_start(Jobs *j, Strs argv, const char *dir, const char *object);   // which makes the object; none once one has failed
// On a terminal, after a second: how many of `all` packages are done, and which is next. What is printed goes below `done`.
void jobs_progress(Jobs *j, uint32_t begun, uint32_t all, const char *name);
void jobs_hide_progress(Jobs *j);
bool jobs_wait(Jobs *j);       // false: one failed; its output was printed
void show_command(Strs argv);  // on stderr
// Runs a command to its end. Returns its exit status, 128+signal, or 127 when it cannot be started (reported).
int run_command(Session *s, Strs argv, bool echo);
// The same; what it says goes to a file.
int logged_command(Session *s, Strs argv, bool echo, const char *log);
// Starts a program in a folder, its input from `in`, its output and errors to `out`. 0: reported.
pid_t start_program(Session *s, Strs argv, bool echo, const char *dir, int in, int out);
pid_t fork_worker(void);            // a copy of this process: 0 in the copy, negative: failed
const char *signal_name(int sig);   // in go's words: "segmentation fault"
void child_ended(pid_t pid);        // one that start_program started was waited for
pid_t wait_any(int *code);          // waits for one child; its exit status, as run_command's
void children_end(int sig);         // sends sig to all children and waits for them; called by the signal handler

// ---- Files ----------------------------------------------------------------------------------------------------

const char *path_join(Session *s, const char *a, const char *b);
const char *path_clean(Session *s, const char *path);
const char *path_absolute(Session *s, const char *cwd, const char *path);
const char *path_base(const char *path);
const char *path_dir(Session *s, const char *path);
bool names_go_file(const char *path);         // by its ending alone
bool names_test(const char *path);            // ..._test.go
bool has_go_files(const char *dir);           // at all, whatever they are for
bool is_dir(const char *path);
uint64_t hash_file(const char *path);         // of its content; 0: it cannot be read
bool names_dir(const char *path);             // is one, or ends like one
const char *file_text(Session *s, const char *path, size_t *n);   // all of it, NUL-terminated; NULL with errno
bool is_local(const char *arg);               // a package named by its folder, as ./x
bool has_foreign_files(const char *dir);   // in other languages than Go, which may supply bodies of functions
bool is_file(const char *path);
bool writes_nothing(const char *path);        // /dev/null and other outputs that are not regular files
bool make_dirs(Session *s, const char *path);
void remove_tree(const char *path);
const char *temp_dir(void);                   // made on first use, removed at exit and on interrupts
void temp_enter(int number);                  // a worker's part of it, which its parent removes
void temp_keep(void);                         // -work
bool rename_or_copy(Session *s, const char *from, const char *to);
bool link_or_copy(const char *from, const char *to);    // a second name, or a copy, in a folder of this process
void strs_add(Session *s, Strs *v, const char *x);
void strs_split(Session *s, Strs *v, const char *text, const char *separators);   // adds what is between them
void strs_sort(Strs *v);                      // by their bytes

// ---- Commands -------------------------------------------------------------------------------------------------
// Each gets the words after its name and returns the exit code.

int command_build(Session *s, Places *p, int argc, char **argv);
int command_explain(Session *s, Places *p, int argc, char **argv);
int command_run(Session *s, Places *p, int argc, char **argv);
int command_test(Session *s, Places *p, int argc, char **argv);
int command_list(Session *s, Places *p, int argc, char **argv);
int command_tool(Session *s, Places *p, int argc, char **argv);
int command_clean(Session *s, Places *p, int argc, char **argv);
int command_env(Session *s, Places *p, int argc, char **argv);
int command_version(Session *s, Places *p, int argc, char **argv);
int command_help(Session *s, Places *p, int argc, char **argv);

#endif
