package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.TakeoverNotice;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.facility.application.Facilities;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices from municipalities that consider taking over regional facilities (minutes of 3 November 2023, item 1.1: the law
 * requires it in the agreement). The secretariat records any, a case worker those of the own municipality.
 */
@Service
@Transactional
public class TakeoverNotices {

    private final AgreementRegister register;
    private final TakeoverRegister notices;
    private final Facilities facilities;
    private final EnteredTexts texts;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    TakeoverNotices(
            AgreementRegister register,
            TakeoverRegister notices,
            Facilities facilities,
            EnteredTexts texts,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.register = register;
        this.notices = notices;
        this.facilities = facilities;
        this.texts = texts;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is entered about a notice: a facility of the register, or the name of another one. */
    public record Entered(String authority, String facilityId, String facilityName, String notedOn, String note) {
    }

    /** In the order in which they were recorded, those that were withdrawn among them. */
    @Transactional(readOnly = true)
    public List<TakeoverNotice> of(Agreement agreement) {
        return notices.of(agreement.id());
    }

    /** The regional facilities that are open. */
    @Transactional(readOnly = true)
    public List<Facility> regional() {
        return directory.authorities().stream()
                .filter(authority -> authority.kind() == Authority.Kind.REGION)
                .flatMap(region -> facilities.operatedBy(region.code()).stream())
                .filter(facility -> !facility.closed())
                .toList();
    }

    /** The municipalities for which a viewer may record a notice. */
    @Transactional(readOnly = true)
    public List<Authority> recordable(Viewer viewer) {
        return directory.authorities().stream()
                .filter(authority -> authority.kind() == Authority.Kind.MUNICIPALITY)
                .filter(authority -> mayAct(authority.code(), viewer))
                .toList();
    }

    public boolean mayAct(AuthorityCode authority, Viewer viewer) {
        return viewer.isSecretariat() || viewer.isOperator() && viewer.worksFor(authority);
    }

    public Verdict<TakeoverNotice> record(Agreement agreement, Entered entered, Viewer viewer) {
        List<Problem> problems = new ArrayList<>();
        Optional<Authority> authority =
                recordable(viewer).stream().filter(one -> one.code().value().equals(entered.authority())).findFirst();
        if (authority.isEmpty()) {
            problems.add(new Problem("authority", viewer.isSecretariat()
                    ? "Vælg den kommune, der overvejer at overtage tilbuddet."
                    : "Du kan kun registrere meddelelser fra din egen kommune."));
        }
        Optional<Facility> facility =
                regional().stream().filter(one -> one.id().value().equals(entered.facilityId())).findFirst();
        String name = facility.map(Facility::name).orElseGet(() -> otherName(agreement, entered, problems));
        Optional<LocalDate> day = EnteredDay.read(entered.notedOn());
        if (day.isEmpty() || day.get().isAfter(LocalDate.now(clock.withZone(DanishDates.ZONE)))) {
            problems.add(new Problem("notedOn", "Skriv den dag, meddelelsen er givet; den kan ikke ligge i fremtiden."));
        }
        String note = texts.text(agreement, "note", entered.note(), "", problems);
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        Agreement held = register.hold(agreement.id()).orElseThrow();
        if (notices.of(held.id()).stream().anyMatch(one -> one.stands()
                && one.authority().equals(authority.get().code())
                && one.facilityName().equalsIgnoreCase(name))) {
            return Verdict.refused(facility.isPresent() ? "facilityId" : "facilityName",
                    "%s har allerede meddelt, at den overvejer at overtage «%s».".formatted(authority.get().name(), name));
        }
        TakeoverNotice notice = new TakeoverNotice(0, authority.get().code(), facility.map(one -> one.id().value()), name,
                day.get(), note, viewer.username(), clock.instant(), Optional.empty(), "");
        notices.add(held.id(), notice);
        journal.record(held.number(), directory.describe(viewer.username()), "%s overvejer at overtage «%s» (meddelt %s).".formatted(
                authority.get().name(), name, DanishDates.day(day.get())));
        return Verdict.accepted(notice);
    }

    private String otherName(Agreement agreement, Entered entered, List<Problem> problems) {
        if (!entered.facilityId().isBlank()) {
            problems.add(new Problem("facilityId", "Vælg et af Regionens tilbud på listen."));
            return "";
        }
        return texts.line(agreement, "facilityName", entered.facilityName(),
                "Vælg et af Regionens tilbud på listen, eller skriv tilbuddets navn.", problems);
    }

    /** A notice that does not hold any more stays, with the reason. */
    public Verdict<TakeoverNotice> withdraw(Agreement agreement, long id, String reason, Viewer viewer) {
        Agreement held = register.hold(agreement.id()).orElseThrow();
        Optional<TakeoverNotice> notice = notices.find(held.id(), id).filter(one -> mayAct(one.authority(), viewer));
        if (notice.isEmpty()) {
            return Verdict.refused("notice", "Meddelelsen findes ikke, eller du kan ikke trække den tilbage.");
        }
        if (!notice.get().stands()) {
            return Verdict.refused("notice", "Meddelelsen er allerede trukket tilbage.");
        }
        List<Problem> problems = new ArrayList<>();
        String words = texts.text(held, "reason", reason, "Skriv, hvorfor meddelelsen trækkes tilbage.", problems);
        if (!problems.isEmpty()) {
            return Verdict.refused(problems);
        }
        notices.withdraw(id, words, clock.instant());
        journal.record(held.number(), directory.describe(viewer.username()), "Meddelelsen fra %s om «%s» er trukket tilbage: %s".formatted(
                directory.authority(notice.get().authority()).name(), notice.get().facilityName(), words));
        return Verdict.accepted(notices.find(held.id(), id).orElseThrow());
    }
}
