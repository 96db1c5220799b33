package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.Note;
import dk.rammeaftale.hearing.model.NoteRow;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.verdict.Problem;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The høringsnotat of a hearing: every answer with text is in it, theme by theme and authority by authority. Whoever makes an
 * item of it reads {@link #of}.
 */
@Service
@Transactional
public class HearingNotes {

    private static final int LONGEST_THEME = 200;
    private static final int LONGEST_TEXT = 4_000;

    private final NoteRegister register;
    private final AnswerRegister answers;
    private final HearingRegister hearings;
    private final Directory directory;
    private final Journal journal;

    HearingNotes(
            NoteRegister register, AnswerRegister answers, HearingRegister hearings, Directory directory, Journal journal) {
        this.register = register;
        this.answers = answers;
        this.hearings = hearings;
        this.directory = directory;
        this.journal = journal;
    }

    /** The note as it is now: what was saved, and the answers that nobody has worked on yet; those without a theme last. */
    @Transactional(readOnly = true)
    public Note of(long hearingId) {
        Note saved = register.of(hearingId);
        List<NoteRow> rows = new ArrayList<>(saved.rows());
        answers.counting(hearingId).stream()
                .filter(answer -> !answer.comment().isEmpty())
                .filter(answer -> saved.rows().stream().noneMatch(row -> row.isFrom(answer)))
                .forEach(answer -> rows.add(NoteRow.of(answer)));
        return new Note(saved.edition(), rows.stream().sorted(byThemeAndAuthority()).toList());
    }

    /** Whether the authority has answered anew since a line was taken from its answer. */
    @Transactional(readOnly = true)
    public boolean isOutdated(long hearingId, NoteRow row) {
        return answers.counting(hearingId).stream()
                .anyMatch(answer -> answer.seat().equals(row.authority()) && !row.isFrom(answer));
    }

    /** Keeps the note, if nobody else has saved it since its edition; lines without a remark and a response are left out. */
    public SavedNote save(long hearingId, Note note, Viewer viewer) {
        List<Problem> problems = problems(hearingId, note);
        if (!problems.isEmpty()) {
            return new SavedNote.Refused(problems);
        }
        List<NoteRow> kept = note.rows().stream()
                .filter(row -> !row.remark().isEmpty() || !row.response().isEmpty())
                .toList();
        if (!register.replace(hearingId, new Note(note.edition(), kept))) {
            return new SavedNote.Overtaken();
        }
        int edition = note.edition() + 1;
        Hearing hearing = hearings.find(hearingId).orElseThrow();
        journal.record(
                hearing.caseNumber(),
                directory.describe(viewer.username()),
                "Høringsnotatet er gemt som udgave %d.".formatted(edition));
        return new SavedNote.Done(edition);
    }

    private List<Problem> problems(long hearingId, Note note) {
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < note.rows().size(); index++) {
            NoteRow row = note.rows().get(index);
            if (versions(hearingId, row.authority()).stream().noneMatch(row::isFrom)) {
                problems.add(new Problem("remark_" + index, "Linjen hører ikke til et svar i denne høring."));
            }
            if (row.theme().length() > LONGEST_THEME) {
                problems.add(new Problem("theme_" + index, "Et tema må højst være på 200 tegn."));
            }
            if (row.remark().length() > LONGEST_TEXT) {
                problems.add(new Problem("remark_" + index, "Teksten må højst være på 4.000 tegn."));
            }
            if (row.response().length() > LONGEST_TEXT) {
                problems.add(new Problem("response_" + index, "Sekretariatets bemærkning må højst være på 4.000 tegn."));
            }
        }
        return problems;
    }

    private List<Answer> versions(long hearingId, AuthorityCode seat) {
        return answers.versions(hearingId, seat);
    }

    private Comparator<NoteRow> byThemeAndAuthority() {
        Collator danish = Collator.getInstance(Locale.forLanguageTag("da-DK"));
        return Comparator.comparing((NoteRow row) -> row.theme().isEmpty())
                .thenComparing(NoteRow::theme, danish)
                .thenComparing(row -> directory.authority(row.authority()).name(), danish);
    }
}
