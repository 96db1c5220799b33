package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.application.AgendaItems;
import dk.rammeaftale.meeting.model.ItemSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see a case: before its decision the operator, the affected authorities from the contact mail on, and the
 * secretariat; from the start of a hearing, or with the agenda that it is on, also all members; after its decision everyone who is logged in.
 */
@Service
@Transactional(readOnly = true)
public class CaseAccess {

    private final CaseRegister cases;
    private final ContactRegister contacts;
    private final Hearings hearings;
    private final AgendaItems items;

    CaseAccess(CaseRegister cases, ContactRegister contacts, Hearings hearings, AgendaItems items) {
        this.cases = cases;
        this.contacts = contacts;
        this.hearings = hearings;
        this.items = items;
    }

    /** The case, or empty where it does not exist or must not be seen: a stranger cannot tell which. */
    public Optional<CapacityCase> visible(CaseNumber number, Viewer viewer) {
        return cases.find(number).flatMap(found -> visible(List.of(found), viewer).stream().findFirst());
    }

    /** Those that the viewer may see, in the same order; the same few statements, however many they are. */
    public List<CapacityCase> visible(List<CapacityCase> found, Viewer viewer) {
        Set<CaseNumber> inDoubt = found.stream()
                .filter(one -> !isOwn(one, viewer) && one.state() != CaseState.DECIDED)
                .map(CapacityCase::number)
                .collect(Collectors.toSet());
        Set<CaseNumber> hidden = new HashSet<>(inDoubt);
        if (!inDoubt.isEmpty()) {
            viewer.authorities().forEach(authority -> hidden.removeAll(contacts.toldTo(authority, inDoubt)));
            if (viewer.isMember()) {
                hidden.removeAll(laidBeforeMembers(inDoubt));
            }
        }
        return found.stream().filter(one -> !hidden.contains(one.number())).toList();
    }

    /**
     * Whether somebody who sees the case may also read who is affected and what they said: the operator, the secretariat,
     * and the members, once the case was laid before them.
     */
    public boolean mayReadReactions(CapacityCase found, Viewer viewer) {
        return isOwn(found, viewer) || (viewer.isMember() && !laidBeforeMembers(Set.of(found.number())).isEmpty());
    }

    /** The operator's own people and the secretariat. */
    public static boolean isOwn(CapacityCase found, Viewer viewer) {
        return viewer.isSecretariat() || viewer.worksFor(found.operator());
    }

    /** The operator's case workers, not its member of DASSOS, and the secretariat. */
    public boolean mayWithdraw(CapacityCase found, Viewer viewer) {
        return viewer.isSecretariat() || (viewer.isOperator() && viewer.worksFor(found.operator()));
    }

    private Set<CaseNumber> laidBeforeMembers(Set<CaseNumber> numbers) {
        Set<String> references = numbers.stream().map(CaseNumber::value).collect(Collectors.toSet());
        Set<CaseNumber> laid = new HashSet<>(hearings.heard(numbers));
        items.onSentAgendas(ItemSource.CASE, references).stream().map(CaseNumber::new).forEach(laid::add);
        return laid;
    }
}
