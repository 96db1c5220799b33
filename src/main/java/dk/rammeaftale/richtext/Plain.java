package dk.rammeaftale.richtext;

import java.util.List;
import java.util.stream.Collectors;

/** The words alone, without their form. */
final class Plain {

    private Plain() {
    }

    static String of(List<Inline> words) {
        return words.stream().map(Plain::of).collect(Collectors.joining());
    }

    private static String of(Inline inline) {
        if (inline instanceof Inline.Words words) {
            return words.text();
        } else if (inline instanceof Inline.Strong strong) {
            return of(strong.inner());
        } else if (inline instanceof Inline.Emphasis emphasis) {
            return of(emphasis.inner());
        } else if (inline instanceof Inline.Underline underline) {
            return of(underline.inner());
        } else if (inline instanceof Inline.Link link) {
            return of(link.inner());
        }
        return "\n";
    }
}
