package dk.rammeaftale.hearing.application;

import dk.rammeaftale.attachment.AttachmentCheck;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.SurveyField;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the files with which a seat answers. A file is handed in before the answer that names it: the field of the answer holds
 * what {@link #keep} returns.
 */
@Service
@Transactional
public class Uploads {

    private final HearingRegister hearings;
    private final AnswerFiles files;
    private final SurveyRegister surveys;
    private final AttachmentCheck check;

    Uploads(HearingRegister hearings, AnswerFiles files, SurveyRegister surveys, AttachmentCheck check) {
        this.hearings = hearings;
        this.files = files;
        this.surveys = surveys;
        this.check = check;
    }

    /**
     * Keeps a file that was handed in for one field of a survey.
     *
     * @return what the answer has to hold in that field
     */
    public Verdict<String> keep(long hearingId, AuthorityCode seat, UploadedFile file) {
        Optional<SurveyField> field = surveys.of(hearingId).field(file.field());
        if (field.filter(one -> one.type() == SurveyField.Type.FILE).isEmpty()) {
            return Verdict.refused(file.field(), "Feltet besvares ikke med en fil.");
        }
        Verdict<List<CheckedFile>> verdict = check.check(List.of(file));
        // The answer locks the hearing: two whose files refer to it before that would wait for each other.
        hearings.lock(hearingId);
        return verdict.map(checked -> String.valueOf(files.add(hearingId, seat, file.field(), checked.get(0))));
    }

    /** The name of the file that an answer of the seat holds in a field; empty where it holds none of that seat's. */
    @Transactional(readOnly = true)
    public Optional<String> nameOf(long hearingId, AuthorityCode seat, String field, String held) {
        return held.matches("\\d{1,18}")
                ? files.nameOf(hearingId, seat, field, Long.parseLong(held))
                : Optional.empty();
    }
}
