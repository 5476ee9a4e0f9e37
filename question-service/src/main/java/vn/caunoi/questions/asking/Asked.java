package vn.caunoi.questions.asking;

import java.util.Optional;
import java.util.UUID;

import vn.caunoi.questions.reading.QuestionBody;

/**
 * What became of a request to ask.
 *
 * @param number the question's, also where the viewer may not see it
 * @param body the question as the viewer sees it; empty when the viewer may not: another's private one
 * @param recognised it was there already: its slip had come in before
 */
public record Asked(UUID question, String number, Optional<QuestionBody> body, boolean recognised) {}
