package vn.caunoi.questions.receipt;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** @param revision of the answer that was read */
record ReadOutRequest(@NotNull @Min(1) Integer revision) {}
