package dk.rammeaftale.capacity.application;

import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.application.PlacesNow;
import dk.rammeaftale.meeting.model.AgendaItem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells a meeting how many places there are at the facility of a case. */
@Component
class CasePlaces implements PlacesNow {

    private final CaseRegister cases;

    CasePlaces(CaseRegister cases) {
        this.cases = cases;
    }

    @Override
    public Optional<Integer> at(AgendaItem item) {
        return item.caseNumber().map(CaseNumber::new).flatMap(cases::find).map(about -> about.change().placesBefore());
    }
}
