package dk.rammeaftale;

import java.util.List;

/** The service does not start, for reasons that each name a setting. */
class RefusedStart extends RuntimeException {

    private final List<String> sentences;

    RefusedStart(List<String> sentences) {
        super(String.join(" ", sentences));
        this.sentences = List.copyOf(sentences);
    }

    List<String> sentences() {
        return sentences;
    }
}
