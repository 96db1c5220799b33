package dk.rammeaftale.link.web;

import dk.rammeaftale.link.model.PersonalLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A page for tests: shows what it was asked, and remembers what was sent to it. */
@Component
class FakeLinkedPage implements LinkedPage {

    static final String PURPOSE = "fake";
    /** What it is about when there is nothing behind it any more. */
    static final String OVER = "over";

    final List<String> submitted = new CopyOnWriteArrayList<>();
    private final JdbcClient database;

    FakeLinkedPage(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Optional<LinkedView> show(PersonalLink link, LinkRequest request) {
        return switch (request.step()) {
            case "" -> Optional.of(LinkedView.page("fake-link", Map.of("holder", link.holder(), "entered", request.value("q"))))
                    .filter(view -> !link.subject().equals(OVER));
            case "fil", "fil/2" -> Optional.of(new LinkedView.Download(
                    "høring.txt", MediaType.TEXT_PLAIN, "indhold".getBytes(StandardCharsets.UTF_8)));
            case "skriv" -> {
                database.sql("update personal_link set holder = 'changed' where id = :id").param("id", link.id()).update();
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<LinkedView> submit(PersonalLink link, LinkRequest request) {
        if (link.subject().equals(OVER)) {
            return Optional.empty();
        }
        if (request.value("answer").isEmpty() && request.filesOf("file").isEmpty()) {
            return Optional.of(LinkedView.corrected("fake-link", Map.of("holder", link.holder(), "entered", "mangler")));
        }
        submitted.add(link.holder() + " " + request.step() + " " + request.value("answer") + files(request));
        return Optional.of(LinkedView.step("kvittering"));
    }

    private static String files(LinkRequest request) {
        StringBuilder files = new StringBuilder();
        request.filesOf("file").forEach(file -> {
            try {
                files.append(file.getOriginalFilename()).append('=')
                        .append(new String(file.getBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return files.toString();
    }
}
