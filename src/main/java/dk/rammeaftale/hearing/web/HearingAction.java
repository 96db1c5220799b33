package dk.rammeaftale.hearing.web;

import java.util.Arrays;
import java.util.Optional;

/** What the secretariat can do to a hearing on its page, as it is called there. */
enum HearingAction {
    EXTEND("forlaeng", "Forlæng fristen", "Forlæng fristen", false,
            "Alle får længere tid. Alle, der er spurgt, får besked på mail med den nye frist og din begrundelse."),
    CLOSE_EARLY("luk", "Luk høringen før fristen", "Luk høringen", true,
            "En høring kan lukkes før fristen, når nogen har gjort indsigelse, eller når tavshed ikke gælder som godkendelse. De, der ikke har svaret, kan ikke længere svare i"
                    + " tide. Alle, der er spurgt, får besked på mail med din begrundelse. Lukningen kan ikke gøres om."),
    CANCEL("afbryd", "Afbryd høringen", "Afbryd høringen", true,
            "Høringen slutter uden afgørelse. Drejer den sig om en sag, skal der vælges vej for sagen igen. Alle, der er spurgt,"
                    + " får besked på mail med din begrundelse. Det kan ikke gøres om."),
    RECORD("svar", "Registrér et svar", "Registrér svaret", false,
            "Brug siden, når et medlem har svaret på anden måde end på svarsiden, fx i telefonen. Svaret vises som registreret"
                    + " af sekretariatet, og pladsen får en kvittering på mail."),
    INVITE("invitation", "Send invitationen igen", "Send invitationen igen", false,
            "Pladsen får en ny invitation med et nyt link. Svarlinket fra den tidligere invitation virker stadig."),
    TAKE_BACK("indsigelse", "Registrér, at indsigelsen er trukket tilbage", "Registrér", false,
            "Brug siden, når den, der har gjort indsigelse, har trukket den tilbage på anden måde end på svarsiden. Driftsherren og"
                    + " pladsen får besked på mail. Forslaget er ikke godkendt af den grund."),
    REPLACE_ADDRESS("adresse", "Ret mailadressen", "Ret adressen, og send invitationen", false,
            "Invitationen sendes til den nye adresse. Links, der er sendt til den gamle adresse, holder op med at virke.");

    private final String path;
    private final String title;
    private final String button;
    private final boolean needsConfirmation;
    private final String explanation;

    HearingAction(String path, String title, String button, boolean needsConfirmation, String explanation) {
        this.path = path;
        this.title = title;
        this.button = button;
        this.needsConfirmation = needsConfirmation;
        this.explanation = explanation;
    }

    static Optional<HearingAction> at(String path, boolean ofASeat) {
        return Arrays.stream(values())
                .filter(action -> action.path.equals(path) && action.isOfASeat() == ofASeat)
                .findFirst();
    }

    /** Whether it is done to one seat and not to the hearing as a whole. */
    boolean isOfASeat() {
        return this == RECORD || this == INVITE || this == TAKE_BACK || this == REPLACE_ADDRESS;
    }

    /** The last part of its address. */
    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    public String button() {
        return button;
    }

    /** Whether it cannot be undone. */
    public boolean needsConfirmation() {
        return needsConfirmation;
    }

    public String explanation() {
        return explanation;
    }
}
