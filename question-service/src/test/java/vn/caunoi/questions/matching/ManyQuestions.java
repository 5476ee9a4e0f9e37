package vn.caunoi.questions.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/** As many questions as one likes, in the words of the field, none of them one of the demo's. */
public final class ManyQuestions {
    private static final List<String> WHERE = List.of(
            "Ở xã chúng tôi",
            "Bên phường",
            "Tại thị trấn",
            "Huyện",
            "Khu phố 4",
            "Ấp 2",
            "Tổ bầu cử số %d",
            "Một tổ ở vùng ven",
            "Khu vực bỏ phiếu số %d",
            "Ban bầu cử xã",
            "UBND phường",
            "Cụm dân cư ven sông");
    private static final List<String> WHAT = List.of(
            "có %d cử tri đăng ký thường trú nhưng đi làm ăn xa từ sau Tết",
            "nhận được %d thẻ cử tri ghi sai năm sinh",
            "có hai người trùng họ tên và ngày sinh trong danh sách niêm yết",
            "phát hiện %d người đã chết vẫn còn trong danh sách cử tri",
            "thiếu %d tờ mẫu thẻ cử tri so với số đã đăng ký",
            "dự kiến đặt phòng bỏ phiếu ở nhà văn hóa đang sửa chữa",
            "cần treo băng rôn và cờ dọc tuyến đường dài %d mét",
            "chỉ có %d buồng viết phiếu cho hơn hai nghìn cử tri",
            "mượn được %d hòm phiếu cũ của kỳ bầu cử trước",
            "phải làm thêm %d hòm phiếu phụ bằng gỗ",
            "có cử tri cách ly y tế tại nhà vào ngày bầu cử",
            "có %d bệnh nhân nằm điều trị ở trạm y tế",
            "có đoàn công nhân xây dựng %d người ở lán trại",
            "đã nhận tiểu sử ứng viên nhưng thiếu ảnh của %d người",
            "niêm yết danh sách ứng cử viên bị gió mưa làm rách",
            "có %d thành viên xin nghỉ vì bận việc gia đình",
            "chưa phân công người trực ban đêm tại phòng bỏ phiếu",
            "chưa nhận được giấy mời dự lớp bồi dưỡng nghiệp vụ",
            "cử tri viết nhầm và xin đổi lá phiếu khác đến %d lần",
            "cử tri làm rơi mất thẻ trên đường đến nơi bỏ phiếu",
            "có người chụp ảnh lá phiếu rồi đưa lên mạng",
            "cử tri nhờ con cháu viết phiếu thay vì mắt kém",
            "đến %d giờ chiều mới có sáu mươi phần trăm cử tri đi bầu",
            "số phiếu thu vào ít hơn số phiếu phát ra %d tờ",
            "số phiếu thu vào nhiều hơn số phiếu phát ra %d tờ",
            "có %d lá phiếu không đóng dấu của tổ",
            "có lá phiếu cử tri viết thêm tên người ngoài danh sách",
            "hai ứng cử viên có số phiếu bằng nhau là %d",
            "số cử tri đi bầu chưa được quá nửa tổng số cử tri",
            "sửa một con số trong biên bản vì cộng nhầm %d phiếu",
            "ký biên bản thiếu một thành viên vì ốm đột xuất",
            "cần thêm %d bộ biểu mẫu do in thiếu trang",
            "máy chiếu của hội trường bị hỏng bóng đèn",
            "mic không dây hết pin giữa buổi và phòng họp có tiếng hú",
            "tài khoản phần mềm bị khóa sau %d lần nhập sai mật khẩu",
            "nhập nhầm địa chỉ của %d cử tri vào phần mềm",
            "chưa có dự toán tiền nước uống và cơm trưa cho %d người",
            "tiền làm thêm giờ của %d cán bộ chưa có trong định mức",
            "bị hỏng con dấu vì rơi vỡ phần tay cầm",
            "hộp mực dấu bị khô trước ngày bỏ phiếu",
            "có người phát tờ rơi trước cổng phòng bỏ phiếu",
            "có khiếu nại về việc bỏ sót tên %d người trong một hộ",
            "loa phát thanh của ấp hỏng nên chưa tuyên truyền được",
            "bị cúp điện lúc đang kiểm phiếu",
            "mưa lớn làm ngập lối vào phòng bỏ phiếu %d phân",
            "cần xe chở phiếu về xã trong đêm",
            "báo nhầm số liệu đợt %d và muốn gửi lại",
            "chưa rõ đợt báo cáo lúc %d giờ tính cả phiếu phụ hay không");
    private static final List<String> ASK = List.of(
            "Vậy xử lý thế nào cho đúng?",
            "Xin hướng dẫn cách làm.",
            "Phải báo cáo cơ quan nào?",
            "Có cần lập biên bản không?",
            "Ai có thẩm quyền quyết định?",
            "Làm như vậy có được không?",
            "Thời hạn chậm nhất là khi nào?",
            "Có phải xin ý kiến cấp trên không?",
            "Căn cứ văn bản nào?",
            "Trường hợp này giải quyết ra sao?");

    private ManyQuestions() {}

    /** The same ones each time. */
    public static List<String> of(int count) {
        var random = new Random(2021);
        var questions = new LinkedHashSet<String>();
        while (questions.size() < count) {
            questions.add(pick(WHERE, random) + " " + pick(WHAT, random) + ". " + pick(ASK, random));
        }
        return List.copyOf(questions);
    }

    private static String pick(List<String> phrases, Random random) {
        return phrases.get(random.nextInt(phrases.size())).replace("%d", Integer.toString(2 + random.nextInt(48)));
    }
}
