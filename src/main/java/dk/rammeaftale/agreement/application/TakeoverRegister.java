package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.TakeoverNotice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps the notices of takeover, those that were withdrawn among them. */
public interface TakeoverRegister {

    /** The notice has no id before it is added. */
    void add(long agreementId, TakeoverNotice notice);

    /** In the order in which they were recorded. */
    List<TakeoverNotice> of(long agreementId);

    default Optional<TakeoverNotice> find(long agreementId, long id) {
        return of(agreementId).stream().filter(notice -> notice.id() == id).findFirst();
    }

    void withdraw(long id, String reason, Instant now);
}
