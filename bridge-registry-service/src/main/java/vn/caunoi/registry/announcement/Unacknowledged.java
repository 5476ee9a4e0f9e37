package vn.caunoi.registry.announcement;

import java.util.List;

import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.question.OfficialRef;

/** Whom an announcement is for that has not acknowledged it: halls, the provincial one first, and officials by username. */
public record Unacknowledged(List<HallRef> halls, List<OfficialRef> officials) {}
