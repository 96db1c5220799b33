package dk.rammeaftale.meeting.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a rendered document with the one somebody has read and approved. What was received lies in
 * {@code target/received/document}; approved is what somebody copies to {@code src/test/resources/approved/document}.
 */
public final class ApprovedDocument {

    private static final Path APPROVED = Path.of("src", "test", "resources", "approved", "document");
    private static final Path RECEIVED = Path.of("target", "received", "document");

    private ApprovedDocument() {
    }

    public static void verify(String name, String html) {
        Path received = RECEIVED.resolve(name + ".html");
        Path approved = APPROVED.resolve(name + ".html");
        try {
            Files.createDirectories(RECEIVED);
            Files.writeString(received, html + "\n");
            if (Files.notExists(approved)) {
                fail("nothing approved yet: read %s and copy it to %s", received, approved);
            }
            assertThat(Files.readAllLines(received))
                    .as("%s, to be approved by copying it to %s", received, approved)
                    .containsExactlyElementsOf(Files.readAllLines(approved));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
