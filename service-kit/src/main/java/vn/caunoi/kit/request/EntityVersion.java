package vn.caunoi.kit.request;

import vn.caunoi.kit.problem.Problem;

/**
 * The version that a request was made against: the value of {@code If-Match}.
 *
 * <p>A resource takes the header as a string, so that the role is checked before it: {@code EntityVersion.required(ifMatch)}.
 */
public record EntityVersion(long value) {
    /**
     * @param ifMatch the header as it came, one strong entity tag such as {@code "7"}
     * @throws Problem 428 {@code precondition-required} without the header, 400 {@code invalid} when it is no version
     */
    public static EntityVersion required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, "precondition-required");
        }
        var tag = ifMatch.strip();
        if (!tag.matches("\"\\d{1,18}\"")) {
            throw Problem.of(400, "invalid").field("If-Match", "entity-tag");
        }
        return new EntityVersion(Long.parseLong(tag.substring(1, tag.length() - 1)));
    }

    /** @throws Problem 412 {@code precondition-failed} when {@code current} is another version */
    public void requireMatch(long current) {
        if (value != current) {
            throw Problem.of(412, "precondition-failed", Long.toString(current)).header("ETag", tag(current));
        }
    }

    /** The {@code ETag} of {@code version}. */
    public static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
