#pragma once

#include "CXBase.h"

#pragma clang assume_nonnull begin
CX_BEGIN

typedef struct CXDatabase {
  void *_Nullable impl;
} CXDatabase;

typedef struct CXDocument {
  void *_Nullable impl;
} CXDocument;

/// A MatchDecider. The document is lent for the call.
typedef struct CXMatchDecider {
  void *_Nullable context;
  CXError (*_Nonnull decide)(void *_Nullable context, CXDocument document, bool *accept);
} CXMatchDecider;

/// A MatchSpy. The document is lent for the call.
typedef struct CXMatchSpy {
  void *_Nullable context;
  CXError (*_Nonnull see)(void *_Nullable context, CXDocument document, double weight);
} CXMatchSpy;

/// An ExpandDecider. The term is lent for the call.
typedef struct CXExpandDecider {
  void *_Nullable context;
  CXError (*_Nonnull decide)(void *_Nullable context, CXText term, bool *accept);
} CXExpandDecider;

/// A KeyMaker. Owned: `release` is called once, when Xapian has no more use of it.
typedef struct CXKeyMaker {
  void *_Nullable context;
  void (*_Nonnull release)(void *_Nullable context);
  CXError (*_Nonnull make)(void *_Nullable context, CXDocument document, CXBuffer key);
} CXKeyMaker;

/// What a posting source says of a sub-database before it is read.
typedef struct CXPostingBounds {
  uint32_t minimum;
  uint32_t estimate;
  uint32_t maximum;
  double maximumWeight;
} CXPostingBounds;

/// A posting of a source; `docid` 0 means the end.
typedef struct CXSourcePosting {
  uint32_t docid;
  double weight;
} CXSourcePosting;

/// A PostingSource. Owned: `release` is called once. `open` gets a database to free, and returns a cursor, which
/// `close` frees; `advance` finds the first posting at or after `docid`.
typedef struct CXPostingSource {
  void *_Nullable context;
  void (*_Nonnull retain)(void *_Nullable context);
  void (*_Nonnull release)(void *_Nullable context);
  CXError (*_Nonnull open)(
      void *_Nullable context, CXDatabase database, CXPostingBounds *bounds, void *_Nullable *_Nonnull cursor);
  CXError (*_Nonnull advance)(void *cursor, uint32_t docid, double minimumWeight, CXSourcePosting *posting);
  void (*_Nonnull close)(void *cursor);
} CXPostingSource;

/// A Compactor's answers. Either function may be null.
typedef struct CXCompactor {
  void *_Nullable context;
  CXError (*_Nullable status)(void *_Nullable context, CXText table, CXText status);
  CXError (*_Nullable resolve)(
      void *_Nullable context, CXText key, const CXText *values, size_t count, CXBuffer result);
} CXCompactor;

CX_END
#pragma clang assume_nonnull end
