internal import CXapian

extension Database {
  /// The values of a slot, in the order of their documents; documents without one are left out
  /// (`Xapian::Database::valuestream_begin`).
  public func values(in slot: ValueSlot) throws(XapianError) -> ValueIterator {
    unsafe ValueIterator(
      taking: try unsafe value(CXValueCursor(impl: nil)) { unsafe CXDatabaseValues(handle, slot, &$0) })
  }

  /// How many documents have a value in a slot (`Xapian::Database::get_value_freq`).
  public func valueFrequency(in slot: ValueSlot) throws(XapianError) -> Int {
    Int(try unsafe value(0) { unsafe CXDatabaseValueFrequency(handle, slot, &$0) })
  }

  /// No value of a slot is lower than this, bytewise; empty if there are none
  /// (`Xapian::Database::get_value_lower_bound`).
  public func valueLowerBound(in slot: ValueSlot) throws(XapianError) -> [UInt8] {
    try unsafe bytes { unsafe CXDatabaseValueLowerBound(handle, slot, &$0) }
  }

  /// No value of a slot is higher than this, bytewise; empty if there are none
  /// (`Xapian::Database::get_value_upper_bound`).
  public func valueUpperBound(in slot: ValueSlot) throws(XapianError) -> [UInt8] {
    try unsafe bytes { unsafe CXDatabaseValueUpperBound(handle, slot, &$0) }
  }
}
