/// Takes what a source holds, member by member.
public protocol MemberSink {
  /// A member begins: `nil` for the file itself, plain or compressed; else its path in the archive, `!` between the
  /// names of nested ones.
  mutating func begin(member: [UInt8]?, isDecompressed: Bool)
  /// The next bytes of the member; false stops the reading.
  mutating func take(_ chunk: Span<UInt8>) -> Bool
  /// The member has ended; `isWhole` is false when its bytes broke off, and what was taken should be thrown away or
  /// marked.
  mutating func end(isWhole: Bool)
  /// Something was not read.
  mutating func report(_ trouble: SourceTrouble)
}
