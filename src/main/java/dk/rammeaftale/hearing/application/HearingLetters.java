package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.ClearedObjection;
import dk.rammeaftale.hearing.model.Draft;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.hearing.model.Fact;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.hearing.model.SeatMail;
import dk.rammeaftale.hearing.model.Survey;
import dk.rammeaftale.mail.application.Outbox;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The mails of a hearing: who is written to when, and what stands in it. */
@Component
class HearingLetters {

    static final String INVITATION = "hearing-invitation";

    private static final String ROLE_OF_THE_SECRETARIAT = "Du får denne mail som medarbejder i sekretariatet.";

    private final SeatMails mails;
    private final Outbox outbox;
    private final HearingRegister register;
    private final IntroductionRegister introductions;
    private final Rounds rounds;
    private final Seats seats;
    private final AnswerLinks links;
    private final AskedFields fields;
    private final Directory directory;
    private final HearingPractice practice;

    HearingLetters(
            SeatMails mails,
            Outbox outbox,
            HearingRegister register,
            IntroductionRegister introductions,
            Rounds rounds,
            Seats seats,
            AnswerLinks links,
            AskedFields fields,
            Directory directory,
            HearingPractice practice) {
        this.mails = mails;
        this.outbox = outbox;
        this.register = register;
        this.introductions = introductions;
        this.rounds = rounds;
        this.seats = seats;
        this.links = links;
        this.fields = fields;
        this.directory = directory;
        this.practice = practice;
    }

    /** Asks a seat; asked again, it gets a new link that opens the same page. */
    void invite(Hearing hearing, HearingSeat seat) {
        write(hearing, seat, SeatMail.Kind.INVITATION, withLink(hearing, seat, INVITATION, asking(hearing)));
    }

    /** @param leavesAt not sent before */
    void remind(Hearing hearing, HearingSeat seat, Instant leavesAt) {
        write(
                hearing,
                seat,
                SeatMail.Kind.REMINDER,
                withLink(hearing, seat, "hearing-reminder", asking(hearing)).withNotBefore(leavesAt));
    }

    /** Tells a seat that it is not asked again, and how it may still answer. */
    void carriedOver(Hearing hearing, HearingSeat seat, Optional<Answer> answer) {
        Map<String, Object> values = asking(hearing);
        values.put("authority", directory.authority(seat.authority()).name());
        values.put("answer", answer.map(given -> given.kind().label()).orElse(""));
        values.put("fromRound", seat.carriedFrom().orElseThrow());
        write(hearing, seat, SeatMail.Kind.NOTICE, withLink(hearing, seat, "consent-carried-over", values));
    }

    /** The receipt goes to the seat's registered address, whoever gave the answer and however it came in. */
    void received(Hearing hearing, HearingSeat seat, Answer answer) {
        Map<String, Object> values = about(hearing);
        values.put("answer", answer.kind().label());
        values.put("comment", answer.comment());
        values.put("authority", directory.authority(seat.authority()).name());
        values.put("receivedAt", DanishDates.moment(answer.receivedAt()));
        values.put("fields", fields.inWords(hearing, seat.authority(), answer.fields()).stream().map(Fact::asMap).toList());
        values.put("way", answer.way().label());
        values.put("late", answer.late());
        values.put("recordedNote", answer.recorded().map(Answer.Recorded::note).orElse(""));
        values.put("closesWhenAllAnswered", practice.of(hearing).closeWhenAllAnswered());
        values.put("allAnswered", hearing.terms().policy().whenAllAnswered());
        write(hearing, seat, SeatMail.Kind.NOTICE, withLink(hearing, seat, "answer-received", values));
    }

    /** The secretariat hears of an answer that came after the hearing was over. */
    void lateAnswer(Hearing hearing, HearingSeat seat, Answer answer) {
        Map<String, Object> values = about(hearing);
        values.put("answer", answer.kind().label());
        values.put("comment", answer.comment());
        values.put("authority", directory.authority(seat.authority()).name());
        values.put("receivedAt", DanishDates.moment(answer.receivedAt()));
        toTheSecretariat(hearing, "late-answer", values);
    }

    /** Asks a colleague of the person on a seat to prepare the answer. */
    void askColleague(Hearing hearing, HearingSeat seat, EmailAddress colleague) {
        Map<String, Object> values = about(hearing);
        values.put("authority", directory.authority(seat.authority()).name());
        String role = "Du får denne mail som kollega til %s, der har bedt dig om at forberede et svar.".formatted(seat.person());
        outbox.write(new Letter(colleague, role, "draft-asked", values, hearing.caseNumber().value())
                .withLink("draftPage", links.openDraft(hearing, seat, colleague)));
    }

    /** Tells the person on a seat that a colleague has prepared the answer. */
    void draftReady(Hearing hearing, HearingSeat seat, Draft draft) {
        Map<String, Object> values = about(hearing);
        values.put("colleague", draft.by());
        values.put("answer", draft.kind().label());
        values.put("comment", draft.comment());
        write(hearing, seat, SeatMail.Kind.NOTICE, withLink(hearing, seat, "draft-ready", values));
    }

    void deadlineMoved(Hearing hearing, LocalDate before, String why) {
        Map<String, Object> values = about(hearing);
        values.put("before", DanishDates.endOf(before));
        values.put("why", why);
        forEachAsked(hearing, seat ->
                write(hearing, seat, SeatMail.Kind.NOTICE, withLink(hearing, seat, "deadline-moved", values)));
    }

    /** Tells all who were asked what the secretariat has decided about the running of a hearing. */
    void told(Hearing hearing, String what, String reason) {
        Map<String, Object> values = about(hearing);
        values.put("what", what);
        values.put("reason", reason);
        forEachAsked(hearing, seat ->
                write(hearing, seat, SeatMail.Kind.NOTICE, letter(hearing, seat, "hearing-notice", values)));
    }

    /** Tells the seat and the secretariat that an objection is taken back, and who still objects. */
    void objectionCleared(Hearing hearing, HearingSeat seat, ClearedObjection cleared, List<AuthorityCode> remaining) {
        Map<String, Object> values = about(hearing);
        values.put("authority", directory.authority(seat.authority()).name());
        values.put("clearedAt", DanishDates.moment(cleared.at()));
        values.put("way", cleared.way().label());
        values.put("note", cleared.note().orElse(""));
        values.put("remaining", remaining.stream().map(code -> directory.authority(code).name()).toList());
        write(hearing, seat, SeatMail.Kind.NOTICE, letter(hearing, seat, "objection-cleared", values));
        toTheSecretariat(hearing, "objection-cleared", values);
    }

    /** The hearing cannot close: somebody's silence is not proved. */
    void unproven(Hearing hearing, List<String> seatsInWords) {
        Map<String, Object> values = about(hearing);
        values.put("seats", seatsInWords);
        toTheSecretariat(hearing, "silence-unproven", values);
    }

    /** A reply by mail that only people can read. */
    void replyToRead(Hearing hearing, HearingSeat seat, String why) {
        Map<String, Object> values = about(hearing);
        values.put("authority", directory.authority(seat.authority()).name());
        values.put("why", why);
        toTheSecretariat(hearing, "reply-to-read", values);
    }

    /** A mail to a seat came back. */
    void addressFailed(Hearing hearing, HearingSeat seat, String reason) {
        Map<String, Object> values = about(hearing);
        values.put("authority", directory.authority(seat.authority()).name());
        values.put("address", seat.email().value());
        values.put("reason", reason);
        toTheSecretariat(hearing, "address-failed", values);
    }

    /** How a hearing has ended; it leaves at that moment or later. */
    void summary(Hearing hearing, String outcome, String counts, List<String> seats, Instant notBefore) {
        Map<String, Object> values = about(hearing);
        values.put("hearingId", hearing.id());
        values.put("outcome", outcome);
        values.put("counts", counts);
        values.put("seats", seats);
        directory.secretariat().forEach(person -> outbox.write(new Letter(
                        person.email(), ROLE_OF_THE_SECRETARIAT, "hearing-summary", values, hearing.caseNumber().value())
                .withNotBefore(notBefore)));
    }

    private void forEachAsked(Hearing hearing, Consumer<HearingSeat> writing) {
        seats.asked(hearing.id()).forEach(writing);
    }

    private void write(Hearing hearing, HearingSeat seat, SeatMail.Kind kind, Letter letter) {
        mails.write(hearing, seat, kind, letter);
    }

    private Letter withLink(Hearing hearing, HearingSeat seat, String template, Map<String, Object> values) {
        return letter(hearing, seat, template, values)
                .withLink("answerPage", links.open(hearing, seat))
                .withPersonalReply();
    }

    private Letter letter(Hearing hearing, HearingSeat seat, String template, Map<String, Object> values) {
        return new Letter(seat.email(), seats.roleOf(hearing, seat), template, values, hearing.caseNumber().value());
    }

    void toTheSecretariat(Hearing hearing, String template, Map<String, Object> values) {
        directory.secretariat().forEach(person -> outbox.write(new Letter(
                person.email(), ROLE_OF_THE_SECRETARIAT, template, values, hearing.caseNumber().value())));
    }

    /** What every mail of a hearing says of it. */
    Map<String, Object> about(Hearing hearing) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", hearing.title());
        values.put("caseNumber", hearing.caseNumber().value());
        values.put("round", hearing.round());
        values.put("reference", hearing.reference());
        values.put("mailHearing", hearing.proposer().isPresent());
        values.put("lastDay", DanishDates.day(hearing.opened().lastDay()));
        values.put("deadline", DanishDates.endOf(hearing.opened().lastDay()));
        return values;
    }

    /** What somebody needs to answer. */
    private Map<String, Object> asking(Hearing hearing) {
        return asking(
                hearing,
                register.facts(hearing.id()),
                register.enclosures(hearing.id()),
                introductions.of(hearing.id()));
    }

    /** The same of a hearing that need not be written down yet. */
    Map<String, Object> asking(
            Hearing hearing, List<Fact> facts, List<Enclosure> enclosures, Optional<String> introduction) {
        Map<String, Object> values = about(hearing);
        values.put("introduction", introduction.orElse(""));
        values.put("question", hearing.question().orElse(""));
        values.put("facts", Stream.concat(facts.stream(), questions(fields.survey(hearing)).stream()).map(Fact::asMap).toList());
        values.put("changes", rounds.changes(hearing, facts).asFacts().stream().map(Fact::asMap).toList());
        values.put("enclosures", enclosures.stream().map(one -> Map.of("name", one.name())).toList());
        values.put("policy", hearing.terms().policy().name());
        values.put("choices", hearing.terms().policy().choices().stream().map(AnswerKind::label).toList());
        values.put("replies", prefilledReplies(hearing));
        values.put("explanation", hearing.opened().explanation());
        values.put("silenceApproves", hearing.terms().silenceApproves());
        values.put("remarkContests", hearing.terms().remarkContests());
        values.put("closesWhenAllAnswered", practice.of(hearing).closeWhenAllAnswered());
        values.put("allAnswered", hearing.terms().policy().whenAllAnswered());
        return values;
    }

    /** What a survey asks, so that the mail tells what is to be found out. */
    static List<Fact> questions(Survey survey) {
        return survey.fields().stream()
                .map(field -> new Fact(
                        "Felt " + field.number(),
                        field.options().isEmpty()
                                ? field.label()
                                : field.label() + " (" + String.join(", ", field.options()) + ")"))
                .toList();
    }

    /** A line for each answer that can be given by mail; what cannot be taken unread is read by the secretariat. */
    private List<Map<String, String>> prefilledReplies(Hearing hearing) {
        return hearing.terms().policy().choices().stream()
                .filter(kind -> kind != AnswerKind.OBJECTION || !practice.today().objectionNeedsLogin())
                .flatMap(kind -> lineOf(kind).stream())
                .map(line -> prefilled(hearing, line))
                .toList();
    }

    private static Optional<String> lineOf(AnswerKind kind) {
        return switch (kind) {
            case NO_REMARKS -> Optional.of("INGEN BEMÆRKNINGER");
            case REMARK -> Optional.of("BEMÆRKNING");
            case OBJECTION -> Optional.of("INDSIGELSE");
            case ABSTAIN -> Optional.of("AFGIVER IKKE SVAR");
            case RECUSED -> Optional.of("DELTAGER IKKE (INHABIL)");
            case YES, NO, NOMINATED, ANSWERED -> Optional.empty();
        };
    }

    private static Map<String, String> prefilled(Hearing hearing, String line) {
        String subject = "Svar i sag %s: %s".formatted(hearing.caseNumber(), line);
        return Map.of("label", line, "query", "?subject=%s&body=%s".formatted(encoded(subject), encoded(line + "\r\n\r\n")));
    }

    /** As an address of mail wants it, where a plus is a plus. */
    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
