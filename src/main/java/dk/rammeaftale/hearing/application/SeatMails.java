package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.SeatMail;
import dk.rammeaftale.mail.application.Evidence;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.MailEvidence;
import dk.rammeaftale.mail.model.MailState;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The mails to the seats of a hearing, and what is known of their delivery. */
@Component
class SeatMails {

    private final SeatMailRegister register;
    private final Outbox outbox;
    private final Evidence evidence;
    private final Clock clock;

    SeatMails(SeatMailRegister register, Outbox outbox, Evidence evidence, Clock clock) {
        this.register = register;
        this.outbox = outbox;
        this.evidence = evidence;
        this.clock = clock;
    }

    void write(Hearing hearing, HearingSeat seat, SeatMail.Kind kind, Letter letter) {
        long mailId = outbox.write(letter);
        register.add(new SeatMailRegister.Entry(
                mailId, hearing.id(), seat.authority(), kind, letter.to(), clock.instant()));
    }

    /** Which seat of which hearing a mail went to; empty for every other mail. */
    Optional<SeatMailRegister.Entry> find(long mailId) {
        return register.find(mailId);
    }

    /** The mails of each seat of each of these hearings, oldest first. */
    Map<Long, Map<AuthorityCode, List<SeatMail>>> of(Collection<Long> hearingIds) {
        List<SeatMailRegister.Entry> entries = register.of(hearingIds);
        Map<Long, MailEvidence> known = evidence.of(entries.stream().map(SeatMailRegister.Entry::mailId).toList()).stream()
                .collect(Collectors.toMap(MailEvidence::mailId, Function.identity()));
        return entries.stream().collect(Collectors.groupingBy(
                SeatMailRegister.Entry::hearingId,
                Collectors.groupingBy(
                        SeatMailRegister.Entry::seat,
                        Collectors.mapping(entry -> seatMail(entry, known.get(entry.mailId())), Collectors.toList()))));
    }

    private static SeatMail seatMail(SeatMailRegister.Entry entry, MailEvidence known) {
        return new SeatMail(
                entry.mailId(), entry.kind(), entry.to(), entry.writtenAt(), known.acceptedAt(), failure(known));
    }

    private static Optional<String> failure(MailEvidence known) {
        boolean failed = known.state() == MailState.FAILED || known.state() == MailState.DISCARDED;
        return known.bounced().or(() -> failed ? known.reason() : Optional.empty());
    }
}
