package vn.caunoi.bench.speed;

import java.sql.SQLException;
import java.time.Duration;

/**
 * How fast what waits in the outbox leaves it: 100,000 events as large as real ones appear in it with one commit, as the
 * broker's absence would have left them, each a further version of one of a thousand questions that nobody asked.
 */
final class Drain implements Part {
    private static final int ROWS = 100_000;
    private static final int QUESTIONS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String LEFT = "select count(*) from (select 1 from outbox limit 1) waiting";

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public void run(Stage stage, Table table) throws Exception {
        var crew = stage.demoCrew();
        try (var ways = Ways.of(stage, crew, stage.boards(1), stage.screens(1));
                var outbox = new Waiting(stage.hub().database("question"))) {
            ways.warmUp();
            fill(outbox, ways.sample(), 10_000);
            outbox.untilNone(LEFT, PATIENCE);

            fill(outbox, ways.sample(), ROWS);
            var took = outbox.untilNone(LEFT, PATIENCE);
            table.add(Figure.of(name(), "100,000 waiting outbox rows gone after", "s", took.toMillis() / 1e3));
            table.add(new Figure(
                    name(),
                    "outbox rows sent and deleted",
                    "/s",
                    null,
                    Spread.single(ROWS * 1e3 / took.toMillis()),
                    Aim.atLeast(5_000)));
        }
    }

    private static void fill(Waiting outbox, SampleQuestion sample, int rows) throws SQLException {
        try (var insert = outbox.connection().prepareStatement("""
            with sample as (select convert_from(?, 'UTF8')::jsonb as event),
            key as (select k, gen_random_uuid() as id from generate_series(1, ?) k)
            insert into outbox (topic, key, partition_key, event_id, type, occurred_at, payload)
            select 'caunoi.questions.v1', key.id::text, ?, gen_random_uuid(), 'vn.caunoi.question.edit', now(),
              convert_to(jsonb_set(jsonb_set(event, '{question,id}', to_jsonb(key.id::text)),
                '{question,version}', to_jsonb(v))::text, 'UTF8')
            from sample, generate_series(1, ? / ?) v, key order by v, k\
            """)) {
            insert.setBytes(1, sample.event());
            insert.setInt(2, QUESTIONS);
            insert.setObject(3, sample.conference());
            insert.setInt(4, rows);
            insert.setInt(5, QUESTIONS);
            insert.executeUpdate();
        }
    }
}
