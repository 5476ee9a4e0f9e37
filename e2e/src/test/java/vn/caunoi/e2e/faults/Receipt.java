package vn.caunoi.e2e.faults;

/** That a screen of a hall has shown a revision of an answer: as the screen said it, or as it is stored. */
record Receipt(String question, int revision, String hall) {}
