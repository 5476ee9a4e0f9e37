package vn.caunoi.registry.history;

import java.util.Map;

import vn.caunoi.registry.bridgepoint.Lamp;

/** What lamps say, in the words of the pages. */
final class LineWords {
    private static final Map<String, String> CAUSES = Map.ofEntries(
            Map.entry("NO_SIGN_YET", "Chưa nhận được tín hiệu nào"),
            Map.entry("HEARD", "Tín hiệu đến đều"),
            Map.entry("HEARTBEATS_OVERDUE", "Tín hiệu đến chậm hơn thường lệ"),
            Map.entry("SOCKETS_GONE", "Trang cuối cùng đã đóng và tín hiệu đến chậm"),
            Map.entry("LINE_ANSWERS", "Không có tín hiệu, nhưng đường truyền vẫn trả lời khi kiểm tra"),
            Map.entry("PROBE_FAILED", "Lần kiểm tra gần nhất không có trả lời"),
            Map.entry("PROBES_FAILED", "Không có tín hiệu và không trả lời khi kiểm tra"),
            Map.entry("SILENCE", "Quá lâu không có tín hiệu"),
            Map.entry("LOSS", "Mất nhiều gói tin"),
            Map.entry("DELAY", "Độ trễ cao"),
            Map.entry("OUTAGES", "Mất kết nối nhiều lần trong thời gian ngắn"),
            Map.entry("MAINTENANCE", "Theo lịch bảo trì đã báo"),
            Map.entry("UPSTREAM", "Do đường truyền phía trên gặp sự cố"),
            Map.entry("NO_SOUND", "Không tiếng"),
            Map.entry("NO_PICTURE", "Không hình"),
            Map.entry("NOTHING", "Không tiếng, không hình"),
            Map.entry("CODEC_ANSWERS", "Thiết bị hội nghị trả lời"),
            Map.entry("CODEC_SILENT", "Thiết bị hội nghị không trả lời"));

    private LineWords() {}

    static String lamp(Lamp lamp) {
        return switch (lamp) {
            case HEALTH -> "Đường truyền";
            case VIDEO -> "Âm thanh, hình ảnh";
        };
    }

    static String state(HistoryChange change) {
        return switch (change.state()) {
            case UNKNOWN -> change.lamp() == Lamp.HEALTH ? "Chưa có tín hiệu" : "Chưa rõ";
            case UP -> change.lamp() == Lamp.HEALTH ? "Có kết nối" : "Nghe rõ";
            case DEGRADED -> change.lamp() == Lamp.HEALTH ? "Đường truyền kém" : "Kém";
            case SUSPECT -> "Nghi mất kết nối";
            case DOWN -> "Mất kết nối";
            case FLAPPING -> "Chập chờn";
            case MAINTENANCE -> "Đang bảo trì";
        };
    }

    /** Empty where nobody said why. A code without words stays as it is. */
    static String cause(HistoryChange change) {
        return change.cause() == null ? "" : CAUSES.getOrDefault(change.cause(), change.cause());
    }
}
