package dk.rammeaftale;

import com.microsoft.playwright.options.FilePayload;
import dk.rammeaftale.capacity.SampleFiles;
import java.util.List;

/** What a meeting of DASSOS is about, in texts of usual lengths. */
final class SampleItems {

    static final List<Item> DECISIONS = List.of(
            new Item("Proces for den næste rammeaftale", "formanden", "godkender processen", """
                    Rammeaftalen skal fornyes. Sekretariatet foreslår **tre trin**:

                    1. Behovet samles ind i foråret.
                    2. Udkastet drøftes før sommerferien.
                    3. Aftalen sendes til godkendelse i efteråret.

                    ## Økonomi

                    Arbejdet holdes inden for sekretariatets ramme."""),
            new Item("Status på kapacitetsanalysen", "sekretariatet", "tager status til efterretning og godkender tidsplanen", """
                    Analysen ser på pladser til voksne med særlige behov:

                    - udbuddet i dag
                    - ventetiden
                      - i egen kommune
                      - i andre kommuner"""),
            new Item("Udgifter pr. plads", "formanden for Takstgruppen", "godkender, at Takstgruppen undersøger udgifterne nærmere", """
                    Udgiften pr. plads er steget i de fleste kommuner. Bilaget viser udviklingen."""),
            new Item("Ramme for temadagen", "sekretariatet", "godkender rammen", "Temadagen holdes før mødet og handler om overgange."),
            new Item("Lån til flere pladser i botilbud", "Direktør, Region Midtjylland", "drøfter, hvordan kommunerne bruger lånepuljen", """
                    Puljen kan søges én gang om året. Se [puljens side](https://puljer.example/botilbud)."""),
            new Item("Børn og unge med erhvervet hjerneskade: fra hospital til hjem og skole", "Direktør, Skanderborg Kommune",
                    "godkender arbejdsgangen", "Arbejdsgangen beskriver, hvem der gør hvad i de første fire uger."));

    static final List<Item> INFORMATION = List.of(
            new Item("Dialog med socialtilsynet", "sekretariatet", "tager orienteringen til efterretning", "Dialogmødet blev holdt i januar."),
            new Item("Standardkontrakter for voksne", "sekretariatet", "tager orienteringen til efterretning", "Kontrakten er rettet efter den nye lov."),
            new Item("Standardkontrakter for børn og unge", "sekretariatet", "tager orienteringen til efterretning", "Arbejdet begynder til efteråret."),
            new Item("Mødeplan for næste år", "formanden", "tager mødeplanen til efterretning", "Der holdes fire møder."));

    private SampleItems() {
    }

    record Item(String title, String presenter, String recommendation, String statement) {
    }

    static FilePayload pdf(String name) {
        return new FilePayload(name + ".pdf", "application/pdf", SampleFiles.pdf());
    }

    /** What the minutes say of an item. */
    static String minutes(String number) {
        return switch (number) {
            case "1.1" -> "Processen blev drøftet.\n\n- Fristerne er korte.\n- Sekretariatet sender et udkast i april.";
            case "3.2" -> "Intet.";
            default -> "Der var opbakning til indstillingen.";
        };
    }

    /** What becomes of each part of an item's recommendation. */
    static String outcome(String number) {
        return switch (number.charAt(0)) {
            case '1' -> number.equals("1.5") ? "DISCUSSED" : "APPROVED";
            default -> "TAKEN_NOTE_OF";
        };
    }
}
