// XXH3 of libxxhash, compiled in from its header; https://xxhash.com.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The two halves of an XXH3-128 hash.
typedef struct CChecksum128 {
  uint64_t high;
  uint64_t low;
} CChecksum128;

/// A hash in progress; free it with cchecksum_free.
typedef struct CChecksumState {
  void *_Nullable state;
} CChecksumState;

CChecksum128 cchecksum_128(const void *_Nullable bytes, size_t count);
uint64_t cchecksum_64(const void *_Nullable bytes, size_t count, uint64_t seed);
/// Of at most 64 ASCII letters and digits, as small letters.
uint64_t cchecksum_lowercase_64(const void *_Nullable bytes, size_t count);

CChecksumState cchecksum_create(void);
void cchecksum_update(CChecksumState stream, const void *_Nullable bytes, size_t count);
CChecksum128 cchecksum_digest(CChecksumState stream);
void cchecksum_free(CChecksumState stream);

#ifdef __cplusplus
}
#endif
