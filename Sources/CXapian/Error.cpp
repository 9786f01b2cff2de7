#include <cxxabi.h>

#include <cstdlib>
#include <new>
#include <typeinfo>

#include "Guard.hpp"

namespace cx {
namespace {

// The bases can't be made, so a test of their codes needs classes of our own under their names.
struct BareError : Xapian::Error {
  BareError(const std::string &message, const std::string &context)
      : Error(message, context, "\000Error", 0) {}
};
struct BareLogicError : Xapian::LogicError {
  BareLogicError(const std::string &message, const std::string &context)
      : LogicError(message, context, "\000LogicError", 0) {}
};
struct BareRuntimeError : Xapian::RuntimeError {
  BareRuntimeError(const std::string &message, const std::string &context)
      : RuntimeError(message, context, "\000RuntimeError", 0) {}
};

using Provoke = void (*)(const std::string &, const std::string &);

template <class Class>
[[noreturn]] void provoke(const std::string &message, const std::string &context) {
  throw Class(message, context);
}

/// Every class, by the name that get_type gives.
constexpr struct {
  const char *name;
  CXErrorCode code;
  Provoke provoke;
} classes[] = {
    {"Error", CXErrorCodeError, provoke<BareError>},
    {"LogicError", CXErrorCodeLogic, provoke<BareLogicError>},
    {"AssertionError", CXErrorCodeAssertion, provoke<Xapian::AssertionError>},
    {"InvalidArgumentError", CXErrorCodeInvalidArgument, provoke<Xapian::InvalidArgumentError>},
    {"InvalidOperationError", CXErrorCodeInvalidOperation, provoke<Xapian::InvalidOperationError>},
    {"UnimplementedError", CXErrorCodeUnimplemented, provoke<Xapian::UnimplementedError>},
    {"RuntimeError", CXErrorCodeRuntime, provoke<BareRuntimeError>},
    {"DatabaseError", CXErrorCodeDatabase, provoke<Xapian::DatabaseError>},
    {"DatabaseClosedError", CXErrorCodeDatabaseClosed, provoke<Xapian::DatabaseClosedError>},
    {"DatabaseCorruptError", CXErrorCodeDatabaseCorrupt, provoke<Xapian::DatabaseCorruptError>},
    {"DatabaseCreateError", CXErrorCodeDatabaseCreate, provoke<Xapian::DatabaseCreateError>},
    {"DatabaseLockError", CXErrorCodeDatabaseLock, provoke<Xapian::DatabaseLockError>},
    {"DatabaseModifiedError", CXErrorCodeDatabaseModified, provoke<Xapian::DatabaseModifiedError>},
    {"DatabaseOpeningError", CXErrorCodeDatabaseOpening, provoke<Xapian::DatabaseOpeningError>},
    {"DatabaseNotFoundError", CXErrorCodeDatabaseNotFound, provoke<Xapian::DatabaseNotFoundError>},
    {"DatabaseVersionError", CXErrorCodeDatabaseVersion, provoke<Xapian::DatabaseVersionError>},
    {"DocNotFoundError", CXErrorCodeDocNotFound, provoke<Xapian::DocNotFoundError>},
    {"FeatureUnavailableError", CXErrorCodeFeatureUnavailable, provoke<Xapian::FeatureUnavailableError>},
    {"InternalError", CXErrorCodeInternal, provoke<Xapian::InternalError>},
    {"NetworkError", CXErrorCodeNetwork, provoke<Xapian::NetworkError>},
    {"NetworkTimeoutError", CXErrorCodeNetworkTimeout, provoke<Xapian::NetworkTimeoutError>},
    {"QueryParserError", CXErrorCodeQueryParser, provoke<Xapian::QueryParserError>},
    {"RangeError", CXErrorCodeRange, provoke<Xapian::RangeError>},
    {"SerialisationError", CXErrorCodeSerialisation, provoke<Xapian::SerialisationError>},
    {"WildcardError", CXErrorCodeWildcard, provoke<Xapian::WildcardError>},
};

/// The code of a class that is not in the table, as a later Xapian may have: that of its base. Xapian's errors
/// have no virtual functions, so only a catch can tell. Called while the exception is handled.
CXErrorCode codeOfBase() {
  try {
    throw;
  } catch (const Xapian::DatabaseOpeningError &) {
    return CXErrorCodeDatabaseOpening;
  } catch (const Xapian::DatabaseError &) {
    return CXErrorCodeDatabase;
  } catch (const Xapian::NetworkError &) {
    return CXErrorCodeNetwork;
  } catch (const Xapian::LogicError &) {
    return CXErrorCodeLogic;
  } catch (const Xapian::RuntimeError &) {
    return CXErrorCodeRuntime;
  } catch (...) {
    return CXErrorCodeError;
  }
}

CXErrorCode codeOf(const Xapian::Error &error) {
  const std::string type = error.get_type();
  for (const auto &entry : classes) {
    if (type == entry.name) return entry.code;
  }
  return codeOfBase();
}

std::string nameOf(const std::type_info &type) {
  int status = 0;
  char *name = abi::__cxa_demangle(type.name(), nullptr, nullptr, &status);
  std::string result = status == 0 && name ? name : type.name();
  std::free(name);
  return result;
}

/// What is reported when there is no memory for a report. Made at load time, never freed.
Failure &outOfMemory() noexcept {
  static Failure failure{CXErrorCodeOutOfMemory, "bad_alloc", "out of memory", {}, {}};
  return failure;
}
const Failure &loaded = outOfMemory();

thread_local std::string lentText;
thread_local std::vector<uint32_t> lentNumbers;

}  // namespace

CXError Raised::take() const noexcept {
  try {
    return CXError{new Failure(std::move(*failure))};
  } catch (...) {
    return CXError{&outOfMemory()};
  }
}

CXError currentError() noexcept {
  try {
    try {
      throw;
    } catch (const Raised &error) {
      return error.take();
    } catch (const Xapian::Error &error) {
      const char *system = error.get_error_string();
      std::string damaged = takeDamagedFile();
      return CXError{new Failure{
          codeOf(error), error.get_type(), error.get_msg(), damaged.empty() ? error.get_context() : damaged,
          system ? system : ""}};
    } catch (const std::bad_alloc &) {
      return CXError{&outOfMemory()};
    } catch (const std::exception &error) {
      return CXError{new Failure{CXErrorCodeStandard, nameOf(typeid(error)), error.what(), {}, {}}};
    } catch (...) {
      return CXError{new Failure{CXErrorCodeUnknown, "", "an exception of unknown type", {}, {}}};
    }
  } catch (...) {
    return CXError{&outOfMemory()};
  }
}

CXText lend(std::string &&text) {
  lentText = std::move(text);
  return view(lentText);
}

void lend(std::vector<uint32_t> &&numbers, const uint32_t **items, size_t *count) {
  lentNumbers = std::move(numbers);
  *items = lentNumbers.data();
  *count = lentNumbers.size();
}

}  // namespace cx

using namespace cx;

CXErrorCode CXErrorGetCode(CXError error) noexcept { return get<Failure>(error).code; }
CXText CXErrorGetTypeName(CXError error) noexcept { return view(get<Failure>(error).type); }
CXText CXErrorGetMessage(CXError error) noexcept { return view(get<Failure>(error).message); }
CXText CXErrorGetContext(CXError error) noexcept { return view(get<Failure>(error).context); }
CXText CXErrorGetSystemMessage(CXError error) noexcept { return view(get<Failure>(error).system); }

void CXErrorFree(CXError error) noexcept {
  if (error.impl != &outOfMemory()) delete static_cast<Failure *>(error.impl);
}

CXError CXErrorMake(CXErrorCode code, CXText type, CXText message, CXText context, CXText system) noexcept {
  try {
    return CXError{new Failure{code, string(type), string(message), string(context), string(system)}};
  } catch (...) {
    return CXError{&outOfMemory()};
  }
}

CXError CXErrorProvoke(CXErrorCode code, CXText message, CXText context) noexcept {
  return guard([&] {
    for (const auto &entry : classes) {
      if (entry.code == code) entry.provoke(string(message), string(context));
    }
    if (code == CXErrorCodeOutOfMemory) throw std::bad_alloc();
    if (code == CXErrorCodeStandard) throw std::runtime_error(string(message));
    throw 0;
  });
}

CXError CXBufferAppend(CXBuffer buffer, CXText text) noexcept {
  return guard([&] {
    if (text.count) get<std::string>(buffer).append(static_cast<const char *>(text.bytes), text.count);
  });
}
