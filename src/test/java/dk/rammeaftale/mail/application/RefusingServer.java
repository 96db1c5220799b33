package dk.rammeaftale.mail.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server that answers some commands as told, and all others politely. */
final class RefusingServer implements AutoCloseable {

    /** Instead of an answer: the connection breaks. */
    static final String BREAKS = "";

    private final ServerSocket socket;
    private final Map<String, String> answers;
    private final Thread thread;

    /** @param answers the answer to each command that begins so; {@code "."} is the end of the mail itself */
    RefusingServer(int port, Map<String, String> answers) {
        this.answers = answers;
        try {
            this.socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.thread = new Thread(this::serve, "refusing-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException closed) {
                // The client or the test has had enough.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 refusing\r\n");
        out.flush();
        boolean mail = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (mail && !line.equals(".")) {
                continue;
            }
            mail = line.equals("DATA");
            String answer = answer(line);
            if (answer.equals(BREAKS)) {
                return;
            }
            out.print(answer + "\r\n");
            out.flush();
        }
    }

    private String answer(String command) {
        return answers.entrySet().stream()
                .filter(entry -> command.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(command.equals("DATA") ? "354 go on" : "250 ok");
    }

    @Override
    public void close() {
        try {
            socket.close();
            thread.join(5_000); // the port is free only when nobody waits at it any more
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
