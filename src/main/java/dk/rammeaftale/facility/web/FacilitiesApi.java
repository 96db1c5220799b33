package dk.rammeaftale.facility.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.facility.application.Facilities;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The register of facilities as JSON, for everyone logged in. */
@RestController
class FacilitiesApi {

    /** A facility as clients see it: codes of authorities, places of today. */
    record FacilityJson(
            String id, String name, String operator, boolean covered, int places, Map<String, Integer> users) {
    }

    private final Facilities facilities;
    private final Clock clock;

    FacilitiesApi(Facilities facilities, Clock clock) {
        this.facilities = facilities;
        this.clock = clock;
    }

    @GetMapping("/api/facilities")
    List<FacilityJson> facilities() {
        Map<FacilityId, Integer> places =
                facilities.placesOn(LocalDate.ofInstant(clock.instant(), DanishDates.ZONE));
        return facilities.all().stream()
                .map(facility -> json(facility, places.getOrDefault(facility.id(), 0)))
                .toList();
    }

    private static FacilityJson json(Facility facility, int places) {
        Map<String, Integer> users = new LinkedHashMap<>();
        facility.users().forEach((user, number) -> users.put(user.value(), number));
        return new FacilityJson(
                facility.id().value(),
                facility.name(),
                facility.operator().value(),
                facility.covered(),
                places,
                users);
    }
}
