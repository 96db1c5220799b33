package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerReceipt;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.HearingSeat.Resolution;
import dk.rammeaftale.hearing.model.SeatProof;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a hearing whose deadline passed while somebody's silence was not proved: the secretariat finds out about each
 * such seat, or gives everybody without an answer more time.
 */
@Service
@Transactional
public class UnprovenSilence {

    private final HearingRegister register;
    private final Proofs proofs;
    private final Answers answers;
    private final HearingControl control;
    private final HearingLetters letters;
    private final Directory directory;
    private final Journal journal;
    private final Clock clock;

    UnprovenSilence(
            HearingRegister register,
            Proofs proofs,
            Answers answers,
            HearingControl control,
            HearingLetters letters,
            Directory directory,
            Journal journal,
            Clock clock) {
        this.register = register;
        this.proofs = proofs;
        this.answers = answers;
        this.control = control;
        this.letters = letters;
        this.directory = directory;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the secretariat has made of it. */
    public enum Way {
        /** Each seat is accounted for. */
        RESOLVED,
        /** The hearing goes on until a later day. */
        EXTENDED
    }

    /** Whether a hearing cannot close yet; if so, the secretariat is told which seats are in question. */
    public boolean holdsBack(long hearingId) {
        Hearing hearing = register.lock(hearingId);
        boolean held = proofs.holdBack(hearing);
        if (held) {
            List<String> inWords = proofs.unproven(hearing).stream().map(this::inWords).toList();
            letters.unproven(hearing, inWords);
            journal.record(hearing.caseNumber(), Journal.SYSTEM,
                    "%s kan ikke lukkes endnu: tavsheden er ikke dokumenteret for %s."
                            .formatted(hearing.atBeginning(), proofs.unproven(hearing).stream()
                                    .map(proof -> nameOf(proof.seat().authority()))
                                    .collect(Collectors.joining(", "))));
        }
        return held;
    }

    private String inWords(SeatProof proof) {
        return nameOf(proof.seat().authority()) + ": " + String.join(" ", proof.missing());
    }

    /** Takes either a later last day, or what was found out about every seat in question; all of it, or nothing. */
    public Verdict<Way> resolve(
            long hearingId, List<EnteredResolution> entered, Optional<String> extendTo, Viewer viewer) {
        Hearing hearing = register.lock(hearingId);
        if (extendTo.isPresent() && entered.stream().anyMatch(EnteredResolution::saysSomething)) {
            return Verdict.refused("extendTo", "Vælg enten en ny frist, eller afklar hver plads.");
        }
        if (extendTo.isPresent()) {
            return control.extendUnproven(hearing, extendTo.get(), viewer).map(extended -> Way.EXTENDED);
        }
        Map<AuthorityCode, EnteredResolution> bySeat = entered.stream()
                .collect(Collectors.toMap(EnteredResolution::seat, Function.identity(), (one, same) -> one));
        List<HearingSeat> open = proofs.unproven(hearing).stream().map(SeatProof::seat).toList();
        List<Problem> problems = new ArrayList<>();
        open.forEach(seat -> check(bySeat.getOrDefault(seat.authority(), EnteredResolution.nothing(seat.authority())))
                .ifPresent(problems::add));
        bySeat.keySet().stream()
                .filter(code -> open.stream().noneMatch(seat -> seat.authority().equals(code)))
                .forEach(code -> problems.add(new Problem(
                        "resolve_" + code, "Pladsen mangler ikke at blive afklaret i denne høring.")));
        for (HearingSeat seat : open) {
            if (problems.isEmpty()) {
                file(hearing, seat, bySeat.get(seat.authority()), viewer).ifPresent(problems::add);
            }
        }
        return problems.isEmpty() ? Verdict.accepted(Way.RESOLVED) : Verdict.refused(problems);
    }

    private Optional<Problem> check(EnteredResolution entered) {
        String name = nameOf(entered.seat());
        if (kind(entered).isEmpty()) {
            return Optional.of(new Problem(entered.field(), "Vælg, hvad der er fundet ud af om %s.".formatted(name)));
        }
        if (entered.note().filter(note -> !note.isBlank()).isEmpty()) {
            return Optional.of(new Problem(entered.field() + "_note", switch (kind(entered).get()) {
                case CONTACTED -> "Skriv, hvordan og hvornår medlemmet for %s er nået.".formatted(name);
                case ANSWERED -> "Skriv, hvordan og hvornår svaret fra %s er kommet.".formatted(name);
                case WAIVED -> "Skriv grunden til, at %s ikke høres, og hvornår formanden har samtykket.".formatted(name);
            }));
        }
        return Optional.empty();
    }

    private static Optional<Resolution.Kind> kind(EnteredResolution entered) {
        return entered.kind().flatMap(name ->
                Arrays.stream(Resolution.Kind.values()).filter(kind -> kind.name().equals(name)).findFirst());
    }

    private Optional<Problem> file(Hearing hearing, HearingSeat seat, EnteredResolution entered, Viewer viewer) {
        Resolution.Kind kind = kind(entered).orElseThrow();
        String note = entered.note().orElseThrow().strip();
        if (kind == Resolution.Kind.ANSWERED) {
            GivenAnswer given = new GivenAnswer(
                    entered.answer().orElse(""),
                    entered.comment().orElse(""),
                    seat.holder(),
                    Answer.Way.SECRETARIAT,
                    clock.instant(),
                    Map.of(),
                    Optional.of(new Answer.Recorded(viewer.username(), note)));
            if (answers.take(hearing.id(), seat.authority(), given) instanceof AnswerReceipt.Refused refused) {
                return Optional.of(new Problem(entered.field() + "_" + refused.field(), refused.sentence()));
            }
        }
        register.put(hearing.id(), seat.resolved(new Resolution(kind, note, viewer.username(), clock.instant())));
        journal.record(hearing.caseNumber(), directory.describe(viewer.username()), switch (kind) {
            case CONTACTED -> "%s er nået på anden måde i %s (%s)."
                    .formatted(nameOf(seat.authority()), hearing.inWords(), DanishDates.day(clock.instant()));
            case ANSWERED -> "Svaret fra %s er registreret af sekretariatet.".formatted(nameOf(seat.authority()));
            case WAIVED -> "%s høres ikke i %s, med formandens samtykke."
                    .formatted(nameOf(seat.authority()), hearing.inWords());
        });
        return Optional.empty();
    }

    private String nameOf(AuthorityCode code) {
        return directory.authority(code).name();
    }
}
