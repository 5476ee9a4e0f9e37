package vn.caunoi.questions.matching;

import java.util.LinkedHashMap;
import java.util.Map;

/** The agenda of an election conference: labels by code. */
public final class DemoTopics {
    private DemoTopics() {}

    public static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("VOTER_LIST", "Điều chỉnh, bổ sung danh sách cử tri sau khi niêm yết");
        labels.put("POLLING_AREA", "Bố trí, trang trí khu vực bỏ phiếu");
        labels.put("BALLOT_BOX", "Chuẩn bị hòm phiếu");
        labels.put("MATERIALS_HANDOVER", "Nhận tài liệu");
        labels.put("PRE_DAY_TASKS", "Công việc trước ngày bầu cử");
        labels.put("SOFTWARE", "Phần mềm phục vụ bầu cử");
        labels.put("SEALS", "Dấu Tổ bầu cử, dấu “đã bỏ phiếu”");
        labels.put("VOTING_PROCEDURE", "Quy trình bầu cử");
        labels.put("PROGRESS_REPORTING", "Tổng hợp, báo cáo tiến độ");
        labels.put("COUNTING", "Quy trình kiểm phiếu");
        labels.put("RESULT_DETERMINATION", "Xác định kết quả bầu cử");
        labels.put("MINUTES_FORMS", "Ghi biểu mẫu, biên bản");
        labels.put("BALLOT_MANAGEMENT", "Quản lý phiếu bầu");
        labels.put("ORGANISATION", "Tổ chức");
        labels.put("FINANCE", "Kinh phí");
        labels.put("LINE_TECH", "Kỹ thuật đường truyền");
        labels.put("COMPLAINTS", "Quy trình khiếu nại, tố cáo");
        labels.put("OTHER", "Khác");
        return labels;
    }
}
