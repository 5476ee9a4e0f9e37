package vn.caunoi.registry.bridgepoint;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.caunoi.contracts.registry.LineState;
import vn.caunoi.contracts.registry.LineState.Line;
import vn.caunoi.registry.testing.Hub;
import vn.caunoi.registry.testing.RegistryTest;

import static org.assertj.core.api.Assertions.assertThat;

@RegistryTest
class BridgePointRepositoryTest {
    private static final String CODE = "731";

    @Inject
    Hub hub;

    @Inject
    BridgePointRepository repository;

    @Inject
    BridgePointService halls;

    private UUID conference;
    private UUID hall;

    @BeforeEach
    void meet() {
        conference = hub.conference().id();
        hall = halls.get(conference, CODE).id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"by its id", "by its code", "with all halls"})
    void what_is_locked_is_as_it_stands_also_where_it_was_read_before(String way) {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(line(repository.of(conference))).isEqualTo(Line.UNKNOWN);
            QuarkusTransaction.requiringNew().run(() -> halls.health(hall, up()));

            assertThat(line(locking(way).get())).isEqualTo(Line.UP);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"by its id", "by its code", "with all halls"})
    void what_the_transaction_has_changed_itself_stays_when_it_is_locked_again(String way) {
        QuarkusTransaction.requiringNew().run(() -> {
            repository.of(conference);
            halls.health(hall, up());

            assertThat(line(locking(way).get())).isEqualTo(Line.UP);
        });

        assertThat(halls.get(conference, CODE).health().state()).isEqualTo(Line.UP);
    }

    @Test
    void a_hall_that_is_not_there_is_not_locked() {
        QuarkusTransaction.requiringNew().run(() -> {
            repository.of(conference);

            assertThat(repository.locked(UUID.randomUUID())).isEmpty();
            assertThat(repository.lockedByCode(conference, "none")).isEmpty();
        });
    }

    private Supplier<List<BridgePoint>> locking(String way) {
        return switch (way) {
            case "by its id" -> () -> repository.locked(hall).stream().toList();
            case "by its code" ->
                () -> repository.lockedByCode(conference, CODE).stream().toList();
            default -> () -> repository.lockedOf(conference);
        };
    }

    private static Line line(List<BridgePoint> found) {
        return found.stream()
                .map(BridgePoint::state)
                .filter(each -> each.code().equals(CODE))
                .map(each -> each.health().state())
                .findFirst()
                .orElseThrow();
    }

    private static LineState up() {
        return new LineState(Line.UP, null, null, null);
    }
}
