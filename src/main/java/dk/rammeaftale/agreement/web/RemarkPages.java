package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.application.Consultations;
import dk.rammeaftale.agreement.application.ThemedRemarks;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.HearingItems;
import dk.rammeaftale.meeting.application.MeetingPlan;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Meeting;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The authorities' comments on an agreement, theme by theme, as the meeting reads them that treats them. */
@Controller
class RemarkPages {

    private final AgreementPath path;
    private final Agreements agreements;
    private final ThemedRemarks remarks;
    private final Consultations consultations;
    private final HearingItems notes;
    private final MeetingPlan plan;

    RemarkPages(
            AgreementPath path,
            Agreements agreements,
            ThemedRemarks remarks,
            Consultations consultations,
            HearingItems notes,
            MeetingPlan plan) {
        this.path = path;
        this.agreements = agreements;
        this.remarks = remarks;
        this.consultations = consultations;
        this.notes = notes;
        this.plan = plan;
    }

    /** A hearing for comments, and the meeting on whose agenda its note is. */
    public record Source(long hearing, String title, String meetingId, String meeting) {
    }

    @GetMapping("/rammeaftaler/{number:\\d{4}-\\d{3,4}}/bemaerkninger")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        Agreement agreement = path.found(number);
        return new ModelAndView("rammeaftale/bemaerkninger")
                .addObject("agreement", agreement)
                .addObject("number", number)
                .addObject("themes", remarks.of(agreement, viewer))
                .addObject("sources", sources(agreement))
                .addObject("mayEdit", viewer.isSecretariat());
    }

    private List<Source> sources(Agreement agreement) {
        return agreements.milestones(agreement).stream()
                .filter(milestone -> milestone.kind() == StepKind.COMMENTS)
                .flatMap(milestone -> consultations.of(agreement, milestone.key()).stream()
                        .map(hearing -> source(hearing.id(), milestone.title())))
                .toList();
    }

    private Source source(long hearing, String title) {
        Optional<Meeting> meeting = notes.open(hearing).flatMap(AgendaItem::meetingId).flatMap(plan::find);
        return new Source(hearing, title, meeting.map(Meeting::id).orElse(""), meeting.map(notes::nameOf).orElse(""));
    }
}
