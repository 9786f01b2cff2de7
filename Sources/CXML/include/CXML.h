#pragma once

// libxml2 as a source of events. Nothing of libxml2's own headers is seen here: they bring types of the C library with
// them, which Swift would then take for this module's.

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

// A parser at work; valid within the calls it makes.
typedef struct CXMLParser CXMLParser;

// What a parser calls. Names and texts are UTF-8 and valid during the call; `attributes` holds names and values by
// turns, NULL at its end, and is NULL when there are none; a value is NULL for an attribute without one.
typedef struct CXMLHandler {
  void (*_Nonnull start)(void *_Nonnull user, CXMLParser *_Nonnull parser, const unsigned char *_Nonnull name,
                         size_t length, const unsigned char *_Nullable const *_Nullable attributes);
  void (*_Nonnull end)(void *_Nonnull user, CXMLParser *_Nonnull parser);
  void (*_Nonnull text)(void *_Nonnull user, CXMLParser *_Nonnull parser, const unsigned char *_Nonnull text,
                        size_t length);
} CXMLHandler;

// Parses HTML in UTF-8 and calls `handler` for what it finds; mends what is broken. Returns 0, or -1 without memory.
int cxml_parse_html(const void *_Nonnull bytes, size_t length, const CXMLHandler *_Nonnull handler, void *_Nonnull user);

// Parses XML in UTF-8, whatever it declares; goes on after errors as well as it can. Entities of its own, external
// or internal, are not followed. Returns 0, or -1 without memory.
int cxml_parse_xml(const void *_Nonnull bytes, size_t length, const CXMLHandler *_Nonnull handler, void *_Nonnull user);

// How many bytes have been read.
size_t cxml_position(const CXMLParser *_Nonnull parser);

// How many elements are open.
size_t cxml_depth(const CXMLParser *_Nonnull parser);

// Stops the parser; it may still make calls, which have no meaning.
void cxml_stop(CXMLParser *_Nonnull parser);

// The length of a text that NUL ends.
size_t cxml_length(const unsigned char *_Nonnull text);

#ifdef __cplusplus
}
#endif
