/* transport.c: what travels, table by table. */
#include "store/transport.h"

#include "core/name.h"

/* Limits are wide: they keep out what no program of ours wrote, not what is odd. */
enum { ID = 200, WORDS = 16 * 1024, LETTER = 64 * 1024, STATEMENT = 256 * 1024 };      /* bytes of texts */
enum { COUNT = 9999, SCORE = 1000, SUM = 100 * 1000 * 1000 };
#define EVER INT64_C(253402300799)      /* the last second of the year 9999 */

#define UID(name)               { name, COLUMN_UID, true, 0, 36, NULL, NULL }
#define TEXT(name, most)        { name, COLUMN_TEXT, false, 0, most, NULL, NULL }
#define NEEDS(name, most)       { name, COLUMN_TEXT, true, 0, most, NULL, NULL }
#define NUMBER(name, least, most)       { name, COLUMN_NUMBER, true, least, most, NULL, NULL }
#define PERHAPS(name, least, most)      { name, COLUMN_NUMBER, false, least, most, NULL, NULL }
#define FLAG(name)              NUMBER(name, 0, 1)
#define TIME(name)              NUMBER(name, -EVER, EVER)
#define COLUMNS(list)           list, sizeof list / sizeof *list

/* Somebody else's row by its uid. */
#define TRAINEE { "trainee", COLUMN_UID, false, 0, 36, "(SELECT w.uid FROM trainees w WHERE w.id = x.trainee)", \
                  "(SELECT id FROM trainees WHERE uid = ?)" }
#define GRADING { "grading", COLUMN_UID, true, 0, 36, "(SELECT g.uid FROM gradings g WHERE g.id = x.grading)", \
                  "(SELECT id FROM gradings WHERE uid = ?)" }

/* ---- trainees and drills ---- */

static const Column trainee_columns[] = {
    UID("uid"), NEEDS("name", LONGEST_NAME), TIME("named"), TIME("made")
};

static const Column drill_columns[] = { UID("uid"), TRAINEE, NEEDS("behaviour", ID), TIME("done") };

static const Column beat_columns[] = {
    NUMBER("position", 0, COUNT), NEEDS("scenario", ID), NEEDS("beat", ID), NUMBER("number", 0, COUNT), FLAG("met")
};

static const Table drill_tables[] = {
    { "drill_beats", COLUMNS(beat_columns), "drill", "x.drill = ? ORDER BY x.position", -1, false, NULL, NULL },
};

/* ---- sessions ---- */

static const Column session_columns[] = {
    UID("uid"), TRAINEE, NEEDS("source", 64), NEEDS("scenario", ID), NUMBER("version", 0, INT32_MAX),
    TEXT("title", WORDS), TEXT("customer_name", WORDS), TEXT("portrait", ID), NEEDS("channel", ID),
    NUMBER("rubric_version", 0, INT32_MAX), NUMBER("seed", INT64_MIN, INT64_MAX), NEEDS("mode", ID),
    { "retry_of", COLUMN_UID, false, 0, 36, "(SELECT o.uid FROM sessions o WHERE o.id = x.retry_of)",
      "(SELECT id FROM sessions WHERE uid = ?)" },
    NUMBER("retry_from", -1, COUNT), TIME("began"), TIME("ended"), FLAG("resumed"),
    { "left", COLUMN_NUMBER, true, 0, 1, "x.\"left\"", NULL }, FLAG("interrupted"),
    TEXT("outcome", ID), PERHAPS("csat", 0, 10), PERHAPS("nps", -100, 100),
    TEXT("last_words", LETTER), TEXT("comment", LETTER), TEXT("follow_up_after", LETTER), TEXT("follow_up", LETTER),
    PERHAPS("self_listening", 0, SCORE), PERHAPS("self_validation", 0, SCORE), PERHAPS("self_resolution", 0, SCORE)
};

static const Column turn_columns[] = {
    NUMBER("turn", 0, COUNT), NEEDS("beat", ID), TEXT("customer", LETTER), TEXT("body", LETTER), TEXT("sound", ID),
    TEXT("text", LETTER), TEXT("typed", LETTER), TEXT("thinks", LETTER), TEXT("reacts", LETTER),
    NUMBER("heat_before", -SUM, SUM), NUMBER("trust_before", -SUM, SUM), NUMBER("heard_before", -SUM, SUM),
    NUMBER("patience_before", -SUM, SUM), TEXT("mood_before", ID),
    NUMBER("heat_after", -SUM, SUM), NUMBER("trust_after", -SUM, SUM), NUMBER("heard_after", -SUM, SUM),
    NUMBER("patience_after", -SUM, SUM), TEXT("mood_after", ID), NUMBER("seconds", 0, SUM)
};

static const Column choice_columns[] = {
    NUMBER("turn", 0, COUNT), NUMBER("part", 0, COUNT), NUMBER("number", 0, COUNT)
};

static const Column offered_columns[] = {
    NUMBER("turn", 0, COUNT), NUMBER("position", 0, COUNT), NUMBER("part", 0, COUNT), NUMBER("number", 0, COUNT),
    TEXT("text", LETTER), FLAG("chosen"), NUMBER("worth", -SUM, SUM)
};

static const Column show_columns[] = {
    NUMBER("turn", 0, COUNT), NUMBER("position", 0, COUNT), NUMBER("line", 0, COUNT), NEEDS("behaviour", ID),
    NEEDS("dimension", ID), NUMBER("credit", -SUM, SUM), NUMBER("debit", -SUM, SUM)
};

static const Column grading_columns[] = {
    UID("uid"), NUMBER("rubric_version", 0, INT32_MAX), TIME("graded"), TEXT("outcome", ID),
    PERHAPS("listening", -1, SCORE), PERHAPS("validation", -1, SCORE), PERHAPS("resolution", -1, SCORE),
    PERHAPS("overall", -1, SCORE), PERHAPS("uncapped", -1, SCORE),
    NUMBER("listening_credit", -SUM, SUM), NUMBER("validation_credit", -SUM, SUM), NUMBER("resolution_credit", -SUM, SUM),
    NUMBER("listening_debit", -SUM, SUM), NUMBER("validation_debit", -SUM, SUM), NUMBER("resolution_debit", -SUM, SUM),
    NUMBER("listening_weight", -SUM, SUM), NUMBER("validation_weight", -SUM, SUM), NUMBER("resolution_weight", -SUM, SUM),
    TEXT("band", ID), FLAG("passed")
};

static const Column gate_columns[] = { GRADING, NEEDS("behaviour", ID) };

static const Column ledger_columns[] = {
    GRADING, NUMBER("line", 0, COUNT), PERHAPS("turn", 0, COUNT), NEEDS("dimension", ID), NEEDS("behaviour", ID),
    TEXT("opportunity", ID), NEEDS("type", ID), NUMBER("level", 0, 3), NUMBER("credit", -SUM, SUM),
    NUMBER("weight", -SUM, SUM), NUMBER("debit", -SUM, SUM), FLAG("repaired"), FLAG("late"),
    NUMBER("opened_turn", -1, COUNT), NUMBER("answered_turn", -1, COUNT), TEXT("customer_quote", LETTER),
    TEXT("agent_quote", LETTER), TEXT("rule", WORDS), TEXT("better", LETTER), TEXT("source", WORDS)
};

static const Column disagreement_columns[] = {
    UID("uid"), NUMBER("line", 0, COUNT), TIME("said"), NEEDS("sentence", WORDS)
};

static const Column perspective_columns[] = { UID("uid"), TIME("taken"), PERHAPS("rating", 1, 5) };

static const Column answer_columns[] = { UID("perspective"), NUMBER("turn", 0, COUNT), NEEDS("answer", WORDS) };

static const Column story_columns[] = { UID("uid"), TIME("kept"), NEEDS("words", WORDS) };

/* Whether it was sent; that somebody's record store refused it says nothing elsewhere. */
static const Column statement_columns[] = {
    { "id", COLUMN_UID, true, 0, 36, NULL, NULL }, NUMBER("position", 0, COUNT), NEEDS("body", STATEMENT),
    { "state", COLUMN_TEXT, true, 0, 7, "CASE WHEN x.state = 'sent' THEN 'sent' ELSE 'waiting' END", NULL }
};

/* The grade that was shown stays the first one, wherever it is put in. */
#define GRADINGS_OF "x.session = ? ORDER BY CASE WHEN x.id = (SELECT min(f.id) FROM gradings f" \
                    " WHERE f.session = x.session) THEN 0 ELSE 1 END, x.graded, x.uid"
#define OF_GRADINGS "x.grading IN (SELECT g.id FROM gradings g WHERE g.session = ?) ORDER BY 1, 2"
#define OF_PERSPECTIVES "x.perspective IN (SELECT p.uid FROM perspectives p WHERE p.session = ?) ORDER BY 1, 2"

enum { GRADINGS = 4, PERSPECTIVES = 8 };        /* their places in the table below */

static const Table session_tables[] = {
    { "turns", COLUMNS(turn_columns), "session", "x.session = ? ORDER BY 1", -1, false, NULL, NULL },
    { "choices", COLUMNS(choice_columns), "session", "x.session = ? ORDER BY 1, 2", -1, false, NULL, NULL },
    { "offered", COLUMNS(offered_columns), "session", "x.session = ? ORDER BY 1, 2", -1, false, NULL, NULL },
    { "shows", COLUMNS(show_columns), "session", "x.session = ? ORDER BY 1, 2, 3", -1, false, NULL, NULL },
    { "gradings", COLUMNS(grading_columns), "session", GRADINGS_OF, -1, true, NULL, NULL },
    { "gates", COLUMNS(gate_columns), NULL, OF_GRADINGS, GRADINGS, false, NULL, NULL },
    { "ledger", COLUMNS(ledger_columns), NULL, OF_GRADINGS, GRADINGS, false, NULL, NULL },
    { "disagreements", COLUMNS(disagreement_columns), "session", "x.session = ? ORDER BY 1", -1, true, NULL, NULL },
    { "perspectives", COLUMNS(perspective_columns), "session", "x.session = ? ORDER BY 1", -1, true, NULL, NULL },
    { "perspective_answers", COLUMNS(answer_columns), NULL, OF_PERSPECTIVES, PERSPECTIVES, false, NULL, NULL },
    { "stories", COLUMNS(story_columns), "session", "x.session = ?", -1, false, NULL, NULL },
    { "outbox", COLUMNS(statement_columns), "session", "x.session = ? ORDER BY 2", -1, false, "attempts, next_try", "0, 0" },
};

/* ---- all of it ---- */

static const CargoForm forms[CARGOES] = {
    [CARGO_TRAINEE] = { "trainee", { "trainees", COLUMNS(trainee_columns), NULL, NULL, -1, true, "here", "0" }, NULL, 0 },
    [CARGO_DRILL] = { "drill", { "drills", COLUMNS(drill_columns), NULL, NULL, -1, true, NULL, NULL },
                      COLUMNS(drill_tables) },
    [CARGO_SESSION] = { "session", { "sessions", COLUMNS(session_columns), NULL, NULL, -1, true, NULL, NULL },
                        COLUMNS(session_tables) },
};

const CargoForm *cargo_form(Cargo cargo)
{
    return &forms[cargo];
}
