package vn.caunoi.questions.directory;

import vn.caunoi.contracts.question.HallRef;

/** A commune, and the hall that stands for it. */
public record Commune(String name, HallRef hall) {}
