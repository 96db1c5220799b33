package dk.rammeaftale.capacity;

import static dk.rammeaftale.capacity.CaseStage.SECRETARIAT;
import static dk.rammeaftale.capacity.CaseStage.VIBORG_PLACES;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.capacity.SentProposals.Typed;
import dk.rammeaftale.capacity.SentProposals.Upload;
import dk.rammeaftale.journal.model.CaseNumber;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A start with a missing or wrong value is refused in Danish, names the field, and leaves nothing behind. */
@ServiceTest
@Tag("once")
class BadInputTest {

    private static final int MEGABYTE = 1024 * 1024;

    /** A row: what is wrong, who sends it, what is changed in a proposal in order, and what the refusal says. */
    private record Row(String what, String user, Consumer<Map<String, Object>> change, List<String> said) {

        @Override
        public String toString() {
            return what;
        }
    }

    @Autowired
    private CaseStage stage;
    @Autowired
    private StoredRows stored;
    @Autowired
    private JdbcClient jdbc;
    @LocalServerPort
    private int port;

    @BeforeEach
    void stageIsSet() {
        stage.isSet();
    }

    static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        facilities(rows);
        numbersAndTypes(rows);
        missingFields(rows);
        dates(rows);
        texts(rows);
        words(rows);
        others(rows);
        attachments(rows);
        unlisted(rows);
        return rows.stream();
    }

    private static void facilities(List<Row> rows) {
        String unknown = "Tilbuddet findes ikke i registeret";
        rows.add(row("unknown facility", "facilityId", "F-999-99", unknown));
        rows.add(row("malformed facility id", "facilityId", "'; drop table facility --", unknown));
        rows.add(row("facility id in small letters", "facilityId", "f-791-01", unknown));
        rows.add(row("another authority's facility", "facilityId", "F-751-01", "drives af en anden"));
        rows.add(new Row("facility not covered", "ikast-brande", with("facilityId", "F-756-03"),
                List.of("facilityId", "Aktivitetshuset Blåhatten", "kræver ingen sag")));
        rows.add(row("closed facility", "facilityId", "F-791-04", "er lukket"));
    }

    private static void numbersAndTypes(List<Row> rows) {
        rows.add(row("unchanged places", "placesAfter", (long) VIBORG_PLACES, "allerede 44 pladser"));
        rows.add(row("negative places", "placesAfter", -1L, "mellem 0 og 9999"));
        rows.add(row("no places", "placesAfter", 0L, "er en lukning"));
        rows.add(row("too many places", "placesAfter", 10_000L, "mellem 0 og 9999"));
        rows.add(row("more places than a Long of ours holds", "placesAfter", Long.MAX_VALUE, "mellem 0 og 9999"));
        rows.add(row("places as text", "placesAfter", "32", "et helt tal"));
        rows.add(row("places as yes or no", "placesAfter", true, "et helt tal"));
        rows.add(row("places with decimals", "placesAfter", 32.5, "type"));
        rows.add(row("reason as yes or no", "reason", true, "tekst"));
        rows.add(row("kind as a number", "kind", 1L, "tekst"));
        rows.add(row("date as a number", "effectiveDate", 20270301L, "tekst"));
        rows.add(row("date as a date", "effectiveDate", new Typed("Date", "2027-03-01T00:00:00.000+0100"), "type"));
        rows.add(row("facility as a number", "facilityId", 791L, "tekst"));
        rows.add(row("a duty as yes or no", "duty_med", true, "tekst"));
        rows.add(row("operator as a number", "onBehalfOf", 791L, "tekst"));
        rows.add(row("an attachment as text", "attachment_1", "plan.pdf", "fil"));
    }

    private static void missingFields(List<Row> rows) {
        Map.of(
                        "kind", "Vælg, om forslaget er",
                        "facilityId", "Vælg et tilbud",
                        "placesAfter", "Skriv, hvor mange pladser",
                        "effectiveDate", "Vælg en dato",
                        "reason", "mindst én hel sætning")
                .forEach((field, said) -> {
                    rows.add(new Row("no " + field, "viborg", values -> values.remove(field), List.of(field, said)));
                    rows.add(row("an empty " + field, field, null, said));
                    if (!field.equals("placesAfter")) {
                        rows.add(row("a blank " + field, field, "   ", said));
                    }
                });
        rows.add(new Row("nothing at all", "viborg", Map::clear, List.of("kind", "facilityId", "reason")));
        for (String field : List.of("facilityName", "legalBasis", "targetGroup")) {
            rows.add(new Row("a new facility without " + field, "viborg",
                    newFacility(values -> values.remove(field)), List.of(field, "Skriv")));
        }
        rows.add(new Row("a new facility without places", "viborg",
                newFacility(with("placesAfter", 0L)), List.of("placesAfter", "mindst 1 plads")));
        rows.add(new Row("a new facility with a name of two lines", "viborg",
                newFacility(with("facilityName", "Botilbuddet\r\nBcc: alle@example")), List.of("facilityName", "linje")));
        rows.add(new Row("a new facility with a name that holds what cannot be seen", "viborg",
                newFacility(with("facilityName", "Botilbuddet\u0001")), List.of("facilityName", "kan ses")));
        rows.add(new Row("a new facility with a name that is too long", "viborg",
                newFacility(with("facilityName", "x".repeat(201))), List.of("facilityName", "højst 200 tegn")));
        rows.add(new Row("a new facility with a legal basis that is too long for the register", "viborg",
                newFacility(with("legalBasis", "x".repeat(101))), List.of("legalBasis", "højst 100 tegn")));
    }

    private static void dates(List<Row> rows) {
        rows.add(row("a date in the past", "effectiveDate", "2026-12-10", "ligger i fortiden"));
        for (String date : List.of("1. marts 2027", "01-03-2027", "2027-02-30", "2027-3-1", "20270301")) {
            rows.add(row("the date " + date, "effectiveDate", date, "år-måned-dag"));
        }
        for (String date : List.of("+999999999-01-01", "+20270-03-01", "2207-03-01")) {
            rows.add(row("the far date " + date, "effectiveDate", date, "år 2100"));
        }
        rows.add(new Row("a year with a slip, by the secretariat", SECRETARIAT,
                with("onBehalfOf", "791").andThen(with("effectiveDate", "0207-03-01")),
                List.of("effectiveDate", "år 2000")));
        rows.add(new Row("temporary without an end", "viborg",
                with("durationKind", "TEMPORARY"), List.of("endDate", "Vælg en dato")));
        rows.add(temporary("an end before the beginning", "2027-02-28", "efter ikrafttrædelsesdatoen"));
        rows.add(temporary("an end on the day of the beginning", "2027-03-01", "efter ikrafttrædelsesdatoen"));
        rows.add(temporary("an end that is no date", "til sommer", "år-måned-dag"));
        rows.add(row("a permanent change with an end", "endDate", "2027-09-01", "ingen slutdato"));
        rows.add(new Row("a temporary closure", "viborg",
                with("kind", "CLOSURE").andThen(with("durationKind", "TEMPORARY")).andThen(with("endDate", "2027-09-01")),
                List.of("durationKind", "kan ikke være midlertidig")));
    }

    private static Row temporary(String what, String endDate, String said) {
        return new Row(what, "viborg",
                with("durationKind", "TEMPORARY").andThen(with("endDate", endDate)), List.of("endDate", said));
    }

    private static void texts(List<Row> rows) {
        rows.add(row("a reason shorter than a sentence", "reason", "For lidt.", "mindst én hel sætning"));
        rows.add(row("a reason of one word", "reason", "a".repeat(60), "mindst én hel sætning"));
        rows.add(row("a reason of more than 4,000 characters", "reason", "ord ".repeat(1_001), "4.000 tegn"));
        rows.add(row("a reason with a character no database keeps", "reason",
                "Efterspørgslen er faldet\u0000 gennem to år.", "tegn"));
        rows.add(row("a duty of more than 4,000 characters", "duty_med", "ord ".repeat(1_001), "4.000 tegn"));
    }

    private static void words(List<Row> rows) {
        rows.add(row("an unknown kind", "kind", "MERGE", "Vælg, om forslaget er"));
        rows.add(row("a kind in small letters", "kind", "change", "Vælg, om forslaget er"));
        rows.add(row("an unknown duration", "durationKind", "FOREVER", "varig eller midlertidig"));
        rows.add(row("an unknown route", "wishedRoute", "PHONE", "Vælg mailhøring eller møde"));
    }

    private static void others(List<Row> rows) {
        rows.add(row("an unknown affected authority", "extraAffected", "657, 999", "«999» kendes ikke"));
        rows.add(row("an affected authority by name", "extraAffected", "Herning", "«Herning» kendes ikke"));
        rows.add(row("codes with other signs between them", "extraAffected", "657;740", "kendes ikke"));
        rows.add(row("oneself as affected", "extraAffected", "791", "ikke selv en berørt kommune"));
        rows.add(row("an unknown related case", "relatedCase", "2026-999", "Den anden sag findes ikke"));
        rows.add(row("a related case that is no number", "relatedCase", "den fra i fjor", "Den anden sag findes ikke"));
        rows.add(row("on one's own behalf", "onBehalfOf", "791", "Kun sekretariatet"));
        rows.add(row("on another's behalf", "onBehalfOf", "751", "Kun sekretariatet"));
        rows.add(new Row("the secretariat on nobody's behalf", SECRETARIAT, values -> { },
                List.of("onBehalfOf", "Vælg den driftsherre")));
        for (String code : List.of("999", "851", "Viborg")) {
            rows.add(new Row("the secretariat on behalf of " + code, SECRETARIAT, with("onBehalfOf", code),
                    List.of("onBehalfOf", "Vælg den driftsherre")));
        }
        rows.add(new Row("the secretariat on behalf of another than the operator", SECRETARIAT,
                with("onBehalfOf", "751"), List.of("facilityId", "drives af en anden")));
    }

    private static void attachments(List<Row> rows) {
        String disguised = "eller den er noget andet";
        rows.add(file("an attachment of a byte too many", Upload.of("plan.pdf", SampleFiles.pdfOfSize(20 * MEGABYTE + 1)),
                "større end 20 MB"));
        rows.add(file("a program named as a PDF", Upload.of("plan.pdf", SampleFiles.exe()), disguised));
        rows.add(file("a text named as a Word document", Upload.of("plan.docx", SampleFiles.text()), disguised));
        rows.add(file("a picture named as a PDF", Upload.of("plan.pdf", SampleFiles.png()), disguised));
        rows.add(file("noise named as a PDF", Upload.of("plan.pdf", SampleFiles.noise()), disguised));
        rows.add(file("an archive named as a Word document",
                Upload.of("plan.docx", SampleFiles.zip("setup.exe")), disguised));
        rows.add(file("a PDF without an ending", Upload.of("plan", SampleFiles.pdf()), disguised));
        rows.add(file("a web page", Upload.of("plan.html", "<html></html>".getBytes()), disguised));
        rows.add(file("an empty attachment", Upload.of("plan.pdf", new byte[0]), "er tom"));
        rows.add(file("an attachment to be kept by the engine", new Upload("plan.pdf", SampleFiles.pdf(), false),
                "transient"));
        rows.add(new Row("a tenth attachment", "viborg",
                with("attachment_10", Upload.of("plan.pdf", SampleFiles.pdf())),
                List.of("attachment_10", "kan ikke angives her")));
    }

    private static void unlisted(List<Row> rows) {
        for (String name : List.of("caseOutcome", "operatorGroup", "onBehalf", "duty_anything", "attachment_0", "comment")) {
            rows.add(row("the unlisted variable " + name, name, "x", "kan ikke angives her"));
        }
    }

    private static Row row(String what, String field, Object value, String said) {
        return new Row(what, "viborg", with(field, value), List.of(field, said));
    }

    private static Row file(String what, Upload upload, String said) {
        return new Row(what, "viborg", with("attachment_1", upload), List.of("attachment_1", said));
    }

    private static Consumer<Map<String, Object>> with(String field, Object value) {
        return values -> values.put(field, value);
    }

    private static Consumer<Map<String, Object>> newFacility(Consumer<Map<String, Object>> change) {
        return values -> {
            values.remove("facilityId");
            values.putAll(Map.of("kind", "NEW", "facilityName", "Botilbuddet Rimfrosten", "legalBasis", "SEL §107",
                    "targetGroup", "Voksne med autisme", "placesAfter", 11L));
            change.accept(values);
        };
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_wrong_is_refused_in_danish_and_leaves_nothing_behind(Row row) {
        facilityIsClosed("F-791-04");
        Map<String, Object> values = stage.proposal();
        row.change().accept(values);
        Map<String, Long> before = stored.counted();

        for (String door : SentProposals.startDoors()) {
            HttpResponse<String> refused = SentProposals.start(port, row.user(), door, values);

            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(SentProposals.message(refused)).contains(row.said());
            assertThat(SentProposals.ours(refused)).doesNotContainPattern(SentProposals.ENGLISH);
            assertThat(stored.counted()).isEqualTo(before);
        }
    }

    private void facilityIsClosed(String facility) {
        jdbc.sql("""
                        insert into ledger_entry (facility, effective_on, difference, closure, case_number, reason, recorded_at, state)
                        values (:facility, date '2026-01-01', -8, true, '2025-001', 'Lukket.', current_timestamp, 'EFFECTIVE')
                        """).param("facility", facility).update();
    }

    @Test
    void after_refusals_the_next_case_gets_the_next_number() {
        assertThat(startsRightly("viborg", stage.proposal())).isEqualTo("2026-001");
        Map<String, Object> wrong = stage.proposal();
        wrong.put("placesAfter", -1L);
        for (String door : SentProposals.startDoors()) {
            assertThat(SentProposals.start(port, "viborg", door, wrong).statusCode()).isEqualTo(400);
        }

        assertThat(startsRightly("viborg", stage.proposal())).isEqualTo("2026-002");
    }

    private String startsRightly(String user, Map<String, Object> values) {
        HttpResponse<String> started = SentProposals.start(port, user, "start", values);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        return started.body().replaceAll(".*\"businessKey\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void everything_in_order_is_taken_through_both_doors() {
        Map<String, Object> full = stage.proposal();
        full.putAll(Map.of("durationKind", "TEMPORARY", "endDate", "2028-03-01", "wishedRoute", "MEETING",
                "extraAffected", " 751 ,851,,", "duty_med", "Ikke relevant",
                "attachment_1", Upload.of("plan.pdf", SampleFiles.pdf()),
                "attachment_9", Upload.of("budget.xlsx", SampleFiles.xlsx())));
        full.put("relatedCase", startsRightly("viborg", stage.proposal()));
        for (String door : SentProposals.startDoors()) {
            HttpResponse<String> started = SentProposals.start(port, "viborg", door, full);
            assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        }
        assertThat(stage.affectedCodes(new CaseNumber("2026-003"))).contains("751", "851");
    }

    @Test
    void a_file_of_exactly_20_megabytes_is_taken() {
        Map<String, Object> values = stage.proposal();
        values.put("attachment_1", Upload.of("plan.pdf", SampleFiles.pdfOfSize(20 * MEGABYTE)));

        assertThat(startsRightly("viborg", values)).isEqualTo("2026-001");
    }

    @Test
    void a_file_far_too_large_is_refused_in_danish_too() {
        Map<String, Object> values = stage.proposal();
        values.put("attachment_1", Upload.of("plan.pdf", SampleFiles.pdfOfSize(40 * MEGABYTE)));
        Map<String, Long> before = stored.counted();

        HttpResponse<String> refused = SentProposals.start(port, "viborg", "start", values);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(SentProposals.message(refused)).contains("attachment_1").contains("større end 20 MB");
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void a_file_without_a_name_is_not_even_taken_in_by_the_engine() {
        Map<String, Object> values = stage.proposal();
        values.put("attachment_1", Upload.of(null, SampleFiles.pdf()));
        Map<String, Long> before = stored.counted();

        HttpResponse<String> refused = SentProposals.start(port, "viborg", "start", values);

        assertThat(refused.statusCode()).as(refused.body()).isGreaterThanOrEqualTo(400);
        assertThat(stored.counted()).isEqualTo(before);
    }

    @Test
    void a_case_one_must_not_see_is_as_unknown_as_one_that_does_not_exist() {
        String hidden = startsRightly("aarhus", stage.proposalAt("F-751-01", 40));
        List<String> messages = new ArrayList<>();
        for (String number : List.of(hidden, "2026-777")) {
            Map<String, Object> values = stage.proposal();
            values.put("relatedCase", number);
            messages.add(SentProposals.ours(SentProposals.start(port, "viborg", "start", values)));
        }

        assertThat(messages).allMatch(message -> message.contains("Den anden sag findes ikke"));
        assertThat(messages.get(0)).isEqualTo(messages.get(1));
    }

    @Test
    void the_secretariat_may_enter_a_date_in_the_past() {
        Map<String, Object> late = stage.proposal();
        late.putAll(Map.of("onBehalfOf", "791", "effectiveDate", "2026-12-01"));

        CaseNumber number = new CaseNumber(startsRightly(SECRETARIAT, late));

        assertThat(stage.theCase(number).announcedLate()).isTrue();
        assertThat(stage.journal(number)).anyMatch(line -> line.contains("anmeldt efter, at den trådte i kraft"));
    }

    @Test
    void a_business_key_that_a_client_sends_is_not_taken() {
        HttpResponse<String> started = SentProposals.caller(port, "viborg")
                .post("/engine-rest/process-definition/key/capacity-adjustment/start",
                        SentProposals.body("variables", stage.proposal()).replaceFirst("\\{", "{\"businessKey\":\"2026-900\","));

        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        assertThat(started.body()).contains("2026-001").doesNotContain("2026-900");
        assertThat(stored.businessKeysInHistory()).contains("2026-001").doesNotContain("2026-900");
    }

    @Test
    void who_is_no_operators_case_worker_starts_nothing() {
        Map<String, Long> before = stored.counted();
        for (String user : List.of("viborg-direktoer", "admin")) {
            for (String door : SentProposals.startDoors()) {
                assertThat(SentProposals.start(port, user, door, stage.proposal()).statusCode()).isEqualTo(403);
            }
        }
        assertThat(stored.counted()).isEqualTo(before);
    }
}
