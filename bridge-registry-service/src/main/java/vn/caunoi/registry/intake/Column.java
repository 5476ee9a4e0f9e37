package vn.caunoi.registry.intake;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The columns of the tables by their headers, and what is said of them in the template. */
enum Column {
    HALL("Mã điểm cầu", "Ví dụ 731. Ở trang Người: để trống nếu không thuộc điểm cầu nào", "mã"),
    HALL_NAME("Tên điểm cầu", "Như khi đọc tại hội nghị", "tên", "điểm cầu"),
    PROVINCIAL("Điểm cầu tỉnh", "Có hoặc Không; chỉ một điểm cầu ghi Có", "là điểm cầu tỉnh"),
    COMMUNES("Số xã", "Số nguyên", "số lượng xã"),
    CENTRE(
            "Trung tâm phụ trách",
            "Mã hoặc tên; chưa có thì được thêm. Dấu - là không có",
            "trung tâm",
            "trung tâm khu vực",
            "regional centre"),
    UPLINKS(
            "Tuyến truyền dẫn",
            "Mã hoặc tên, ngăn cách bằng dấu chấm phẩy; chưa có thì được thêm. Dấu - là không có",
            "tuyến",
            "các tuyến truyền dẫn",
            "uplink"),
    COMMUNE_NAME("Tên xã", "Mỗi xã một dòng", "xã"),
    USERNAME("Tên đăng nhập", "Chữ thường không dấu, chữ số, dấu chấm; ví dụ clerk.731", "tài khoản"),
    DISPLAY_NAME("Họ và tên", "Như được hiển thị", "họ tên", "tên"),
    ROLE(
            "Vai trò",
            "Tổ thư ký, Trực điện thoại, Người trả lời, Điều phối, Kỹ thuật đường truyền, Chủ trì, Màn hình, Quản trị"),
    TOPICS("Lĩnh vực", "Mã hoặc tên; ở trang Người ngăn cách bằng dấu chấm phẩy", "chủ đề", "mã lĩnh vực"),
    FIRST_LINE("Phụ trách", "Tên đăng nhập của người trả lời, ngăn cách bằng dấu chấm phẩy", "người phụ trách"),
    DEPUTIES("Dự phòng", "Được hỏi khi người phụ trách không nhận", "người dự phòng"),
    FALLBACK("Bàn xử lý", "Nhận khi không còn ai nhận");

    private final String header;
    private final String hint;
    private final List<String> names;

    Column(String header, String hint, String... aliases) {
        this.header = header;
        this.hint = hint;
        this.names = Stream.concat(Stream.of(header, name()), Arrays.stream(aliases))
                .map(Folded::of)
                .toList();
    }

    String header() {
        return header;
    }

    String hint() {
        return hint;
    }

    /** Whether that header is its, whatever its case and diacritics. */
    boolean isHeaded(String text) {
        return names.contains(Folded.of(text));
    }
}
