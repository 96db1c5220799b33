package dk.rammeaftale.agreement.process;

import dk.rammeaftale.agreement.application.Ratifications;
import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the diagrams of an agreement ask in their expressions. */
@Component("agreementDesk")
public class AgreementDesk {

    private final Ratifications ratifications;

    AgreementDesk(Ratifications ratifications) {
        this.ratifications = ratifications;
    }

    /** The codes of the authorities whose approval is missing. */
    public List<String> councilsToAsk(long agreementId) {
        return ratifications.councilsToAsk(agreementId).stream().map(AuthorityCode::value).toList();
    }
}
