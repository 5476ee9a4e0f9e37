package vn.caunoi.questions.handling;

import java.util.Optional;

import org.jboss.resteasy.reactive.RestResponse;

import vn.caunoi.kit.request.EntityVersion;
import vn.caunoi.questions.reading.QuestionBody;

/** How actions answer: with the question as it is then, or 204 when it has left the viewer's sight. */
public final class Acted {
    private Acted() {}

    public static RestResponse<QuestionBody> with(Optional<QuestionBody> question) {
        return question.map(seen -> RestResponse.ResponseBuilder.ok(seen)
                        .header("ETag", EntityVersion.tag(seen.version()))
                        .build())
                .orElseGet(RestResponse::noContent);
    }
}
