package vn.caunoi.kit.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Consumer;

import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.contracts.question.HallRef;
import vn.caunoi.contracts.registry.Role;
import vn.caunoi.kit.testing.HandClock;
import vn.caunoi.kit.testing.TestKeys;
import vn.caunoi.kit.testing.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SessionTokensTest {
    private static final Viewer CLERK = new Viewer(
            UUID.randomUUID(),
            "clerk.731",
            "Nguyễn Thị Hoa",
            Role.CLERK,
            UUID.randomUUID(),
            new HallRef("731", "Thành phố Biên Hòa"));

    private final TestKeys keys = TestKeys.generate("a");
    private final Clock clock = Clock.systemUTC();
    private final EndedSessions ended = new EndedSessions(clock);

    @TempDir
    Path folder;

    private Path file;
    private SessionTokens tokens;

    @BeforeEach
    void publish() {
        file = keys.writePublic(folder.resolve("public.jwks"));
        tokens = new SessionTokens(file, ended, clock);
    }

    @Test
    void a_token_tells_who_is_looking() {
        assertThat(tokens.verify(token(claims -> {}))).isEqualTo(CLERK);
    }

    @Test
    void a_token_tells_when_it_ends() {
        var end = Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);

        var read =
                tokens.read(token(claims -> claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()))));

        assertThat(read.expiresAt()).isEqualTo(end);
    }

    @Test
    void an_account_without_a_hall_has_none() {
        var moderator =
                new Viewer(UUID.randomUUID(), "moderator", "Điều phối", Role.MODERATOR, UUID.randomUUID(), null);

        assertThat(tokens.verify(TestTokens.of(moderator, keys, claims -> {}))).isEqualTo(moderator);
    }

    @Test
    void a_token_signed_by_someone_else_is_refused_under_any_key_id() {
        refused(TestTokens.of(CLERK, TestKeys.generate("a"), claims -> {}));
        refused(TestTokens.of(CLERK, TestKeys.generate("b"), claims -> {}));
    }

    @Test
    void a_token_without_a_signature_is_refused() {
        var parts = token(claims -> {}).split("\\.");
        var none =
                Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\",\"kid\":\"a\"}".getBytes());

        refused(none + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1] + ".");
    }

    @Test
    void a_token_whose_claims_were_changed_is_refused() {
        var parts = token(claims -> {}).split("\\.");
        var admin = new Viewer(CLERK.session(), "admin", "admin", Role.ADMIN, CLERK.conference(), null);
        var other = TestTokens.of(admin, keys, claims -> {}).split("\\.");

        refused(parts[0] + "." + other[1] + "." + parts[2]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "iss", "sub", "jti", SessionToken.ROLE, SessionToken.CONFERENCE})
    void a_token_lacking_a_claim_is_refused(String claim) {
        refused(token(claims -> claims.unsetClaim(claim)));
    }

    @Test
    void an_expired_token_is_refused() {
        refused(token(claims -> claims.setExpirationTimeMinutesInTheFuture(-1)));
    }

    @Test
    void a_token_of_another_issuer_or_of_an_unknown_role_is_refused() {
        refused(token(claims -> claims.setIssuer("elsewhere")));
        refused(token(claims -> claims.setStringClaim(SessionToken.ROLE, "KING")));
        refused(token(claims -> claims.setJwtId("not a uuid")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "....", "eyJhbGciOiJub25lIn0.e30."})
    void what_is_no_token_is_refused(String token) {
        refused(token);
    }

    @Test
    void an_ended_session_is_refused() {
        ended.end(CLERK.session(), Instant.now().plus(SessionToken.LIFE));

        refused(token(claims -> {}));
    }

    @Test
    void a_token_that_was_accepted_is_refused_once_it_has_expired() {
        var hand = new HandClock(Instant.now().toString());
        tokens = new SessionTokens(file, ended, hand);
        var token = token(claims -> claims.setExpirationTimeMinutesInTheFuture(60));
        assertThat(tokens.verify(token)).isEqualTo(CLERK);

        hand.pass(Duration.ofMinutes(59));
        assertThat(tokens.verify(token)).isEqualTo(CLERK);
        hand.pass(Duration.ofMinutes(2));
        refused(token);
    }

    @Test
    void a_token_that_was_accepted_is_refused_once_its_session_has_ended() {
        var token = token(claims -> {});
        assertThat(tokens.verify(token)).isEqualTo(CLERK);

        ended.end(CLERK.session(), Instant.now().plus(SessionToken.LIFE));

        refused(token);
    }

    @Test
    void a_token_that_was_accepted_is_refused_once_its_key_is_gone() throws IOException {
        var token = token(claims -> {});
        assertThat(tokens.verify(token)).isEqualTo(CLERK);

        rewrite(new JsonWebKeySet(TestKeys.generate("b").pair()).toJson(OutputControlLevel.PUBLIC_ONLY));

        refused(token);
    }

    @Test
    void a_disabled_account_is_refused_until_it_is_enabled() {
        ended.enable("clerk.731", false);
        refused(token(claims -> {}));

        ended.enable("clerk.731", true);
        assertThat(tokens.verify(token(claims -> {}))).isEqualTo(CLERK);
    }

    @Test
    void while_keys_rotate_both_are_accepted() throws IOException {
        var next = TestKeys.generate("b");
        refused(TestTokens.of(CLERK, next, claims -> {}));

        rewrite(new JsonWebKeySet(keys.pair(), next.pair()).toJson(OutputControlLevel.PUBLIC_ONLY));

        assertThat(tokens.verify(token(claims -> {}))).isEqualTo(CLERK);
        assertThat(tokens.verify(TestTokens.of(CLERK, next, claims -> {}))).isEqualTo(CLERK);
    }

    @Test
    void without_readable_keys_nobody_is_called_signed_out() {
        tokens = new SessionTokens(folder.resolve("missing.jwks"), ended, clock);

        assertThatThrownBy(() -> tokens.verify(token(claims -> {}))).hasMessage("503 keys-unavailable");
    }

    @Test
    void keys_once_read_stay_valid_while_the_file_is_broken() throws IOException {
        tokens.verify(token(claims -> {}));

        rewrite("{");

        assertThat(tokens.verify(token(claims -> {}))).isEqualTo(CLERK);
        assertThatThrownBy(() -> tokens.verify(TestTokens.of(CLERK, TestKeys.generate("b"), claims -> {})))
                .hasMessage("503 keys-unavailable");
    }

    private String token(Consumer<JwtClaims> change) {
        return TestTokens.of(CLERK, keys, change);
    }

    private void refused(String token) {
        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(NotSignedIn.class);
    }

    private void rewrite(String content) throws IOException {
        Files.writeString(file, content);
        // Two writes in one tick of the file system's clock must still differ.
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofMinutes(1))));
    }
}
