/* The customer's chair: a finished talk once more, turn by turn, with "you" being the customer. */
#include "ui/debrief.h"

#include <string.h>

enum { NEXT = 1, BEFORE, ANSWER, RATE, READ, LEAVE };

static const Record *record_of(App *app)
{
    return plays_current(&app->plays)->record;
}

static void chair_enter(App *app)
{
    ChairState *chair = &app->chair;
    const Record *record = record_of(app);

    *chair = (ChairState){ .back = chair->back, .at = CHAIR_BEGIN };
    chair->count = remark_moments(record, chair->turns);
    chair->earlier_count = app->services->list_perspectives(app->services->self, record->id, &app->page,
                                                            &chair->earlier);
}

/* Which of the moments a turn is; -1: none. */
static int moment_of(const ChairState *chair, int turn)
{
    for (int i = 0; i < chair->count; i++)
        if (chair->turns[i] == turn)
            return i;
    return -1;
}

/* ---- the beginning ---- */

static void show_beginning(View *view, const ChairState *chair, const Record *record)
{
    Arena *arena = view->arena;
    const char *name = say_first_name(record->customer_name, arena);

    view_print(view, TONE_NORMAL, "user", "For a few minutes you are %s. You hear the same words from the other "
               "side, with what you thought and didn't say, and how you felt as it went.", name);
    view_print(view, TONE_NORMAL, "circle-question-mark", "At %s you are asked what you needed just then. At the end "
               "you see what these moments called for and what the agent did. Nothing of it is graded.",
               say_count(chair->count, "moment", arena));
    if (chair->earlier_count == 0)
        return;
    view_begin(view, GROUP_CARD, "What you said before");
    view_heading(view, 2, "What you said before");
    for (int i = chair->earlier_count - 1; i >= 0; i--)
        view_button(view, "list",
                    arena_print(arena, "Read the answers of %s", say_date(chair->earlier[i].taken, arena)), READ, i);
    view_end(view);
}

/* ---- a turn ---- */

static void show_words(View *view, const Record *record, const Turn *turn, bool last)
{
    if (turn->body != NULL)
        view_speech(view, SPEAKER_BODY, "", turn->body)->icon = "captions";
    view_speech(view, SPEAKER_AGENT, "You", turn->customer);
    view_speech(view, SPEAKER_CUSTOMER, "The agent", turn->text);
    if (turn->thinks != NULL)
        view_speech(view, SPEAKER_THOUGHT, "You thought", turn->thinks)->icon = "eye-off";
    if (turn->reacts != NULL)
        view_speech(view, SPEAKER_AGENT, "You", turn->reacts);
    if (last && record->last_words != NULL)
        view_speech(view, SPEAKER_AGENT, "You", record->last_words);
}

static void show_mood(View *view, const Record *record, const Turn *turn)
{
    const Mood *before = &turn->mood_before, *after = &turn->mood_after;
    const struct { const char *label; int before, after; } meters[] = {
        { "Upset",          before->heat,       after->heat },
        { "Trust",          before->trust,      after->trust },
        { "Feels heard",    before->heard,      after->heard },
        { "Patience",       before->patience,   after->patience }
    };

    view_begin(view, GROUP_CARD, "How you felt");
    view_text(view, TONE_NORMAL, debrief_mood_text(record, turn, "the reply", true, view->arena))->icon = "user";
    for (size_t i = 0; i < sizeof meters / sizeof *meters; i++) {
        int was = meters[i].before / MOOD_POINT, is = meters[i].after / MOOD_POINT;
        const char *figure = was == is ? arena_print(view->arena, "%d of 100, as before", is)
                                       : arena_print(view->arena, "%d of 100, before it %d", is, was);
        view_meter(view, meters[i].label, is, 100, figure)->mark = was;
    }
    view_end(view);
}

static void show_turn(View *view, const ChairState *chair, const Record *record)
{
    const Turn *turn = &record->turns[chair->at];
    int moment = moment_of(chair, chair->at);

    view_print(view, TONE_QUIET, NULL, "Turn %d of %d%s", chair->at + 1, record->turn_count,
               moment >= 0 ? ", with a question below" : "");
    show_words(view, record, turn, chair->at == record->turn_count - 1);
    if (moment >= 0) {
        Widget *field = view_field(view, "What did you need just now?", chair->answers[moment], LONGEST_REMARK, ANSWER);
        field->arg = moment;
        field->detail = "In your own words, as the customer. It may stay empty.";
        field->primary = true;
        field->key = 'w';
    }
    show_mood(view, record, turn);
}

static void show_rating(View *view, const ChairState *chair)
{
    static const char *const values[] = {
        "No answer", "1, not at all", "2, a little", "3, fairly", "4, well", "5, very well"
    };

    view_text(view, TONE_NORMAL, "The talk is over. You are still the customer.");
    view_option(view, "How well did the agent look after you?", values, (int)(sizeof values / sizeof *values),
                chair->rating, RATE)->key = 'r';
}

/* ---- the answers, beside what the moments called for ---- */

static void show_called(View *view, const Record *record, const Rubric *rubric, int turn)
{
    bool any = false;

    view_heading(view, 3, "What this moment called for");
    for (int i = turn; i < record->turn_count; i++)
        for (int k = 0; k < record->turns[i].ledger_count; k++) {
            const LedgerLine *line = &record->turns[i].ledger[k];

            if (line->opportunity == NULL || line->opened_turn != turn)
                continue;
            view_print(view, TONE_NORMAL, "target", "%s: %s.", rubric->opportunities[line->type].title, line->rule);
            any = true;
        }
    if (!any)
        view_text(view, TONE_QUIET, "Nothing in particular.");
}

/* Whether a line tells what the agent did about the moment: what was opened in it, or went wrong in it. */
static bool tells(const LedgerLine *line, int turn)
{
    return line->opportunity != NULL ? line->opened_turn == turn : line->answered_turn == turn;
}

static void show_done(View *view, const Record *record, const Rubric *rubric, int turn)
{
    view_heading(view, 3, "What the agent did");
    view_speech(view, SPEAKER_CUSTOMER, "The agent", record->turns[turn].text);
    for (int i = turn; i < record->turn_count; i++)
        for (int k = 0; k < record->turns[i].ledger_count; k++)
            if (tells(&record->turns[i].ledger[k], turn))
                debrief_plain(view, rubric, &record->turns[i].ledger[k], "the agent");
}

static void show_moment(View *view, const Record *record, const Rubric *rubric, const PerspectiveAnswer *said)
{
    const char *name = arena_print(view->arena, "Turn %d", said->turn + 1);

    if (said->turn < 0 || said->turn >= record->turn_count)
        return;
    view_begin(view, GROUP_CARD, name);
    view_heading(view, 2, name);
    view_speech(view, SPEAKER_AGENT, "You", record->turns[said->turn].customer);
    if (said->answer[0] != 0)
        view_print(view, TONE_ACCENT, "heart-handshake", "You needed: “%s”", said->answer);
    else
        view_text(view, TONE_QUIET, "You left open what you needed.");
    show_called(view, record, rubric, said->turn);
    show_done(view, record, rubric, said->turn);
    view_end(view);
}

/* The answers as they stand now. They live in `arena`. */
static Perspective perspective_of(const ChairState *chair, const Record *record, Arena *arena)
{
    PerspectiveAnswer *answers = ARENA_NEW(arena, PerspectiveAnswer, chair->count);

    for (int i = 0; i < chair->count; i++)
        answers[i] = (PerspectiveAnswer){ chair->turns[i], chair->answers[i] };
    return (Perspective){ .session = record->id, .rating = chair->rating, .answers = answers,
                          .answer_count = chair->count };
}

static void show_answers(App *app, View *view, const ChairState *chair, const Record *record)
{
    const Rubric *rubric = app->services->rubric;
    Perspective own = perspective_of(chair, record, view->arena);
    const Perspective *read = chair->read != NULL ? chair->read : &own;

    if (chair->read != NULL)
        view_print(view, TONE_QUIET, "calendar", "You answered on %s.", say_date(read->taken, view->arena));
    for (int i = 0; i < read->answer_count; i++)
        show_moment(view, record, rubric, &read->answers[i]);

    view_begin(view, GROUP_CARD, "The whole talk");
    if (read->rating > 0)
        view_print(view, TONE_NORMAL, "star", "You gave the agent %d of 5.", read->rating);
    else
        view_text(view, TONE_QUIET, "You didn't rate the agent.");
    if (record->comment[0] != 0)
        view_speech(view, SPEAKER_AGENT, "You, asked afterwards", record->comment);
    view_end(view);
    debrief_moods(view, record, true);
    page_take_along(app, view);
}

/* ---- the page ---- */

static View *chair_view(App *app)
{
    const ChairState *chair = &app->chair;
    const Record *record = record_of(app);
    bool answers = chair->at > record->turn_count;
    View *view = page_begin(app, "From their side");

    view->screen = SCREENS + 2 + chair->at - CHAIR_BEGIN;
    if (chair->at == CHAIR_BEGIN)
        show_beginning(view, chair, record);
    else if (chair->at < record->turn_count)
        show_turn(view, chair, record);
    else if (!answers)
        show_rating(view, chair);
    else
        show_answers(app, view, chair, record);

    page_footer(view);
    const char *out = chair->back == SCREEN_RECORDS ? "Back to the records" : "Back to the debrief";
    if (chair->at == CHAIR_BEGIN || answers) {
        page_back(view, out, LEAVE);
    } else {
        page_back(view, "Back", BEFORE);
        view_button(view, "log-out", "Stop", LEAVE, 0)->key = 'l';
    }
    if (!answers) {
        Widget *next = view_button(view, "arrow-right", chair->at == CHAIR_BEGIN ? "Start" : "Go on", NEXT, 0);
        next->key = 'g';
        next->primary = true;
    }
    view_end(view);
    return view;
}

/* One page on; the answers are kept when they are shown first. */
static void go_on(App *app)
{
    ChairState *chair = &app->chair;
    const Record *record = record_of(app);
    Arena scratch = { 0 };

    if (chair->at > record->turn_count)
        return;
    chair->at++;
    if (chair->at > record->turn_count) {
        Perspective mine = perspective_of(chair, record, &scratch);
        app->services->add_perspective(app->services->self, &mine, &app->notice);
        arena_free(&scratch);
    }
}

static void read_earlier(App *app, int index)
{
    ChairState *chair = &app->chair;

    if (index < 0 || index >= chair->earlier_count)
        return;
    chair->read = &chair->earlier[index];
    chair->at = record_of(app)->turn_count + 1;
}

static void chair_act(App *app, Action action)
{
    ChairState *chair = &app->chair;

    if (action.kind == ACTION_TYPE && action.action == ANSWER && action.arg >= 0 && action.arg < chair->count
        && strlen(action.text) <= LONGEST_REMARK)
        memcpy(chair->answers[action.arg], action.text, strlen(action.text) + 1);
    if (action.kind == ACTION_CHANGE && action.action == RATE && action.value >= 0 && action.value <= 5)
        chair->rating = action.value;
    if (action.kind != ACTION_PRESS)
        return;
    switch (action.action) {
    case NEXT:
        go_on(app);
        break;
    case BEFORE:
        if (chair->at > CHAIR_BEGIN && chair->at <= record_of(app)->turn_count)
            chair->at--;
        break;
    case READ:
        read_earlier(app, action.arg);
        break;
    case LEAVE:
        app->next = chair->back;
        break;
    }
}

const ScreenRules screen_chair = { chair_enter, chair_view, chair_act };
