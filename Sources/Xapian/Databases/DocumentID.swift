/// The number of a document in a database, from 1 (`Xapian::docid`); 0 stands for none.
///
/// In a database of several sub-databases, the documents of sub-database *i* of *n* (from 0) have the ids *i* + 1,
/// *i* + 1 + *n*, *i* + 1 + 2*n* and so on.
public typealias DocumentID = UInt32

/// The number of a value slot of a document (`Xapian::valueno`).
public typealias ValueSlot = UInt32

/// A place in a document's text, as phrases and proximity count it (`Xapian::termpos`).
public typealias TermPosition = UInt32
