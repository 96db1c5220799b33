package dk.rammeaftale.capacity.application;

import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.function.UnaryOperator;

/** Everything in a case that somebody typed freely, file names included. */
public interface FreeTexts {

    List<String> of(CaseNumber number);

    /** Replaces every free text of a case by what {@code change} makes of it. */
    void rewrite(CaseNumber number, UnaryOperator<String> change);
}
