package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.CitizenNumbers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps numbers that look like CPR numbers from leaving before the secretariat has decided. What was released is kept
 * as a fingerprint, salted with the case: enough to recognise a number, without listing any.
 */
@Component
public class Screening {

    private final ReleasedNumbers released;
    private final Clock clock;
    private final Pattern ownLink;

    Screening(ReleasedNumbers released, LinkSettings links, Clock clock) {
        this.released = released;
        this.clock = clock;
        // The random part of a link of ours may happen to look like a number, and must stay whole.
        this.ownLink = Pattern.compile(Pattern.quote(links.baseUrl()) + "/[^\\s\"<>]*");
    }

    /** The numbers in the texts that nobody has released for this case, each once, in the form ddmmyy-nnnn. */
    public List<String> suspected(String thread, String... texts) {
        return Arrays.stream(texts)
                .map(text -> ownLink.matcher(text).replaceAll(" "))
                .flatMap(text -> CitizenNumbers.in(text).stream())
                .distinct()
                .filter(number -> !released.contains(thread, fingerprint(thread, number)))
                .toList();
    }

    /** Lets these numbers pass in this case from now on. */
    @Transactional
    public void release(String thread, List<String> numbers, String by) {
        numbers.stream()
                .flatMap(number -> CitizenNumbers.in(number).stream())
                .forEach(number -> released.add(thread, fingerprint(thread, number), by, clock.instant()));
    }

    /** The text without numbers; our own links stay whole. */
    String redact(String text) {
        StringBuilder redacted = new StringBuilder();
        Matcher links = ownLink.matcher(text);
        int from = 0;
        while (links.find()) {
            redacted.append(CitizenNumbers.redact(text.substring(from, links.start()))).append(links.group());
            from = links.end();
        }
        return redacted.append(CitizenNumbers.redact(text.substring(from))).toString();
    }

    private static String fingerprint(String thread, String number) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((thread + "\n" + number).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
