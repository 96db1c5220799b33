package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.Recipients;
import dk.rammeaftale.mail.application.FailedAddresses;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.FailedAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Points out those who are to be asked, or are asked, at an address that mail did not arrive at before. */
@Service
@Transactional(readOnly = true)
public class UnreachedSeats {

    private final FailedAddresses addresses;
    private final Seats seats;
    private final Directory directory;

    UnreachedSeats(FailedAddresses addresses, Seats seats, Directory directory) {
        this.addresses = addresses;
        this.seats = seats;
        this.directory = directory;
    }

    /** In Danish, a sentence for each who could be asked: the seats of DASSOS, and all authorities. */
    public List<String> anywhere() {
        Recipients authorities = new Recipients(
                Recipients.Kind.NAMED, directory.authorities().stream().map(Authority::code).toList());
        return Stream.of(Recipients.DASSOS, authorities)
                .flatMap(asked -> before(seats.of(asked, Optional.empty(), directory.today())).stream())
                .distinct()
                .toList();
    }

    /** In Danish, a sentence for each who would be asked in a mail hearing of DASSOS that is sent today. */
    public List<String> inDassos() {
        return before(seats.of(Recipients.DASSOS, Optional.empty(), directory.today()));
    }

    /** In Danish, a sentence for each who would be asked. */
    public List<String> before(List<HearingSeat> asked) {
        return among(asked, "Ret adressen, før høringen sendes.");
    }

    /** In Danish, a sentence for each who is asked in an open hearing; nothing of one that is over. */
    public List<String> during(long hearingId) {
        return among(seats.asked(hearingId), "Ret adressen under Stamdata og, mens der kan svares, på pladsen nedenfor.");
    }

    private List<String> among(List<HearingSeat> asked, String advice) {
        Map<EmailAddress, FailedAddress> failed = addresses.among(asked.stream().map(HearingSeat::email).toList());
        Map<AuthorityCode, String> names = directory.names();
        return asked.stream()
                .filter(seat -> failed.containsKey(seat.email()))
                .map(seat -> sentence(seat, names.get(seat.authority()), failed.get(seat.email()), advice))
                .toList();
    }

    private static String sentence(HearingSeat seat, String authority, FailedAddress failed, String advice) {
        return "Mail til %s (%s) kunne ikke leveres den %s: %s %s".formatted(
                authority,
                seat.email(),
                DanishDates.day(failed.lastAt()),
                failed.reason().endsWith(".") ? failed.reason() : failed.reason() + ".",
                advice);
    }
}
