package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.CouncilPlan;
import dk.rammeaftale.agreement.model.CouncilStanding;
import dk.rammeaftale.agreement.model.Ratification;
import dk.rammeaftale.agreement.model.RatificationBoard;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together where all authorities stand with their approval of an agreement. */
@Component
public class CouncilBoard {

    private final RatificationRegister register;
    private final Directory directory;

    CouncilBoard(RatificationRegister register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    /** In the reading order of the authorities, as of today. */
    @Transactional(readOnly = true)
    public RatificationBoard of(Agreement agreement) {
        return of(agreement.id());
    }

    RatificationBoard of(long agreementId) {
        Map<AuthorityCode, List<Ratification>> decisions =
                register.of(agreementId).stream().collect(Collectors.groupingBy(Ratification::authority));
        Map<AuthorityCode, CouncilPlan> plans = register.plans(agreementId).stream()
                .collect(Collectors.toMap(CouncilPlan::authority, Function.identity()));
        return new RatificationBoard(
                directory.authorities().stream()
                        .filter(Authority::inRegion)
                        .map(authority -> new CouncilStanding(
                                authority,
                                plans.getOrDefault(authority.code(), CouncilPlan.unknown(authority.code())),
                                decisions.getOrDefault(authority.code(), List.of())))
                        .toList(),
                directory.today());
    }

    /** @throws java.util.NoSuchElementException if no authority of the region has that code */
    CouncilStanding of(long agreementId, AuthorityCode authority) {
        return of(agreementId).of(authority).orElseThrow();
    }
}
