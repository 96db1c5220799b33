package dk.rammeaftale.sample.application;

import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRow;
import dk.rammeaftale.csv.CsvSheet;
import dk.rammeaftale.hearing.model.Policy;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.sample.model.Act;
import dk.rammeaftale.sample.model.CaseScript;
import dk.rammeaftale.sample.model.CaseScript.Kind;
import dk.rammeaftale.sample.model.HearingScript;
import dk.rammeaftale.sample.model.ItemScript;
import dk.rammeaftale.sample.model.MeetingWord;
import dk.rammeaftale.sample.model.PointScript;
import dk.rammeaftale.sample.model.ScriptedDay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** The script of the history as it lies among the samples; with a broken file no history begins. */
final class ScriptFiles {

    static final String CASES = "sample/historie-sager.csv";
    static final String HEARINGS = "sample/historie-hoeringer.csv";
    static final String ITEMS = "sample/historie-punkter.csv";

    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DAYS = 1_000;

    private static final CsvForm CASE_FORM = new CsvForm(
            "historie-sager",
            "Demoens sager",
            "En linje pr. sag, der spilles, når demoen startes første gang.",
            List.of(
                    new Column("nøgle", "sagens navn i filen"),
                    new Column("start", "en dato, eller hvor mange dage før i dag: -120"),
                    new Column("driftsherre", "kode"),
                    new Column("art", "ændring, lukning eller nyt"),
                    new Column("tilbud", "id i tilbud.csv; for et nyt tilbud dets navn"),
                    new Column("lovgrundlag", "kun for et nyt tilbud"),
                    new Column("målgruppe", "kun for et nyt tilbud"),
                    new Column("forskel", "+12 eller -12 pladser; tom ved en lukning"),
                    new Column("ikraft", "hvor mange dage efter start"),
                    new Column("varer", "hvor mange dage, hvis ændringen er midlertidig"),
                    new Column("for driftsherren", "ja, når sekretariatet starter sagen"),
                    new Column("begrundelse", "forslagets begrundelse"),
                    new Column("forløb", "dag efter start og hvad der sker: 2 kontakt, 4 høring, 9 indsigelse 756"),
                    new Column("møder", "hvad møderne siger: udsat, godkendt, afvist, ændret +11"),
                    new Column("indvending", "hvad et medlem skriver, eller hvorfor sagen trækkes"),
                    new Column("løsning", "hvad driftsherren svarer")));

    private static final CsvForm HEARING_FORM = new CsvForm(
            "historie-hoeringer",
            "Demoens høringer",
            "En linje pr. høring, som sekretariatet holder uden for sagerne.",
            List.of(
                    new Column("nøgle", "høringens navn i filen"),
                    new Column("dag", "en dato, eller hvor mange dage før i dag: -120"),
                    new Column("art", "bemærkninger eller godkendelse"),
                    new Column("titel", "høringens titel"),
                    new Column("tekst", "hvad der spørges om"),
                    new Column("svar", "dag efter start og hvad pladserne svarer: 3 bemærkning 751, 5 ingen 740"),
                    new Column("bemærkning", "hvad et medlem skriver")));

    private static final CsvForm ITEM_FORM = new CsvForm(
            "historie-punkter",
            "Demoens punkter",
            "En linje pr. punkt, der indmeldes til det næste DASSOS-møde.",
            List.of(
                    new Column("dag", "en dato, eller hvor mange dage før i dag: -120"),
                    new Column("af", "brugernavn"),
                    new Column("afsnit", "beslutning eller orientering"),
                    new Column("titel", "punktets titel"),
                    new Column("ved", "hvem der fremlægger det"),
                    new Column("indstilling", "hvad DASSOS indstilles til"),
                    new Column("sagsfremstilling", "sagen"),
                    new Column("referat", "hvad referatet siger"),
                    new Column("resultat", "godkendt, efterretning, drøftet, udsat eller anbefalet"),
                    new Column("opgave", "hvad nogen skal gøre efter mødet"),
                    new Column("ansvarlig", "hvem der har opgaven"),
                    new Column("frist", "opgavens frist: hvor mange dage efter mødet"),
                    new Column("klaret", "hvor mange dage efter mødet den er klaret; tom, når den stadig er åben"),
                    new Column("udpeget til", "hvad mødet udpeger nogen til"),
                    new Column("udpeget", "hvem der er udpeget")));

    private static final Map<String, Kind> KINDS =
            Map.of("ændring", Kind.CHANGE, "lukning", Kind.CLOSURE, "nyt", Kind.NEW);
    private static final Map<String, Policy> POLICIES =
            Map.of("bemærkninger", Policy.COMMENTS_ONLY, "godkendelse", Policy.EXPLICIT_APPROVAL);
    private static final Map<String, Section> SECTIONS =
            Map.of("beslutning", Section.DECISION, "orientering", Section.INFORMATION);
    private static final Map<String, Outcome> OUTCOMES = Map.of(
            "godkendt", Outcome.APPROVED, "efterretning", Outcome.TAKEN_NOTE_OF, "drøftet", Outcome.DISCUSSED,
            "udsat", Outcome.POSTPONED, "anbefalet", Outcome.RECOMMENDED);

    private ScriptFiles() {
    }

    static List<CaseScript> cases() {
        CsvSheet sheet = CsvSheet.of(CASE_FORM, bytes(CASES));
        List<CaseScript> scripts = new ArrayList<>();
        for (CsvRow row : sheet.rows()) {
            row.text("nøgle", 40).ifPresent(key -> sheet.onlyOnce(row, "nøgle", key));
            caseOf(row).ifPresent(scripts::add);
        }
        return sheet.ifFaultless(() -> scripts).orElseThrow(faults -> broken(CASES, faults));
    }

    private static Optional<CaseScript> caseOf(CsvRow row) {
        var key = row.text("nøgle", 40, "[a-zæøå0-9-]+", "skal bestå af små bogstaver, tal og bindestreg.");
        var start = row.value("start", 10, ScriptedDay::named, "skal være en dato eller et antal dage som -120.");
        var operator = row.text("driftsherre", 4, "[1-9]\\d{2,3}", "skal være en kode.");
        var kind = row.choice("art", KINDS);
        var facility = row.text("tilbud", LONGEST_NAME);
        var difference = kind.equals(Optional.of(Kind.CLOSURE))
                ? Optional.of(0)
                : row.value("forskel", 4, ScriptFiles::difference, "skal være en forskel som +12 eller -12.");
        var inForce = row.number("ikraft", 1, MOST_DAYS);
        var lasts = row.optionalText("varer", 4).flatMap(days -> row.number("varer", 1, MOST_DAYS));
        var reason = row.text("begrundelse", LONGEST_TEXT);
        var acts = row.optionalText("forløb", LONGEST_TEXT).isEmpty()
                ? Optional.of(List.<Act>of())
                : row.value("forløb", LONGEST_TEXT, Act::all, "skal være dage og ord som «2 kontakt, 4 høring», i rækkefølge.");
        var words = row.optionalText("møder", LONGEST_NAME).isEmpty()
                ? Optional.of(List.<MeetingWord>of())
                : row.value("møder", LONGEST_NAME, MeetingWord::all, "skal være ord som «udsat, ændret +11».");
        String legalBasis = row.optionalText("lovgrundlag", LONGEST_NAME).orElse("");
        String targetGroup = row.optionalText("målgruppe", LONGEST_NAME).orElse("");
        boolean onBehalf = row.optionalText("for driftsherren", 3).filter("ja"::equals).isPresent();
        String talk = row.optionalText("indvending", LONGEST_TEXT).orElse("");
        String answer = row.optionalText("løsning", LONGEST_TEXT).orElse("");
        return row.faultless()
                ? Optional.of(new CaseScript(
                        key.orElseThrow(), start.orElseThrow(), operator.orElseThrow(), kind.orElseThrow(),
                        facility.orElseThrow(), legalBasis, targetGroup, difference.orElseThrow(), inForce.orElseThrow(),
                        lasts, onBehalf, reason.orElseThrow(), talk, answer, acts.orElseThrow(), words.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Integer> difference(String text) {
        return text.matches("[+-][1-9]\\d{0,2}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    static List<HearingScript> hearings() {
        CsvSheet sheet = CsvSheet.of(HEARING_FORM, bytes(HEARINGS));
        List<HearingScript> scripts = new ArrayList<>();
        for (CsvRow row : sheet.rows()) {
            row.text("nøgle", 40).ifPresent(key -> sheet.onlyOnce(row, "nøgle", key));
            hearingOf(row).ifPresent(scripts::add);
        }
        return sheet.ifFaultless(() -> scripts).orElseThrow(faults -> broken(HEARINGS, faults));
    }

    private static Optional<HearingScript> hearingOf(CsvRow row) {
        var key = row.text("nøgle", 40, "[a-zæøå0-9-]+", "skal bestå af små bogstaver, tal og bindestreg.");
        var start = row.value("dag", 10, ScriptedDay::named, "skal være en dato eller et antal dage som -120.");
        var policy = row.choice("art", POLICIES);
        var title = row.text("titel", LONGEST_NAME);
        var text = row.text("tekst", LONGEST_TEXT);
        var acts = row.value("svar", LONGEST_TEXT, Act::all, "skal være dage og ord som «5 ingen 740», i rækkefølge.");
        String talk = row.optionalText("bemærkning", LONGEST_TEXT).orElse("");
        return row.faultless()
                ? Optional.of(new HearingScript(key.orElseThrow(), start.orElseThrow(), policy.orElseThrow(),
                        title.orElseThrow(), text.orElseThrow(), talk, acts.orElseThrow()))
                : Optional.empty();
    }

    static List<ItemScript> items() {
        CsvSheet sheet = CsvSheet.of(ITEM_FORM, bytes(ITEMS));
        List<ItemScript> scripts = new ArrayList<>();
        for (CsvRow row : sheet.rows()) {
            row.text("titel", LONGEST_NAME).ifPresent(title -> sheet.onlyOnce(row, "titel", title));
            itemOf(row).ifPresent(scripts::add);
        }
        return sheet.ifFaultless(() -> scripts).orElseThrow(faults -> broken(ITEMS, faults));
    }

    private static Optional<ItemScript> itemOf(CsvRow row) {
        var day = row.value("dag", 10, ScriptedDay::named, "skal være en dato eller et antal dage som -120.");
        var by = row.text("af", LONGEST_NAME);
        var section = row.choice("afsnit", SECTIONS);
        var title = row.text("titel", LONGEST_NAME);
        var presenter = row.text("ved", LONGEST_NAME);
        var recommendation = row.text("indstilling", LONGEST_TEXT);
        var statement = row.text("sagsfremstilling", LONGEST_TEXT);
        var minutes = row.text("referat", LONGEST_TEXT);
        var outcome = row.choice("resultat", OUTCOMES);
        Optional<PointScript> point = pointOf(row);
        String body = row.optionalText("udpeget til", LONGEST_NAME).orElse("");
        String representative = body.isEmpty() ? "" : row.text("udpeget", LONGEST_NAME).orElse("");
        return row.faultless()
                ? Optional.of(new ItemScript(
                        day.orElseThrow(), by.orElseThrow(), section.orElseThrow(), title.orElseThrow(),
                        presenter.orElseThrow(), recommendation.orElseThrow(), statement.orElseThrow(),
                        minutes.orElseThrow(), outcome.orElseThrow(), point, body, representative))
                : Optional.empty();
    }

    private static Optional<PointScript> pointOf(CsvRow row) {
        Optional<String> wording = row.optionalText("opgave", LONGEST_TEXT);
        if (wording.isEmpty()) {
            return Optional.empty();
        }
        var owner = row.text("ansvarlig", LONGEST_NAME);
        var due = row.number("frist", 1, MOST_DAYS);
        var done = row.optionalText("klaret", 4).flatMap(days -> row.number("klaret", 1, MOST_DAYS));
        return row.faultless()
                ? Optional.of(new PointScript(wording.get(), owner.orElseThrow(), due.orElseThrow(), done))
                : Optional.empty();
    }

    private static IllegalStateException broken(String file, String faults) {
        return new IllegalStateException("Filen %s med demoens historie kan ikke bruges. %s".formatted(file, faults));
    }

    private static byte[] bytes(String file) {
        try {
            return new ClassPathResource(file).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
