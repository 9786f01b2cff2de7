// No C++ here: the C interface is in CXapian; this module only links the library.
