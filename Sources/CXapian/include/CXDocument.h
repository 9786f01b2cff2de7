#pragma once

#include "CXCallbacks.h"
#include "CXCursor.h"

#pragma clang assume_nonnull begin
CX_BEGIN

/// A term of a draft: bytes at `start` of the draft's term bytes, positions from `firstPosition` of its positions.
typedef struct CXDraftTerm {
  size_t start;
  size_t count;
  size_t firstPosition;
  size_t positionCount;
  uint32_t wdf;
} CXDraftTerm;

typedef struct CXDraftValue {
  CXText value;
  uint32_t slot;
} CXDraftValue;

/// A whole document in one call. The caller has checked that every range lies inside its array.
typedef struct CXDraft {
  const uint8_t *_Nullable termBytes;
  const CXDraftTerm *_Nullable terms;
  size_t termCount;
  const uint32_t *_Nullable positions;
  const CXDraftValue *_Nullable values;
  size_t valueCount;
  CXText data;
} CXDraft;

CXError CXDocumentMake(CXDocument *document) CX_NOEXCEPT;
CXError CXDocumentFromDraft(const CXDraft *draft, CXDocument *document) CX_NOEXCEPT;
CXError CXDocumentFromSerialised(CXText serialised, CXDocument *document) CX_NOEXCEPT;
void CXDocumentFree(CXDocument document) CX_NOEXCEPT;

CXError CXDocumentID(CXDocument document, uint32_t *docid) CX_NOEXCEPT;
CXError CXDocumentData(CXDocument document, CXText *data) CX_NOEXCEPT;
CXError CXDocumentValue(CXDocument document, uint32_t slot, CXText *value) CX_NOEXCEPT;
CXError CXDocumentTermCount(CXDocument document, uint32_t *count) CX_NOEXCEPT;
CXError CXDocumentValueCount(CXDocument document, uint32_t *count) CX_NOEXCEPT;
CXError CXDocumentSerialise(CXDocument document, CXText *serialised) CX_NOEXCEPT;
/// The cursor must not be used once the document has been changed or freed.
CXError CXDocumentTerms(CXDocument document, CXTermCursor *cursor) CX_NOEXCEPT;
CXError CXDocumentValues(CXDocument document, CXValueCursor *cursor) CX_NOEXCEPT;
/// All positions of a term; empty when the document does not have it. Valid until the next call in this thread.
CXError CXDocumentPositions(CXDocument document, CXText term, const uint32_t *_Nullable *_Nonnull positions,
    size_t *count) CX_NOEXCEPT;

CXError CXDocumentSetData(CXDocument document, CXText data) CX_NOEXCEPT;
CXError CXDocumentAddValue(CXDocument document, uint32_t slot, CXText value) CX_NOEXCEPT;
CXError CXDocumentRemoveValue(CXDocument document, uint32_t slot) CX_NOEXCEPT;
CXError CXDocumentClearValues(CXDocument document) CX_NOEXCEPT;
CXError CXDocumentAddTerm(CXDocument document, CXText term, uint32_t wdf) CX_NOEXCEPT;
CXError CXDocumentAddPosting(CXDocument document, CXText term, uint32_t position, uint32_t wdf) CX_NOEXCEPT;
CXError CXDocumentRemoveTerm(CXDocument document, CXText term) CX_NOEXCEPT;
CXError CXDocumentRemovePostings(CXDocument document, CXText term, uint32_t first, uint32_t last, uint32_t wdf,
    uint32_t *removed) CX_NOEXCEPT;
CXError CXDocumentClearTerms(CXDocument document) CX_NOEXCEPT;

CX_END
#pragma clang assume_nonnull end
