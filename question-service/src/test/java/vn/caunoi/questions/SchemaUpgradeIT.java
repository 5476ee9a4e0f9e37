package vn.caunoi.questions;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.caunoi.backends.SchemaUpgrade;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database of a former release becomes today's, with its rows. A new migration is tried by being there; what it does to
 * rows on purpose is said in {@link #MEANT}, and a table that it makes gets rows in {@code upgrade/V<version>.sql}.
 */
class SchemaUpgradeIT {
    private static final String FORMER_RELEASE = "80";

    private static final List<String> MEANT = List.of(
            // So that what the registry says of the table is taken over.
            "V90: directory_conference.version",
            // Receipts of their own since then.
            "V95: question_hall.read_out_revision is gone");

    private static SchemaUpgrade upgrade;

    @BeforeAll
    static void migrate() {
        upgrade = SchemaUpgrade.from(FORMER_RELEASE);
    }

    @Test
    void every_value_comes_along_but_for_those_that_are_meant_to_change() {
        assertThat(upgrade.changes()).isEqualTo(MEANT);
    }

    @Test
    void an_upgraded_schema_is_the_same_as_a_new_one() throws SQLException {
        assertThat(upgrade.schema()).isEqualTo(SchemaUpgrade.newSchema());
    }

    @Test
    void no_table_is_empty_so_that_the_next_migration_meets_rows_everywhere() throws SQLException {
        assertThat(upgrade.emptyTables()).isEmpty();
    }

    @Test
    void hibernate_knows_the_upgraded_schema() {
        UpgradedEntities.validate(upgrade.database());
    }

    @Test
    void conferences_have_the_defaults_of_what_came_later() throws SQLException {
        assertThat(rows("select version, chair_directs, reading_key from directory_conference order by id"))
                .containsExactly("0 f null", "0 f null");
    }

    @Test
    void what_was_read_out_on_the_telephone_is_a_receipt_of_the_question_that_was_answered() throws SQLException {
        assertThat(rows("select question_id, revision, hall_code, kind, by_phone, late, by_name from answer_receipt"))
                .containsExactly("00000000-0000-7000-8000-000000000101 2 75 READ_OUT t f null");
    }

    @Test
    void what_officials_held_is_counted() throws SQLException {
        assertThat(rows("select official, held from held_change")).containsExactly("official.seals 1");
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = upgrade.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(rows.getString(i));
                }
                found.add(String.join(" ", row.stream().map(String::valueOf).toList()));
            }
            return found;
        }
    }
}
