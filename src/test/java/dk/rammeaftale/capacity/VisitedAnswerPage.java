package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.LinkVisitor;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.application.AnswerLinks;
import dk.rammeaftale.hearing.application.Answers;
import dk.rammeaftale.hearing.application.Hearings;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.link.application.PersonalLinks;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Skive is asked in a mail hearing and follows its personal link, over HTTP and logged in nowhere. */
abstract class VisitedAnswerPage {

    static final AuthorityCode SKIVE = new AuthorityCode("779");
    static final AuthorityCode AARHUS = new AuthorityCode("751");
    static final String DIRECTOR = "skive-direktoer";
    static final String ADDRESS = "direktoer@skive.example";
    static final String COLLEAGUE = "konsulent@skive.example";
    static final Map<String, String> CONSENT = answer("NO_REMARKS", "");

    @Autowired
    CaseStage stage;
    @Autowired
    ServiceTime time;
    @Autowired
    Hearings hearings;
    @Autowired
    Answers answers;
    @Autowired
    PersonalLinks links;
    @Autowired
    StoredRows rows;
    @LocalServerPort
    int port;

    LinkVisitor visitor;
    CaseNumber number;
    String token;

    @BeforeEach
    void skive_has_been_asked() {
        stage.isSet();
        visitor = new LinkVisitor(port);
        isAsked(stage.proposal());
    }

    void isAsked(Map<String, Object> proposal) {
        number = stage.isInHearing(proposal);
        token = tokenOf(SKIVE, DIRECTOR);
    }

    String tokenOf(AuthorityCode seat, String holder) {
        return links.mint(links.open(AnswerLinks.ANSWER, subject(seat), holder));
    }

    String draftToken(String colleague) {
        return links.mint(links.open(AnswerLinks.DRAFT, subject(SKIVE), colleague));
    }

    String subject(AuthorityCode seat) {
        return hearing().id() + ":" + seat;
    }

    Hearing hearing() {
        List<Hearing> all = hearings.of(number);
        return all.get(all.size() - 1);
    }

    List<Answer> versions() {
        return answers.versions(hearing().id(), SKIVE);
    }

    static Map<String, String> answer(String kind, String comment) {
        return Map.of("answer", kind, "comment", comment);
    }

    static String chosen(String kind) {
        return "value=\"" + kind + "\"[^>]*checked=\"checked\"";
    }

    HttpResponse<String> confirms(Map<String, String> form) {
        HttpResponse<String> response = visitor.post(token, "bekraeft", form);
        time.dueWorkIsDone();
        return response;
    }

    void isDead(String dead) {
        HttpResponse<String> shown = visitor.get(dead);
        assertThat(shown.statusCode()).isEqualTo(404);
        assertThat(shown.body()).isEqualTo(visitor.get("AAAAAAAAAAAAAAAAAAAAAAAAAAA").body());
        assertThat(visitor.post(dead, "bekraeft", CONSENT).body()).isEqualTo(shown.body());
        assertThat(visitor.get(dead, "bilag/1").body()).isEqualTo(shown.body());
    }
}
