import LedeCorpus

/// Keeps what a reader gives.
struct CollectingSink: MemberSink {
  struct Member: Equatable {
    var name: String?
    var text: String
    var isDecompressed: Bool
    var isWhole: Bool
  }

  private(set) var members: [Member] = []
  private(set) var troubles: [SourceTrouble] = []
  private(set) var byteCount = 0
  private(set) var largestChunk = 0
  private var bytes: [UInt8] = []
  /// Keeps no bytes, for what is large.
  var isCounting = false
  /// Takes no more than this many bytes.
  var limit = Int.max

  mutating func begin(member: [UInt8]?, isDecompressed: Bool) {
    let name = member.map { String(decoding: $0, as: UTF8.self) }
    members.append(Member(name: name, text: "", isDecompressed: isDecompressed, isWhole: false))
    bytes = []
  }

  mutating func take(_ chunk: Span<UInt8>) -> Bool {
    byteCount += chunk.count
    largestChunk = max(largestChunk, chunk.count)
    if !isCounting { for index in chunk.indices { bytes.append(chunk[index]) } }
    return byteCount < limit
  }

  mutating func end(isWhole: Bool) {
    members[members.count - 1].text = String(decoding: bytes, as: UTF8.self)
    members[members.count - 1].isWhole = isWhole
  }

  mutating func report(_ trouble: SourceTrouble) { troubles.append(trouble) }

  var reasons: [SourceTrouble.Reason] { troubles.map(\.reason) }
  var names: [String?] { members.map(\.name) }
  var texts: [String] { members.map(\.text) }
}
