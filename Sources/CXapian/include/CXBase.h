#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define CX_BEGIN extern "C" {
#define CX_END }
#define CX_NOEXCEPT noexcept
#else
#define CX_BEGIN
#define CX_END
#define CX_NOEXCEPT
#endif

#pragma clang assume_nonnull begin
CX_BEGIN

/// Bytes that belong to someone else. `bytes` may be null when `count` is 0.
typedef struct CXText {
  const void *_Nullable bytes;
  size_t count;
} CXText;

/// Null `impl`: success. Otherwise an error to be freed with CXErrorFree.
typedef struct CXError {
  void *_Nullable impl;
} CXError;

/// One code for each of Xapian's error classes, in the order of the class tree; then what is not Xapian's.
typedef enum __attribute__((enum_extensibility(open))) CXErrorCode : int32_t {
  CXErrorCodeError = 1,
  CXErrorCodeLogic = 2,
  CXErrorCodeAssertion = 3,
  CXErrorCodeInvalidArgument = 4,
  CXErrorCodeInvalidOperation = 5,
  CXErrorCodeUnimplemented = 6,
  CXErrorCodeRuntime = 7,
  CXErrorCodeDatabase = 8,
  CXErrorCodeDatabaseClosed = 9,
  CXErrorCodeDatabaseCorrupt = 10,
  CXErrorCodeDatabaseCreate = 11,
  CXErrorCodeDatabaseLock = 12,
  CXErrorCodeDatabaseModified = 13,
  CXErrorCodeDatabaseOpening = 14,
  CXErrorCodeDatabaseNotFound = 15,
  CXErrorCodeDatabaseVersion = 16,
  CXErrorCodeDocNotFound = 17,
  CXErrorCodeFeatureUnavailable = 18,
  CXErrorCodeInternal = 19,
  CXErrorCodeNetwork = 20,
  CXErrorCodeNetworkTimeout = 21,
  CXErrorCodeQueryParser = 22,
  CXErrorCodeRange = 23,
  CXErrorCodeSerialisation = 24,
  CXErrorCodeWildcard = 25,
  CXErrorCodeOutOfMemory = 100,
  CXErrorCodeStandard = 101,
  CXErrorCodeUnknown = 102,
} CXErrorCode;

CXErrorCode CXErrorGetCode(CXError error) CX_NOEXCEPT;
/// The class as Error::get_type names it; for other exceptions the C++ type. Valid until the error is freed.
CXText CXErrorGetTypeName(CXError error) CX_NOEXCEPT;
CXText CXErrorGetMessage(CXError error) CX_NOEXCEPT;
CXText CXErrorGetContext(CXError error) CX_NOEXCEPT;
/// Error::get_error_string: the system's words for errno, or empty.
CXText CXErrorGetSystemMessage(CXError error) CX_NOEXCEPT;
void CXErrorFree(CXError error) CX_NOEXCEPT;
/// An error made by a callback, to be returned from it; it comes back from the call that led there.
CXError CXErrorMake(CXErrorCode code, CXText type, CXText message, CXText context, CXText system) CX_NOEXCEPT;
/// Throws the class of `code` behind the guard. For tests.
CXError CXErrorProvoke(CXErrorCode code, CXText message, CXText context) CX_NOEXCEPT;

/// Where a callback that answers with text puts it.
typedef struct CXBuffer {
  void *_Nullable impl;
} CXBuffer;
CXError CXBufferAppend(CXBuffer buffer, CXText text) CX_NOEXCEPT;

CX_END
#pragma clang assume_nonnull end
