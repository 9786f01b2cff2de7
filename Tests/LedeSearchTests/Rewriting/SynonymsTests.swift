import LedeSchema
import LedeSearch
import Testing

@Suite struct SynonymsTests {
  @Test func groupsAreReadALineEach() throws {
    let read = try Synonyms(Array("# mine\ncar, automobile\n\nUN, United Nations # both\n".utf8), path: "s")
    let groups = read.groups.map { $0.map { $0.map { String(decoding: $0, as: UTF8.self) } } }
    #expect(groups == [[["car"], ["automobile"]], [["UN"], ["United", "Nations"]]])
  }

  @Test(arguments: [
    ("car\n", "s:1: a group needs two members at least"),
    ("a b, c d\n# fine\ncar,,automobile\n", "s:3: a member without letters or digits"),
    ("one, a b c d e f g h i\n", "s:1: a member of more than 8 words"),
  ])
  func faultsNameTheirLine(text: String, message: String) {
    let error = #expect(throws: IndexError.self) { try Synonyms(Array(text.utf8), path: "s") }
    #expect(error?.code == .usage)
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }
}
