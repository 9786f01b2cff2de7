internal import LedeText

/// One row of CSV or TSV, cut into its fields.
struct DelimitedRow {
  /// A field without its quotes, and where its bytes stand in the row.
  struct Field {
    var text: [UInt8] = []
    var origin = OffsetMap()
  }

  /// The fields; no more than ``fieldLimit``, the rest of the row is left out.
  private(set) var fields: [Field] = []

  /// Fields of a row that are kept: no table of articles has as many columns, and a row of millions takes gigabytes.
  static let fieldLimit = 4096

  init(_ bytes: [UInt8], delimiter: UInt8) {
    var field = Field()
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var isQuoted = false
    var isStart = true
    var run = index
    func flush(_ end: Int) {
      guard end > run else { return }
      field.text.append(contentsOf: bytes[run..<end])
      field.origin.append(text: 1, source: 1, count: end - run, at: run)
    }
    while index < bytes.count {
      let byte = bytes[index]
      if isQuoted {
        if byte == 0x22 {
          flush(index)
          if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
            field.text.append(0x22)
            field.origin.append(text: 1, source: 2, at: index)
            index += 1
          } else {
            isQuoted = false
          }
          run = index + 1
        }
      } else if byte == delimiter {
        flush(index)
        fields.append(field)
        if fields.count == Self.fieldLimit { return }
        field = Field()
        run = index + 1
        isStart = true
        index += 1
        continue
      } else if byte == 0x22, isStart {
        isQuoted = true
        run = index + 1
      }
      isStart = false
      index += 1
    }
    flush(bytes.count)
    fields.append(field)
  }
}
