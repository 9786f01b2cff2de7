#define _GNU_SOURCE
#include "CRescue.h"

#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum {
  seat_count = 256,
  stack_bytes = 64 << 10,
  /// Where this much can't be had, a fault may be an allocation that failed.
  short_bytes = 64 << 20,
  /// In a smaller address space, threads allocate from one arena.
  roomy_bytes = 1 << 30,
  /// An input that took this much, or wanted more, is why; one of less happened to be read.
  guilty_bytes = 16 << 20,
};

static const char variable[] = "LEDE_RESUMES_FROM";
static const uint64_t mark = 0x3145554353454c4c;

/// What outlives the program.
typedef struct {
  uint64_t mark;
  int32_t count;
  int32_t is_alone;
  CRescueLoss losses[CRESCUE_LOSSES];
} Memory;

/// What a thread reads. The watcher looks at it from its own thread.
typedef struct {
  _Atomic bool is_taken;
  _Atomic bool is_busy;
  _Atomic uint64_t input;
  _Atomic uint64_t step;
  /// The address space of the process when the input was begun, where one worker reads alone.
  int64_t entered;
  clockid_t clock;
  void *stack;
  // What the watcher saw last.
  uint64_t seen;
  int64_t since;
} Seat;

static Memory *memory;
static int descriptor = -1;
static char *const *program_arguments;
static char **next_environment;
static Seat seats[seat_count];
static _Thread_local Seat *seat;
static _Atomic bool is_armed;
/// The thread that ends the process, or starts it again.
static _Atomic pid_t ending_thread;
static int64_t allowed_nanoseconds;
static int64_t allowed_bytes;
static int exit_code;
static int64_t page_bytes;
static int statm = -1;

static const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP};

// MARK: From run to run

static bool take_up(int from) {
  // Only what this program can have made: memory without a name, of the right size, with the mark.
  struct stat status;
  if (fcntl(from, F_GET_SEALS) < 0 || fstat(from, &status) != 0 || status.st_size != sizeof(Memory)) return false;
  Memory *found = mmap(NULL, sizeof(Memory), PROT_READ | PROT_WRITE, MAP_SHARED, from, 0);
  if (found == MAP_FAILED) return false;
  if (found->mark != mark || found->count < 0 || found->count > CRESCUE_LOSSES) {
    munmap(found, sizeof(Memory));
    return false;
  }
  memory = found;
  descriptor = from;
  fcntl(from, F_SETFD, FD_CLOEXEC);
  return true;
}

static void on_fault(int number);

void crescue_explain(int code) {
  exit_code = code;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_fault;
  action.sa_flags = SA_ONSTACK;
  // A second fault, in the handler itself, is blocked by this, and ends the process.
  sigfillset(&action.sa_mask);
  for (size_t n = 0; n < sizeof signals / sizeof *signals; n++) sigaction(signals[n], &action, NULL);
}

/// glibc reserves 128 MiB for a thread's own arena. Where it can't, it tries again at each allocation, which makes a run
/// thirty times as long.
static void share_arena(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur < roomy_bytes) mallopt(M_ARENA_MAX, 1);
}

void crescue_resume(char *const *arguments, int seconds, int64_t bytes) {
  program_arguments = arguments;
  share_arena();
  allowed_nanoseconds = seconds * 1000000000LL;
  allowed_bytes = bytes;
  const char *value = getenv(variable);
  if (!value) return;
  char *end;
  long from = strtol(value, &end, 10);
  bool is_number = end != value && *end == 0 && from > 2 && from < 1 << 20;
  unsetenv(variable);
  if (is_number) take_up((int)from);
}

/// Makes the memory, and what the next run is to be started with; nothing of it may be done when a fault has come.
static bool prepare(void) {
  if (!program_arguments) return false;
  if (!memory) {
    descriptor = memfd_create("lede", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (descriptor < 0) return false;
    if (ftruncate(descriptor, sizeof(Memory)) != 0) return false;
    void *made = mmap(NULL, sizeof(Memory), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    if (made == MAP_FAILED) return false;
    memory = made;
    memory->mark = mark;
  }
  size_t count = 0;
  while (environ && environ[count]) count++;
  next_environment = calloc(count + 2, sizeof(char *));
  char *assignment = NULL;
  if (!next_environment || asprintf(&assignment, "%s=%d", variable, descriptor) < 0) return false;
  if (count) memcpy(next_environment, environ, count * sizeof(char *));
  next_environment[count] = assignment;
  return true;
}

void crescue_keep_input(const void *bytes, size_t count) {
  int kept = memfd_create("input", MFD_CLOEXEC);
  if (kept < 0) return;
  for (size_t done = 0; done < count;) {
    ssize_t written = write(kept, (const char *)bytes + done, count - done);
    if (written <= 0) {
      close(kept);
      return;
    }
    done += (size_t)written;
  }
  if (lseek(kept, 0, SEEK_SET) == 0) dup2(kept, 0);
  close(kept);
}

int crescue_count(void) { return memory ? memory->count : 0; }

CRescueLoss crescue_loss(int number) { return memory->losses[number]; }

bool crescue_is_alone(void) { return memory && memory->is_alone; }

/// Starts the program again; returns when that can't be done. Calls nothing that a signal handler must not call.
static void start_again(void) {
  sigset_t none;
  sigemptyset(&none);
  fcntl(descriptor, F_SETFD, 0);
  pthread_sigmask(SIG_SETMASK, &none, NULL);
  execve("/proc/self/exe", program_arguments, next_environment);
}

/// Writes down that an input is lost; false when too many are.
static bool lose(uint64_t input, int cause) {
  // An input that was left out and comes again would be met for ever.
  for (int n = 0; n < memory->count; n++) {
    if (memory->losses[n].input == input) return false;
  }
  if (memory->count >= CRESCUE_LOSSES) {
    static const char words[] = "lede: too many inputs broke off the reading; nothing more was changed\n";
    ssize_t ignored = write(2, words, sizeof words - 1);
    (void)ignored;
    return false;
  }
  memory->losses[memory->count].input = input;
  memory->losses[memory->count].cause = cause;
  memory->count++;
  return true;
}

// MARK: Faults

/// Whether this thread may end the process: no other does, and it did not try before.
static bool take_end(void) {
  pid_t none = 0;
  return atomic_compare_exchange_strong(&ending_thread, &none, gettid());
}

/// Whether the process would be given so much memory.
static bool can_have(size_t bytes) {
  void *probe = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (probe == MAP_FAILED) return false;
  munmap(probe, bytes);
  return true;
}

/// The address space of the process in bytes; 0 when it can't be told. May be called by a signal handler.
static int64_t address_space(void) {
  char text[128];
  ssize_t got = pread(statm, text, sizeof text, 0);
  int64_t pages = 0;
  for (ssize_t n = 0; n < got && text[n] >= '0' && text[n] <= '9'; n++) pages = pages * 10 + (text[n] - '0');
  return pages * page_bytes;
}

static void end_without_memory(void) {
  static const char words[] =
      "lede: there is no memory left, of the process (ulimit -v) or of the machine; the index in force is whole\n"
      "lede: raise the limit and run the command again\n";
  ssize_t ignored = write(2, words, sizeof words - 1);
  (void)ignored;
  _exit(exit_code);
}

static void on_fault(int number) {
  bool is_short = !can_have(short_bytes);
  bool is_busy = seat && atomic_load(&seat->is_busy);
  bool may_resume = is_busy || (is_short && atomic_load(&is_armed));
  // The first fault counts; a thread that meets another one waits for the end. One that has started the program again in
  // vain, and aborts or meets a fault then, has none to wait for.
  while (may_resume && !take_end()) {
    if (atomic_load(&ending_thread) == gettid()) may_resume = false;
    else pause();
  }
  if (may_resume) {
    if (is_short && !memory->is_alone) {
      // One worker may do with what there is, and tells whether it is an input that takes it.
      memory->is_alone = true;
      start_again();
    } else if (is_busy) {
      uint64_t input = atomic_load(&seat->input);
      if (!is_short) {
        if (lose(input, number)) start_again();
      } else if (can_have(guilty_bytes) || address_space() - seat->entered >= guilty_bytes) {
        memory->is_alone = false;
        if (lose(input, CRESCUE_NO_MEMORY)) start_again();
      }
    }
  }
  if (is_short) end_without_memory();
  signal(number, SIG_DFL);
  // A fault of the processor comes again by itself on return, an abort does not.
  raise(number);
}

// MARK: Watching

static int64_t now(clockid_t clock) {
  struct timespec time;
  if (clock_gettime(clock, &time) != 0) return -1;
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

/// Memory of the process that no file stands behind, in bytes; 0 when it can't be told.
static int64_t own_bytes(void) {
  char text[128];
  ssize_t got = pread(statm, text, sizeof text - 1, 0);
  if (got <= 0) return 0;
  text[got] = 0;
  long long all, resident, shared;
  if (sscanf(text, "%lld %lld %lld", &all, &resident, &shared) != 3) return 0;
  return (resident - shared) * page_bytes;
}

static void end_for(uint64_t input, int cause) {
  if (!take_end()) return;
  if (lose(input, cause)) start_again();
  abort();
}

/// Looks at memory; the second time that it is too much, tells whose input it is.
static void look_at_memory(void) {
  static uint64_t steps[seat_count];
  static bool is_second;
  if (own_bytes() <= allowed_bytes) {
    is_second = false;
    return;
  }
  Seat *whole = NULL, *part = NULL;
  int parts = 0;
  for (int n = 0; n < seat_count; n++) {
    uint64_t step = atomic_load(&seats[n].step);
    bool is_same = step == steps[n];
    steps[n] = step;
    if (!atomic_load(&seats[n].is_busy)) continue;
    if (atomic_load(&seats[n].input) & CRESCUE_WHOLE) {
      whole = &seats[n];
    } else {
      parts++;
      if (is_same) part = &seats[n];
    }
  }
  if (!is_second) {
    is_second = true;
    return;
  }
  if (parts > 1 || (parts == 1 && !memory->is_alone)) {
    // Which of several it is, a run of one worker will tell; it may as well do with less.
    if (memory->is_alone || !take_end()) return;
    memory->is_alone = true;
    start_again();
    abort();
  }
  Seat *guilty = part ? part : whole;
  if (!guilty) return;
  memory->is_alone = false;
  end_for(atomic_load(&guilty->input), CRESCUE_MEMORY);
}

static void look_at_time(void) {
  for (int n = 0; n < seat_count; n++) {
    Seat *at = &seats[n];
    if (!atomic_load(&at->is_busy)) {
      at->since = -1;
      continue;
    }
    uint64_t step = atomic_load(&at->step);
    int64_t spent = now(at->clock);
    if (at->since < 0 || step != at->seen || spent < 0) {
      at->seen = step;
      at->since = spent;
    } else if (spent - at->since > allowed_nanoseconds) {
      uint64_t input = atomic_load(&at->input);
      if (atomic_load(&at->step) == step) end_for(input, CRESCUE_HANG);
    }
  }
}

static void *watch(void *unused) {
  (void)unused;
  for (;;) {
    struct timespec pause = {0, 100000000};
    nanosleep(&pause, NULL);
    look_at_time();
    if (statm >= 0) look_at_memory();
  }
}

void crescue_arm(void) {
  if (atomic_load(&is_armed) || !prepare()) return;
  page_bytes = sysconf(_SC_PAGESIZE);
  statm = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  atomic_store(&is_armed, true);
  pthread_attr_t attributes;
  pthread_t thread;
  if (pthread_attr_init(&attributes) != 0) return;
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attributes, 256 << 10);
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_create(&thread, &attributes, watch, NULL);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attributes);
}

// MARK: Seats

static Seat *sit_down(void) {
  for (int n = 0; n < seat_count; n++) {
    bool is_free = false;
    if (!atomic_compare_exchange_strong(&seats[n].is_taken, &is_free, true)) continue;
    // A stack that has run over has no room for the handler.
    stack_t stack = {.ss_sp = malloc(stack_bytes), .ss_size = stack_bytes};
    if (stack.ss_sp) sigaltstack(&stack, NULL);
    seats[n].stack = stack.ss_sp;
    if (pthread_getcpuclockid(pthread_self(), &seats[n].clock) != 0) seats[n].clock = CLOCK_THREAD_CPUTIME_ID;
    return &seats[n];
  }
  return NULL;
}

void crescue_enter(uint64_t input) {
  if (!atomic_load_explicit(&is_armed, memory_order_acquire)) return;
  if (!seat && !(seat = sit_down())) return;
  if (memory->is_alone) seat->entered = address_space();
  atomic_store_explicit(&seat->input, input, memory_order_relaxed);
  atomic_fetch_add_explicit(&seat->step, 1, memory_order_relaxed);
  atomic_store_explicit(&seat->is_busy, true, memory_order_release);
}

void crescue_advance(void) {
  if (seat) atomic_fetch_add_explicit(&seat->step, 1, memory_order_relaxed);
}

void crescue_pause(void) {
  if (seat) atomic_store_explicit(&seat->is_busy, false, memory_order_release);
}

void crescue_leave(void) {
  if (!seat) return;
  Seat *left = seat;
  atomic_store(&left->is_busy, false);
  seat = NULL;
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  free(left->stack);
  left->stack = NULL;
  atomic_store(&left->is_taken, false);
}
