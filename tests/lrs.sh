#!/bin/sh
# Statements before a validator and a real learning record store. tests/lrs.sh HEARD BOX
# BOX is where tests/lrs/install put both.
set -u
heard=$1 NODE_PATH=$(cd "$2" && pwd)/node_modules
case $heard in /*) ;; *) heard=$PWD/$heard ;; esac
export NODE_PATH NO_UPDATE_NOTIFIER=1
cd "$(dirname "$0")/.." || exit 1
HEARD_SHARE=$PWD; export HEARD_SHARE
unset HEARD_DATA DISPLAY WAYLAND_DISPLAY http_proxy https_proxy HTTP_PROXY HTTPS_PROXY
box=$(mktemp -d)
started=''
trap 'kill $started 2>/dev/null; rm -rf "$box"' EXIT
trap 'exit 1' HUP INT TERM
failed=0 passed=0 began=$(date +%s)

# $1: the sentence this proves; the rest: a command that must succeed.
ok() {
    name=$1; shift
    if "$@"; then
        echo "ok $name"
        passed=$((passed + 1))
    else
        echo "# status $status; it printed:"; head -5 "$box/out"; echo "# and complained:"; head -5 "$box/err"
        echo "not ok $name"
        failed=1
    fi
}
try()       { "$heard" "$@" --data "$data" </dev/null >"$box/out" 2>"$box/err"; status=$?; }
ends()      { [ "$status" = "$1" ]; }
complains() { [ "$status" = "$1" ] && grep -qF -- "$2" "$box/err"; }
prints()    { [ "$status" = "$1" ] && grep -qF -- "$2" "$box/out"; }
node_says() { node "$@" >"$box/out" 2>&1; }
stored()    { node_says tests/lrs/stored.js "$store" "$1"; }

# Starts something that says "port N", and waits until it does. Its port is in $port, its process in $process.
start() {
    script=$1 log=$2; shift 2
    node "tests/lrs/$script" "$@" >"$log" 2>&1 &
    process=$! started="$started $!" port=''
    for _ in $(seq 200); do
        port=$(sed -n 's/^port //p' "$log")
        [ -n "$port" ] && return
        sleep 0.1
    done
    echo "not ok $script starts"; cat "$log"; exit 1
}

# A data folder with ten sessions, and what they export as.
play() {
    data=$(mktemp -d "$box/data.XXXX")
    cp -r tests/scenarios "$data/scenarios"
    echo 'xapi_base = https://training.example.com/heard' >"$data/settings"
    for seed in 1 2 3; do
        try play rent-model --seed $seed --json --moves 2,3,2,2,2,2,3
        try play rent-model --seed $seed --json --moves "$(sed -n '$p' tests/golden/rent-model-hung-up.moves)"
        try play rent-model --seed $seed --json --assessed --moves "$(sed -n '$p' tests/golden/rent-model-key.moves)"
    done
    try play three-paragraphs --moves 1,1,1 --json
    try export --format xapi --output "$box/all.jsonl"
    total=$(wc -l <"$box/all.jsonl")
}

# A proxy before the store that does what the arguments say, to which the data folder's pushes go.
relay() {
    [ -z "$proxy" ] || kill "$proxy"
    start proxy.js "$box/proxy.log" "$store" "$@"; proxy=$process
    echo "lrs_endpoint = http://127.0.0.1:$port/xAPI" >>"$data/settings"
    echo 'key:secret' >"$data/lrs-key"; chmod 600 "$data/lrs-key"
}
scene()     { play; relay "$@"; }
line()      { sed -n "${1}p" "$box/all.jsonl"; }
id_of()     { line "$1" | sed 's/.*"id":"\([0-9a-f-]*\)","object".*/\1/'; }
proxy=''
mkdir "$box/store"
start store.js "$box/store.log" "$box/store"; store=$port

# ---- what is exported ----
play
ok "ten sessions are exported" [ "$total" -gt 100 ]
ok "the validator accepts every statement" node_says tests/lrs/valid.js "$box/all.jsonl"
try export --format xapi --cmi5 --names --output "$box/cmi5.jsonl"
ok "and those shaped for cmi5" node_says tests/lrs/valid.js "$box/cmi5.jsonl"
node tests/lrs/damage.js "$box/all.jsonl" >"$box/damaged.jsonl"
node_says tests/lrs/valid.js "$box/damaged.jsonl"
ok "it would refuse damaged ones" grep -q "^$(wc -l <"$box/damaged.jsonl") refused" "$box/out"

# ---- pushing ----
scene
try push --dry-run;     ok "a dry run sends nothing" prints 0 "$total statements wait, of 10 sessions"
ok "nothing at all" [ "$(grep -c POST "$box/proxy.log")" = 0 ]
try push;               ok "a push sends all that is new" prints 0 "$total statements were sent"
ok "the store holds what was exported, each once" stored "$box/all.jsonl"
ok "requests carry version and key" [ "$(grep -c '^POST.* 1\.0\.3 with-key$' "$box/proxy.log")" -gt 1 ]
ok "at most 50 statements each" [ "$(awk '/^POST/ && $3 > 50' "$box/proxy.log" | wc -l)" = 0 ]
try push;               ok "the next push has nothing to send" prints 0 '0 statements were sent'
try push --status;      ok "and its status says so" prints 0 "$total were sent; 0 were refused"
ok "nothing is printed but for people who look" [ ! -s "$box/err" ]
try play three-paragraphs --moves 1,1,1 --json
try push;               ok "a session that came since is sent alone" prints 0 '4 statements were sent'

# ---- networks ----
scene 503 429=1 reset lost
try push;               ok "after 503, 429, a reset and a lost answer all is sent" prints 0 "$total statements were sent"
ok "each statement is stored once" stored "$box/all.jsonl"
ok "with as many requests as that takes" [ "$(grep -c '^POST' "$box/proxy.log")" = 7 ]

scene ok 429=3600
try push;               ok "a store that asks for an hour ends the push" complains 75 "can't take statements now (429)"
try push;               ok "the next push doesn't hurry it" complains 75 'couldn'"'"'t take statements the last time'
ok "and sends nothing" [ "$(grep -c '^POST' "$box/proxy.log")" = 2 ]

scene 401
try push;               ok "a wrong key stops the push with a sentence" complains 3 "doesn't know our key (401)"
ok "after one request" [ "$(grep -c '^POST' "$box/proxy.log")" = 1 ]
try push;               ok "with the right one it goes on" prints 0 "$total statements were sent"
ok "and nothing was lost" stored "$box/all.jsonl"

scene slow=3000 slow=3000 slow=3000
"$heard" push --data "$data" >/dev/null 2>&1 & killed=$!
sleep 1
try push;               ok "two pushes at once: the second leaves it to the first" complains 75 'Another push'
sleep 3; kill -9 $killed; wait $killed 2>/dev/null
try push;               ok "a killed push is taken up again" ends 0
ok "where it was, and nothing is there twice" stored "$box/all.jsonl"

# ---- statements that the store won't have ----
play; relay "refuse=$(id_of 5)" "refuse=$(id_of 61)"
try push;               ok "what is refused is parked, and said" complains 1 '2 statements were refused for good'
try push --status;      ok "status names it and gives the reason" prints 0 "$(id_of 5): refused (400)"
grep -vF -e "$(id_of 5)" -e "$(id_of 61)" "$box/all.jsonl" >"$box/rest.jsonl"
ok "all others are stored" stored "$box/rest.jsonl"
try push;               ok "it isn't sent again" prints 0 '0 statements were sent'

scene refuse=statement refuse=id
try push;               ok "a store that refuses everything is no reason to park anything" complains 3 'refuses whatever'
try push --status;      ok "all still wait" prints 0 "$total statements wait, of 10 sessions"

scene
line 3 | sed 's/"success":[a-z]*/"success":true/; s/"platform":"heard [0-9.]*"/"platform":"somebody else"/' >"$box/other"
line 7 >"$box/same"
ok "somebody was there before" node_says tests/lrs/put.js "$store" "$box/other" "$box/same"
try push;               ok "an id that stands for something else is parked" complains 1 '1 statement was refused'
try push --status;      ok "for that reason" prints 0 'another statement under this id'
try push;               ok "the others are sent, those that were there counted as sent" prints 0 '0 statements were sent'
node_says tests/lrs/stored.js "$store" "$box/all.jsonl"
ok "and each is there once" grep -q ', 0 not once, 1 changed' "$box/out"

scene reset
kill "$proxy"; proxy=''
try push;               ok "a store that isn't there leaves all waiting" complains 75 "can't be reached"
try push --status;      ok "with a time for the next try" prints 0 'Not to be tried before'

[ $failed = 0 ] && echo "lrs: $passed passed, $(($(date +%s) - began)) s"
exit $failed
