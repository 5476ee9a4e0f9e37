package vn.caunoi.standalone.backup;

import vn.caunoi.standalone.LauncherSettings;

/** Writes a hub into one file: {@code mvn -Pbackup}, with {@code -Dfile=} where it is to be. */
public final class BackupMain {

    private BackupMain() {}

    /** @param arguments the file; none for one that is named by the time, in {@code backups} */
    public static void main(String[] arguments) {
        var file = Upkeep.newFile(Upkeep.named(arguments));
        Upkeep.run(
                file,
                () -> ContainerUpkeep.isMeant(System.getenv())
                        ? new ContainerUpkeep(System.getenv()).backup(file)
                        : new StandaloneUpkeep(LauncherSettings.ofThisProcess().options())
                                .backup(file, (database, snapshot) -> {}),
                "It holds names, telephone numbers and the key that signs sessions: keep it where only those may read it who"
                        + " may see all that.");
    }
}
