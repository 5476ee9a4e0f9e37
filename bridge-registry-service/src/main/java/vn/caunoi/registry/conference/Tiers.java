package vn.caunoi.registry.conference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import vn.caunoi.contracts.registry.TierNames;

/** What the tiers of a conference are called. */
@Embeddable
public record Tiers(
        @Column(name = "tier_lead") String lead,
        @Column(name = "tier_hall") String hall,
        @Column(name = "tier_unit") String unit) {
    static Tiers of(TierNames names) {
        return new Tiers(names.lead(), names.hall(), names.unit());
    }

    TierNames names() {
        return new TierNames(lead, hall, unit);
    }
}
