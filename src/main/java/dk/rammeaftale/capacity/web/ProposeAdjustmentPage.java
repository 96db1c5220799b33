package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.application.Cases;
import dk.rammeaftale.capacity.model.ChangeKind;
import dk.rammeaftale.capacity.model.OwnDuty;
import dk.rammeaftale.capacity.model.Route;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.facility.application.Facilities;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.web.FormPage;
import dk.rammeaftale.web.FormRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The start form: an operator proposes a change at one of its own facilities, or the secretariat does so for it. */
@Component
class ProposeAdjustmentPage implements FormPage {

    private final Facilities facilities;
    private final Directory directory;
    private final Cases cases;
    private final Clock clock;

    ProposeAdjustmentPage(Facilities facilities, Directory directory, Cases cases, Clock clock) {
        this.facilities = facilities;
        this.directory = directory;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "propose-adjustment";
    }

    @Override
    public Optional<String> startsProcess() {
        return Optional.of("capacity-adjustment");
    }

    @Override
    public String whatNext() {
        return "De berørte kommuner får forslaget på mail, og driftsherren dokumenterer kontakten i en opgave. "
                + "Har sekretariatet startet sagen, bekræfter driftsherren først forslaget.";
    }

    @Override
    public Map<String, Object> model(FormRequest request) {
        Viewer viewer = new Viewer(request.username(), request.groups());
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        List<Facility> offered = offeredTo(viewer);
        Map<String, Object> model = new HashMap<>();
        model.put("isSecretariat", viewer.isSecretariat());
        model.put("kinds", Choices.of(ChangeKind.values(), ChangeKind::label));
        model.put("routes", Choices.of(Route.values(), Route::label));
        model.put("facilities", facilityOptions(offered, viewer, today));
        model.put("operators", operatorOptions());
        model.put("others", otherAuthorities(viewer));
        model.put("relatedCases", relatedCases(viewer));
        model.put("duties", OwnDuty.values());
        model.put("legalBases", new TreeSet<>(facilities.all().stream().map(Facility::legalBasis).toList()));
        model.put("earliest", viewer.isSecretariat() ? null : today);
        return model;
    }

    /** Facilities that are open and covered by the agreement; case workers see those of their own authority only. */
    private List<Facility> offeredTo(Viewer viewer) {
        List<Facility> own = viewer.isSecretariat()
                ? facilities.all()
                : viewer.authority().map(facilities::operatedBy).orElse(List.of());
        return own.stream().filter(facility -> facility.covered() && !facility.closed()).toList();
    }

    private Map<String, String> facilityOptions(List<Facility> offered, Viewer viewer, LocalDate today) {
        Map<FacilityId, Integer> places = facilities.placesOn(today);
        Map<AuthorityCode, String> names = directory.names();
        Map<String, String> options = new LinkedHashMap<>();
        offered.forEach(facility -> options.put(
                facility.id().value(),
                "%s%s, %s (%d pladser)"
                        .formatted(
                                viewer.isSecretariat() ? names.get(facility.operator()) + ": " : "",
                                facility.name(),
                                facility.legalBasis(),
                                places.getOrDefault(facility.id(), 0))));
        return options;
    }

    private Map<String, String> operatorOptions() {
        return options(directory.authorities().stream().filter(Authority::inRegion).toList());
    }

    private Map<String, String> otherAuthorities(Viewer viewer) {
        Optional<AuthorityCode> own = viewer.authority();
        return options(directory.authorities().stream()
                .filter(authority -> own.filter(authority.code()::equals).isEmpty())
                .toList());
    }

    private static Map<String, String> options(List<Authority> authorities) {
        Map<String, String> options = new LinkedHashMap<>();
        authorities.forEach(authority -> options.put(authority.code().value(), authority.name()));
        return options;
    }

    private Map<String, String> relatedCases(Viewer viewer) {
        Map<String, String> options = new LinkedHashMap<>();
        cases.open().stream()
                .filter(open -> viewer.isSecretariat() || viewer.worksFor(open.operator()))
                .forEach(open -> options.put(open.number().value(), Choices.caseLabel(open)));
        return options;
    }
}
