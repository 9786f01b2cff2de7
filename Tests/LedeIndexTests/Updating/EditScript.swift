import Foundation
import Glibc

/// A random sequence of edits of a corpus: what people and their tools do to files.
struct EditScript {
  private var random: SeededGenerator
  private var names: [String] = []
  private var next = 0
  private(set) var log: [String] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func anyName() -> String? { names.randomElement(using: &random) }

  private mutating func newName(_ ending: String) -> String {
    next += 1
    let folders = ["", "", "north/", "north/port/", "south.d/", "south/"]
    return folders[number(0...folders.count - 1)] + "a\(next)" + ending
  }

  mutating func add(to folder: TestFolder) throws {
    let file = TestCorpus.file(&random)
    let name = newName(file.ending)
    try folder.write(name, file.content)
    names.append(name)
    // Many corpora carry the times at which the pages were fetched.
    if number(0...2) == 0 { folder.setModified(name, 1_600_000_000 + number(0...1_000_000)) }
    log.append("add \(name)")
  }

  mutating func edit(_ folder: TestFolder) throws {
    guard let name = anyName() else { return try add(to: folder) }
    let path = folder.corpus + "/" + name
    switch number(0...9) {
    case 0, 1: try add(to: folder)
    case 2:
      try folder.remove(name)
      names.removeAll { $0 == name }
      log.append("remove \(name)")
    case 3:
      let to = newName("." + (name as NSString).pathExtension)
      try folder.rename(name, to: to)
      names.removeAll { $0 == name }
      names.append(to)
      log.append("rename \(name) \(to)")
    case 4:
      folder.setModified(name, 1_650_000_000 + number(0...1_000_000))
      log.append("touch \(name)")
    case 5:
      // The same size, the old time, other words.
      var bytes = try folder.contents(path)
      let before = folder.modified(name)
      if let place = bytes.indices.filter({ bytes[$0] == 0x65 }).randomElement(using: &random) {
        bytes[place] = 0x6f
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.write(contentsOf: bytes)
        try handle.close()
        var times = [
          timespec(tv_sec: before.seconds, tv_nsec: before.nanoseconds),
          timespec(tv_sec: before.seconds, tv_nsec: before.nanoseconds),
        ]
        unsafe _ = utimensat(AT_FDCWD, path, &times, 0)
      }
      log.append("change in place \(name)")
    case 6:
      guard let other = anyName(), other != name else { return try edit(folder) }
      let swap = folder.corpus + "/swap.tmp"
      unsafe _ = rename(path, swap)
      unsafe _ = rename(folder.corpus + "/" + other, path)
      unsafe _ = rename(swap, folder.corpus + "/" + other)
      log.append("swap \(name) \(other)")
    case 7:
      try folder.write(name, "")
      log.append("empty \(name)")
    default:
      let file = TestCorpus.file(&random)
      try folder.write(name, file.content)
      log.append("rewrite \(name)")
    }
  }
}
