// Raw deflate by libdeflate, which does the work of zlib in less than half the time; https://github.com/ebiggers/libdeflate.
#pragma once
#include <stddef.h>

/// A compressor; free it with cdeflate_free. One thread at a time may use it.
typedef struct CDeflater {
  void *_Nullable impl;
} CDeflater;

/// A compressor of a level from 1, the quickest, to 12; without `impl` where there is no memory for it.
CDeflater cdeflate_make(int level);

/// Compresses `count` bytes into one raw deflate stream of at most `room` bytes.
///
/// Returns the bytes of the stream, or 0 where it does not fit.
size_t cdeflate_compress(
    CDeflater deflater, const void *_Nullable bytes, size_t count, void *_Nullable target, size_t room);

void cdeflate_free(CDeflater deflater);
