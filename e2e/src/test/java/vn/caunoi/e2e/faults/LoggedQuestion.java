package vn.caunoi.e2e.faults;

/** The last record of a question in the log. @param revision of its answer; 0 without one */
record LoggedQuestion(long version, String status, int revision) {}
