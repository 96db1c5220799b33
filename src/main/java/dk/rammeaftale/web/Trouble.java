package dk.rammeaftale.web;

/**
 * What went wrong with a request, in words for the person who made it.
 *
 * @param status   the HTTP status
 * @param title    what it is, in a few words
 * @param sentence what happened
 * @param advice   what to do about it
 */
public record Trouble(int status, String title, String sentence, String advice) {

    static Trouble of(int status) {
        return switch (status) {
            case 400 -> new Trouble(400, "Forespørgslen kan ikke bruges",
                    "Der mangler noget i det, der blev sendt, eller noget af det har en forkert form.",
                    "Gå tilbage, ret oplysningerne, og prøv igen.");
            case 401 -> new Trouble(401, "Log ind først",
                    "Du er ikke logget ind, eller du har været væk så længe, at du er blevet logget ud.",
                    "Log ind, og prøv igen.");
            case 403 -> new Trouble(403, "Ingen adgang",
                    "Du har ikke adgang til denne side eller handling.",
                    "Har siden stået åben længe, så genindlæs den, og prøv igen. "
                            + "Mener du, at du burde have adgang, så skriv til sekretariatet.");
            case 404 -> new Trouble(404, "Siden findes ikke",
                    "Der er ikke noget på denne adresse, eller det er ikke synligt for dig.",
                    "Kontrollér adressen, eller begynd på forsiden.");
            case 405 -> new Trouble(405, "Handlingen findes ikke her",
                    "Adressen findes, men den kan ikke bruges på denne måde.",
                    "Gå tilbage, og brug knapperne på siden.");
            case 406 -> new Trouble(406, "Formatet findes ikke",
                    "Det ønskede findes ikke i det format, der bliver bedt om.",
                    "Bed om JSON (application/json).");
            case 409 -> new Trouble(409, "En anden kom først",
                    "Nogen har ændret det samme, mens du arbejdede.",
                    "Genindlæs siden, se ændringen, og prøv igen.");
            case 413 -> new Trouble(413, "Filerne er for store",
                    "En fil må højst fylde 20 MB, og alle filer tilsammen højst 190 MB.",
                    "Vælg mindre filer, og prøv igen.");
            case 415 -> new Trouble(415, "Formatet kan ikke bruges",
                    "Det sendte har et format, som tjenesten ikke læser.",
                    "Send JSON (application/json).");
            default -> status >= 400 && status < 500
                    ? new Trouble(status, "Forespørgslen kan ikke bruges",
                            "Tjenesten kan ikke bruge forespørgslen.", "Gå tilbage, og prøv igen.")
                    : new Trouble(status, "Der gik noget galt hos os",
                            "Fejlen er skrevet i tjenestens log. Intet af det, du sendte, er gemt.",
                            "Prøv igen om lidt. Sker det igen, så skriv til sekretariatet, og fortæl hvornår.");
        };
    }

    /** The same trouble, with a sentence that knows more about it. */
    Trouble saying(String moreExact) {
        return new Trouble(status, title, moreExact, advice);
    }
}
