package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.FailedAddress;
import java.util.List;
import java.util.Optional;

/** Where addresses are kept that mail did not arrive at; capitals make no difference. */
public interface FailedAddressRegister {

    Optional<FailedAddress> find(EmailAddress address);

    /** In the order of their addresses. */
    List<FailedAddress> all();

    /** Keeps it in place of what was known of the address. */
    void put(FailedAddress failed);

    /** @return false if there was nothing to remove */
    boolean remove(EmailAddress address);
}
