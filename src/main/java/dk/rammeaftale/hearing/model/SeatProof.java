package dk.rammeaftale.hearing.model;

import dk.rammeaftale.calendar.DanishDates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a seat that was asked, and with it whether its silence is really silence: who never got the question, or
 * whose reply nobody has read, has not been silent. What reached the mail server when the hearing was over asked nobody.
 *
 * @param asked       whether the seat is asked at all; the proposer's is not, by default
 * @param closesAt    the midnight that ends the hearing
 * @param mails       the mails to the seat, oldest first
 * @param answer      the last answer in time
 * @param unreadReply whether a reply of the seat waits to be read
 */
public record SeatProof(
        HearingSeat seat,
        boolean asked,
        Instant closesAt,
        List<SeatMail> mails,
        Optional<Answer> answer,
        boolean unreadReply) {

    /** How a seat stands in a hearing. */
    public enum Stand {
        ANSWERED("har svaret"),
        /** Not asked: what it said or agreed to in an earlier round counts. */
        CARRIED_OVER("samtykke overført"),
        SILENT("har ikke svaret"),
        /** Without an answer, and not shown to have been asked. */
        UNPROVEN("kan ikke dokumenteres"),
        /** Left out by the secretariat with the chair's consent. */
        WAIVED("ikke hørt"),
        /** The operator's own seat, which is not asked. */
        PROPOSER("forslagsstiller");

        private final String label;

        Stand(String label) {
            this.label = label;
        }

        /** In Danish, for people. */
        public String label() {
            return label;
        }
    }

    /** Asked once and reminded once, at least. */
    private static final int FEWEST_MAILS = 2;

    public SeatProof {
        mails = mails.stream().sorted(Comparator.comparing(SeatMail::writtenAt).thenComparing(SeatMail::mailId)).toList();
    }

    /** The same proof with the answer as readers see it. */
    public SeatProof withAnswer(Optional<Answer> shown) {
        return new SeatProof(seat, asked, closesAt, mails, shown, unreadReply);
    }

    public Stand stand() {
        if (!asked) {
            return Stand.PROPOSER;
        }
        if (answer.isPresent() && !isCarriedOver()) {
            // What lies unread may take the answer back.
            return unreadReply ? Stand.UNPROVEN : Stand.ANSWERED;
        }
        Optional<HearingSeat.Resolution.Kind> resolved = seat.resolution().map(HearingSeat.Resolution::kind);
        if (resolved.equals(Optional.of(HearingSeat.Resolution.Kind.WAIVED))) {
            return Stand.WAIVED;
        }
        if (missing().isEmpty()) {
            return isCarriedOver() ? Stand.CARRIED_OVER : Stand.SILENT;
        }
        return Stand.UNPROVEN;
    }

    /** Whether what counts was taken over from an earlier round, and the seat has said nothing else since. */
    private boolean isCarriedOver() {
        return seat.carriedFrom().isPresent()
                && answer.map(Answer::isCarriedOver).orElse(true);
    }

    /** In Danish, from which round the seat's consent is taken over; empty where the seat stands for itself. */
    public Optional<String> carriedOver() {
        return seat.carriedFrom().filter(round -> stand() == Stand.CARRIED_OVER).map("Overført fra runde %d"::formatted);
    }

    /** Whether nothing more is expected of the seat. */
    public boolean isSettled() {
        return switch (stand()) {
            case ANSWERED, CARRIED_OVER, PROPOSER -> true;
            case SILENT, UNPROVEN, WAIVED -> false;
        };
    }

    /** What is missing before the seat counts as silent, in Danish; empty where nothing is. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (unreadReply) {
            missing.add("Et svar på mail er ikke læst endnu.");
        }
        boolean reachedOtherwise = seat.resolution()
                .filter(found -> found.kind() == HearingSeat.Resolution.Kind.CONTACTED)
                .isPresent();
        if (!reachedOtherwise && answer.isEmpty() && !isCarriedOver()) {
            missing.addAll(missingDelivery());
        }
        return missing;
    }

    /** What went to the seat before the last invitation, perhaps to an address that was wrong, is no longer asked for. */
    private List<String> missingDelivery() {
        List<SeatMail> counted = sinceLastInvitation();
        List<String> missing = new ArrayList<>();
        counted.stream().filter(mail -> !isDelivered(mail)).forEach(mail -> missing.add(undelivered(mail)));
        // What went to another address reached somebody else, or nobody.
        long delivered = asking().stream()
                .filter(mail -> mail.to().equals(seat.email()))
                .filter(this::isDelivered)
                .count();
        if (missing.isEmpty() && delivered < FEWEST_MAILS) {
            missing.add(delivered == 0 ? "Medlemmet er ikke inviteret." : "Medlemmet er ikke blevet mindet om høringen.");
        }
        return missing;
    }

    private static String undelivered(SeatMail mail) {
        String what = mail.kind() == SeatMail.Kind.INVITATION ? "Invitationen" : "Påmindelsen";
        String day = DanishDates.day(mail.writtenAt());
        return mail.failure()
                .map(why -> "%s af %s til %s kom ikke frem: %s".formatted(what, day, mail.to(), why))
                .orElse("%s af %s til %s er %s.".formatted(what, day, mail.to(), mail.acceptedAt().isPresent()
                        ? "først modtaget af mailserveren efter fristen"
                        : "endnu ikke modtaget af mailserveren"));
    }

    private List<SeatMail> asking() {
        return mails.stream()
                .filter(mail -> mail.kind() != SeatMail.Kind.NOTICE)
                .filter(mail -> mail.writtenAt().isBefore(closesAt))
                .toList();
    }

    private boolean isDelivered(SeatMail mail) {
        return mail.isDeliveredBefore(closesAt);
    }

    private List<SeatMail> sinceLastInvitation() {
        List<SeatMail> asking = asking();
        int last = 0;
        for (int i = 0; i < asking.size(); i++) {
            if (asking.get(i).kind() == SeatMail.Kind.INVITATION) {
                last = i;
            }
        }
        return asking.subList(last, asking.size());
    }

    /** When the mail server took the invitation that reached the seat. */
    public Optional<SeatMail> invitation() {
        return asking().stream()
                .filter(mail -> mail.kind() == SeatMail.Kind.INVITATION && isDelivered(mail))
                .reduce((earlier, later) -> later);
    }

    /** The reminders that were delivered, oldest first. */
    public List<SeatMail> reminders() {
        return mails.stream()
                .filter(mail -> mail.kind() == SeatMail.Kind.REMINDER && isDelivered(mail))
                .toList();
    }

    public Optional<Instant> remindedAt() {
        return reminders().stream().reduce((earlier, later) -> later).flatMap(SeatMail::acceptedAt);
    }

    /** The proof in Danish, as the decision keeps it. */
    public String statement() {
        List<String> sentences = new ArrayList<>();
        if (stand() == Stand.PROPOSER) {
            return "Forslagsstiller, ikke spurgt.";
        }
        if (stand() == Stand.CARRIED_OVER) {
            return "%s: %s".formatted(carriedOver().orElseThrow(), answer
                    .map(given -> "har svaret «%s».".formatted(given.kind().label()))
                    .orElse("gjorde ikke indsigelse inden fristen."));
        }
        sentences.add(invitation()
                .map(mail -> "Spurgt %s på %s.".formatted(moment(mail.acceptedAt().orElseThrow()), mail.to()))
                .orElse("Ikke nået på mail."));
        if (!reminders().isEmpty()) {
            sentences.add("Mindet om høringen %s, senest %s."
                    .formatted(times(reminders().size()), moment(remindedAt().orElseThrow())));
        }
        seat.resolution().ifPresent(found -> sentences.add(resolution(found)));
        sentences.add(answer.map(SeatProof::answered).orElse(switch (stand()) {
            case WAIVED -> "Ikke hørt.";
            case UNPROVEN -> "Har ikke svaret; tavsheden er ikke dokumenteret.";
            default -> "Har ikke svaret inden fristen.";
        }));
        return String.join(" ", sentences);
    }

    private static String resolution(HearingSeat.Resolution found) {
        String what = switch (found.kind()) {
            case CONTACTED -> "Kontaktet på anden måde";
            case ANSWERED -> "Svaret er registreret af sekretariatet";
            case WAIVED -> "Undladt med formandens samtykke";
        };
        return "%s (%s).".formatted(what, found.note());
    }

    private static String answered(Answer answer) {
        return "Har svaret «%s» %s (%s)."
                .formatted(answer.kind().label(), moment(answer.receivedAt()), answer.way().label());
    }

    private static String times(int count) {
        return count == 1 ? "1 gang" : count + " gange";
    }

    private static String moment(Instant instant) {
        return DanishDates.moment(instant);
    }
}
