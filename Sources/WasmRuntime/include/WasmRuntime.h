// What Embedded Swift expects of a C library, for the page; nothing here is called by name.
