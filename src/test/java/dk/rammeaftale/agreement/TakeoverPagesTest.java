package dk.rammeaftale.agreement;

import static dk.rammeaftale.agreement.AgreementPagesStage.ADMINISTRATOR;
import static dk.rammeaftale.agreement.AgreementPagesStage.CASE_WORKER;
import static dk.rammeaftale.agreement.AgreementPagesStage.MEMBER;
import static dk.rammeaftale.agreement.AgreementPagesStage.SECRETARY;
import static dk.rammeaftale.agreement.AgreementPagesStage.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.agreement.application.TakeoverNotices;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.TakeoverNotice;
import dk.rammeaftale.capacity.StoredRows;
import dk.rammeaftale.facility.model.Facility;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Notices from municipalities that consider taking over regional facilities. */
@ServiceTest
class TakeoverPagesTest {

    @Autowired
    private AgreementPagesStage stage;
    @Autowired
    private TakeoverNotices notices;
    @Autowired
    private StoredRows stored;

    private Agreement agreement;
    private Facility regional;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
        agreement = stage.opened();
        regional = notices.regional().get(0);
    }

    @AfterEach
    void theSampleIsBack() {
        stage.isSet();
    }

    private String page() {
        return "/rammeaftaler/" + agreement.number() + "/overtagelser";
    }

    private ResultActions records(String who, String authority, String facility, String name) throws Exception {
        return stage.sends(who, page(), "authority", authority, "facilityId", facility, "facilityName", name, "notedOn", "2027-10-01",
                "note", "Byrådet drøfter det i foråret");
    }

    @Test
    void a_case_worker_records_for_the_own_municipality_and_it_stands_in_the_agreement() throws Exception {
        records(CASE_WORKER, "791", regional.id().value(), "").andExpect(redirectedUrl(page()));

        assertThat(stage.reads(MEMBER, page())).contains("Viborg Kommune", regional.name(), "1. oktober 2027", "Byrådet drøfter det i foråret");
        assertThat(stage.reads(MEMBER, "/rammeaftaler/" + agreement.number())).contains("Viborg Kommune: " + regional.name());
        assertThat(stage.journal(agreement)).last()
                .isEqualTo("Viborg Kommune overvejer at overtage «%s» (meddelt 1. oktober 2027).".formatted(regional.name()));
    }

    @Test
    void a_case_worker_does_not_record_for_another_municipality() throws Exception {
        assertThat(stage.reads(CASE_WORKER, page())).contains("value=\"791\"").doesNotContain("value=\"740\"");
        assertThat(text(records(CASE_WORKER, "740", regional.id().value(), "").andExpect(status().isBadRequest())))
                .contains("Du kan kun registrere meddelelser fra din egen kommune.");
        assertThat(notices.of(agreement)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {MEMBER, ADMINISTRATOR, "region"})
    void others_read_only(String who) throws Exception {
        records(SECRETARY, "740", regional.id().value(), "").andExpect(redirectedUrl(page()));
        long id = notices.of(agreement).get(0).id();

        assertThat(stage.reads(who, page())).contains("Silkeborg Kommune").doesNotContain("Registrér en meddelelse", "Træk tilbage");
        records(who, "740", "", "Andet").andExpect(status().isForbidden());
        stage.sends(who, page() + "/" + id + "/traek-tilbage", "reason", "Nej").andExpect(status().isForbidden());
        assertThat(notices.of(agreement)).singleElement().matches(TakeoverNotice::stands);
    }

    @Test
    void the_secretariat_records_for_all_also_a_facility_that_the_register_does_not_know() throws Exception {
        records(SECRETARY, "740", "", "Det nye regionale tilbud").andExpect(redirectedUrl(page()));

        assertThat(notices.of(agreement)).singleElement()
                .matches(notice -> notice.facilityId().isEmpty() && notice.facilityName().equals("Det nye regionale tilbud"));
    }

    @Test
    void what_makes_no_sense_is_refused_with_everything_still_there() throws Exception {
        Map<String, Long> before = stored.counted();

        assertThat(text(stage.sends(SECRETARY, page(), "authority", "1082", "facilityId", "F-791-01", "notedOn", "2027-10-05",
                                "note", "Om 010190-1234").andExpect(status().isBadRequest())))
                .contains("Vælg den kommune, der overvejer at overtage tilbuddet.", "Vælg et af Regionens tilbud på listen.",
                        "den kan ikke ligge i fremtiden", "Noget i feltet ligner et CPR-nummer.", "value=\"2027-10-05\"");
        assertThat(text(records(SECRETARY, "740", "", " ").andExpect(status().isBadRequest())))
                .contains("Vælg et af Regionens tilbud på listen, eller skriv tilbuddets navn.");
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void the_same_notice_is_taken_once() throws Exception {
        records(SECRETARY, "740", regional.id().value(), "");

        assertThat(text(records(SECRETARY, "740", regional.id().value(), "").andExpect(status().isBadRequest())))
                .contains("Silkeborg Kommune har allerede meddelt, at den overvejer at overtage");
        records(SECRETARY, "791", regional.id().value(), "").andExpect(redirectedUrl(page()));
        assertThat(notices.of(agreement)).hasSize(2);
    }

    @Test
    void a_notice_is_withdrawn_with_a_reason_that_stays() throws Exception {
        records(CASE_WORKER, "791", regional.id().value(), "");
        long id = notices.of(agreement).get(0).id();
        String withdrawing = page() + "/" + id + "/traek-tilbage";

        assertThat(text(stage.sends(CASE_WORKER, withdrawing, "reason", " ").andExpect(status().isBadRequest())))
                .contains("Skriv, hvorfor meddelelsen trækkes tilbage.", "f-reason_" + id);
        assertThat(text(stage.sends("silkeborg", withdrawing, "reason", "Ikke min").andExpect(status().isBadRequest())))
                .contains("du kan ikke trække den tilbage");
        stage.sends(CASE_WORKER, withdrawing, "reason", "Byrådet sagde nej").andExpect(redirectedUrl(page()));

        assertThat(stage.reads(MEMBER, page())).contains("Trukket tilbage 4. oktober 2027: Byrådet sagde nej");
        assertThat(stage.reads(MEMBER, "/rammeaftaler/" + agreement.number())).contains("Ingen kommune har meddelt");
        assertThat(text(stage.sends(SECRETARY, withdrawing, "reason", "Igen").andExpect(status().isBadRequest())))
                .contains("Meddelelsen er allerede trukket tilbage.");
        records(CASE_WORKER, "791", regional.id().value(), "").andExpect(redirectedUrl(page()));
    }
}
