// A program that starts itself again, without the input that broke it off.
//
// A thread says which input it reads. A fault of the processor or an abort in that thread, an input that takes the
// processor too long, or a process that grows too large is written down in memory that outlives the program, and the
// program is executed again in place: under the same process id, with the same arguments. The new run asks what was
// lost, and leaves it out.
#ifndef CRESCUE_H
#define CRESCUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What broke off the reading of an input.
typedef struct CRescueLoss {
  /// The input, as `crescue_enter` was told.
  uint64_t input;
  /// The number of the signal; CRESCUE_HANG, CRESCUE_MEMORY or CRESCUE_NO_MEMORY.
  int32_t cause;
} CRescueLoss;

/// The input took the processor longer than allowed.
#define CRESCUE_HANG (-1)
/// The process took more memory than allowed.
#define CRESCUE_MEMORY (-2)
/// The process was given no more memory when the input had taken 16 MiB, or wanted more than that.
#define CRESCUE_NO_MEMORY (-3)
/// How many inputs may be lost before a fault ends the program as it would without this.
#define CRESCUE_LOSSES 64

/// Begins to catch faults: where the process is given no more memory, and no input is why, it ends with a word about that
/// and a code of its own, and else as it would without this.
void crescue_explain(int code);

/// Takes up what an earlier run of this program left, if it was started again.
///
/// To be called once, behind `crescue_explain` and before any other thread is started. Where the system has no memory that
/// outlives a program, nothing is taken up, and `crescue_arm` does nothing.
///
/// - Parameters:
///   - arguments: the arguments of the process, closed by NULL; kept.
///   - seconds: how long the processor may work on an input.
///   - bytes: how much memory of its own the process may have while it reads.
void crescue_resume(char *const *arguments, int seconds, int64_t bytes);

/// Puts bytes that were read from standard input there again, so that the next run reads them, too.
///
/// Where that can't be done, the next run finds standard input at its end.
void crescue_keep_input(const void *bytes, size_t count);

/// How many inputs were lost so far.
int crescue_count(void);

/// A lost input, from 0.
CRescueLoss crescue_loss(int number);

/// Whether an input is to be looked for by reading one at a time, as it could not be told which one took the memory.
bool crescue_is_alone(void);

/// Begins to watch, and to start again at a fault of an input; does nothing when it was done before, or without
/// `crescue_resume`.
void crescue_arm(void);

/// An input that holds others, such as a file or an archive: of two threads that read when memory runs out, the one
/// that reads a part is looked at first.
static const uint64_t CRESCUE_WHOLE = 1ULL << 63;

/// Says that this thread reads an input from now on.
void crescue_enter(uint64_t input);

/// Says that this thread gets on with its input.
void crescue_advance(void);

/// Says that this thread reads nothing for now.
void crescue_pause(void);

/// Says that this thread reads no input any more; must be called before a thread that reads ends.
void crescue_leave(void);

#endif
