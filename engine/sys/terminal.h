/* terminal.h: what the terminal says about itself. */
#ifndef HEARD_SYS_TERMINAL_H
#define HEARD_SYS_TERMINAL_H

/* How many columns what is printed can take: what COLUMNS says, else what the terminal behind the standard output
 * says; 0 when neither says anything, as in a pipe. */
int terminal_width(void);

#endif
