package vn.caunoi.standalone.backup;

import java.nio.file.Path;

import vn.caunoi.backends.Database;

/**
 * Where everything is that a hub must not lose.
 *
 * @param question question-service's database
 * @param registry bridge-registry-service's database
 * @param privateKeys the JWK set that sessions are signed with
 * @param publicKeys the JWK set that they are verified with
 */
public record HubState(Database question, Database registry, Path privateKeys, Path publicKeys) {

    static final String QUESTION = "question";
    static final String REGISTRY = "registry";

    /** @param name {@link #QUESTION} or {@link #REGISTRY} */
    Database database(String name) {
        return switch (name) {
            case QUESTION -> question;
            case REGISTRY -> registry;
            default -> throw new BackupRefused("This hub has no database " + name);
        };
    }
}
