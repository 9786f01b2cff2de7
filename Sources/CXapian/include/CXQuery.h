#pragma once

#include "CXCallbacks.h"
#include "CXCursor.h"

#pragma clang assume_nonnull begin
CX_BEGIN

/// A stack on which a query is put together: a leaf pushes, an operator replaces the topmost operands.
typedef struct CXQuery {
  void *_Nullable impl;
} CXQuery;

/// Query::op; the numbers are Xapian's.
typedef enum __attribute__((enum_extensibility(open))) CXQueryOperator : int32_t {
  CXQueryOperatorAnd = 0,
  CXQueryOperatorOr = 1,
  CXQueryOperatorAndNot = 2,
  CXQueryOperatorXor = 3,
  CXQueryOperatorAndMaybe = 4,
  CXQueryOperatorFilter = 5,
  CXQueryOperatorNear = 6,
  CXQueryOperatorPhrase = 7,
  CXQueryOperatorEliteSet = 10,
  CXQueryOperatorSynonym = 13,
  CXQueryOperatorMax = 14,
} CXQueryOperator;

/// Sorted document ids by the UUID of the sub-database that they belong to. Unlike all other handles it may be
/// shared by threads once it is filled: it is immutable then, and counted atomically.
typedef struct CXDocumentSet {
  void *_Nullable impl;
} CXDocumentSet;

CXError CXDocumentSetMake(CXDocumentSet *set) CX_NOEXCEPT;
/// Ids strictly ascending, without 0, as the caller has checked.
CXError CXDocumentSetInsert(CXDocumentSet set, CXText uuid, const uint32_t *_Nullable ids, size_t count)
    CX_NOEXCEPT;
void CXDocumentSetFree(CXDocumentSet set) CX_NOEXCEPT;

CXError CXQueryMake(CXQuery *query) CX_NOEXCEPT;
void CXQueryFree(CXQuery query) CX_NOEXCEPT;

CXError CXQueryPushMatchAll(CXQuery query) CX_NOEXCEPT;
CXError CXQueryPushMatchNothing(CXQuery query) CX_NOEXCEPT;
CXError CXQueryPushTerm(CXQuery query, CXText term, uint32_t wqf, uint32_t position) CX_NOEXCEPT;
/// `limitType` is Xapian's WILDCARD_LIMIT_…: 0 error, 1 first, 2 most frequent. A limit of 0 is no limit.
CXError CXQueryPushWildcard(CXQuery query, CXText prefix, uint32_t limit, int32_t limitType,
    CXQueryOperator combiner) CX_NOEXCEPT;
CXError CXQueryPushValueRange(CXQuery query, uint32_t slot, CXText lower, CXText upper) CX_NOEXCEPT;
CXError CXQueryPushValueAtLeast(CXQuery query, uint32_t slot, CXText lower) CX_NOEXCEPT;
CXError CXQueryPushValueAtMost(CXQuery query, uint32_t slot, CXText upper) CX_NOEXCEPT;
CXError CXQueryPushDocuments(CXQuery query, CXDocumentSet set, double weight) CX_NOEXCEPT;
/// Takes the source, also when it fails.
CXError CXQueryPushPostingSource(CXQuery query, CXPostingSource source) CX_NOEXCEPT;
CXError CXQueryPushValueWeight(CXQuery query, uint32_t slot) CX_NOEXCEPT;
CXError CXQueryPushDecreasingValueWeight(
    CXQuery query, uint32_t slot, uint32_t firstDocid, uint32_t lastDocid) CX_NOEXCEPT;
CXError CXQueryPushFixedWeight(CXQuery query, double weight) CX_NOEXCEPT;
CXError CXQueryPushValueMap(CXQuery query, uint32_t slot, const CXText *_Nullable keys,
    const double *_Nullable weights, size_t count, double defaultWeight) CX_NOEXCEPT;
CXError CXQueryPushSerialised(CXQuery query, CXText serialised) CX_NOEXCEPT;
/// Replaces the topmost `count` operands. `parameter` is a window, or the size of an elite set.
CXError CXQueryCombine(CXQuery query, CXQueryOperator op, size_t count, uint32_t parameter) CX_NOEXCEPT;
CXError CXQueryScale(CXQuery query, double factor) CX_NOEXCEPT;

CXError CXQueryDescription(CXQuery query, CXText *text) CX_NOEXCEPT;
CXError CXQuerySerialise(CXQuery query, CXText *serialised) CX_NOEXCEPT;
CXError CXQueryLength(CXQuery query, uint32_t *length) CX_NOEXCEPT;
CXError CXQueryTerms(CXQuery query, bool unique, CXTermCursor *cursor) CX_NOEXCEPT;

CX_END
#pragma clang assume_nonnull end
