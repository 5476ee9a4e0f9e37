package vn.caunoi.e2e.faults;

/** A row of {@code question_history}. @param by a username; {@code routing} for the router */
record StoredAct(String question, long version, String action, String by, String toStatus) {}
