package vn.caunoi.registry.conference;

import jakarta.persistence.Embeddable;

/** One entry of a conference's classification scheme. */
@Embeddable
public record ConferenceTopic(String code, String label) {}
