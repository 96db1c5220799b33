package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.HearingNotes;
import dk.rammeaftale.hearing.application.OwnHearingAccess;
import dk.rammeaftale.hearing.application.ShownAnswers;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.HearingOutcome;
import dk.rammeaftale.hearing.model.NoteRow;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authorities' comments on an agreement, theme by theme across its hearings, for the meeting that treats them. */
@Service
@Transactional(readOnly = true)
public class ThemedRemarks {

    /** Where a comment stands to which nobody has given a theme. */
    public static final String NO_THEME = "Uden tema";

    private final AgreementRegister register;
    private final ConsultationRegister consultations;
    private final HearingNotes notes;
    private final OwnHearingAccess access;
    private final ShownAnswers shown;
    private final Directory directory;

    ThemedRemarks(
            AgreementRegister register,
            ConsultationRegister consultations,
            HearingNotes notes,
            OwnHearingAccess access,
            ShownAnswers shown,
            Directory directory) {
        this.register = register;
        this.consultations = consultations;
        this.notes = notes;
        this.access = access;
        this.shown = shown;
        this.directory = directory;
    }

    /** A theme with what was said on it. */
    public record Theme(String name, List<Remark> remarks) {
    }

    /** @param incorporated "ja", "nej", "delvist", or empty while that is open */
    public record Remark(String authority, String step, long hearingId, String remark, String response, String incorporated) {
    }

    /** In the order of the alphabet, those without a theme last; nothing of a hearing that the viewer must not see. */
    public List<Theme> of(Agreement agreement, Viewer viewer) {
        Collator danish = Collator.getInstance(DanishDates.DANISH);
        Map<String, List<Remark>> remarks = new HashMap<>();
        Map<String, String> names = new TreeMap<>(danish);
        for (Milestone milestone : register.milestones(agreement.id())) {
            for (Hearing hearing : hearings(agreement, milestone, viewer)) {
                for (NoteRow row : notes.of(hearing.id()).rows()) {
                    String theme = shown.shown(hearing.caseNumber(), row.theme().strip());
                    names.putIfAbsent(theme.toLowerCase(DanishDates.DANISH), theme);
                    remarks.computeIfAbsent(theme.toLowerCase(DanishDates.DANISH), name -> new ArrayList<>())
                            .add(remark(milestone, hearing, row));
                }
            }
        }
        return names.entrySet().stream()
                .sorted(Comparator.comparing(name -> name.getKey().isEmpty()))
                .map(name -> new Theme(
                        name.getKey().isEmpty() ? NO_THEME : name.getValue(),
                        remarks.get(name.getKey()).stream().sorted(Comparator.comparing(Remark::authority, danish)).toList()))
                .toList();
    }

    /** A hearing that was called off said nothing. */
    private List<Hearing> hearings(Agreement agreement, Milestone milestone, Viewer viewer) {
        return milestone.kind() == StepKind.COMMENTS
                ? consultations.of(agreement.id(), milestone.key()).stream()
                        .map(id -> access.visible(id, viewer))
                        .flatMap(Optional::stream)
                        .filter(hearing -> !hearing.outcome().equals(Optional.of(HearingOutcome.CANCELLED)))
                        .toList()
                : List.of();
    }

    private Remark remark(Milestone milestone, Hearing hearing, NoteRow row) {
        return new Remark(
                directory.find(row.authority()).map(authority -> authority.name()).orElse(row.authority().value()),
                milestone.title(),
                hearing.id(),
                shown.shown(hearing.caseNumber(), row.remark()),
                shown.shown(hearing.caseNumber(), row.response()),
                row.incorporated().map(NoteRow.Incorporated::label).orElse(""));
    }
}
