/// A parsed page: a tree in flat arrays, nodes in document order, so that a loop from the end sees children first.
struct HTMLDocument {
  /// An element or a piece of text.
  struct Node {
    var tag: HTMLTag
    var parent: Int32
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var next: Int32 = -1
    /// Of a text its bytes in `bytes`, of an element its entries in `attributes`.
    var start: Int32
    var end: Int32
    /// Where it stands in the (decoded) page, in bytes.
    var source: Int32
    /// Bytes of the page for the text: as many as the text has when it stands there verbatim.
    var sourceLength: Int32 = 0
  }

  var nodes: [Node] = []
  var attributes: [(name: HTMLAttribute, start: Int32, end: Int32)] = []
  /// Texts and attribute values, one after another, well-formed UTF-8.
  var bytes: [UInt8] = []
  /// True when markup deeper than the limit was flattened.
  var isFlattened = false

  func text(_ node: Int) -> ArraySlice<UInt8> { bytes[Int(nodes[node].start)..<Int(nodes[node].end)] }

  /// The value of an attribute of an element; `nil` where there is none.
  func attribute(_ name: HTMLAttribute, of node: Int) -> ArraySlice<UInt8>? {
    guard nodes[node].tag != .text else { return nil }
    for index in Int(nodes[node].start)..<Int(nodes[node].end) where attributes[index].name == name {
      return bytes[Int(attributes[index].start)..<Int(attributes[index].end)]
    }
    return nil
  }

  /// The value of an attribute as a string, white space folded; `nil` when there is none or it is empty.
  func value(_ name: HTMLAttribute, of node: Int) -> String? {
    guard let bytes = attribute(name, of: node) else { return nil }
    let value = String(folding: bytes)
    return value.isEmpty ? nil : value
  }

  /// The children of an element.
  func children(_ node: Int) -> ChildSequence {
    ChildSequence(document: self, current: nodes[node].firstChild)
  }

  /// The first node after the subtree of `node`.
  func end(of node: Int) -> Int {
    var node = node
    while node >= 0 {
      if nodes[node].next >= 0 { return Int(nodes[node].next) }
      node = Int(nodes[node].parent)
    }
    return nodes.count
  }

  func parent(_ node: Int) -> Int? { nodes[node].parent >= 0 ? Int(nodes[node].parent) : nil }

  /// All words below a node, in one line.
  ///
  /// - Parameter limit: behind how many bytes that are no white space the rest may be left out.
  func line(_ node: Int, limit: Int = .max) -> String {
    var result: [UInt8] = []
    var letters = 0
    for index in node..<end(of: node) {
      if letters > limit || result.count > 16 * min(limit, 1 << 20) + 4096 { break }
      if nodes[index].tag == .text {
        result.append(contentsOf: text(index))
        if limit < .max { letters += text(index).count { !$0.isSpace } }
      } else if nodes[index].tag.isBlock || nodes[index].tag == .br {
        result.append(0x20)
      }
    }
    return String(folding: result)
  }
}

/// The children of an element, in order.
struct ChildSequence: Sequence, IteratorProtocol {
  let document: HTMLDocument
  var current: Int32

  mutating func next() -> Int? {
    guard current >= 0 else { return nil }
    defer { current = document.nodes[Int(current)].next }
    return Int(current)
  }
}
