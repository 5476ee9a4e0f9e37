package vn.caunoi.e2e.faults;

/** What a page holds of a question. @param revision of the answer on it; 0 without one */
record Held(String question, long version, String status, int revision) {}
