package dk.rammeaftale;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;

/** The service as it is delivered, in a process of its own that can be stopped or killed. */
final class PackagedService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Starts sooner at the price of running slower later on. */
    private static final List<String> IN_A_HURRY = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private final Process process;
    private final int port;
    private final Path log;

    private PackagedService(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts the jar that the build has packaged, as it stands; its data and its log lie in the folder. */
    static PackagedService startJar(Path folder, int port, String... args) {
        return start(List.of("-jar", jar().toString()), folder, port, args);
    }

    /** Starts the same sooner, unpacked as in a container. */
    static PackagedService start(Path folder, int port, String... args) {
        return start(StartArchive.ofThisBuild().start(), folder, port, args);
    }

    /** The same with what stands between {@code java} and the arguments of the service. */
    static PackagedService start(List<String> java, Path folder, int port, String... args) {
        Path log = folder.resolve("service.log");
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(IN_A_HURRY);
        command.addAll(java);
        command.add("--server.port=" + port);
        // Its tasks and mails would stand among those that a test is about; what comes after overrides it.
        command.add("--rammeaftale.agreement.sample=false");
        command.add("--rammeaftale.sample.history=false");
        command.addAll(List.of(args));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            // Also when the tests themselves are ended early.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new PackagedService(process, port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static Path jar() {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nothing is packaged: run mvn verify"))
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    PackagedService waitUntilHealthy() {
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest health = HttpRequest.newBuilder(URI.create(baseUrl() + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        patiently().pollInterval(Duration.ofMillis(100)).ignoreExceptionsInstanceOf(IOException.class).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service ended while it was starting:\n" + lastWords());
            }
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        });
        return this;
    }

    /** Waits until the log says this, after so many bytes. */
    void waitUntilLogged(String words, long after) {
        patiently().pollInterval(Duration.ofMillis(20)).until(() ->
                new String(Files.readAllBytes(log), StandardCharsets.UTF_8).indexOf(words, (int) after) >= 0);
    }

    /** Waits, unless the service ends before. */
    void runFor(Duration time) {
        try {
            process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a power cut does it: nothing is finished, nothing is cleaned up. */
    void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** As an administrator does it. */
    void stop() {
        process.destroy();
        waitForEnd();
    }

    private void waitForEnd() {
        patiently().pollInterval(Duration.ofMillis(10)).until(() -> !process.isAlive());
    }

    private static ConditionFactory patiently() {
        // What a mail server thinks of a client that was killed is no concern of who waits.
        return await().dontCatchUncaughtExceptions().atMost(PATIENCE);
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path log() {
        return log;
    }

    /** Leaves nothing running behind, whatever a test does. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
