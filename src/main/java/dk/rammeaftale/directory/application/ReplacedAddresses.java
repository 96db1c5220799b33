package dk.rammeaftale.directory.application;

import dk.rammeaftale.mail.application.FailedAddresses;
import dk.rammeaftale.mail.model.EmailAddress;
import org.springframework.stereotype.Component;

/** Lets the mark of an address that mail did not arrive at go, once nobody in the register is written to there any more. */
@Component
class ReplacedAddresses {

    private final DirectoryRegister register;
    private final FailedAddresses failed;

    ReplacedAddresses(DirectoryRegister register, FailedAddresses failed) {
        this.register = register;
        this.failed = failed;
    }

    /** An entry had one address and has another; asked after it is stored. */
    void replaced(EmailAddress before, EmailAddress now) {
        if (!same(before, now) && !isUsed(before)) {
            failed.forget(before);
        }
    }

    private boolean isUsed(EmailAddress address) {
        return register.people().stream().anyMatch(entry -> entry.active() && same(entry.person().email(), address))
                || register.authorities().stream().anyMatch(authority -> same(authority.contact(), address));
    }

    private static boolean same(EmailAddress one, EmailAddress other) {
        return one.value().equalsIgnoreCase(other.value());
    }
}
