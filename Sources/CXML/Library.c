// The functions of libxml2 that CXML.c calls.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include "CDeferred.h"

static CDeferredLibrary library = {"libxml2.so.2", "libxml2.so", 0};

DEFERRED(library, void, xmlInitParser, (void), ())
DEFERRED(library, htmlParserCtxtPtr, htmlCreateMemoryParserCtxt, (const char *bytes, int length), (bytes, length))
DEFERRED(library, int, htmlCtxtUseOptions, (htmlParserCtxtPtr context, int options), (context, options))
DEFERRED(library, int, htmlParseDocument, (htmlParserCtxtPtr context), (context))
DEFERRED(library, void, htmlFreeParserCtxt, (htmlParserCtxtPtr context), (context))
DEFERRED(library, xmlParserCtxtPtr, xmlCreateMemoryParserCtxt, (const char *bytes, int length), (bytes, length))
DEFERRED(library, int, xmlCtxtUseOptions, (xmlParserCtxtPtr context, int options), (context, options))
DEFERRED(library, int, xmlParseDocument, (xmlParserCtxtPtr context), (context))
DEFERRED(library, void, xmlFreeParserCtxt, (xmlParserCtxtPtr context), (context))
DEFERRED(library, void, xmlStopParser, (xmlParserCtxtPtr context), (context))
DEFERRED(library, xmlEntityPtr, xmlGetPredefinedEntity, (const xmlChar *name), (name))
