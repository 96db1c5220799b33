package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.Sentence;
import java.util.Map;

/** What stands in the place of the shipped sentences of a template just now; empty for a template as it is shipped. */
@FunctionalInterface
interface EditedSentences {

    /** Nothing is edited. */
    EditedSentences NONE = template -> Map.of();

    Map<Sentence.Key, String> of(String template);
}
