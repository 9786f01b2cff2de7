import LedeSearch
import Testing

@Suite struct QueryParserTests {
  static let trees: [(String, String)] = [
    // Words.
    ("satellites", "satellites"),
    ("  harbour \t strike\n", "(and harbour strike)"),
    ("Zürich ÉCOLE Straße", "(and zurich ecole strasse)"),
    ("Putin's", "putin"),
    ("don't", "dont"),
    ("U.S. economy", "(and us economy)"),
    ("1,200.5", "1200.5"),
    ("re-elect", "(phrase re elect)"),
    ("O'Brien", "(phrase o brien)"),
    ("Kim Jong-un", "(and kim (phrase jong un))"),
    ("l’homme", "(phrase l homme)"),
    ("AT&T", "(phrase at t)"),
    ("C++", "c"),
    ("10:30", "(phrase 10 30)"),
    ("n/a", "(phrase n a)"),
    ("and/or", "(phrase and or)"),
    ("Note: harbour", "(and note harbour)"),
    ("kim -- harbour !", "(and kim harbour)"),
    ("习近平", "(phrase 习 近 平)"),
    ("習近平 訪問", "(and (phrase 習 近 平) (phrase 訪 問))"),
    ("ロケット", "(phrase ロ ケ ッ ト)"),
    ("발사", "(phrase 발 사)"),
    ("Россия и Китай", "(and россия и китай)"),
    ("صواريخ", "صواريخ"),
    ("צה\"ל", "צהל"),
    ("=Polish", "=Polish"),
    ("=Élysée", "=Élysée"),
    ("=\"Der Spiegel\"", "(phrase =Der =Spiegel)"),
    // Phrases, whatever the marks.
    ("\"port strike\"", "(phrase port strike)"),
    ("“port strike”", "(phrase port strike)"),
    ("'port strike' harbour", "(and (phrase port strike) harbour)"),
    (
      "-‘port strike’ (headline:'on strike')",
      "(and (not (phrase port strike)) (headline (phrase on strike)))"
    ),
    ("the crews' strike isn't 'over", "(and the crews strike isnt over)"),
    ("O'Brien's rock 'n' roll", "(and (phrase o brien) rock n roll)"),
    ("„port strike“", "(phrase port strike)"),
    ("«port strike»", "(phrase port strike)"),
    ("»port strike«", "(phrase port strike)"),
    ("\u{FF02}port strike\u{FF02}", "(phrase port strike)"),
    ("「衛星打ち上げ」", "(phrase 衛 星 打 ち 上 げ)"),
    ("“port strike\"", "(phrase port strike)"),
    ("\"strike\"", "strike"),
    ("\"the port, strike!\"", "(phrase the port strike)"),
    ("\"fight * imperialism\"", "(phrase fight _ imperialism)"),
    ("\"* strike\"", "strike"),
    ("\"fight* against\"", "(phrase fight* against)"),
    ("\"who knew?\"", "(phrase who knew)"),
    ("\"a AND b\"", "(phrase a and b)"),
    // Wildcards and fuzzy words.
    ("launch*", "launch*"),
    ("*burg", "*burg"),
    ("w?rd", "w?rd"),
    ("wo?an*", "wo?an*"),
    ("Élect**", "elect*"),
    ("?ord", "?ord"),
    ("who knew?", "(and who knew)"),
    ("re-elect*", "(phrase re elect*)"),
    ("rocket*,", "rocket*"),
    ("中国*", "(phrase 中 国)"),
    ("kyiv~", "kyiv~1"),
    ("Moscow~2", "moscow~2"),
    ("*", "*"),
    ("* -lang:de", "(and * (not (lang de)))"),
    // Operators.
    ("a AND b", "(and a b)"),
    ("a && b || c", "(or (and a b) c)"),
    ("a OR b", "(or a b)"),
    ("a OR b OR c", "(or a b c)"),
    ("a b OR c d", "(or (and a b) (and c d))"),
    ("a AND b OR c", "(or (and a b) c)"),
    ("a AND (b OR c)", "(and a (or b c))"),
    ("a NOT b", "(and a (not b))"),
    ("a AND NOT b", "(and a (not b))"),
    ("a and not b", "(and a (not b))"),
    ("a And Not b", "(and a (not b))"),
    ("a or b", "(and a or b)"),
    ("NOT a", "(not a)"),
    ("a OR NOT b", "(or a (not b))"),
    ("NOT a w/5 b", "(not (near 5 a b))"),
    ("+a -b", "(and a (not b))"),
    ("a -\"b c\"", "(and a (not (phrase b c)))"),
    ("a -(b OR c)", "(and a (not (or b c)))"),
    ("-a", "(not a)"),
    ("--any", "any"),
    ("(a)", "a"),
    ("((a))", "a"),
    ("(a b) (c d)", "(and (and a b) (and c d))"),
    ("（a OR b）c", "(and (or a b) c)"),
    ("((((((((a))))))))", "a"),
    ("\"AND\"", "and"),
    // Proximity.
    ("a w/5 b", "(near 5 a b)"),
    ("a W/5 b", "(near 5 a b)"),
    ("a within/5 b", "(near 5 a b)"),
    ("a near/5 b", "(near 5 a b)"),
    ("a NEAR/5 b", "(near 5 a b)"),
    ("a near5 b", "(near 5 a b)"),
    ("a NEAR b", "(near 10 a b)"),
    ("a /5 b", "(near 5 a b)"),
    ("a pre/3 b", "(pre 3 a b)"),
    ("a adj5 b", "(pre 5 a b)"),
    ("a ADJ/2 b", "(pre 2 a b)"),
    ("a onear/2 b", "(pre 2 a b)"),
    ("a w/s b", "(sentence a b)"),
    ("a /s b", "(sentence a b)"),
    ("a w/p b", "(paragraph a b)"),
    ("a /p b", "(paragraph a b)"),
    ("a w/para b", "(paragraph a b)"),
    ("a pre/s b", "(pre-sentence a b)"),
    ("a NOT w/5 b", "(not-near 5 a b)"),
    ("a not w/5 b", "(not-near 5 a b)"),
    ("a NOT pre/5 b", "(not-pre 5 a b)"),
    ("a NOT w/s b", "(not-sentence a b)"),
    ("a w/5 b w/3 c", "(near 3 (near 5 a b) c)"),
    ("a w/5 (b w/3 c)", "(near 5 a (near 3 b c))"),
    (
      "(missile OR rocket*) w/10 (launch* w/3 fail*)",
      "(near 10 (or missile rocket*) (near 3 launch* fail*))"
    ),
    ("\"prime minister\" w/5 resign*", "(near 5 (phrase prime minister) resign*)"),
    ("prime minister w/5 resigned", "(and prime (near 5 minister resigned))"),
    ("習近平 w/20 訪問", "(near 20 (phrase 習 近 平) (phrase 訪 問))"),
    ("a w/5 b c", "(and (near 5 a b) c)"),
    ("a w/5 b OR c", "(or (near 5 a b) c)"),
    ("atleast3(missile)", "(atleast 3 missile)"),
    ("ATL5(missile OR rocket) kim", "(and (atleast 5 (or missile rocket)) kim)"),
    ("atleast2(\"port strike\")", "(atleast 2 (phrase port strike))"),
    ("atleast3 x", "(and atleast3 x)"),
    // Fields.
    ("headline:putin", "(headline putin)"),
    ("TITLE:putin", "(headline putin)"),
    ("headline:(kim putin)", "(headline (and kim putin))"),
    ("headline(kim putin)", "(headline (and kim putin))"),
    ("HLEAD(kim w/5 putin)", "(hlead (near 5 kim putin))"),
    ("headline:\"port strike\" harbour", "(and (headline (phrase port strike)) harbour)"),
    ("headline: putin", "(headline putin)"),
    ("headline：普京", "(headline (phrase 普 京))"),
    ("headline:=Polish", "(headline =Polish)"),
    ("headline:re-elect*", "(headline (phrase re elect*))"),
    ("-headline:kim putin", "(and (not (headline kim)) putin)"),
    ("byline:\"jane roe\"", "(byline (phrase jane roe))"),
    ("by:(jane OR joan)", "(byline (or jane joan))"),
    ("outlet:harbour-post", "(outlet (phrase harbour post))"),
    ("lang:DE", "(lang de)"),
    ("lang:(de OR fr)", "(or (lang de) (lang fr))"),
    ("path:news/2023/*", "(path news/2023/*)"),
    ("path:\"my news/*.txt\"", "(path my news/*.txt)"),
    ("id:3F9C2a71d0b4", "(id 3f9c2a71d0b4)"),
    ("url:https://example.org/a", "(url (phrase https example org a))"),
    ("has:quote", "(has quote)"),
    ("has:captions", "(has caption)"),
    ("has:author", "(has byline)"),
    ("has:(quote caption)", "(and (has quote) (has caption))"),
    ("headline:AND", "(headline and)"),
    // One quote, one caption.
    ("speaker:putin", "(quotes (speaker putin))"),
    (
      "speaker:putin quote:\"fight against imperialism\"",
      "(quotes (and (speaker putin) (quote (phrase fight against imperialism))))"
    ),
    ("speaker:a summit quote:b", "(and (quotes (and (speaker a) (quote b))) summit)"),
    ("speaker:a -quote:b", "(quotes (and (speaker a) (not (quote b))))"),
    ("summit -speaker:a", "(and summit (not (quotes (speaker a))))"),
    (
      "(speaker:a quote:b) (speaker:c quote:d)",
      "(and (quotes (and (speaker a) (quote b))) (quotes (and (speaker c) (quote d))))"
    ),
    ("(speaker:a OR speaker:b) quote:c", "(quotes (and (or (speaker a) (speaker b)) (quote c)))"),
    ("speaker:a OR quote:b", "(or (quotes (speaker a)) (quotes (quote b)))"),
    (
      "speaker:a quote:b OR speaker:c quote:d",
      "(or (quotes (and (speaker a) (quote b))) (quotes (and (speaker c) (quote d))))"
    ),
    (
      "caption:crane credit:kcna quote:b",
      "(and (captions (and (caption crane) (credit kcna))) (quotes (quote b)))"
    ),
    // Dates.
    ("date:2023", "(date 2023)"),
    ("date:2023-09", "(date 2023-09)"),
    ("date:2023-09-13", "(date 2023-09-13)"),
    ("date:2023-09-01..2023-10-15", "(date 2023-09-01..2023-10-15)"),
    ("date:..2020", "(date ..2020)"),
    ("date:2020..", "(date 2020..)"),
    ("date:2020...2021-05", "(date 2020..2021-05)"),
    ("date:2024-02-29", "(date 2024-02-29)"),
    ("date:today", "(date 2024-03-01)"),
    ("date:yesterday", "(date 2024-02-29)"),
    ("date:yesterday..today", "(date 2024-02-29..2024-03-01)"),
    ("indexed:yesterday", "(indexed 2024-02-29)"),
    ("last:30d", "(date 2024-01-31..2024-03-01)"),
    ("last:1w", "(date 2024-02-23..2024-03-01)"),
    ("last:12m", "(date 2023-03-01..2024-03-01)"),
    ("date:2y", "(date 2022-03-01..2024-03-01)"),
    ("date:last:7d", "(date 2024-02-23..2024-03-01)"),
    ("indexed:last-7d", "(indexed 2024-02-23..2024-03-01)"),
    ("date:>=2020-05", "(date 2020-05..)"),
    ("date:>2020", "(date 2021..)"),
    ("date:<2020-03-01", "(date ..2020-02-29)"),
    ("date:<=2020", "(date ..2020)"),
    ("date:(2019 OR 2021)", "(or (date 2019) (date 2021))"),
    ("-date:2023", "(not (date 2023))"),
    // Bytes that mean nothing.
    ("\u{0}kim\u{1B}putin", "(and kim putin)"),
  ]

  @Test(arguments: trees)
  func tree(query: String, expected: String) {
    #expect(QueryTest.read(query) == expected)
  }

  static let anyTrees: [(String, String)] = [
    ("a b", "(or a b)"),
    ("a b AND c", "(or a (and b c))"),
    ("+a b c", "(maybe a (or b c))"),
    ("+a +b", "(and a b)"),
    ("a b -c", "(and (or a b) (not c))"),
    ("+a b -c", "(and (maybe a b) (not c))"),
    ("+a", "a"),
    ("-a", "(not a)"),
    ("speaker:a quote:b", "(or (quotes (speaker a)) (quotes (quote b)))"),
    ("(a b) AND c", "(and (or a b) c)"),
  ]

  @Test(arguments: anyTrees)
  func anyWord(query: String, expected: String) {
    #expect(QueryTest.read(query, any: true) == expected)
  }

  static let nexisTrees: [(String, String)] = [
    ("climate change w/5 policy", "(near 5 (phrase climate change) policy)"),
    ("bank or loan w/5 fraud", "(near 5 (or bank loan) fraud)"),
    ("a and b or c", "(and a (or b c))"),
    ("a w/10 b w/3 c", "(near 10 a (near 3 b c))"),
    ("a w/3 b w/10 c", "(near 10 (near 3 a b) c)"),
    ("a w/p b w/s c", "(paragraph a (sentence b c))"),
    ("a and not b and c", "(and a (not (and b c)))"),
    ("launch! w/5 wom*n", "(near 5 launch* wom?n)"),
    ("hlead(missile) and date:2023", "(and (hlead missile) (date 2023))"),
    ("kim jong un", "(phrase kim jong un)"),
    ("a same b", "(paragraph a b)"),
    ("hd=port", "(headline port)"),
    ("hd=(port or harbour) and by=roe", "(and (headline (or port harbour)) (byline roe))"),
    ("hlp=(port w/5 strike)", "(hlead (near 5 port strike))"),
    ("port and la=en", "(and port (lang en))"),
    ("language(english) and port", "(and (lang en) port)"),
    ("la=(en or de)", "(or (lang en) (lang de))"),
    ("publication(harbour post)", "(outlet (phrase harbour post))"),
    ("port w/seg strike", "(and port strike)"),
    ("port not w/seg strike", "(and port (not strike))"),
    ("port notw/5 strike", "(not-near 5 port strike)"),
    ("port /n5/ strike", "(near 5 port strike)"),
    ("port but not strike", "(and port (not strike))"),
    ("port & strike", "(and port strike)"),
    ("harbor$ near5 stri$3", "(near 5 harbor* stri*)"),
    ("strike* adj3 vote!", "(pre 3 strike* vote*)"),
    ("atleast5(strike or walkout)", "(atleast 5 (or strike walkout))"),
    ("atl3(strike)", "(atleast 3 strike)"),
    ("caps(may)", "(or =May =MAY)"),
    ("allcaps(aids)", "=AIDS"),
    ("nocaps(Polish)", "=polish"),
    ("port and date aft 2022", "(and port (date 2023..))"),
    ("date bef 9/13/2023", "(date ..2023-09-12)"),
    ("date is 9/2023", "(date 2023-09)"),
    ("date >= 1/2/2023", "(date 2023-01-02..)"),
    ("date(geq (1/1/2023) and leq (12/31/2023)) and port", "(and (date 2023-01-01..2023-12-31) port)"),
    ("date from 20230101 to 20231231", "(date 2023-01-01..2023-12-31)"),
    ("pd=20230913", "(date 2023-09-13)"),
    ("ship w/15 (sank or sunk) w/25 crew", "(near 25 (near 15 ship (or sank sunk)) crew)"),
    (
      "co=ibm and port",
      "Lede knows no company codes\n  co=ibm and port\n  ^^\n  leave this part of the query out"
    ),
    ("wc>500", "Lede knows no word counts\n  wc>500\n  ^^\n  leave this part of the query out"),
    (
      "length > 500",
      "Lede knows no word counts\n  length > 500\n  ^^^^^^\n  leave this part of the query out"
    ),
    (
      "date is 13/45/2023",
      "“13/45/2023” is no date\n  date is 13/45/2023\n          ^^^^^^^^^^\n  month/day/year, as 9/13/2023"
    ),
  ]

  @Test(arguments: nexisTrees)
  func nexis(query: String, expected: String) {
    #expect(QueryTest.read(query, .nexis) == expected)
  }

  static let quoteTrees: [(String, String)] = [
    ("speaker:kim imperialism", "(and (speaker kim) imperialism)"),
    ("speaker:kim quote:sacred -date:2023", "(and (speaker kim) (quote sacred) (not (date 2023)))"),
    ("headline:kim", "(headline kim)"),
  ]

  @Test(arguments: quoteTrees)
  func quotes(query: String, expected: String) {
    #expect(QueryTest.read(query, in: .quotes) == expected)
  }

  @Test func rangesOfWordsAndNodes() throws {
    let query = "été (speaker:\"kim jong\") w?rd"
    let tree = try QueryTest.parse(query)
    let bytes = Array(query.utf8)
    var found: [String] = []
    var open = [tree.root]
    while let node = open.popLast() {
      found.append(String(decoding: bytes[node.range], as: UTF8.self))
      if case .phrase(let words) = node.kind {
        found += words.map { String(decoding: bytes[$0.word.range], as: UTF8.self) }
      }
      open += node.children.reversed()
    }
    #expect(
      found == [
        query, "été", "(speaker:\"kim jong\")", "(speaker:\"kim jong\")", "\"kim jong\"", "kim", "jong",
        "w?rd",
      ])
  }

  static let notes: [(String, [String])] = [
    ("kim -- putin", ["left out: punctuation without letters or digits|--"]),
    ("a b OR c", ["AND and words side by side bind closer than OR; brackets say it otherwise|a b"]),
    ("(a b) OR c", []),
    ("who knew?", ["a ? at the end of a word is punctuation; * stands for letters|?"]),
    ("kim or putin", ["OR is an operator in capitals only; read as a word|or"]),
    ("prime minister w/5 resigned", ["only “minister” is near; \"prime minister\" makes a phrase|minister"]),
    ("中国*", ["left out: * after a script that is searched by characters|*"]),
    ("headline:kim", []),
  ]

  @Test(arguments: notes)
  func note(query: String, expected: [String]) throws {
    let bytes = Array(query.utf8)
    let notes = try QueryTest.parse(query).notes
    #expect(notes.map { "\($0.message)|\(String(decoding: bytes[$0.range], as: UTF8.self))" } == expected)
  }

  @Test func quoteConditions() throws {
    let tree = try QueryTest.parse("speaker:a quote:b summit NOT speaker:c caption:d")
    #expect(tree.quoteConditions.map(\.description) == ["(and (speaker a) (quote b) (not (speaker c)))"])
    #expect(tree.captionConditions.map(\.description) == ["(caption d)"])
  }
}
