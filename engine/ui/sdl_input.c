/* sdl_input.c: keys, pointer, wheel and gamepad become presses, steps, a moving focus and scrolling. */
#include "ui/sdl_window.h"

#include <limits.h>
#include <stdlib.h>

typedef enum Direction { UP, DOWN, LEFT, RIGHT } Direction;

enum { STICK = 16000, LINE = 30 };      /* how far a stick must be pushed; points a line of scrolling */

static bool inside(const SDL_Rect *rect, int x, int y)
{
    return x >= rect->x && x < rect->x + rect->w && y >= rect->y && y < rect->y + rect->h;
}

/* ---- the focus ---- */

/* Whether what has the focus lies where the page isn't scrolled to. */
static bool focus_is_away(const Window *window)
{
    const Target *target = window_target(window, window->painter.focus);

    return target != NULL && target->scrolls && !SDL_HasIntersection(&target->at, &window->painter.scroll.view);
}

/* After scrolling, the focus may be out of sight: then it goes on with what can be seen. False if it needn't.
 */
static bool focus_into_sight(Window *window, bool last)
{
    const Painter *painter = &window->painter;
    const Target *found = NULL;

    if (!focus_is_away(window))
        return false;
    for (int i = 0; i < painter->target_count && (found == NULL || last); i++)
        if (painter->targets[i].scrolls && window_sees(window, &painter->targets[i]))
            found = &painter->targets[i];
    if (found != NULL)
        window_focus(window, found->widget);
    return found != NULL;
}

/* The next or last target in reading order, round at the ends. */
static void focus_step(Window *window, int by)
{
    const Painter *painter = &window->painter;
    int count = painter->target_count, at = by > 0 ? -1 : 0;

    if (count == 0 || focus_into_sight(window, by < 0))
        return;
    if (by > 0 && focus_is_away(window)) {
        window_focus(window, painter->focus);
        return;
    }
    for (int i = 0; i < count; i++)
        if (painter->targets[i].widget == painter->focus)
            at = i;
    window_focus(window, painter->targets[(at + by + count) % count].widget);
}

/* How far `to` lies from `from` in a direction; -1 if it doesn't lie there. What isn't straight ahead counts
 * as further away. */
static int distance(SDL_Rect from, SDL_Rect to, Direction direction)
{
    bool upright = direction == UP || direction == DOWN;
    int ahead = direction == UP ? from.y - (to.y + to.h) : direction == DOWN ? to.y - (from.y + from.h)
              : direction == LEFT ? from.x - (to.x + to.w) : to.x - (from.x + from.w);
    int a = upright ? from.x : from.y, a_end = a + (upright ? from.w : from.h);
    int b = upright ? to.x : to.y, b_end = b + (upright ? to.w : to.h);
    int aside = b > a_end ? b - a_end : a > b_end ? a - b_end : 0;

    /* frames may overlap by a pixel or two; sideways there is only what stands on the same line */
    return ahead < -4 || (!upright && aside > 0) ? -1 : ahead + 3 * aside;
}

static const Target *nearest(const Window *window, const Target *from, Direction direction)
{
    const Target *best = NULL;
    int least = 0;

    for (int i = 0; i < window->painter.target_count; i++) {
        const Target *target = &window->painter.targets[i];
        int far = target == from ? -1 : distance(from->at, target->at, direction);

        if (far >= 0 && (best == NULL || far < least)) {
            best = target;
            least = far;
        }
    }
    return best;
}

static bool can_scroll(const Window *window, int by)
{
    const Scroll *scroll = &window->painter.scroll;
    int reach = scroll->content - scroll->view.h;

    return by < 0 ? scroll->offset > 0 : scroll->offset < reach;
}

/* Up and down: to the next target if that is in sight or nearly so; else the page moves, so that whatever
 * stands between two buttons can be read. */
static void focus_upright(Window *window, Direction direction)
{
    const Target *from = window_target(window, window->painter.focus);
    const Target *to = from != NULL ? nearest(window, from, direction) : NULL;
    int step = window->painter.scroll.view.h / 3, by = direction == UP ? -step : step;
    bool seen = to != NULL && window_sees(window, to);

    if (focus_into_sight(window, direction == UP))
        return;
    if (focus_is_away(window) && can_scroll(window, by)) {
        window_scroll(window, by);      /* what has the focus lies further on: read until there */
        return;
    }
    if (from != NULL && !from->scrolls && direction == DOWN)
        seen = seen && to != NULL && !to->scrolls;
    if (to != NULL && (seen || !can_scroll(window, by))) {
        window_focus(window, to->widget);
        return;
    }
    if (!can_scroll(window, by))
        return;

    const Widget *wanted = to != NULL ? to->widget : NULL;
    window_scroll(window, by);
    to = wanted != NULL ? window_target(window, wanted) : NULL;
    if (to != NULL && to->scrolls && window_sees(window, to))
        window_focus(window, wanted);
}

static void focus_aside(Window *window, Direction direction)
{
    const Widget *focus = window->painter.focus;
    const Target *from = window_target(window, focus);

    if (focus != NULL && focus->kind == WIDGET_OPTION) {
        window_step(window, focus, direction == LEFT ? -1 : 1, false);
        return;
    }
    const Target *to = from != NULL ? nearest(window, from, direction) : NULL;
    if (to != NULL && window_sees(window, to))
        window_focus(window, to->widget);
}

static void focus_towards(Window *window, Direction direction)
{
    if (window->painter.focus == NULL && window->painter.target_count > 0)
        focus_step(window, 1);
    else if (direction == UP || direction == DOWN)
        focus_upright(window, direction);
    else
        focus_aside(window, direction);
}

/* Nothing is pressed that can't be seen: it is brought into sight first. */
static void press_focus(Window *window)
{
    const Widget *focus = window->painter.focus;

    if (focus == NULL || window_target(window, focus) == NULL)
        return;
    if (focus_is_away(window))
        window_focus(window, focus);
    else
        window_press(window, focus);
}

static void press_number(Window *window, int number)
{
    for (int i = 0; i < window->painter.target_count; i++) {
        const Widget *widget = window->painter.targets[i].widget;

        if (widget->kind == WIDGET_CHOICE && widget->number == number) {
            window_focus(window, widget);
            window_press(window, widget);
            return;
        }
    }
}

static void press_back(Window *window)
{
    if (window->painter.view->back != 0)
        window_act(window, (Action){ .kind = ACTION_PRESS, .action = window->painter.view->back });
}

/* ---- keys ---- */

static void toggle_fullscreen(Window *window)
{
    bool full = (SDL_GetWindowFlags(window->window) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;

    SDL_SetWindowFullscreen(window->window, full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
}

/* Keys that press something: held down, they press once. */
static void press_key(Window *window, SDL_Keycode key)
{
    if (key >= SDLK_1 && key <= SDLK_9)
        press_number(window, key - SDLK_0);
    else if (key >= SDLK_KP_1 && key <= SDLK_KP_9)
        press_number(window, key - SDLK_KP_1 + 1);
    else if (key == SDLK_RETURN || key == SDLK_KP_ENTER || key == SDLK_SPACE)
        press_focus(window);
    else if (key == SDLK_ESCAPE || key == SDLK_AC_BACK)
        press_back(window);
    else if (key == SDLK_F11)
        toggle_fullscreen(window);
    else if (key == SDLK_F5)
        window_act(window, (Action){ .kind = ACTION_RELOAD });
}

/* Keys that move something: held down, they go on. */
static bool move_key(Window *window, SDL_Keycode key, bool shift)
{
    int page = window->painter.scroll.view.h * 9 / 10;

    switch (key) {
    case SDLK_TAB:      focus_step(window, shift ? -1 : 1);                     return true;
    case SDLK_UP:       focus_towards(window, UP);                              return true;
    case SDLK_DOWN:     focus_towards(window, DOWN);                            return true;
    case SDLK_LEFT:     focus_towards(window, LEFT);                            return true;
    case SDLK_RIGHT:    focus_towards(window, RIGHT);                           return true;
    case SDLK_PAGEUP:   window_scroll(window, -page);                           return true;
    case SDLK_PAGEDOWN: window_scroll(window, page);                            return true;
    case SDLK_HOME:     window_scroll(window, -window->painter.scroll.offset);  return true;
    case SDLK_END:      window_scroll(window, window->painter.scroll.content);  return true;
    default:            return false;
    }
}

static bool is_modifier(SDL_Scancode code)
{
    return code >= SDL_SCANCODE_LCTRL && code <= SDL_SCANCODE_RGUI;
}

static void key_down(Window *window, const SDL_KeyboardEvent *key)
{
    bool control = (key->keysym.mod & (KMOD_CTRL | KMOD_GUI)) != 0;

    /* a pointer that isn't used points at nothing */
    window->pointer_x = window->pointer_y = -1;
    if (window_field_key(window, key->keysym.sym, control))
        return;
    if ((key->keysym.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) != 0)
        return;
    if (!is_modifier(key->keysym.scancode) && key->repeat == 0 && window_hurry(window))
        return;
    if (!move_key(window, key->keysym.sym, (key->keysym.mod & KMOD_SHIFT) != 0) && key->repeat == 0)
        press_key(window, key->keysym.sym);
}

/* ---- the pointer ---- */

static const Target *target_at(const Window *window, int x, int y)
{
    for (int i = window->painter.target_count - 1; i >= 0; i--) {
        const Target *target = &window->painter.targets[i];

        if (inside(&target->at, x, y) && (!target->scrolls || inside(&window->painter.scroll.view, x, y)))
            return target;
    }
    return NULL;
}

const Widget *window_pointed(const Window *window)
{
    const Target *target = target_at(window, window->pointer_x, window->pointer_y);

    return target != NULL && !window->dragging ? target->widget : NULL;
}

/* Events count in points, the painter in pixels. */
static void point_at(Window *window, int x, int y)
{
    int w = 1, h = 1;

    SDL_GetWindowSize(window->window, &w, &h);
    window->pointer_x = w > 0 ? (int)((Sint64)x * window->painter.width / w) : x;
    window->pointer_y = h > 0 ? (int)((Sint64)y * window->painter.height / h) : y;
}

static void drag(Window *window)
{
    const Scroll *scroll = &window->painter.scroll;
    int room = scroll->view.h - px(&window->painter, 4) - scroll->thumb.h,
        reach = scroll->content - scroll->view.h;

    if (room > 0)
        window_scroll(window, (window->pointer_y - window->drag_from - scroll->view.y) * reach / room
                                  - scroll->offset);
}

static void pointer_moved(Window *window)
{
    const Widget *pointed = window_pointed(window);

    if (window->dragging) {
        drag(window);
        return;
    }
    if (pointed != window->painter.hover)
        window_layout(window);
    if ((pointed != NULL) != window->pointing) {
        window->pointing = pointed != NULL;
        if (window->hand == NULL)
            window->hand = SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_HAND);
        SDL_SetCursor(window->pointing && window->hand != NULL ? window->hand : SDL_GetDefaultCursor());
    }
}

/* The bar can be taken a little beside its handle; beside that, it moves by a page. */
static bool take_bar(Window *window)
{
    const Scroll *scroll = &window->painter.scroll;
    SDL_Rect thumb = scroll->thumb, bar;
    int wide = px(&window->painter, 22);

    if (thumb.h == 0)
        return false;
    bar = (SDL_Rect){ thumb.x + thumb.w - wide, scroll->view.y, wide + px(&window->painter, 4),
                      scroll->view.h };
    if (!inside(&bar, window->pointer_x, window->pointer_y))
        return false;
    if (window->pointer_y < thumb.y)
        window_scroll(window, -scroll->view.h * 9 / 10);
    else if (window->pointer_y >= thumb.y + thumb.h)
        window_scroll(window, scroll->view.h * 9 / 10);
    else {
        window->dragging = true;
        window->drag_from = window->pointer_y - thumb.y;
    }
    return true;
}

static void button_down(Window *window)
{
    const Target *target = target_at(window, window->pointer_x, window->pointer_y);

    window->has_pressed = target != NULL;
    if (target == NULL) {
        if (!take_bar(window))
            window_hurry(window);
        return;
    }
    /* what is half in sight stays where it is: the button comes up on the same spot */
    window->pressed = window->focus = identity_of(target->widget);
    window->has_focus = true;
    window->painter.caret = INT_MAX;
    window_layout(window);
}

/* A press counts when the button comes up where it went down, so that it can still be taken back. */
static void button_up(Window *window)
{
    const Target *target = target_at(window, window->pointer_x, window->pointer_y);
    bool same =
        target != NULL && window->has_pressed && same_identity(identity_of(target->widget), window->pressed);

    window->has_pressed = false;
    window->dragging = false;
    if (!same)
        return;
    if (inside(&target->less, window->pointer_x, window->pointer_y))
        window_step(window, target->widget, -1, false);
    else if (inside(&target->more, window->pointer_x, window->pointer_y))
        window_step(window, target->widget, 1, false);
    else
        window_press(window, target->widget);
}

static void wheel(Window *window, const SDL_MouseWheelEvent *event)
{
    float lines = event->preciseY * (event->direction == SDL_MOUSEWHEEL_FLIPPED ? 1 : -1) * 3;

    window_scroll(window, (int)(lines * (float)tx(&window->painter, LINE)));
}

/* ---- the gamepad ---- */

static void pad_button(Window *window, int button)
{
    if (window_hurry(window))
        return;
    switch (button) {
    case SDL_CONTROLLER_BUTTON_DPAD_UP:       focus_towards(window, UP);    break;
    case SDL_CONTROLLER_BUTTON_DPAD_DOWN:     focus_towards(window, DOWN);  break;
    case SDL_CONTROLLER_BUTTON_DPAD_LEFT:     focus_towards(window, LEFT);  break;
    case SDL_CONTROLLER_BUTTON_DPAD_RIGHT:    focus_towards(window, RIGHT); break;
    case SDL_CONTROLLER_BUTTON_A:             press_focus(window);          break;
    case SDL_CONTROLLER_BUTTON_B:             press_back(window);           break;
    case SDL_CONTROLLER_BUTTON_LEFTSHOULDER:  move_key(window, SDLK_PAGEUP, false);   break;
    case SDL_CONTROLLER_BUTTON_RIGHTSHOULDER: move_key(window, SDLK_PAGEDOWN, false); break;
    }
}

/* A push of the left stick is one step; it counts again once the stick was back in the middle. */
static void pad_stick(Window *window, const SDL_ControllerAxisEvent *axis)
{
    bool upright = axis->axis == SDL_CONTROLLER_AXIS_LEFTY;

    if (!upright && axis->axis != SDL_CONTROLLER_AXIS_LEFTX)
        return;
    if (abs(axis->value) < STICK / 2)
        window->stick_away = false;
    if (abs(axis->value) < STICK || window->stick_away)
        return;
    window->stick_away = true;
    if (upright)
        focus_towards(window, axis->value < 0 ? UP : DOWN);
    else
        focus_towards(window, axis->value < 0 ? LEFT : RIGHT);
}

static void pad_comes(Window *window, int which)
{
    if (window->pad == NULL)
        window->pad = SDL_GameControllerOpen(which);
}

static void pad_goes(Window *window, SDL_JoystickID which)
{
    if (window->pad == NULL || SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(window->pad)) != which)
        return;
    SDL_GameControllerClose(window->pad);
    window->pad = NULL;
}

/* ---- all events ---- */

static void window_changed(Window *window, Uint8 what)
{
    bool follows = window_follows(window);

    switch (what) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        window->lost = true;
        window_layout(window);
        if (follows)
            window_follow(window);
        break;
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_EXPOSED:
        window->lost = true;
        window->hidden = false;
        break;
    case SDL_WINDOWEVENT_HIDDEN:
    case SDL_WINDOWEVENT_MINIMIZED:
        window->hidden = true;
        break;
    case SDL_WINDOWEVENT_LEAVE:
        window->pointer_x = window->pointer_y = -1;
        pointer_moved(window);
        break;
    }
}

void window_event(Window *window, const SDL_Event *event)
{
    if (event->type >= SDL_KEYDOWN && event->type < SDL_CLIPBOARDUPDATE)
        window->touched = SDL_GetTicks64();
    switch (event->type) {
    case SDL_QUIT:
        window_act(window, (Action){ .kind = ACTION_QUIT });
        break;
    case SDL_WINDOWEVENT:
        window_changed(window, event->window.event);
        break;
    case SDL_KEYDOWN:
        key_down(window, &event->key);
        break;
    case SDL_TEXTINPUT:
        window_write(window, event->text.text);
        break;
    case SDL_MOUSEMOTION:
        point_at(window, event->motion.x, event->motion.y);
        pointer_moved(window);
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        if (event->button.button != SDL_BUTTON_LEFT)
            break;
        point_at(window, event->button.x, event->button.y);
        if (event->type == SDL_MOUSEBUTTONDOWN)
            button_down(window);
        else
            button_up(window);
        break;
    case SDL_MOUSEWHEEL:
        wheel(window, &event->wheel);
        break;
    case SDL_CONTROLLERBUTTONDOWN:
        pad_button(window, event->cbutton.button);
        break;
    case SDL_CONTROLLERAXISMOTION:
        pad_stick(window, &event->caxis);
        break;
    case SDL_CONTROLLERDEVICEADDED:
        pad_comes(window, event->cdevice.which);
        break;
    case SDL_CONTROLLERDEVICEREMOVED:
        pad_goes(window, event->cdevice.which);
        break;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        window->lost = true;
        break;
    }
}
