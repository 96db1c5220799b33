package dk.rammeaftale.hearing.web;

import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.hearing.application.AnswerLinks.Target;
import dk.rammeaftale.hearing.application.AskedFields;
import dk.rammeaftale.hearing.application.Uploads;
import dk.rammeaftale.hearing.model.SurveyField;
import dk.rammeaftale.link.web.LinkRequest;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files that come with a form behind a personal link; a file that is not sent again stays as it was handed in. */
@Component
class AnsweredFiles {

    private final AskedFields asked;
    private final Uploads uploads;

    AnsweredFiles(AskedFields asked, Uploads uploads) {
        this.asked = asked;
        this.uploads = uploads;
    }

    /** The answer with the files that came with it. */
    Verdict<EnteredAnswer> taken(Target target, LinkRequest request, EnteredAnswer entered) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> files = new HashMap<>();
        for (SurveyField field : asked.survey(target.hearing()).files()) {
            request.filesOf(field.name()).stream().findFirst().ifPresent(file -> {
                Verdict<String> kept =
                        uploads.keep(target.hearing().id(), target.seat().authority(), uploaded(field.name(), file));
                if (kept instanceof Verdict.Refused<String> refused) {
                    problems.addAll(refused.problems());
                } else {
                    files.put(field.name(), ((Verdict.Accepted<String>) kept).value());
                }
            });
        }
        return problems.isEmpty() ? Verdict.accepted(entered.with(files)) : Verdict.refused(problems);
    }

    private static UploadedFile uploaded(String field, MultipartFile file) {
        try {
            String name = file.getOriginalFilename();
            return new UploadedFile(field, name == null ? "" : name, file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the files that a seat has handed in, by the names of their fields. */
    Map<String, String> held(Target target, EnteredAnswer entered) {
        Map<String, String> held = new HashMap<>();
        asked.survey(target.hearing()).files().forEach(field -> {
            String name = asked.shown(
                    target.hearing(), target.seat().authority(), field.name(), entered.fields().getOrDefault(field.name(), ""));
            if (!name.isEmpty()) {
                held.put(field.name(), name);
            }
        });
        return held;
    }
}
