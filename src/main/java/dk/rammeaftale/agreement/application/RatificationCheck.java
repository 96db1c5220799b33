package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.CouncilDecision;
import dk.rammeaftale.agreement.model.CouncilStanding;
import dk.rammeaftale.agreement.model.Ratification;
import dk.rammeaftale.agreement.model.TreatingForum;
import dk.rammeaftale.agreement.model.Treatment;
import dk.rammeaftale.attachment.AttachmentCheck;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.mail.application.Screening;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what is wrong with what was entered about a council's decision, its meeting, or how it was treated. */
@Component
class RatificationCheck {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LINK = 1_000;

    private final AttachmentCheck files;
    private final Screening screening;
    private final Clock clock;

    RatificationCheck(AttachmentCheck files, Screening screening, Clock clock) {
        this.files = files;
        this.screening = screening;
        this.clock = clock;
    }

    /** A decision that can be kept, with the extract that came along. */
    record Checked(
            CouncilDecision decision, LocalDate on, String reservation, String agendaLink, Optional<CheckedFile> extract) {
    }

    /** A council meeting that can be kept. */
    record CheckedMeeting(LocalDate on, String agendaLink) {
    }

    Verdict<Checked> decision(Agreement agreement, CouncilStanding council, EnteredRatification entered) {
        List<Problem> problems = new ArrayList<>();
        Optional<CouncilDecision> decision = entered.decision().flatMap(CouncilDecision::named);
        if (decision.isEmpty()) {
            problems.add(new Problem("decision", "Vælg, hvad rådet har besluttet: godkendt, godkendt med forbehold eller afvist."));
        }
        Optional<LocalDate> day = entered.meetingDate().flatMap(EnteredDay::read);
        heldOn(agreement, council, day).ifPresent(sentence -> problems.add(new Problem("meetingDate", sentence)));
        String reservation = entered.reservation().orElse("").strip();
        boolean reserved = decision.filter(CouncilDecision.APPROVED_WITH_RESERVATION::equals).isPresent();
        if (reserved && reservation.isEmpty()) {
            problems.add(new Problem("reservation", "Skriv forbeholdet, som det står i rådets protokol."));
        } else if (decision.isPresent() && !reserved && !reservation.isEmpty()) {
            problems.add(new Problem("reservation",
                    "Et forbehold hører til «Godkendt med forbehold». Vælg den beslutning, eller slet forbeholdet."));
        }
        words(agreement, "reservation", reservation).ifPresent(problems::add);
        String link = entered.agendaLink().orElse("").strip();
        link("agendaLink", link).ifPresent(problems::add);
        Verdict<List<CheckedFile>> extract = files.check(entered.extract().stream().toList());
        if (extract instanceof Verdict.Refused<List<CheckedFile>> refused) {
            problems.addAll(refused.problems());
        }
        return problems.isEmpty()
                ? extract.map(file -> new Checked(decision.get(), day.get(), reservation, link, file.stream().findFirst()))
                : Verdict.refused(problems);
    }

    /** What is wrong with the day of a decision; empty if nothing. */
    private Optional<String> heldOn(Agreement agreement, CouncilStanding council, Optional<LocalDate> day) {
        if (day.isEmpty()) {
            return Optional.of("Skriv datoen for rådets møde, fx 2026-11-18.");
        }
        if (day.get().isAfter(today())) {
            return Optional.of("Rådets møde kan ikke ligge i fremtiden. Registrér beslutningen, når rådet har holdt mødet.");
        }
        LocalDate first = agreement.inForceFrom().minusYears(1);
        if (day.get().isBefore(first)) {
            return Optional.of("Rådets møde kan ikke ligge før %s, hvor arbejdet med aftalen kom i gang. Ret datoen.".formatted(
                    DanishDates.day(first)));
        }
        return council.last()
                .filter(before -> day.get().isBefore(before.decidedOn()))
                .map(before -> "Rådet har besluttet noget andet den %s. Den nye beslutning kan ikke ligge før. Ret datoen.".formatted(
                        DanishDates.day(before.decidedOn())));
    }

    /** A meeting to come, or one that has been held in the years in which the agreement can be approved. */
    Verdict<CheckedMeeting> meeting(Agreement agreement, Optional<String> meetingDate, Optional<String> agendaLink) {
        List<Problem> problems = new ArrayList<>();
        LocalDate first = agreement.inForceFrom().minusYears(1);
        LocalDate last = agreement.inForceUntil();
        Optional<LocalDate> day = meetingDate.flatMap(EnteredDay::read)
                .filter(one -> !one.isBefore(first) && !one.isAfter(last));
        if (day.isEmpty()) {
            problems.add(new Problem("meetingDate", "Skriv datoen for rådets møde mellem %s og %s, fx %s.".formatted(
                    DanishDates.day(first), DanishDates.day(last), agreement.finalDate())));
        }
        String link = agendaLink.orElse("").strip();
        link("agendaLink", link).ifPresent(problems::add);
        return problems.isEmpty() ? Verdict.accepted(new CheckedMeeting(day.get(), link)) : Verdict.refused(problems);
    }

    /** @param asksWhetherSettled true about a reservation; a rejection settles nothing */
    Verdict<Treatment> treatment(Agreement agreement, Ratification decision, EnteredTreatment entered, boolean asksWhetherSettled) {
        List<Problem> problems = new ArrayList<>();
        Optional<TreatingForum> by = entered.treatedBy().flatMap(TreatingForum::named);
        if (by.isEmpty()) {
            problems.add(new Problem("treatedBy", "Vælg, om det er DASSOS eller KKR, der har behandlet det."));
        }
        Optional<LocalDate> on = entered.treatedOn().flatMap(EnteredDay::read);
        if (on.isEmpty() || on.get().isAfter(today())) {
            problems.add(new Problem("treatedOn", "Skriv den dag, det blev behandlet; den kan ikke ligge i fremtiden."));
        } else if (on.get().isBefore(decision.decidedOn())) {
            problems.add(new Problem("treatedOn", "Det kan ikke være behandlet før rådets beslutning den %s. Ret datoen.".formatted(
                    DanishDates.day(decision.decidedOn()))));
        }
        String words = entered.treatment().orElse("").strip();
        if (words.isEmpty()) {
            problems.add(new Problem("treatment", "Skriv, hvordan det blev behandlet, og hvad der blev besluttet."));
        }
        words(agreement, "treatment", words).ifPresent(problems::add);
        if (asksWhetherSettled && entered.settled().isEmpty()) {
            problems.add(new Problem("settled", "Vælg, om rådets beslutning dermed gælder som godkendelse."));
        }
        return problems.isEmpty()
                ? Verdict.accepted(new Treatment(by.get(), on.get(), words, asksWhetherSettled && entered.settled().get()))
                : Verdict.refused(problems);
    }

    Verdict<CheckedFile> extract(Optional<UploadedFile> file) {
        return file.isEmpty()
                ? Verdict.refused("extract", "Vælg filen med udskriften af rådets protokol.")
                : files.check(List.of(file.get())).map(checked -> checked.get(0));
    }

    /** What is wrong with a free text; empty if nothing. */
    Optional<Problem> words(Agreement agreement, String field, String words) {
        if (words.length() > LONGEST_TEXT) {
            return Optional.of(new Problem(field, "Teksten må højst være på 4.000 tegn."));
        }
        return screening.suspected(agreement.number().value(), words).isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(field, "Et tal i teksten ligner et CPR-nummer. Fjern det."));
    }

    private static Optional<Problem> link(String field, String link) {
        return link.isEmpty() || link.length() <= LONGEST_LINK && isWebAddress(link)
                ? Optional.empty()
                : Optional.of(new Problem(field,
                        "Linket skal være en adresse på højst 1.000 tegn, der begynder med https:// eller http://."));
    }

    private static boolean isWebAddress(String link) {
        try {
            URI address = new URI(link);
            return ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(DanishDates.ZONE));
    }
}
