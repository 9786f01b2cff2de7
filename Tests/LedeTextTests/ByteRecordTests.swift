import LedeText
import Testing

@Suite struct ByteRecordTests {
  @Test func readsWhatWasWritten() throws {
    var writer = ByteWriter()
    let unsigned: [UInt64] = [0, 1, 127, 128, 300, 1 << 32, .max]
    let signed: [Int64] = [0, -1, 1, -64, 64, .min, .max]
    for value in unsigned { writer.write(value) }
    for value in signed { writer.write(signed: value) }
    writer.write([1, 2, 3] as [UInt8])
    writer.write("день")
    writer.write(0.1)
    writer.write(byte: 7)
    var reader = ByteReader(writer.bytes)
    for value in unsigned { #expect(try reader.readUnsigned() == value) }
    for value in signed { #expect(try reader.readSigned() == value) }
    #expect(try reader.readBytes() == [1, 2, 3])
    #expect(try reader.readString() == "день")
    #expect(try reader.readDouble() == 0.1)
    #expect(try reader.readByte() == 7)
    #expect(reader.isAtEnd)
  }

  @Test(
    arguments: [
      ([], 0, "ends early"),
      ([0x80], 1, "ends early"),
      ([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02], 10, "number too large"),
      ([0x05, 0x01], 1, "ends early"),
      ([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], 10, "number too large"),
      ([0x01, 0xFF], 2, "not UTF-8"),
    ] as [([UInt8], Int, String)])
  func failsOnHostileBytes(bytes: [UInt8], offset: Int, message: String) {
    var reader = ByteReader(bytes)
    #expect(throws: ByteReader.Failure(offset: offset, message: message)) { try reader.readString() }
  }

  @Test func aNestedReaderEndsWhereItsBytesEnd() throws {
    var inner = ByteWriter()
    inner.write(300 as UInt64)
    inner.write("ab")
    var writer = ByteWriter()
    writer.write(byte: 1)
    writer.write(inner.bytes)
    writer.write("behind")
    var reader = ByteReader(writer.bytes)
    _ = try reader.readByte()
    var nested = try reader.readNested()
    #expect(nested.remaining == inner.bytes.count)
    #expect(try nested.readUnsigned() == 300)
    #expect(nested.offset == 2)
    #expect(try nested.readString() == "ab")
    #expect(nested.isAtEnd)
    #expect(throws: ByteReader.Failure(offset: 5, message: "ends early")) { try nested.readUnsigned() }
    #expect(throws: ByteReader.Failure(offset: 5, message: "ends early")) { try nested.readByte() }
    #expect(try reader.readString() == "behind")
    #expect(throws: ByteReader.Failure.self) { try reader.readNested() }
  }
}
