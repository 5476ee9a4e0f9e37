package vn.caunoi.registry.preparation;

import java.time.Instant;
import java.util.List;

/**
 * What a conference asks its halls to prepare.
 *
 * @param version 0 while the defaults hold
 * @param deadline until when halls shall be registered; null for none
 * @param categories in the order in which they are shown; never empty
 * @param remindDays so many days before the deadline halls that are behind are reminded; empty for never by schedule
 */
public record Preparation(
        long version, Instant deadline, List<AttendanceCategory> categories, List<Integer> remindDays) {
    /** What a new conference begins with: who sat in the halls of such conferences so far. */
    static final List<AttendanceCategory> FIRST_CATEGORIES = List.of(
            new AttendanceCategory("LEADERS", "Lãnh đạo địa phương"),
            new AttendanceCategory("COMMITTEE", "Thành viên Ủy ban bầu cử"),
            new AttendanceCategory("BOARDS", "Thành viên Ban bầu cử"),
            new AttendanceCategory("SUPPORT", "Tổ giúp việc và Tổ thư ký"),
            new AttendanceCategory("COMMUNES", "Đại biểu cấp xã"));

    public Preparation {
        categories = List.copyOf(categories);
        remindDays = List.copyOf(remindDays);
    }

    /** Without a schedule. */
    public Preparation(long version, Instant deadline, List<AttendanceCategory> categories) {
        this(version, deadline, categories, List.of());
    }

    /** True when the deadline has passed by {@code moment}; never without one. */
    public boolean isOver(Instant moment) {
        return deadline != null && moment.isAfter(deadline);
    }
}
