package vn.caunoi.registry.upstream;

import java.time.Instant;
import java.util.UUID;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Something that halls' lines hang on. Which halls do, {@link UpstreamHalls} knows. */
@Entity
@Table(name = "upstream")
class Upstream {
    @Id
    private UUID id;

    private long version;
    private UUID conference;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private UpstreamKind kind;

    private String phone;
    private String mail;
    private Instant failedSince;
    private String failedBy;

    /** For Hibernate. */
    protected Upstream() {}

    Upstream(UUID id, UUID conference, String code, UpstreamKind kind, UpstreamDetails details) {
        this.id = id;
        this.version = 1;
        this.conference = conference;
        this.code = code;
        this.kind = kind;
        name = details.name();
        phone = details.phone();
        mail = details.mail();
    }

    /** Is from now on what {@code details} say, halls included: one change, one version. */
    void describe(UpstreamDetails details) {
        name = details.name();
        phone = details.phone();
        mail = details.mail();
        changed();
    }

    /** Its halls are others from now on. */
    void changed() {
        version++;
    }

    /**
     * Somebody, or something that looks, says whether it works.
     *
     * @return whether that is news
     */
    boolean say(boolean failed, String by, Instant now) {
        if (failed == (failedSince != null)) {
            return false;
        }
        failedSince = failed ? now : null;
        failedBy = failed ? by : null;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID conference() {
        return conference;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    UpstreamKind kind() {
        return kind;
    }

    String phone() {
        return phone;
    }

    String mail() {
        return mail;
    }

    Instant failedSince() {
        return failedSince;
    }

    String failedBy() {
        return failedBy;
    }
}
