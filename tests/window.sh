#!/bin/sh
# The window, as a person uses it: under a virtual screen one scenario is played by keyboard and one by mouse to
# the debrief, and one turn at the smallest size with the largest text in high contrast. What was kept is read
# from the store, what is seen from the pixels, and the screen that is up from the window's title.
#
#     tests/window.sh HEARD      needs Xvfb, xdotool and build/pixels beside HEARD
set -u
heard=$1 pixels=$(dirname "$1")/pixels
box=$(mktemp -d)
screen=$box/Xvfb_screen0
export HEARD_DATA="$box/data" SDL_AUDIODRIVER=dummy
unset WAYLAND_DISPLAY
failed=0 server='' program=''
test -x "$heard" && test -x "$pixels" || { echo "not ok there is no $heard, or no $pixels"; exit 1; }
mkdir -p "$HEARD_DATA/scenarios"
cp tests/scenarios/short-call.lua "$HEARD_DATA/scenarios/"

finish() {
    test -n "$program" && kill "$program"
    test -n "$server" && kill "$server"
    wait
    rm -rf "$box"
} 2>/dev/null
trap finish EXIT
trap 'exit 1' HUP INT TERM

ok() {      # $1: the sentence this proves; the rest: a command that must succeed
    name=$1; shift
    if "$@"; then
        echo "ok $name"
    else
        echo "# the window shows “$(title)”; it said:"; head -5 "$box/err"
        echo "not ok $name"
        failed=1
    fi
}

# Tries a command every 50 ms until it succeeds, for at most five seconds.
until_true() {
    for _ in $(seq 100); do
        "$@" >/dev/null 2>&1 && return 0
        sleep 0.05
    done
    return 1
}

# ---- what can be seen ----

title()     { xdotool getwindowname "$window" 2>/dev/null; }
titled()    { case $(title) in $1) return 0 ;; *) return 1 ;; esac; }
drawn()     { [ "$("$pixels" "$screen" colours)" -gt "$1" ]; }
changed()   { [ "$("$pixels" "$screen" hash)" != "$1" ]; }
coloured()  { [ "$("$pixels" "$screen" at "$1" "$2")" = "$3" ]; }
turns()     { "$heard" records --json | sed -n 's/.*"turns": \([0-9]*\).*/\1/p' | head -1; }
turn_is()   { [ "$(turns)" = "$1" ]; }
kept()      { "$heard" records | grep -qE "^$2 .* $1 .* [0-9]+\.[0-9] "; }
sized()     { xdotool getwindowgeometry "$window" | grep -q "Geometry: $1"; }
disagreed() { "$heard" replay 1 | grep -q "You disagreed: “$1"; }
gone()      { ! kill -0 "$program" 2>/dev/null; }

# ---- what can be done ----

open_window() {     # $1, $2: width and height of the screen; then the words for heard
    test -n "$server" && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null
    rm -f "$box/display" "$screen"
    Xvfb -displayfd 3 -screen 0 "$1x$2x24" -fbdir "$box" -nolisten tcp 3>"$box/display" 2>/dev/null &
    server=$!
    until_true test -s "$box/display"
    export DISPLAY=":$(cat "$box/display")"
    shift 2
    "$heard" "$@" 2>"$box/err" &
    program=$!
    until_true window_is_there
    xdotool windowfocus --sync "$window" 2>/dev/null
}
window_is_there() { window=$(xdotool search --onlyvisible --name . 2>/dev/null | tail -1); test -n "$window"; }

press()     { xdotool key --clearmodifiers "$1"; }
click()     { at=$("$pixels" "$screen" find $1) && xdotool mousemove $at && xdotool click 1; }

# Does something again and again until it has had its effect: keys that come while something is animated are lost.
press_until() { key=$1; shift; for _ in 1 2 3 4 5 6 7 8; do "$@" && return 0; press "$key"; soon "$@" && return 0; done; return 1; }
click_until() { colour=$1; shift; for _ in 1 2 3 4 5 6 7 8; do "$@" && return 0; click "$colour"; soon "$@" && return 0; done; return 1; }
soon()      { for _ in $(seq 12); do "$@" && return 0; sleep 0.05; done; return 1; }

# Where to click: the light theme's colour of a primary button, which stands at the bottom, and that of the number
# before a reply, which stands on the right.
button='1b5f6c 0 600' reply='33424e 540'

# ---- by keyboard ----

open_window 1280 720
ok "the title comes up" until_true titled heard
test "$failed" = 0 || exit 1
ok "it is a picture" until_true drawn 200
before=$("$pixels" "$screen" hash)
press Tab
ok "a key moves the focus where it can be seen" until_true changed "$before"
press ISO_Left_Tab; sleep 0.2
ok "Enter opens the library" press_until Return titled '*talk to*'
press_until Return titled 'Not an emergency'; sleep 0.3
before=$("$pixels" "$screen" hash)
press Return
ok "Enter takes the call" until_true changed "$before"
sleep 0.3
for turn in $(seq 14); do
    titled 'How*' && break
    before=$("$pixels" "$screen" hash)
    press_until 2 turn_is "$turn" || break
    changed "$before" || { echo "not ok reply $turn changed the picture"; failed=1; }
done
ok "replies are chosen by their digits to the end" test "$(turns)" -ge 3
ok "Enter leads on to the rating" press_until Return titled 'Before*'
before=$("$pixels" "$screen" hash)
press Right
ok "an arrow rates listening" until_true changed "$before"
press ISO_Left_Tab; sleep 0.2
ok "the last button leads on to the debrief" press_until Return titled 'How it went*'
ok "the debrief is a picture" until_true drawn 200
ok "the session is kept with its grade" until_true kept lost-job 1
# round past the last buttons to that which copies, to the last turn, and to its first line
press ISO_Left_Tab; press ISO_Left_Tab; press ISO_Left_Tab; press ISO_Left_Tab; sleep 0.2
press Return; sleep 0.3
press ISO_Left_Tab; press ISO_Left_Tab; sleep 0.2
press Return; sleep 0.3
press Tab; sleep 0.2
press Return; sleep 0.3
press ctrl+v; sleep 0.3
press Return
ok "the page is copied, and pasted as what is wrong with a line" until_true disagreed 'How it went'
before=$("$pixels" "$screen" hash)
press Next
ok "the debrief scrolls by keyboard" until_true changed "$before"
ok "Escape leads back" press_until Escape titled '*talk to*'
ok "and to the title" press_until Escape titled heard
press ISO_Left_Tab
ok "the last button of the title quits" press_until Return gone
gone || kill "$program" 2>/dev/null
wait "$program"
ok "and the program ends well" test $? = 0

# ---- by mouse ----

open_window 1280 720 play short-call --seed 2
ok "a scenario can be opened at once" until_true titled '*'
sleep 0.5
before=$("$pixels" "$screen" hash)
click "$button"
ok "the primary button takes the call" until_true changed "$before"
sleep 0.5
for turn in $(seq 14); do
    titled 'How*' && break
    click_until "$reply" turn_is "$turn" || break
done
ok "replies are chosen by mouse to the end" test "$(turns)" -ge 2
ok "buttons lead on to the debrief" click_until "$button" titled 'How it went*'
ok "the session is kept with its grade, too" until_true kept short-call 2
kill "$program" 2>/dev/null; wait "$program" 2>/dev/null

# ---- a chat: nothing can be answered before it is there ----

offered()   { "$pixels" "$screen" find $reply >/dev/null; }
nothing_offered() { ! offered; }
open_window 1280 720 play late-parcel --seed 3
until_true titled 'The*'
press_until Return nothing_offered
ok "while a message is typed, there are no replies" until_true nothing_offered
press space
ok "after a key the message and its replies are there" until_true offered
ok "and chooses none" turn_is 0
kill "$program" 2>/dev/null; wait "$program" 2>/dev/null

# ---- a name is typed ----

plays()     { "$heard" trainees --json | grep -q "\"name\": \"$1\""; }
open_window 1280 720
until_true titled heard
for key in Tab Tab Tab Tab Tab; do press "$key"; sleep 0.1; done
ok "a button asks who is playing" press_until Return titled 'Who*'
sleep 0.4
xdotool type --delay 40 "Zx"; press BackSpace; sleep 0.1
xdotool type --delay 40 "oe 7"; sleep 0.2
press Tab; press Tab; sleep 0.2         # past the code to the button
press Return
ok "what is typed is a name, digits too, and the button adds it" until_true plays "Zoe 7"
ok "who plays then" until_true titled heard
kill "$program" 2>/dev/null; wait "$program" 2>/dev/null
"$heard" forget "Zoe 7" --yes >/dev/null

# ---- small, large text, high contrast ----

printf 'theme = contrast\ntext_percent = 200\nreduce_motion = yes\n' >"$HEARD_DATA/settings"
open_window 800 600 play bounced-rent
ok "a window is no larger than its screen" until_true sized 800x600
ok "with 200 % text the briefing comes up at 800x600" until_true drawn 20
ok "in high contrast its ground is black" until_true coloured 2 2 000000
press_until Return turn_is 1
ok "a reply can be chosen there" test "$(turns)" = 1
exit $failed
