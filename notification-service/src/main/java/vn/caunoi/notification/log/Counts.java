package vn.caunoi.notification.log;

/**
 * A conference in numbers, the same for every viewer.
 *
 * @param asked all questions but those that were withdrawn
 * @param answered those with an answer, published or not
 */
public record Counts(int asked, int answered, int published) {}
