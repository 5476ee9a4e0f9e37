package vn.caunoi.questions.question;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who asked in a hall, as the clerk noted it; for the own hall only. */
@Embeddable
public record Asker(
        @Column(name = "asker_name") String name,

        @Column(name = "asker_commune") @Schema(nullable = true)
        String commune) {}
