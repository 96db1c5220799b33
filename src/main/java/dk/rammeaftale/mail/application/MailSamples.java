package dk.rammeaftale.mail.application;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Made-up data for a mail of each template: what the secretariat sees a template with, and what an edit is tried on. */
@Component
class MailSamples {

    static final String LINK = "(personligt link)";
    private static final List<Map<String, String>> FACTS =
            List.of(fact("Tilbud", "Botilbuddet Åkanden"), fact("Pladser", "fra 44 til 32"), fact("Gælder fra", "1. marts 2027"));

    /** By the names of the values; what a name means is the same in every template but those below. */
    private static final Map<String, Object> COMMON = Map.ofEntries(
            entry("addedText", "Tak for et godt samarbejde om sagen."),
            entry("address", "viborg@kommune.example"),
            entry("again", true),
            entry("agendaIsOut", true),
            entry("agendaPage", LINK),
            entry("agreement", "Rammeaftale 2029–30"),
            entry("allAnswered", "når alle har svaret uden indsigelse"),
            entry("alternate", "Socialchef, Skive Kommune"),
            entry("answer", "Ingen bemærkninger"),
            entry("answerPage", LINK),
            entry("apologised", true),
            entry("apologyPage", LINK),
            entry("approvalPage", LINK),
            entry("attached", true),
            entry("authority", "Viborg Kommune"),
            entry("before", "fredag den 26. februar 2027"),
            entry("body", "Ankestyrelsens Dialogforum"),
            entry("caseNumber", "2027-001"),
            entry("changes", List.of("1.2 Tidsplan for rammeaftalen er tilføjet")),
            entry("clearedAt", "28. december 2026 kl. 9.00"),
            entry("closesWhenAllAnswered", true),
            entry("code", "791"),
            entry("colleague", "Sagsbehandler, Viborg Kommune"),
            entry("comment", "Vi er enige i forslaget."),
            entry("confirmAddress", LINK),
            entry("contents", List.of("1.1 Tidsplan for rammeaftalen", "3.1 Eventuelt")),
            entry("counts", "20 pladser: 18 har svaret, 1 har ikke svaret, og 1 er forslagsstiller."),
            entry("day", "5. marts 2027"),
            entry("days", 30),
            entry("deadline", "mandag den 28. december 2026 kl. 23.59.59"),
            entry("deputy", "Socialchef, Viborg Kommune"),
            entry("draftPage", LINK),
            entry("dueOn", "1. april 2027"),
            entry("enclosures", List.of(Map.of("name", "Notat.pdf"))),
            entry("explanation", "Afsendelsesdagen tælles ikke med."),
            entry("facts", FACTS),
            entry("fields", List.of(fact("Kontaktperson", "Sagsbehandler, Viborg Kommune"))),
            entry("files", List.of(
                    Map.of("label", "Bilag 1 – Tidsplan", "address", "", "step", "/bilag/1"))),
            entry("finalDate", "31. oktober 2028"),
            entry("forum", "DASSOS"),
            entry("from", "Sagsbehandler, Viborg Kommune"),
            entry("fromRound", 1),
            entry("handIn", "fredag den 5. februar 2027"),
            entry("hearingId", 1),
            entry("holder", "Socialdirektør, Viborg Kommune"),
            entry("introduction", "Sekretariatet gør opmærksom på, at fristen ligger i juledagene."),
            entry("items", 2),
            entry("kind", "Er I stadig jer?"),
            entry("lastDay", "28. december 2026"),
            entry("late", false),
            entry("lateReason", ""),
            entry("lines", List.of("Viborg Kommune: mødet er først den 8. november 2028")),
            entry("mailHearing", true),
            entry("mailId", 1),
            entry("mayApologise", true),
            entry("meeting", "fredag den 5. marts 2027"),
            entry("meetingId", "dassos-2027-03-05"),
            entry("meetings", List.of(Map.of("when", "fredag den 5. marts 2027 kl. 8.45–10.30", "title", "Temadag",
                    "where", "Viborg Rådhus", "deadline", "fredag den 5. februar 2027"))),
            entry("missed", ""),
            entry("missedDeadline", ""),
            entry("moved", true),
            entry("next", "fredag den 28. maj 2027"),
            entry("note", "Aftalt i telefonen den 27. december 2026."),
            entry("number", "2027-001"),
            entry("objection", Map.of("who", "Skive Kommune", "kind", "Indsigelse", "comment", "Vi mangler pladser fra marts.")),
            entry("objections", List.of(
                    Map.of("who", "Skive Kommune", "kind", "Indsigelse", "comment", "Vi mangler pladser fra marts."))),
            entry("operatorContact", "viborg@kommune.example"),
            entry("outcome", "Betragtes som godkendt, da der ikke er modtaget bemærkninger inden fristen."),
            entry("owner", "Takstgruppen"),
            entry("plannedAt", "den 29. december 2026 kl. 12.00"),
            entry("policy", "SILENCE_APPROVES"),
            entry("postponed", true),
            entry("question", ""),
            entry("reason", "Der er lukkedage i perioden."),
            entry("receivedAt", "22. december 2026 kl. 9.00"),
            entry("recordedNote", "Aftalt i telefonen."),
            entry("reference", "sag 2027-001, runde 1"),
            entry("remaining", List.of("Struer Kommune")),
            entry("remark", "Vi vil gerne høre mere om overgangen."),
            entry("remarkContests", false),
            entry("replies", List.of(Map.of("label", "INGEN BEMÆRKNINGER", "query", "?subject=Svar"))),
            entry("representative", "Socialdirektør, Viborg Kommune"),
            entry("revision", 1),
            entry("rule", "Ændringen er på mere end 10 pladser og skal derfor godkendes af DASSOS."),
            entry("seat", "791"),
            entry("seats", List.of("Viborg Kommune: Forslagsstiller", "Skive Kommune: Ingen bemærkninger")),
            entry("secretariat", true),
            entry("silenceApproves", true),
            entry("silent", "Struer Kommune har ikke svaret i de seneste 3 mailhøringer."),
            entry("state", "I gang"),
            entry("step", "steering-drafted"),
            entry("task", "Dokumentér kontakten: Viborg Kommune, Botilbuddet Åkanden"),
            entry("taskId", "1"),
            entry("time", "fredag den 5. marts 2027 kl. 8.45"),
            entry("title", "Viborg Kommune: Botilbuddet Åkanden, fra 44 til 32 pladser"),
            entry("until", ""),
            entry("version", 1),
            entry("waiting", 2),
            entry("warning", "Kontakten med Skive Kommune mangler."),
            entry("way", "på svarsiden"),
            entry("what", "Høringen er forlænget."),
            entry("when", "fredag den 5. marts 2027 kl. 8.45–10.30"),
            entry("where", "Viborg Rådhus"),
            entry("why", "Svaret kunne ikke læses automatisk."),
            entry("wording", "Undersøg, hvor mange pladser der mangler."),
            entry("year", 2027));

    private static final Map<String, Map<String, Object>> OWN = Map.of(
            "hearing-invitation", Map.of("changes", List.of(fact("Pladser efter", "fra 30 til 32"))),
            "hearing-reminder", Map.of("changes", List.of(fact("Pladser efter", "fra 30 til 32"))),
            "consent-carried-over", Map.of("changes", List.of(fact("Pladser efter", "fra 30 til 32"))),
            "meeting-plan", Map.of("forum", "DASSOS"),
            "call-for-items", Map.of("meeting", "DASSOS, fredag den 5. marts 2027"),
            "hand-in-reminder", Map.of("meeting", "DASSOS, fredag den 5. marts 2027"),
            "minutes-published", Map.of("postponed", List.of("1.2 Tidsplan for rammeaftalen")),
            "meeting-added", Map.of("title", "Ekstraordinært møde om takster"),
            "milestone-late", Map.of("title", "Udkast til styringsaftale"));

    /** What each mail is for, as the list of templates says it. */
    private static final Map<String, String> PURPOSES = purposes();

    /** The templates, in the order in which the pages list them. */
    Set<String> names() {
        return PURPOSES.keySet();
    }

    Optional<String> purpose(String template) {
        return Optional.ofNullable(PURPOSES.get(template));
    }

    Map<String, Object> values(String template) {
        Map<String, Object> values = new HashMap<>(COMMON);
        values.putAll(OWN.getOrDefault(template, Map.of()));
        return values;
    }

    private static Map<String, String> fact(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private static Map<String, String> purposes() {
        Map<String, String> purposes = new LinkedHashMap<>();
        purposes.put("hearing-invitation", "Invitation til en høring");
        purposes.put("hearing-reminder", "Påmindelse om at svare");
        purposes.put("answer-received", "Kvittering for et svar");
        purposes.put("consent-carried-over", "Et svar er overført fra en tidligere runde");
        purposes.put("deadline-moved", "Fristen er flyttet");
        purposes.put("hearing-notice", "Besked om en ændring i høringen");
        purposes.put("hearing-summary", "Høringen er slut");
        purposes.put("draft-asked", "En kollega bedes forberede et svar");
        purposes.put("draft-ready", "Udkastet til et svar er klar");
        purposes.put("late-answer", "Et svar kom for sent");
        purposes.put("reply-to-read", "Et svar på mail skal læses");
        purposes.put("silence-unproven", "Tavsheden er ikke dokumenteret");
        purposes.put("address-failed", "En mail kom ikke frem");
        purposes.put("confirm-authority", "En myndighed bedes bekræfte, hvem den er");
        purposes.put("confirm-facilities", "En driftsherre bedes bekræfte sine tilbud");
        purposes.put("corrections-to-read", "Rettelser til registret skal læses");
        purposes.put("objection-received", "Der er kommet en indsigelse");
        purposes.put("objection-cleared", "En indsigelse er trukket tilbage");
        purposes.put("confirm-proposal", "Driftsherren bedes bekræfte et forslag");
        purposes.put("contact-affected", "Kontakt til en berørt kommune");
        purposes.put("contact-answer-received", "Kvittering til en berørt kommune");
        purposes.put("contact-remark", "Svar fra en berørt kommune");
        purposes.put("late-contact-answer", "En berørt kommune svarede for sent");
        purposes.put("route-needed", "Sekretariatet bedes vælge mailhøring eller møde");
        purposes.put("carried-out", "Ændring uden forudgående godkendelse");
        purposes.put("solution-needed", "Driftsherren bedes finde en løsning");
        purposes.put("meeting-proposed", "Forslag om at tage en sag op på et møde");
        purposes.put("awaits-meeting", "En sag afventer et møde");
        purposes.put("case-meeting-moved", "En sag behandles på et andet tidspunkt");
        purposes.put("case-withdrawn", "Et forslag er trukket");
        purposes.put("result-planned", "Sagen er afgjort, og resultatet sendes snart");
        purposes.put("decision", "Sagens resultat");
        purposes.put("personal-data-suspected", "En sag er standset: muligt CPR-nummer");
        purposes.put("mail-held", "En mail er tilbageholdt");
        purposes.put("meeting-plan", "Mødeplanen er godkendt");
        purposes.put("meeting-added", "Et ekstra møde");
        purposes.put("meeting-moved", "Et møde er flyttet eller ændret");
        purposes.put("meeting-cancelled", "Et møde er aflyst");
        purposes.put("call-for-items", "Indkaldelse af punkter");
        purposes.put("hand-in-reminder", "Snart frist for punkter");
        purposes.put("item-received", "Et punkt er modtaget");
        purposes.put("agenda-published", "Dagsordenen");
        purposes.put("apologies-received", "Kvittering for et afbud");
        purposes.put("minutes-to-approve", "Referatet til godkendelse");
        purposes.put("minutes-sent-back", "Formanden har sendt referatet tilbage");
        purposes.put("minutes-without-chair", "Referatet har ingen at blive godkendt af");
        purposes.put("minutes-overdue", "Referatet er ikke udsendt");
        purposes.put("minutes-published", "Referatet");
        purposes.put("action-point-due", "Påmindelse om en opgave fra et møde");
        purposes.put("term-ends", "En udpegning udløber");
        purposes.put("milestone-late", "Et trin i årshjulet er over tiden");
        purposes.put("ratification-asked", "Rammeaftalen skal godkendes i rådet");
        purposes.put("ratification-reminder", "Rådets godkendelse mangler");
        purposes.put("ratification-overdue", "Rådenes godkendelse kan blive for sen");
        purposes.put("agreement-published", "Rammeaftalen er indsendt og offentliggjort");
        purposes.put("task-handed-on", "En kollega har givet en opgave videre");
        purposes.put("task-moved", "En opgave er taget fra en kollega");
        purposes.put("deputy-appointed", "En stedfortræder er udpeget");
        purposes.put("deputy-revoked", "En stedfortræder er tilbagekaldt");
        return Collections.unmodifiableMap(purposes);
    }
}
