package vn.caunoi.standalone.backup;

import vn.caunoi.standalone.LauncherSettings;

/** Puts a backup into an empty hub: {@code mvn -Prestore -Dfile=backups/cau-noi-….zip}. */
public final class RestoreMain {

    private RestoreMain() {}

    /** @param arguments the file */
    public static void main(String[] arguments) {
        var named = Upkeep.named(arguments);
        if (named.isBlank()) {
            Upkeep.say("Which backup? For example: mvn -Prestore -Dfile=backups/cau-noi-20261126-083000.zip");
            System.exit(1);
        }
        var file = Upkeep.file(named);
        Upkeep.run(
                file,
                () -> ContainerUpkeep.isMeant(System.getenv())
                        ? new ContainerUpkeep(System.getenv()).restore(file)
                        : new StandaloneUpkeep(LauncherSettings.ofThisProcess()
                                        .options()
                                        .withProgress(Upkeep::say))
                                .restore(file),
                "It is restored. Start the hub as usual; pages that were open are to be loaded again.");
    }
}
