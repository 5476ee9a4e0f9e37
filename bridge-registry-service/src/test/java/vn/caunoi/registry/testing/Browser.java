package vn.caunoi.registry.testing;

import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import vn.caunoi.contracts.SessionToken;
import vn.caunoi.kit.testing.SessionKeysResource;

import static io.restassured.RestAssured.given;

/** Speaks to the service as the hub's own pages do. */
public final class Browser {
    private Browser() {}

    /** A request from one of the hub's pages without a session. */
    public static RequestSpecification page() {
        return given().header("Origin", SessionKeysResource.ORIGIN).contentType(ContentType.JSON);
    }

    /** A request from one of the hub's pages with that session. */
    public static RequestSpecification page(String session) {
        return page().cookie(SessionToken.COOKIE, session);
    }

    public static Response signIn(String username, String password) {
        return page().body(Map.of("username", username, "password", password)).post("/api/v1/session");
    }

    /** The same from that address, in a browser with that cookie; null for one in which nobody has signed in. */
    public static Response signIn(String username, String password, String address, String known) {
        var page = page().header("X-Forwarded-For", address);
        return (known == null ? page : page.cookie("caunoi_known", known))
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/session");
    }

    /** With the code that a moderator read out, from that address. */
    public static Response signInByCode(String username, String code, String address) {
        return page().header("X-Forwarded-For", address)
                .body(Map.of("username", username, "code", code))
                .post("/api/v1/session");
    }

    /** Signs in for certain. @return the cookie's value */
    public static String session(String username) {
        return signIn(username, Hub.PASSWORD).then().statusCode(204).extract().cookie(SessionToken.COOKIE);
    }
}
