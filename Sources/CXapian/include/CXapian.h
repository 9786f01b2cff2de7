#pragma once

// The C face of libxapian. A function here is one Xapian call, or one step that would be slow call by call; it
// has no policy and no defaults.
//
// - Nothing throws: every function that can fail returns a CXError, which is success when `impl` is null.
// - A handle is a struct of its own with one pointer. Who makes it frees it, once, with the type's …Free.
// - Text is a pointer and a length. Text handed out is valid until the next call in the same thread, or, from a
//   cursor, until the cursor moves on; copy it at once.
// - No handle may be used by two threads at a time; only CXDocumentSet may be shared.

#include "CXBase.h"
#include "CXCallbacks.h"
#include "CXCursor.h"
#include "CXDatabase.h"
#include "CXDocument.h"
#include "CXEnquire.h"
#include "CXMaintenance.h"
#include "CXQuery.h"
#include "CXText.h"
#include "CXWritableDatabase.h"
