package vn.caunoi.e2e.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.caunoi.contracts.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/** A checker that can't find anything proves nothing: each rule is broken once by hand. */
class CheckerTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String KEY = "key-1";
    private static final String ID = "question-1";
    private static final String ANSWER = "Làm theo hướng dẫn.";
    private static final String LETTERS = Topic.QUESTIONS.deadLetters("question-routing");
    private static final Viewer SCREEN = Viewer.of("screen.731");
    private static final Viewer OTHER_DESK = Viewer.of("clerk.732");

    private final List<Operation> operations = new ArrayList<>();
    private final List<StoredQuestion> questions = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();
    private final List<StoredAct> acts = new ArrayList<>();
    private final Map<String, Set<String>> halls = new HashMap<>();
    private final Set<Receipt> receipts = new HashSet<>();
    private final Map<String, Told> log = new HashMap<>();
    private final Map<String, Long> others = new HashMap<>();
    private final Map<String, Long> othersInLog = new HashMap<>();
    private final Map<String, List<String>> deadLetters = new HashMap<>();
    private final List<PageState> pages = new ArrayList<>();
    private final List<String> leaksInLog = new ArrayList<>();
    private final List<String> excesses = new ArrayList<>();
    private final List<String> busy = new ArrayList<>();
    private final List<String> forms = new ArrayList<>();
    private int poison;
    private long outbox;
    private long lag;

    /** One question, asked, taken, answered, in the log, and on a screen and a desk. */
    @BeforeEach
    void aGoodRun() {
        operations.add(ask(KEY, "731-1", ID, 201));
        stored(published(ID, "731-1"), KEY);
        acts.add(new StoredAct(ID, 1, "submit", "clerk.731", "SUBMITTED"));
        acts.add(new StoredAct(ID, 2, "assign", "routing", "ASSIGNED"));
        acts.add(new StoredAct(ID, 3, "take", "official.seals", "IN_PROGRESS"));
        acts.add(new StoredAct(ID, 4, "answer", "official.seals", "PUBLISHED"));
        operations.add(act("official.seals", "take", 2, 200));
        operations.add(act("official.seals", "answer", 3, 200));
        page(SCREEN, List.of(seen(4, 1)), holding(4));
        page(OTHER_DESK, List.of(seen(1, 1), seen(2, 1), seen(3, 1), seen(4, 1)), holding(4));
    }

    @Test
    void a_good_run_is_valid() {
        var verdict = verdict();

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.attempts()).isEqualTo(1);
        assertThat(verdict.acknowledged()).isEqualTo(1);
        assertThat(verdict.stored()).isEqualTo(1);
    }

    @Test
    void what_was_acknowledged_and_is_not_stored_is_lost() {
        operations.add(ask("key-2", "731-2", "question-2", 201));

        assertThat(verdict().lost()).singleElement().asString().contains("731-2");
    }

    @Test
    void what_was_published_and_is_not_on_a_screen_is_lost() {
        pages.clear();
        page(SCREEN, List.of(), Map.of());

        assertThat(verdict().lost()).singleElement().asString().contains(ID, "screen.731");
    }

    @Test
    void what_is_not_in_the_log_is_lost() {
        log.clear();

        assertThat(verdict().lost()).singleElement().asString().contains("log");
    }

    @Test
    void what_was_published_long_before_is_lost_as_well() {
        var first = manyPublished();
        page(SCREEN, sightings(), without(first));

        assertThat(verdict().lost()).singleElement().asString().contains(first, "screen.731");
    }

    @Test
    void what_a_snapshot_left_out_because_there_was_newer_need_not_be_held() {
        var first = manyPublished();
        var held = without(first);
        pages.removeIf(page -> page.viewer().equals(SCREEN));
        pages.add(new PageState(SCREEN, held, sightings(), Set.copyOf(held.keySet()), Set.of(), List.of(), 0));

        assertThat(verdict().faults()).isEmpty();
    }

    @Test
    void of_two_of_one_instant_a_full_snapshot_may_have_left_out_one() {
        manyPublished();
        stored(published("twin", "731-999", NOON.minusSeconds(99)), "key-of-twin");
        operations.add(ask("key-of-twin", "731-999", "twin", 201));
        var held = without("many-0");
        pages.removeIf(page -> page.viewer().equals(SCREEN));
        pages.add(new PageState(SCREEN, held, sightings(), Set.copyOf(held.keySet()), Set.of(), List.of(), 0));
        var desk = new HashMap<>(without(""));
        desk.put("twin", questions.get(questions.size() - 1).told());
        page(OTHER_DESK, sightings(), desk);

        assertThat(verdict().faults()).isEmpty();
    }

    @Test
    void what_came_after_a_full_snapshot_and_is_not_held_is_lost() {
        manyPublished();
        var all = pages.get(0).held();
        var newest = questions.get(questions.size() - 1).id();
        var snapshot = new HashSet<>(without(newest).keySet());
        pages.removeIf(page -> page.viewer().equals(SCREEN));
        pages.add(new PageState(SCREEN, without(newest), sightings(), snapshot, Set.of(), List.of(), 0));

        assertThat(all).containsKey(newest);
        assertThat(verdict().lost()).singleElement().asString().contains(newest);
    }

    @Test
    void asking_too_that_was_acknowledged_and_is_not_stored_is_lost() {
        operations.add(new Operation(
                "clerk.732", Operation.ASK_TOO, null, null, ID, 0, NOON, NOON, Outcome.OK, 4, 200, false));
        halls.put(ID, Set.of("731"));
        assertThat(verdict().lost()).singleElement().asString().contains("clerk.732", ID);

        halls.put(ID, Set.of("731", "732"));
        assertThat(verdict().valid()).isTrue();
    }

    @Test
    void what_a_screen_said_it_has_shown_and_is_not_stored_is_lost() {
        var receipt = new Receipt(ID, 1, "731");
        said(Set.of(receipt));
        receipts.add(new Receipt(ID, 1, "736"));
        assertThat(verdict().lost()).singleElement().asString().contains("731", "was said by a screen");

        receipts.add(receipt);
        assertThat(verdict().valid()).isTrue();
    }

    @Test
    void a_receipt_of_a_revision_that_no_screen_said_it_has_shown_is_unexpected() {
        said(Set.of(new Receipt(ID, 1, "731")));
        receipts.addAll(Set.of(new Receipt(ID, 1, "731"), new Receipt(ID, 2, "731")));

        assertThat(verdict().unexpected()).singleElement().asString().contains("revision=2", "by no screen");
    }

    @Test
    void an_act_that_was_acknowledged_and_is_not_written_is_lost() {
        acts.removeIf(act -> act.action().equals("take"));

        assertThat(verdict().lost()).singleElement().asString().contains("take");
    }

    @Test
    void one_key_with_two_questions_is_a_duplicate() {
        operations.add(ask(KEY, "731-1", "question-2", 201));

        assertThat(verdict().duplicated()).isNotEmpty();
    }

    @Test
    void one_marker_in_two_questions_is_a_duplicate() {
        stored(published("question-2", "731-1"), "key-of-somebody");
        everywhere("question-2");

        assertThat(verdict().duplicated()).singleElement().asString().contains("stored twice");
    }

    @Test
    void what_nobody_asked_is_unexpected() {
        stored(published("question-2", "731-2"), "key-2");
        everywhere("question-2");

        assertThat(verdict().unexpected()).singleElement().asString().contains("nobody asked");
    }

    @Test
    void what_was_refused_and_is_stored_is_unexpected() {
        operations.add(ask("key-2", "731-2", null, 409));
        stored(published("question-2", "731-2"), "key-2");
        everywhere("question-2");

        assertThat(verdict().unexpected()).singleElement().asString().contains("refused");
    }

    @Test
    void what_is_refused_at_last_and_stored_is_unexpected_though_an_earlier_attempt_was_left_open() {
        operations.add(ask("key-2", "731-2", null, 0));
        operations.add(ask("key-2", "731-2", null, 422));
        stored(published("question-2", "731-2"), "key-2");
        everywhere("question-2");

        assertThat(verdict().unexpected()).singleElement().asString().contains("refused");
        assertThat(verdict().recovered()).isEmpty();
    }

    @Test
    void a_refusal_of_what_is_asked_is_found() {
        operations.add(ask("key-2", "731-2", null, 403));

        assertThat(verdict().violations())
                .singleElement()
                .asString()
                .startsWith("I1 refused")
                .contains("status=403");
    }

    @Test
    void an_act_that_was_refused_and_is_written_is_unexpected() {
        operations.removeIf(operation -> operation.is("take"));
        operations.add(act("official.seals", "take", 2, 412));

        assertThat(verdict().unexpected()).singleElement().asString().contains("take");
    }

    @Test
    void what_nobody_knew_of_and_is_stored_is_recovered_and_no_fault() {
        operations.add(ask("key-2", "731-2", null, 0));
        stored(published("question-2", "731-2"), "key-2");
        everywhere("question-2");

        assertThat(verdict().recovered()).containsExactly("731-2");
        assertThat(verdict().valid()).isTrue();
    }

    @Test
    void what_nobody_knew_of_and_is_not_stored_is_no_fault() {
        operations.add(ask("key-2", "731-2", null, 503));

        assertThat(verdict().valid()).isTrue();
    }

    @Test
    void an_answer_that_says_neither_no_nor_when_to_come_back_is_found() {
        operations.add(ask("key-2", "731-2", null, 500));

        assertThat(verdict().violations()).singleElement().asString().contains("status=500");
    }

    @Test
    void an_unknown_attempt_that_a_retry_settled_is_not_recovered() {
        operations.add(0, ask(KEY, "731-1", null, 0));

        assertThat(verdict().recovered()).isEmpty();
        assertThat(verdict().valid()).isTrue();
    }

    @Test
    void a_second_official_is_found_in_what_is_written() {
        acts.add(3, new StoredAct(ID, 4, "take", "official.other", "IN_PROGRESS"));

        assertThat(verdict().violations())
                .singleElement()
                .asString()
                .startsWith("I2")
                .contains("official.other");
    }

    @Test
    void a_question_that_was_given_back_may_be_taken_by_another() {
        acts.add(3, new StoredAct(ID, 4, "release", "routing", "ASSIGNED"));
        acts.add(4, new StoredAct(ID, 5, "take", "official.other", "IN_PROGRESS"));

        assertThat(verdict().valid()).isTrue();
    }

    @Test
    void a_second_official_is_found_in_what_was_answered() {
        operations.add(act("official.other", "take", 2, 200));

        assertThat(verdict().violations()).anyMatch(line -> line.startsWith("I2") && line.contains("was given to"));
    }

    @Test
    void a_frame_that_comes_twice_is_a_second_effect() {
        page(SCREEN, List.of(seen(4, 1), seen(4, 1)), holding(4));

        assertThat(verdict().violations())
                .singleElement()
                .asString()
                .startsWith("I2")
                .contains("once more");
    }

    @Test
    void a_frame_that_comes_again_over_a_resumed_line_is_a_second_effect() {
        page(SCREEN, List.of(seen(4, 1), seen(4, 2)), holding(4));

        assertThat(verdict().violations()).singleElement().asString().startsWith("I2");
    }

    @Test
    void a_snapshot_may_say_what_is_known() {
        page(
                SCREEN,
                List.of(seen(4, 1), Sighting.replaced(2), new Sighting(ID, 4, 0, 2, Sighting.How.SNAPSHOT)),
                holding(4));

        assertThat(verdict().valid()).isTrue();
    }

    @Test
    void what_comes_after_an_empty_snapshot_is_no_second_effect() {
        page(SCREEN, List.of(seen(4, 1), Sighting.replaced(2), seen(4, 2)), holding(4));

        assertThat(verdict().valid()).isTrue();
    }

    @Test
    void a_version_that_falls_on_a_screen_is_found() {
        page(SCREEN, List.of(seen(4, 1), seen(3, 1)), holding(4));

        assertThat(verdict().violations()).singleElement().asString().startsWith("I3");
    }

    @Test
    void a_version_that_falls_is_found_over_a_snapshot_too() {
        page(
                SCREEN,
                List.of(seen(4, 1), Sighting.replaced(2), new Sighting(ID, 3, 0, 2, Sighting.How.SNAPSHOT)),
                holding(4));

        assertThat(verdict().violations()).singleElement().asString().startsWith("I3");
    }

    @Test
    void a_hole_in_a_stream_is_found() {
        pages.add(new PageState(SCREEN, holding(4), List.of(seen(4, 1)), Set.of(), Set.of(), List.of(), 1));

        assertThat(verdict().violations()).singleElement().asString().contains("missed 1");
    }

    @Test
    void a_screen_that_differs_from_the_database_is_found() {
        page(SCREEN, List.of(seen(3, 1)), holding(3));

        assertThat(verdict().violations()).singleElement().asString().startsWith("I4");
    }

    @Test
    void other_words_on_a_screen_or_in_the_log_are_found() {
        var text = Markers.text("731-1", false);
        page(SCREEN, List.of(seen(4, 1)), Map.of(ID, Told.of(4, "PUBLISHED", text, 1, "Không rõ.")));
        log.put(ID, Told.of(4, "PUBLISHED", "Câu khác", 1, ANSWER));

        assertThat(verdict().violations())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("I4 screen.731 holds"),
                        line -> assertThat(line).startsWith("I4 the log"));
    }

    @Test
    void a_person_of_whom_the_log_says_less_or_more_than_the_database_is_found() {
        others.put("person 1", 2L);
        others.put("person 2", 1L);
        othersInLog.put("person 1", 1L);
        othersInLog.put("person 3", 1L);

        assertThat(verdict().violations())
                .satisfiesExactly(
                        line -> assertThat(line).contains("person 1 with version 1, the database with 2"),
                        line -> assertThat(line).contains("person 2 with version null"),
                        line -> assertThat(line).contains("person 3", "the database with null"));
    }

    @Test
    void a_screen_that_holds_what_is_not_for_it_is_found() {
        questions.clear();
        questions.add(stored("ANSWERED", true, 1));
        log.put(ID, questions.get(0).told());

        assertThat(verdict().violations())
                .anyMatch(line -> line.startsWith("I4 screen.731") && line.contains("not for it"))
                .anyMatch(line -> line.startsWith("I4 clerk.732") && line.contains("not for it"));
    }

    @Test
    void a_log_that_differs_from_the_database_is_found() {
        log.put(ID, told(3, "IN_PROGRESS", 0));

        assertThat(verdict().violations()).singleElement().asString().startsWith("I4 the log");
    }

    @Test
    void a_question_that_nobody_answered_is_found() {
        questions.clear();
        questions.add(stored("ASSIGNED", false, 0));

        assertThat(verdict().violations())
                .singleElement()
                .asString()
                .startsWith("I4")
                .contains(ID + " ASSIGNED");
    }

    @Test
    void an_outbox_that_is_not_empty_and_a_reader_that_lags_are_found() {
        outbox = 2;
        lag = 3;

        assertThat(verdict().violations())
                .singleElement()
                .asString()
                .startsWith("I4")
                .contains("2 rows wait", "3 records are not handled");
    }

    @Test
    void who_never_hears_a_yes_or_no_is_found() {
        busy.add("clerk.731");

        assertThat(verdict().violations())
                .singleElement()
                .asString()
                .startsWith("I4")
                .contains("clerk.731");
    }

    @Test
    void what_differs_while_something_still_moves_decides_nothing_more() {
        lag = 1;
        log.put(ID, told(3, "IN_PROGRESS", 0));
        page(SCREEN, List.of(seen(3, 1)), holding(3));

        assertThat(verdict().violations()).singleElement().asString().contains("did not come to rest");
        assertThat(verdict().lost()).isEmpty();
    }

    @Test
    void more_dead_letters_than_poison_are_a_flood() {
        poison = 1;
        deadLetters.put(LETTERS, List.of(LogFaults.POISON));
        assertThat(verdict().valid()).isTrue();

        deadLetters.put(LETTERS, List.of(LogFaults.POISON, LogFaults.POISON));
        assertThat(verdict().violations()).singleElement().asString().contains("2 dead letters");
    }

    @Test
    void a_dead_letter_that_is_no_poison_or_stands_elsewhere_is_found() {
        poison = 2;
        deadLetters.put(LETTERS, List.of(LogFaults.POISON, ID));
        deadLetters.put(Topic.PEOPLE.deadLetters("question-directory"), List.of(LogFaults.POISON));

        assertThat(verdict().violations()).hasSize(2).allSatisfy(line -> assertThat(line)
                .startsWith("I4 put aside"));
    }

    @Test
    void private_words_are_found_on_a_page_and_in_the_log() {
        pages.add(
                new PageState(SCREEN, holding(4), List.of(seen(4, 1)), Set.of(), Set.of(), List.of("SECRET-731-1"), 0));
        leaksInLog.add("ASKER-731-1");

        assertThat(verdict().violations()).containsExactly("I5 screen.731: SECRET-731-1", "I5 in the log: ASKER-731-1");
    }

    @Test
    void what_a_form_did_not_keep_is_found() {
        forms.add("738-1 is neither sent nor kept on the page");

        assertThat(verdict().violations()).containsExactly("I1 738-1 is neither sent nor kept on the page");
    }

    @Test
    void a_bound_that_was_passed_is_found() {
        excesses.add("notification-service has 900 MiB");

        assertThat(verdict().violations()).containsExactly("I6 notification-service has 900 MiB");
    }

    private Verdict verdict() {
        return Checker.check(new Evidence(
                operations,
                questions,
                keys,
                acts,
                halls,
                receipts,
                log,
                others,
                othersInLog,
                leaksInLog,
                deadLetters,
                poison,
                busy,
                forms,
                outbox,
                lag,
                pages,
                excesses));
    }

    private static Operation ask(String key, String marker, String question, int status) {
        return new Operation(
                "clerk.731",
                Operation.ASK,
                key,
                marker,
                question,
                0,
                NOON,
                NOON,
                Outcome.of(status),
                1,
                status,
                status == 503);
    }

    private static Operation act(String who, String what, long basedOn, int status) {
        return new Operation(
                who, what, null, null, ID, basedOn, NOON, NOON, Outcome.of(status), basedOn + 1, status, false);
    }

    private static StoredQuestion published(String id, String marker) {
        return published(id, marker, NOON);
    }

    private static StoredQuestion published(String id, String marker, Instant at) {
        var text = Markers.text(marker, false);
        return new StoredQuestion(
                id, Told.of(4, "PUBLISHED", text, 1, ANSWER), false, "731", text, "official.seals", at);
    }

    private static StoredQuestion stored(String status, boolean confidential, int revision) {
        var text = Markers.text("731-1", confidential);
        return new StoredQuestion(
                ID,
                Told.of(4, status, text, revision, revision == 0 ? "" : ANSWER),
                confidential,
                "731",
                text,
                "official.seals",
                null);
    }

    private static Told told(long version, String status, int revision) {
        return Told.of(version, status, Markers.text("731-1", false), revision, revision == 0 ? "" : ANSWER);
    }

    private void stored(StoredQuestion question, String key) {
        questions.add(question);
        keys.put(key, question.id());
        log.put(question.id(), question.told());
    }

    private void page(Viewer viewer, List<Sighting> sightings, Map<String, Told> held) {
        pages.removeIf(page -> page.viewer().equals(viewer));
        pages.add(new PageState(viewer, held, sightings, Set.of(), Set.of(), List.of(), 0));
    }

    /** The screen, which holds what it should, has said so. */
    private void said(Set<Receipt> shown) {
        pages.removeIf(page -> page.viewer().equals(SCREEN));
        pages.add(new PageState(SCREEN, holding(4), List.of(seen(4, 1)), Set.of(), shown, List.of(), 0));
    }

    /** More than a snapshot brings, each a second after the one before. @return the first of them */
    private String manyPublished() {
        IntStream.range(0, 200).forEach(i -> {
            var id = "many-" + i;
            operations.add(ask("key-of-" + id, "731-" + (i + 10), id, 201));
            stored(published(id, "731-" + (i + 10), NOON.plusSeconds(i - 100)), "key-of-" + id);
            everywhere(id);
        });
        return "many-0";
    }

    private List<Sighting> sightings() {
        return pages.get(0).sightings();
    }

    private Map<String, Told> without(String id) {
        var held = new HashMap<>(pages.get(0).held());
        held.remove(id);
        return held;
    }

    /** On all pages, as it should be. */
    private void everywhere(String id) {
        var told = questions.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow()
                .told();
        for (var page : List.copyOf(pages)) {
            var held = new HashMap<>(page.held());
            held.put(id, told);
            page(page.viewer(), page.sightings(), held);
        }
    }

    private static Map<String, Told> holding(long version) {
        return Map.of(ID, told(version, "PUBLISHED", 1));
    }

    private static Sighting seen(long version, int connection) {
        return new Sighting(ID, version, 0, connection, Sighting.How.FRAME);
    }
}
