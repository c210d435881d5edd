/* The talk: what was said, who is there, and what can be said now. */
#include "ui/page.h"
#include "ui/say.h"

#include <string.h>

enum { SAY = 1, CONFIRM, CHANGE_PART, LEAVE, REMAIN, TAKE_BACK, MOODS, DESK, TALK, SETTINGS, GO_ON, OWN_WORDS,
       SHOW_REPLIES };

enum { TYPING_LEAST = 500, TYPING_MOST = 1600, TYPING_PER_BYTE = 12, SECOND = 1000, MINUTE = 60 * SECOND };

static const Settings *settings_of(const App *app)
{
    return app->services->settings(app->services->self);
}

/* ---- sounds ---- */

static void sound_add(App *app, const char *sound)
{
    static const char *const distressing[] = { "baby_cry", "sob_", "sniff" };
    bool spared = !settings_of(app)->distress_sounds;
    int at = 0;

    if (sound == NULL)
        return;
    for (size_t i = 0; i < sizeof distressing / sizeof *distressing; i++)
        if (spared && strncmp(sound, distressing[i], strlen(distressing[i])) == 0)
            return;

    while (at < SOUNDS && app->sounds[at] != NULL)
        at++;
    if (at < SOUNDS)
        app->sounds[at] = sound;
}

/* The customer has spoken, or the talk has ended: what is heard then. */
static void sound_out(App *app, bool first)
{
    const Play *play = plays_current(&app->plays);
    const Prompt *prompt = play_prompt(play);
    Channel channel = play->scenario->channel;
    bool call = channel == CALL || channel == VIDEO;

    memset(app->sounds, 0, sizeof app->sounds);
    app->sound_serial++;
    if (call && first)
        sound_add(app, "phone_pickup");
    if (call && prompt == NULL)
        sound_add(app, "phone_hangup");
    if (!call && prompt != NULL)
        sound_add(app, channel == EMAIL ? "mail_in" : "chat_in");
    if (prompt != NULL)
        sound_add(app, prompt->sound);
}

/* ---- beginning and answering ---- */

void talk_start(App *app)
{
    app->talk = (TalkState){ 0 };
    app->debrief = (DebriefState){ .back = app->came_from };
    app->rating = (RatingState){ 0 };
    sound_out(app, true);
    app->next = SCREEN_TALK;
}

bool talk_say(App *app, const int *numbers, int count, Error *error)
{
    if (!play_choose(plays_current(&app->plays), app->services, numbers, count, app->talk.typed, error))
        return false;

    bool open = app->talk.moods_open;
    app->talk = (TalkState){ .moods_open = open };
    sound_out(app, false);
    return true;
}

static bool offered(const Prompt *prompt, int part, int number)
{
    for (int i = 0; i < prompt->offered_count; i++)
        if (prompt->offered[i].part == part && prompt->offered[i].number == number)
            return true;
    return false;
}

/* The first paragraph that isn't chosen yet; part_count if all are. */
static int next_part(const TalkState *talk, const Prompt *prompt)
{
    int part = 0;

    while (part < prompt->part_count && talk->chosen[part] != 0)
        part++;
    return part;
}

/* A reply was pressed: in practice it is said, in an assessed run it is said when pressed again, in
 * a mail it is put into its paragraph. */
static void press_reply(App *app, int number)
{
    const Play *play = plays_current(&app->plays);
    const Prompt *prompt = play_prompt(play);
    TalkState *talk = &app->talk;

    if (prompt == NULL || talk->part >= prompt->part_count || !offered(prompt, talk->part, number))
        return;

    bool again = talk->chosen[talk->part] == number;
    talk->chosen[talk->part] = number;
    if (prompt->part_count > 1)
        talk->part = next_part(talk, prompt);
    else if (play->record->mode == PRACTICE || again)
        talk_say(app, talk->chosen, 1, &app->notice);
}

static void press_confirm(App *app)
{
    const Prompt *prompt = play_prompt(plays_current(&app->plays));

    if (prompt != NULL && next_part(&app->talk, prompt) == prompt->part_count)
        talk_say(app, app->talk.chosen, prompt->part_count, &app->notice);
}

static void press_leave(App *app)
{
    Play *play = plays_current(&app->plays);

    if (!play_talking(play))
        return;
    if (!app->talk.leaving) {
        app->talk.leaving = true;
        return;
    }
    play_leave(play, app->services);
    app->next = SCREEN_DEBRIEF;
}

static bool may_take_back(const Play *play)
{
    return play->record->mode == PRACTICE && play->record->turn_count > 0 && !play->record->interrupted;
}

static void press_take_back(App *app)
{
    const Play *play = plays_current(&app->plays);

    if (may_take_back(play) && play_again(&app->plays, play->record->turn_count - 1, &app->notice)) {
        talk_start(app);
        app->talk.taken_back = true;
    }
}

static void press_go_on(App *app)
{
    const Play *play = plays_current(&app->plays);

    if (!play_talking(play))
        app->next = record_graded(play->record) ? SCREEN_RATING : SCREEN_DEBRIEF;
}

/* Before the replies appear, one's own words may be typed. */
static bool to_say_first(const App *app)
{
    return settings_of(app)->say_first && !app->talk.said;
}

static void talk_act(App *app, Action action)
{
    if (action.kind == ACTION_TYPE && action.action == OWN_WORDS && strlen(action.text) < sizeof app->talk.typed)
        memcpy(app->talk.typed, action.text, strlen(action.text) + 1);
    if (action.kind != ACTION_PRESS)
        return;
    switch (action.action) {
    case SAY:
        if (!to_say_first(app))
            press_reply(app, action.arg);
        break;
    case CONFIRM:   press_confirm(app);             break;
    case LEAVE:     press_leave(app);               break;
    case TAKE_BACK: press_take_back(app);           break;
    case GO_ON:     press_go_on(app);               break;
    case SHOW_REPLIES: app->talk.said = true;       break;
    case REMAIN:    app->talk.leaving = false;      break;
    case DESK:      app->talk.at_desk = true;       break;
    case TALK:      app->talk.at_desk = false;      break;
    case MOODS:     app->talk.moods_open = !app->talk.moods_open;   break;
    case CHANGE_PART:
        if (action.arg >= 0 && action.arg < MOST_PARTS)
            app->talk.part = action.arg;
        break;
    case SETTINGS:
        app->settings_back = SCREEN_TALK;
        app->next = SCREEN_SETTINGS;
        break;
    }
}

/* ---- what is seen ---- */

static void show_header(const Play *play, const TalkState *talk, View *view)
{
    const Record *record = play->record;
    bool talking = play_talking(play);
    const char *status = "Ended";

    if (talking)
        status = arena_print(view->arena, "%s, reply %d of about %d%s", say_mode(record->mode),
                             record->turn_count + 1, play->expected,
                             record->retry_of != 0 ? ", not counted in your progress" : "");
    view_begin_region(view, REGION_HEADER, "");
    view_heading(view, 1, record->title);
    view_text(view, TONE_QUIET, status)->icon = record->mode == ASSESSED ? "shield" : "lightbulb";
    view_button(view, "monitor", "Your screen", DESK, 0)->key = 'y';
    if (may_take_back(play))
        view_button(view, "rotate-ccw", "Take the last reply back", TAKE_BACK, 0)->key = 't';
    view_button(view, "settings", "Settings", SETTINGS, 0)->key = 's';
    if (talking && !talk->leaving) {
        const char *leave = arena_print(view->arena, "Leave the %s", say_talk(record->channel));
        view_button(view, "log-out", leave, LEAVE, 0)->key = 'l';
    }
    view_end(view);
}

/* A call's timer, which nobody grades. It moves once a second, or once a minute where motion is reduced. */
static void show_timer(App *app, const Play *play, View *view)
{
    int64_t passed = app->services->ticks(app->services->self) - play->began_ticks;
    bool calm = settings_of(app)->reduce_motion;
    int step = calm ? MINUTE : SECOND;
    const char *text = say_clock(passed / SECOND, view->arena);

    if (calm && passed < MINUTE)
        text = "less than a minute";
    else if (calm)
        text = say_count((int)(passed / MINUTE), "minute", view->arena);
    Widget *timer = view_text(view, TONE_QUIET, say_capital(text, view->arena));
    timer->icon = "clock";
    timer->live = true;
    view->next_tick = step - (int)(passed % step);
}

static void show_meters(View *view, Mood mood, bool open)
{
    const struct { const char *label; int value; } meters[] = {
        { "Upset",          mood.heat },
        { "Trust",          mood.trust },
        { "Feels heard",    mood.heard },
        { "Patience",       mood.patience }
    };
    Widget *fold = view_begin(view, GROUP_FOLD, "How it stands");

    fold->action = MOODS;
    fold->open = open;
    fold->key = 'h';
    for (size_t i = 0; i < sizeof meters / sizeof *meters; i++) {
        int points = meters[i].value / MOOD_POINT;
        view_meter(view, meters[i].label, points, 100, arena_print(view->arena, "%d of 100", points));
    }
    view_end(view);
}

static void show_stage(App *app, const Play *play, View *view)
{
    const Record *record = play->record;
    const Prompt *prompt = play_prompt(play);
    const Turn *last = record->turn_count > 0 ? &record->turns[record->turn_count - 1] : NULL;
    const char *name = say_first_name(record->customer_name, view->arena);
    const char *word = prompt != NULL ? prompt->mood_word : last != NULL ? last->mood_word_after : "";
    const char *face = rubric_face(app->services->rubric, word);
    bool call = record->channel == CALL || record->channel == VIDEO;

    /* the face can be seen in every mode, so it is told in every mode */
    view_begin_region(view, REGION_STAGE, "");
    const char *alternative = arena_print(view->arena, "%s %s.", name, say_face(face, view->arena));
    view_portrait(view, record->portrait, face, alternative)->talking = call && prompt != NULL;
    view_heading(view, 2, record->customer_name);
    view_text(view, TONE_QUIET, say_channel(record->channel))->icon = say_channel_icon(record->channel);
    if (call && prompt != NULL)
        show_timer(app, play, view);

    if (record->mode == PRACTICE && word[0] != 0) {
        view_text(view, TONE_NORMAL, arena_print(view->arena, "%s seems %s.", name, word));
        show_meters(view, prompt != NULL ? prompt->mood : last->mood_after, app->talk.moods_open);
    }
    view_end(view);
}

static void say_caption(View *view, const char *body)
{
    if (body != NULL)
        view_speech(view, SPEAKER_BODY, "", body)->icon = "captions";
}

/* The customer's thought where it went badly, and the coach's sentence. */
static void show_coach(const Play *play, View *view, int turn, const char *name)
{
    const CoachLine *line = &play->coach[turn];
    const Turn *said = &play->record->turns[turn];

    if (said->thinks != NULL && !line->good) {
        const char *who = arena_print(view->arena, "%s thinks", name);
        view_speech(view, SPEAKER_THOUGHT, who, said->thinks)->icon = "eye-off";
    }
    if (line->sentence == NULL || line->sentence[0] == 0)
        return;

    Widget *coach = view_speech(view, SPEAKER_COACH, "Coach", line->sentence);
    coach->icon = line->good ? "check" : "lightbulb";
    coach->tone = line->good ? TONE_GOOD : TONE_CAUTION;
    if (line->quote != NULL && line->quote[0] != 0)
        coach->detail = arena_print(view->arena, "About “%s”", line->quote);
}

/* How long somebody types at a message; nobody does where motion is reduced. */
static int typing(const App *app, const Record *record, const char *text)
{
    int time = TYPING_LEAST + TYPING_PER_BYTE * (int)strlen(text);

    if ((record->channel != CHAT && record->channel != TEXT) || settings_of(app)->reduce_motion)
        return 0;
    return time < TYPING_MOST ? time : TYPING_MOST;
}

static void show_transcript(App *app, const Play *play, View *view)
{
    const Record *record = play->record;
    const Prompt *prompt = play_prompt(play);
    const char *name = say_first_name(record->customer_name, view->arena);
    Widget *newest = NULL;

    view_begin_region(view, REGION_TALK, "What was said");
    for (int i = 0; i < record->turn_count; i++) {
        const Turn *turn = &record->turns[i];

        say_caption(view, turn->body);
        view_speech(view, SPEAKER_CUSTOMER, name, turn->customer);
        view_speech(view, SPEAKER_AGENT, "You", turn->text);
        if (turn->reacts != NULL)
            newest = view_speech(view, SPEAKER_CUSTOMER, name, turn->reacts);
        if (record->mode == PRACTICE)
            show_coach(play, view, i, name);
    }

    if (prompt != NULL) {
        say_caption(view, prompt->body);
        newest = view_speech(view, SPEAKER_CUSTOMER, name, prompt->customer);
    } else if (record->last_words != NULL) {
        newest = view_speech(view, SPEAKER_CUSTOMER, name, record->last_words);
    }
    if (newest != NULL) {
        newest->newest = true;
        newest->typing = typing(app, record, newest->text);
    }
    view_end(view);
}

static void show_leaving(View *view, const char *talk)
{
    const char *leave = arena_print(view->arena, "Leave the %s", talk);

    view_print(view, TONE_NORMAL, "heart-handshake",
               "You can stop here. It isn't graded, and nobody asks why.");
    view_button(view, "log-out", leave, LEAVE, 0)->key = 'l';
    Widget *stay = view_button(view, "arrow-left", "Stay", REMAIN, 0);
    stay->key = 'b';
    stay->primary = true;
    view->back = REMAIN;
}

static void show_ended(const Record *record, View *view)
{
    const char *name = say_first_name(record->customer_name, view->arena);
    const char *text = arena_print(view->arena, "The %s has ended.", say_talk(record->channel));

    if (record->interrupted)
        text = "The scenario has no reply to offer here. That is its fault, not yours; nothing is graded.";
    else if (record->outcome == HUNG_UP)
        text = record->channel == CALL ? arena_print(view->arena, "%s has hung up.", name)
                                       : arena_print(view->arena, "%s has broken off.", name);
    else if (record->outcome == ESCALATED)
        text = arena_print(view->arena, "%s has asked for somebody else.", name);
    else if (record->channel == EMAIL)
        text = "Your last mail is sent.";

    view_text(view, TONE_NORMAL, text)->icon = record->channel == CALL ? "phone-off" : "info";
    Widget *go_on = view_button(view, "arrow-right", "Go on", GO_ON, 0);
    go_on->key = 'g';
    go_on->primary = true;
}

static void show_choices(const TalkState *talk, const Prompt *prompt, bool confirmed, View *view)
{
    int number = 0;

    for (int i = 0; i < prompt->offered_count; i++) {
        const Offered *reply = &prompt->offered[i];

        if (reply->part != talk->part)
            continue;
        Widget *choice = view_choice(view, ++number, reply->text, SAY, reply->number);
        choice->key = '0' + number;
        choice->selected = talk->chosen[talk->part] == reply->number;
        choice->confirmed = confirmed;
    }
}

static void show_own_words(const TalkState *talk, View *view)
{
    if (talk->taken_back)
        view_text(view, TONE_QUIET, "Taken back.");
    Widget *field = view_field(view, "What would you say, in your own words?", talk->typed,
                               (int)sizeof talk->typed - 1, OWN_WORDS);

    field->detail = "It is kept beside what you choose, and never graded.";
    field->primary = true;
    field->key = 'w';
    Widget *show = view_button(view, "message-square-text", talk->typed[0] != 0 ? "Show the replies"
                                                                                : "Just show the replies", SHOW_REPLIES, 0);
    show->primary = true;
    show->key = 'r';
}

/* What was typed stands above the replies, to compare. */
static void show_typed(const TalkState *talk, View *view)
{
    if (talk->typed[0] != 0)
        view_speech(view, SPEAKER_AGENT, "You", talk->typed)->detail = "In your own words; this isn't graded";
}

/* One reply is the whole answer; in an assessed run it waits to be confirmed. What confirms it is there from the
 * beginning, so that the replies stay where they are when one is chosen. */
static void show_replies(const Play *play, const TalkState *talk, const Prompt *prompt, View *view)
{
    bool assessed = play->record->mode == ASSESSED, chosen = talk->chosen[0] != 0;

    show_typed(talk, view);
    view_text(view, TONE_QUIET, talk->taken_back ? "Taken back. What do you say instead?" : "What do you say?");
    show_choices(talk, prompt, assessed, view);
    if (!assessed)
        return;

    view_begin(view, GROUP_ROW, "");
    Widget *confirm = view_button(view, "check", "Say it", CONFIRM, 0);
    confirm->key = 'c';
    confirm->primary = chosen;
    confirm->disabled = !chosen;
    view_text(view, TONE_ACCENT, "Choose a reply, and choose it again to say it.")->icon = "info";
    view_end(view);
}

static const char *reply_text(const Prompt *prompt, int part, int number)
{
    for (int i = 0; i < prompt->offered_count; i++)
        if (prompt->offered[i].part == part && prompt->offered[i].number == number)
            return prompt->offered[i].text;
    return "";
}

/* A mail is written paragraph by paragraph, and read through before it goes out. */
static void show_mail(const Play *play, const TalkState *talk, const Prompt *prompt, View *view)
{
    const Beat *beat = &play->scenario->beats[scenario_beat(play->scenario, prompt->beat)];

    show_typed(talk, view);
    for (int part = 0; part < prompt->part_count; part++)
        if (talk->chosen[part] != 0 && part != talk->part)
            view_speech(view, SPEAKER_AGENT, arena_print(view->arena, "Paragraph %d", part + 1),
                        reply_text(prompt, part, talk->chosen[part]));

    if (talk->part < prompt->part_count) {
        view_print(view, TONE_QUIET, NULL, "%sParagraph %d of %d: %s. What do you write?",
                   talk->taken_back ? "Taken back. " : "", talk->part + 1, prompt->part_count,
                   beat->parts[talk->part].id);
        show_choices(talk, prompt, false, view);
        return;
    }

    view_text(view, TONE_QUIET, "Read it through. Is this what you want to send?");
    Widget *send = view_button(view, "send", "Send it", CONFIRM, 0);
    send->key = 'c';
    send->primary = true;
    for (int part = 0; part < prompt->part_count; part++) {
        const char *change = arena_print(view->arena, "Change paragraph %d", part + 1);
        view_button(view, "rotate-ccw", change, CHANGE_PART, part);
    }
}

/* The agent's screen, to look at while the customer waits. */
static View *desk_view(App *app, const Play *play)
{
    View *view = page_begin(app, "Your briefing");

    view->screen = SCREENS + 1;
    view_text(view, TONE_NORMAL, play->scenario->brief);
    page_desk(view, play->scenario);
    page_footer(view);
    page_back(view, arena_print(view->arena, "Back to the %s", say_talk(play->scenario->channel)), TALK);
    view_end(view);
    return view;
}

static View *talk_view(App *app)
{
    const Play *play = plays_current(&app->plays);
    const TalkState *talk = &app->talk;
    const Prompt *prompt = play_prompt(play);

    if (talk->at_desk)
        return desk_view(app, play);

    View *view = page_new(app, LAYOUT_TALK, play->record->title);
    view->scene = play->scenario->scene;
    view->back = LEAVE;
    show_header(play, talk, view);
    show_stage(app, play, view);
    show_transcript(app, play, view);

    view_begin_region(view, REGION_REPLIES, "");
    page_notices(app, view);
    if (prompt == NULL)
        show_ended(play->record, view);
    else if (talk->leaving)
        show_leaving(view, say_talk(play->record->channel));
    else if (to_say_first(app))
        show_own_words(talk, view);
    else if (prompt->part_count > 1)
        show_mail(play, talk, prompt, view);
    else
        show_replies(play, talk, prompt, view);
    view_end(view);
    return view;
}

const ScreenRules screen_talk = { NULL, talk_view, talk_act };
