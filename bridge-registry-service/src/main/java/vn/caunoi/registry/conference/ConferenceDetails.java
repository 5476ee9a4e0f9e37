package vn.caunoi.registry.conference;

import java.time.Instant;

import vn.caunoi.contracts.registry.TierNames;

/**
 * What a conference is.
 *
 * @param questionsFrom from when on questions are sent ahead; null: none are
 * @param hotline the number for questions as people shall see it; several are one text
 */
record ConferenceDetails(String title, Instant startsAt, Instant questionsFrom, String hotline, TierNames tiers) {}
