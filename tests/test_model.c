/* The engine against the reference model, path by path: see tests/model/make_paths.py. */
#include "support.h"

#include "core/grade.h"
#include "core/session.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TURNS = 7, MOST_PATHS = 20000 };

/* What the model says of one turn. */
typedef struct ModelTurn {
    double mood[4];             /* heat, trust, heard, patience */
    char errors[160];           /* "ask_known+defend", or "-" */
} ModelTurn;

typedef struct Path {
    int moves[TURNS];
    double score[4];            /* listening, validation, resolution, overall */
    char outcome[32];
    int broken_at, csat, nps;
    ModelTurn turns[TURNS];
} Path;

typedef struct World {
    Arena arena;
    const Scenario *scenario;
    const Rubric *rubric;
    Path *paths;
    int count;
} World;

static void read_path(char *line, Path *path)
{
    char moves[16];
    int used = 0;

    assert_int_equal(9, sscanf(line, "%15s %lf %lf %lf %lf %31s %d %d %d%n", moves, &path->score[0], &path->score[1],
                               &path->score[2], &path->score[3], path->outcome, &path->broken_at, &path->csat,
                               &path->nps, &used));
    for (int i = 0; i < TURNS; i++) {
        ModelTurn *turn = &path->turns[i];
        int more = 0;
        path->moves[i] = moves[i] - '0';
        assert_int_equal(5, sscanf(line + used, " %lf,%lf,%lf,%lf,%159s%n", &turn->mood[0], &turn->mood[1],
                                   &turn->mood[2], &turn->mood[3], turn->errors, &more));
        used += more;
    }
}

static int set_up(void **state)
{
    World *world = calloc(1, sizeof *world);
    const char *file = getenv("HEARD_MODEL_PATHS");
    char *text = support_file(file ? file : "tests/model/paths.txt");

    world->rubric = support_rubric(&world->arena);
    world->scenario = support_scenario("tests/scenarios/rent-model.lua", &world->arena);
    world->paths = calloc(MOST_PATHS, sizeof *world->paths);
    for (char *line = strtok(text, "\n"); line && world->count < MOST_PATHS; line = strtok(NULL, "\n"))
        read_path(line, &world->paths[world->count++]);
    free(text);
    assert_true(world->count >= 500);
    *state = world;
    return 0;
}

static int tear_down(void **state)
{
    World *world = *state;

    arena_free(&world->arena);
    free(world->paths);
    free(world);
    return 0;
}

/* ---- the grade, all seven turns whatever the customer's mood ---- */

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The codes found in one turn, sorted and joined as the model's file has them. */
static void join_errors(const Grade *grade, int turn, char *text, size_t size)
{
    const char *names[32];
    int count = 0;

    for (int i = 0; i < grade->found_count; i++)
        if (grade->found[i].turn == turn) {
            const Found *found = &grade->found[i];
            bool soft = found->behaviour == FIX_BEFORE_ACK && found->debit == grade->rubric->softened_fix;
            names[count++] = soft ? "fix_before_ack*" : behaviour_name(found->behaviour);
        }
    qsort(names, (size_t)count, sizeof *names, by_name);
    snprintf(text, size, "%s", count ? "" : "-");
    for (int i = 0; i < count; i++)
        snprintf(text + strlen(text), size - strlen(text), "%s%s", i ? "+" : "", names[i]);
}

static Grade play_grade(const World *world, const Path *path, Arena *arena)
{
    Grade grade = grade_begin(world->scenario, world->rubric, arena);

    for (int i = 0; i < TURNS; i++) {
        const Beat *beat = &world->scenario->beats[i];
        const Reply *chosen = &beat->parts[0].replies[path->moves[i] - 1];

        grade_hear(&grade, &beat->says[0]);
        Judgement judgement = grade_judge(&grade, &chosen, 1, arena);
        grade_take(&grade, &judgement);
    }
    return grade;
}

/* A score from the engine's whole numbers, as exactly as floating point can hold it. */
static double exact(const Scores *scores, int d)
{
    double share = (scores->credit[d] - scores->debit[d]) / (double)scores->weight[d];

    return 100 * (share < 0 ? 0 : share > 1 ? 1 : share);
}

static double exact_overall(const Scores *scores)
{
    double each[DIMENSIONS], least = 100;

    for (int d = 0; d < DIMENSIONS; d++) {
        each[d] = exact(scores, d);
        least = each[d] < least ? each[d] : least;
    }
    return .6 * (.30 * each[0] + .35 * each[1] + .35 * each[2]) + .4 * least;
}

static void scores_agree_with_the_model_on_every_path(void **state)
{
    const World *world = *state;

    for (int i = 0; i < world->count; i++) {
        const Path *path = &world->paths[i];
        Arena arena = { 0 };
        Grade grade = play_grade(world, path, &arena);
        Scores scores = grade_scores(&grade);
        bool blamed = false;

        for (int d = 0; d < DIMENSIONS; d++) {
            assert_true(fabs(exact(&scores, d) - path->score[d]) < 1e-6);
            assert_true(fabs(scores.dimension[d] / 10.0 - path->score[d]) <= 0.05 + 1e-6);
        }
        for (int k = 0; k < grade.found_count; k++)
            blamed |= grade.found[k].behaviour == BLAME_CUSTOMER;
        double overall = exact_overall(&scores);
        assert_true(fabs((blamed && overall > 59 ? 59 : overall) - path->score[3]) < 1e-6);
        assert_true(fabs(scores.overall / 10.0 - path->score[3]) <= 0.05 + 1e-6);
        arena_free(&arena);
    }
}

static void findings_agree_with_the_model_on_every_turn(void **state)
{
    const World *world = *state;

    for (int i = 0; i < world->count; i++) {
        Arena arena = { 0 };
        Grade grade = play_grade(world, &world->paths[i], &arena);

        for (int turn = 0; turn < TURNS; turn++) {
            char errors[200];
            join_errors(&grade, turn, errors, sizeof errors);
            assert_string_equal(errors, world->paths[i].turns[turn].errors);
        }
        arena_free(&arena);
    }
}

/* ---- the customer ---- */

static double off_by(Mood mood, const ModelTurn *turn)
{
    int ours[] = { mood.heat, mood.trust, mood.heard, mood.patience };
    double most = 0;

    for (int i = 0; i < 4; i++) {
        double off = fabs(ours[i] / (double)MOOD_POINT - turn->mood[i]);
        most = off > most ? off : most;
    }
    return most;
}

static void moods_and_outcomes_agree_with_the_model(void **state)
{
    const World *world = *state;

    for (int i = 0; i < world->count; i++) {
        const Path *path = &world->paths[i];
        Arena arena = { 0 };
        Session *session = session_begin(world->scenario, world->rubric, 1, &arena);

        for (int turn = 0; turn < TURNS && !session_over(session); turn++)
            assert_true(session_choose(session, &path->moves[turn], 1, NULL));

        const Record *record = session_record(session);
        for (int turn = 0; turn < record->turn_count; turn++)
            if (off_by(record->turns[turn].mood_after, &path->turns[turn]) > 1.0) {
                const Mood m = record->turns[turn].mood_after;
                fail_msg("path %d turn %d: heat %d trust %d heard %d patience %d, the model has %.1f %.1f %.1f %.1f",
                         i, turn + 1, m.heat, m.trust, m.heard, m.patience, path->turns[turn].mood[0],
                         path->turns[turn].mood[1], path->turns[turn].mood[2], path->turns[turn].mood[3]);
            }
        if (strcmp(outcome_name(record->outcome), path->outcome) != 0)
            fail_msg("path %d: %s, the model says %s", i, outcome_name(record->outcome), path->outcome);
        if (path->broken_at) {
            assert_int_equal(record->turn_count, path->broken_at);
        } else {
            assert_int_equal(record->csat, path->csat);
            assert_int_equal(record->nps, path->nps);
        }
        arena_free(&arena);
    }
}

/* ---- the worked example and the key ---- */

static void the_worked_example_scores_28_6_45_1_90_2_and_45_0(void **state)
{
    const World *world = *state;
    Arena arena = { 0 };
    Grade grade = play_grade(world, &world->paths[0], &arena);
    Scores scores = grade_scores(&grade);

    assert_int_equal(scores.credit[LISTENING], 1780);
    assert_int_equal(scores.debit[LISTENING], 350);
    assert_int_equal(scores.credit[VALIDATION], 2470);
    assert_int_equal(scores.credit[RESOLUTION], 5490);
    assert_int_equal(scores.dimension[LISTENING], 286);
    assert_int_equal(scores.dimension[VALIDATION], 451);
    assert_int_equal(scores.dimension[RESOLUTION], 902);
    assert_int_equal(scores.overall, 450);
    assert_string_equal(rubric_band(world->rubric, scores.overall)->name, "Developing");
    arena_free(&arena);
}

static void the_key_path_scores_89_7(void **state)
{
    const World *world = *state;
    Arena arena = { 0 };
    Grade grade = play_grade(world, &world->paths[1], &arena);
    Scores scores = grade_scores(&grade);

    assert_int_equal(scores.overall, 897);
    arena_free(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_worked_example_scores_28_6_45_1_90_2_and_45_0),
        cmocka_unit_test(the_key_path_scores_89_7),
        cmocka_unit_test(scores_agree_with_the_model_on_every_path),
        cmocka_unit_test(findings_agree_with_the_model_on_every_turn),
        cmocka_unit_test(moods_and_outcomes_agree_with_the_model),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
