package dk.rammeaftale.hearing.application;

import dk.rammeaftale.attachment.AttachmentCheck;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.EnteredSurveyField;
import dk.rammeaftale.hearing.model.Policy;
import dk.rammeaftale.hearing.model.Recipients;
import dk.rammeaftale.hearing.model.Survey;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Checks a hearing of the secretariat's own before it is started; every fault is named, and nothing is stored. */
@Component
class OwnHearingCheck {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_DAYS = 365;
    private static final Pattern LINE_BREAK_OR_CONTROL = Pattern.compile("\\R|\\p{Cntrl}");

    private final Directory directory;
    private final AttachmentCheck attachments;
    private final HearingPractice practice;

    OwnHearingCheck(Directory directory, AttachmentCheck attachments, HearingPractice practice) {
        this.directory = directory;
        this.attachments = attachments;
        this.practice = practice;
    }

    Verdict<CheckedHearing> check(EnteredHearing entered) {
        List<Problem> problems = new ArrayList<>();
        String title = title(entered, problems);
        String text = text(entered, problems);
        Optional<Policy> policy = policy(entered, problems);
        Optional<Recipients> recipients = recipients(entered, problems);
        Optional<Integer> days = days(entered, policy, problems);
        Survey survey = survey(entered, policy, problems);
        List<CheckedFile> files = accepted(attachments.check(entered.attachments()), problems).orElse(List.of());
        return problems.isEmpty()
                ? Verdict.accepted(new CheckedHearing(title, text, policy.get(), recipients.get(), days, survey, files))
                : Verdict.refused(problems);
    }

    private static <T> Optional<T> accepted(Verdict<T> verdict, List<Problem> problems) {
        if (verdict instanceof Verdict.Refused<T> refused) {
            problems.addAll(refused.problems());
            return Optional.empty();
        }
        return Optional.of(((Verdict.Accepted<T>) verdict).value());
    }

    private static String title(EnteredHearing entered, List<Problem> problems) {
        String title = entered.title().orElse("");
        if (title.isEmpty()) {
            problems.add(new Problem("title", "Skriv høringens titel."));
        } else if (title.length() > LONGEST_TITLE || LINE_BREAK_OR_CONTROL.matcher(title).find()) {
            problems.add(new Problem("title", "Skriv titlen på én linje med højst 200 tegn."));
        }
        return title;
    }

    private static String text(EnteredHearing entered, List<Problem> problems) {
        String text = entered.text().orElse("");
        if (text.isEmpty()) {
            problems.add(new Problem("text", "Skriv, hvad der høres om."));
        } else if (text.length() > LONGEST_TEXT) {
            problems.add(new Problem("text", "Teksten må højst være på 4.000 tegn. Læg resten i et bilag."));
        }
        return text;
    }

    private static Optional<Policy> policy(EnteredHearing entered, List<Problem> problems) {
        Optional<Policy> policy = entered.policy().flatMap(Policy::named);
        if (policy.isEmpty()) {
            problems.add(new Problem("policy", "Vælg, hvilken slags høring det er."));
        }
        return policy;
    }

    private Optional<Recipients> recipients(EnteredHearing entered, List<Problem> problems) {
        Optional<Recipients> read = entered.recipients().flatMap(Recipients::read);
        if (read.isEmpty()) {
            problems.add(new Problem(
                    "recipients", "Vælg DASSOS, alle myndigheder, eller skriv officielle koder med komma imellem."));
            return Optional.empty();
        }
        List<AuthorityCode> unknown = read.get().named().stream().filter(code -> directory.find(code).isEmpty()).toList();
        unknown.forEach(code -> problems.add(new Problem("recipients", "Myndigheden «%s» kendes ikke.".formatted(code))));
        return read;
    }

    /** Who counts silence as consent gives the full days of a mail hearing (agreement note 2025, point 3: 14). */
    private Optional<Integer> days(EnteredHearing entered, Optional<Policy> policy, List<Problem> problems) {
        int fewest = policy.equals(Optional.of(Policy.SILENCE_APPROVES)) ? practice.today().days() : 1;
        if (entered.days().filter(days -> days < fewest || days > MOST_DAYS).isPresent()) {
            problems.add(new Problem("days", "Svarfristen skal være mellem %d og 365 hele dage.".formatted(fewest)));
            return Optional.empty();
        }
        return entered.days().map(Long::intValue);
    }

    private static Survey survey(EnteredHearing entered, Optional<Policy> policy, List<Problem> problems) {
        if (policy.equals(Optional.of(Policy.SURVEY))) {
            return accepted(Survey.read(entered.survey()), problems).orElse(Survey.NONE);
        }
        if (policy.isPresent() && !entered.survey().isEmpty()) {
            EnteredSurveyField first = entered.survey().get(0);
            problems.add(new Problem(first.firstName(), "Felter kan kun angives, når der indsamles oplysninger."));
        }
        return Survey.NONE;
    }
}
