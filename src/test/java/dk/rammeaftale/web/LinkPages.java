package dk.rammeaftale.web;

import dk.rammeaftale.hearing.model.SurveyField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every state in which somebody can meet a page behind a personal link, with a model as its template describes it. */
enum LinkPages {
    FIRST_ROUND("svar/answer", Map.of()),
    SECOND_ROUND_AS_DEPUTY("svar/answer", Map.of(
            "deputy", true,
            "changes", List.of(
                    fact("Antal pladser", "36 pladser (før: 40 pladser)"),
                    fact("Gælder fra", "1. august 2027 (før: 1. juni 2027)")),
            "ownRemark", "Vi bruger to af pladserne og har ikke andre tilbud at henvise til.\nVi vil gerne holdes orienteret.")),
    ANSWERED("svar/answer", Map.of(
            "quick", Map.of(),
            "present", given("Bemærkning", "Godt, at ventelisten bliver kortere.\nHvornår er huset klar?", "registreret af sekretariatet"),
            "answer", "REMARK", "comment", "Godt, at ventelisten bliver kortere.\nHvornår er huset klar?")),
    DRAFT_READY("svar/answer", Map.of(
            "quick", Map.of(),
            "draft", Map.of("by", "Konsulent, Viborg Kommune", "at", "5. januar 2027 kl. 8.30"),
            "answer", "OBJECTION", "comment", "Vi mangler en plan for overgangen.")),
    NOTHING_CHOSEN("svar/answer", Map.of("errors", Map.of("answer", "Vælg et svar."))),
    OBJECTION_WITHOUT_TEXT("svar/answer", Map.of(
            "answer", "OBJECTION", "errors", Map.of("comment", "Skriv, hvorfor forslaget ikke kan godkendes."))),
    NOMINATION("svar/answer", nomination(Map.of())),
    NOMINATION_WITHOUT_NAMES("svar/answer", nomination(Map.of(
            "answer", "NOMINATED",
            "errors", Map.of("representative", "Skriv navnet på repræsentanten.", "alternate", "Skriv navnet på suppleanten.")))),
    SURVEY("svar/answer", survey(Map.of())),
    SURVEY_FILLED_IN_WRONGLY("svar/answer", survey(Map.of(
            "answer", "ANSWERED",
            "fields", Map.of("field_1", "mange", "field_3", "Vi har to projekter.", "field_4", "12"),
            "held", Map.of("field_4", "plan.pdf"),
            "errors", Map.of("field_1", "Skriv et tal.", "field_2", "Vælg et svar.")))),
    COLLEAGUE_ASKED("svar/answer", Map.of("asked", "konsulent@viborg.example")),
    COLLEAGUE_WITHOUT_ADDRESS("svar/answer", Map.of(
            "colleague", "konsulent", "errors", Map.of("colleague", "Skriv en mailadresse, f.eks. navn@kommune.example."))),
    REVIEW("svar/review", Map.of("late", false)),
    LATE_REVIEW("svar/review", Map.of("late", true)),
    RECEIPT("svar/receipt", Map.of(
            "late", false, "mailedTo", "direktoer@viborg.example", "changeable", "fredag den 15. januar 2027 kl. 23.59")),
    LATE_RECEIPT("svar/receipt", Map.of("late", true, "mailedTo", "direktoer@viborg.example")),
    CLOSED("svar/closed", Map.of()),
    OBJECTION_NEEDS_LOGIN("svar/answer", Map.of(
            "login", true, "answer", "OBJECTION",
            "errors", Map.of("answer", "En indsigelse skal afgives, mens du er logget ind. Log ind, og løs opgaven «Besvar høringen»."))),
    AN_AUTHORITY_WITHOUT_A_SEAT("svar/answer", Collections.singletonMap("person", null)),
    CLOSED_WITH_A_LATE_ANSWER("svar/closed", Map.of("afterwards", given("Bemærkning", "Vi vil gerne høres senere.", null))),
    CLOSED_AFTER_AN_OBJECTION("svar/closed", Map.of("mayTakeBack", true)),
    CLOSED_AFTER_AN_OBJECTION_TAKEN_BACK("svar/closed", Map.of("takenBackAt", "4. januar 2027 kl. 10.12")),
    TAKE_BACK("svar/take-back", Map.of()),
    CLOSED_AFTER_AN_ANSWER("svar/closed", Map.of("present", given("Ingen bemærkninger", null, null))),
    LATE_ANSWER_WITH_ERRORS("svar/closed", Map.of("errors", Map.of("answer", "Vælg et svar."))),
    CONTACT("svar/contact", Map.of()),
    CONTACT_ANSWERED("svar/contact", Map.of(
            "present", given("Vi er blevet kontaktet, og vi har bemærkninger", "Vi bruger to af pladserne.", null))),
    CONTACT_CLOSED("svar/contact", Map.of("closed", "Kontakten er dokumenteret, og sagen er gået videre.")),
    CONTACT_WITH_ERRORS("svar/contact", Map.of("errors", Map.of("contacted", "Vælg et svar."))),
    CONTACT_REVIEW("svar/contact-review", Map.of("sent", Map.of("contacted", "REMARK", "remark", "Vi bruger to af pladserne."))),
    LATE_CONTACT_REVIEW("svar/contact-review", Map.of("closed", "Kontakten er dokumenteret, og sagen er gået videre.")),
    CONTACT_RECEIPT("svar/receipt", Map.of("contact", true, "late", false, "mailedTo", "social@skive.example",
            "changeable", "kontakten med alle berørte kommuner er dokumenteret")),
    LATE_CONTACT_RECEIPT("svar/receipt", Map.of("contact", true, "late", true, "mailedTo", "social@skive.example")),
    DRAFT("svar/draft", Map.of()),
    DRAFT_SAVED("svar/draft", Map.of("saved", "5. januar 2027 kl. 8.30", "answer", "NO_REMARKS")),
    DRAFT_WITH_ERRORS("svar/draft", Map.of("errors", Map.of("comment", "Teksten må højst være på 4.000 tegn."))),
    DEAD("svar/dead", Map.of()),
    BUSY("svar/busy", Map.of());

    static final String LINK = "/svar/t0ken";

    private final String template;
    private final Map<String, Object> special;

    LinkPages(String template, Map<String, Object> special) {
        this.template = template;
        this.special = special;
    }

    /** Those that come back because something is wrong. */
    static Stream<LinkPages> withErrors() {
        return Stream.of(values()).filter(page -> page.special.containsKey("errors"));
    }

    Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("demo", true);
        model.put("mailKept", true);
        if (this != DEAD && this != BUSY) {
            model.putAll(common());
        }
        model.putAll(special);
        return model;
    }

    String html(PageRenderer renderer) {
        return renderer.render(template, model());
    }

    private static Map<String, Object> common() {
        return Map.ofEntries(
                Map.entry("link", LINK),
                Map.entry("authority", Map.of("name", "Viborg Kommune")),
                Map.entry("operator", Map.of("name", "Region Midtjylland")),
                Map.entry("person", "Socialdirektør, Viborg Kommune"),
                Map.entry("title", "Region Midtjylland: 12 pladser flere på Botilbuddet Engdraget"),
                Map.entry("facts", List.of(
                        fact("Tilbud", "Botilbuddet Engdraget, Viborg"),
                        fact("Ændring", "Fra 28 til 40 pladser (12 flere)"),
                        fact("Gælder fra", "1. juni 2027"),
                        fact("Begrundelse", "Ventelisten er vokset, og flere kommuner efterspørger pladser.\nHuset kan udvides."),
                        fact("Berørte kommuner", "Skive Kommune: Ingen bemærkninger.\nVejle Kommune: Vil gerne bruge to pladser."))),
                Map.entry("enclosures", List.of(
                        Map.of("name", "Byggeprogram.pdf", "path", LINK + "/bilag/1"),
                        Map.of("name", "Oekonomi_og_takster_2027_med_overslag_over_tre_aar.xlsx", "path", LINK + "/bilag/2"))),
                Map.entry("deadline", "fredag den 15. januar 2027 kl. 23.59"),
                Map.entry("closing", "Høringen lukker før, hvis alle har svaret, og ingen har gjort indsigelse."),
                Map.entry("closedOn", "fredag den 15. januar 2027 kl. 23.59"),
                Map.entry("outcome", "Betragtes som godkendt, da der ikke er modtaget bemærkninger inden fristen."),
                Map.entry("answers", choices(
                        "NO_REMARKS", "Ingen bemærkninger", "REMARK", "Bemærkning",
                        "OBJECTION", "Indsigelse (forslaget kan ikke godkendes, som det foreligger)",
                        "ABSTAIN", "Afgiver ikke svar", "RECUSED", "Deltager ikke (inhabil)")),
                Map.entry("quick", choices(
                        "NO_REMARKS", "Ingen bemærkninger", "ABSTAIN", "Afgiver ikke svar", "RECUSED", "Deltager ikke (inhabil)")),
                Map.entry("contacts", choices(
                        "CONTACTED", "Vi er blevet kontaktet, og vi har ingen bemærkninger",
                        "REMARK", "Vi er blevet kontaktet, og vi har bemærkninger")),
                Map.entry("recorded", List.of(
                        fact("Svar", "Bemærkning"),
                        fact("Tekst til svaret", "Godt, at ventelisten bliver kortere.\nHvornår er huset klar?"))),
                Map.entry("sent", choices(
                        "answer", "REMARK", "comment", "Godt, at ventelisten bliver kortere.\nHvornår er <huset> klar?")));
    }

    private static Map<String, Object> nomination(Map<String, Object> more) {
        Map<String, Object> model = new LinkedHashMap<>(more);
        model.put("quick", Map.of());
        model.put("answers", choices("NOMINATED", "Indstiller", "ABSTAIN", "Afgiver ikke svar"));
        return model;
    }

    private static Map<String, Object> survey(Map<String, Object> more) {
        Map<String, Object> model = new LinkedHashMap<>(more);
        model.put("quick", Map.of());
        model.put("answers", choices("ANSWERED", "Har svaret", "ABSTAIN", "Afgiver ikke svar"));
        model.put("questions", List.of(
                new SurveyField(1, "Hvor mange borgere venter på en plads?", SurveyField.Type.NUMBER, List.of()),
                new SurveyField(2, "Deltager I i lånepuljen?", SurveyField.Type.CHOICE, List.of("Ja", "Nej")),
                new SurveyField(3, "Beskriv jeres projekter", SurveyField.Type.TEXT, List.of()),
                new SurveyField(4, "Vedlæg en plan", SurveyField.Type.FILE, List.of())));
        return model;
    }

    private static Map<String, String> fact(String label, String content) {
        return Map.of("label", label, "content", content);
    }

    private static Map<String, String> given(String label, String comment, String by) {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("label", label);
        given.put("comment", comment);
        given.put("at", "4. januar 2027 kl. 10.12");
        given.put("by", by);
        return given;
    }

    private static Map<String, String> choices(String... keysAndLabels) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int at = 0; at < keysAndLabels.length; at += 2) {
            choices.put(keysAndLabels[at], keysAndLabels[at + 1]);
        }
        return choices;
    }
}
