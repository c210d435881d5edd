#include "options.h"

#include "core/finding.h"

#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* ---- the tables ---- */

/* Options as bits, for the words that take them. */
enum { TERMINAL = 1, MOVES = 2, SEED = 4, ASSESSED = 8, NO_SAVE = 16, JSON = 32, DATA = 64, ALWAYS = 128,
       DOT = 256, SVG = 512, OUTPUT = 1024, HANDOUT = 2048, WATCH = 4096, MARKDOWN = 8192, MAN = 16384, LUA = 32768,
       FORMAT = 1 << 16, CMI5 = 1 << 17, NAMES = 1 << 18, TRAINEE = 1 << 19, DRY_RUN = 1 << 20, STANDING = 1 << 21 };

enum { PLAYS = 1 << 22, ADD = 1 << 23, CODE = 1 << 24, NO_CODE = 1 << 25, YES = 1 << 26, CSV = 1 << 27, COURSE = 1 << 28,
       PDF = 1 << 29, FROM = 1 << 30 };

static const struct OptionRow {
    const char *name, *value;       /* value: what to write for it, in [ ] if it may be left out; NULL if it
                                     * takes none */
    int letter, bit;
    const char *help;
} option_rows[] = {
    { "terminal", NULL,   't', TERMINAL, "play as text in the terminal, also where there is a display" },
    { "moves",    "LIST", 'm', MOVES,    "answer with these replies, by their number as written: 2,1,3" },
    { "seed",     "N",    's', SEED,     "which wording and order; never changes a grade" },
    { "assessed", NULL,   'a', ASSESSED, "no coaching; the grade is shown at the end" },
    { "watch",    NULL,   'w', WATCH,    "play: read the file again whenever it is saved; import: stay at the folder" },
    { "no-save",  NULL,   'n', NO_SAVE,  "write nothing to disk" },
    { "json",     NULL,   'j', JSON,     "print JSON for a program to read" },
    { "plays",    NULL,   'p', PLAYS,    "show how often random play met each beat and chose each reply" },
    { "csv",      NULL,   'c', CSV,      "write a table for a spreadsheet" },
    { "pdf",      "FILE", 'F', PDF,      "write the page as PDF, if chromium or weasyprint is there" },
    { "from",     "URI",  'I', FROM,     "read records in PostgreSQL: postgresql://USER@HOST/NAME" },
    { "course",   "ID",   'K', COURSE,   "the course that makes ready, where there are several" },
    { "dot",      NULL,   'D', DOT,      "write the language of Graphviz (the default)" },
    { "svg",      NULL,   'S', SVG,      "write a picture that any browser shows" },
    { "handout",  "[WHO]", 'H', HANDOUT, "sheets to print, as HTML: trainee, observer, facilitator, all" },
    { "markdown", NULL,   'M', MARKDOWN, "write Markdown (the default)" },
    { "man",      NULL,   'P', MAN,      "write a man page" },
    { "lua",      NULL,   'L', LUA,      "write definitions for the Lua language server" },
    { "format",   "FORMAT", 'f', FORMAT, "what to write: heard or xapi" },
    { "trainee",  "NAME", 'T', TRAINEE,  "who plays, or whose sessions are meant" },
    { "add",      "NAME", '+', ADD,      "add a trainee; an alias will do" },
    { "code",     "CODE", '4', CODE,     "with four digits that are asked before their list opens" },
    { "no-code",  "NAME", '0', NO_CODE,  "take a trainee's code away, when it is forgotten" },
    { "yes",      NULL,   'y', YES,      "don't ask again" },
    { "cmi5",     NULL,   'C', CMI5,     "statements shaped as cmi5 asks" },
    { "names",    NULL,   'N', NAMES,    "with the trainees' names instead of pseudonyms alone" },
    { "dry-run",  NULL,   'R', DRY_RUN,  "say what would be sent, and send nothing" },
    { "status",   NULL,   'Q', STANDING, "say what waits, was sent and was refused" },
    { "output",   "FILE", 'o', OUTPUT,   "write to this file instead (also -o)" },
    { "data",     "DIR",  'd', DATA,     "keep records and own scenarios in this folder (also HEARD_DATA)" },
    { "help",     NULL,   'h', ALWAYS,   "print this help" },
    { "version",  NULL,   'V', ALWAYS,   "print the version" },
};
enum { OPTION_ROWS = sizeof option_rows / sizeof *option_rows };

static const struct WordRow {
    const char *name, *operands;    /* as the usage line shows them */
    int least, most, takes;         /* operands; bits of options */
    const char *summary;
    const char *help;               /* what the summary leaves out */
} word_rows[WORDS] = {
    [WORD_OPEN] = { "", "", 0, 0, TERMINAL | TRAINEE | NO_SAVE | DATA, "open the program",
        "A training simulator for people who talk to customers: play a call, a chat or an e-mail, and see\n"
        "line by line where you listened, validated and resolved. Without a word heard opens its window, or\n"
        "plays in the terminal where there is no display." },
    [WORD_PLAY] = { "play", "ID", 1, 1,
        TERMINAL | MOVES | SEED | ASSESSED | WATCH | TRAINEE | NO_SAVE | JSON | DATA,
        "play one scenario",
        "Goes straight to the briefing of a scenario; `heard list` shows the ids. With --moves it plays by\n"
        "itself and prints the talk and the debrief; an e-mail takes one number a paragraph. With --json it\n"
        "prints the graded session, or, where the moves end before the talk does, what the customer said\n"
        "last and what may be answered; only a talk that has ended is then kept. Without --seed, --moves and\n"
        "--json play with seed 1, so that the same moves print the same bytes. In the place of an ID may stand the\n"
        "path of a scenario file, such as late-call.lua; so it may for show and graph." },
    [WORD_LIST] = { "list", "", 0, 0, TRAINEE | JSON | DATA, "list the scenarios",
        "One line each: id, channel, level, minutes, best result, title. The first is the one to begin with." },
    [WORD_SHOW] = { "show", "ID", 1, 1, JSON | HANDOUT | OUTPUT | DATA, "show a scenario as data, or as a handout",
        "Every beat with what the customer says, what that calls for, and the replies with their acts. With\n"
        "--handout it writes sheets for a workshop: the trainee's briefing, the observer's sheet (what to listen\n"
        "for, no solutions) and the facilitator's sheet (with them). They are HTML; a browser prints them." },
    [WORD_GRAPH] = { "graph", "ID", 1, 1, DOT | SVG | OUTPUT | DATA, "draw a scenario's beats and ways",
        "Each beat as a box, each way as a line, the thicker the more often random play goes it. With --svg it\n"
        "draws the picture itself; otherwise it writes DOT, which Graphviz draws." },
    [WORD_CHECK] = { "check", "[PATH ...]", 0, INT_MAX, PLAYS | JSON | DATA, "check scenario files",
        "Reads scenario files, or all in a folder, or what the library has by an id, or a pack, and prints every\n"
        "finding with its file and line; then, for each scenario, what exploring every way and 10,000 random plays\n"
        "showed. Without a path it checks what the library holds, your own last. Ends with status 1 if a finding is\n"
        "an error." },
    [WORD_RECORDS] = { "records", "", 0, 0, TRAINEE | JSON | DATA, "list the sessions that are kept",
        "One line each, the newest first: number, date, scenario, mode, how it ended, overall." },
    [WORD_REPLAY] = { "replay", "N", 1, 1, JSON | DATA, "print a kept session again",
        "Everything that was said, and the ledger as it was graded then. `heard records` shows the numbers." },
    [WORD_REGRADE] = { "regrade", "[N ...]", 0, INT_MAX, NO_SAVE | JSON | DATA, "grade kept sessions again",
        "Plays the kept choices again in the scenario as it was then, by the rubric as it is now. The new\n"
        "grade is kept beside the earlier ones; nothing is overwritten. Without a number: all sessions." },
    [WORD_TRAINEES] = { "trainees", "[NAME]", 0, 1, ADD | CODE | NO_CODE | JSON | DATA,
        "list, or add, who plays on this machine",
        "One line each: name, sessions, and whether a code is asked. Without anybody, or with --trainee left out where\n"
        "several play, a guest plays. A code keeps colleagues out of a list on a shared machine and is no more than\n"
        "that: whoever can read the data folder can read every record in it.\n"
        "  heard trainees --add NAME [--code CODE]   adds somebody\n"
        "  heard trainees NAME --code CODE           gives somebody a code, or another one\n"
        "  heard trainees --no-code NAME             takes it away\n"
        "Where two bear one name, a uid stands for it, or its beginning as the list shows it." },
    [WORD_FORGET] = { "forget", "NAME", 1, 1, YES | DATA, "delete a trainee with everything that is kept of them",
        "Deletes every session, answer and drill for good, cleans the file, and says what isn't in our hands: files that\n"
        "were exported, and what a learning record store was sent. `heard export` first, if it may be wanted again." },
    [WORD_BACKUP] = { "backup", "FILE", 1, 1, DATA, "copy all records into a new file",
        "The copy is whole even while somebody plays. A file that is there already stays as it is." },
    [WORD_RESTORE] = { "restore", "FILE", 1, 1, DATA, "take all records back from a backup",
        "The file is checked first. The records that were there stay beside it, under a name that is printed. Whoever\n"
        "was forgotten since the backup was made is in it, and comes back with it." },
    [WORD_INSTALL] = { "install", "PACK", 1, 1, DATA, "add a pack of scenarios to the library",
        "A pack is a folder, or the .heard file that `heard pack` makes of one. All of it is checked first, by\n"
        "a process that can do nothing else; a pack with a fault isn't installed at all, and status is 1." },
    [WORD_PACK] = { "pack", "DIR", 1, 1, OUTPUT | DATA, "make a pack of a folder",
        "Checks the folder as `heard install` would and writes ID.heard to the current folder. The folder holds\n"
        "pack.lua, scenarios/NAME.lua, and, if you like, pictures/NAME.png, LICENSE and texts (.md, .txt). The\n"
        "same files always give the same bytes." },
    [WORD_NEW] = { "new", "ID", 1, 1, DATA, "write a scenario to start from",
        "Writes ID.lua to the current folder: a small scenario that can be played at once, with comments that\n"
        "explain how it works. A file that is there already stays as it is." },
    [WORD_REFERENCE] = { "reference", "", 0, 0, MARKDOWN | MAN | LUA | OUTPUT | DATA, "explain every word of a scenario",
        "What may stand in a scenario file, and what each word takes, as the program reads it. With --man it is\n"
        "the page heard-scenario(5); with --lua it is a definition file with which an editor that knows the Lua\n"
        "language server completes and explains the words." },
    [WORD_EXPORT] = { "export", "", 0, 0, FORMAT | TRAINEE | CMI5 | NAMES | OUTPUT | DATA,
        "write records for other programs",
        "With --format heard: a bundle for `heard import` on another machine, of one trainee's records or of\n"
        "everybody's. It holds all that is kept of sessions that have ended, names included, but no codes.\n"
        "With --format xapi: the sessions that have ended as statements of the Experience API 1.0.3, one a line.\n"
        "Actors are pseudonyms unless --names is given, and what a trainee typed is never in them. Statements are\n"
        "frozen when a session ends: exporting twice gives the same bytes." },
    [WORD_IMPORT] = { "import", "FILE ...", 1, INT_MAX, WATCH | DATA, "take in records of other machines",
        "Takes in bundles that `heard export --format heard` wrote, in any order and as often as you like: what is\n"
        "here already isn't added again. A bundle that is cut off or was changed is refused whole, with status 1.\n"
        "  heard import --watch DIR   takes in each bundle (.jsonl) that appears in a folder, until Ctrl-C" },
    [WORD_COLLECT] = { "collect", "URI FILE ...", 2, INT_MAX, DATA, "take bundles into PostgreSQL",
        "Takes in bundles as `heard import` does, into a PostgreSQL database: postgresql://USER@HOST/NAME. The tables\n"
        "are made when they aren't there yet. The password stands best in ~/.pgpass (or PGPASSFILE), where no list of\n"
        "processes shows it; it is never printed. `heard report … --from URI` reads there." },
    [WORD_PUSH] = { "push", "", 0, 0, DRY_RUN | STANDING | DATA,
        "send new sessions to a learning record store",
        "Sends the statements that weren't sent yet to the store that lrs_endpoint in the settings file names, with\n"
        "the key in the file lrs-key beside it. It can be stopped and started again at any time: nothing is stored\n"
        "twice. Ends with status 75 when statements still wait and trying later may help, and with 1 when the store\n"
        "refused some for good; --status lists these." },
    [WORD_REPORT] = { "report", "WHAT [WHO]", 1, 3, CSV | JSON | PDF | COURSE | FROM | OUTPUT | DATA,
        "write a report to read, to print or to calculate with",
        "  heard report trainee NAME         one person: trends, behaviours, the newest sessions turn by turn\n"
        "  heard report cohort               everybody: who is ready, what the group finds hard\n"
        "  heard report scenario ID [HASH]   one scenario: what was chosen, and which choices measure nothing\n"
        "  heard report certificate NAME     a sheet for somebody who passed a course\n"
        "\n"
        "A report is one HTML file that needs nothing else; a browser prints it, or keeps it as PDF. With --csv it\n"
        "is a table: a row a turn, a trainee or a reply, times in UTC. A file named with --output begins with the mark\n"
        "by which spreadsheets know UTF-8; what goes to a pipe doesn't. A scenario is reported in its newest version,\n"
        "or in the one whose hash begins with HASH. “guest” is whoever gave no name." },
    [WORD_COURSE] = { "course", "[ID]", 0, 1, TRAINEE | JSON | DATA, "show how far somebody is in a course",
        "Each module with its state (locked, open, practising, passed), its scenarios, and what is next. Scenarios\n"
        "that aren't in the library yet are to come, and hold up nobody. Without an ID: the only course there is, or\n"
        "a list of them." },
    [WORD_PRACTICE] = { "practice", "", 0, 0, TRAINEE | JSON | DATA, "say what to practise today, and why",
        "Picks a scenario for what is weak and due: a skill comes back after 1, 3, 10 and 30 days, by how many days in\n"
        "a row it went well, and no scenario comes twice in a row. Below it stands every skill, the most wanted first." },
};

/* ---- reading ---- */

static const char *const *word_names(void)
{
    static const char *const names[] = {
        "play", "list", "show", "graph", "check", "records", "replay", "regrade",
        "trainees", "forget", "backup", "restore", "install",
        "pack", "new", "reference", "export", "import", "collect", "push", "report", "course", "practice", NULL
    };
    return names;
}

static bool find_word(Options *options, const char *name, Error *error)
{
    for (int i = WORD_PLAY; i < WORDS; i++)
        if (strcmp(word_rows[i].name, name) == 0) {
            options->word = (Word)i;
            return true;
        }
    const char *near = nearest_name(name, word_names());
    return error_say(error, "heard knows no word “%s”%s%s%s `heard --help` lists them.", name,
                     near ? "; did you mean “" : "", near ? near : "", near ? "”?" : ".");
}

static bool read_seed(Options *options, const char *text, Error *error)
{
    char *end;

    errno = 0;
    options->seed = strtoull(text, &end, 10);
    options->seeded = true;
    if (text[0] < '0' || text[0] > '9' || *end || errno)
        return error_say(error, "--seed takes a whole number, not “%s”.", text);
    return true;
}

static bool set_option(Options *options, int letter, const char *value, Error *error)
{
    switch (letter) {
    case 't': options->terminal = true; return true;
    case 'a': options->assessed = true; return true;
    case 'w': options->watch = true; return true;
    case 'n': options->no_save = true; return true;
    case 'j': options->json = true; return true;
    case 'c': options->csv = true; return true;
    case 'K': options->course = value; return true;
    case 'I': options->from = value; return true;
    case 'F': options->pdf = value; return true;
    case 'h': options->help = true; return true;
    case 'V': options->version = true; return true;
    case 'D': options->dot = true; return true;
    case 'S': options->svg = true; return true;
    case 'p': options->plays = true; return true;
    case 'C': options->cmi5 = true; return true;
    case 'N': options->names = true; return true;
    case 'R': options->dry_run = true; return true;
    case 'Q': options->status = true; return true;
    case 'f': options->format = value; return true;
    case 'T': options->trainee = value; return true;
    case '+': options->add = value; return true;
    case '4': options->code = value; return true;
    case '0': options->no_code = value; return true;
    case 'y': options->yes = true; return true;
    case 'H': options->handout = value; return true;
    case 'M': options->markdown = true; return true;
    case 'P': options->man = true; return true;
    case 'L': options->lua = true; return true;
    case 'o': options->output = value; return true;
    case 'm': options->moves = value; return true;
    case 'd': options->data = value; return true;
    default: return read_seed(options, value, error);
    }
}

/* The value of --handout may be the next word, but only one of these: anything else is the scenario's id. */
static const char *handout_value(int argc, char **argv)
{
    static const char *const sheets[] = { "trainee", "observer", "facilitator", "all" };

    for (int i = 0; optind < argc && i < 4; i++)
        if (strcmp(argv[optind], sheets[i]) == 0)
            return argv[optind++];
    return "all";
}

/* How getopt_long calls what an option takes. */
static int argument_of(const struct OptionRow *row)
{
    return !row->value ? no_argument : row->value[0] == '[' ? optional_argument : required_argument;
}

/* The word that getopt_long has just refused. It is behind a long option and a short one alone; while short ones are
 * left in a word, it is at that word still. */
static const char *refused(char **argv)
{
    const char *word = argv[optind - 1], *at = optopt ? argv[optind] : NULL;
    size_t length = strlen(word);

    if (at && at[0] == '-' && at[1] != '-' && strchr(at, optopt)
        && !(word[0] == '-' && (word[1] == '-' || word[length - 1] == optopt)))
        return at;
    return word;
}

/* Why getopt_long didn't like an option. `written` is as it stands in argv. */
static bool complain(int letter, const char *written, Error *error)
{
    const char *names[OPTION_ROWS + 1] = { NULL };
    char name[64];

    snprintf(name, sizeof name, "%.*s", (int)strcspn(written, "="), written);
    if (letter == ':')
        return error_say(error, "%s needs a value; see `heard --help`.", name);

    for (int i = 0; i < OPTION_ROWS; i++) {
        names[i] = option_rows[i].name;
        if (strncmp(name, "--", 2) == 0 && strcmp(name + 2, names[i]) == 0)
            return error_say(error, "%s takes no value.", name);
    }
    if (strncmp(name, "--", 2) != 0)
        return error_say(error, "heard knows no option “%s”; `heard --help` lists them. A name that begins with “-” stands "
                                "at the end, behind `--`.", name);
    const char *near = nearest_name(name + 2, names);
    return error_say(error, "heard knows no option “%s”%s%s%s `heard --help` lists them.", name,
                     near ? "; did you mean “--" : "", near ? near : "", near ? "”?" : ".");
}

/* The options that this word doesn't take, and the number of operands. */
static bool fits(const Options *options, int given, Error *error)
{
    const struct WordRow *word = &word_rows[options->word];
    const char *space = word->name[0] ? " " : "";

    if (options->help || options->version)
        return true;
    for (int i = 0; i < OPTION_ROWS; i++)
        if (given & option_rows[i].bit & ~word->takes & ~ALWAYS)
            return error_say(error, "`heard%s%s` takes no --%s; see `heard%s%s --help`.", space, word->name,
                             option_rows[i].name, space, word->name);
    if (options->output && options->word == WORD_SHOW && !options->handout)
        return error_say(error, "--output goes with --handout; without it, let the shell write the file: > FILE");
    if (options->operand_count < word->least)
        return error_say(error, "`heard %s` needs more: heard %s %s", word->name, word->name, word->operands);
    if (options->operand_count > word->most)
        return error_say(error, "`heard %s` can't use “%s”; see `heard %s --help`.", word->name,
                         options->operands[word->most], word->name);
    return true;
}

/* What looks like an option was hardly meant as the value of another. */
static bool refuse_value(const char *option, const char *value, Error *error)
{
    if (strncmp(option, "--", 2) != 0)
        return error_say(error, "%s needs a value, and “%.60s” is an option.", option, value);
    return error_say(error, "%s needs a value, and “%.60s” is an option. If it is meant: %s=%.60s", option, value, option,
                     value);
}

bool options_read(Options *options, int argc, char **argv, Error *error)
{
    struct option rows[OPTION_ROWS + 1] = { { 0 } };
    int given = 0, letter;

    *options = (Options){ .word = WORD_OPEN };
    for (int i = 0; i < OPTION_ROWS; i++)
        rows[i] = (struct option){ option_rows[i].name, argument_of(&option_rows[i]), NULL, option_rows[i].letter };

    opterr = 0;
    while ((letter = getopt_long(argc, argv, ":hVo:", rows, NULL)) != -1) {
        if (letter == '?' || letter == ':')
            return complain(letter, refused(argv), error);
        for (int i = 0; i < OPTION_ROWS; i++)
            if (option_rows[i].letter == letter)
                given |= option_rows[i].bit;
        if (optarg && optarg == argv[optind - 1] && strncmp(optarg, "--", 2) == 0)
            return refuse_value(argv[optind - 2], optarg, error);
        if (letter == 'H' && !optarg)
            optarg = (char *)handout_value(argc, argv);
        if (!set_option(options, letter, optarg, error))
            return false;
    }

    /* the first thing that isn't an option is the word */
    if (optind < argc && !find_word(options, argv[optind++], error))
        return false;
    options->operands = argv + optind;
    options->operand_count = argc - optind;
    return fits(options, given, error);
}

int options_moves(const char *text, int *moves, int most, Error *error)
{
    int count = 0;

    while (*text) {
        char *end;
        long number = *text >= '0' && *text <= '9' ? strtol(text, &end, 10) : 0;
        if (number < 1 || number > INT_MAX || (*end && *end != ',') || (*end && !end[1])) {
            error_say(error, "--moves takes numbers from 1 up with commas between, such as 2,1,3; “%s” isn't that.",
                      text);
            return -1;
        }
        if (count == most) {
            error_say(error, "--moves takes at most %d numbers.", most);
            return -1;
        }
        moves[count++] = (int)number;
        text = *end ? end + 1 : end;
    }
    return count;
}

bool options_number(const char *text, int64_t *number)
{
    char *end;

    errno = 0;
    *number = strtoll(text, &end, 10);
    return text[0] >= '0' && text[0] <= '9' && !*end && !errno && *number > 0;
}

/* ---- help ---- */

static void print_options(FILE *out, int takes)
{
    fputs("\nOptions:\n", out);
    for (int i = 0; i < OPTION_ROWS; i++) {
        char name[32];

        if (!(option_rows[i].bit & (takes | ALWAYS)))
            continue;
        snprintf(name, sizeof name, "--%s%s%s", option_rows[i].name, option_rows[i].value ? " " : "",
                 option_rows[i].value ? option_rows[i].value : "");
        fprintf(out, "  %-16s %s\n", name, option_rows[i].help);
    }
}

void options_print_help(FILE *out, Word word)
{
    const struct WordRow *row = &word_rows[word];

    if (word != WORD_OPEN) {
        fprintf(out, "Usage: heard %s%s%s [OPTIONS]\n\n%s\n", row->name, row->operands[0] ? " " : "", row->operands,
                row->help);
        print_options(out, row->takes);
        return;
    }

    fprintf(out, "Usage: heard [WORD] [OPTIONS]\n\n%s\n\nWords (`heard WORD --help` says more):\n", row->help);
    for (int i = WORD_PLAY; i < WORDS; i++) {
        char usage[32];
        snprintf(usage, sizeof usage, "%s %s", word_rows[i].name, word_rows[i].operands);
        fprintf(out, "  %-18s %s\n", usage, word_rows[i].summary);
    }
    print_options(out, ~0);
    fputs("\nEnds with status 0 when done, 1 when what was checked has faults, 2 on wrong usage, and 3 when the\n"
          "machine or the data can't serve it. `heard push` ends with 75 when it is to be tried again later.\n", out);
}
