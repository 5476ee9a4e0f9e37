package vn.caunoi.registry.session;

import vn.caunoi.kit.text.Text;

/**
 * Who was invited chooses a password. Not logged and not printed.
 *
 * @param token what stands behind the # of the link
 */
public record Acceptance(
        @Text(max = 100) String token, @Text(max = 200) String password) {
    @Override
    public String toString() {
        return "Acceptance";
    }
}
