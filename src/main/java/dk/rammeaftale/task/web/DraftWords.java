package dk.rammeaftale.task.web;

import dk.rammeaftale.task.web.TaskSheet.DraftNote;

/** What people are told when a colleague has saved or sent the same draft meanwhile. */
final class DraftWords {

    static final String KEPT = "Kladden er gemt. Dine kolleger kan se den og gøre den færdig.";

    private DraftWords() {
    }

    static String overtakenWhileSaving(DraftNote theirs) {
        return "%s gemte en kladde %s, mens du skrev. Din tekst står i felterne her, men er ikke gemt. ".formatted(
                        theirs.by(), theirs.at())
                + "Åbn opgaven i et nyt vindue for at se kollegaens kladde. "
                + "Trykker du «Gem kladde» igen, erstatter din tekst kollegaens.";
    }

    static String overtakenWhileSending(DraftNote theirs) {
        return "%s gemte en kladde %s, mens du skrev, og der er ikke sendt noget. ".formatted(theirs.by(), theirs.at())
                + "Åbn opgaven i et nyt vindue for at se kollegaens kladde. Sender du igen, sendes det, der står i felterne her.";
    }

    static String gone() {
        return "Kladden findes ikke længere: en kollega har sendt eller slettet den. Din tekst står i felterne her, men er "
                + "ikke gemt. Tryk «Gem kladde» for at gemme den som en ny kladde.";
    }
}
