package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.SECRETARIAT;
import static dk.rammeaftale.capacity.CaseStage.VIBORG_FACILITY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.PageVisitor;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.capacity.model.ChangeKind;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** A case from its proposal to its end, worked on at our own pages without scripts. */
@ServiceTest
class CaseFormsOnOwnPagesTest {

    @Autowired
    private CaseStage stage;
    @Autowired
    private PageVisitor pages;
    @Autowired
    private ServiceTime time;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    private static Map<String, String> proposal(String... changes) {
        Map<String, String> proposal = new LinkedHashMap<>(Map.of("kind", "CHANGE", "facilityId", VIBORG_FACILITY,
                "placesAfter", "32", "effectiveDate", "2027-03-01", "reason", "Efterspørgslen er faldet."));
        for (int i = 0; i < changes.length; i += 2) {
            proposal.put(changes[i], changes[i + 1]);
        }
        return proposal;
    }

    private static CaseNumber first() {
        return new CaseNumber("2026-001");
    }

    @Test
    void a_case_is_proposed_contacted_contested_and_solved() {
        pages.fills("propose-adjustment", "viborg", "capacity-adjustment", proposal(),
                new MockMultipartFile("attachment_1", "notat.pdf", "application/pdf", SampleFiles.pdf()));
        assertThat(stage.theCase(first()).change().placesAfter()).isEqualTo(32);

        Map<String, String> contacts = new LinkedHashMap<>();
        stage.affectedCodes(first()).forEach(code -> {
            contacts.put("contact_" + code + "_date", "2026-12-10");
            contacts.put("contact_" + code + "_how", "PHONE");
        });
        pages.fills("confirm-contact", "viborg", stage.onlyTask(first(), "Task_ConfirmContact"), contacts);
        pages.fills("choose-route", SECRETARIAT, stage.onlyTask(first(), "Task_ChooseRoute"), Map.of("route", "HEARING"));
        pages.fills("answer-hearing", "aarhus-direktoer", stage.taskOf("aarhus-direktoer", first()),
                Map.of("answer", "OBJECTION", "comment", "Vi mangler pladser.\r\nFlere end før."));
        time.daysPass(20);
        assertThat(stage.theCase(first()).state()).isEqualTo(CaseState.CONTESTED);

        pages.fills("find-solution", "viborg", stage.onlyTask(first(), "Task_FindSolution"),
                Map.of("solution", "REVISED", "placesAfter", "40", "solutionText", "Vi beholder otte pladser."));
        assertThat(stage.theCase(first()).change().placesAfter()).isEqualTo(40);
    }

    @Test
    void a_part_that_does_not_apply_is_not_sent() {
        pages.fills("propose-adjustment", "viborg", "capacity-adjustment",
                proposal("kind", "CLOSURE", "placesAfter", "tolv", "facilityName", "Et nyt tilbud"));

        assertThat(stage.theCase(first()).change().kind()).isEqualTo(ChangeKind.CLOSURE);
    }

    @Test
    void the_operator_confirms_what_the_secretariat_has_started_and_withdraws_it() {
        pages.fills("propose-adjustment", SECRETARIAT, "capacity-adjustment", proposal("onBehalfOf", "791"));
        pages.fills("confirm-proposal", "viborg", stage.onlyTask(first(), "Task_ConfirmProposal"), Map.of("confirmed", "true"));
        assertThat(stage.theCase(first()).state()).isEqualTo(CaseState.CONTACT);

        pages.fills("withdraw-case", "viborg", "case-withdrawal", Map.of("caseNumber", "2026-001", "reason", "Behovet er væk."));
        assertThat(stage.theCase(first()).state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void the_secretariat_looks_at_what_may_be_a_citizens_number() {
        pages.fills("propose-adjustment", "viborg", "capacity-adjustment", proposal("reason", "Borgeren 010190-1234 flytter."));
        pages.fills("review-personal-data", SECRETARIAT, stage.onlyTask(first(), "Task_ReviewPersonalData"),
                Map.of("personalData", "REDACT"));

        assertThat(stage.theCase(first()).reason()).isEqualTo("Borgeren [fjernet] flytter.");
    }
}
