#include "CXML.h"

#include <limits.h>
#include <pthread.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

struct CXMLParser {
  xmlParserCtxtPtr context;
  const CXMLHandler *handler;
  void *user;
};

static void on_start(void *user, const xmlChar *name, const xmlChar **attributes) {
  CXMLParser *parser = user;
  parser->handler->start(parser->user, parser, name, strlen((const char *)name), attributes);
}

static void on_end(void *user, const xmlChar *name) {
  (void)name;
  CXMLParser *parser = user;
  parser->handler->end(parser->user, parser);
}

static void on_text(void *user, const xmlChar *text, int length) {
  CXMLParser *parser = user;
  if (length > 0) parser->handler->text(parser->user, parser, text, (size_t)length);
}

static xmlEntityPtr on_entity(void *user, const xmlChar *name) {
  (void)user;
  return xmlGetPredefinedEntity(name);
}

static void on_error(void *user, const char *message, ...) {
  (void)user;
  (void)message;
}

static void on_structured_error(void *user, xmlErrorPtr error) {
  (void)user;
  (void)error;
}

static xmlSAXHandler events(void) {
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.startElement = on_start;
  sax.endElement = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  sax.warning = on_error;
  sax.error = on_error;
  sax.fatalError = on_error;
  return sax;
}

// libxml2 makes its locks at its first use, and two threads that are both the first wait for each other for ever.
static void prepare(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, xmlInitParser);
}

int cxml_parse_html(const void *bytes, size_t length, const CXMLHandler *handler, void *user) {
  if (length == 0 || length > INT_MAX) return 0;
  prepare();
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(bytes, (int)length);
  if (context == NULL) return -1;
  htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                  HTML_PARSE_IGNORE_ENC);
  CXMLParser parser = {context, handler, user};
  *context->sax = events();
  context->userData = &parser;
  context->charset = XML_CHAR_ENCODING_UTF8;
  htmlParseDocument(context);
  htmlFreeParserCtxt(context);
  return 0;
}

int cxml_parse_xml(const void *bytes, size_t length, const CXMLHandler *handler, void *user) {
  if (length == 0 || length > INT_MAX) return 0;
  prepare();
  xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt(bytes, (int)length);
  if (context == NULL) return -1;
  xmlCtxtUseOptions(context, XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |
                                 XML_PARSE_SAX1 | XML_PARSE_IGNORE_ENC);
  CXMLParser parser = {context, handler, user};
  *context->sax = events();
  context->sax->getEntity = on_entity;
  context->sax->serror = on_structured_error;
  context->userData = &parser;
  xmlParseDocument(context);
  xmlFreeParserCtxt(context);
  return 0;
}

size_t cxml_position(const CXMLParser *parser) {
  const xmlParserInputPtr input = parser->context->input;
  if (input == NULL) return 0;
  return (size_t)input->consumed + (size_t)(input->cur - input->base);
}

size_t cxml_depth(const CXMLParser *parser) { return (size_t)parser->context->nameNr; }

void cxml_stop(CXMLParser *parser) { xmlStopParser(parser->context); }

size_t cxml_length(const unsigned char *text) { return strlen((const char *)text); }
