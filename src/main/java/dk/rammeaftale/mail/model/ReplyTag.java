package dk.rammeaftale.mail.model;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The random part of a personal reply address: 80 bits in lower-case base32, which no mail server alters. */
public final class ReplyTag {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 16;

    private ReplyTag() {
    }

    /** @param random a source that nobody can foretell */
    public static String from(RandomGenerator random) {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
