package dk.rammeaftale.mail.application;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The headers of a mail, in whatever state they are. */
record MailHead(MimeMessage message) {

    /** Where mail servers write whom a mail was for; the personal reply address may stand in any of them. */
    private static final List<String> ADDRESSED =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");
    /** Each is looked up; honest mails have fewer. */
    private static final int MOST_CLUES = 100;
    /** What is longer is written to keep us busy. */
    private static final int LONGEST_HEADER = 10_000;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()@]++@[^\\s<>,;:\"()]+");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]+>");
    private static final Pattern CASE_NUMBER = Pattern.compile("(?<![\\d-])\\d{4}-\\d{3,}(?![\\d-])");

    ReadMail.Head read() throws MessagingException {
        return new ReadMail.Head(sender(), subject(), addressedTo(), references());
    }

    String sender() throws MessagingException {
        String from = String.join(", ", values("From"));
        try {
            InternetAddress[] addresses = InternetAddress.parseHeader(from, false);
            if (addresses.length > 0 && addresses[0].getAddress() != null) {
                return addresses[0].getAddress();
            }
        } catch (AddressException unusual) {
            // Found below, if there is one.
        }
        return find(ADDRESS, from).stream().reduce((first, last) -> last).orElse(decoded(from));
    }

    String subject() throws MessagingException {
        return ServerWords.oneLine(decoded(String.join(" ", values("Subject"))));
    }

    /** Whether the sending server says that nobody wants an answer, not even a bounce. */
    boolean isReturnPathEmpty() throws MessagingException {
        return values("Return-Path").stream().anyMatch(path -> path.strip().equals("<>"));
    }

    List<String> values(String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null ? List.of() : Stream.of(values).map(MailHead::unfolded).toList();
    }

    private List<String> addressedTo() throws MessagingException {
        List<String> addresses = new ArrayList<>();
        for (String name : ADDRESSED) {
            values(name).forEach(value -> addresses.addAll(find(ADDRESS, value)));
        }
        return addresses.stream().distinct().limit(MOST_CLUES).toList();
    }

    private List<String> references() throws MessagingException {
        List<String> nearestFirst = new ArrayList<>();
        values("In-Reply-To").forEach(value -> nearestFirst.addAll(messageIdsIn(value)));
        List<String> references = new ArrayList<>();
        values("References").forEach(value -> references.addAll(messageIdsIn(value)));
        Collections.reverse(references);
        nearestFirst.addAll(references);
        return nearestFirst.stream().distinct().limit(MOST_CLUES).toList();
    }

    static List<String> messageIdsIn(String value) {
        return find(MESSAGE_ID, value);
    }

    static List<String> caseNumbersIn(String text) {
        return find(CASE_NUMBER, text).stream().distinct().toList();
    }

    /** The words of a header; undecoded if they are in a character set that nobody knows. */
    static String decoded(String value) {
        try {
            return MimeUtility.decodeText(value);
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }

    private static String unfolded(String value) {
        String readable = value.length() <= LONGEST_HEADER ? value : value.substring(0, LONGEST_HEADER);
        return readable.replaceAll("\\R\\s*", " ");
    }

    private static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
