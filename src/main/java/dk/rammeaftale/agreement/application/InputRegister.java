package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.ForumInput;
import java.time.Instant;
import java.util.List;

/** Keeps what forums outside the service have said. */
public interface InputRegister {

    void add(long agreementId, ForumInput input, Instant now);

    /** In the order of their days. */
    List<ForumInput> of(long agreementId, String step);
}
