import Testing

@testable import LedeArticle

@Suite struct MachineDateTests {
  @Test(
    arguments: [
      ("2023-09-14", [2023, 9, 14, nil]), ("2023-09-14T10:20:30Z", [2023, 9, 14, 37230]),
      ("2023-09-14T00:20:30+02:00", [2023, 9, 13, 80430]), ("2023-12-31T23:30:00-0500", [2024, 1, 1, 16200]),
      ("2023-09-14 10:20", [2023, 9, 14, nil]), ("20230914", [2023, 9, 14, nil]),
      ("2023", [2023, nil, nil, nil]),
      ("2023-09", [2023, 9, nil, nil]), ("2023/9/4", [2023, 9, 4, nil]), ("14.9.2023", [2023, 9, 14, nil]),
      ("31/12/2023", [2023, 12, 31, nil]), ("12/31/2023", [2023, 12, 31, nil]),
      ("03/04/2023", [2023, nil, nil, nil]),
      ("Thu, 14 Sep 2023 10:20:30 GMT", [2023, 9, 14, 37230]),
      ("Thu, 14 Sep 2023 10:20:30 +0100", [2023, 9, 14, 33630]),
      ("September 14, 2023", [2023, 9, 14, nil]), ("14 September 2023", [2023, 9, 14, nil]),
      ("Sept 2023", [2023, 9, nil, nil]),
      ("1694686830", [2023, 9, 14, 37230]), ("1694686830000", [2023, 9, 14, 37230]),
      ("26-FEB-1987 15:01:01.79", [1987, 2, 26, nil]), ("2024-02-29", [2024, 2, 29, nil]),
      ("1999-01-01T12:00:00.000+0000", [1999, 1, 1, 43200]), ("20191119084100", [2019, 11, 19, nil]),
    ] as [(String, [Int?])]) func reads(text: String, expected: [Int?])
  {
    let date = MachineDate.parse(text, evidence: .field)
    #expect(date.map { [$0.year, $0.month, $0.day, $0.secondOfDay] } == expected)
  }

  @Test(arguments: [
    "", "yesterday", "2023-13-01", "2023-02-30", "99999999999999999999", "0001-01-01", "12:30", "-1", "2023-",
    "CACM",
  ])
  func refuses(text: String) {
    #expect(MachineDate.parse(text, evidence: .field) == nil)
  }

  @Test(
    arguments: [
      ("https://a.example/2023/09/14/title", [2023, 9, 14]),
      ("https://a.example/news/2023-09-14-title.html", [2023, 9, 14]),
      ("https://a.example/20230914/x", [2023, 9, 14]), ("https://a.example/2023/09/title", [2023, 9, nil]),
      ("https://a.example/2023/sep/14/title", [2023, 9, 14]),
    ] as [(String, [Int?])]) func inURL(url: String, expected: [Int?])
  {
    #expect(MachineDate.inURL(url).map { [$0.year, $0.month, $0.day] } == expected)
  }

  @Test(arguments: [
    "https://a.example/article-12345678", "https://a.example/99990101/x", "https://a.example/2023", "",
  ])
  func notInURL(url: String) {
    #expect(MachineDate.inURL(url) == nil)
  }
}
