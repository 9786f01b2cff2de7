#include "CDeferred.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void end(const char *library) {
  const char *reason = dlerror();
  fprintf(stderr, "lede: cannot load %s: %s\n", library, reason ? reason : "unknown reason");
  _exit(127);
}

void *cdeferred_function(CDeferredLibrary *library, const char *name) {
  void *handle = __atomic_load_n(&library->handle, __ATOMIC_ACQUIRE);
  if (!handle) {
    // Two threads may both load it; the dynamic linker then gives both the same handle.
    handle = dlopen(library->name, RTLD_LAZY | RTLD_LOCAL);
    if (!handle && library->other) handle = dlopen(library->other, RTLD_LAZY | RTLD_LOCAL);
    if (!handle) end(library->name);
    __atomic_store_n(&library->handle, handle, __ATOMIC_RELEASE);
  }
  void *function = dlsym(handle, name);
  if (!function) end(library->name);
  return function;
}
