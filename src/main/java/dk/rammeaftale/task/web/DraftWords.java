package dk.rammeaftale.task.web;

import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.task.web.TaskSheet.DraftNote;
import java.util.List;
import java.util.stream.Collectors;

/** What people are told when a colleague has saved or sent the same draft meanwhile. */
final class DraftWords {

    private static final String KEPT =
            "Kladden er gemt. De kolleger, der må sende den, kan åbne den og gøre den færdig.";

    private DraftWords() {
    }

    static String kept(List<UploadedFile> files) {
        return files.isEmpty() ? KEPT : KEPT + " Filer gemmes ikke i en kladde. " + attachAgain(files);
    }

    /** Each with its name, so that whoever sent many of them forgets none. */
    static String attachAgain(List<UploadedFile> files) {
        return "Vedhæft %s igen: %s.".formatted(files.size() == 1 ? "filen" : "filerne",
                files.stream().map(UploadedFile::name).collect(Collectors.joining(", ")));
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

    static String overtakenWhileDeleting(DraftNote theirs) {
        return "%s gemte kladden igen %s, efter at du åbnede siden, og den er ikke slettet. ".formatted(theirs.by(), theirs.at())
                + "Åbn kladden igen fra Opgaver, og se på den, før du sletter den.";
    }

    static String gone() {
        return "Kladden findes ikke længere: en kollega har sendt eller slettet den. Din tekst står i felterne her, men er "
                + "ikke gemt. Tryk «Gem kladde» for at gemme den som en ny kladde.";
    }
}
