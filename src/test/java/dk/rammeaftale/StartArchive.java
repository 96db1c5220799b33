package dk.rammeaftale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged service unpacked, with an archive of its loaded classes: the same classes, found sooner. For a test that
 * starts it many times; a start takes a third of the time.
 */
final class StartArchive {

    private final Path jar;
    private final Path archive;

    private StartArchive(Path jar, Path archive) {
        this.jar = jar;
        this.archive = archive;
    }

    static StartArchive in(Path folder) {
        Path unpacked = folder.resolve("unpacked");
        try {
            Process extract = new ProcessBuilder(PackagedService.java(), "-Djarmode=tools", "-jar",
                            PackagedService.jar().toString(), "extract", "--destination", unpacked.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("unpacked.log").toFile())
                    .start();
            if (!extract.waitFor(2, TimeUnit.MINUTES) || extract.exitValue() != 0) {
                throw new IllegalStateException("the packaged service cannot be unpacked");
            }
            try (Stream<Path> files = Files.list(unpacked)) {
                Path jar = files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
                return new StartArchive(jar, folder.resolve("classes.jsa"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** For the first start: the archive is written when the service is stopped. */
    List<String> recording() {
        return List.of("-XX:ArchiveClassesAtExit=" + archive, "-jar", jar.toString());
    }

    /** For every other start; without an archive the service starts all the same. */
    List<String> using() {
        return List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-jar", jar.toString());
    }
}
