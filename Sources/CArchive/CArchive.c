// The functions of libarchive that Lede calls.
#include "CArchive.h"

#include "CDeferred.h"

static CDeferredLibrary library = {"libarchive.so.13", "libarchive.so", 0};

typedef struct archive Archive;
typedef struct archive_entry Entry;

DEFERRED(library, Archive *, archive_read_new, (void), ())
DEFERRED(library, int, archive_read_support_filter_bzip2, (Archive *a), (a))
DEFERRED(library, int, archive_read_support_filter_lz4, (Archive *a), (a))
DEFERRED(library, int, archive_read_support_filter_xz, (Archive *a), (a))
DEFERRED(library, int, archive_read_support_filter_zstd, (Archive *a), (a))
DEFERRED(library, int, archive_read_support_format_empty, (Archive *a), (a))
DEFERRED(library, int, archive_read_support_format_raw, (Archive *a), (a))
DEFERRED(library, int, archive_read_support_format_tar, (Archive *a), (a))
DEFERRED(library, int, archive_read_support_format_zip_streamable, (Archive *a), (a))
DEFERRED(library, int, archive_read_open,
         (Archive *a, void *data, archive_open_callback *open, archive_read_callback *read,
          archive_close_callback *close),
         (a, data, open, read, close))
DEFERRED(library, int, archive_read_next_header, (Archive *a, Entry **entry), (a, entry))
DEFERRED(library, int, archive_read_data_block, (Archive *a, const void **bytes, size_t *count, la_int64_t *offset),
         (a, bytes, count, offset))
DEFERRED(library, int, archive_read_free, (Archive *a), (a))
DEFERRED(library, int, archive_format, (Archive *a), (a))
DEFERRED(library, int, archive_filter_code, (Archive *a, int index), (a, index))
DEFERRED(library, const char *, archive_error_string, (Archive *a), (a))
DEFERRED(library, __LA_MODE_T, archive_entry_filetype, (Entry *entry), (entry))
DEFERRED(library, const char *, archive_entry_hardlink, (Entry *entry), (entry))
DEFERRED(library, int, archive_entry_is_encrypted, (Entry *entry), (entry))
DEFERRED(library, const char *, archive_entry_pathname, (Entry *entry), (entry))
DEFERRED(library, const char *, archive_entry_pathname_utf8, (Entry *entry), (entry))
DEFERRED(library, la_int64_t, archive_entry_size, (Entry *entry), (entry))
DEFERRED(library, int, archive_entry_size_is_set, (Entry *entry), (entry))
