#!/bin/bash
# What bash completes, by asking its function as the shell does. tests/completion.sh HEARD
set -u
program=$1
case $program in /*) ;; *) program=$PWD/$program ;; esac
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
export HEARD_DATA="$box/data"
failed=0
heard() { "$program" "$@" </dev/null; }
compopt() { :; }            # there is no line being edited here
. "${COMPLETION:-tools/install/heard.bash}"

# $1: the sentence this proves; $2: what is completed, sorted, with | between; the rest: the line's words.
completes() {
    local name=$1 wanted=$2; shift 2
    COMP_WORDS=(heard "$@") COMP_CWORD=$#
    _heard
    local got=$(printf '%s\n' "${COMPREPLY[@]}" | sort -u | paste -sd'|')
    if [ "$got" = "$wanted" ]; then
        echo "ok $name"
    else
        echo "# wanted: $wanted"; echo "# got:    $got"
        echo "not ok $name"
        failed=1
    fi
}

heard trainees --add "Kim Lee" >/dev/null
heard trainees --add "Bo" >/dev/null
mkdir "$box/a folder"; touch "$box/my bundle.jsonl" "$box/other.txt" "$box/my call.lua"
cd "$box" || exit 1

completes "words are completed"                 "records|reference|regrade|replay|report|restore" re
completes "options, digits and all"             "--cmi5"                         export --cm
completes "a scenario for what plays"           "late-parcel"                    play late
completes "or a file, whose name may hold spaces" "my call.lua"                  play my
completes "a bundle, likewise"                  "my bundle.jsonl"                import my
completes "a folder, likewise"                  "a folder"                       pack a
completes "what a report may be"                "certificate|cohort"             report c
completes "a scenario to report on"             "lost-job"                       report scenario lo
completes "a person to report on"               'Bo|Kim\ Lee'                    report trainee ''
completes "of whose name a part is there"       'Kim\ Lee'                       report trainee 'Kim\ L'
completes "or stands in quotation marks"        "Kim Lee"                        report trainee '"Kim'
completes "nobody for a report on all"          ""                               report cohort ''
completes "a value behind a space"              "trainee"                        show lost-job --handout t
completes "a value behind ="                    "trainee"                        show lost-job --handout = t
completes "or with it in one word"              "--handout=trainee"              show lost-job --handout=t
completes "all values behind = alone"           "heard|xapi"                     export --format =
completes "an option's value isn't the word"    "late-parcel"                    --data = x play late

exit $failed
