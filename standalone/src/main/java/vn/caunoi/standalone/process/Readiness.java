package vn.caunoi.standalone.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URI;
import java.util.function.BooleanSupplier;

import vn.caunoi.backends.Ports;

/** Ways of asking a process whether it can serve. */
public final class Readiness {

    private static final int TIMEOUT_MS = 2_000;

    private Readiness() {}

    /** It answers 200 at its readiness address. */
    public static BooleanSupplier quarkus(int port) {
        return () -> answersOk("http://127.0.0.1:" + port + "/q/health/ready");
    }

    /** It takes connections. */
    public static BooleanSupplier listening(int port) {
        return () -> Ports.isAnswering(InetAddress.getLoopbackAddress(), port);
    }

    private static boolean answersOk(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MS);
            connection.setReadTimeout(TIMEOUT_MS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
