internal import CXapian

/// Numbers as values whose byte order is the order of the numbers.
public enum SortableNumber {
  /// A number as bytes (`Xapian::sortable_serialise`); not a number is as the highest one.
  public static func encode(_ number: Double) throws(XapianError) -> [UInt8] {
    try unsafe bytes { unsafe CXSortableSerialise(number, &$0) }
  }

  /// The number of bytes that ``encode(_:)`` made (`Xapian::sortable_unserialise`).
  public static func decode(_ bytes: some ByteString) -> Double {
    unsafe bytes.withText { unsafe CXSortableUnserialise($0) }
  }
}
