package vn.caunoi.registry.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.Topic;
import vn.caunoi.contracts.registry.ConferenceEvent;
import vn.caunoi.contracts.registry.TopicRouting;
import vn.caunoi.kit.testing.SessionKeysResource;
import vn.caunoi.registry.testing.Browser;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.Records;
import vn.caunoi.registry.testing.RegistryTest;
import vn.caunoi.registry.testing.TestConference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

@RegistryTest
class IntakeResourceTest {
    private static final String IMPORT = "/api/v1/conference/import";
    private static final String UPSTREAMS = "/api/v1/bridge-points/upstreams";

    @Inject
    Hub hub;

    @Inject
    Records records;

    private TestConference conference;
    private String admin;

    @BeforeEach
    void signIn() {
        conference = hub.conference();
        admin = Browser.session(conference.admin());
    }

    @Test
    void a_workbook_brings_halls_communes_people_and_the_routing_table() {
        send(workbook(), "?preview=false")
                .statusCode(200)
                .body("applied", equalTo(true))
                .body("tables.table", contains("HALLS", "COMMUNES_OF_HALLS", "PEOPLE", "ROUTING"))
                .body("tables.added", contains(1, 1, 2, 1))
                .body("tables[0].items[0].key", equalTo("743"));

        Browser.page(admin)
                .get("/api/v1/bridge-points")
                .then()
                .body("items.code", hasItem("743"))
                .body("items.find { it.code == '743' }.communes", equalTo(1));
        Browser.page(admin)
                .get("/api/v1/users/moi." + conference.mark())
                .then()
                .statusCode(200)
                .body("displayName", equalTo("Trần Thị Mới"))
                .body("role", equalTo("OFFICIAL"))
                .body("topics", contains("SEALS"))
                .body("onDuty", equalTo(true))
                .body("access", equalTo("NONE"));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(routing())
                .containsExactly(new TopicRouting(
                        "SEALS", 2, List.of("moi." + conference.mark()), List.of(conference.official()), List.of())));
    }

    @Test
    void a_preview_says_the_same_and_changes_nothing() {
        send(workbook(), "?preview=true")
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("tables.added", contains(1, 1, 2, 1));

        Browser.page(admin).get("/api/v1/bridge-points").then().body("items", hasSize(2));
        Browser.page(admin).get("/api/v1/users/moi." + conference.mark()).then().statusCode(404);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        send(workbook(), "").statusCode(200);
        var before = Browser.page(admin).get("/api/v1/users").asString();

        send(workbook(), "")
                .statusCode(200)
                .body("tables.added", contains(0, 0, 0, 0))
                .body("tables.changed", contains(0, 0, 0, 0))
                .body("tables.left", contains(1, 1, 2, 1));

        assertThat(Browser.page(admin).get("/api/v1/users").asString()).isEqualTo(before);
        Browser.page(admin).get("/api/v1/conference").then().body("version", equalTo(2));
    }

    @Test
    void what_is_downloaded_and_sent_back_changes_nothing() {
        send(workbook(), "").statusCode(200);
        var file = Browser.page(admin)
                .get("/api/v1/conference/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", startsWith("attachment"))
                .extract()
                .asByteArray();

        send(file, "")
                .statusCode(200)
                .body("tables.added", contains(0, 0, 0, 0))
                .body("tables.changed", contains(0, 0, 0, 0));
    }

    @Test
    void halls_bring_their_centre_and_uplinks_along_and_move_between_them() {
        upstream("TT9", "Trung tâm cũ", "CENTRE", "731", "75");
        upstream("BAC", "Tuyến phía bắc", "UPLINK", "75");

        csv("""
                        Mã điểm cầu;Tên điểm cầu;Trung tâm phụ trách;Tuyến truyền dẫn
                        731;;Trung tâm Mẫu;"BAC; Tuyến phía đông"
                        743;Vĩnh Tân;trung tam mau;
                        """, "?preview=true")
                .statusCode(200)
                .body("upstreams.code", contains("TT1", "TD1"))
                .body("upstreams.kind", contains("CENTRE", "UPLINK"))
                .body("upstreams.name", contains("Trung tâm Mẫu", "Tuyến phía đông"));
        Browser.page(admin).get(UPSTREAMS).then().body("items.code", contains("TT9", "BAC"));

        csv("""
                        Mã điểm cầu;Tên điểm cầu;Trung tâm phụ trách;Tuyến truyền dẫn
                        731;;Trung tâm Mẫu;"BAC; Tuyến phía đông"
                        743;Vĩnh Tân;trung tam mau;
                        """, "").statusCode(200).body("tables[0].added", equalTo(1)).body("tables[0].changed", equalTo(1));

        Browser.page(admin)
                .get(UPSTREAMS)
                .then()
                .body("items.code", contains("TT1", "TT9", "BAC", "TD1"))
                .body("items.version", contains(1, 2, 2, 1))
                .body("items[0].halls.code", contains("731", "743"))
                .body("items[1].halls.code", contains("75"))
                .body("items[2].halls.code", contains("75", "731"))
                .body("items[3].halls.code", contains("731"));
    }

    @Test
    void what_halls_hang_on_is_downloaded_and_sent_back_without_a_change_and_let_go_of_by_a_dash() {
        upstream("TT9", "Trung tâm; cũ", "CENTRE", "731");
        upstream("BAC", "Tuyến phía bắc", "UPLINK", "75", "731");
        var before = Browser.page(admin).get(UPSTREAMS).asString();
        var file = Browser.page(admin).get("/api/v1/conference/export").asByteArray();

        send(file, "")
                .statusCode(200)
                .body("tables.changed", contains(0, 0, 0, 0))
                .body("upstreams", hasSize(0));
        csv("Mã điểm cầu;Tên điểm cầu\n731;\n", "").statusCode(200);
        assertThat(Browser.page(admin).get(UPSTREAMS).asString()).isEqualTo(before);

        csv("Mã điểm cầu;Tên điểm cầu;Trung tâm phụ trách;Tuyến truyền dẫn\n731;;-;-\n", "")
                .statusCode(200)
                .body("tables[0].changed", equalTo(1));
        Browser.page(admin)
                .get(UPSTREAMS)
                .then()
                .body("items[0].halls", hasSize(0))
                .body("items[1].halls.code", contains("75"));
    }

    @Test
    void halls_of_two_centres_may_be_exchanged_and_a_fault_keeps_new_centres_out() {
        upstream("TT1", "Trung tâm một", "CENTRE", "731");
        upstream("TT2", "Trung tâm hai", "CENTRE", "75");

        csv("Mã điểm cầu;Tên điểm cầu;Trung tâm phụ trách\n731;;TT2\n75;;TT1\n", "")
                .statusCode(200);
        csv("Mã điểm cầu;Tên điểm cầu;Trung tâm phụ trách\n731;;TT3\n75;;\"TT1; TT2\"\n", "")
                .statusCode(400)
                .body("errors.field", contains("CSV!C3"))
                .body("errors.code", contains("one-centre"))
                .body("errors[0].detail", equalTo("Mỗi điểm cầu chỉ có một trung tâm phụ trách."));

        Browser.page(admin)
                .get(UPSTREAMS)
                .then()
                .body("items.code", contains("TT1", "TT2"))
                .body("items[0].halls.code", contains("75"))
                .body("items[1].halls.code", contains("731"));
    }

    @Test
    void an_empty_template_is_a_file_without_rows_for_each_table() {
        var file = Browser.page(admin)
                .get(IMPORT + "/template")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        send(file, "")
                .statusCode(200)
                .body("tables.table", contains("HALLS", "COMMUNES_OF_HALLS", "PEOPLE", "ROUTING"))
                .body("tables.left", contains(0, 0, 0, 0));
    }

    @Test
    void one_fault_keeps_everything_out_and_every_fault_is_named_in_the_readers_language() {
        var file = new AWorkbook()
                .sheet("Điểm cầu")
                .row("Mã điểm cầu", "Tên điểm cầu", "Số xã")
                .row("743", "Vĩnh Tân", "=1+1")
                .sheet("Người")
                .row("Tên đăng nhập", "Họ và tên", "Vai trò")
                .row("moi." + conference.mark(), "Mới", "Tổ thư ký")
                .bytes();

        send(file, "")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:caunoi:problem:import-faults"))
                .body("detail", startsWith("Có 2 chỗ"))
                .body("errors.field", contains("Điểm cầu!C2", "Người!A2"))
                .body("errors.code", contains("formula", "hall-wanted"))
                .body("errors[0].detail", equalTo("Ô này là công thức. Hãy dán lại dưới dạng giá trị."));

        Browser.page(admin).get("/api/v1/bridge-points").then().body("items", hasSize(2));
    }

    @Test
    void the_provincial_hall_may_move() {
        send(
                        "Mã điểm cầu;Tên điểm cầu;Điểm cầu tỉnh\n75;;Không\n731;;Có\n".getBytes(StandardCharsets.UTF_8),
                        "",
                        "text/csv; charset=utf-8")
                .statusCode(200)
                .body("tables[0].changed", equalTo(2));

        Browser.page(admin).get("/api/v1/bridge-points").then().body("items[0].code", equalTo("731"));
    }

    @Test
    void a_new_role_ends_the_persons_sessions() {
        var clerk = Browser.session(conference.clerk());

        send(
                        ("Tên đăng nhập,Vai trò\n" + conference.clerk() + ",Trực điện thoại")
                                .getBytes(StandardCharsets.UTF_8),
                        "",
                        "text/csv")
                .statusCode(200);

        Browser.page(clerk).get("/api/v1/session").then().statusCode(401);
        Browser.page(Browser.session(conference.clerk()))
                .get("/api/v1/session")
                .then()
                .body("role", equalTo("OPERATOR"));
    }

    @Test
    void ten_thousand_people_come_in_within_seconds() {
        var rows = new StringBuilder("Tên đăng nhập;Họ và tên;Vai trò\n");
        for (int i = 0; i < 10_000; i++) {
            rows.append("p").append(i).append('.').append(conference.mark()).append(";Người Thử;Chủ trì\n");
        }
        var file = rows.toString().getBytes(StandardCharsets.UTF_8);

        var took = send(file, "", "text/csv").statusCode(200).extract().time();

        assertThat(took).isLessThan(30_000);
    }

    @Test
    void other_files_and_larger_ones_are_refused() {
        send("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "", "application/pdf")
                .statusCode(415)
                .body("type", equalTo("urn:caunoi:problem:no-spreadsheet"));
        send("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "").statusCode(415);
        send(new byte[0], "", "text/csv").statusCode(422);
        send(new byte[(5 << 20) + 1], "", "text/csv").statusCode(413);
    }

    @Test
    void only_administrators_bring_files() {
        for (var person : List.of(conference.moderator(), conference.clerk(), conference.official())) {
            admin = Browser.session(person);

            send(workbook(), "").statusCode(403);
            Browser.page(admin).get("/api/v1/conference/export").then().statusCode(403);
        }
    }

    @Test
    void one_person_is_added_and_changed_by_the_same_rules() {
        var username = "le.moi." + conference.mark();
        var fields = Map.of("displayName", "Lê Mới", "role", "OFFICIAL", "topics", List.of("SEALS"));

        Browser.page(admin)
                .body(Map.of(
                        "username", username, "displayName", "Lê Mới", "role", "OFFICIAL", "topics", List.of("SEALS")))
                .post("/api/v1/users")
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("topics", contains("SEALS"));
        Browser.page(admin)
                .body(Map.of("username", username, "displayName", "Lê Mới", "role", "OFFICIAL", "topics", List.of()))
                .post("/api/v1/users")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:caunoi:problem:username-taken"));
        Browser.page(admin)
                .header("If-Match", "\"7\"")
                .body(fields)
                .put("/api/v1/users/" + username)
                .then()
                .statusCode(412);
        Browser.page(admin)
                .header("If-Match", "\"1\"")
                .body(Map.of("displayName", "Lê Mới", "role", "CLERK", "topics", List.of("SEALS")))
                .put("/api/v1/users/" + username)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("bridgePoint", "topics"));
        Browser.page(admin)
                .header("If-Match", "\"1\"")
                .body(Map.of("displayName", "Lê Mới", "role", "CLERK", "bridgePoint", "731", "topics", List.of()))
                .put("/api/v1/users/" + username)
                .then()
                .statusCode(200)
                .body("bridgePoint", equalTo("731"))
                .body("version", equalTo(2));
    }

    private void upstream(String code, String name, String kind, String... halls) {
        Browser.page(admin)
                .body(Map.of("code", code, "name", name, "kind", kind, "halls", List.of(halls)))
                .post(UPSTREAMS)
                .then()
                .statusCode(201);
    }

    private ValidatableResponse csv(String text, String query) {
        return send(text.getBytes(StandardCharsets.UTF_8), query, "text/csv; charset=utf-8");
    }

    private byte[] workbook() {
        var mark = conference.mark();
        return new AWorkbook()
                .sheet("Điểm cầu")
                .row("Mã điểm cầu", "Tên điểm cầu", "Điểm cầu tỉnh", "Số xã")
                .row(743, "Vĩnh Tân", "Không", null)
                .sheet("Xã")
                .row("Mã điểm cầu", "Tên xã")
                .row(743, "Xã Thử")
                .sheet("Người")
                .row("Tên đăng nhập", "Họ và tên", "Vai trò", "Mã điểm cầu", "Lĩnh vực")
                .row("clerk.743." + mark, "Lê Văn Thử", "Tổ thư ký", 743, null)
                .row("moi." + mark, "Trần Thị Mới", "Người trả lời", null, "Dấu")
                .sheet("Phân công")
                .row("Lĩnh vực", "Phụ trách", "Dự phòng", "Bàn xử lý")
                .row("SEALS", "moi." + mark, conference.official(), null)
                .bytes();
    }

    private ValidatableResponse send(byte[] file, String query) {
        return send(file, query, SpreadsheetReader.XLSX);
    }

    private ValidatableResponse send(byte[] file, String query, String type) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .encodeContentTypeAs(SpreadsheetReader.XLSX, io.restassured.http.ContentType.BINARY)
                                .encodeContentTypeAs("application/pdf", io.restassured.http.ContentType.BINARY)))
                .header("Origin", SessionKeysResource.ORIGIN)
                .cookie(SessionToken.COOKIE, admin)
                .contentType(type)
                .body(file)
                .post(IMPORT + query)
                .then();
    }

    private List<TopicRouting> routing() throws Exception {
        var last = records.of(Topic.CONFERENCES, conference.id().toString());
        return EventJson.read(last.get(last.size() - 1).value(), ConferenceEvent.class)
                .conference()
                .routing();
    }
}
