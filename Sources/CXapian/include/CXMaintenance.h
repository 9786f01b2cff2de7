#pragma once

#include "CXCallbacks.h"

#pragma clang assume_nonnull begin
CX_BEGIN

/// Database::compact of the sources, in their order. `flags` are Compactor's level and DBCOMPACT_…; block size 0 is
/// the default. A `descriptor` of 0 or more is written to instead of `destination`, and is taken, also when it fails.
CXError CXCompact(const CXText *sources, size_t count, CXText destination, int32_t descriptor, uint32_t flags,
    int32_t blockSize, const CXCompactor *compactor) CX_NOEXCEPT;

/// Database::check. `flags` are DBCHECK_…
CXError CXCheck(CXText path, int32_t flags, size_t *errors, CXText *output) CX_NOEXCEPT;

CX_END
#pragma clang assume_nonnull end
