package dk.rammeaftale.attachment;

import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets PDF, Word, Excel and pictures through, up to 20 MB each, judged by their content and not by their name. */
@Component
public class AttachmentCheck {

    static final int LARGEST_BYTES = 20 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private static final Map<String, FileKind> KIND_OF_ENDING = Map.of(
            "pdf", FileKind.PDF,
            "doc", FileKind.DOC,
            "docx", FileKind.DOCX,
            "xls", FileKind.XLS,
            "xlsx", FileKind.XLSX,
            "png", FileKind.PNG,
            "jpg", FileKind.JPEG,
            "jpeg", FileKind.JPEG,
            "gif", FileKind.GIF);

    public Verdict<List<CheckedFile>> check(List<UploadedFile> files) {
        List<Problem> problems = new ArrayList<>();
        List<CheckedFile> checked = new ArrayList<>();
        for (UploadedFile file : files) {
            if (file.content().length == 0) {
                problems.add(new Problem(file.field(), "Filen «%s» er tom. Vedhæft den igen.".formatted(file.name())));
            } else if (file.content().length > LARGEST_BYTES) {
                problems.add(new Problem(
                        file.field(), "Filen «%s» er større end 20 MB. Vedhæft en mindre fil.".formatted(file.name())));
            } else {
                checkContent(file, problems, checked);
            }
        }
        return problems.isEmpty() ? Verdict.accepted(checked) : Verdict.refused(problems);
    }

    private void checkContent(UploadedFile file, List<Problem> problems, List<CheckedFile> checked) {
        String name = plain(file.name());
        FileKind kind = KIND_OF_ENDING.get(ending(name));
        if (kind != null && kind.isKindOf(file.content())) {
            checked.add(new CheckedFile(name, kind.mediaType(), file.content()));
        } else {
            problems.add(new Problem(
                    file.field(),
                    "Filen «%s» er ikke en PDF, et Word- eller Excel-dokument eller et billede, eller den er noget andet, end navnet siger. Vedhæft den i et af de formater."
                            .formatted(name)));
        }
    }

    /** Some browsers send the whole path; and a name goes into headers and pages. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("[\\p{Cntrl}\"<>]", "_");
        return printable.length() <= LONGEST_NAME ? printable : printable.substring(printable.length() - LONGEST_NAME);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
