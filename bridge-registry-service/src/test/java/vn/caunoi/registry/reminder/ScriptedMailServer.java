package vn.caunoi.registry.reminder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** An SMTP server that answers as a test wants it to; null for no answer at all. */
final class ScriptedMailServer implements AutoCloseable {
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final UnaryOperator<String> answers;

    /** @param answers to a command, or to {@code ""} for the greeting; null for silence; empty for what is usual */
    ScriptedMailServer(int port, UnaryOperator<String> answers) {
        this.answers = answers;
        try {
            server = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** All commands so far, and the lines of the mails. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                open.add(socket);
                threads.execute(() -> speak(socket));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void speak(Socket socket) {
        try (socket;
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            say(socket, "", "220 thu.example.vn");
            boolean mail = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (mail) {
                    mail = !line.equals(".");
                    if (!mail) {
                        say(socket, line, "250 taken");
                    }
                } else {
                    mail = line.equals("DATA");
                    say(socket, line, line.equals("DATA") ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 fine");
                }
            }
        } catch (IOException e) {
            // The other side went away.
        }
    }

    private void say(Socket socket, String command, String usual) throws IOException {
        var answer = answers.apply(command);
        if (answer != null) {
            var text = (answer.isEmpty() ? usual : answer) + "\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
