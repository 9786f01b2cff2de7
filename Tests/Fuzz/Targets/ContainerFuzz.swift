import Glibc
import LedeArticle
import LedeCorpus
import LedeText

/// Opens bytes as a file: compressed, archived, nested, or plain.
enum ContainerFuzz {
  private static let path: [UInt8] = {
    let folder = unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    return Array("\(folder)/lede-fuzz-\(getpid())".utf8)
  }()

  static func run(_ bytes: [UInt8]) {
    let name = String(decoding: path, as: UTF8.self)
    let descriptor = unsafe open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    precondition(descriptor >= 0, "no scratch file")
    let written = unsafe bytes.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    precondition(written == bytes.count, "no room for the scratch file")
    var bounds = ReadingBounds()
    bounds.archiveBytes = 4 << 20
    bounds.members = 200
    var sink = Sink()
    _ = try? SourceReader(bounds: bounds).read(path, into: &sink)
    precondition(sink.depth == 0, "a member that never ends")
    precondition(sink.bytes <= 8 << 20, "bounds that don't bound")
    unsafe unlink(name)
  }

  private struct Sink: MemberSink {
    var depth = 0
    var bytes = 0
    var splitter = RecordSplitter()

    mutating func begin(member: [UInt8]?, isDecompressed: Bool) {
      depth += 1
      splitter = RecordSplitter(path: member ?? [])
    }

    mutating func take(_ chunk: Span<UInt8>) -> Bool {
      bytes += chunk.count
      splitter.push(chunk) { _ in }
      return true
    }

    mutating func end(isWhole: Bool) {
      depth -= 1
      splitter.finish { _ in }
    }

    mutating func report(_ trouble: SourceTrouble) {
      precondition(!trouble.message.isEmpty, "trouble without a word")
    }
  }
}
