internal import Glibc
internal import LedeText

/// A file of a generation, held open: what it holds stays readable though a writer removes its name.
final class OpenedFile {
  let path: String
  let descriptor: Int32

  /// Opens a file that must be a regular one and have the size that the manifest says.
  init(_ file: Manifest.File, at path: String) throws(IndexError) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR {
        throw IndexError(.damaged, "the file is missing", path: path, hint: Manifest.repair)
      }
      if errno == ELOOP {
        throw IndexError(.damaged, "not a regular file", path: path, hint: Manifest.repair)
      }
      throw FileSystem.lastError("open", path)
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw IndexError(.damaged, "not a regular file", path: path, hint: Manifest.repair)
    }
    guard status.st_size == file.size else {
      throw IndexError(
        .damaged, "the file has \(status.st_size) bytes, not \(file.size)", path: path, hint: Manifest.repair)
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Another descriptor of the file, for a taker that closes it.
  func duplicate() throws(IndexError) -> Int32 {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw FileSystem.lastError("open", path) }
    return copy
  }
}

extension Manifest.File {
  /// The bytes of the file at `path`, which must be those that were written.
  ///
  /// - Throws: ``IndexError``: `damaged` for other bytes, `system` where the system refuses.
  public func read(at path: String) throws(IndexError) -> [UInt8] {
    try read(OpenedFile(self, at: path))
  }

  func read(_ opened: OpenedFile) throws(IndexError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = unsafe pread(
          opened.descriptor, buffer.baseAddress.map { unsafe $0 + count }, size - count, count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    if failure != 0 {
      errno = failure
      throw FileSystem.lastError("read", opened.path)
    }
    guard Checksum.of(bytes.span).description == checksum else {
      throw IndexError(
        .damaged, "the file is not what was written", path: opened.path, hint: Manifest.repair)
    }
    return bytes
  }
}
