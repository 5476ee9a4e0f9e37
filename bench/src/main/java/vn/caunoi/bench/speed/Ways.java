package vn.caunoi.bench.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.HdrHistogram.Histogram;

import vn.caunoi.bench.BareProcess;
import vn.caunoi.contracts.EventJson;

/** The ways of questions and of their answers through the hub, and the floor that belongs to them. */
final class Ways implements AutoCloseable {
    private static final int WARM_UP_SECONDS = 10;
    private static final int FRAMES_PER_SECOND = 40_000;

    /**
     * In microseconds, from the moment at which each was due.
     *
     * @param refused how many questions, or answers, were not taken in
     */
    record Times(
            int refused,
            Histogram accepted,
            Histogram assigned,
            Histogram boards,
            Histogram answered,
            Histogram screens) {
        static Times none() {
            return new Times(
                    0, new Histogram(3), new Histogram(3), new Histogram(3), new Histogram(3), new Histogram(3));
        }

        /** Both together. */
        Times with(Times others) {
            accepted.add(others.accepted);
            assigned.add(others.assigned);
            boards.add(others.boards);
            answered.add(others.answered);
            screens.add(others.screens);
            return new Times(refused + others.refused, accepted, assigned, boards, answered, screens);
        }

        /** Only if there was any. */
        void tellRefused(Table table, String part, String where) {
            if (refused > 0) {
                table.add(new Figure(part, where + ", refused", "", null, Spread.single(refused), Aim.atMost(0)));
            }
        }
    }

    private final Stage stage;
    private final Crew crew;
    private final Audience boards;
    private final Audience screens;
    private final QuestionLog log;
    private SampleQuestion sample;

    private Ways(Stage stage, Crew crew, Audience boards, Audience screens, QuestionLog log) {
        this.stage = stage;
        this.crew = crew;
        this.boards = boards;
        this.screens = screens;
        this.log = log;
    }

    /** @param boards see every question that is asked; @param screens see every answer; both are closed with this */
    static Ways of(Stage stage, Crew crew, Audience boards, Audience screens) throws InterruptedException {
        return new Ways(
                stage, crew, boards, screens, new QuestionLog(stage.hub().bootstrapServers()));
    }

    Times play(double perSecond, int seconds) throws Exception {
        return play(perSecond, seconds, 0);
    }

    /**
     * Asks, then has what was asked taken, which is not measured, then answers.
     *
     * @param phase in intervals, apart from that of other ways that are played now
     * @throws IllegalStateException when anything that was accepted has not got to everybody
     */
    Times play(double perSecond, int seconds, double phase) throws Exception {
        var asking = new Asking(stage, crew);
        asking.play(Schedule.of(perSecond, seconds).from(phase));
        asking.awaitReplies();
        var asked = asking.dues();
        boards.sightings().awaitAll("boards", asked.keySet());
        log.assigned().awaitAll("assigned", asked.keySet());
        remember(asking);

        var answering = new Answering(stage, crew, log);
        answering.take(asked.keySet());
        answering.play(perSecond, phase);
        screens.sightings().awaitAll("screens", answering.dues().keySet());
        return new Times(
                asking.refused() + answering.refused(),
                asking.accepted(),
                log.assigned().since(asked),
                boards.sightings().since(asked),
                answering.accepted(),
                screens.sightings().since(answering.dues()));
    }

    /** What comes of it does not count. */
    void warmUp() throws Exception {
        for (int rate : stage.pace().warmUp()) {
            play(rate, WARM_UP_SECONDS);
        }
    }

    /** As the hub is, but for rates at which frames to so many would only queue up. */
    void warmUp(Floor floor, int listeners) throws Exception {
        for (int rate : stage.pace().warmUp()) {
            floor.play(Math.min(rate, FRAMES_PER_SECOND / listeners), WARM_UP_SECONDS);
        }
    }

    private void remember(Asking asking) throws IOException {
        var reply = EventJson.mapper().readTree(asking.lastReply());
        var id = reply.get("id").asText();
        sample = new SampleQuestion(
                UUID.fromString(id),
                UUID.fromString(reply.get("conference").asText()),
                log.firstEvent(id),
                asking.lastReply());
    }

    /** A question that went this way. */
    SampleQuestion sample() {
        return sample;
    }

    /** Asks one that is filed under no topic: the row of it stays as asking leaves it. */
    UUID unfiled() throws IOException {
        var asking = new Asking(stage, crew);
        asking.askUnfiled();
        asking.awaitReplies();
        return UUID.fromString(
                EventJson.mapper().readTree(asking.lastReply()).get("id").asText());
    }

    /** Of the same sizes as what went through here before. */
    Floor floor(int listeners) throws Exception {
        // Before another question comes, whose frame is shorter.
        int frameLength = boards.frameLength();
        int replyLength = sample.reply().getBytes(StandardCharsets.UTF_8).length;
        var server = BareProcess.start(BareEndpoint.class, Integer.toString(replyLength));
        var headers = Asking.headers(stage.hub().url(), crew.clerks().get(0));
        return new Floor(
                server,
                new HttpFloor(stage.vertx(), server, headers, Asking.body(1, "VOTER_LIST")),
                new JdbcFloor(stage.hub().database("question"), sample, unfiled()),
                new BrokerFloor(stage.hub().bootstrapServers(), sample),
                new SocketFloor(stage.vertx(), server, listeners, frameLength));
    }

    @Override
    public void close() throws InterruptedException {
        boards.close();
        screens.close();
        log.close();
    }
}
