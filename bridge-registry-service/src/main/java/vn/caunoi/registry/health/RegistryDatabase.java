package vn.caunoi.registry.health;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.caunoi.outbox.OwnSession;

/** Where the registry's database is, for connections that no pool may share. */
@ApplicationScoped
class RegistryDatabase {
    private final String url;
    private final Optional<String> username;
    private final Optional<String> password;

    RegistryDatabase(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /** @param name what the database's administrator sees of the connection */
    OwnSession session(String name) {
        return new OwnSession(name, url, username.orElse(null), password.orElse(null));
    }
}
