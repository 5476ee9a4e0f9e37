package vn.caunoi.registry.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.registry.BridgePointState;
import vn.caunoi.contracts.registry.ConferencePhase;
import vn.caunoi.contracts.registry.ConferenceSettings;
import vn.caunoi.contracts.registry.ConferenceState;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.registry.intake.SpreadsheetReader.Format;
import vn.caunoi.registry.upstream.Hanging;
import vn.caunoi.registry.upstream.UpstreamKind;
import vn.caunoi.registry.upstream.UpstreamService;
import vn.caunoi.registry.upstream.UpstreamState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.caunoi.registry.upstream.UpstreamKind.CENTRE;
import static vn.caunoi.registry.upstream.UpstreamKind.UPLINK;

class UpstreamCellsTest {
    private static final UUID CONFERENCE = UUID.randomUUID();
    private static final String HEAD = "Mã điểm cầu;Tên điểm cầu;Trung tâm phụ trách;Tuyến truyền dẫn\n";
    private static final BridgePointState HALL_731 = hall("731");
    private static final BridgePointState HALL_732 = hall("732");
    /** 731 hangs on TT1 and BAC, 732 on TT1. */
    private static final List<UpstreamState> KNOWN = List.of(
            upstream("TT1", CENTRE, "Trung tâm Biên Hòa", HALL_731, HALL_732),
            upstream("TT5", CENTRE, "Trung tâm Long Thành"),
            upstream("BAC", UPLINK, "Tuyến phía bắc", HALL_731),
            upstream("N.1", UPLINK, "Tuyến Long Thành, Nhơn Trạch"));

    @Test
    void a_hall_is_given_to_a_known_centre_by_code_or_name_however_it_is_typed() {
        for (var typed :
                List.of("TT5", "tt5", "Trung tâm Long Thành", "TRUNG TÂM LONG THÀNH", "trung tam long thanh", "TT5;")) {
            var hanging = csv(HEAD + "732;;\"" + typed + "\";\n").hanging();

            assertThat(hanging.halls()).as(typed).isEqualTo(Map.of("732", Set.of("TT5")));
            assertThat(hanging.added()).as(typed).isEmpty();
        }
    }

    @Test
    void tones_on_the_other_vowel_and_decomposed_letters_are_the_same_name() {
        assertThat(csv(HEAD + "731;;Trung tâm Biên Hoà;\n").hanging().halls()).isEmpty();
        assertThat(csv(HEAD + "731;;" + Normalizer.normalize("Trung tâm Biên Hòa", Normalizer.Form.NFD) + ";\n")
                        .hanging()
                        .halls())
                .isEmpty();
    }

    @Test
    void other_diacritics_are_another_name() {
        var hanging = csv(HEAD + "731;;;Tuyến Tân Phú\n732;;;Tuyến Tân Phủ\n").hanging();

        assertThat(hanging.added()).extracting(Hanging.Added::name).containsExactly("Tuyến Tân Phú", "Tuyến Tân Phủ");
        assertThat(faults(HEAD + "731;;;Tuyến Tân Phú; Tuyến Tân Phủ\n"))
                .as("without quotes the second is a cell too many")
                .containsExactly("CSV!E2 no-header");
        assertThat(faults(HEAD + "731;;;\"Tuyến Tân Phú; Tuyến Tân Phủ\"\n732;;;tuyen tan phu\n"))
                .containsExactly("CSV!D3 ambiguous-upstream");
    }

    @Test
    void several_uplinks_are_parted_by_semicolons_and_codes_by_commas_too() {
        for (var typed :
                List.of("BAC; N.1", "bac, n.1", "Tuyến phía bắc; Tuyến Long Thành, Nhơn Trạch", "BAC;BAC;N.1;")) {
            assertThat(csv(HEAD + "732;;;\"" + typed + "\"\n").hanging().halls())
                    .as(typed)
                    .isEqualTo(Map.of("732", Set.of("TT1", "BAC", "N.1")));
        }
    }

    @Test
    void what_nobody_knows_comes_along_once_whatever_the_number_of_its_halls() {
        var hanging = csv(HEAD + "731;;Trung tâm Xuân Lộc;DONG\n732;;trung tam xuan loc;\"dong, TAY\"\n")
                .hanging();

        assertThat(hanging.added())
                .containsExactly(
                        new Hanging.Added("TT2", CENTRE, "Trung tâm Xuân Lộc"),
                        new Hanging.Added("DONG", UPLINK, "DONG"),
                        new Hanging.Added("TAY", UPLINK, "TAY"));
        assertThat(hanging.halls())
                .isEqualTo(Map.of("731", Set.of("TT2", "DONG"), "732", Set.of("TT2", "DONG", "TAY")));
    }

    @Test
    void a_code_that_a_later_row_says_is_not_given_to_what_an_earlier_one_named() {
        var hanging = csv(HEAD + "731;;Trung tâm Xuân Lộc;\n732;;tt2;\n").hanging();

        assertThat(hanging.added())
                .containsExactly(
                        new Hanging.Added("TT3", CENTRE, "Trung tâm Xuân Lộc"),
                        new Hanging.Added("tt2", CENTRE, "tt2"));
    }

    @Test
    void a_name_with_a_comma_that_nobody_knows_is_one_name() {
        assertThat(csv(HEAD + "731;;;Tuyến Vĩnh Cửu, Tân Phú\n").hanging().added())
                .containsExactly(new Hanging.Added("TD1", UPLINK, "Tuyến Vĩnh Cửu, Tân Phú"));
    }

    @Test
    void a_dash_lets_go_a_blank_cell_leaves_and_so_does_a_column_that_is_not_there() {
        assertThat(csv(HEAD + "731;;-;\n").hanging().halls()).isEqualTo(Map.of("731", Set.of("BAC")));
        assertThat(csv(HEAD + "731;;;–\n").hanging().halls()).isEqualTo(Map.of("731", Set.of("TT1")));
        assertThat(csv(HEAD + "731;;;\n732;;;\n").hanging().halls()).isEmpty();
        assertThat(csv("Mã điểm cầu;Tên điểm cầu\n731;Điểm 731\n").hanging().halls())
                .isEmpty();
        assertThat(csv("Mã điểm cầu;Tên điểm cầu;Tuyến\n731;;N.1\n").hanging().halls())
                .isEqualTo(Map.of("731", Set.of("TT1", "N.1")));
    }

    @Test
    void columns_are_known_by_other_names_too() {
        for (var head : List.of("centre;uplinks", "Regional centre;UPLINK", "TRUNG TAM;tuyen")) {
            assertThat(csv("Mã điểm cầu;Tên điểm cầu;" + head + "\n732;;TT5;BAC\n")
                            .hanging()
                            .halls())
                    .as(head)
                    .isEqualTo(Map.of("732", Set.of("TT5", "BAC")));
        }
    }

    @Test
    void a_hall_that_hangs_on_others_counts_as_changed_and_one_that_does_not_as_left() {
        assertThat(csv(HEAD + "731;;TT1;BAC\n732;;TT5;\n").differences())
                .singleElement()
                .matches(halls -> halls.changed() == 1 && halls.left() == 1)
                .matches(halls -> halls.items().get(0).key().equals("732"));
    }

    @Test
    void a_new_hall_comes_with_what_it_hangs_on() {
        assertThat(csv(HEAD + "743;Vĩnh Tân;TT1;\n").hanging().halls()).isEqualTo(Map.of("743", Set.of("TT1")));
    }

    @Test
    void what_can_not_be_is_named_by_row_and_column() {
        assertThat(faults(HEAD + "731;;\"TT1; TT5\";\n")).containsExactly("CSV!C2 one-centre");
        assertThat(faults(HEAD + "731;;\"TT1, TT9\";\n")).containsExactly("CSV!C2 one-centre");
        assertThat(faults(HEAD + "731;;BAC;TT1\n")).containsExactly("CSV!C2 no-centre", "CSV!D2 no-uplink");
        assertThat(faults(HEAD + "731;;Mới;\n732;;;Mới\n")).containsExactly("CSV!D3 no-uplink");
        assertThat(faults(HEAD + "731;;???;\"; ;\"\n")).containsExactly("CSV!C2 upstream-name", "CSV!D2 upstream-name");
        assertThat(faults(HEAD + "731;;;\"BAC; -\"\n")).containsExactly("CSV!D2 upstream-name");
        assertThat(faults(HEAD + "731;;" + "x".repeat(201) + ";\n")).containsExactly("CSV!C2 too-long");
        assertThat(faults(HEAD + "731;;=TT1;\n")).containsExactly("CSV!C2 formula");
        assertThat(faults("Mã điểm cầu;Tên điểm cầu;Tuyến;Uplinks\n")).containsExactly("CSV!D1 duplicate-column");
    }

    @Test
    void there_are_no_more_of_them_than_the_page_takes() {
        var rows = new StringBuilder(HEAD);
        for (int i = 0; i < UpstreamService.MOST - KNOWN.size() + 2; i++) {
            rows.append("h").append(i).append(";Điểm;;U").append(i).append('\n');
        }

        assertThat(faults(rows.toString()))
                .containsExactly("CSV!D198 too-many-upstreams", "CSV!D199 too-many-upstreams");
    }

    @Test
    void what_is_written_for_them_means_them_also_where_names_mislead() {
        var nasty = List.of(
                upstream("A1", UPLINK, "Tuyến; hai"),
                upstream("A2", UPLINK, "A1"),
                upstream("A3", UPLINK, "!!!"),
                upstream("A4", UPLINK, "B1, B2"),
                upstream("A5", UPLINK, "Tuyến bác"),
                upstream("A6", UPLINK, "Tuyến bắc"),
                upstream("A7", UPLINK, "-"),
                upstream("A8", UPLINK, "Tuyến hai"));
        var names = new UpstreamNames(nasty);

        var cell = names.cell(nasty);

        assertThat(cell).contains("A1; A2; A3; B1, B2; Tuyến bác").endsWith("A7; Tuyến hai");
        assertThat(names.parts(cell))
                .map(names::meant)
                .containsExactlyElementsOf(nasty.stream()
                        .map(each -> List.of(NamedUpstream.of(each)))
                        .toList());
    }

    private static List<String> faults(String csv) {
        return catchThrowableOfType(Problem.class, () -> csv(csv)).fields().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static Intake csv(String text) {
        var faults = new Faults();
        var grids = new SpreadsheetReader().read(text.getBytes(StandardCharsets.UTF_8), Format.TABLE);
        var intake = Intake.of(Tables.of(grids, faults), known(), "admin", Set.of(), faults);
        faults.requireNone("import-faults");
        return intake;
    }

    private static Known known() {
        var conference = new ConferenceState(
                CONFERENCE,
                1,
                "Hội nghị",
                Instant.EPOCH,
                ConferencePhase.SCHEDULED,
                "1022",
                List.of(),
                ConferenceSettings.DEFAULT,
                List.of(),
                List.of(),
                null,
                null,
                null);
        return new Known(conference, List.of(HALL_731, HALL_732), List.of(), KNOWN);
    }

    private static BridgePointState hall(String code) {
        return new BridgePointState(
                UUID.randomUUID(), 1, CONFERENCE, code, "Điểm " + code, false, 0, null, null, List.of());
    }

    private static UpstreamState upstream(String code, UpstreamKind kind, String name, BridgePointState... halls) {
        return new UpstreamState(
                UUID.randomUUID(), 1, CONFERENCE, code, name, kind, null, null, null, null, Arrays.asList(halls));
    }
}
