package vn.caunoi.registry.rollcall;

import java.util.Collection;

/** People as they are counted: Được mời, Có mặt, Vắng. */
public record Headcount(int invited, int present, int absent) {
    static final Headcount NOBODY = new Headcount(0, 0, 0);

    static Headcount of(Attendance attendance) {
        return new Headcount(attendance.invited(), attendance.present(), attendance.away());
    }

    static Headcount sum(Collection<Headcount> counts) {
        return counts.stream().reduce(NOBODY, Headcount::plus);
    }

    Headcount plus(Headcount other) {
        return new Headcount(invited + other.invited, present + other.present, absent + other.absent);
    }
}
