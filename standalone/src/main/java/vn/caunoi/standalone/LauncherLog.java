package vn.caunoi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

import vn.caunoi.standalone.home.HubHome;

/** Sends what the launcher's libraries log to {@code launcher.log}: the terminal is for people. */
final class LauncherLog {

    private LauncherLog() {}

    static void write(Path home) {
        var file = HubHome.at(home).logs().resolve("launcher.log");
        LogRotation.rotate(file);
        try {
            LogManager.getLogManager().reset();
            var handler = new FileHandler(file.toString(), true);
            handler.setFormatter(new SimpleFormatter());
            handler.setEncoding("UTF-8");
            handler.setLevel(Level.INFO);
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
