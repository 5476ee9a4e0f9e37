package vn.caunoi.bench.speed;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * How fast the router gives away what waits: questions appear in the database with one commit, as after a time without any
 * official, and one that is asked wakes it.
 */
final class Routing implements Part {
    private static final List<Integer> BACKLOGS = List.of(1_000, 5_000);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "routing";
    }

    @Override
    public void run(Stage stage, Table table) throws Exception {
        var crew = stage.demoCrew();
        try (var ways = Ways.of(stage, crew, stage.boards(1), stage.screens(1));
                var questions = new Waiting(stage.hub().database("question"))) {
            ways.warmUp();
            for (int backlog : BACKLOGS) {
                new Filling(questions.connection(), ways.sample().conference()).waiting(backlog);
                long began = System.nanoTime();
                var asking = new Asking(stage, crew);
                asking.ask(1, System.nanoTime());
                asking.awaitReplies();
                questions.untilNone("select count(*) from question where status = 'SUBMITTED'", PATIENCE);
                double seconds = (System.nanoTime() - began) / 1e9;
                table.add(Figure.of(name(), "assigned, " + backlog + " waiting", "/s", backlog / seconds));
                clear(questions);
            }
        }
    }

    /** What officials hold counts for each choice; the next backlog shall find what this one found. */
    private static void clear(Waiting questions) throws SQLException {
        try (var delete = questions.connection().createStatement()) {
            delete.execute("delete from question where number like 'B%'");
        }
    }
}
