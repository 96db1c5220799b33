package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.Meeting;

/**
 * The meetings as they run in the engine: their open tasks, their timers, and what they wait for. All of it happens in the
 * transaction of the caller, who has stored what it is about before.
 *
 * @throws org.springframework.dao.ConcurrencyFailureException from each of them, if somebody else changed the same meanwhile
 */
public interface RunningMeetings {

    /** Begins what runs up to a meeting; one that has been begun is left alone. */
    void start(Meeting meeting);

    /** The timers move to the meeting's present dates; one that does not run yet has none. */
    void moved(Meeting meeting);

    /** The meeting is cancelled: its tasks and timers are gone. */
    void cancelled(Meeting meeting);

    /**
     * The agenda is approved on a page of our own: the task of preparing it is done by whoever acts.
     *
     * @return whether the meeting waited for its agenda
     */
    boolean agendaReady(Meeting meeting);

    /**
     * The minutes are handed to the chair on a page of our own: the task of writing them is done by whoever acts.
     *
     * @return whether the meeting waited for its minutes
     */
    boolean minutesRecorded(Meeting meeting);

    /**
     * The chair has decided about the minutes by another way than the task, and the decision is kept: the task is done.
     *
     * @return whether the meeting waited for the chair
     */
    boolean minutesDecided(Meeting meeting);

    /** Somebody else presides over the meeting's forum: what waits for the chair waits for them. */
    void chairChanged(Meeting meeting);
}
