// Reads of a database's blocks, held against checksums.
//
// Glass has no checksums: a flipped bit gives a wrong answer in silence. libxapian reads every block of a table by
// pread(); the program's own definition of it, which the dynamic linker prefers, holds what comes from a database that
// was opened by CXDatabaseOpenChecked against the sum of that block, once a block. A block that differs is an error
// (EBADMSG) to libxapian, as a disk's would be.
#include <endian.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <new>

#include "CChecksum.h"
#include "Guard.hpp"

using namespace cx;

namespace {

constexpr size_t block = CX_CHECKED_BLOCK;
// Sums are read when they are needed, those of 8 MiB of blocks at a time.
constexpr size_t chunk = 1024;
constexpr size_t most = 16384;

uint32_t sum(const void *bytes) { return static_cast<uint32_t>(cchecksum_64(bytes, block, 0)); }

ssize_t plainRead(int descriptor, void *buffer, size_t count, off_t offset) {
  return syscall(SYS_pread64, descriptor, buffer, count, offset);
}

/// The sums of one open file.
class Checked {
 public:
  Checked(int sums, off_t start, size_t blocks) : sums(sums), start(start), blocks(blocks) {
    seen = static_cast<std::atomic<uint8_t> *>(std::calloc(blocks, 1));
    chunks = static_cast<std::atomic<uint32_t *> *>(std::calloc((blocks + chunk - 1) / chunk, sizeof(void *)));
    if (!seen || !chunks) {
      std::free(seen);
      std::free(chunks);
      throw std::bad_alloc();
    }
  }

  ~Checked() {
    for (size_t n = 0; n * chunk < blocks; n++) std::free(chunks[n].load());
    std::free(seen);
    std::free(chunks);
    syscall(SYS_close, sums);
  }

  /// Whether blocks that were read are those that were written.
  bool holds(const char *bytes, size_t first, size_t count) {
    for (size_t n = 0; n < count; n++) {
      size_t number = first + n;
      if (number >= blocks) return false;
      if (seen[number].load(std::memory_order_relaxed)) continue;
      const uint32_t *known = chunkOf(number);
      if (!known || le32toh(known[number % chunk]) != sum(bytes + n * block)) return false;
      seen[number].store(1, std::memory_order_relaxed);
    }
    return true;
  }

 private:
  const uint32_t *chunkOf(size_t number) {
    auto &place = chunks[number / chunk];
    if (uint32_t *known = place.load(std::memory_order_acquire)) return known;
    size_t from = number / chunk * chunk;
    size_t bytes = (blocks - from < chunk ? blocks - from : chunk) * sizeof(uint32_t);
    auto *made = static_cast<uint32_t *>(std::malloc(bytes));
    if (!made) return nullptr;
    for (size_t got = 0; got < bytes;) {
      ssize_t more = plainRead(
          sums, reinterpret_cast<char *>(made) + got, bytes - got, start + static_cast<off_t>(from * sizeof(uint32_t) + got));
      if (more < 0 && errno == EINTR) continue;
      if (more <= 0) {
        std::free(made);
        return nullptr;
      }
      got += static_cast<size_t>(more);
    }
    uint32_t *none = nullptr;
    if (place.compare_exchange_strong(none, made, std::memory_order_acq_rel)) return made;
    std::free(made);
    return none;
  }

  int sums;
  off_t start;
  size_t blocks;
  std::atomic<uint8_t> *seen;
  std::atomic<uint32_t *> *chunks;
};

// By descriptor. A database belongs to one thread at a time, so that none reads while another closes.
std::atomic<Checked *> open_files[most];

Checked *find(int descriptor) {
  return static_cast<size_t>(descriptor) < most ? open_files[descriptor].load(std::memory_order_acquire) : nullptr;
}

/// Where the file of a descriptor stands.
std::string pathOf(int descriptor) {
  char path[4096];
  ssize_t length = readlink(("/proc/self/fd/" + std::to_string(descriptor)).c_str(), path, sizeof path);
  return length > 0 ? std::string(path, static_cast<size_t>(length)) : std::string();
}

thread_local std::string damagedFile;

}  // namespace

std::string cx::takeDamagedFile() { return std::exchange(damagedFile, {}); }

extern "C" __attribute__((visibility("default"))) ssize_t pread(int descriptor, void *buffer, size_t count, off_t offset) {
  ssize_t got = plainRead(descriptor, buffer, count, offset);
  if (got <= 0) return got;
  Checked *checked = find(descriptor);
  if (!checked) return got;
  // What a read leaves out, libxapian would ask for from within a block, where nothing can be compared.
  while (static_cast<size_t>(got) < count) {
    ssize_t more = plainRead(descriptor, static_cast<char *>(buffer) + got, count - static_cast<size_t>(got), offset + got);
    if (more < 0 && errno == EINTR) continue;
    if (more < 0) return more;
    if (more == 0) break;
    got += more;
  }
  if (offset % static_cast<off_t>(block) || static_cast<size_t>(got) % block) return got;
  if (checked->holds(static_cast<const char *>(buffer), static_cast<size_t>(offset) / block, static_cast<size_t>(got) / block))
    return got;
  damagedFile = pathOf(descriptor);
  errno = EBADMSG;
  return -1;
}

extern "C" __attribute__((visibility("default"))) int close(int descriptor) {
  if (find(descriptor)) delete open_files[descriptor].exchange(nullptr);
  return static_cast<int>(syscall(SYS_close, descriptor));
}

CXError CXDatabaseOpenChecked(int32_t descriptor, int32_t sums, int64_t start, CXDatabase *database) noexcept {
  return guard([&] {
    struct stat status;
    if (static_cast<size_t>(descriptor) >= most || fstat(descriptor, &status) != 0) {
      int cause = static_cast<size_t>(descriptor) >= most ? EMFILE : errno;
      ::close(descriptor);
      ::close(sums);
      throw Xapian::DatabaseOpeningError("Cannot look at the file", cause);
    }
    size_t blocks = static_cast<size_t>(status.st_size) / block;
    Checked *checked;
    try {
      checked = new Checked(sums, start, blocks);
    } catch (...) {
      ::close(descriptor);
      ::close(sums);
      throw;
    }
    delete open_files[descriptor].exchange(checked);
    // The head of the file is read by other means.
    std::vector<char> head(block);
    if (blocks > 0 && pread(descriptor, head.data(), block, 0) < 0) {
      int cause = errno;
      ::close(descriptor);
      throw Xapian::DatabaseError("Error reading block 0", cause);
    }
    database->impl = new Xapian::Database(descriptor);
  });
}

CXError CXBlockSums(CXText path, uint32_t *sums, size_t count) noexcept {
  return guard([&] {
    int descriptor = open(string(path).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) throw Xapian::DatabaseOpeningError("Cannot open the file", errno);
    constexpr size_t several = 64;
    std::vector<char> room(several * block);
    for (size_t done = 0; done < count;) {
      size_t wanted = std::min(several, count - done) * block;
      size_t got = 0;
      while (got < wanted) {
        ssize_t more = plainRead(descriptor, room.data() + got, wanted - got, static_cast<off_t>(done * block + got));
        if (more < 0 && errno == EINTR) continue;
        if (more <= 0) {
          int cause = more < 0 ? errno : EBADMSG;
          ::close(descriptor);
          throw Xapian::DatabaseError("Error reading the file", cause);
        }
        got += static_cast<size_t>(more);
      }
      for (size_t n = 0; n * block < wanted; n++) sums[done++] = sum(room.data() + n * block);
    }
    ::close(descriptor);
  });
}
