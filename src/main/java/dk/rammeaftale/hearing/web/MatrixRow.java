package dk.rammeaftale.hearing.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.SeatLine;
import dk.rammeaftale.hearing.model.SeatMail;
import dk.rammeaftale.hearing.model.SeatProof;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A seat in the matrix of a hearing, as a reader sees it.
 *
 * @param asked     a sentence about each invitation
 * @param reminded  a sentence about each reminder
 * @param answer    what counts, and when, how and by whom it was given; empty without an answer
 * @param versions  every answer, where there is more to see than the one that counts
 * @param missing   why the seat does not count as silent
 * @param statement the proof that a closed hearing keeps; empty before
 * @param askable   whether the seat can still be invited again or written to at another address
 */
record MatrixRow(
        String code,
        String authority,
        String person,
        String standing,
        List<String> asked,
        List<String> reminded,
        String answer,
        String comment,
        String given,
        List<String> versions,
        List<String> missing,
        String away,
        String statement,
        boolean proposer,
        boolean askable) {

    /** The columns of the matrix as a file. */
    static final List<String> HEADINGS = List.of(
            "Myndighed", "Person", "Tilstand", "Spurgt", "Mindet", "Svar", "Bemærkning", "Afgivet", "Mangler", "Fravær",
            "Dokumentation");

    /** @param people how somebody with a username is named */
    static MatrixRow of(SeatLine line, Map<AuthorityCode, String> authorities, UnaryOperator<String> people) {
        SeatProof proof = line.proof();
        Optional<Answer> answer = proof.answer();
        return new MatrixRow(
                proof.seat().authority().value(),
                authorities.get(proof.seat().authority()),
                proof.seat().person() + ", " + proof.seat().actsAs().label(),
                proof.carriedOver().orElse(line.standing().label()),
                sentences(proof, SeatMail.Kind.INVITATION),
                sentences(proof, SeatMail.Kind.REMINDER),
                answer.map(given -> given.kind().label()).orElse(""),
                answer.map(Answer::comment).orElse(""),
                answer.map(given -> given(given, people)).orElse(""),
                line.versions().size() > answer.stream().count()
                        ? line.versions().stream().map(version -> version(version, people)).toList()
                        : List.of(),
                line.missing(),
                proof.seat().awayNoted().map(at -> "Automatisk svar om fravær %s.".formatted(moment(at))).orElse(""),
                line.kept().orElse(""),
                !proof.asked(),
                proof.asked() && answer.isEmpty());
    }

    private static List<String> sentences(SeatProof proof, SeatMail.Kind kind) {
        return proof.mails().stream().filter(mail -> mail.kind() == kind).map(MatrixRow::sentence).toList();
    }

    private static String sentence(SeatMail mail) {
        if (mail.failure().isPresent()) {
            return "%s til %s: kom ikke frem. %s".formatted(moment(mail.writtenAt()), mail.to(), mail.failure().get());
        }
        return mail.acceptedAt()
                .map(at -> "%s til %s: modtaget af mailserveren.".formatted(moment(at), mail.to()))
                .orElse("%s til %s: endnu ikke modtaget af mailserveren.".formatted(moment(mail.writtenAt()), mail.to()));
    }

    private static String given(Answer answer, UnaryOperator<String> people) {
        String recorded = answer.recorded()
                .map(by -> ". Registreret af %s: %s".formatted(people.apply(by.by()), by.note()))
                .orElse("");
        return "%s af %s, %s%s".formatted(
                moment(answer.receivedAt()), people.apply(answer.by()), answer.way().label(), recorded);
    }

    private static String version(Answer answer, UnaryOperator<String> people) {
        return "%s (%s)%s%s".formatted(
                answer.kind().label(),
                given(answer, people),
                answer.late() ? ", efter at høringen var slut" : "",
                answer.comment().isEmpty() ? "" : ": " + answer.comment());
    }

    private static String moment(Instant at) {
        return DanishDates.moment(at);
    }

    /** A line of the file, in the order of its headings. */
    List<String> cells() {
        return List.of(
                authority, person, standing, lines(asked), lines(reminded), answer, comment, given, lines(missing), away, statement);
    }

    private static String lines(List<String> sentences) {
        return sentences.stream().collect(Collectors.joining("\n"));
    }
}
