/// The prefixes of terms, taken from the table of fields.
public enum TermPrefix {
  /// Marks a stem; before a field's own prefix.
  public static let stem = "Z"
  /// Words of the headline.
  public static let headline = "S"
  /// Names of a speaker.
  public static let speaker = "XS"
  /// Names of a credit.
  public static let credit = "XC"
  /// Names of a byline.
  public static let byline = "A"
  /// Names of a dateline.
  public static let dateline = "XDL"
  /// Names of an agency.
  public static let agency = "XA"
  /// Names of an outlet.
  public static let outlet = "XO"
  /// Names of a section.
  public static let section = "XSEC"
  /// A language code.
  public static let language = "L"
  /// A path in full, or its start and its checksum.
  public static let path = "XP"
  /// Words of an address.
  public static let url = "U"
  /// An article's id.
  public static let id = "Q"
  /// A flag.
  public static let flag = "XH"
  /// A key of a ``CopySignature``, in four bytes.
  public static let copies = "XN"
  /// Terms are cut to this many bytes; Xapian's limit is 245, less one for each NUL.
  public static let longestTerm = 200
  /// Words longer than this many bytes are cut, as nobody searches for the rest.
  public static let longestWord = 64
}
