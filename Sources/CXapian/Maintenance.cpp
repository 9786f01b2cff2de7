#include <unistd.h>

#include <sstream>

#include "Guard.hpp"

namespace cx {
namespace {

class CallbackCompactor : public Xapian::Compactor {
 public:
  explicit CallbackCompactor(const CXCompactor &callbacks) : callbacks(callbacks) {}
  void set_status(const std::string &table, const std::string &status) override {
    if (callbacks.status) rethrow(callbacks.status(callbacks.context, view(table), view(status)));
  }
  std::string resolve_duplicate_metadata(
      const std::string &key, size_t count, const std::string values[]) override {
    if (!callbacks.resolve) return Compactor::resolve_duplicate_metadata(key, count, values);
    // The key as the table has it begins with a mark for metadata.
    static const std::string mark("\0\xc0", 2);
    const bool marked = key.compare(0, mark.size(), mark) == 0;
    const CXText name = marked ? CXText{key.data() + mark.size(), key.size() - mark.size()} : view(key);
    std::vector<CXText> views;
    for (size_t index = 0; index < count; ++index) views.push_back(view(values[index]));
    std::string result;
    rethrow(callbacks.resolve(callbacks.context, name, views.data(), count, CXBuffer{&result}));
    return result;
  }

 private:
  CXCompactor callbacks;
};

}  // namespace
}  // namespace cx

using namespace cx;

CXError CXCompact(const CXText *sources, size_t count, CXText destination, int32_t descriptor, uint32_t flags,
    int32_t blockSize, const CXCompactor *callbacks) noexcept {
  bool taken = false;
  CXError error = guard([&] {
    Xapian::Database database;
    for (size_t index = 0; index < count; ++index) {
      database.add_database(Xapian::Database(string(sources[index])));
    }
    CallbackCompactor compactor(*callbacks);
    if (descriptor >= 0) {
      taken = true;
      database.compact(descriptor, flags, blockSize, compactor);
    } else {
      database.compact(string(destination), flags, blockSize, compactor);
    }
  });
  if (descriptor >= 0 && !taken) close(descriptor);
  return error;
}

CXError CXCheck(CXText path, int32_t flags, size_t *errors, CXText *output) noexcept {
  return guard([&] {
    std::ostringstream stream;
    *errors = Xapian::Database::check(string(path), flags, &stream);
    *output = lend(stream.str());
  });
}
