#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// What cld2 takes a text for.
typedef struct CLDGuess {
  // ISO 639-1 or -3 code, NUL-terminated, of static storage; "un" when unknown.
  const char *_Nonnull code;
  // Share of the text in this language, 0 to 100.
  int percent;
  // Letters that were looked at, in bytes.
  int bytes;
  // Whether the second-best language is far off.
  int is_reliable;
} CLDGuess;

// Bytes of a text at most.
enum { CLD_LONGEST = 4096 };

// Detects the language of `length` bytes of well-formed UTF-8; unknown for more than CLD_LONGEST. Thread-safe; keeps
// nothing of the text, and reads nothing behind it.
CLDGuess cld_detect(const void *_Nullable text, size_t length);

#ifdef __cplusplus
}
#endif
