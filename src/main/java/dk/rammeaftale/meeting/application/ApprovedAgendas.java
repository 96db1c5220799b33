package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.verdict.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings an agenda that was approved on a page of our own to the process, which sends it. */
@Service
@Transactional
public class ApprovedAgendas {

    private final Agendas agendas;
    private final RunningMeetings running;

    ApprovedAgendas(Agendas agendas, RunningMeetings running) {
        this.agendas = agendas;
        this.running = running;
    }

    /** Whether the agenda has not been approved yet, and can be. */
    @Transactional(readOnly = true)
    public boolean isAwaited(Meeting meeting) {
        return meeting.state().takesItems() && agendas.newest(meeting.id()).isEmpty();
    }

    /** The task of preparing the agenda is done in the same transaction; if that cannot be, nothing is changed. */
    public Verdict<Meeting> approve(String meetingId, Viewer viewer) {
        Verdict<Meeting> checked = agendas.check(meetingId);
        if (!(checked instanceof Verdict.Accepted<Meeting> accepted)) {
            return checked;
        }
        if (!running.agendaReady(accepted.value())) {
            return Verdict.refused(
                    "meetingId",
                    "Dagsordenen kan først godkendes, når fristen for indmelding af punkter, %s, er udløbet, og mødet er indkaldt."
                            .formatted(DanishDates.weekday(accepted.value().handInDeadline())));
        }
        return agendas.approve(meetingId, viewer);
    }
}
