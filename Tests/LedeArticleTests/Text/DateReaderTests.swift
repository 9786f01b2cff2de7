import LedeArticle
import LedeText
import Testing

@Suite struct DateReaderTests {
  /// Year, month, day and second of the first date of a line.
  private static func read(_ line: String, _ language: String?) -> [Int?]? {
    let text = Array(line.utf8)
    return DateReader(language: language).date(in: text, text.indices).map {
      [$0.year, $0.month, $0.day, $0.secondOfDay]
    }
  }

  @Test(
    arguments: [
      ("2023-09-13", nil, [2023, 9, 13]), ("13.09.2023", "de", [2023, 9, 13]),
      ("13. 9. 2023", "de", [2023, 9, 13]),
      ("Posted on Sept. 13, 2023", "en", [2023, 9, 13]), ("13th of September, 2023", "en", [2023, 9, 13]),
      ("Mittwoch, 13. Mai 2020", "de", [2020, 5, 13]), ("mercredi 13 mai 2020", "fr", [2020, 5, 13]),
      ("13 de septiembre de 2023", "es", [2023, 9, 13]), ("13 сентября 2023 г.", "ru", [2023, 9, 13]),
      ("2023年9月13日", "zh", [2023, 9, 13]), ("2023년 9월 13일", "ko", [2023, 9, 13]),
      // Which is the day is known by the number or the language only.
      ("13/04/2023", nil, [2023, 4, 13]), ("04/13/2023", nil, [2023, 4, 13]),
      ("03/04/2023", "fr", [2023, 4, 3]),
      ("03/04/2023", "en", [2023, nil, nil]),
    ] as [(String, String?, [Int?])])
  func datesAsPeopleWriteThem(line: String, language: String?, date: [Int?]) {
    #expect(Self.read(line, language) == date + [nil])
  }

  @Test(
    arguments: [
      ("2023-09-13T10:30:05Z", 37_805), ("2023-09-13t10:30:05+02:00", 30_605),
      ("13 September 2023 10:30 GMT", 37_800),
      ("13 September 2023 at 8:15 am GMT", 29_700), ("13 September 2023 at 8:15 pm GMT", 72_900),
      ("13 September 2023, 8:15 p.m. GMT", 72_900), ("13 September 2023, 12:05 a.m. GMT", 300),
      ("13 September 2023, 12:05 pm GMT", 43_500), ("13 September 2023 10:30 +02:00", 30_600),
      ("10:30 GMT, 13 September 2023", 37_800),
      // Without a zone it is not known when that was.
      ("13 September 2023 8:15 pm", nil),
    ] as [(String, Int?)])
  func timesBesideThem(line: String, second: Int?) {
    #expect(Self.read(line, "en") == [2023, 9, 13, second])
  }

  @Test(arguments: [
    "September 13", "2023", "in 1987 the port", "13.13.2023", "2023-02-30", "", "Flight 2023-091",
  ])
  func noDates(line: String) {
    #expect(Self.read(line, "en") == nil)
  }

  /// What lines of a page's head are, with and without a digit.
  @Test(arguments: [
    ("Updated today", "date without a year"), ("Vellby today", "date without a year"),
    ("Published:", "label of a date"),
    ("Published: 13 September 2023", "date line"), ("13 September", "date without a year"),
    ("What Vellby does today for its ferries", ""), ("New ferries today", ""),
  ])
  func linesOfTheHead(line: String, rule: String) {
    let body = """
      The ferry between Port Carrow and Lower Brack will run again from the first of May, the harbour board said on \
      Tuesday, after a winter in which passengers had to take the long way round by coach.
      """
    let bytes = Array("Ferry to run again from May\n\n\(line)\n\n\(body)\n\n\(body.dropFirst(4))".utf8)
    let article = TextReader().read(
      text: bytes, origin: OffsetMap(verbatim: bytes.count), unit: .sourceBytes)
    let part = article.parts.first { String(decoding: bytes[$0.range], as: UTF8.self) == line }
    #expect((part?.kind == .date ? part?.rule : "") == rule)
  }
}
