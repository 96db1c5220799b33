package dk.rammeaftale.mail.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a line of a mail as the post page shows it.
 *
 * @param address where it leads; empty for plain words
 */
record PostPart(String text, String address) {

    /** The lines of a text; addresses of ours in it can be followed, others are only words. */
    static List<List<PostPart>> lines(String text, String baseUrl) {
        Pattern own = Pattern.compile(Pattern.quote(baseUrl) + "/(?:[^\\s\"<>]*[^\\s\"<>.,;:!?)])?");
        return text.lines().map(line -> parts(line, own)).toList();
    }

    private static List<PostPart> parts(String line, Pattern own) {
        List<PostPart> parts = new ArrayList<>();
        Matcher addresses = own.matcher(line);
        int from = 0;
        while (addresses.find()) {
            parts.add(new PostPart(line.substring(from, addresses.start()), ""));
            parts.add(new PostPart(addresses.group(), addresses.group()));
            from = addresses.end();
        }
        parts.add(new PostPart(line.substring(from), ""));
        return parts;
    }
}
