package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.application.InChargeChanged;
import dk.rammeaftale.directory.model.InCharge;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.journal.application.Journal;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a seat's task and link in open hearings to whoever is in charge of the seat from now on. */
@Component
class SeatChanges {

    private final HearingRegister register;
    private final AnswerRegister answers;
    private final Seats seats;
    private final AnswerLinks links;
    private final HearingLetters letters;
    private final RunningHearings running;
    private final Directory directory;
    private final Journal journal;

    SeatChanges(
            HearingRegister register,
            AnswerRegister answers,
            Seats seats,
            AnswerLinks links,
            HearingLetters letters,
            RunningHearings running,
            Directory directory,
            Journal journal) {
        this.register = register;
        this.answers = answers;
        this.seats = seats;
        this.links = links;
        this.letters = letters;
        this.running = running;
        this.directory = directory;
        this.journal = journal;
    }

    @EventListener
    @Transactional
    void follow(InChargeChanged change) {
        register.open().forEach(hearing -> seats.find(hearing.id(), change.authority())
                .filter(seat -> seat.username().isPresent())
                .filter(seat -> !seat.username().get().equals(change.now().person().username()))
                .ifPresent(seat -> handOver(register.lock(hearing.id()), seat, change.now())));
    }

    private void handOver(Hearing hearing, HearingSeat before, InCharge now) {
        HearingSeat after = new HearingSeat(
                before.authority(),
                Optional.of(now.person().username()),
                now.person().name(),
                now.person().email(),
                before.proposer(),
                Seats.actsAs(now),
                Optional.empty(),
                before.resolution(),
                before.carriedFrom());
        register.put(hearing.id(), after);
        links.revoke(hearing, before, "Pladsen varetages nu af en anden.");
        Optional<Answer> answer = answers.counting(hearing.id()).stream()
                .filter(given -> given.seat().equals(before.authority()))
                .findFirst();
        boolean asked = seats.asked(hearing.id()).stream()
                .anyMatch(seat -> seat.authority().equals(before.authority()));
        if (after.carriedFrom().isPresent() && answer.map(Answer::isCarriedOver).orElse(true)) {
            letters.carriedOver(hearing, after, answer);
        } else if (asked && answer.isEmpty()) {
            running.reassign(hearing, after);
            letters.invite(hearing, after);
        }
        journal.record(hearing.caseNumber(), Journal.SYSTEM, "%s varetager nu pladsen for %s i %s som %s."
                .formatted(
                        after.person(),
                        directory.authority(after.authority()).name(),
                        hearing.inWords(),
                        after.actsAs().label()));
    }
}
