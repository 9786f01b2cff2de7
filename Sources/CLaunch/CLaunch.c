#include "CLaunch.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>

static const char *const variable = "SWIFT_BACKTRACE";
static char **arguments;
static int argument_count;
static bool is_set;

// Where standard input, output or error is closed, the next file that is opened takes its place: messages would go into
// a database, and a database would be read as a list. What stands there instead gives an error to whoever uses it.
static void open_standard(void) {
  for (int place = 0; place <= 2; place++) {
    if (fcntl(place, F_GETFD) == -1 && errno == EBADF) open("/dev/null", place == 0 ? O_WRONLY : O_RDONLY);
  }
}

// The runtime prepares itself in constructors of the usual priority; this one comes before them.
//
// A crash makes the runtime start 'swift-backtrace', which it looks for beside the program: where the program was
// found by PATH, that is the current folder, which may be anybody's. Whoever wants traces sets the variable.
__attribute__((constructor(101))) static void claunch_begin(int count, char **vector) {
  arguments = vector;
  argument_count = count;
  open_standard();
  // With a path given, none is looked for.
  const char *settings = "enable=no,color=no,interactive=no,swift-backtrace=/";
  is_set = !getenv(variable) && setenv(variable, settings, 0) == 0;
}

void claunch_settle(void) {
  if (!is_set) return;
  is_set = false;
  unsetenv(variable);
  // A runtime in a library of its own, as in debug builds, is prepared before any constructor of the program.
  static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGQUIT};
  struct sigaction action;
  if (sigaction(SIGSEGV, NULL, &action) != 0 || action.sa_handler == SIG_DFL) return;
  for (size_t n = 0; n < sizeof faults / sizeof *faults; n++) signal(faults[n], SIG_DFL);
}

// The two functions of CommandLine.cpp in Swift's runtime, which reads and takes apart /proc/self/maps at each start to
// find what the constructor above was given.

char **_swift_stdlib_getUnsafeArgvArgc(int *count);
void _swift_stdlib_overrideUnsafeArgvArgc(char **vector, int count);

char **_swift_stdlib_getUnsafeArgvArgc(int *count) {
  *count = argument_count;
  return arguments;
}

void _swift_stdlib_overrideUnsafeArgvArgc(char **vector, int count) {
  arguments = vector;
  argument_count = count;
}
