#!/bin/sh
# heard and a real PostgreSQL: what is collected there is reported as from a file. tests/postgres.sh HEARD
set -u
heard=$1
box=$(mktemp -d)
server=tests/postgres/server
trap '$server stop "$box/server" >/dev/null 2>&1; chmod -R u+w "$box"; rm -rf "$box"' EXIT
trap 'exit 1' HUP INT TERM
unset PGHOST PGPORT PGUSER PGDATABASE PGPASSWORD PGPASSFILE PGSERVICE
export HEARD_SHARE="$PWD"
failed=0 passed=0

# $1: the sentence this proves; the rest: a command that must succeed.
ok() {
    name=$1; shift
    if "$@"; then
        echo "ok $name"
        passed=$((passed + 1))
    else
        echo "# status $status; it printed:"; head -5 "$box/out"; echo "# and complained:"; head -5 "$box/err"
        echo "not ok $name"
        failed=$((failed + 1))
    fi
}
try() {
    "$heard" "$@" </dev/null >"$box/out" 2>"$box/err"
    status=$?
}
at()        { where=$1; shift; try "$@" --data "$box/$where"; }
ends()      { [ "$status" = 0 ] && [ ! -s "$box/err" ]; }
complains() { [ "$status" = "$1" ] && grep -qF -- "$2" "$box/err"; }
prints()    { [ "$status" = 0 ] && grep -qE -- "$1" "$box/out"; }

address=$($server start "$box/server") || exit $?
echo "ok a server runs on a socket of its own"
postgres=${address#*host=}
sql() { psql -h "$postgres" -U heard -d heard -qAt -c "$1"; }

# ---- three machines ----
for machine in one two; do
    for name in "Anna $machine" "=cmd|'/C calc'!A0 <b>$machine"; do
        at $machine trainees --add "$name"
        for scenario in lost-job late-parcel third-replacement; do
            for pick in 1 2 3; do
                # random replies: whatever number is offered first, walked move by move
                moves=''
                for turn in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
                    at $machine play $scenario --json --seed $pick --moves "$moves" --no-save
                    number=$(sed -n '/"next"/,$p' "$box/out" | sed -nE 's/.*"number": ([0-9]+).*/\1/p' | sed -n "$(((turn + pick) % 3 + 1))p")
                    test -n "$number" || break
                    moves="$moves${moves:+,}$number"
                done
                at $machine play $scenario --json --seed $pick --moves "$moves" --trainee "$name"
            done
        done
    done
done
at one export --format heard --trainee 'Anna one' -o "$box/a.jsonl"
at one export --format heard -o "$box/b.jsonl";  ok "bundles are made" ends
at two export --format heard -o "$box/c.jsonl"

# ---- gathering ----
at all import "$box/a.jsonl" "$box/b.jsonl" "$box/c.jsonl"; ok "a file takes them in" ends
try report cohort --from "$address";             ok "an empty database is said to be one" complains 3 'no records in this database yet'
try collect "$address" "$box/c.jsonl" "$box/b.jsonl"; ok "PostgreSQL takes them in, in another order" ends
try collect "$address" "$box/a.jsonl" "$box/c.jsonl"; ok "and again, adding nothing" prints ': 0 new sessions.* were here already'
for table in sessions turns choices offered shows gradings gates ledger outbox trainees; do
    sql "SELECT count(*) FROM $table" >"$box/there" 2>"$box/err"
    case $table in
    trainees) expected=4 ;;
    sessions) expected=$(cat "$box/b.jsonl" "$box/c.jsonl" | grep -c '^{"session":') ;;
    *)        continue ;;
    esac
    ok "$table: as many as in the bundles" [ "$(cat "$box/there")" = "$expected" ]
done

# ---- reports ----
# what they say but for the moment they were made, and the numbers that sessions go by here or there
said() { sed -E 's/"id": [0-9]+/"id": N/' "$1" | grep -v '"written"'; }
compare() {
    name=$1; shift
    at all report "$@" --json;                   said "$box/out" >"$box/file" 2>/dev/null
    try report "$@" --json --from "$address";    said "$box/out" >"$box/base" 2>/dev/null
    ok "$name is the same from PostgreSQL" eval 'ends && test -s "$box/base" && diff "$box/file" "$box/base"'
}
compare "the report of the group" cohort
compare "the report of a scenario" scenario lost-job
compare "the report of another" scenario late-parcel
compare "the report of a trainee" trainee 'Anna one'
compare "that of an odd name" trainee "=cmd|'/C calc'!A0 <b>two"
# a turn's row without its session's number
rows() { sed -E 's/^(Anna two,[^,]*,)[0-9]+,/\1N,/' "$1" >"$2"; }
at all report trainee 'Anna two' --csv;          rows "$box/out" "$box/file"
try report trainee 'Anna two' --csv --from "$address"; rows "$box/out" "$box/base"
ok "every turn is the same from PostgreSQL" cmp "$box/file" "$box/base"

# ---- faults ----
sed 's/"began":/"begaN":/' "$box/a.jsonl" >"$box/changed.jsonl"
try collect "$address" "$box/changed.jsonl";     ok "a changed bundle is refused there, too" complains 1 'changed after it was made'
sql 'UPDATE heard_version SET version = 99'
try collect "$address" "$box/a.jsonl";           ok "a newer database is left alone" complains 3 'newer version of heard'
sql 'UPDATE heard_version SET version = 3; CREATE DATABASE other' 2>/dev/null || sql 'CREATE DATABASE other'
other="postgresql://heard@/other?host=$postgres"
psql -h "$postgres" -U heard -d other -qc 'CREATE TABLE bills (id INTEGER)'
try collect "$other" "$box/a.jsonl";             ok "so is another program's" complains 3 "another program's tables"
try report cohort --from "postgresql://heard:geheim1@/none?host=$postgres"
ok "a database that isn't there is said" complains 3 'none'
ok "and no password" [ -z "$(grep geheim1 "$box/err")" ]

echo "$passed passed, $failed failed"
test "$failed" = 0
