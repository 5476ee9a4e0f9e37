package vn.caunoi.kit.session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The origins that the hub's pages come from: configured, never taken from {@code Host}. */
@ApplicationScoped
public class Origins {
    private final Set<String> allowed;

    /** @param origins as browsers send them, scheme://host[:port], no path; none are allowed without it */
    Origins(@ConfigProperty(name = "caunoi.origins") Optional<List<String>> origins) {
        this.allowed = origins.orElse(List.of()).stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    /** @param origin the header as it came; null and {@code "null"} are never allowed */
    public boolean allows(String origin) {
        return origin != null && !origin.equals("null") && allowed.contains(origin);
    }
}
