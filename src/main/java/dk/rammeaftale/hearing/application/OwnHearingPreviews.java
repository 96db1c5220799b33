package dk.rammeaftale.hearing.application;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.SendingAdvice;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.model.HearingSeat;
import dk.rammeaftale.mail.application.MailTemplates;
import dk.rammeaftale.mail.application.Screening;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A hearing of the secretariat's own as it would go out today, for the secretariat to look at. It asks nobody. */
@Service
@Transactional
public class OwnHearingPreviews {

    private final OwnHearingCheck check;
    private final InvitationSamples samples;
    private final MailTemplates templates;
    private final Screening screening;
    private final Seats seats;
    private final Directory directory;
    private final DanishCalendar calendar;
    private final HearingPractice practice;

    OwnHearingPreviews(
            OwnHearingCheck check,
            InvitationSamples samples,
            MailTemplates templates,
            Screening screening,
            Seats seats,
            Directory directory,
            DanishCalendar calendar,
            HearingPractice practice) {
        this.check = check;
        this.samples = samples;
        this.templates = templates;
        this.screening = screening;
        this.seats = seats;
        this.directory = directory;
        this.calendar = calendar;
        this.practice = practice;
    }

    /**
     * What the secretariat sees of it.
     *
     * @param asked       who will be asked, each at the address of today
     * @param wouldBeHeld whether something in the mail looks like a CPR number, so that it would be held
     */
    public record Preview(
            String title, SendingAdvice advice, RenderedMail mail, List<HearingSeat> asked, boolean wouldBeHeld) {
    }

    /** The hearing as it would go out, after the same check as at its start. */
    @Transactional(readOnly = true)
    public Verdict<Preview> preview(EnteredHearing entered, Viewer viewer) {
        return check.check(entered).map(checked -> preview(checked, viewer));
    }

    /** Sends the invitation to the one who looks. @return to which address */
    public Verdict<String> sendSample(EnteredHearing entered, Viewer viewer) {
        return check.check(entered).map(checked -> {
            Letter sample = samples.sampleOfOwn(checked, viewer);
            samples.send(sample);
            return sample.to().value();
        });
    }

    private Preview preview(CheckedHearing checked, Viewer viewer) {
        LocalDate today = directory.today();
        Letter sample = samples.sampleOfOwn(checked, viewer);
        RenderedMail mail = templates.render(sample, "");
        return new Preview(
                checked.title(),
                SendingAdvice.on(today, checked.days().orElse(practice.today().days()), calendar),
                mail,
                seats.of(checked.recipients(), Optional.empty(), today),
                !screening.suspected(sample.thread(), mail.subject(), mail.text(), mail.html()).isEmpty());
    }
}
