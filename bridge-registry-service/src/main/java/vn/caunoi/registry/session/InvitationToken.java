package vn.caunoi.registry.session;

import vn.caunoi.kit.text.Text;

/** What stands behind the # of an invitation's link. Not logged and not printed. */
public record InvitationToken(@Text(max = 100) String token) {
    @Override
    public String toString() {
        return "InvitationToken";
    }
}
