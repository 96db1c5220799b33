package dk.rammeaftale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged service unpacked, with an archive of its loaded classes: the same classes, found sooner; a start takes a third
 * of the time. It is made by the first test of a build that starts the service, and serves all of them.
 */
final class StartArchive {

    private static final Path PLACE = Path.of("target", "start-archive").toAbsolutePath();
    private static StartArchive made;

    private final Path jar;
    private final Path archive;

    private StartArchive(Path jar, Path archive) {
        this.jar = jar;
        this.archive = archive;
    }

    static synchronized StartArchive ofThisBuild() {
        if (made == null) {
            made = foundOrMade();
        }
        return made;
    }

    /** Two processes run tests at once; the second waits for what the first makes. */
    private static StartArchive foundOrMade() {
        try {
            Files.createDirectories(PLACE);
            try (FileChannel file = FileChannel.open(
                            PLACE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = file.lock()) {
                // Packaged anew, it is another service.
                Path here = PLACE.resolve(Long.toString(Files.getLastModifiedTime(PackagedService.jar()).toMillis()));
                Path archive = here.resolve("classes.jsa");
                if (Files.notExists(archive)) {
                    Files.createDirectories(here);
                    unpack(here);
                    record(unpacked(here), archive, here);
                }
                return new StartArchive(unpacked(here), archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpacked(Path here) throws IOException {
        try (Stream<Path> files = Files.list(here.resolve("unpacked"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
        }
    }

    private static void unpack(Path here) throws IOException {
        Process extract = new ProcessBuilder(PackagedService.java(), "-Djarmode=tools", "-jar",
                        PackagedService.jar().toString(), "extract", "--force", "--destination", here.resolve("unpacked").toString())
                .redirectErrorStream(true)
                .redirectOutput(here.resolve("unpacked.log").toFile())
                .start();
        try {
            if (!extract.waitFor(2, TimeUnit.MINUTES) || extract.exitValue() != 0) {
                throw new IllegalStateException("the packaged service cannot be unpacked");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The archive is written when the service is stopped. */
    private static void record(Path jar, Path archive, Path here) throws IOException {
        Path folder = Files.createTempDirectory(here, "recorded");
        try (PackagedService service = PackagedService.start(
                List.of("-XX:ArchiveClassesAtExit=" + archive, "-jar", jar.toString()), folder, PackagedService.freePort())) {
            service.waitUntilHealthy().stop();
        }
    }

    /** What stands between {@code java} and the arguments of the service; without an archive it starts all the same. */
    List<String> start() {
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-jar", jar.toString());
    }
}
