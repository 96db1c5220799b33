package dk.rammeaftale.link.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What stands in the address of a personal link: 160 random bits in base64url. They end in a letter or a digit, so that
 * no mail program takes the last character for the end of a sentence.
 */
public final class LinkToken {

    private static final int BYTES = 20;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{27}");

    private final String text;

    private LinkToken(String text) {
        this.text = text;
    }

    /** @param random a source that nobody can foretell */
    public static LinkToken from(RandomGenerator random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The token that somebody came with; empty if it cannot be one of ours. */
    public static Optional<LinkToken> read(String text) {
        return Optional.of(text).filter(form -> FORM.matcher(form).matches()).map(LinkToken::new);
    }

    /** As it stands in the address: to be given away, never to be stored or logged. */
    public String text() {
        return text;
    }

    /** Its SHA-256 in hexadecimal: enough to recognise it by, and useless to whoever reads the database. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the token itself: this is what a log would show. */
    @Override
    public String toString() {
        return "a personal link's token";
    }
}
