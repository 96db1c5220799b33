package dk.rammeaftale.agreement.application;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.agreement.model.AgreementTerms;
import dk.rammeaftale.agreement.model.PlanTemplate;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreementTermsTest {

    private static final PlanTemplates TEMPLATES = new PlanTemplates();
    private static final PlanTemplate OF_2025 = TEMPLATES.newest();
    private static final PlanTemplate OF_2016 = TEMPLATES.find("2016").orElseThrow();

    private static List<String> refusals(Verdict<AgreementTerms> verdict) {
        return verdict instanceof Verdict.Refused<AgreementTerms> refused
                ? refused.problems().stream().map(problem -> problem.field() + ": " + problem.sentence()).toList()
                : List.of();
    }

    private static Verdict<AgreementTerms> from(long firstYear, long years, PlanTemplate template) {
        return AgreementTerms.of(firstYear, years, template, Optional.empty(), "");
    }

    private static Verdict<AgreementTerms> approvedBy(String finalDate, String reason) {
        return AgreementTerms.of(2027, 2, OF_2025, Optional.of(LocalDate.parse(finalDate)), reason);
    }

    @Test
    void an_agreement_has_the_final_date_of_its_template() {
        assertThat(from(2027, 2, OF_2025))
                .isEqualTo(Verdict.accepted(new AgreementTerms(2027, 2, "2025", LocalDate.of(2026, 12, 1), "")));
        assertThat(from(2018, 1, OF_2016))
                .isEqualTo(Verdict.accepted(new AgreementTerms(2018, 1, "2016", LocalDate.of(2017, 10, 15), "")));
    }

    @Test
    void an_agreement_of_two_years_starts_in_an_odd_year() {
        assertThat(refusals(from(2028, 2, OF_2025))).containsExactly(
                "firstYear: En toårig aftale træder i kraft i et ulige år. Vælg 2027 eller 2029.");
    }

    @Test
    void the_length_is_one_or_two_years_as_the_template_has_it() {
        assertThat(refusals(from(2027, 3, OF_2025))).containsExactly("years: En aftale gælder i 1 eller 2 år. Skriv 1 eller 2.");
        assertThat(refusals(from(2027, 0, OF_2025))).hasSize(1);
        assertThat(refusals(from(2027, 1, OF_2025))).containsExactly(
                "years: «Toårig rammeaftale som 2025–26» er en fremgangsmåde for toårige aftaler. Skriv 2, eller vælg en anden"
                        + " fremgangsmåde.");
        assertThat(refusals(from(2017, 2, OF_2016))).singleElement().asString().contains("etårige aftaler");
    }

    @Test
    void an_absurd_year_is_refused() {
        assertThat(refusals(from(2011, 2, OF_2025))).containsExactly("firstYear: Aftalens første år skal ligge mellem 2012 og 2100.");
        assertThat(refusals(from(20_270_000_000L, 2, OF_2025))).hasSize(1);
        assertThat(refusals(from(-2027, 1, OF_2016))).hasSize(1);
    }

    @Test
    void another_final_date_needs_its_reason() {
        assertThat(refusals(approvedBy("2026-10-15", " "))).containsExactly(
                "finalDateReason: Skriv, hvorfor sidste dag for godkendelse er en anden end 1. december 2026.");
        assertThat(approvedBy("2026-10-15", " Som i 2016 ")).isEqualTo(Verdict.accepted(
                new AgreementTerms(2027, 2, "2025", LocalDate.of(2026, 10, 15), "Som i 2016")));
        assertThat(approvedBy("2026-12-01", "Som altid")).isEqualTo(Verdict.accepted(
                new AgreementTerms(2027, 2, "2025", LocalDate.of(2026, 12, 1), "")));
    }

    @Test
    void a_final_date_after_it_is_in_force_is_taken_with_a_reason_alone() {
        assertThat(refusals(approvedBy("2027-03-01", ""))).containsExactly(
                "finalDateReason: Sidste dag for godkendelse ligger efter, at aftalen er trådt i kraft. Skriv hvorfor, eller vælg"
                        + " senest 1. december 2026.");
        assertThat(refusals(approvedBy("2027-03-01", "Sendt ud sent"))).isEmpty();
    }

    @Test
    void a_final_date_far_off_is_a_slip() {
        assertThat(refusals(approvedBy("2028-01-01", "Sent"))).containsExactly(
                "finalDate: Sidste dag for godkendelse skal ligge mellem 1. januar 2026 og 31. december 2027.");
        assertThat(refusals(approvedBy("2025-12-31", "Tidligt"))).hasSize(1);
        assertThat(refusals(approvedBy("2026-11-01", "x".repeat(4_001)))).hasSize(1);
    }
}
