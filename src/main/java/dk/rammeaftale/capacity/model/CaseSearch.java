package dk.rammeaftale.capacity.model;

import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases somebody looks for; what is empty does not matter.
 *
 * @param number    a part of the case number
 * @param facility  a part of the facility's name
 * @param authority the operator, or an affected municipality
 * @param states    any of these
 * @param year      in which it was started
 * @param words     each of them stands somewhere in what is proposed
 */
public record CaseSearch(
        String number,
        String facility,
        Optional<AuthorityCode> authority,
        String targetGroup,
        String legalBasis,
        Set<CaseState> states,
        Optional<Integer> year,
        List<String> words) {

    public static final CaseSearch EVERYTHING =
            new CaseSearch("", "", Optional.empty(), "", "", Set.of(), Optional.empty(), List.of());

    public CaseSearch {
        states = Set.copyOf(states);
        words = List.copyOf(words);
    }
}
