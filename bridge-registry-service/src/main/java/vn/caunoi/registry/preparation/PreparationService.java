package vn.caunoi.registry.preparation;

import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.registry.conference.ConferenceService;

/** What conferences ask their halls to prepare. */
@ApplicationScoped
@Transactional
public class PreparationService {
    private final PreparationRepository repository;
    private final ConferenceService conferences;

    PreparationService(PreparationRepository repository, ConferenceService conferences) {
        this.repository = repository;
        this.conferences = conferences;
    }

    /** What was said of it; else the categories of the conference that it is a copy of, else the defaults. */
    public Preparation of(UUID conference) {
        return repository
                .findByIdOptional(conference)
                .map(PreparationPlan::asked)
                .orElseGet(() -> asCopied(conference));
    }

    private Preparation asCopied(UUID conference) {
        var copy = conferences.get(conference).copyOf();
        return new Preparation(
                0,
                null,
                copy == null
                        ? Preparation.FIRST_CATEGORIES
                        : of(copy.conference()).categories());
    }

    /** @throws Problem 412 when {@code version} is another one than it has */
    Preparation change(UUID conference, EntityVersion version, PreparationChange change) {
        var plan = repository.locked(conference);
        version.requireMatch(plan.version());
        plan.become(change.deadline(), change.checkedCategories(), change.daysBefore());
        return plan.asked();
    }
}
