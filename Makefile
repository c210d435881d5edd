# heard: make run, make test, make install. Everything is built under build/, with -O3 unless CFLAGS says otherwise:
# grading a session is a tenth faster than with -O2.
#
#   make run [ARGS=…]     sets the machine up, builds, opens the window (or plays in the terminal)
#   make test             sets the machine up, builds with sanitizers, runs everything there is to test
#   make                  builds build/heard; asks nothing and installs nothing
#   make test-lrs         tries statements and pushes on a real record store, which npm installs under build/
#   make test-postgres    tries collecting and reporting on a PostgreSQL server of its own
#   make bench-many       measures bundles, SQLite and PostgreSQL: SESSIONS=1000 TRAINEES=100
#   make install          PREFIX and DESTDIR as usual; make uninstall takes it away again
#   make asan ubsan       the unit tests under one sanitizer; make fuzz, make bench, make golden: tools/README.md

PREFIX  ?= /usr/local
CC      ?= cc
CFLAGS  ?= -O3 -g
VERSION := 0.1.0
B       ?= build

# A text as one word of the shell, whatever stands in it.
, := ,
' := '
quoted = '$(subst ','\'',$(1))'

JOBS    := $(shell nproc 2>/dev/null || getconf _NPROCESSORS_ONLN)
MAKE_ON  = $(MAKE) --no-print-directory -j$(JOBS)

WARN    := -Wall -Wextra -Wshadow -Wpointer-arith -Wstrict-prototypes -Wmissing-prototypes -Wvla
ifdef CI
WARN    += -Werror
endif

# Asked for when the first file is compiled, because tools/setup may only just have brought pkg-config.
# Homebrew keeps libarchive beside the system's own, where pkg-config doesn't look.
ask       = $(shell PKG_CONFIG_PATH="$$PKG_CONFIG_PATH:$(BREWED)" pkg-config $(1) sdl2 SDL2_ttf SDL2_image $(LUA) sqlite3 jansson libarchive uuid libutf8proc)
BREWED    = /opt/homebrew/opt/libarchive/lib/pkgconfig:/usr/local/opt/libarchive/lib/pkgconfig
LUA       = $(eval LUA := $(shell for name in lua5.4 lua-5.4 lua54 lua; do \
              pkg-config --exists $$name && echo $$name && break; done))$(LUA)
PKG_FLAGS = $(eval PKG_FLAGS := $(call ask,--cflags))$(PKG_FLAGS)
PKG_LIBS  = $(eval PKG_LIBS := $(call ask,--libs))$(PKG_LIBS)

FLAGS     = -std=c11 -D_POSIX_C_SOURCE=200809L -Iengine -Itests $(WARN) $(PKG_FLAGS) $(CPPFLAGS) $(CFLAGS) $(SANITIZE) $(DEFINE)
DEFINE    = -DHEARD_VERSION='"$(VERSION)"' -DHEARD_SHARE=$(call quoted,"$(PREFIX)/share/heard")
LINK      = $(CC) $(CFLAGS) $(LDFLAGS) $(SANITIZE)
LDLIBS    = $(PKG_LIBS) -lm -ldl

SOURCES := $(sort $(shell find engine -name '*.c'))
OBJECTS := $(SOURCES:%.c=$(B)/%.o)
LIBRARY := $(filter-out $(B)/engine/main.o,$(OBJECTS))
HELPERS := $(patsubst %.c,$(B)/%.o,$(filter-out tests/test_%,$(wildcard tests/*.c)))
TESTS   := $(patsubst tests/%.c,$(B)/tests/%,$(sort $(wildcard tests/test_*.c)))
FUZZERS := $(patsubst tests/fuzz/%.c,$(B)/tests/fuzz/%,$(sort $(wildcard tests/fuzz/*.c)))
TOOLS   := $(patsubst tools/%.c,$(B)/%,$(wildcard tools/*.c))

# ---- building ----

all: $(B)/heard $(B)/heard-scenario.5

$(B)/heard: $(OBJECTS)
	@echo "  link  $@"
	@$(LINK) -o $@ $^ $(LDLIBS)

# Some files know something that the command line may change; they are compiled again when it does.
$(patsubst %.c,$(B)/%.o,$(shell grep -lE 'HEARD_(VERSION|SHARE)' $(SOURCES))): $(B)/defined

$(B)/defined: always
	@mkdir -p $(B)
	@echo $(call quoted,$(VERSION) $(PREFIX)) | cmp -s - $@ || echo $(call quoted,$(VERSION) $(PREFIX)) > $@

$(B)/%.o: %.c
	@mkdir -p $(@D)
	@echo "  cc    $<"
	@$(CC) $(FLAGS) -MMD -MP -c -o $@ $<

$(TESTS): $(B)/tests/%: $(B)/tests/%.o $(HELPERS) $(LIBRARY)
	@echo "  link  $@"
	@$(LINK) -o $@ $^ $(LDLIBS) -lcmocka

$(FUZZERS): $(B)/tests/fuzz/%: $(B)/tests/fuzz/%.o $(LIBRARY)
	@echo "  link  $@"
	@$(LINK) $(FUZZER) -o $@ $^ $(LDLIBS)

$(TOOLS): $(B)/%: $(B)/tools/%.o $(HELPERS) $(LIBRARY)
	@echo "  link  $@"
	@$(LINK) -o $@ $^ $(LDLIBS) -lcmocka

# Written by the program itself. Who builds for another machine names a heard that runs on this one:
# make NATIVE=/usr/bin/heard
NATIVE ?= $(B)/heard

$(B)/heard-scenario.5: $(B)/heard scripts/words.lua scripts/schema.lua
	@echo "  write $@"
	@HEARD_SHARE=$(call quoted,$(CURDIR)) $(call quoted,$(NATIVE)) reference --man --output $@

tests: $(TESTS) $(B)/heard
fuzzers: $(FUZZERS)
tools: $(TOOLS)

# ---- running and testing ----

run:
	@tools/setup run
	@$(MAKE_ON) all
	@build/heard $(ARGS)

# The program as it is installed, for the window test and the check of symbols; and all of it again
# with both sanitizers, for everything else.
test:
	@tools/setup test
	@$(MAKE_ON) all tools B=build
	@$(MAKE_ON) tests B=build/sanitized $(call sanitized,address$(,)undefined)
	@tools/run-tests build/sanitized build

# Against a validator and a real learning record store, which npm installs under build/lrs.
test-lrs:
	@tools/setup test
	@$(MAKE_ON) all B=build
	@tests/lrs/install build/lrs
	@tests/lrs.sh build/heard build/lrs

# On a server that listens on a socket only; Debian's package brings it.
test-postgres:
	@tests/postgres/install
	@$(MAKE_ON) all B=build
	@tests/postgres.sh build/heard

asan:
	@tools/setup test
	@$(MAKE_ON) tests B=build/asan $(call sanitized,address)
	@tools/run-tests build/asan

ubsan:
	@tools/setup test
	@$(MAKE_ON) tests B=build/ubsan $(call sanitized,undefined)
	@tools/run-tests build/ubsan

sanitized = CFLAGS='-O1 -g -fno-omit-frame-pointer' SANITIZE='-fsanitize=$(1) -fno-sanitize-recover=all'

fuzz:
	@tools/setup test
	@tools/fuzz $(or $(SECONDS),60) $(or $(SEED),1)

# Rewrites what the golden plays must produce; look at the difference before you commit it.
golden: all
	@tools/golden --write $(B)/heard

bench:
	@tools/setup test
	@$(MAKE_ON) all tools B=build
	@tools/bench

bench-many:
	@tools/setup test
	@$(MAKE_ON) all tools B=build
	@tools/bench-many

# ---- installing ----

BIN   = $(call quoted,$(DESTDIR)$(PREFIX)/bin)
SHARE = $(call quoted,$(DESTDIR)$(PREFIX)/share)

install: all
	mkdir -p $(BIN) $(SHARE)/heard $(SHARE)/man/man1 $(SHARE)/man/man5 $(SHARE)/bash-completion/completions \
	         $(SHARE)/applications $(SHARE)/icons/hicolor/scalable/apps $(SHARE)/doc/heard
	install -m 755 $(B)/heard $(BIN)/heard
	find scripts -type f -name '*.lua' -exec sh -c '$(install_each)' $(SHARE)/heard {} +
	find assets -type f -exec sh -c '$(install_each)' $(SHARE)/heard {} +
	install -m 644 LICENSE README.md $(SHARE)/doc/heard
	install -m 644 tools/install/heard.1 $(SHARE)/man/man1/heard.1
	install -m 644 $(B)/heard-scenario.5 $(SHARE)/man/man5/heard-scenario.5
	install -m 644 tools/install/heard.bash $(SHARE)/bash-completion/completions/heard
	install -m 644 tools/install/heard.desktop $(SHARE)/applications/heard.desktop
	install -m 644 tools/install/heard.svg $(SHARE)/icons/hicolor/scalable/apps/heard.svg

install_each = for file; do mkdir -p "$$0/$${file%/*}" && install -m 644 "$$file" "$$0/$$file" || exit; done

uninstall:
	rm -rf $(SHARE)/heard $(SHARE)/doc/heard
	rm -f $(BIN)/heard $(SHARE)/man/man1/heard.1 $(SHARE)/man/man5/heard-scenario.5 \
	      $(SHARE)/bash-completion/completions/heard \
	      $(SHARE)/applications/heard.desktop $(SHARE)/icons/hicolor/scalable/apps/heard.svg

# Another folder than build goes only if we built in it.
clean:
	@test $(call quoted,$(B)) = build || test -e $(call quoted,$(B)/defined) || { echo "Nothing was built in $(B)."; exit 1; }
	rm -rf $(call quoted,$(B))

.PHONY: all tests fuzzers tools run test test-lrs test-postgres asan ubsan fuzz golden bench bench-many install uninstall clean always
.SECONDARY:
-include $(OBJECTS:.o=.d) $(HELPERS:.o=.d) $(TESTS:=.d) $(FUZZERS:=.d) $(TOOLS:$(B)/%=$(B)/tools/%.d)
