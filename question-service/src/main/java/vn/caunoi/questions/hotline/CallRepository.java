package vn.caunoi.questions.hotline;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import vn.caunoi.kit.text.PhoneNumber;

/** The calls. */
@ApplicationScoped
public class CallRepository implements PanacheRepositoryBase<Call, UUID> {
    /** What that account sent under that key. */
    Optional<Call> under(String username, UUID key) {
        return find("byUsername = ?1 and key = ?2", username, key).firstResultOptional();
    }

    /** The call in which that question was asked first. */
    Optional<Call> first(UUID question) {
        return find("questionId = ?1 and outcome = ?2 and not recognised", question, CallOutcome.NEW_QUESTION)
                .firstResultOptional();
    }

    /**
     * The calls whose callers wait for this question or one that was merged into it, which was there before: by its slip, or
     * because they joined it; the earliest first.
     */
    public List<Call> waiting(UUID main) {
        return list(
                "questionId in (select q.id from Question q where q.id = ?1 or q.mergedInto = ?1)"
                        + " and (recognised or outcome = ?2) order by id",
                main,
                CallOutcome.JOINED);
    }

    /**
     * The newest first, one more than {@code limit} where there are more.
     *
     * @param phone only of this caller; null for all
     * @param before id of the last call of the page before; null for the first page
     */
    List<Call> page(UUID conference, PhoneNumber phone, UUID before, int limit) {
        var query = new StringBuilder("conference = :conference");
        var parameters = new HashMap<String, Object>();
        parameters.put("conference", conference);
        if (phone != null) {
            query.append(" and caller.phone = :phone");
            parameters.put("phone", phone.e164());
        }
        if (before != null) {
            query.append(" and id < :before");
            parameters.put("before", before);
        }
        return find(query.append(" order by id desc").toString(), parameters)
                .range(0, limit)
                .list();
    }
}
