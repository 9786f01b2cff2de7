internal import Glibc

/// The names in one folder, in the order in which their paths come: a folder counts as if its name ended in a slash.
struct FolderListing {
  struct Entry {
    /// Where the name starts in the listing's bytes; a NUL ends it.
    var start: Int
    var length: Int
    var type: UInt8
    var isFolder: Bool
  }

  private(set) var entries: [Entry] = []
  private var bytes: [UInt8] = []

  init() {}

  /// Adds what a folder holds but `.` and `..`, and hidden names unless they are wanted; an error number, or 0.
  mutating func read(_ folder: OpaquePointer, includesHidden: Bool) -> Int32 {
    let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else { return errno }
      let name = unsafe (UnsafeRawPointer(entry) + nameOffset).assumingMemoryBound(to: CChar.self)
      if unsafe name[0] == 0x2e,
        unsafe !includesHidden || name[1] == 0 || name[1] == 0x2e && name[2] == 0
      {
        continue
      }
      let length = unsafe strlen(name)
      let type = unsafe entry.pointee.d_type
      entries.append(
        Entry(start: bytes.count, length: length, type: type, isFolder: type == UInt8(DT_DIR)))
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: name, count: length + 1))
    }
  }

  /// Marks an entry as a folder or not, once that is known.
  mutating func mark(_ index: Int, isFolder: Bool) { entries[index].isFolder = isFolder }

  mutating func sort() {
    unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      entries.sort { left, right in
        let order = unsafe memcmp(base + left.start, base + right.start, min(left.length, right.length))
        if order != 0 { return order < 0 }
        if left.length == right.length { return false }
        // The shorter one goes on with a slash, or not at all.
        if left.length < right.length {
          return unsafe !left.isFolder || 0x2f < bytes[right.start + left.length]
        }
        return unsafe right.isFolder && bytes[left.start + right.length] < 0x2f
      }
    }
    // A folder that changes while it is read may give a name twice.
    guard zip(entries, entries.dropFirst()).contains(where: { name($0) == name($1) }) else { return }
    var kept: [Entry] = []
    for entry in entries where kept.last.map({ name($0) != name(entry) }) ?? true { kept.append(entry) }
    entries = kept
  }

  /// The name of an entry.
  func name(_ entry: Entry) -> ArraySlice<UInt8> { bytes[entry.start..<entry.start + entry.length] }

  /// The name of an entry as a C string.
  func withName<Result>(_ entry: Entry, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    unsafe bytes.withUnsafeBytes { bytes in
      // An entry's bytes are there, so the buffer has an address.
      unsafe body(
        (bytes.baseAddress.unsafelyUnwrapped + entry.start).assumingMemoryBound(to: CChar.self))
    }
  }
}
