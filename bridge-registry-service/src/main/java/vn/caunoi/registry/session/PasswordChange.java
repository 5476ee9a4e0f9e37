package vn.caunoi.registry.session;

import vn.caunoi.kit.text.Text;

/** A password in place of another. Not logged and not printed. */
public record PasswordChange(
        @Text(max = 200) String current, @Text(max = 200) String next) {
    @Override
    public String toString() {
        return "PasswordChange";
    }
}
