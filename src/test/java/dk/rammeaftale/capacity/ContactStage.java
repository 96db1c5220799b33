package dk.rammeaftale.capacity;

import dk.rammeaftale.capacity.application.ContactAnswers;
import dk.rammeaftale.capacity.model.Affected;
import dk.rammeaftale.capacity.model.ContactAnswer;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.link.model.PersonalLink;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What affected municipalities do in a case, by the links in their mails. */
@Component
class ContactStage {

    private final CaseStage stage;
    private final PersonalLinks links;
    private final ContactAnswers answers;
    private final JdbcClient jdbc;

    ContactStage(CaseStage stage, PersonalLinks links, ContactAnswers answers, JdbcClient jdbc) {
        this.stage = stage;
        this.links = links;
        this.answers = answers;
        this.jdbc = jdbc;
    }

    /** The link that was mailed to a municipality, living or not. */
    PersonalLink linkOf(CaseNumber number, String code) {
        long id = jdbc.sql("select id from personal_link where purpose = 'contact-answer' and subject = :subject")
                .param("subject", number + ":" + code)
                .query(Long.class)
                .single();
        return links.get(id).orElseThrow();
    }

    /** An address under which the link is opened. */
    String addressFor(CaseNumber number, String code) {
        return PersonalLinks.path(links.mint(linkOf(number, code).id()));
    }

    Optional<Verdict<ContactAnswer>> answers(CaseNumber number, String code, String remark) {
        return answers.give(linkOf(number, code), remark.isEmpty() ? "CONTACTED" : "REMARK", remark);
    }

    void allAnswerBut(CaseNumber number, String last) {
        stage.affectedCodes(number).stream().filter(code -> !code.equals(last)).forEach(code -> answers(number, code, ""));
    }

    Affected affected(CaseNumber number, String code) {
        return stage.affected(number).stream()
                .filter(one -> one.authority().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    List<ContactAnswer> versions(CaseNumber number, String code) {
        return affected(number, code).answers();
    }
}
