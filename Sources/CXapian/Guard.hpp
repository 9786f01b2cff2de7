#pragma once

#include <xapian.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "CXapian.h"

namespace cx {

/// What a CXError points to.
struct Failure {
  CXErrorCode code;
  std::string type;
  std::string message;
  std::string context;
  std::string system;
};

/// A callback's error on its way through Xapian to the guard; frees it if nobody takes it.
class Raised {
 public:
  explicit Raised(CXError error) : failure(static_cast<Failure *>(error.impl), release) {}
  CXError take() const noexcept;

 private:
  static void release(Failure *failure) noexcept { CXErrorFree(CXError{failure}); }
  std::shared_ptr<Failure> failure;
};

/// Throws what a callback returned.
inline void rethrow(CXError error) {
  if (error.impl) throw Raised(error);
}

/// The error for the exception that is being handled.
CXError currentError() noexcept;

/// The only place that catches: all that is called from Swift and can throw goes through here.
template <class Body>
CXError guard(Body &&body) noexcept {
  try {
    body();
    return CXError{nullptr};
  } catch (...) {
    return currentError();
  }
}

inline std::string string(CXText text) {
  return text.count ? std::string(static_cast<const char *>(text.bytes), text.count) : std::string();
}

inline CXText view(const std::string &text) noexcept { return CXText{text.data(), text.size()}; }

/// The path of the file in which this thread last met a block that is not what was written; empty the next time.
std::string takeDamagedFile();

/// Text handed out by a call stays valid until the next one in this thread.
CXText lend(std::string &&text);
void lend(std::vector<uint32_t> &&numbers, const uint32_t **items, size_t *count);

/// The object behind a handle.
template <class Object, class Handle>
Object &get(Handle handle) noexcept {
  return *static_cast<Object *>(handle.impl);
}

template <class Object, class Handle>
void destroy(Handle handle) noexcept {
  CXErrorFree(guard([&] { delete static_cast<Object *>(handle.impl); }));
}

/// A stemmer and the room for its words.
struct Stemmer {
  Xapian::Stem stem;
  std::string word;
  std::string result;
};

struct TermFields {
  bool wdf;
  bool frequency;
};

void make(CXTermCursor *cursor, Xapian::TermIterator begin, Xapian::TermIterator end, TermFields fields);
void make(CXValueCursor *cursor, Xapian::ValueIterator begin, Xapian::ValueIterator end, bool stream);

/// The document of a draft.
Xapian::Document document(const CXDraft &draft);

/// The topmost query of a stack.
const Xapian::Query &top(CXQuery query);

}  // namespace cx
