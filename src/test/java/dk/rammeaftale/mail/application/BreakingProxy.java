package dk.rammeaftale.mail.application;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between the service and an IMAP server, and breaks the connection once, at a command of its choice. */
final class BreakingProxy implements AutoCloseable {

    /** When the connection breaks: the server has not heard the command, or has done it and is not heard any more. */
    enum Moment { BEFORE_THE_COMMAND, AFTER_THE_COMMAND }

    private final ServerSocket socket;
    private final int serverPort;
    private final int breaksAt;
    private final Moment moment;
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile boolean broken;

    /** @param breaksAt the number of the command; 0: the connection breaks before the server says its first word */
    BreakingProxy(int serverPort, int breaksAt, Moment moment) {
        this.serverPort = serverPort;
        this.breaksAt = breaksAt;
        this.moment = moment;
        try {
            this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    boolean isBroken() {
        return broken;
    }

    /** What the service has said, without tags and arguments, such as "UID FETCH". */
    List<String> commands() {
        return commands;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                start(() -> serve(client));
            } catch (IOException closed) {
                // The test is over.
            }
        }
    }

    private void serve(Socket accepted) {
        try (Socket client = accepted; Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            talk(new BufferedInputStream(client.getInputStream()), client.getOutputStream(),
                    new BufferedInputStream(server.getInputStream()), server.getOutputStream());
        } catch (IOException gone) {
            // One of the two has had enough.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "breaking-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void talk(InputStream fromClient, OutputStream toClient, InputStream fromServer, OutputStream toServer)
            throws IOException {
        if (breaksAt == 0 && !broken) {
            broken = true;
            return;
        }
        send(readLine(fromServer), toClient);
        String tag = "";
        for (String line = readLine(fromClient); line != null; line = readLine(fromClient)) {
            commands.add(line.replaceFirst("^\\S+ ", "").replaceFirst("^((UID )?[A-Z]+).*", "$1").strip());
            boolean breaksNow = commands.size() == breaksAt && !broken;
            broken |= breaksNow;
            if (breaksNow && moment == Moment.BEFORE_THE_COMMAND) {
                return;
            }
            tag = line.contains(" ") ? line.substring(0, line.indexOf(' ') + 1) : tag;
            send(line, toServer);
            String answer = answer(fromServer, tag);
            if (breaksNow) {
                return;
            }
            send(answer, toClient);
        }
    }

    private static String answer(InputStream fromServer, String tag) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (String line = readLine(fromServer); line != null; line = readLine(fromServer)) {
            answer.append(line);
            if (line.startsWith(tag) || line.startsWith("+")) {
                break;
            }
        }
        return answer.toString();
    }

    private static void send(String words, OutputStream out) throws IOException {
        if (words != null) {
            out.write(words.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    private static String readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1);
            }
        }
        return null;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
