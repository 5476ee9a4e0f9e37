package vn.caunoi.questions.directory;

/**
 * Another one whenever the registry told of the conference anew.
 *
 * @param number the registry's; lower, or the same with other content, where its events were made anew
 * @param row which transaction stored it here: no two that were stored one after the other have the same
 */
public record ConferenceVersion(long number, String row) {}
