package vn.caunoi.registry.session;

import vn.caunoi.kit.text.Text;

/** What somebody types to sign in. Not logged and not printed: the password is in it. */
public record SignIn(
        @Text(max = 100) String username, @Text(max = 200) String password) {
    @Override
    public String toString() {
        return "SignIn";
    }
}
