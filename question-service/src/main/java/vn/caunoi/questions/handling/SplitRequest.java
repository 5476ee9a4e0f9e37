package vn.caunoi.questions.handling;

import java.util.List;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.kit.text.Text;

/** @param texts what stood on the slip, one question each; the first stays this one */
@Schema(requiredProperties = "texts")
public record SplitRequest(
        @NotNull(message = "required") @Size(min = 2, max = 10, message = "two-to-ten")
        List<@Text(max = 4_000) String> texts) {}
