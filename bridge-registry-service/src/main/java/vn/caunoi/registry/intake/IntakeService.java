package vn.caunoi.registry.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.contracts.access.Viewer;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.registry.bridgepoint.BridgePointService;
import vn.caunoi.registry.conference.ConferenceService;
import vn.caunoi.registry.people.PersonService;
import vn.caunoi.registry.upstream.UpstreamService;

/** Takes halls, what they hang on, people and the routing table in, in one transaction; what is not named stays as it is. */
@ApplicationScoped
class IntakeService {
    private final SpreadsheetReader reader;
    private final ConferenceService conferences;
    private final BridgePointService halls;
    private final PersonService people;
    private final UpstreamService upstreams;

    IntakeService(
            SpreadsheetReader reader,
            ConferenceService conferences,
            BridgePointService halls,
            PersonService people,
            UpstreamService upstreams) {
        this.reader = reader;
        this.conferences = conferences;
        this.halls = halls;
        this.people = people;
        this.upstreams = upstreams;
    }

    /**
     * Takes a file in, or only says what it would change.
     *
     * @throws Problem as {@link SpreadsheetReader#read}; 400 {@code import-faults} that names every cell at fault
     */
    @Transactional
    IntakeView take(byte[] file, SpreadsheetReader.Format format, boolean preview, Viewer administrator) {
        var faults = new Faults();
        var tables = Tables.of(reader.read(file, format), faults);
        var known = known(administrator);
        var intake = intake(tables, known, administrator, faults);
        faults.requireNone("import-faults");
        if (!preview) {
            apply(intake, known);
        }
        return new IntakeView(!preview, intake.differences(), intake.hanging().added(), tables.ignored());
    }

    /**
     * Adds or changes one person, by the same rules as a row of a file.
     *
     * @param version null to add somebody new
     * @throws Problem 400 {@code invalid} that names every field at fault, 404 for nobody to change, 409 {@code
     *     username-taken}, 412 for another version
     */
    @Transactional
    void describe(String username, EntityVersion version, Map<Column, Cell> fields, Viewer administrator) {
        var known = known(administrator);
        var before = known.peopleByName().get(username);
        if (version == null && before != null) {
            throw Problem.of(409, "username-taken");
        }
        if (version != null) {
            if (before == null) {
                throw Problem.of(404, "not-found");
            }
            version.requireMatch(before.version());
        }
        var faults = new Faults();
        var intake = intake(Tables.ofPerson(new Line(fields, PersonFields.NAMES)), known, administrator, faults);
        faults.requireNone("invalid");
        apply(intake, known);
    }

    /** The conference as it stands, unchanged by others until the transaction ends. */
    @Transactional
    Known known(Viewer administrator) {
        var conference = conferences.hold(administrator.conference());
        return new Known(
                conference, halls.of(conference.id()), people.of(conference.id()), upstreams.hold(conference.id()));
    }

    private Intake intake(Tables tables, Known known, Viewer administrator, Faults faults) {
        Set<String> taken = people.takenElsewhere(known.id(), PeopleRows.usernames(tables.of(Table.PEOPLE)));
        return Intake.of(tables, known, administrator.username(), taken, faults);
    }

    private void apply(Intake intake, Known known) {
        halls.describe(known.id(), intake.halls());
        upstreams.rehang(known.id(), intake.hanging());
        people.describe(known.id(), intake.people());
        conferences.route(known.id(), List.copyOf(intake.routing()));
    }
}
