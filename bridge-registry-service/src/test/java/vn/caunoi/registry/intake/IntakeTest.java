package vn.caunoi.registry.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.question.TopicRef;
import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.contracts.registry.PersonState;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.contracts.registry.TopicRouting;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.bridgepoint.BridgePointDetails;
import vn.caunoi.registry.intake.SpreadsheetReader.Format;
import vn.caunoi.registry.people.PersonDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class IntakeTest {
    private static final UUID CONFERENCE = UUID.randomUUID();
    private static final String HALLS = "Mã điểm cầu;Tên điểm cầu;Điểm cầu tỉnh;Số xã\n";
    private static final String PEOPLE = "Tên đăng nhập;Họ và tên;Vai trò;Mã điểm cầu;Lĩnh vực\n";

    @Test
    void a_new_hall_is_added_and_a_known_one_changed_where_the_file_says_something() {
        var intake = csv(HALLS + "731;;;31\n743;Vĩnh Tân;không;\n");

        assertThat(intake.halls())
                .containsEntry("731", new BridgePointDetails("Biên Hòa", false, 31, List.of("Phường Cầu Mơ")))
                .containsEntry("743", new BridgePointDetails("Vĩnh Tân", false, 0, List.of()))
                .hasSize(2);
        assertThat(intake.differences())
                .singleElement()
                .matches(halls -> halls.added() == 1 && halls.changed() == 1 && halls.left() == 0);
    }

    @Test
    void what_holds_already_changes_nothing() {
        var intake = csv(PEOPLE + "clerk.731;Nguyễn Thị Mẫu;Tổ thư ký;731;\n");

        assertThat(intake.people()).isEmpty();
        assertThat(intake.differences()).singleElement().matches(people -> people.left() == 1);
    }

    @Test
    void headers_roles_and_topics_are_known_without_diacritics_and_decomposed() {
        var decomposed = Normalizer.normalize(PEOPLE, Normalizer.Form.NFD);

        var intake = csv(decomposed.replace("Vai trò", "VAI TRO")
                + "lan;" + Normalizer.normalize("Trần Thị Lan", Normalizer.Form.NFD)
                + ";nguoi tra loi;;dau to bau cu, dau da bo phieu\n"
                + "hoa;Hoa;OFFICIAL;;SEALS, OTHER\n");

        assertThat(intake.people())
                .containsEntry("lan", new PersonDetails("Trần Thị Lan", Role.OFFICIAL, null, List.of("SEALS")))
                .containsEntry("hoa", new PersonDetails("Hoa", Role.OFFICIAL, null, List.of("SEALS", "OTHER")));
    }

    @Test
    void people_may_belong_to_halls_that_come_with_the_same_file() {
        var file = new AWorkbook()
                .sheet("Người")
                .row("Tên đăng nhập", "Họ và tên", "Vai trò", "Mã điểm cầu")
                .row("clerk.743", "Lê Văn Thử", "Tổ thư ký", 743)
                .sheet("Điểm cầu")
                .row("Mã điểm cầu", "Tên điểm cầu")
                .row("# ví dụ", "dòng này không tính")
                .row(743, "Vĩnh Tân")
                .sheet("Xã")
                .row("Mã điểm cầu", "Tên xã")
                .row(743, "Xã Thử Một")
                .row(743, "Xã Thử Hai")
                .sheet("Phân công")
                .row("Lĩnh vực", "Phụ trách", "Dự phòng")
                .row("SEALS", "minh")
                .sheet("Ghi chú")
                .row("Không phải bảng nào")
                .bytes();
        var faults = new Faults();
        var tables = Tables.of(new SpreadsheetReader().read(file, Format.WORKBOOK), faults);

        var intake = Intake.of(tables, known(), "admin", Set.of(), faults);

        faults.requireNone("import-faults");
        assertThat(intake.halls().get("743"))
                .isEqualTo(new BridgePointDetails("Vĩnh Tân", false, 2, List.of("Xã Thử Một", "Xã Thử Hai")));
        assertThat(intake.people().get("clerk.743").bridgePoint()).isEqualTo("743");
        assertThat(intake.routing())
                .containsExactly(new TopicRouting("SEALS", 0, List.of("minh"), List.of(), List.of()));
        assertThat(tables.ignored()).containsExactly("Ghi chú");
    }

    @Test
    void wrong_columns_are_named() {
        assertThat(faults("Mã điểm cầu;Tên điểm cầu;Tên\n")).containsExactly("CSV!C1 duplicate-column");
        assertThat(faults("Mã điểm cầu;Tên điểm cầu;Chủ toạ\n")).containsExactly("CSV!C1 unknown-column");
        assertThat(faults("Một;Hai\n1;2\n")).containsExactly("CSV!A1 no-known-table");
        assertThat(faults(HALLS + "731;Biên Hòa;;;thừa\n")).containsExactly("CSV!E2 no-header");
    }

    @Test
    void formulas_are_refused_by_cell() {
        assertThat(faults(HALLS + "=700+31;Biên Hòa;;\n")).contains("CSV!A2 formula");
    }

    @Test
    void a_hall_stands_in_one_row() {
        assertThat(faults(HALLS + "800;A;;\n801;B;;\n800;C;;\n")).containsExactly("CSV!A4 row-twice");
        assertThat(faults(PEOPLE + "a;A;Điều phối;;\nA;A;Điều phối;;\n")).containsExactly("CSV!A3 row-twice");
    }

    @Test
    void only_one_hall_is_provincial() {
        assertThat(faults(HALLS + "800;A;Có;\n")).containsExactly("CSV!C2 two-provincial");
        assertThat(faults(HALLS + "75;;không;\n800;A;Có;\n801;B;Có;\n")).containsExactly("CSV!C4 two-provincial");
        assertThat(csv(HALLS + "75;;không;\n800;A;Có;\n").halls()).hasSize(2);
    }

    @Test
    void what_is_no_number_or_no_yes_is_named() {
        assertThat(faults(HALLS + "800;A;có thể;nhiều\n"))
                .containsExactly("CSV!C2 yes-or-no", "CSV!D2 number-of-communes");
        assertThat(faults(HALLS + "731;;;0\n")).containsExactly("CSV!D2 fewer-than-named");
    }

    @Test
    void a_clerk_without_a_hall_an_unknown_role_hall_or_topic_is_named() {
        assertThat(faults(PEOPLE + "moi;Mới;Tổ thư ký;;\n")).containsExactly("CSV!D2 hall-wanted");
        assertThat(faults(PEOPLE + "moi;Mới;Giám đốc;;\n")).containsExactly("CSV!C2 unknown-role");
        assertThat(faults(PEOPLE + "moi;Mới;Tổ thư ký;999;\n")).containsExactly("CSV!D2 unknown-hall");
        assertThat(faults(PEOPLE + "moi;Mới;Người trả lời;;KHAC\n")).containsExactly("CSV!E2 unknown-topic-named");
        assertThat(faults(PEOPLE + "moi;Mới;Chủ trì;;SEALS\n")).containsExactly("CSV!E2 topics-of-no-official");
        assertThat(faults(PEOPLE + "người mới;Mới;Chủ trì;;\n;;;731;\n"))
                .containsExactly("CSV!A2 username-form", "CSV!A3 required");
        assertThat(faults(PEOPLE + "moi;;;;\n")).containsExactly("CSV!B2 required", "CSV!C2 required");
    }

    @Test
    void a_username_of_another_conference_and_the_own_role_are_safe() {
        assertThat(faults(PEOPLE + "nguoi.khac;Khác;Chủ trì;;\n")).containsExactly("CSV!A2 username-elsewhere");
        assertThat(faults(PEOPLE + "admin;;Chủ trì;;\n")).containsExactly("CSV!C2 own-role");
    }

    @Test
    void a_dash_empties_and_a_blank_leaves() {
        var routing = "Lĩnh vực;Phụ trách;Dự phòng;Bàn xử lý\n";

        assertThat(csv(routing + "OTHER;;;\n").routing()).isEmpty();
        assertThat(csv(routing + "OTHER;-;;\n").routing())
                .containsExactly(new TopicRouting("OTHER", 4, List.of(), List.of("minh"), List.of()));
    }

    @Test
    void only_officials_answer_and_nobody_stands_in_two_lines() {
        var routing = "Lĩnh vực;Phụ trách;Dự phòng;Bàn xử lý\n";

        assertThat(faults(routing + "SEALS;clerk.731;;\n")).containsExactly("CSV!B2 unknown-official");
        assertThat(faults(routing + "SEALS;minh;minh;\n")).containsExactly("CSV!C2 official-twice");
        assertThat(faults(routing + "SEALS;minh;;\nseals;minh;;\n")).containsExactly("CSV!A3 row-twice");
    }

    @Test
    void of_many_faults_the_first_are_named_and_all_counted() {
        var problem = problem(PEOPLE + rows(300));

        assertThat(problem.fields()).hasSize(Faults.MOST);
        assertThat(problem.args()).containsExactly(300);
    }

    private static String rows(int count) {
        var rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append("moi.").append(i).append(";Mới;Giám đốc;;\n");
        }
        return rows.toString();
    }

    private static List<String> faults(String csv) {
        return problem(csv).fields().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static Problem problem(String csv) {
        return catchThrowableOfType(Problem.class, () -> csv(csv));
    }

    private static Intake csv(String text) {
        var faults = new Faults();
        var grids = new SpreadsheetReader().read(text.getBytes(StandardCharsets.UTF_8), Format.TABLE);
        var intake = Intake.of(Tables.of(grids, faults), known(), "admin", Set.of("nguoi.khac"), faults);
        faults.requireNone("import-faults");
        return intake;
    }

    private static Known known() {
        var conference = new ConferenceState(
                CONFERENCE,
                4,
                "Hội nghị",
                Instant.EPOCH,
                ConferencePhase.SCHEDULED,
                "1022",
                List.of(
                        new TopicRef("SEALS", "Dấu Tổ bầu cử, dấu “đã bỏ phiếu”"),
                        new TopicRef("OTHER", "Nội dung sau cùng")),
                ConferenceSettings.DEFAULT,
                List.of(),
                List.of(new TopicRouting("OTHER", 4, List.of("hong"), List.of("minh"), List.of())),
                null,
                null,
                null);
        return new Known(
                conference,
                List.of(hall("75", "Hội trường Tỉnh ủy", true), hall("731", "Biên Hòa", false)),
                List.of(
                        person("admin", "Quản trị", Role.ADMIN, null),
                        person("clerk.731", "Nguyễn Thị Mẫu", Role.CLERK, "731"),
                        person("minh", "Minh", Role.OFFICIAL, null),
                        person("hong", "Hồng", Role.OFFICIAL, null)),
                List.of());
    }

    private static BridgePointState hall(String code, String name, boolean provincial) {
        var communes = provincial ? List.<String>of() : List.of("Phường Cầu Mơ");
        return new BridgePointState(
                UUID.randomUUID(), 1, CONFERENCE, code, name, provincial, communes.size(), null, null, communes);
    }

    private static PersonState person(String username, String name, Role role, String hall) {
        return new PersonState(
                UUID.randomUUID(), 1, CONFERENCE, username, name, role, hall, List.of(), false, true, null);
    }
}
