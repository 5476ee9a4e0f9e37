package vn.caunoi.standalone.frontdoor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The front door of the containers leads where this one leads. */
class CaddyfileTest {
    private String caddyfile;

    @BeforeEach
    void read() throws IOException {
        caddyfile = Files.readString(Path.of("..", "deploy", "caddy", "Caddyfile"));
    }

    @Test
    void each_resource_goes_to_the_same_service() {
        assertThat(resourcesOf("question-service")).containsExactlyInAnyOrderElementsOf(ApiRoutes.QUESTION);
        assertThat(resourcesOf("bridge-registry-service")).containsExactlyInAnyOrderElementsOf(ApiRoutes.REGISTRY);
        assertThat(resourcesOf("notification-service")).containsExactlyInAnyOrderElementsOf(ApiRoutes.NOTIFICATION);
    }

    @Test
    void files_may_be_as_large_and_all_else_as_small() {
        var upload = " \\{\\s+method POST\\s+path_regexp \\^(\\S+)\\$";

        assertThat(one("@upload" + upload)).isEqualTo(Upload.ATTACHMENT.pattern());
        assertThat(one("@spreadsheet" + upload)).isEqualTo(Upload.SPREADSHEET.pattern());
        assertThat(one("handle @upload \\{\\s+import service question-service:8080 (\\d+)"))
                .isEqualTo(Integer.toString(Upload.LIMIT));
        assertThat(one("handle @spreadsheet \\{\\s+import service bridge-registry-service:8080 (\\d+)"))
                .isEqualTo(Integer.toString(Upload.LIMIT));
        assertThat(all("import service \\S+ (\\d+)"))
                .containsOnly(Integer.toString(Upload.LIMIT), Integer.toString(LimitedBody.LIMIT));
    }

    /** From the one matcher whose requests are handed to {@code service}. */
    private List<String> resourcesOf(String service) {
        var handle = one("handle @(\\w+) \\{\\s+import service " + service + ":8080 " + LimitedBody.LIMIT);
        var paths = one("@" + handle + " path_regexp \\^/api/v1/\\(?([a-z|-]+)\\)?\\(/\\.\\*\\)\\?\\$");
        return List.of(paths.split("\\|"));
    }

    private List<String> all(String regex) {
        return Pattern.compile(regex)
                .matcher(caddyfile)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String one(String regex) {
        var found = Pattern.compile(regex).matcher(caddyfile);
        assertThat(found.find()).as(regex).isTrue();
        var match = found.group(1);
        assertThat(found.find()).as("%s again", regex).isFalse();
        return match;
    }
}
