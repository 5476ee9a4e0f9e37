package vn.caunoi.kit.session;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;

import vn.caunoi.contracts.access.Viewer;

/** Who makes the current request. */
@RequestScoped
public class CurrentViewer {
    private final SecurityIdentity identity;

    CurrentViewer(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** @throws NotSignedIn when nobody is signed in */
    public Viewer get() {
        Viewer viewer = identity.getAttribute(SessionAuthentication.VIEWER);
        if (viewer == null) {
            throw new NotSignedIn();
        }
        return viewer;
    }
}
