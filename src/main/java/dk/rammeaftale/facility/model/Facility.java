package dk.rammeaftale.facility.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A place offer run by an operator.
 *
 * @param municipality the one it lies in; the operator itself while the register does not know it
 * @param covered      whether the framework agreement covers it, see {@link Coverage}
 * @param users        how many places each authority uses, the operator among them
 * @param closed       whether a decided closure has taken effect
 */
public record Facility(
        FacilityId id,
        String name,
        AuthorityCode operator,
        AuthorityCode municipality,
        String legalBasis,
        String targetGroup,
        boolean covered,
        Map<AuthorityCode, Integer> users,
        boolean closed) {

    public Facility {
        users = Collections.unmodifiableMap(new LinkedHashMap<>(users));
    }
}
