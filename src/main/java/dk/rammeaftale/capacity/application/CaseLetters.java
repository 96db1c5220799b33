package dk.rammeaftale.capacity.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.model.Affected;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.ContactAnswer;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.application.ObjectionCleared;
import dk.rammeaftale.hearing.application.SilentAuthorities;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.meeting.model.Meeting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mails of a case: who is told what, and in which role they are written to. */
@Component
class CaseLetters {

    private final Outbox outbox;
    private final Directory directory;
    private final CaseFacts facts;
    private final ContactRegister contacts;
    private final Hearings hearings;
    private final SilentAuthorities silentAuthorities;
    private final Neighbours neighbours;
    private final ContactLinks links;

    CaseLetters(
            Outbox outbox,
            Directory directory,
            CaseFacts facts,
            ContactRegister contacts,
            Hearings hearings,
            SilentAuthorities silentAuthorities,
            Neighbours neighbours,
            ContactLinks links) {
        this.outbox = outbox;
        this.directory = directory;
        this.facts = facts;
        this.contacts = contacts;
        this.hearings = hearings;
        this.silentAuthorities = silentAuthorities;
        this.neighbours = neighbours;
        this.links = links;
    }

    /** Somebody to write to, and the line that says why they are written to. */
    private record Addressee(EmailAddress address, String role) {
    }

    void askToConfirm(CapacityCase about) {
        send("confirm-proposal", about, operator(about), Map.of());
    }

    void contactAffected(CapacityCase about, Affected affected) {
        String operatorContact = directory.authority(about.operator()).contact().value();
        toAffected("contact-affected", about, affected, Map.of("operatorContact", operatorContact));
    }

    /** The receipt goes to the registered address, whoever gave the answer. */
    void contactAnswerReceived(CapacityCase about, Affected affected, ContactAnswer answer) {
        toAffected("contact-answer-received", about, affected, contactAnswer(affected, answer));
    }

    /** The operator hears of a remark at once, and of one that is taken back. */
    void contactRemark(CapacityCase about, Affected affected, ContactAnswer answer) {
        send("contact-remark", about, operator(about), contactAnswer(affected, answer));
    }

    void lateContactAnswer(CapacityCase about, Affected affected, ContactAnswer answer) {
        List<Addressee> to = new ArrayList<>(secretariat());
        to.addAll(operator(about));
        send("late-contact-answer", about, to, contactAnswer(affected, answer));
    }

    private Map<String, Object> contactAnswer(Affected affected, ContactAnswer answer) {
        return Map.of(
                "authority", nameOf(affected.authority()),
                "answer", answer.kind().label(),
                "remark", answer.remark(),
                "receivedAt", DanishDates.moment(answer.receivedAt()),
                "late", answer.late());
    }

    private void toAffected(String template, CapacityCase about, Affected affected, Map<String, Object> own) {
        outbox.write(letter(template, about, affected(affected), withCase(about, own))
                .withLink("answerPage", links.open(about.number(), affected.authority())));
    }

    void personalDataSuspected(CapacityCase about) {
        // The mail itself must not carry what it warns of.
        secretariat().forEach(to -> outbox.write(new Letter(
                to.address(),
                to.role(),
                "personal-data-suspected",
                Map.of("caseNumber", about.number().value()),
                about.number().value())));
    }

    void routeNeeded(CapacityCase about) {
        send("route-needed", about, secretariat(), Map.of("rule", rule(about)));
    }

    void objectionReceived(CapacityCase about, Answer answer) {
        send("objection-received", about, operator(about), Map.of("objection", objection(answer)));
    }

    void objectionCleared(CapacityCase about, ObjectionCleared word) {
        send("objection-cleared", about, operator(about), Map.of(
                "reference", word.hearing().reference(),
                "authority", nameOf(word.cleared().seat()),
                "clearedAt", DanishDates.moment(word.cleared().at()),
                "way", word.cleared().way().label(),
                "note", word.cleared().note().orElse(""),
                "remaining", word.remaining().stream().map(this::nameOf).toList()));
    }

    void solutionNeeded(CapacityCase about, List<Answer> objections) {
        send(
                "solution-needed",
                about,
                operator(about),
                Map.of("objections", objections.stream().map(this::objection).toList()));
    }

    void awaitsMeeting(CapacityCase about, Optional<Meeting> next) {
        send("awaits-meeting", about, operator(about), meeting(next, Map.of("postponed", false)));
    }

    void postponed(CapacityCase about, Optional<Meeting> next) {
        send("awaits-meeting", about, operator(about), meeting(next, Map.of("postponed", true)));
    }

    /** The operator, and the municipalities that know of the case, hear when it is dealt with now. */
    void meetingMoved(CapacityCase about, Optional<Meeting> now, String reason) {
        List<Addressee> to = new ArrayList<>(operator(about));
        affectedOf(about).stream()
                .filter(one -> one.notifiedAt().isPresent())
                .forEach(one -> to.add(affected(one)));
        send("case-meeting-moved", about, to, meeting(now, Map.of("reason", reason)));
    }

    private static Map<String, Object> meeting(Optional<Meeting> next, Map<String, Object> own) {
        Map<String, Object> values = new HashMap<>(own);
        values.put("meeting", next.map(meeting -> DanishDates.weekday(meeting.date())).orElse(""));
        values.put("handIn", next.map(meeting -> DanishDates.weekday(meeting.handInDeadline())).orElse(""));
        return values;
    }

    void meetingProposed(CapacityCase about, int days, Optional<Meeting> next) {
        List<Addressee> to = new ArrayList<>(secretariat());
        to.addAll(operator(about));
        send("meeting-proposed", about, to, meeting(next, Map.of("days", days)));
    }

    /** Within the threshold 20 directors are not written to for every two places. */
    void carriedOut(CapacityCase about) {
        List<Addressee> to = new ArrayList<>(secretariat());
        affectedOf(about).forEach(one -> to.add(affected(one)));
        send(
                "carried-out",
                about,
                to,
                Map.of("rule", rule(about), "warning", neighbours.beside(about).warning().orElse("")));
    }

    /** The secretariat sees a result before everybody else, and until when it may add a text. */
    void resultPlanned(CapacityCase about, String outcome, Instant at) {
        send(
                "result-planned",
                about,
                secretariat(),
                Map.of(
                        "outcome", outcome,
                        "plannedAt", DanishDates.moment(at),
                        "silent", silentAuthorities.pointedOut().orElse("")));
    }

    /** The secretariat gets the mail too, as everybody else read it. */
    void decided(CapacityCase about, String outcome, Optional<String> addedText) {
        List<Addressee> to = new ArrayList<>(secretariat());
        affectedOf(about).forEach(one -> to.add(affected(one)));
        to.addAll(operator(about));
        to.addAll(members());
        send("decision", about, to, decision(about, outcome, addedText));
    }

    /** The mail about a decision as the first member of DASSOS will get it. */
    Letter sampleOfDecision(CapacityCase about, String outcome, Optional<String> addedText) {
        return letter("decision", about, members().get(0), withCase(about, decision(about, outcome, addedText)));
    }

    private static Map<String, Object> decision(CapacityCase about, String outcome, Optional<String> addedText) {
        return Map.of("outcome", outcome, "rule", rule(about), "addedText", addedText.orElse(""));
    }

    void withdrawn(CapacityCase about) {
        List<Addressee> to = new ArrayList<>(secretariat());
        to.addAll(operator(about));
        affectedOf(about).stream()
                .filter(one -> one.notifiedAt().isPresent())
                .forEach(one -> to.add(affected(one)));
        hearings.of(about.number()).stream()
                .flatMap(hearing -> hearings.seatsAsked(hearing.id()).stream())
                .distinct()
                .forEach(seat -> to.add(new Addressee(seat.email(), memberRole(directory.authority(seat.authority())))));
        send("case-withdrawn", about, to, Map.of());
    }

    private void send(String template, CapacityCase about, List<Addressee> addressees, Map<String, Object> own) {
        Map<String, Object> values = withCase(about, own);
        addressees.stream().distinct().forEach(to -> outbox.write(letter(template, about, to, values)));
    }

    private Map<String, Object> withCase(CapacityCase about, Map<String, Object> own) {
        Map<String, Object> values = new HashMap<>(own);
        values.put("title", directory.authority(about.operator()).name() + ": " + about.title());
        values.put("caseNumber", about.number().value());
        values.put("facts", facts.of(about).stream().map(Fact::asMap).toList());
        return values;
    }

    private static Letter letter(String template, CapacityCase about, Addressee to, Map<String, Object> values) {
        return new Letter(to.address(), to.role(), template, values, about.number().value());
    }

    private List<Addressee> operator(CapacityCase about) {
        Authority operator = directory.authority(about.operator());
        return directory.caseWorkers(operator.code()).stream()
                .map(person -> new Addressee(
                        person.email(),
                        "Du får denne mail som sagsbehandler hos driftsherren, %s.".formatted(operator.name())))
                .toList();
    }

    private List<Addressee> secretariat() {
        return directory.secretariat().stream()
                .map(Person::email)
                .map(address -> new Addressee(address, "Du får denne mail som medarbejder i sekretariatet."))
                .toList();
    }

    private List<Addressee> members() {
        return directory.seats().stream()
                .map(seat -> new Addressee(seat.holder().email(), memberRole(seat.authority())))
                .toList();
    }

    private static String memberRole(Authority authority) {
        return "Du får denne mail som medlem af DASSOS for %s.".formatted(authority.name());
    }

    private Addressee affected(Affected affected) {
        Authority authority = directory.authority(affected.authority());
        return new Addressee(
                authority.contact(),
                "I får denne mail som berørt kommune: %s (%s).".formatted(authority.name(), affected.cause().label()));
    }

    private List<Affected> affectedOf(CapacityCase about) {
        return contacts.of(about.number());
    }

    private Map<String, Object> objection(Answer answer) {
        return Map.of(
                "who", nameOf(answer.seat()),
                "kind", answer.kind().label(),
                "comment", answer.comment());
    }

    private String nameOf(AuthorityCode code) {
        return directory.authority(code).name();
    }

    private static String rule(CapacityCase about) {
        return about.assessment().map(assessment -> assessment.sentence()).orElse("");
    }
}
