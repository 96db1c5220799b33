package dk.rammeaftale.facility.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.facility.application.FacilityCases.FacilityCase;
import dk.rammeaftale.facility.application.FacilityOverview;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityId;
import dk.rammeaftale.facility.model.FacilityPlaces;
import dk.rammeaftale.facility.model.LedgerEntry;
import dk.rammeaftale.facility.model.OpenProposal;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.web.DanishNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A facility: what it is, its places over time, who uses it, and its cases; for everyone logged in. */
@Controller
class FacilityPages {

    private final FacilityOverview overview;
    private final Directory directory;

    FacilityPages(FacilityOverview overview, Directory directory) {
        this.overview = overview;
        this.directory = directory;
    }

    /** @param caseNumber empty for what was loaded from a file */
    record LedgerRow(String day, String change, String places, String reason, String caseNumber, boolean planned) {
    }

    record ProposalRow(String caseNumber, String words, String from, String until, String stands) {
    }

    record UseRow(String authority, boolean operator, String places) {
    }

    record CaseRow(String number, String title, String started, String stands) {
    }

    @GetMapping("/tilbud/{id:" + FacilityId.FORM + "}")
    ModelAndView show(@PathVariable String id, @RequestParam(defaultValue = "1") String side, Viewer viewer) {
        FacilityPlaces found = overview.find(new FacilityId(id), viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Tilbuddet findes ikke i registret."));
        Facility facility = found.facility();
        LocalDate today = directory.today();
        Map<AuthorityCode, String> names =
                directory.authorities().stream().collect(Collectors.toMap(Authority::code, Authority::name));
        return new ModelAndView("tilbud-et")
                .addObject("facility", FacilityRow.of(found, today, names::get))
                .addObject("municipality", facility.municipality().equals(facility.operator())
                        ? "" : names.get(facility.municipality()))
                .addObject("closedOn", found.ledger().closedOn()
                        .filter(day -> !day.isAfter(today)).map(DanishDates::day).orElse(""))
                .addObject("chart", found.ledger().entries().isEmpty()
                        ? "" : PlacesChart.of(facility.name(), found.ledger(), today))
                .addObject("ledger", ledger(found, today))
                .addObject("proposals", found.proposals().stream().map(FacilityPages::row).toList())
                .addObject("users", users(facility, names))
                .addObject("used", used(facility))
                .addObject("cases", page(overview.cases(facility.id(), viewer), side))
                .addObject("mayStart", !facility.closed() && mayStart(facility, viewer));
    }

    /** Those who may start a case about it: a case worker of its operator, and the secretariat on behalf of the operator. */
    private static boolean mayStart(Facility facility, Viewer viewer) {
        return viewer.isSecretariat() || viewer.isOperator() && viewer.worksFor(facility.operator());
    }

    /** Newest first, as one looks for what is, and then for what was. */
    private static List<LedgerRow> ledger(FacilityPlaces found, LocalDate today) {
        List<LedgerRow> rows = new ArrayList<>();
        for (LedgerEntry entry : found.ledger().entries()) {
            rows.add(new LedgerRow(
                    DanishDates.day(entry.effectiveOn()),
                    entry.closure() ? "lukning" : DanishNumbers.signed(entry.difference()),
                    DanishNumbers.whole(found.on(entry.effectiveOn())),
                    entry.reason(),
                    entry.caseNumber().orElse(""),
                    entry.effectiveOn().isAfter(today)));
        }
        Collections.reverse(rows);
        return rows;
    }

    private static ProposalRow row(OpenProposal proposal) {
        return new ProposalRow(
                proposal.caseNumber(),
                proposal.words(),
                DanishDates.day(proposal.effectiveOn()),
                proposal.endsOn().map(DanishDates::day).orElse(""),
                proposal.stands());
    }

    private static List<UseRow> users(Facility facility, Map<AuthorityCode, String> names) {
        return facility.users().entrySet().stream()
                .map(use -> new UseRow(
                        Optional.ofNullable(names.get(use.getKey())).orElse(use.getKey().value()),
                        use.getKey().equals(facility.operator()),
                        DanishNumbers.whole(use.getValue())))
                .toList();
    }

    private static String used(Facility facility) {
        return DanishNumbers.whole(facility.users().values().stream().mapToInt(Integer::intValue).sum());
    }

    private static Page<CaseRow> page(List<FacilityCase> cases, String side) {
        Slice slice = Slice.page(side.matches("\\d{1,7}") ? Integer.parseInt(side) : 1);
        return new Page<>(
                cases.stream()
                        .skip(slice.offset())
                        .limit(slice.size())
                        .map(one -> new CaseRow(one.number(), one.title(), DanishDates.day(one.startedOn()), one.stands()))
                        .toList(),
                slice,
                cases.size());
    }
}
