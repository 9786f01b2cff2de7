import Foundation
import Xapian

/// A folder for one test, removed with it.
final class Scratch {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "xapian-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  subscript(name: String) -> String { path + "/" + name }

  // Writers in tests wait for the lock: a process that another test starts at the same time holds all open files for
  // a moment, and with them the lock of a writer that has just been closed.

  /// A database of texts: words are terms with positions, `slot=value` sets a value, `+term` is a term for filters,
  /// the text is the data.
  @discardableResult
  func database(_ name: String, _ texts: [String]) throws -> String {
    var writer = try WritableDatabase(path: self[name], mode: .create, options: .noSync)
    for text in texts { try writer.add(DocumentDraft(text)) }
    try writer.close()
    return self[name]
  }
}

extension DocumentDraft {
  /// See `Scratch.database`.
  init(_ text: String) {
    self.init()
    var positions: [String: [TermPosition]] = [:]
    for (index, word) in text.split(separator: " ").enumerated() {
      if word.hasPrefix("+") {
        add(term: String(word.dropFirst()), wdf: 0)
      } else if let mark = word.firstIndex(of: "="), let slot = ValueSlot(word[..<mark]) {
        values.append(DocumentValue(slot: slot, bytes: Array(word[word.index(after: mark)...].utf8)))
      } else {
        positions[String(word), default: []].append(TermPosition(index + 1))
      }
    }
    for (word, places) in positions.sorted(by: { $0.key < $1.key }) {
      add(term: word, wdf: UInt32(places.count), positions: places)
    }
    data = Array(text.utf8)
  }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}

extension Enquire {
  /// The documents that a query finds, ascending.
  func find(_ query: Query) throws(XapianError) -> [DocumentID] {
    self.query = query
    return try mset(maximum: 1000).map(\.document).sorted()
  }
}

/// Whether a descriptor is open for the file at a path; the number may be another's by now.
func isOpen(_ descriptor: Int32, _ path: String) -> Bool {
  (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")) == path
}

func openFile(_ path: String, _ flags: Int32) -> Int32 {
  unsafe open(path, flags | O_CLOEXEC, 0o600)
}

/// The code of what `body` throws.
func code(_ body: () throws -> Void) -> XapianError.Code? {
  do {
    try body()
    return nil
  } catch {
    return (error as? XapianError)?.code
  }
}
