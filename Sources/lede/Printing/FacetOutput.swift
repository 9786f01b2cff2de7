import CommandLineKit
import LedeSearch
import LedeText

/// Facets for people, as data, and as a table.
struct FacetOutput {
  private let facets: [FacetCounts]
  /// Values of a facet that are shown at most.
  private let limit: Int

  init(_ facets: [FacetCounts], limit: Int) {
    self.facets = facets
    self.limit = limit
  }

  func print(to output: OutputStream, _ styles: StyleTable<OutputRole>, width: Int) {
    for facet in facets {
      output.writeLine("\n" + styles[.headline].applied(to: facet.facet))
      for value in facet.values.prefix(limit) {
        let name = DisplayWidth.truncate(
          TerminalText.escape(Array(TableOutput.line(value.value).utf8)), to: width - 10)
        output.writeLine(DisplayWidth.pad("\(value.count)", to: 8, isRightAligned: true) + "  " + name)
      }
      var rest: [String] = []
      if facet.values.count > limit {
        rest.append(
          facet.values.count - limit == 1 ? "1 more value" : "\(facet.values.count - limit) more values")
      }
      if facet.missing > 0 { rest.append("\(facet.missing) without") }
      if !rest.isEmpty {
        output.writeLine(styles[.faint].applied(to: "          " + rest.joined(separator: ", ")))
      }
    }
  }

  func write(to json: inout JSONWriter) {
    guard !facets.isEmpty else { return }
    json.key("facets")
    json.beginObject()
    for facet in facets {
      json.key(facet.facet)
      json.beginObject()
      json.key("values")
      json.beginArray()
      for value in facet.values.prefix(limit) {
        json.beginObject()
        json.key("value")
        json.string(value.value)
        json.key("count")
        json.int(value.count)
        json.endObject()
      }
      json.endArray()
      json.key("distinct")
      json.int(facet.values.count)
      json.key("missing")
      json.int(facet.missing)
      json.endObject()
    }
    json.endObject()
  }

  func print(to table: TableOutput) {
    table.row(["facet", "value", "count"])
    for facet in facets {
      for value in facet.values.prefix(limit) { table.row([facet.facet, value.value, "\(value.count)"]) }
    }
  }
}
