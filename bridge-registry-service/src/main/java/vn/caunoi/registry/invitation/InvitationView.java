package vn.caunoi.registry.invitation;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import vn.caunoi.registry.invitation.Invitations.Made;
import vn.caunoi.registry.qr.QrCode;

/**
 * An invitation to be handed over: it is shown this once.
 *
 * @param address the hub's own
 * @param link opens the account once, to choose a password
 * @param temporaryPassword null where only a link was asked for
 * @param code the link as a QR code
 * @param expiresAt until when link and temporary password are good
 */
@Schema(name = "Invitation")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record InvitationView(
        String username,
        String displayName,
        String address,
        String link,
        @Schema(nullable = true) String temporaryPassword,
        QrCode code,
        Instant expiresAt) {
    /** @param origin of the page that asks, as it was checked */
    static InvitationView of(Made made, String origin) {
        // Behind the #: what stands there reaches no server and no log.
        var link = origin + "/welcome#" + made.token().value();
        return new InvitationView(
                made.person().username(),
                made.person().displayName(),
                origin,
                link,
                made.password(),
                QrCode.of(link),
                made.expiresAt());
    }

    /** Not for logs: what opens the account is in it. */
    @Override
    public String toString() {
        return "InvitationView";
    }
}
