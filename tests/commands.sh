#!/bin/sh
# The command line as a contract: what scripts rely on. tests/commands.sh HEARD
set -u
umask 022
heard=$1
box=$(mktemp -d)
trap 'chmod -R u+w "$box"; rm -rf "$box"' EXIT
failed=0
cp -r tests/scenarios "$box/scenarios"
unset DISPLAY WAYLAND_DISPLAY

# Runs heard with a data folder of its own; what it says is in $out and $err, how it ends in $status.
try() {
    "$heard" "$@" --data "$box" </dev/null >"$box/out" 2>"$box/err"
    status=$?
}

# $1: the sentence this proves; the rest: a command that must succeed.
ok() {
    name=$1; shift
    if "$@"; then
        echo "ok $name"
    else
        echo "# status $status; it printed:"; head -5 "$box/out"; echo "# and complained:"; head -5 "$box/err"
        echo "not ok $name"
        failed=1
    fi
}
ends()      { [ "$status" = "$1" ] && [ ! -s "$box/err" ]; }
complains() { [ "$status" = "$1" ] && grep -qF -- "$2" "$box/err"; }
prints()    { [ "$status" = 0 ] && grep -qE -- "$1" "$box/out"; }
mode()      { [ "$(stat -c %a "$2" 2>/dev/null || stat -f %Lp "$2")" = "$1" ]; }
same()      { cmp -s "$1" "$2"; }
absent()    { ! test -e "$1"; }

# ---- usage ----
try --help;                  ok "help names every word" prints 'regrade \[N \.\.\.\]'
for word in course practice play list show graph check records replay regrade trainees forget backup restore report export import collect push install pack; do
    try $word --help;        ok "$word has help of its own" prints "^Usage: heard $word"
done
try --version;               ok "the version is one line" prints '^heard [0-9]+\.[0-9]+\.[0-9]+$'
try lsit;                    ok "an unknown word names the nearest" complains 2 'did you mean “list”?'
try play x --assesed;        ok "an unknown option names the nearest" complains 2 'did you mean “--assessed”?'
try list --moves 1;          ok "a word refuses options it can't use" complains 2 'takes no --moves'
try list --json=3;           ok "an option without a value refuses one" complains 2 '--json takes no value'
try play;                    ok "a missing id is wrong usage" complains 2 'heard play ID'
try show rent-model more;    ok "one operand too many is wrong usage" complains 2 'more'
try play rent-model --seed x; ok "a seed is a number" complains 2 '--seed takes a whole number'
"$heard" check --data "$box" -- --json >"$box/out" 2>"$box/err"; status=$?
ok "two dashes end the options" complains 2 'no file or folder called --json'

# ---- scenarios ----
try list;                    ok "the list holds our scenarios and the person's own" prints '^rent-model '
try list --json;             ok "the list as JSON says which comes first" prints '"recommended": true'
try show rent-model;         ok "show prints the acts with their words" prints 'restates .*: “Ten times your bill'
ok "each name that an act is aimed at once" [ -z "$(sed -n 's/^       \([a-z_ ]*\):.*/\1/p' "$box/out" |
    awk '{ delete seen; for (i = 2; i <= NF; i++) if (seen[$i]++) print }')" ]
try show rent-model --json;  ok "show as JSON has the opportunities" prints '"id": "opening.anger"'
try graph rent-model;        ok "graph writes DOT" prints '^digraph "rent-model"'
try graph rent-model --svg;  ok "graph draws an SVG by itself" prints '^<svg xmlns='
try graph rent-model --svg -o "$box/graph.svg"
ok "graph writes to a file" grep -q '</svg>' "$box/graph.svg"
try graph rent-model --dot --svg; ok "one document at a time" complains 2 '--dot and --svg'
ok "which others may read, as the umask says" mode 644 "$box/graph.svg"
try show rent-model --handout; ok "the handout has three sheets" prints 'Facilitator’s sheet'
try show rent-model --handout observer
ok "the observer's sheet stands alone" [ "$(grep -c 'class="sheet"' "$box/out")" = 1 ]
try show --handout=trainee rent-model; ok "who it is for may stand behind =" prints 'Briefing for the trainee'
try show rent-model --handout=nobody; ok "a handout is for somebody" complains 2 'not for “nobody”'
try show rent-model -o "$box/none"; ok "only a handout goes to a file" complains 2 '--output goes with --handout'
try play rent-modle;         ok "an unknown id names the nearest" complains 2 'rent-model'
try check;                   ok "what comes with the program has no error" prints '0 errors'
try check tests/bad/missing-comma.lua; ok "a broken file ends with status 1" ends 1
ok "in a pipe a finding begins with its file and line" grep -q '^tests/bad/missing-comma.lua:[0-9]*: error: .*\[[a-z-]*\]$' "$box/out"
try check tests/scenarios/rent-model.lua
ok "exploring shows the best play with its moves" grep -qE '^  Overall +best +[0-9.]+ +exact +[1-4](,[1-4]){6}$' "$box/out"
moves=$(sed -n 's/^  Overall *best.* //p' "$box/out") best=$(sed -n 's/^  Overall *best *\([0-9.]*\).*/\1/p' "$box/out")
try play rent-model --no-save --json --moves "$moves"; ok "which come to that score" prints "\"overall\": $best"
try check tests/scenarios/rent-model.lua
ok "every strategy has its score and its bound" [ "$(grep -oE '[0-9]+\.[0-9] of [0-9]+' "$box/out" | wc -l)" = 12 ]
ok "hit counts aren't shown unasked" [ -z "$(grep '^  Random plays' "$box/out")" ]
try check --plays tests/scenarios/rent-model.lua
ok "--plays shows how often random play met a beat and chose a reply" prints '^    opening +10000 +1[*]? [0-9]{4}  2'
if script -qec true /dev/null </dev/null >/dev/null 2>&1; then     # where there is a terminal to be had
    COLUMNS=60 TERM=xterm script -qec "'$heard' check tests/scenarios/rent-model.lua" /dev/null </dev/null | tr -d '\r' >"$box/out"
    ok "on a terminal findings are wrapped to its width" grep -qE '^    turn can be mended \[no-recovery\]$' "$box/out"
fi
try check tests/bad/missing-comma.lua
ok "without a terminal there are no colours" [ "$(tr -d '\033' <"$box/out" | wc -c)" = "$(wc -c <"$box/out")" ]
sed -n '/^```lua$/,/^```$/{/^```/d;p;}' README.md >"$box/wrong-size.lua"
try check "$box/wrong-size.lua"; ok "the README's first scenario is one" prints '^one file, 0 errors'
try play "$box/wrong-size.lua" --json --no-save --moves 2,1
ok "whose best replies end well" prints '"outcome": "resolved_loyal"'
mkdir -p "$box/nolua" "$box/first.lua"
try check "$box/nolua";      ok "a folder without scenarios isn't checked" complains 2 "There is no scenario in $box/nolua."
try check "$box/first.lua"; ok "nor is one that is called like a file" complains 2 'There is no scenario in'
try check late-parcel --json; ok "an id of the library is checked" prints '"errors": 0'
cp tests/scenarios/rent-model.lua "$box/rent-model.txt"
try check "$box/rent-model.txt"; ok "a file that isn't called .lua says so" grep -q 'call this one rent-model.lua' "$box/out"
try check "$box/nowhere";    ok "a path that isn't there is wrong usage" complains 2 'nowhere'
try check tests/bad --json;  ok "findings as JSON are for programs" grep -q '"errors": [1-9]' "$box/out"
try check tests/scenarios/rent-model.lua --json; ok "and so is what exploring showed" prints '"recovered": \{'

# ---- writing ----
heard=$(command -v "$heard"); case $heard in /*) ;; *) heard=$PWD/$heard ;; esac
here() { (cd "$box" && "$heard" "$@" --data "$box/own" </dev/null >"$box/out" 2>"$box/err"); status=$?; }
here new late-call;          ok "new writes a scenario" prints '^Wrote late-call\.lua'
here check late-call.lua;    ok "it has no error" prints '^.*file, 0 errors'
ok "which a colleague may read" mode 644 "$box/late-call.lua"
ok "it explains four kinds of warnings, as it says" \
    [ "$(grep '(explained: ' "$box/out" | sed 's/.*\[//' | sort -u | wc -l)" = 4 ]
ok "and reaches every ending that it writes" [ -z "$(grep 'ending-never' "$box/out")" ]
ok "it has its own id and title" grep -q 'title   = "Late call"' "$box/late-call.lua"
here play late-call.lua --moves 1 --terminal; ok "it plays where it is" prints '^Late call'
here play ./late-call.lua --json --moves 2; ok "by any path" prints '"next": \{'
here show late-call.lua;     ok "is shown" prints '^Late call \(late-call'
here graph late-call.lua;    ok "and drawn" prints '^digraph "late-call"'
here play late-call;         ok "its id alone says where it is" complains 2 'late-call.lua is here'
here play nowhere.lua;       ok "a file that isn't there is named" complains 2 'There is no file called nowhere.lua'
here list;                   ok "and it isn't in the library" [ -z "$(grep late-call "$box/out")" ]
here new late-call;          ok "new overwrites nothing" complains 2 'stays as it is'
here new Late_Call;          ok "an id is small letters, digits and hyphens" complains 2 'can'"'"'t be an id'
here new ../outside;         ok "an id is no path" complains 2 'can'"'"'t be an id'
here new lost-job;           ok "an id of the library is taken" complains 2 'choose another id'

mkdir -p "$box/own/scenarios" "$box/own/courses"
sed 's/lost-job/aaa/' scripts/scenarios/lost-job.lua >"$box/own/scenarios/aaa.lua"
here check --data "$box/own"; ok "one's own file comes last in the check of all" \
    [ "$(grep -E '^[^ ]+(:[0-9]+)?: (error|warning|note): ' "$box/out" | tail -1 | grep -c '/own/scenarios/aaa.lua')" = 1 ]
cp scripts/scenarios/lost-job.lua "$box/own/scenarios"
here check;                  ok "a name that is taken is found by the check of all" \
    grep -q 'own/scenarios/lost-job.lua: error: .*scripts/scenarios/lost-job.lua.*\[double-id\]' "$box/out"
here check own/scenarios/lost-job.lua; ok "and by that of the file" grep -q '\[double-id\]' "$box/out"
echo 'return course { id = "mine" }' >"$box/own/courses/mine.lua"
here list;                   ok "a course that can't be opened is said in the list" prints "mine.lua can't be opened: .* run .heard check"
here course;                 ok "and beside the course that can" prints "mine.lua can't be opened: .* run .heard check"
cp scripts/courses/onboarding.lua "$box/own/courses"
here check own/courses/onboarding.lua; ok "a course's name is taken once, too" grep -q '\[double-id\]' "$box/out"

try reference;               ok "the reference is Markdown" prints '^# The words of a scenario'
try reference --man;         ok "or a man page" prints '^\.Dt HEARD-SCENARIO 5'
try reference --lua;         ok "or definitions for an editor" prints '^---@class heard\.scenario'
try reference --lua --man;   ok "one document of the reference at a time" complains 2 'one at a time'

# ---- playing ----
try play rent-model --json --no-save --moves 2,3,2,2,2,2,3
ok "a played session is graded" prints '"overall": 45.0'
cp "$box/out" "$box/first"
try play rent-model --json --no-save --moves 2,3,2,2,2,2,3
ok "the same moves print the same bytes" same "$box/out" "$box/first"
try play rent-model --json --no-save --moves 2,3,2,2,2,2,3 --seed 99
ok "another seed gives the same grade" prints '"overall": 45.0'
try play rent-model --json;  ok "without moves the first turn waits" prints '"next": \{'
try play rent-model --json --moves 2,3
ok "with fewer moves it stops there" prints '"outcome": null|"next": \{'
try records;                 ok "a look at a talk isn't kept" prints 'No sessions are kept yet'
try play rent-model --json --moves 2,9;  ok "a move out of range says how many there were" complains 2 'turn 2'
try play rent-model --terminal --moves 2,9; ok "in the terminal, too" complains 2 'turn 2'
try play rent-model --moves 2,; ok "moves are numbers with commas" complains 2 '--moves takes numbers'
try play rent-model --json --moves 2,3,2,2,2,2,3,1; ok "moves left over are wrong usage" complains 2 '1 more'
try play three-paragraphs --json --moves 1,1; ok "an e-mail takes a number a paragraph" complains 2 'one a paragraph'
try play three-paragraphs --json --no-save --moves 1,1,1; ok "three numbers answer three paragraphs" prints '"chosen": \['
try play rent-model --terminal --no-save --moves 2,3,2,2,2,2,3; ok "the terminal ends on the debrief" prints '^Overall 45.0'
try play rent-model;         ok "without a display it says so and plays in the terminal" complains 0 'Playing in the terminal'
ok "that is one line" [ "$(wc -l <"$box/err")" = 1 ]
printf '1\n' | "$heard" play rent-model --terminal --no-save --data "$box" >"$box/out" 2>"$box/err"; status=$?
ok "a pipe that ends ends the play" ends 0

# ---- records ----
try play rent-model --json --moves 2,3,2,2,2,2,3;      ok "a session to its end is kept" ends 0
try records;                 ok "records lists it" prints 'rent-model .* 45\.0'
try records --json;          ok "as JSON with its grades" prints '"gradings": \['
try records --json
last=$(sed -n 's/.*"id": \([0-9]*\),.*/\1/p' "$box/out" | sort -n | tail -1)
try replay "$last";          ok "replay prints what was said and the ledger" prints '\[\+1\.50 of 1\.50 RESOLUTION\]'
try replay "$last" --json
sed -n '/"turns"/,$p' "$box/first" >"$box/a"; sed -n '/"turns"/,$p' "$box/out" >"$box/b"
ok "replay as JSON is what play printed" same "$box/a" "$box/b"
try replay 777;              ok "a record that isn't there is wrong usage" complains 2 '777'
try replay one;              ok "so is a word for a number" complains 2 '“one”'
try regrade;                 ok "the same rubric gives the same grade" prints '45\.0, as before'
try regrade "$last" --json;       ok "regrade as JSON lists the grades" prints '"gradings": \['

# ---- trainees ----
try trainees;                ok "at first guests play" prints 'guests play'
try trainees --add "=cmd|' /C calc'!A0"; ok "any name may be taken" prints 'is added'
try trainees --add '<b>Zoë</b>' --code 0042; ok "with a code" ends 0
try trainees --add '<B>ZOë</B>'; ok "a name is taken once" complains 2 'There is a trainee called'
try trainees --add '';       ok "a name needs a character" complains 2 'at least one character'
try trainees --add Bo --code 42; ok "a code is four digits" complains 2 'four digits'
try trainees --code 4242;    ok "a code belongs to somebody" complains 2 '--add NAME'
try trainees;                ok "they are listed" prints '<b>Zoë</b> .*asks for a code'
try trainees --json;         ok "as JSON too" prints '"name": "=cmd'
try play rent-model --json --moves 2,3,2,2,2,2,3 --trainee '<b>Zoë</b>'; ok "somebody named plays" ends 0
try records --trainee '<b>zoë</b>'; ok "their records are theirs" [ "$(wc -l <"$box/out")" = 1 ]
try records;                 ok "all records are everybody's" prints '<b>Zoë</b>'
try list --trainee Nobody;   ok "an unknown trainee is wrong usage" complains 2 'There is no trainee called “Nobody”'
try trainees --no-code '<b>Zoë</b>'; ok "a forgotten code is taken away" prints 'no longer asked'
try backup "$box/backup.db"; ok "all records are copied" prints 'All records are in'
try backup "$box/backup.db"; ok "a backup overwrites nothing" complains 3 'there already'
try forget '<b>Zoë</b>';     ok "to forget is said twice" complains 2 '--yes'
try forget '<b>Zoë</b>' --yes; ok "and leaves a receipt" prints 'is deleted: 1 session and 0 drills'
try records;                 ok "nothing of them is left" [ "$(grep -c 'Zoë' "$box/out")" = 0 ]
printf 'of another file' >"$box/records.db-journal"
try restore "$box/backup.db"; ok "a backup is taken back" prints 'kept as .*records\.db\.before-'
ok "and meets no journal of the file it replaces" [ ! -s "$box/records.db-journal" ]
try records;                 ok "with all that was in it" prints '<b>Zoë</b>'
try restore tests/commands.sh; ok "what is no backup is refused" complains 3 'tests/commands.sh is damaged or no backup'
try restore "$box";          ok "a folder is no backup" complains 3 'is empty or no file'
: >"$box/empty.db"
try restore "$box/empty.db"; ok "nor is an empty file" complains 3 'empty.db is empty'
try restore "$box/none.db";  ok "a backup that isn't there is named" complains 3 "none.db can't be read"
cp "$box/backup.db" "$box/newer.db"
printf '\143' | dd of="$box/newer.db" bs=1 seek=63 conv=notrunc 2>/dev/null
try restore "$box/newer.db"; ok "records of a newer heard don't replace those that can be added to" \
    complains 3 'newer.db was made by a newer heard'
mkfifo "$box/pipe"; cat "$box/pipe" >"$box/piped" & reader=$!
try report cohort -o "$box/pipe"; wait $reader
ok "a device or a pipe is written to and not replaced" [ -p "$box/pipe" -a -s "$box/piped" ]
try records;                 ok "and changes nothing" prints '<b>Zoë</b>'
try forget '<b>Zoë</b>' --yes; try forget "=cmd|' /C calc'!A0" --yes; ok "both are forgotten" ends 0

mkdir "$box/other"
cp "$box/backup.db" "$box/other/records.db"     # another program's mark in the place of ours
printf 'XXXX' | dd of="$box/other/records.db" bs=1 seek=68 conv=notrunc 2>/dev/null
"$heard" records --data "$box/other" >"$box/out" 2>"$box/err"; status=$?
ok "another program's file isn't taken for an empty list" complains 3 'belongs to another program'
"$heard" practice --data "$box/other" >"$box/out" 2>"$box/err"; status=$?
ok "nor for a beginning" complains 0 'belongs to another program'

# ---- reports ----
try trainees --add "Kim Lee";   ok "somebody to report on" ends 0
try play rent-model --json --trainee "Kim Lee" --moves 2,3,2,2,2,2,3; ok "plays under their name" ends 0
try report trainee "kim lee"; ok "a trainee's report is a page" prints '^<h1><bdi>Kim Lee|^<bdi>Kim Lee'
try report trainee "Kim Lee" --csv; ok "or a table, a row a turn" [ "$(grep -c '^Kim Lee,' "$box/out")" = 7 ]
ok "a pipe gets no mark" [ "$(head -c 7 "$box/out")" = trainee ]
try report cohort --csv -o "$box/group.csv"; ok "a file gets the mark of UTF-8" \
    [ "$(head -c 3 "$box/group.csv" | od -An -tx1 | tr -d ' ')" = efbbbf ]
try report cohort;           ok "the group's report is a page" prints 'How the group is doing'
ok "which nobody else may read" mode 600 "$box/group.csv"
try report cohort --json;    ok "or JSON" prints '"report": "cohort"'
try report scenario rent-model; ok "so is a scenario's" prints 'Item analysis'
try report scenario rent-model --json; ok "with each choice as data" prints '"best_length_percent"'
try report scenario rent-model ffff; ok "a version that nobody played is wrong usage" complains 2 'begins with “ffff”'
try report scenario lost-job; ok "a scenario that nobody played is a sentence" complains 2 'Nobody has played “lost-job”'
try report trainee "Kim Le"; ok "an unknown name names the nearest" complains 2 'did you mean “Kim Lee”?'
try report trainee guest;    ok "guests are somebody, too" prints 'All guests'
try report cohrot;           ok "an unknown report names the nearest" complains 2 'did you mean “cohort”?'
try report trainee;          ok "a report on a trainee needs a name" complains 2 'heard report trainee NAME'
mkdir -p "$box/bin" && printf '#!/bin/sh\ncp "$2" "$3"\n' >"$box/bin/weasyprint" && chmod +x "$box/bin/weasyprint"
for tool in chromium chromium-browser google-chrome chrome; do
    printf '#!/bin/sh\nexit 1\n' >"$box/bin/$tool"; chmod +x "$box/bin/$tool"
done
PATH="$box/bin:$PATH" "$heard" report cohort --pdf "$box/group.pdf" --data "$box" >"$box/out" 2>"$box/err"; status=$?
ok "a program that is there makes the PDF" grep -q 'How the group is doing' "$box/group.pdf"
PATH="$box/none" "$heard" report cohort --pdf "$box/none.pdf" --data "$box" >"$box/out" 2>"$box/err"; status=$?
ok "without one a sentence says what to do" complains 3 'print it to a file from a browser'
try report cohort --csv --pdf "$box/none.pdf"; ok "a PDF is a document by itself" complains 2 'one at a time'
try report certificate "Kim Lee"; ok "no certificate before the course is passed" complains 1 "isn't passed yet"
try report certificate "Kim Lee" --csv; ok "a certificate is no table" complains 2 'a sheet to print'
try report cohort --course nowhere; ok "an unknown course is wrong usage" complains 2 'nowhere'
try report cohort --csv --json; ok "one form of a report at a time" complains 2 '--csv and --json'

# ---- courses and practice ----
try check scripts/courses/onboarding.lua; ok "check takes course files" prints '^one file, 0 errors, 0 warnings'
printf 'return course { id = "own", version = 1, language = "en", title = "Own",\n%s }\n' \
    'module "m" { title = "M", page = "Words.", practise = { "x" }, assessed = "rent-modle" }' >"$box/own.lua"
try check "$box/own.lua";    ok "a fault in one ends with status 1" ends 1
ok "its finding names the nearest word" grep -q "own.lua:2.*'practise', did you mean 'practice'" "$box/out"
mkdir "$box/courses"; sed 's/practise/practice/' "$box/own.lua" >"$box/courses/own.lua"
try check "$box/courses/own.lua"; ok "a scenario that may be misspelt is named" prints "did you mean 'rent-model'"
try course;                  ok "of several courses it lists all" prints '^own '
rm -r "$box/courses"
try course;                  ok "the only course needs no name" prints '^Onboarding, Kim Lee: 0 of '
try course onbaording;       ok "an unknown course names the nearest" complains 2 'Did you mean onboarding'
try course onboarding --json; ok "a course as JSON has its modules" prints '"state": "locked"'
try course --trainee Nobody; ok "the course of somebody unknown is wrong usage" complains 2 'Nobody'
try practice;                ok "practice says what to play" prints '\(heard play [a-z-]+\)$'
try practice --json;         ok "and why, as JSON" prints '"why": "'
printf 't\nd\n1\nn\n1\nn\n1\nn\n1\nn\n1\nn\nb\nb\nq\n' | "$heard" --terminal --data "$box" >"$box/out" 2>"$box/err"; status=$?
ok "a drill is done in the terminal" prints '^You met [0-5] of [3-5]$'
try practice --json;         ok "and kept" prints '"practised": 1,'

# ---- statements ----
try export;                  ok "an export needs a format" complains 2 '--format'
try export --format pdf;     ok "and one that there is" complains 2 'no format “pdf”'
try export --format xapi --trainee Nobody; ok "a trainee that isn't there is wrong usage" complains 2 'Nobody'
try export --format xapi;    ok "sessions are exported as statements" prints '^\{"actor".*verbs/terminated'
ok "which are named under nobody's base" grep -q 'https://heard.invalid/scenarios/rent-model' "$box/out"
cp "$box/out" "$box/statements"
try export --format xapi -o "$box/again.jsonl"; ok "the same bytes in a file" same "$box/statements" "$box/again.jsonl"
try export --format xapi --cmi5; ok "cmi5 has its categories" prints 'context/categories/moveon'
try export --format xapi -o "$box/no/where"; ok "a file that can't be written" complains 3 "$box/no/where"
"$heard" export --format xapi --data "$box" 2>"$box/err" | head -c 10 >"$box/out"; status=$?
ok "a reader may have had enough" ends 0
try push;                    ok "a push says what it must know first" complains 3 'lrs_endpoint'
printf 'lrs_endpoint = http://lrs.example.com\n' >>"$box/settings"
try push;                    ok "and whose names it uses" complains 3 'xapi_base'
printf 'xapi_base = https://training.example.com\n' >>"$box/settings"
try push;                    ok "it sends nothing in the open" complains 3 'begin with https'
sed -i.old 's,http://lrs,https://lrs,' "$box/settings"
try push;                    ok "it says where the key belongs" complains 3 'lrs-key'
echo key:secret >"$box/lrs-key"; chmod 640 "$box/lrs-key"
try push;                    ok "a key that others may read isn't used" complains 3 'chmod 600'
try push --dry-run;          ok "a dry run needs no key" prints 'statements wait, of'
try push --status;           ok "nothing was sent" prints '^0 were sent; 0 were refused'
try push --status --dry-run; ok "one question at a time" complains 2 'one at a time'
try export --format xapi;    ok "with a base of one's own names stand under it" prints 'https://training.example.com/dimensions'
rm "$box/settings" "$box/settings.old"

# ---- many machines ----
bundle="$box/all.jsonl"
try export --format heard -o "$bundle"; ok "a bundle is written" ends 0
ok "its first line says what it is" grep -q '^{"format":"heard-bundle","version":1,' "$bundle"
ok "and its last line closes it" [ "$(tail -n 1 "$bundle" | cut -c1-8)" = '{"end":{' ]
try export --format heard --trainee nobody; ok "a bundle is of somebody" complains 2 'no trainee called “nobody”'
try export --format heard --cmi5; ok "a bundle isn't statements" complains 2 'go with --format xapi'
try import;                  ok "import takes a file" complains 2 'heard import FILE'
away() { "$heard" "$@" --data "$box/away" </dev/null >"$box/out" 2>"$box/err"; status=$?; }
away import "$bundle";       ok "a bundle is taken in" prints ': [0-9]+ new sessions'
away import "$bundle" "$bundle"; ok "a second time it adds nothing" prints ': 0 new sessions, .* were here already'
away export --format heard -o "$box/again.jsonl"
sed '1d;$d' "$bundle" >"$box/one"; sed '1d;$d' "$box/again.jsonl" >"$box/two"
ok "what came in goes out again, to the byte" same "$box/one" "$box/two"
head -n 3 "$bundle" >"$box/cut.jsonl"
away import "$box/cut.jsonl"; ok "a bundle that is cut off is refused" complains 1 'cut.jsonl, line 3: the bundle is cut off'
sed 's/"began":/"begaN":/' "$bundle" >"$box/changed.jsonl"
away import "$box/changed.jsonl"; ok "so is one that was changed" complains 1 'changed after it was made'
sed '1s/"version":1/"version":9/' "$bundle" >"$box/newer.jsonl"
away import "$box/newer.jsonl"; ok "a newer one asks for a newer heard" complains 3 'line 1: this bundle was made by a newer heard'
away import "$box/none.jsonl" "$bundle"; ok "what is missing doesn't keep the rest out" complains 3 'none.jsonl can'
ok "which is taken in" grep -q 'were here already' "$box/out"
away import README.md;       ok "any other file is no bundle" complains 1 "isn't a bundle of heard"
away import --watch;         ok "a folder is watched" complains 2 'heard import FILE'
away import --watch "$box/nowhere"; ok "that is there" complains 2 'no folder'
mkdir "$box/drop" "$box/watching"
cp "$bundle" "$box/drop/.hidden.jsonl"; cp "$bundle" "$box/drop/half.tmp"; head -c 5000 "$bundle" >"$box/drop/late.jsonl"
"$heard" import --watch "$box/drop" --data "$box/watching" >"$box/out" 2>"$box/err" &
watcher=$!
for i in 1 2 3 4 5 6 7 8 9 10; do grep -q 'late.jsonl, line' "$box/err" && break; sleep 1; done
ok "half a file in the folder is waited for, and said" grep -q 'late.jsonl, line .*cut off' "$box/err"
cp "$bundle" "$box/drop/late.jsonl"
for i in 1 2 3 4 5 6 7 8 9 10; do grep -q 'late.jsonl: ' "$box/out" && break; sleep 1; done
kill -INT $watcher; wait $watcher; status=$?
ok "once it is whole it is taken in, and only once" [ "$(grep -c 'new sessions' "$box/out")" = 1 ]
ok "Ctrl-C ends the watch cleanly" [ "$status" = 0 ]
"$heard" import --watch "$box/drop" --data "$box/watching" >"$box/out" 2>"$box/err" &
watcher=$!
sleep 1; kill -TERM $watcher; wait $watcher
ok "a later watch knows what was taken in" [ "$(grep -c 'new sessions' "$box/out")" = 0 ]
try collect here "$bundle";  ok "an address of PostgreSQL is spelt as one" complains 2 'begins with postgresql://'
PGCONNECT_TIMEOUT=2 try collect 'postgresql://me:geheim1@/x?host=/nowhere' "$bundle"
ok "a server that isn't there is said" complains 3 'PostgreSQL'
ok "the password isn't" [ -z "$(grep geheim1 "$box/err")" ]
try report cohort --from 'postgresql://me:geheim1@/x?host=/nowhere'; ok "a report can't be read there, either" complains 3 'PostgreSQL'

# ---- packs ----
mkdir -p "$box/desk/scenarios"
sed 's/"short-call"/"desk-call"/' tests/scenarios/short-call.lua >"$box/desk/scenarios/desk-call.lua"
cat >"$box/desk/pack.lua" <<'END'
return pack { id = "desk", title = "At the desk", author = "R. Keller", licence = "CC0-1.0", language = "en",
              version = 1, engine = "0.1.0" }
END
try pack "$box/desk" --output "$box/desk.heard"; ok "a folder becomes a pack" prints 'one scenario'
ok "a file for others" mode 644 "$box/desk.heard"
try check "$box/desk.heard"; ok "a pack is checked without being installed" prints 'desk.heard/scenarios/desk-call.lua: warning: '
sed 's/licence/license/' "$box/desk/pack.lua" >"$box/sheet"; mkdir "$box/typo"; cp -r "$box/desk/scenarios" "$box/typo"
cp "$box/sheet" "$box/typo/pack.lua"
try check "$box/typo";       ok "a pack's sheet is named with its folder" grep -q "^$box/typo/pack.lua:1: error: unknown field 'license'" "$box/out"
try pack "$box/desk" -o "$box/again.heard"; ok "and the same bytes the next time" same "$box/desk.heard" "$box/again.heard"
try install "$box/desk.heard"; ok "a pack is installed" prints '“At the desk” \(desk, version 1\)'
try list;                    ok "the library shows it under its name" prints '^desk-call .*\(At the desk\)'
try list --json;             ok "in JSON too" prints '"pack": "At the desk"'
try play desk-call --json --moves 1; ok "its scenario plays" ends 0
try install "$box/desk.heard"; ok "a pack is installed once" complains 1 'There is a pack called “desk” already'
head -c 2000 "$box/desk.heard" >"$box/cut.heard"
try install "$box/cut.heard"; ok "half a pack is refused" complains 1 'damaged or cut short'
try check "$box/cut.heard";  ok "and found by the check" grep -q 'cut.heard: error: .*damaged or cut short' "$box/out"
try install "$box/nowhere";  ok "a pack that isn't there is wrong usage" complains 2 'nowhere'

# ---- the man pages, where there is a program that reads them closely ----
if command -v mandoc >/dev/null; then
    try reference --man; cp "$box/out" "$box/heard-scenario.5"
    mandoc -T lint -W warning tools/install/heard.1 "$box/heard-scenario.5" >"$box/err" 2>&1; status=$?
    ok "the man pages have no warning" ends 0
fi

# ---- the machine ----
try play rent-model --terminal --moves 2,3 --no-save --data "$box/none"
ok "--no-save makes no folder" absent "$box/none"
printf 'not a database, but long enough to be looked at as one\n' >"$box/records.db"
try records;                 ok "a damaged file is set aside and said" complains 0 'damaged'
HEARD_SHARE="$box/none" "$heard" list >"$box/out" 2>"$box/err"; status=$?
ok "without its own files the program says where it looked" complains 3 "$box/none"
if [ -c /dev/full ]; then
    "$heard" list --data "$box" >/dev/full 2>"$box/err"; status=$?
    ok "output that is lost isn't success" complains 3 'incomplete'
fi

# ---- who is meant, where several bear a name ----
at() {
    folder=$1; shift
    "$heard" "$@" --data "$box/$folder" </dev/null >"$box/out" 2>"$box/err"
    status=$?
}
key=2,3,2,2,2,2,3
for folder in near far; do
    mkdir -p "$box/$folder/scenarios" "$box/$folder/courses"
    cp tests/scenarios/rent-model.lua "$box/$folder/scenarios"
    at $folder trainees --add "Kim Lee"
done
at far play rent-model --json --moves $key; ok "who plays unnamed is said" complains 0 'kept as a play of Kim Lee'
at far play rent-model --json --moves $key --trainee "Kim Lee"; ok "a name needs no word" ends 0
at far play rent-model --json --moves $key --no-save; ok "nor does what isn't kept" ends 0
at far play rent-model --terminal --moves $key; ok "it is said in the terminal, too" complains 0 'kept as a play of Kim Lee'
at far export --format heard -o "$box/far.jsonl"; at near import "$box/far.jsonl"
at near forget "Kim Lee" --yes; ok "of two of a name nobody is forgotten" complains 2 'Several trainees are called “Kim Lee”'
uid=$(sed -n 's/^ *\([0-9a-f-]*\): 3 sessions, the last on 20.*/\1/p' "$box/err")
ok "but listed with uid, sessions and last day" [ ${#uid} = 36 ]
short=$(printf '%.8s' "$uid")
at near records --trainee "KIM LEE"; ok "nobody's records are taken for a namesake's" complains 2 "$uid"
for word in list course practice "play rent-model" "export --format heard"; do
    at near $word --trainee "Kim Lee"; ok "nor does $word take one for the other" complains 2 "$uid"
done
at near trainees;            ok "a list of namesakes tells them apart" prints "^Kim Lee \\($short\\) .*plays elsewhere"
at near report cohort;       ok "so does the group's page" prints "Kim Lee</bdi> \\($short\\)"
at near records --json;      ok "a record says whose it is" prints '"trainee": "Kim Lee"'
ok "and by which uid" grep -q "\"trainee_uid\": \"$uid\"" "$box/out"
at near forget "$short" --yes; ok "what the list shows of a uid names somebody" prints 'Kim Lee is deleted: 3 sessions'
at near records --trainee "kim lee"; ok "and the other is left" prints 'No sessions are kept'

at near trainees --add José; at near trainees --add "$(printf 'JOSE\314\201')"
ok "an accent on its own key makes no other name" complains 2 'There is a trainee called'
at near trainees --add Guest; ok "a guest is nobody's name" complains 2 'is whoever gave no name'
at near practice --trainee guest; ok "and may be asked for" ends 0
at near trainees --add --yes; ok "an option is nobody's name" complains 2 '“--yes” is an option'
at near trainees --add -2+3; at near report trainee -2+3 --csv
ok "a name like an option is the word that is refused" complains 2 'no option “-2+3”'
ok "with the way to write it" grep -q 'behind `--`' "$box/err"
"$heard" report trainee --csv --data "$box/near" -- -2+3 >"$box/out" 2>"$box/err"; status=$?
ok "which works" prints '^trainee,'
at near trainees José;       ok "a name alone isn't listed" complains 2 '--code'
at near trainees José --code 42; ok "a code of somebody's is four digits, too" complains 2 'four digits'
at near trainees José --code 4242; ok "somebody who is here gets a code" prints '^José is asked for the code'
at near trainees;            ok "and is asked for it" prints '^José .*asks for a code'
at near trainees José --code 4242 --add Ida; ok "one name at a time" complains 2 'one name too many'
at near report scenario rent-modle; ok "a report on a scenario that isn't there names the nearest" \
    complains 2 'neither in the library nor in the records; did you mean “rent-model”?'
at near export --format heard -o "$box/near/"; ok "a folder as the output is called one" complains 3 'is a folder. Name a file in it'
at near report cohort -o "$box/near"; ok "by reports, too" complains 3 'is a folder. Name a file in it'

sed 's/"short-call"/"near-call"/' tests/scenarios/short-call.lua >"$box/near/scenarios/near-call.lua"
printf 'return course { id = "near", version = 1, language = "en", title = "Near",\n%s\n%s }\n' \
    'module "one" { title = "One", page = "Words.", assessed = "near-call" },' \
    'module "two" { title = "Two", page = "Words.", assessed = "not-written-yet" }' >"$box/near/courses/near.lua"
at near course near;         ok "a module that is to come is counted apart" prints '0 of 1 module passed, one more to come'

mkdir "$box/capitals" "$box/looking"; cp "$box/far.jsonl" "$box/capitals/DROP.JSONL"
"$heard" import --watch "$box/capitals" --data "$box/looking" >"$box/out" 2>"$box/err" &
watcher=$!
for i in 1 2 3 4 5 6 7 8 9 10; do grep -q 'new sessions' "$box/out" && break; sleep 1; done
kill -INT $watcher; wait $watcher; status=$?
ok "a watched bundle may be named in capitals" prints 'DROP.JSONL: 3 new sessions'
exit $failed
