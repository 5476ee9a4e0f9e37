package vn.caunoi.registry.announcement;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.contracts.EventJson;
import vn.caunoi.contracts.announcement.Addressees;
import vn.caunoi.contracts.announcement.AnnouncementForm;
import vn.caunoi.contracts.announcement.AnnouncementKind;
import vn.caunoi.kit.problem.Problem;
import vn.caunoi.kit.text.Text;
import vn.caunoi.kit.text.TypedText;

/**
 * What is to be announced.
 *
 * @param text may be absent for HOTLINE alone, which then says the conference's number
 * @param halls codes of the halls that it is for; absent for all of them, and where it is for officials only
 * @param kind TEXT when absent
 */
@Schema(requiredProperties = {"form", "to"})
public record NewAnnouncement(
        @Text(max = 300, required = false) String text,
        @NotNull AnnouncementForm form,
        @NotNull Addressees to,
        @Size(min = 1, max = 500) List<@NotNull @Text(max = 64) String> halls,
        AnnouncementKind kind) {
    boolean ofHotline() {
        return kind == AnnouncementKind.HOTLINE;
    }

    /** In NFC; null where there is none. */
    String words() {
        return TypedText.stored(text);
    }

    /** Each once, in the order in which they came; null for all. */
    List<String> distinctHalls() {
        return halls == null ? null : halls.stream().distinct().toList();
    }

    /** @param faults gets a field for each thing that doesn't go together */
    void check(Problem faults) {
        if (text == null && !ofHotline()) {
            faults.field("text", "required");
        }
        if (form != AnnouncementForm.MESSAGE && !to.halls()) {
            faults.field("form", "screens-are-in-halls");
        }
        if (halls != null && !to.halls()) {
            faults.field("halls", "not-for-halls");
        }
    }

    /** By which a request that is sent again is told from another one. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(EventJson.write(this));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
