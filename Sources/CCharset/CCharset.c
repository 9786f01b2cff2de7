// The functions of uchardet that Lede calls.
#include "CCharset.h"

#include "CDeferred.h"

static CDeferredLibrary library = {"libuchardet.so.0", "libuchardet.so", 0};

DEFERRED(library, uchardet_t, uchardet_new, (void), ())
DEFERRED(library, void, uchardet_delete, (uchardet_t detector), (detector))
DEFERRED(library, int, uchardet_handle_data, (uchardet_t detector, const char *bytes, size_t count),
         (detector, bytes, count))
DEFERRED(library, void, uchardet_data_end, (uchardet_t detector), (detector))
DEFERRED(library, const char *, uchardet_get_charset, (uchardet_t detector), (detector))
