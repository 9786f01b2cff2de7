#pragma once

#include "CXBase.h"

#pragma clang assume_nonnull begin
CX_BEGIN

// Iterators in batches: a call of …Next hands out an array that belongs to the cursor and is valid until the next
// call; a count of 0 is the end. What does not apply to a kind of list is 0.

typedef struct CXTermItem {
  CXText term;
  uint32_t wdf;
  uint32_t frequency;
} CXTermItem;

typedef struct CXTermCursor {
  void *_Nullable impl;
} CXTermCursor;

CXError CXTermCursorNext(
    CXTermCursor cursor, const CXTermItem *_Nullable *_Nonnull items, size_t *count) CX_NOEXCEPT;
/// TermIterator::skip_to; forgets what is left of the batch.
CXError CXTermCursorSkipTo(CXTermCursor cursor, CXText term) CX_NOEXCEPT;
void CXTermCursorFree(CXTermCursor cursor) CX_NOEXCEPT;

typedef struct CXPostingItem {
  uint32_t docid;
  uint32_t wdf;
  const uint32_t *_Nullable positions;
  size_t positionCount;
} CXPostingItem;

typedef struct CXPostingCursor {
  void *_Nullable impl;
} CXPostingCursor;

CXError CXPostingCursorNext(
    CXPostingCursor cursor, const CXPostingItem *_Nullable *_Nonnull items, size_t *count) CX_NOEXCEPT;
CXError CXPostingCursorSkipTo(CXPostingCursor cursor, uint32_t docid) CX_NOEXCEPT;
void CXPostingCursorFree(CXPostingCursor cursor) CX_NOEXCEPT;

/// A value of a slot; `key` is the document of a value stream, the slot of a document's values.
typedef struct CXValueItem {
  uint32_t key;
  CXText value;
} CXValueItem;

typedef struct CXValueCursor {
  void *_Nullable impl;
} CXValueCursor;

CXError CXValueCursorNext(
    CXValueCursor cursor, const CXValueItem *_Nullable *_Nonnull items, size_t *count) CX_NOEXCEPT;
CXError CXValueCursorSkipTo(CXValueCursor cursor, uint32_t key) CX_NOEXCEPT;
void CXValueCursorFree(CXValueCursor cursor) CX_NOEXCEPT;

CX_END
#pragma clang assume_nonnull end
