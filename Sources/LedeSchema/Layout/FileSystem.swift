internal import Glibc
public import LedeText

/// The few calls to the file system that an index needs, with errors that name the path and the cause.
public enum FileSystem {
  /// An error of the last system call on `path`.
  public static func lastError(_ action: String, _ path: String) -> IndexError {
    let number = errno
    return IndexError(.system, "cannot \(action): \(words(number))", path: path, hint: hint(number))
  }

  /// What to do about a failed call of which only the system's words are known.
  public static func hint(forCause cause: String) -> String? {
    for number in [ENOSPC, EDQUOT, EFBIG, EMFILE, ENFILE, EACCES, EPERM, EROFS, ENOMEM]
    where words(number) == cause {
      return hint(number)
    }
    return nil
  }

  static func words(_ number: Int32) -> String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
  }

  /// What to do about an error that the system gave (`errno`), where there is a word of advice.
  public static func hint(_ number: Int32) -> String? {
    switch number {
    case ENOSPC, EDQUOT: "free some space and run the command again; nothing was changed"
    case EFBIG: "raise the limit of file sizes (ulimit -f) and run the command again; nothing was changed"
    case EMFILE, ENFILE: "raise the limit of open files (ulimit -n) and run the command again"
    case EACCES, EPERM, EROFS: "the index must be readable by you, and writable to be changed"
    case ENOMEM: "raise the limit of memory (ulimit -v) and run the command again"
    default: nil
    }
  }

  /// Makes a folder; one that is there already is fine.
  public static func makeFolder(_ path: String, mode: UInt32 = 0o755) throws(IndexError) {
    if unsafe mkdir(path, mode) != 0, errno != EEXIST { throw lastError("make the folder", path) }
  }

  /// Makes a folder, and its parents, and fsyncs each folder that got a new one; one that is there already is fine.
  public static func makeDurableFolder(_ path: String) throws(IndexError) {
    if unsafe mkdir(path, 0o755) != 0 {
      if errno == EEXIST { return }
      guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
        throw lastError("make the folder", path)
      }
      try makeDurableFolder(String(path[..<slash]))
      try makeFolder(path)
    }
    guard let slash = path.lastIndex(of: "/") else { return }
    try synchronize(slash == path.startIndex ? "/" : String(path[..<slash]))
  }

  /// Whether a folder is at the path; a symbolic link is not followed.
  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a folder is at the path, or a symbolic link to one.
  public static func leadsToFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether something is sure to be at the path; a symbolic link is not followed.
  public static func exists(_ path: String) -> Bool {
    (try? isThere(path)) ?? false
  }

  /// Whether something is at the path; a symbolic link is not followed.
  ///
  /// - Throws: where that can't be told, as in a folder that may not be searched.
  public static func isThere(_ path: String) throws(IndexError) -> Bool {
    var status = stat()
    if unsafe lstat(path, &status) == 0 { return true }
    let number = errno
    if number == ENOENT || number == ENOTDIR { return false }
    throw IndexError(
      .system, "cannot look for the index: \(words(number))", path: path,
      hint: number == EACCES ? "you must be allowed to enter its folder" : nil)
  }

  /// The size of a regular file in bytes; `nil` when there is none.
  public static func size(_ path: String) -> Int? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The whole of a file.
  public static func read(_ path: String, limit: Int = 1 << 34) throws(IndexError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ELOOP { throw IndexError(.damaged, "not a regular file", path: path) }
      throw lastError("open", path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw lastError("look at", path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw IndexError(.damaged, "not a regular file", path: path)
    }
    let size = Int(status.st_size)
    guard size <= limit else { throw IndexError(.damaged, "larger than expected", path: path) }
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress.map { unsafe $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failed = true }
        if got <= 0 { break }
        count += got
      }
    }
    if failed { throw lastError("read", path) }
    return bytes
  }

  /// Writes a file anew, and fsyncs it unless `durable` is false.
  public static func write(_ bytes: [UInt8], to path: String, durable: Bool = true) throws(IndexError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw lastError("write", path) }
    var offset = 0
    while offset < bytes.count {
      let put = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + offset }, bytes.count - offset)
      }
      if put < 0, errno == EINTR { continue }
      if put <= 0 {
        let error = lastError("write", path)
        close(descriptor)
        throw error
      }
      offset += put
    }
    if durable, fsync(descriptor) != 0 {
      let error = lastError("write to disk", path)
      close(descriptor)
      throw error
    }
    if close(descriptor) != 0 { throw lastError("close", path) }
  }

  /// Makes what was written to a file or folder durable (`fsync`).
  public static func synchronize(_ path: String) throws(IndexError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw lastError("open", path) }
    defer { close(descriptor) }
    if fsync(descriptor) != 0 { throw lastError("write to disk", path) }
  }

  /// Renames over whatever is at `target`.
  public static func rename(_ source: String, to target: String) throws(IndexError) {
    if unsafe Glibc.rename(source, target) != 0 { throw lastError("rename", source) }
  }

  /// Removes a file; one that is not there is fine.
  public static func remove(_ path: String) throws(IndexError) {
    if unsafe unlink(path) != 0, errno != ENOENT { throw lastError("remove", path) }
  }

  /// Removes a folder and all below it, without following symbolic links; none is fine.
  public static func removeTree(_ path: String) throws(IndexError) {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if errno == ENOENT { return }
      throw lastError("look at", path)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return try remove(path) }
    for name in try names(in: path) { try removeTree(path + "/" + name) }
    if unsafe rmdir(path) != 0, errno != ENOENT { throw lastError("remove", path) }
  }

  /// The names in a folder, sorted, without `.` and `..`.
  public static func names(in path: String) throws(IndexError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw lastError("open the folder", path) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The checksum of a file's bytes, read in pieces.
  public static func checksum(_ path: String) throws(IndexError) -> Checksum {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw lastError("open", path) }
    defer { close(descriptor) }
    var stream = ChecksumStream()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let got = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw lastError("read", path) }
      if got == 0 { break }
      stream.update(buffer.span.extracting(0..<got))
    }
    return stream.checksum()
  }

  /// The path of the working folder, in bytes (`getcwd`).
  ///
  /// - Throws: ``IndexError`` when it has none, as it has been deleted.
  public static func workingFolder() throws(IndexError) -> [UInt8] {
    guard let path = unsafe getcwd(nil, 0) else {
      throw IndexError(
        .system, "the working folder has no path: \(words(errno))",
        hint: "it may have been deleted; go to another one, or give absolute paths")
    }
    defer { unsafe free(path) }
    return unsafe Array(UnsafeRawBufferPointer(start: path, count: strlen(path)))
  }

  /// The absolute path of `path`, seen from the working folder, without `.` and `..`; links are not resolved.
  ///
  /// - Throws: ``IndexError`` when `path` is relative and the working folder has no path, or one that is not UTF-8.
  public static func absolute(_ path: String) throws(IndexError) -> String {
    var full = path
    if !path.hasPrefix("/") {
      let bytes = try workingFolder()
      guard let folder = String(validating: bytes, as: UTF8.self) else {
        throw IndexError(
          .refused, "the path of the working folder is not UTF-8",
          path: String(decoding: bytes, as: UTF8.self),
          hint: "go to another one, and give the path of the index there")
      }
      full = folder + "/" + path
    }
    let absolute = resolved(Array(full.utf8))
    return String(decoding: absolute, as: UTF8.self)
  }

  /// An absolute path without `.`, `..` and needless slashes, as bytes.
  ///
  /// What `..` stands behind is followed where it is a symbolic link, as the system does it.
  public static func resolved(_ path: [UInt8]) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    var absolute: [UInt8] = []
    for part in path.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) {
        absolute = followed(absolute)
        absolute.removeSubrange((absolute.lastIndex(of: slash) ?? 0)...)
      } else {
        absolute.append(slash)
        absolute += part
      }
    }
    return absolute.isEmpty ? [slash] : absolute
  }

  /// What a path leads to where it is a symbolic link to something that is there; else the path.
  private static func followed(_ path: [UInt8]) -> [UInt8] {
    var status = stat()
    let name = path.map { CChar(bitPattern: $0) } + [0]
    return unsafe name.withUnsafeBufferPointer { name in
      guard let start = name.baseAddress, unsafe lstat(start, &status) == 0,
        status.st_mode & S_IFMT == S_IFLNK, let real = unsafe realpath(start, nil)
      else { return path }
      defer { unsafe free(real) }
      return unsafe Array(UnsafeRawBufferPointer(start: real, count: strlen(real)))
    }
  }
}
