package vn.caunoi.registry.reminder;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import vn.caunoi.registry.registration.Missing;
import vn.caunoi.registry.registration.PreparedHall;

/**
 * What a reminder says, in Vietnamese, ready to be sent by mail or copied into any other message.
 *
 * @param subject in one line
 */
record ReminderText(String subject, String body) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final Map<ReminderKind, String> WANTED = Map.of(
            ReminderKind.ACKNOWLEDGE, "xác nhận đã nhận giấy mời",
            ReminderKind.REGISTER, "hoàn tất đăng ký điểm cầu",
            ReminderKind.TEST, "hoàn tất kiểm tra trong buổi tập dượt");

    private static final Map<Missing, String> MISSING = Map.of(
            Missing.ACKNOWLEDGEMENT, "xác nhận giấy mời",
            Missing.VENUE, "địa điểm",
            Missing.ADDRESS, "địa chỉ",
            Missing.CHAIR, "chủ trì",
            Missing.LINE_CONTACT, "người phụ trách đường truyền",
            Missing.CODEC, "thiết bị kết nối",
            Missing.CAMERA, "máy quay",
            Missing.MICROPHONE, "micrô",
            Missing.SCREEN, "màn hình, máy chiếu",
            Missing.EXPECTED, "số người dự kiến");

    /** @param page where the hall goes on; empty where the hub does not know its own address */
    static ReminderText of(ReminderKind kind, PreparedHall prepared, String conference, Optional<String> page) {
        var wanted = WANTED.get(kind);
        var missing = prepared.told().missing(prepared.asked().categories());
        var lines = new StringBuilder("Kính gửi điểm cầu ")
                .append(prepared.hall().name())
                .append(",\n\nBan tổ chức “")
                .append(conference)
                .append("” đề nghị điểm cầu ")
                .append(wanted)
                .append(until(prepared.asked().deadline()))
                .append(".\n");
        if (kind != ReminderKind.TEST && !missing.isEmpty()) {
            lines.append("\nCòn thiếu: ")
                    .append(missing.stream().map(MISSING::get).collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        page.ifPresent(
                address -> lines.append("\nTrang đăng ký: ").append(address).append("\n"));
        lines.append("\nTrân trọng.\n");
        return new ReminderText("Nhắc điểm cầu " + prepared.hall().name() + " " + wanted, lines.toString());
    }

    private static String until(Instant deadline) {
        return deadline == null ? "" : " trước " + TIME.format(deadline);
    }
}
