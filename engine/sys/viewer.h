/* viewer.h: shows a file in whatever the person at this machine reads such files with.
 */
#ifndef HEARD_VIEWER_H
#define HEARD_VIEWER_H

#include <stdbool.h>

/* Starts the desktop's own opener (xdg-open; open on macOS) with the file and doesn't wait for it. No shell
 * sees the name, which must be a whole path. False when there is no opener, or no desktop to show anything
 * on. */
bool viewer_show(const char *path);

#endif
