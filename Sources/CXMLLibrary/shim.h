// No libxml2 here: the C interface is in CXML; this module only links the library.
