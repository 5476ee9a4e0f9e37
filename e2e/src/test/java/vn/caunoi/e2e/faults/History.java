package vn.caunoi.e2e.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import vn.caunoi.contracts.EventJson;

/** Every operation of a run, in the order of completion; also one JSON line each in a file. Safe for any thread. */
final class History implements AutoCloseable {
    private final List<Operation> operations = new ArrayList<>();
    private final OutputStream file;

    History(Path file) {
        try {
            Files.createDirectories(file.getParent());
            this.file = Files.newOutputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(Operation operation) {
        operations.add(operation);
        try {
            file.write(EventJson.write(operation));
            file.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized List<Operation> operations() {
        return List.copyOf(operations);
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
