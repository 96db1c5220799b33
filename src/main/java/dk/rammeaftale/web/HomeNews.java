package dk.rammeaftale.web;

import java.util.List;
import java.util.Optional;

/**
 * What a room shows on the start page: what waits, what goes on, what went wrong. The parts stand in the order of their beans
 * ({@link org.springframework.core.annotation.Order}), those that ask for something to be done before those that tell.
 */
public interface HomeNews {

    /**
     * A heading with its lines.
     *
     * @param nothing what stands there when there are no lines; empty, as by default: then the part is left out
     * @param more    where the rest is to be found
     */
    record Part(String title, List<Line> lines, Optional<String> nothing, Optional<Door> more) {

        public Part {
            lines = List.copyOf(lines);
        }

        public Part(String title, List<Line> lines) {
            this(title, lines, Optional.empty(), Optional.empty());
        }

        public Part orElse(String sentence) {
            return new Part(title, lines, Optional.of(sentence), more);
        }

        public Part with(Door door) {
            return new Part(title, lines, nothing, Optional.of(door));
        }

        boolean isShown() {
            return !lines.isEmpty() || nothing.isPresent();
        }
    }

    /**
     * A line that leads somewhere.
     *
     * @param mark   a word before it that makes it stand out, or empty
     * @param note   what stands after it, or empty
     * @param remedy a button that does something about it
     */
    record Line(String mark, String text, String address, String note, Optional<Remedy> remedy) {

        public Line(String mark, String text, String address) {
            this(mark, text, address, "", Optional.empty());
        }

        public Line noting(String words) {
            return new Line(mark, text, address, words, remedy);
        }

        public Line with(Remedy button) {
            return new Line(mark, text, address, note, Optional.of(button));
        }
    }

    /** A link with its words. */
    record Door(String text, String address) {
    }

    /** A button with its words, and the address it posts to. */
    record Remedy(String text, String address) {
    }

    /** Empty for somebody whom it does not concern. */
    Optional<Part> forTheStartPage(Visitor visitor);
}
