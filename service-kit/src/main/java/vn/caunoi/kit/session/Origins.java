package vn.caunoi.kit.session;

import java.util.Set;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The origins that the hub's pages come from: configured, never taken from {@code Host}. */
@ApplicationScoped
public class Origins {
    private final Set<String> allowed;

    /** @param origins as browsers send them, scheme://host[:port], no path */
    Origins(@ConfigProperty(name = "caunoi.origins") Set<String> origins) {
        this.allowed = new TreeSet<>(origins);
    }

    /** @param origin the header as it came; null and {@code "null"} are never allowed */
    public boolean allows(String origin) {
        return origin != null && allowed.contains(origin);
    }
}
