package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.AnswerKind;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.Nomination;
import dk.rammeaftale.hearing.model.Policy;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Checks what is answered against what the hearing asks; the same for Tasklist, REST, the answer page and the secretariat. */
@Component
class AnswerCheck {

    static final int LONGEST_COMMENT = 4_000;

    private final SurveyRegister surveys;
    private final Uploads uploads;
    private final HearingSettings settings;

    AnswerCheck(SurveyRegister surveys, Uploads uploads, HearingSettings settings) {
        this.surveys = surveys;
        this.uploads = uploads;
        this.settings = settings;
    }

    /** What counts of a checked answer: its kind, and the fields that belong to it. */
    record Checked(AnswerKind kind, Map<String, String> fields) {
    }

    Verdict<Checked> check(Hearing hearing, AuthorityCode seat, GivenAnswer given) {
        Policy policy = hearing.terms().policy();
        Optional<AnswerKind> chosen = kind(policy, given);
        if (chosen.isEmpty()) {
            return Verdict.refused("answer", "Vælg et svar: %s.".formatted(inWords(policy.choices())));
        }
        AnswerKind kind = chosen.get();
        if (kind.needsComment() && given.comment().isEmpty()) {
            return Verdict.refused("comment", "Skriv, hvad %s går ud på.".formatted(
                    kind == AnswerKind.NO ? "svaret" : "bemærkningen eller indsigelsen"));
        }
        if (given.comment().length() > LONGEST_COMMENT) {
            return Verdict.refused("comment", "Teksten må højst være på 4.000 tegn.");
        }
        boolean loggedIn = given.way() == Answer.Way.TASK || given.recorded().isPresent();
        if (kind == AnswerKind.OBJECTION && !loggedIn && settings.objectionNeedsLogin()) {
            return Verdict.refused("answer", "En indsigelse skal afgives, mens du er logget ind. Log ind, og løs opgaven «Besvar høringen».");
        }
        return fields(kind, hearing.id(), seat, given.fields()).map(fields -> new Checked(kind, fields));
    }

    private static Optional<AnswerKind> kind(Policy policy, GivenAnswer given) {
        return given.kind().isEmpty()
                ? policy.answeredByFields()
                : AnswerKind.named(given.kind()).filter(policy.choices()::contains);
    }

    private Verdict<Map<String, String>> fields(
            AnswerKind kind, long hearingId, AuthorityCode seat, Map<String, String> entered) {
        return switch (kind) {
            case NOMINATED -> Nomination.check(entered);
            case ANSWERED -> survey(hearingId, seat, entered);
            case NO_REMARKS, REMARK, OBJECTION, ABSTAIN, RECUSED, YES, NO -> Verdict.accepted(Map.of());
        };
    }

    private Verdict<Map<String, String>> survey(long hearingId, AuthorityCode seat, Map<String, String> entered) {
        List<Problem> strangeFiles = surveys.of(hearingId).files().stream()
                .map(field -> field.name())
                .filter(name -> !entered.getOrDefault(name, "").isBlank())
                .filter(name -> uploads.nameOf(hearingId, seat, name, entered.get(name).strip()).isEmpty())
                .map(name -> new Problem(name, "Filen findes ikke. Vedhæft den igen."))
                .toList();
        return strangeFiles.isEmpty() ? surveys.of(hearingId).check(entered) : Verdict.refused(strangeFiles);
    }

    private static String inWords(List<AnswerKind> choices) {
        return choices.stream().map(kind -> kind.label().toLowerCase(DanishDates.DANISH)).collect(Collectors.joining(", "));
    }
}
