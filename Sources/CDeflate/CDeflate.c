#include "CDeflate.h"

#include <libdeflate.h>

#include "CDeferred.h"

static CDeferredLibrary library = {"libdeflate.so.0", "libdeflate.so", 0};

DEFERRED(library, struct libdeflate_compressor *, libdeflate_alloc_compressor, (int level), (level))
DEFERRED(
    library, size_t, libdeflate_deflate_compress,
    (struct libdeflate_compressor * compressor, const void *in, size_t count, void *out, size_t room),
    (compressor, in, count, out, room))
DEFERRED(library, void, libdeflate_free_compressor, (struct libdeflate_compressor * compressor), (compressor))

CDeflater cdeflate_make(int level) { return (CDeflater){libdeflate_alloc_compressor(level)}; }

size_t cdeflate_compress(CDeflater deflater, const void *bytes, size_t count, void *target, size_t room) {
  if (!deflater.impl || !bytes || !target) return 0;
  return libdeflate_deflate_compress(deflater.impl, bytes, count, target, room);
}

void cdeflate_free(CDeflater deflater) {
  if (deflater.impl) libdeflate_free_compressor(deflater.impl);
}
