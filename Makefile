# heard: make run, make test, make install. Everything is built under build/.

PREFIX  ?= /usr/local
CC      ?= cc
CFLAGS  ?= -O2 -g
WARN    := -Wall -Wextra -Wshadow -Wpointer-arith -Wstrict-prototypes -Wmissing-prototypes -Wvla
LIBS    := sdl2 SDL2_ttf SDL2_image lua5.4 sqlite3 jansson

B       ?= build
VERSION := 0.1.0

SOURCES := $(sort $(shell find engine -name '*.c'))
OBJECTS := $(SOURCES:%.c=$(B)/%.o)
LIBRARY := $(filter-out $(B)/engine/main.o,$(OBJECTS))
HELPERS := $(B)/tests/support.o $(B)/tests/services_memory.o
TESTS   := $(patsubst tests/%.c,$(B)/tests/%,$(sort $(wildcard tests/test_*.c)))

FLAGS    = -std=c11 -D_POSIX_C_SOURCE=200809L -Iengine $(WARN) $(shell pkg-config --cflags $(LIBS)) \
           -DHEARD_VERSION='"$(VERSION)"' -DHEARD_SHARE='"$(PREFIX)/share/heard"'
LDLIBS   = $(shell pkg-config --libs $(LIBS)) -lm

all: $(B)/heard

$(B)/heard: $(OBJECTS)
	$(CC) $(CFLAGS) $(SANITIZE) -o $@ $^ $(LDLIBS)

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $(CFLAGS) $(SANITIZE) -MMD -MP -c -o $@ $<

$(B)/tests/%: $(B)/tests/%.o $(HELPERS) $(LIBRARY)
	$(CC) $(CFLAGS) $(SANITIZE) -o $@ $^ $(LDLIBS) -lcmocka

clean:
	rm -rf build

.PHONY: all clean
.SECONDARY:
-include $(OBJECTS:.o=.d)
