package vn.caunoi.registry.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import vn.caunoi.contracts.access.Viewer;

/** Answers who has just got in: with the session, and with what lets this browser be known again. */
@ApplicationScoped
class SessionCookies {
    private final SessionSigner signer;
    private final SessionCookie session;
    private final KnownBrowsers browsers;

    SessionCookies(SessionSigner signer, SessionCookie session, KnownBrowsers browsers) {
        this.signer = signer;
        this.session = session;
        this.browsers = browsers;
    }

    /** 204 with the cookies. */
    RestResponse<Void> begun(Viewer viewer) {
        return ResponseBuilder.<Void>noContent()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(session.carrying(signer.sign(viewer)))
                .cookie(browsers.remember(viewer.username()))
                .build();
    }
}
