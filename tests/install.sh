#!/bin/sh
# make install, uninstall and clean with paths as people have them. tests/install.sh BUILD
# BUILD holds heard and its man page; nothing is built again.
set -u
build=$1
box=$(mktemp -d)
trap 'rm -rf "$box"' EXIT
failed=0

ok() {
    name=$1; shift
    if "$@" >"$box/out" 2>&1; then
        echo "ok $name"
    else
        echo "# it printed:"; head -5 "$box/out"
        echo "not ok $name"
        failed=1
    fi
}
# As a packager calls it, but with what is built taken as it is.
install() { make -s B="$build" -o "$build/heard" -o "$build/heard-scenario.5" "$@"; }
absent()  { ! test -e "$1"; }
same()    { [ "$(cd "$1" && find . -type f | sort)" = "$(cd "$2" && find . -type f | sort)" ]; }

for prefix in "/opt/my apps" "/opt/o'brien"; do
    root="$box/a root"
    ok "it installs under $prefix" install install DESTDIR="$root" PREFIX="$prefix"
    ok "with the program" test -x "$root$prefix/bin/heard"
    ok "all scripts" same scripts "$root$prefix/share/heard/scripts"
    ok "all assets" same assets "$root$prefix/share/heard/assets"
    ok "and the manual of the scenarios" grep -q 'Dt HEARD-SCENARIO' "$root$prefix/share/man/man5/heard-scenario.5"
    mkdir -p "$root/opt/my"; touch "$root/opt/my/precious"
    ok "uninstall under $prefix takes it away" install uninstall DESTDIR="$root" PREFIX="$prefix"
    ok "all of it" [ -z "$(find "$root$prefix" -type f)" ]
    ok "and nothing beside it" test -e "$root/opt/my/precious"
    rm -rf "$root"
done
ok "a relative DESTDIR stands in the project's folder" sh -c \
    'make -n B="$1" -o "$1/heard" -o "$1/heard-scenario.5" install DESTDIR=out | grep -q "^mkdir -p .out/usr/local/bin"' - "$build"

# Flags that a distribution sets reach the compiler and the linker, those of the linker before the objects.
make -n B="$box/none" CPPFLAGS=-DFROM_OUTSIDE LDFLAGS=-Wl,-z,now "$box/none/heard" >"$box/commands" 2>/dev/null
ok "CPPFLAGS are heeded" [ "$(grep -c ' -c -o .*\.c$' "$box/commands")" = "$(grep -c 'FROM_OUTSIDE.* -c -o' "$box/commands")" ]
ok "LDFLAGS stand before the objects" grep -q 'z,now.* -o [^ ]*/heard ' "$box/commands"

mkdir "$box/made" "$box/mine"; touch "$box/made/defined" "$box/mine/letter"
ok "clean takes away the folder that was built in" make -s clean B="$box/made"
ok "all of it" absent "$box/made"
make -s clean B="$box/mine" >/dev/null 2>&1
ok "and no folder that nothing was built in" test -e "$box/mine/letter"

exit $failed
