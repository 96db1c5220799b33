package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.application.ContactLinks.Target;
import dk.rammeaftale.capacity.model.Affected;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.ContactAnswer;
import dk.rammeaftale.capacity.model.ContactAnswer.Kind;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.mail.model.CitizenNumbers;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the answers of affected municipalities, which fill the operator's contact log (agreement note 2025, point 4). Every
 * version is kept, and the last one counts. The log is closed when the contact with everybody is documented, by whomever;
 * what comes later is kept and marked.
 */
@Service
public class ContactAnswers {

    private static final int LONGEST_REMARK = 4_000;
    /** The operator's form and several municipalities may meet at the case and at its task. */
    private static final int ATTEMPTS = 10;

    private final ContactLinks links;
    private final ContactRegister register;
    private final CaseRegister cases;
    private final CaseLetters letters;
    private final ContactTasks tasks;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ContactAnswers(
            ContactLinks links,
            ContactRegister register,
            CaseRegister cases,
            CaseLetters letters,
            ContactTasks tasks,
            Journal journal,
            Clock clock,
            TransactionTemplate transaction) {
        this.links = links;
        this.register = register;
        this.cases = cases;
        this.letters = letters;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Whether the contact log of a case is closed, so that another answer would be late. */
    @Transactional(readOnly = true)
    public boolean isClosed(CaseNumber number) {
        return register.of(number).stream().allMatch(Affected::isCovered);
    }

    /** What would be recorded now, or what is wrong with it; nothing is. */
    @Transactional(readOnly = true)
    public Verdict<ContactAnswer> read(Target target, String kind, String remark) {
        return checked(target, kind, remark);
    }

    /**
     * Records an answer; the last one that was missing lets the case go on. The same again changes nothing.
     *
     * @return empty if the link leads nowhere any more
     */
    public Optional<Verdict<ContactAnswer>> give(PersonalLink link, String kind, String remark) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> take(link, kind, remark));
            } catch (ConcurrencyFailureException lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
            }
        }
    }

    private Optional<Verdict<ContactAnswer>> take(PersonalLink link, String kind, String remark) {
        links.target(link).ifPresent(target -> cases.lock(target.about().number()));
        // Only what is read under the lock stays true.
        Optional<Target> locked = links.target(link);
        return locked.map(target -> checked(target, kind, remark).map(answer -> kept(target, answer)));
    }

    private Verdict<ContactAnswer> checked(Target target, String kindName, String remark) {
        Optional<Kind> kind = Kind.named(kindName);
        if (kind.isEmpty()) {
            return Verdict.refused("contacted", "Vælg, om I har bemærkninger.");
        }
        if (kind.get() == Kind.REMARK && remark.isEmpty()) {
            return Verdict.refused("remark", "Skriv jeres bemærkninger, eller vælg, at I ikke har nogen.");
        }
        if (kind.get() == Kind.CONTACTED && !remark.isEmpty()) {
            return Verdict.refused("contacted", "I har skrevet en bemærkning. Vælg, at I har bemærkninger, eller slet teksten.");
        }
        if (remark.length() > LONGEST_REMARK) {
            return Verdict.refused("remark", "Teksten må højst være på 4.000 tegn.");
        }
        boolean late = isClosed(target.about().number());
        // The case does not look for citizens' numbers again, so a late one must not get into it.
        String text = late ? CitizenNumbers.redact(remark) : remark;
        return Verdict.accepted(
                new ContactAnswer(kind.get(), text, target.authority().contact(), clock.instant(), late));
    }

    private ContactAnswer kept(Target target, ContactAnswer answer) {
        Optional<ContactAnswer> before = target.affected().lastAnswer();
        if (before.filter(answer::saysTheSameAs).isPresent()) {
            return before.get();
        }
        CapacityCase about = target.about();
        register.add(about.number(), target.authority().code(), answer);
        // The journal is never rewritten, so what may be a citizen's number must not get into it.
        journal.confide(
                about.number(),
                target.authority().name(),
                "%s har svaret på svarsiden%s: %s"
                        .formatted(
                                target.authority().name(),
                                answer.late() ? ", efter at kontakten var dokumenteret" : "",
                                CitizenNumbers.redact(answer.words())));
        letters.contactAnswerReceived(about, target.affected(), answer);
        if (answer.late()) {
            letters.lateContactAnswer(about, target.affected(), answer);
            return answer;
        }
        if (answer.hasRemark() || before.filter(ContactAnswer::hasRemark).isPresent()) {
            letters.contactRemark(about, target.affected(), answer);
        }
        if (isClosed(about.number())) {
            journal.record(about.number(), Journal.SYSTEM, "Kontakten med alle berørte kommuner er dokumenteret.");
            tasks.end(about.number());
        }
        return answer;
    }
}
