package dk.rammeaftale.capacity.application;

import dk.rammeaftale.attachment.AttachmentCheck;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.CapacityCase.FacilityFacts;
import dk.rammeaftale.capacity.model.ChangeKind;
import dk.rammeaftale.capacity.model.OwnDuty;
import dk.rammeaftale.capacity.model.ProposedChange;
import dk.rammeaftale.capacity.model.Route;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.facility.application.Facilities;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.facility.model.LedgerEntry;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Checks a proposal before it becomes a case; every fault is named, and nothing is stored. */
@Component
class ProposalCheck {

    /** No number of places equals it: without a facility the rest is checked all the same. */
    private static final int NOT_KNOWN = -1;

    private static final int SHORTEST_REASON = 20;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LEGAL_BASIS = 100;
    private static final Pattern LINE_BREAK_OR_CONTROL = Pattern.compile("\\R|\\p{Cntrl}");

    private final Directory directory;
    private final Facilities facilities;
    private final CaseAccess access;
    private final AttachmentCheck attachments;
    private final Clock clock;

    ProposalCheck(
            Directory directory, Facilities facilities, CaseAccess access, AttachmentCheck attachments, Clock clock) {
        this.directory = directory;
        this.facilities = facilities;
        this.access = access;
        this.attachments = attachments;
        this.clock = clock;
    }

    Verdict<CheckedProposal> check(EnteredProposal entered, Viewer viewer) {
        List<Problem> problems = new ArrayList<>();
        boolean isNew = entered.change().kind().flatMap(ChangeKind::named).filter(ChangeKind.NEW::equals).isPresent();
        Optional<AuthorityCode> operator = operator(entered, viewer, problems);
        Optional<Facility> facility = isNew || operator.isEmpty()
                ? Optional.empty()
                : facility(entered, operator.get(), problems);
        FacilityFacts facts = isNew
                ? factsOfNew(entered, problems)
                : facility.map(f -> new FacilityFacts(f.name(), f.legalBasis(), f.targetGroup()))
                        .orElse(new FacilityFacts("", "", ""));
        LocalDate today = LocalDate.now(clock.withZone(DanishDates.ZONE));
        int placesBefore = isNew ? 0 : facility.map(f -> facilities.placesOn(f.id(), today)).orElse(NOT_KNOWN);
        Optional<ProposedChange> change =
                accepted(entered.change().checked(placesBefore, today, viewer.isSecretariat()), problems);
        String reason = reason(entered, problems);
        Optional<Route> route = wishedRoute(entered, problems);
        List<AuthorityCode> extra = extraAffected(entered, operator, problems);
        Optional<CaseNumber> related = relatedCase(entered, viewer, problems);
        Map<OwnDuty, String> duties = duties(entered, problems);
        Optional<List<CheckedFile>> files = accepted(attachments.check(entered.attachments()), problems);
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        return Verdict.accepted(new CheckedProposal(
                operator.get(),
                viewer.isSecretariat(),
                facility,
                facts,
                change.get(),
                reason,
                route,
                extra,
                related,
                duties,
                files.get()));
    }

    private static <T> Optional<T> accepted(Verdict<T> verdict, List<Problem> problems) {
        if (verdict instanceof Verdict.Refused<T> refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
        return Optional.of(((Verdict.Accepted<T>) verdict).value());
    }

    private Optional<AuthorityCode> operator(EnteredProposal entered, Viewer viewer, List<Problem> problems) {
        if (!viewer.isSecretariat()) {
            if (entered.onBehalfOf().isPresent()) {
                problems.add(new Problem("onBehalfOf", "Kun sekretariatet kan starte en sag på en andens vegne."));
            }
            if (viewer.authority().isEmpty()) {
                problems.add(new Problem("onBehalfOf", "Du er ikke sagsbehandler hos en driftsherre og kan ikke starte en sag."));
            }
            return viewer.authority();
        }
        Optional<Authority> named = entered.onBehalfOf()
                .filter(AuthorityCode::isCode)
                .flatMap(code -> directory.find(new AuthorityCode(code)))
                .filter(Authority::inRegion);
        if (named.isEmpty()) {
            problems.add(new Problem("onBehalfOf", "Vælg den driftsherre, sagen startes på vegne af."));
        }
        return named.map(Authority::code);
    }

    private Optional<Facility> facility(EnteredProposal entered, AuthorityCode operator, List<Problem> problems) {
        Optional<Facility> found = entered.facilityId()
                .filter(id -> id.matches(FacilityId.FORM))
                .map(FacilityId::new)
                .flatMap(facilities::find);
        if (found.isEmpty()) {
            problems.add(new Problem("facilityId", "Tilbuddet findes ikke i registeret. Vælg et tilbud fra listen."));
            return Optional.empty();
        }
        Facility facility = found.get();
        if (!facility.operator().equals(operator)) {
            problems.add(new Problem(
                    "facilityId", "Tilbuddet drives af en anden. Kun driftsherren kan foreslå at ændre sit tilbud."));
            return Optional.empty();
        }
        if (facility.closed()) {
            problems.add(new Problem("facilityId", "Tilbuddet «%s» er lukket.".formatted(facility.name())));
            return Optional.empty();
        }
        if (facilities.ledger(facility.id()).stream().anyMatch(LedgerEntry::closure)) {
            problems.add(new Problem("facilityId", "Det er besluttet at lukke «%s».".formatted(facility.name())));
            return Optional.empty();
        }
        if (!facility.covered()) {
            problems.add(new Problem(
                    "facilityId",
                    "«%s» er ikke omfattet af rammeaftalen, da kun driftsherren selv bruger pladserne. Ændringen kræver ingen sag."
                            .formatted(facility.name())));
            return Optional.empty();
        }
        return found;
    }

    private static FacilityFacts factsOfNew(EnteredProposal entered, List<Problem> problems) {
        return new FacilityFacts(
                named("facilityName", entered.facilityName(), LONGEST_NAME, "Skriv, hvad det nye tilbud skal hedde.", problems),
                named(
                        "legalBasis",
                        entered.legalBasis(),
                        LONGEST_LEGAL_BASIS,
                        "Skriv det nye tilbuds lovgrundlag, fx SEL §107.",
                        problems),
                named("targetGroup", entered.targetGroup(), LONGEST_NAME, "Skriv det nye tilbuds målgruppe.", problems));
    }

    private static String named(
            String field, Optional<String> entered, int longest, String whenMissing, List<Problem> problems) {
        String text = entered.orElse("").strip();
        if (text.isEmpty()) {
            problems.add(new Problem(field, whenMissing));
        } else if (text.length() > longest) {
            problems.add(new Problem(field, "Skriv højst %d tegn.".formatted(longest)));
        } else if (LINE_BREAK_OR_CONTROL.matcher(text).find()) {
            problems.add(new Problem(field, "Skriv det på én linje, uden tegn, der ikke kan ses."));
        }
        return text;
    }

    private static String reason(EnteredProposal entered, List<Problem> problems) {
        String reason = entered.reason().orElse("").strip();
        if (reason.length() < SHORTEST_REASON || !reason.contains(" ")) {
            problems.add(new Problem("reason", "Begrund forslaget med mindst én hel sætning."));
        } else if (reason.length() > LONGEST_TEXT) {
            problems.add(new Problem("reason", "Begrundelsen må højst være 4.000 tegn. Læg resten i et bilag."));
        }
        return reason;
    }

    private static Optional<Route> wishedRoute(EnteredProposal entered, List<Problem> problems) {
        Optional<Route> route = entered.wishedRoute().flatMap(Route::named);
        if (entered.wishedRoute().isPresent() && route.isEmpty()) {
            problems.add(new Problem("wishedRoute", "Vælg mailhøring eller møde, eller lad feltet stå tomt."));
        }
        return route;
    }

    private List<AuthorityCode> extraAffected(
            EnteredProposal entered, Optional<AuthorityCode> operator, List<Problem> problems) {
        List<AuthorityCode> codes = new ArrayList<>();
        List<String> parts = entered.extraAffected()
                .map(text -> Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList())
                .orElse(List.of());
        for (String part : parts) {
            if (!AuthorityCode.isCode(part) || directory.find(new AuthorityCode(part)).isEmpty()) {
                problems.add(new Problem(
                        "extraAffected", "Myndigheden «%s» kendes ikke. Skriv officielle koder med komma imellem.".formatted(part)));
            } else if (operator.filter(new AuthorityCode(part)::equals).isPresent()) {
                problems.add(new Problem("extraAffected", "Driftsherren er ikke selv en berørt kommune."));
            } else {
                codes.add(new AuthorityCode(part));
            }
        }
        return codes;
    }

    private Optional<CaseNumber> relatedCase(EnteredProposal entered, Viewer viewer, List<Problem> problems) {
        Optional<CaseNumber> related = entered.relatedCase()
                .filter(CaseNumber::isCaseNumber)
                .map(CaseNumber::new)
                .filter(number -> access.visible(number, viewer).isPresent());
        if (entered.relatedCase().isPresent() && related.isEmpty()) {
            problems.add(new Problem("relatedCase", "Den anden sag findes ikke. Skriv et sagsnummer som 2027-001."));
        }
        return related;
    }

    private static Map<OwnDuty, String> duties(EnteredProposal entered, List<Problem> problems) {
        Map<OwnDuty, String> duties = new EnumMap<>(OwnDuty.class);
        entered.duties().forEach((name, answer) -> OwnDuty.ofVariable(name)
                .ifPresentOrElse(
                        duty -> duties.put(duty, answer.strip()),
                        () -> problems.add(new Problem(name, "Punktet findes ikke på tjeklisten."))));
        duties.values().removeIf(String::isEmpty);
        return duties;
    }
}
