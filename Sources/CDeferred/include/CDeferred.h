// Libraries that are loaded at the first call of one of their functions, not when the program starts.
//
// A search needs Xapian alone. Loading and relocating what only reading needs (libarchive, libxml2 with its ICU,
// uchardet, cld2) took 1.5 of the 5 ms in which the program starts. A C module over such a library includes the
// library's own headers and defines each function that it needs under the library's name, with the library's type,
// by DEFERRED; the definition forwards to the function of that name in the shared library.
#ifndef CDEFERRED_H
#define CDEFERRED_H

#ifdef __cplusplus
extern "C" {
#endif

/// A shared library that is loaded when it is first needed.
typedef struct CDeferredLibrary {
  /// The name that the dynamic linker knows it by on a machine that has the library, such as libarchive.so.13.
  const char *name;
  /// The name on a machine that has the headers: tried when there is no library of the first name.
  const char *other;
  /// What dlopen gave; NULL until then.
  void *handle;
} CDeferredLibrary;

/// The address of a function of a library, which is loaded if it is not yet.
///
/// May be called from any thread. A library or function that is missing ends the process with a message and exit code
/// 127, as the dynamic linker ends a program that lacks a library.
void *cdeferred_function(CDeferredLibrary *library, const char *name);

#ifdef __cplusplus
}
#endif

/// Defines a function that forwards to the function `symbol` of a shared library.
#define DEFERRED_AS(library, result, name, symbol, parameters, arguments)                 \
  result name parameters {                                                                \
    typedef result(*Function) parameters;                                                 \
    static void *function;                                                                \
    void *known = __atomic_load_n(&function, __ATOMIC_ACQUIRE);                           \
    if (!known) {                                                                         \
      known = cdeferred_function(&library, symbol);                                       \
      __atomic_store_n(&function, known, __ATOMIC_RELEASE);                               \
    }                                                                                     \
    return ((Function)known)arguments;                                                    \
  }

/// Defines a function of a shared library under its own name.
#define DEFERRED(library, result, name, parameters, arguments) \
  DEFERRED_AS(library, result, name, #name, parameters, arguments)

#endif
