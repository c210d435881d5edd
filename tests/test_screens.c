/* The screens, at the level somebody notices: what is shown, what a press does, what is kept. */
#include "stage.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The short call's replies, by how they begin. */
static const char good[] = "Charged twice", stock[] = "I'm sorry for the trouble", rude[] = "People like you";
static const char asking[] = "That's a worrying week", fixing[] = "It goes back";
static const char closing[] = "The letter comes";

static int set_up(void **state)
{
    static const char *const paths[] = { "tests/scenarios/short-call.lua", "tests/scenarios/three-paragraphs.lua",
                                         NULL };

    return world_up(state, paths);
}

/* ---- looking ---- */

static bool is_inside(const Widget *widget, const Widget *group)
{
    for (; widget != NULL; widget = widget->parent)
        if (widget == group)
            return true;
    return false;
}

static int count_speaker(World *world, Speaker speaker)
{
    const View *view = app_view(world->app);
    int count = 0;

    for (const Widget *w = view->root; w != NULL; w = view_following(view, w))
        count += w->kind == WIDGET_SPEECH && w->speaker == speaker;
    return count;
}

/* Where something stands in reading order. */
static int place(World *world, const char *part)
{
    const View *view = app_view(world->app);
    int at = 0;

    for (const Widget *w = view->root; w != NULL; w = view_following(view, w), at++)
        if (holds(w->text, part) || holds(w->detail, part))
            return at;
    fail_msg("“%s” isn't on the screen “%s”", part, view->title);
    return -1;
}

static void begin_call(World *world, Mode mode)
{
    press(world, "Play");
    press(world, "Meet Ada");
    if (mode == ASSESSED)
        change(world, "Mode", ASSESSED);
    press(world, "Take the call");
}

/* Plays to the end of the talk with its best replies. */
static void play_call(World *world)
{
    begin_call(world, PRACTICE);
    press(world, good);
    press(world, asking);
    press(world, closing);
}

static void play_to_debrief(World *world)
{
    play_call(world);
    press(world, "Go on");
    press(world, "Show my grade");
}

/* ---- before the talk ---- */

static void the_library_shows_what_is_to_be_known_of_each(void **state)
{
    World *world = *state;

    press(world, "Play");
    assert_non_null(seen(world, "A short call"));
    assert_non_null(seen(world, "Ada was charged twice."));
    assert_non_null(seen(world, "Phone call, level 1, about 2 minutes"));
    assert_non_null(seen(world, "E-mail, level 1"));
}

static void what_nobody_has_played_is_recommended_gentlest_first(void **state)
{
    World *world = *state;

    press(world, "Play");
    assert_true(place(world, "A good one to play now") < place(world, "Three paragraphs"));
    press(world, "Back");
    play_to_debrief(world);
    press(world, "To the library");
    assert_true(place(world, "A good one to play now") > place(world, "Three paragraphs"));
}

static void a_broken_file_is_noted_and_opens_its_findings(void **state)
{
    static const Finding findings[] = {
        { FINDING_ERROR, "unknown-word", "torn.lua", 41, "beat \"opening\" > reply 3",
          "unknown word 'restate'" },
        { FINDING_WARNING, "long-reply", "torn.lua", 50, "", "this reply is long" }
    };
    World *world = *state;

    world->memory->broken = findings;
    world->memory->broken_count = 2;
    press(world, "Play");
    assert_non_null(seen(world, "torn.lua can't be played"));
    press(world, "What is wrong in torn.lua");
    assert_non_null(seen(world, "Error in line 41: unknown word 'restate'"));
    assert_non_null(seen(world, "beat \"opening\" > reply 3"));
    assert_non_null(seen(world, "Warning in line 50"));
    press(world, "Back to the library");
    press(world, "Meet Ada");
    assert_non_null(seen(world, "You are on the billing line"));
}

static void a_briefing_tells_what_may_be_hard_what_is_known_and_what_is_allowed(void **state)
{
    World *world = *state;

    press(world, "Play");
    press(world, "Meet Ada");
    assert_non_null(seen(world, "A woman is upset about money."));
    assert_non_null(seen(world, "You can leave the call at any moment."));
    assert_non_null(seen(world, "Pays by the month"));
    assert_non_null(seen(world, "You may send back up to $100."));
    assert_null(seen(world, "Charged twice on Monday"));
}

static void a_scenario_named_on_the_command_line_opens_its_briefing(void **state)
{
    World *world = *state;
    Error error;

    assert_true(app_open_scenario(world->app, "short-call", ASSESSED, 5, true, &error));
    assert_non_null(seen(world, "Nothing is shown until the end."));
    press(world, "Take the call");
    assert_int_equal(kept(world)->seed, 5);
    assert_int_equal(kept(world)->mode, ASSESSED);
    assert_false(app_open_scenario(world->app, "shirt-call", PRACTICE, 0, false, &error));
    assert_string_equal(error.sentence, "There is no scenario “shirt-call”.");
}

static void assessed_runs_use_one_seed_and_practice_a_fresh_one(void **state)
{
    World *world = *state;

    begin_call(world, ASSESSED);
    assert_int_equal(kept(world)->seed, 1);
    restart(world);
    begin_call(world, PRACTICE);
    assert_int_equal(kept(world)->seed, world->memory->seed);
}

/* ---- the talk ---- */

static void a_coach_says_one_sentence_after_each_turn_of_practice(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    assert_int_equal(count_speaker(world, SPEAKER_COACH), 0);
    press(world, good);
    assert_int_equal(count_speaker(world, SPEAKER_COACH), 1);
    press(world, fixing);
    assert_int_equal(count_speaker(world, SPEAKER_COACH), 2);
    assert_non_null(seen(world, "About “It goes back tomorrow.”"));
}

static void the_unspoken_thought_shows_when_it_went_badly_only(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    press(world, good);
    assert_int_equal(count_speaker(world, SPEAKER_THOUGHT), 0);
    restart(world);
    begin_call(world, PRACTICE);
    press(world, stock);
    assert_int_equal(count_speaker(world, SPEAKER_THOUGHT), 1);
    assert_non_null(seen(world, "A small credit? For what?"));
}

static void a_reaction_and_a_caption_are_shown(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    assert_non_null(seen(world, "a door closes"));
    press(world, good);
    assert_non_null(seen(world, "Okay."));
    assert_true(place(world, "Okay.") < place(world, "I can't cover the week"));
}

static void practice_tells_the_mood_in_words_and_in_four_meters(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    assert_non_null(seen(world, "Ada seems upset."));
    assert_int_equal(count_kind(world, WIDGET_METER), 0);
    press(world, "How it stands");
    assert_int_equal(count_kind(world, WIDGET_METER), 4);
    assert_non_null(seen(world, "60 of 100"));
    press(world, good);
    assert_int_equal(count_kind(world, WIDGET_METER), 4);
}

static void an_assessed_run_shows_nothing_until_the_end(void **state)
{
    World *world = *state;

    begin_call(world, ASSESSED);
    for (int turn = 0; turn < 2; turn++) {
        press(world, turn == 0 ? stock : fixing);
        press(world, turn == 0 ? stock : fixing);
        assert_int_equal(count_speaker(world, SPEAKER_COACH), 0);
        assert_int_equal(count_speaker(world, SPEAKER_THOUGHT), 0);
        assert_int_equal(count_kind(world, WIDGET_METER), 0);
        assert_null(seen(world, "seems"));
        assert_null(seen(world, "How it stands"));
        assert_null(seen(world, "Take the last reply back"));
    }
    assert_non_null(seen(world, "Ada is crying."));
}

static void an_assessed_reply_is_said_when_it_is_chosen_again(void **state)
{
    World *world = *state;

    begin_call(world, ASSESSED);
    press(world, stock);
    assert_int_equal(kept(world)->turn_count, 0);
    assert_true(seen(world, stock)->selected);
    assert_non_null(seen(world, "Choose a reply, and choose it again to say it."));
    press(world, good);
    assert_int_equal(kept(world)->turn_count, 0);
    assert_false(seen(world, stock)->selected);
    press(world, good);
    assert_int_equal(kept(world)->turn_count, 1);
    assert_string_equal(kept(world)->turns[0].text,
                        "Charged twice on Monday, and that was our mistake. Our system ran the bill again.");
}

static void an_assessed_reply_can_be_confirmed_by_its_button(void **state)
{
    World *world = *state;

    begin_call(world, ASSESSED);
    assert_true(seen(world, "Say it")->disabled);
    press(world, good);
    assert_true(seen(world, "Say it")->primary);
    press(world, "Say it");
    assert_int_equal(kept(world)->turn_count, 1);
}

static void the_agents_screen_can_be_looked_at_during_the_talk(void **state)
{
    World *world = *state;

    begin_call(world, ASSESSED);
    int talk = app_view(world->app)->screen;
    press(world, "Your screen");
    assert_non_null(seen(world, "You may send back up to $100."));
    assert_int_not_equal(app_view(world->app)->screen, talk);
    press(world, "Back to the call");
    assert_non_null(seen(world, good));
}

static void settings_lead_back_to_the_talk(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    press(world, good);
    press(world, "Settings");
    change(world, "Theme", THEME_CONTRAST);
    press(world, "Back");
    assert_non_null(seen(world, asking));
    assert_int_equal(app_settings(world->app)->theme, THEME_CONTRAST);
}

static void leaving_is_asked_once_and_keeps_no_grade(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    press(world, stock);
    press(world, "Leave the call");
    assert_non_null(seen(world, "It isn't graded, and nobody asks why."));
    press(world, "Stay");
    assert_non_null(seen(world, asking));
    press(world, "Leave the call");
    press(world, "Leave the call");
    assert_non_null(seen(world, "You left the call. That is all right"));
    assert_null(seen(world, "Overall"));
    assert_int_equal(count_kind(world, WIDGET_METER), 0);
    assert_true(kept(world)->left);
    assert_int_equal(kept(world)->outcome, UNFINISHED);
}

static void leaving_is_offered_in_every_turn_of_every_mode(void **state)
{
    World *world = *state;

    begin_call(world, ASSESSED);
    assert_non_null(seen(world, "Leave the call"));
    press(world, good);
    assert_non_null(seen(world, "Leave the call"));
    press(world, good);
    assert_non_null(seen(world, "Leave the call"));
}

static void a_calls_timer_moves_once_a_second_or_once_a_minute_in_calm(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    world->memory->clock += 61300;
    assert_non_null(seen(world, "01:01"));
    assert_true(seen(world, "01:01")->live);
    assert_int_equal(app_view(world->app)->next_tick, 700);
    world->memory->settings.reduce_motion = true;
    assert_non_null(seen(world, "One minute"));
    assert_int_equal(app_view(world->app)->next_tick, 58700);
}

static void a_mail_has_no_timer_and_nothing_in_it_changes_by_itself(void **state)
{
    World *world = *state;

    press(world, "Play");
    press(world, "Meet Gurpreet");
    press(world, "Open the mail");
    assert_int_equal(app_view(world->app)->next_tick, 0);
}

static void sounds_start_with_the_customers_words_and_distress_can_be_off(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    const View *view = app_view(world->app);
    int serial = view->sound_serial;
    assert_string_equal(view->sounds[0], "phone_pickup");
    assert_string_equal(view->sounds[1], "sob_female");
    press(world, good);
    assert_int_not_equal(app_view(world->app)->sound_serial, serial);

    restart(world);
    world->memory->settings.distress_sounds = false;
    begin_call(world, PRACTICE);
    assert_string_equal(app_view(world->app)->sounds[0], "phone_pickup");
    assert_null(app_view(world->app)->sounds[1]);
}

static void a_mail_is_written_paragraph_by_paragraph_and_read_before_it_is_sent(void **state)
{
    World *world = *state;

    press(world, "Play");
    press(world, "Meet Gurpreet");
    press(world, "Open the mail");
    assert_int_equal(count_kind(world, WIDGET_CHOICE), 2);
    press(world, "We are sorry");
    press(world, "We sent you");
    press(world, "Write to me");
    assert_int_equal(count_kind(world, WIDGET_CHOICE), 0);
    assert_int_equal(kept(world)->turn_count, 0);

    press(world, "Change paragraph 1");
    press(world, "Three kettles");
    press(world, "Send it");
    assert_int_equal(kept(world)->turn_count, 1);
    assert_true(strncmp(kept(world)->turns[0].text, "Three kettles", 13) == 0);
    assert_non_null(strstr(kept(world)->turns[0].text, "\n\nWe sent you"));
}

/* ---- what is kept ---- */

static void each_turn_is_kept_as_it_is_taken(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    assert_int_equal(world->memory->kept_count, 1);
    press(world, good);
    assert_int_equal(kept(world)->turn_count, 1);
    press(world, asking);
    assert_int_equal(kept(world)->turn_count, 2);
    assert_false(world->memory->kept[0].finished);
    press(world, closing);
    assert_int_equal(kept(world)->turn_count, 3);
    assert_true(world->memory->kept[0].finished);
    assert_true(kept(world)->outcome != UNFINISHED);
}

static void a_turn_keeps_how_long_it_took(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    world->memory->clock += 12000;
    press(world, good);
    world->memory->clock += 5000;
    press(world, asking);
    assert_int_equal(kept(world)->turns[0].seconds, 12);
    assert_int_equal(kept(world)->turns[1].seconds, 5);
}

static void when_nothing_can_be_kept_one_line_says_so_and_the_play_goes_on(void **state)
{
    World *world = *state;

    world->memory->full = true;
    begin_call(world, PRACTICE);
    assert_non_null(seen(world, "This play isn't being saved: the disk is full."));
    press(world, good);
    press(world, asking);
    press(world, closing);
    press(world, "Go on");
    press(world, "Show my grade");
    assert_non_null(seen(world, "Overall"));
    assert_non_null(seen(world, "This play isn't being saved: the disk is full."));
    assert_int_equal(world->memory->kept_count, 0);
}

static void a_play_that_could_not_be_kept_can_still_be_tried_again(void **state)
{
    World *world = *state;

    world->memory->full = true;
    play_to_debrief(world);
    press(world, "Turn 2");
    press(world, "Try again from turn 2");
    assert_non_null(seen(world, "reply 2 of about 3"));
}

static void an_interrupted_assessed_run_goes_on_where_it_was_and_says_so(void **state)
{
    World *world = *state;

    begin_call(world, ASSESSED);
    press(world, good);
    press(world, good);
    app_act(world->app, (Action){ .kind = ACTION_QUIT });
    assert_true(app_done(world->app));

    restart(world);
    assert_non_null(seen(world, "Assessed, one turn played"));
    press(world, "Go on with “A short call”");
    assert_non_null(seen(world, "Assessed, reply 2 of about 3"));
    assert_non_null(seen(world, "Our system ran the bill again."));
    press(world, asking);
    press(world, asking);
    press(world, closing);
    press(world, closing);
    assert_int_equal(world->memory->kept_count, 1);
    assert_true(kept(world)->resumed);
    assert_int_equal(kept(world)->mode, ASSESSED);
    assert_int_equal(kept(world)->turn_count, 3);
    press(world, "Go on");
    press(world, "Skip this");
    assert_non_null(seen(world, "This run was interrupted and taken up again."));
}

static void a_resumed_run_ends_with_the_grade_of_an_uninterrupted_one(void **state)
{
    World *world = *state;

    play_call(world);
    Scores whole = kept(world)->scores;
    restart(world);
    begin_call(world, PRACTICE);
    press(world, good);
    restart(world);
    press(world, "Go on with");
    press(world, asking);
    press(world, closing);
    assert_memory_equal(&kept(world)->scores, &whole, sizeof whole);
}

static void a_hurried_title_looks_for_an_interrupted_run_one_tick_later(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    press(world, good);
    restart(world);
    app_hurry(world->app);
    assert_null(seen(world, "Go on with"));
    assert_true(app_view(world->app)->next_tick > 0);
    int screen = app_view(world->app)->screen;

    app_act(world->app, (Action){ .kind = ACTION_TICK });
    assert_true(seen(world, "Go on with")->primary);
    assert_int_equal(app_view(world->app)->next_tick, 0);
    assert_int_not_equal(app_view(world->app)->screen, screen);     /* the focus goes to it */
    press(world, "Go on with");
    assert_non_null(seen(world, "reply 2 of about 3"));
}

static void a_briefing_offers_to_go_on_or_to_let_go(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    press(world, good);
    restart(world);
    press(world, "Play");
    press(world, "Meet Ada");
    assert_non_null(seen(world, "You were in the middle of this one: practice, one turn played."));
    press(world, "Let it go");
    assert_null(seen(world, "You were in the middle of this one"));
    assert_true(kept(world)->left);
    assert_int_equal(kept(world)->turn_count, 1);
}

static void a_talk_closed_before_its_first_answer_leaves_nothing_to_resume(void **state)
{
    World *world = *state;

    begin_call(world, ASSESSED);
    app_act(world->app, (Action){ .kind = ACTION_QUIT });
    restart(world);
    assert_null(seen(world, "Go on with"));
}

static void another_try_is_a_new_record_and_the_first_stays_as_it_was(void **state)
{
    World *world = *state;

    play_to_debrief(world);
    Record before = *kept(world);
    press(world, "Turn 2");
    press(world, "Try again from turn 2");
    assert_non_null(seen(world, "Practice, reply 2 of about 3"));
    press(world, fixing);
    press(world, closing);
    assert_int_equal(world->memory->kept_count, 2);
    assert_int_equal(kept(world)->retry_of, 1);
    assert_int_equal(kept(world)->retry_from, 1);
    assert_int_equal(kept(world)->seed, before.seed);
    assert_memory_equal(&world->memory->kept[0].record.scores, &before.scores, sizeof before.scores);
    assert_int_equal(world->memory->kept[0].record.turn_count, before.turn_count);
    press(world, "Go on");
    press(world, "Skip this");
    assert_non_null(seen(world, "Another try of an earlier play, from turn 2."));
}

static void an_assessed_run_is_tried_again_in_practice(void **state)
{
    World *world = *state;

    begin_call(world, ASSESSED);
    press(world, rude);
    press(world, rude);
    press(world, "Go on");
    press(world, "Skip this");
    press(world, "Try it again from the start");
    assert_int_equal(kept(world)->mode, PRACTICE);
    assert_int_equal(world->memory->kept[0].record.mode, ASSESSED);
}

static void a_reply_of_practice_can_be_taken_back_into_a_record_of_its_own(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    assert_null(seen(world, "Take the last reply back"));
    press(world, good);
    press(world, fixing);
    press(world, "Take the last reply back");
    assert_non_null(seen(world, "reply 2 of about 3"));
    assert_int_equal(world->memory->kept_count, 2);
    assert_true(world->memory->kept[0].record.left);
    assert_int_equal(world->memory->kept[0].record.turn_count, 2);
    assert_int_equal(kept(world)->turn_count, 1);
    assert_int_equal(kept(world)->retry_of, 1);
}

/* ---- rating and debrief ---- */

static void the_trainee_rates_themselves_before_any_grade_is_shown(void **state)
{
    World *world = *state;

    play_call(world);
    assert_null(seen(world, "Overall"));
    press(world, "Go on");
    assert_null(seen(world, "Overall"));
    assert_int_equal(count_kind(world, WIDGET_OPTION), 3);
    change(world, "Listening", 7);
    change(world, "Validation", 5);
    press(world, "Show my grade");
    assert_int_equal(kept(world)->self_rating[LISTENING], 60);
    assert_int_equal(kept(world)->self_rating[VALIDATION], 40);
    assert_int_equal(kept(world)->self_rating[RESOLUTION], -1);
    assert_int_equal(world->memory->kept_count, 1);
}

static void the_difference_to_the_grade_is_shown(void **state)
{
    World *world = *state;

    play_call(world);
    press(world, "Go on");
    change(world, "Listening", 1);
    press(world, "Show my grade");
    assert_int_equal(kept(world)->scores.dimension[LISTENING], 1000);
    assert_non_null(seen(world, "100.0 of 100. You rated yourself 0, 100.0 below the grade"));
    assert_int_equal(seen(world, "You rated yourself 0")->mark, 0);
}

static void the_debrief_tells_things_in_their_order(void **state)
{
    static const char *const order[] = {
        "Nice person. No money.", "Ada felt heard, but the problem isn't solved.",
        "CSAT is how this customer felt", "Listening", "Validation", "Resolution", "Overall ",
        "60 % your average, 40 % your weakest skill",
        "Compliance", "Nothing was found.", "How Ada felt, from 0 to 100", "Turn 1: ", "Turn 2: ", "Turn 3: ",
        "One thing to try next", "Three days later", "Ada's bank shows the refund."
    };
    World *world = *state;
    int before = -1;

    play_to_debrief(world);
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        int at = place(world, order[i]);
        if (at <= before)
            fail_msg("“%s” comes too early", order[i]);
        before = at;
    }
}

static void the_chart_has_the_start_and_every_turn(void **state)
{
    World *world = *state;

    play_to_debrief(world);
    const Widget *chart = seen(world, "How Ada felt");
    assert_int_equal(chart->kind, WIDGET_CHART);
    assert_int_equal(chart->series_count, 4);
    assert_int_equal(chart->series[0].count, 4);
    assert_int_equal(chart->series[0].values[0], 60);
    assert_string_equal(chart->ticks[0], "Start");
    assert_string_equal(chart->ticks[3], "3");
    assert_non_null(strstr(chart->detail, "Ada was upset at the start"));
}

static void the_map_shows_the_road_taken_and_the_ways_that_were_not(void **state)
{
    World *world = *state;

    play_to_debrief(world);
    assert_null(seen(world, "Bold frames and lines"));
    press(world, "The road you took");
    const Widget *map = seen(world, "Bold frames and lines");
    assert_int_equal(map->kind, WIDGET_MAP);
    assert_non_null(strstr(map->detail, "You went: "));
    assert_non_null(strstr(map->detail, ", and so to the end."));

    /* every beat that was played has one pass, and so has the end */
    int passes = 0;
    for (int i = 0; i < map->map->node_count; i++)
        passes += map->map->nodes[i].passes;
    assert_int_equal(passes, kept(world)->turn_count + 1);
    press(world, "The road you took");
    assert_null(seen(world, "Bold frames and lines"));
}

/* The widget that is read just before a button or field: a message stands so beside it. */
static const Widget *before(World *world, const char *name)
{
    const View *view = app_view(world->app);
    const Widget *last = NULL;

    for (const Widget *w = view->root; w != NULL; w = view_following(view, w)) {
        if ((w->kind == WIDGET_BUTTON || w->kind == WIDGET_FIELD) && strcmp(w->text, name) == 0)
            return last;
        if (w->kind != WIDGET_GROUP)
            last = w;
    }
    return NULL;
}

static void a_turn_unfolds_to_its_lines_the_replies_not_taken_and_a_better_one(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    press(world, stock);
    press(world, fixing);
    press(world, closing);
    press(world, "Go on");
    press(world, "Skip this");
    assert_null(seen(world, "The replies you didn't take"));

    press(world, "Turn 1");
    const View *view = app_view(world->app);
    const Widget *fold = seen_in(view, "Turn 1");
    static const char *const parts[] = {
        "a door closes", "You charged me twice on Monday.", " LISTENING] When Ada", "said “You charged me twice",
        "A small credit? For what?", "A better line", "“Charged twice on Monday",
        "The replies you didn't take",
        "“People like you never read",
        "Would have shown: ", "Gave the facts back, 1.00 for listening", "Try again from turn 1"
    };
    assert_true(fold->open);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        const Widget *found = seen_in(view, parts[i]);
        if (found == NULL || !is_inside(found, fold))
            fail_msg("“%s” isn't in the turn's fold", parts[i]);
    }
    press(world, "Turn 1");
    assert_null(seen(world, "The replies you didn't take"));
    assert_string_equal(before(world, "Open or close all turns")->text, "Open a turn to see what counted, what else "
                        "could have been said, and to try again from it.");
    press(world, "Open or close all turns");
    assert_non_null(seen(world, "Try again from turn 1"));
    assert_non_null(seen(world, "Try again from turn 3"));
}

static void gates_stand_apart_and_cap_the_overall(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    press(world, rude);
    assert_non_null(seen(world, "Put me through to somebody else."));
    assert_non_null(seen(world, "Ada has asked for somebody else."));
    press(world, "Go on");
    press(world, "Skip this");
    assert_null(seen(world, "Nothing was found."));
    assert_non_null(seen(world, "the overall grade is 49 at most"));
    assert_non_null(seen(world, "What the early end kept from happening"));
}

static void how_the_grade_was_worked_out_can_be_unfolded(void **state)
{
    World *world = *state;

    play_to_debrief(world);
    assert_null(seen(world, "taken off."));
    press(world, "How this was worked out");
    assert_non_null(seen(world, "Listening: earned 4.00 of 4.00, and 0.00 taken off."));
    assert_non_null(seen(world, "of your weakest, validation with"));
}

static void a_skill_with_too_little_evidence_gets_no_figure(void **state)
{
    World *world = *state;

    press(world, "Play");
    press(world, "Meet Gurpreet");
    press(world, "Open the mail");
    press(world, "Three kettles");
    press(world, "We sent you");
    press(world, "Write to me");
    press(world, "Send it");
    press(world, "Go on");
    press(world, "Skip this");
    assert_non_null(seen(world, "Listening: not enough evidence in this talk for a figure."));
    assert_non_null(seen(world, "There is no overall grade"));
    assert_null(seen(world, "Passed"));
}

/* ---- records and settings ---- */

static void a_kept_play_is_debriefed_as_it_was_then(void **state)
{
    World *world = *state;
    char overall[80];

    play_to_debrief(world);
    snprintf(overall, sizeof overall, "%s", seen(world, "Overall ")->text);
    restart(world);
    press(world, "Records");
    assert_non_null(seen(world, "A short call"));
    press(world, "Look at it");
    assert_non_null(seen(world, overall));
    assert_non_null(seen(world, "Turn 3: "));
    press(world, "Back to the records");
    assert_non_null(seen(world, "Look at it"));
}

static void an_unfinished_assessed_run_shows_no_grade_among_the_records(void **state)
{
    World *world = *state;

    begin_call(world, ASSESSED);
    press(world, good);
    press(world, good);
    restart(world);
    press(world, "Records");
    assert_non_null(seen(world, "Interrupted after one turn"));
    press(world, "Look at it");
    assert_null(seen(world, "Overall"));
    assert_null(seen(world, "[+"));
    press(world, "Go on where it stopped");
    assert_non_null(seen(world, "Assessed, reply 2 of about 3"));
}

static void settings_count_and_are_kept_at_once(void **state)
{
    World *world = *state;

    press(world, "Settings");
    change(world, "Text size", 12);
    change(world, "Volume", 0);
    assert_int_equal(app_settings(world->app)->text_percent, 200);
    assert_int_equal(app_settings(world->app)->volume, 0);
    assert_int_equal(world->memory->settings_saved, 2);
    world->memory->full = true;
    change(world, "Reduce motion", 1);
    assert_true(app_settings(world->app)->reduce_motion);
    assert_non_null(seen(world, "The settings can't be saved: the disk is full."));
}

/* ---- whatever is pressed ---- */

static void whatever_is_pressed_the_screens_hold(void **state)
{
    World *world = *state;
    uint32_t chance = 12345;

    for (int i = 0; i < 4000; i++) {
        const View *view = app_view(world->app);
        const Widget *usable[200];
        int count = 0;

        if (i % 10 == 0)
            check_view(view);
        for (const Widget *w = view->root; w != NULL && count < 200; w = view_following(view, w))
            if (widget_usable(w))
                usable[count++] = w;
        assert_true(count > 0);

        chance = chance * 1664525u + 1013904223u;
        const Widget *w = usable[(chance >> 16) % (unsigned)count];
        Action action = { .kind = ACTION_PRESS, .action = w->action, .arg = w->arg };
        if (w->kind == WIDGET_OPTION)
            action = (Action){ .kind = ACTION_CHANGE, .action = w->action, .arg = w->arg,
                               .value = (w->value + 1) % w->value_count };

        /* now and then something that isn't on the screen */
        if ((chance >> 8) % 16 == 0)
            action = (Action){ .kind = ACTION_PRESS, .action = (int)(chance >> 12) % 14,
                               .arg = (int)(chance >> 4) % 200 - 50, .value = -1 };
        world->memory->clock += 700;
        app_act(world->app, action);
        if (app_done(world->app) || world->memory->kept_count > MOST_KEPT - 2) {
            world->memory->kept_count = 0;
            restart(world);
        }
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, world_down)

/* ---- the file behind a talk changes ---- */

static void change_file(World *world, const char *from, const char *to)
{
    char *text = support_file("tests/scenarios/short-call.lua"), *at = strstr(text, from);

    assert_non_null(at);
    assert_int_equal(strlen(from), strlen(to));
    memcpy(at, to, strlen(to));
    memory_replace(world->memory, 0, support_scenario_text(text, &world->arena));
    free(text);
}

static void a_watched_file_is_read_again_and_the_moves_stay(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    press(world, good);
    change_file(world, "It's embarrassing to ask.", "It is embarrassing to me.");
    app_act(world->app, (Action){ .kind = ACTION_TICK });
    assert_null(seen(world, "It is embarrassing to me."));      /* nobody asked to watch it */

    app_watch(world->app);
    assert_true(app_view(world->app)->next_tick > 0);
    app_act(world->app, (Action){ .kind = ACTION_TICK });
    assert_non_null(seen(world, "It is embarrassing to me."));
    assert_non_null(seen(world, "reply 2"));
}

static void a_watched_file_is_read_again_at_the_briefing_too(void **state)
{
    World *world = *state;

    app_watch(world->app);
    assert_true(app_open_scenario(world->app, "short-call", PRACTICE, 1, true, &(Error){ 0 }));
    change_file(world, "It's embarrassing to ask.", "It is embarrassing to me.");
    app_act(world->app, (Action){ .kind = ACTION_TICK });
    assert_int_equal(app_view(world->app)->screen, SCREEN_BRIEFING + 1);
}

static void reloading_by_hand_takes_the_file_as_it_is(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    change_file(world, "You charged me twice on Monday.", "You charged me twice, on Monday");
    app_act(world->app, (Action){ .kind = ACTION_RELOAD });
    assert_non_null(seen(world, "You charged me twice, on Monday"));
}

static void a_broken_file_leaves_the_last_good_one_running(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    press(world, good);
    world->memory->scenario_count = 0;
    app_act(world->app, (Action){ .kind = ACTION_RELOAD });
    assert_non_null(seen(world, "There is no scenario"));
    assert_non_null(seen(world, "It's embarrassing to ask."));
    world->memory->scenario_count = 2;
    app_act(world->app, (Action){ .kind = ACTION_RELOAD });
    assert_null(seen(world, "There is no scenario"));
}

/* ---- who is playing ---- */

static void a_trainee_is_added_by_a_name_and_then_plays(void **state)
{
    World *world = *state;

    assert_non_null(seen(world, "A guest"));
    press(world, "Who is playing?");
    assert_true(seen(world, "Add, and play")->disabled);
    write_in(world, "Name or alias", "  Zoë \"Z\" ");
    press(world, "Add, and play");
    assert_non_null(seen(world, "Zoë \"Z\""));

    play_to_debrief(world);
    assert_string_equal(kept(world)->trainee_name, "Zoë \"Z\"");
}

static void a_name_that_cannot_be_kept_says_why_and_stays_to_be_mended(void **state)
{
    World *world = *state;

    press(world, "Who is playing?");
    write_in(world, "Name or alias", "\u202e\u200b");
    press(world, "Add, and play");
    assert_non_null(seen(world, "A name needs at least one character"));
    assert_null(world->memory->services.trainee(world->memory));
}

static void records_are_those_of_who_plays(void **state)
{
    World *world = *state;

    play_to_debrief(world);
    press(world, "To the library");
    press(world, "Back");
    press(world, "Who is playing?");
    write_in(world, "Name or alias", "Anna");
    press(world, "Add, and play");
    press(world, "Records");
    assert_non_null(seen(world, "Nothing has been played yet"));
    press(world, "Back");
    press(world, "Who is playing?");
    press(world, "A guest");
    press(world, "Records");
    assert_null(seen(world, "Nothing has been played yet"));
}

static void a_code_is_asked_before_a_list_opens(void **state)
{
    World *world = *state;

    press(world, "Who is playing?");
    write_in(world, "Name or alias", "Anna");
    write_in(world, "Code (may be left empty)", "0042");
    press(world, "Add, and play");
    press(world, "Who is playing?");
    press(world, "A guest");
    press(world, "Who is playing?");
    press(world, "Anna");
    write_in(world, "The code of Anna", "0043");
    press(world, "Open");
    assert_non_null(seen(world, "That isn't the code"));
    write_in(world, "The code of Anna", "0042");
    press(world, "Open");
    press(world, "Who is playing?");
    assert_non_null(seen(world, "Anna is playing now"));
}

static void deleting_asks_once_more_and_leaves_a_receipt(void **state)
{
    World *world = *state;

    press(world, "Who is playing?");
    write_in(world, "Name or alias", "Anna");
    press(world, "Add, and play");
    press(world, "Who is playing?");
    press(world, "Export my data");
    assert_non_null(seen(world, "Everything is in export/Anna.jsonl"));
    press(world, "Delete all my data");
    press(world, "No, keep everything");
    assert_non_null(world->memory->services.trainee(world->memory));
    press(world, "Delete all my data");
    press(world, "Yes, delete everything of Anna");
    assert_non_null(seen(world, "Everything of Anna is deleted"));
    assert_non_null(seen(world, "A guest is playing now"));
}

static void what_was_done_with_ones_data_is_told_beside_its_button(void **state)
{
    World *world = *state;

    press(world, "Who is playing?");
    write_in(world, "Name or alias", "Anna");
    press(world, "Add, and play");
    press(world, "Who is playing?");
    press(world, "Export my data");
    assert_string_equal(before(world, "Export my data")->text, "Everything is in export/Anna.jsonl.");
    write_in(world, "A code", "12");
    assert_null(seen(world, "Everything is in"));
    press(world, "Set the code");
    assert_string_equal(before(world, "A code")->text, "A code is four digits, such as 0042.");
    write_in(world, "A code", "1234");
    press(world, "Set the code");
    assert_string_equal(before(world, "Another code")->text, "The code is set.");
}

/* What Enter does in a field: its text is entered, and the page's primary button follows. */
static void enter_in(World *world, const char *label, const char *text)
{
    const View *view = app_view(world->app);
    const Widget *field = view->root;

    while (field != NULL && (field->kind != WIDGET_FIELD || strcmp(field->text, label) != 0))
        field = view_following(view, field);
    assert_non_null(field);
    app_act(world->app, (Action){ .kind = ACTION_TYPE, .action = field->action, .text = text, .entered = true });
}

static void enter_in_a_field_presses_the_button_under_it(void **state)
{
    World *world = *state;

    press(world, "Who is playing?");
    enter_in(world, "Name or alias", "Anna");
    assert_null(world->memory->services.trainee(world->memory));
    enter_in(world, "Code (may be left empty)", "12");
    assert_string_equal(before(world, "Code (may be left empty)")->text, "A code is four digits, such as 0042.");
    enter_in(world, "Code (may be left empty)", "");
    assert_non_null(world->memory->services.trainee(world->memory));
    press(world, "Who is playing?");
    enter_in(world, "A code", "12");
    assert_string_equal(before(world, "A code")->text, "A code is four digits, such as 0042.");
    enter_in(world, "A code", "1234");
    assert_true(world->memory->services.trainee(world->memory)->coded);
    enter_in(world, "Your name", "Anne");
    assert_string_equal(world->memory->services.trainee(world->memory)->name, "Anne");
}

/* ---- say it first ---- */

static void ones_own_words_come_before_the_replies_and_are_kept_beside_them(void **state)
{
    World *world = *state;

    world->memory->settings.say_first = true;
    begin_call(world, PRACTICE);
    assert_int_equal(count_kind(world, WIDGET_CHOICE), 0);
    write_in(world, "What would you say", "Twice? That's on us.");
    press(world, "Show the replies");
    assert_non_null(seen(world, "Twice? That's on us."));
    press(world, good);
    assert_string_equal(kept(world)->turns[0].typed, "Twice? That's on us.");

    /* the next turn asks anew, and nothing need be typed */
    assert_int_equal(count_kind(world, WIDGET_CHOICE), 0);
    press(world, "Just show the replies");
    press(world, asking);
    assert_null(kept(world)->turns[1].typed);
    press(world, "Just show the replies");
    press(world, closing);
    press(world, "Go on");
    press(world, "Show my grade");
    press(world, "Turn 1");
    assert_non_null(seen(world, "Twice? That's on us."));
    assert_non_null(seen(world, "not graded"));
}

static void what_was_typed_survives_an_interruption(void **state)
{
    World *world = *state;

    world->memory->settings.say_first = true;
    begin_call(world, PRACTICE);
    write_in(world, "What would you say", "My own words.");
    press(world, "Show the replies");
    press(world, good);
    restart(world);
    press(world, "Go on with");
    press(world, "Just show the replies");
    press(world, asking);
    assert_string_equal(kept(world)->turns[0].typed, "My own words.");
}

static void a_reply_that_is_taken_back_is_still_the_same_talk(void **state)
{
    World *world = *state;

    begin_call(world, PRACTICE);
    int64_t began = kept(world)->began;
    press(world, good);
    world->memory->clock += 60000;
    press(world, "Take the last reply back");
    assert_non_null(seen(world, "not counted in your progress"));
    assert_int_equal(kept(world)->began, began);
    assert_int_equal(kept(world)->retry_of, 1);
}

static void what_was_typed_lasts_through_every_take_back(void **state)
{
    World *world = *state;

    world->memory->settings.say_first = true;
    begin_call(world, PRACTICE);
    write_in(world, "What would you say", "My own words.");
    press(world, "Show the replies");
    press(world, good);
    for (int i = 0; i < 3; i++) {
        press(world, "Just show the replies");
        press(world, asking);
        press(world, "Take the last reply back");
    }
    press(world, "Just show the replies");
    press(world, asking);
    assert_string_equal(kept(world)->turns[0].typed, "My own words.");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_library_shows_what_is_to_be_known_of_each),
        TEST(what_was_done_with_ones_data_is_told_beside_its_button),
        TEST(enter_in_a_field_presses_the_button_under_it),
        TEST(a_trainee_is_added_by_a_name_and_then_plays),
        TEST(a_name_that_cannot_be_kept_says_why_and_stays_to_be_mended),
        TEST(records_are_those_of_who_plays),
        TEST(a_code_is_asked_before_a_list_opens),
        TEST(deleting_asks_once_more_and_leaves_a_receipt),
        TEST(ones_own_words_come_before_the_replies_and_are_kept_beside_them),
        TEST(what_was_typed_survives_an_interruption),
        TEST(a_reply_that_is_taken_back_is_still_the_same_talk),
        TEST(what_was_typed_lasts_through_every_take_back),
        TEST(what_nobody_has_played_is_recommended_gentlest_first),
        TEST(a_broken_file_is_noted_and_opens_its_findings),
        TEST(a_briefing_tells_what_may_be_hard_what_is_known_and_what_is_allowed),
        TEST(a_scenario_named_on_the_command_line_opens_its_briefing),
        TEST(assessed_runs_use_one_seed_and_practice_a_fresh_one),
        TEST(a_coach_says_one_sentence_after_each_turn_of_practice),
        TEST(the_unspoken_thought_shows_when_it_went_badly_only),
        TEST(a_reaction_and_a_caption_are_shown),
        TEST(practice_tells_the_mood_in_words_and_in_four_meters),
        TEST(an_assessed_run_shows_nothing_until_the_end),
        TEST(an_assessed_reply_is_said_when_it_is_chosen_again),
        TEST(an_assessed_reply_can_be_confirmed_by_its_button),
        TEST(the_agents_screen_can_be_looked_at_during_the_talk),
        TEST(settings_lead_back_to_the_talk),
        TEST(leaving_is_asked_once_and_keeps_no_grade),
        TEST(leaving_is_offered_in_every_turn_of_every_mode),
        TEST(a_calls_timer_moves_once_a_second_or_once_a_minute_in_calm),
        TEST(a_mail_has_no_timer_and_nothing_in_it_changes_by_itself),
        TEST(sounds_start_with_the_customers_words_and_distress_can_be_off),
        TEST(a_mail_is_written_paragraph_by_paragraph_and_read_before_it_is_sent),
        TEST(each_turn_is_kept_as_it_is_taken),
        TEST(a_turn_keeps_how_long_it_took),
        TEST(when_nothing_can_be_kept_one_line_says_so_and_the_play_goes_on),
        TEST(a_play_that_could_not_be_kept_can_still_be_tried_again),
        TEST(an_interrupted_assessed_run_goes_on_where_it_was_and_says_so),
        TEST(a_resumed_run_ends_with_the_grade_of_an_uninterrupted_one),
        TEST(a_hurried_title_looks_for_an_interrupted_run_one_tick_later),
        TEST(a_briefing_offers_to_go_on_or_to_let_go),
        TEST(a_talk_closed_before_its_first_answer_leaves_nothing_to_resume),
        TEST(another_try_is_a_new_record_and_the_first_stays_as_it_was),
        TEST(an_assessed_run_is_tried_again_in_practice),
        TEST(a_reply_of_practice_can_be_taken_back_into_a_record_of_its_own),
        TEST(the_trainee_rates_themselves_before_any_grade_is_shown),
        TEST(the_difference_to_the_grade_is_shown),
        TEST(the_debrief_tells_things_in_their_order),
        TEST(the_map_shows_the_road_taken_and_the_ways_that_were_not),
        TEST(the_chart_has_the_start_and_every_turn),
        TEST(a_turn_unfolds_to_its_lines_the_replies_not_taken_and_a_better_one),
        TEST(gates_stand_apart_and_cap_the_overall),
        TEST(how_the_grade_was_worked_out_can_be_unfolded),
        TEST(a_skill_with_too_little_evidence_gets_no_figure),
        TEST(a_kept_play_is_debriefed_as_it_was_then),
        TEST(an_unfinished_assessed_run_shows_no_grade_among_the_records),
        TEST(settings_count_and_are_kept_at_once),
        TEST(a_watched_file_is_read_again_and_the_moves_stay),
        TEST(a_watched_file_is_read_again_at_the_briefing_too),
        TEST(reloading_by_hand_takes_the_file_as_it_is),
        TEST(a_broken_file_leaves_the_last_good_one_running),
        TEST(whatever_is_pressed_the_screens_hold),
    };
    return cmocka_run_group_tests_name("screens", tests, NULL, NULL);
}
