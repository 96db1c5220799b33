package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.Meeting;

/**
 * The meetings as they run in the engine: their open tasks, their timers, and what they wait for. All of it happens in the
 * transaction of the caller.
 *
 * @throws org.springframework.dao.ConcurrencyFailureException from each of them, if somebody else changed the same meanwhile
 */
public interface RunningMeetings {

    /** Whether a meeting has been begun in the engine, now or before. */
    boolean isStarted(String meetingId);

    /** Begins what runs up to a meeting; one that has been begun is left alone. */
    void start(Meeting meeting);

    /** The timers move to the meeting's present dates; one that does not run yet has none. */
    void moved(Meeting meeting);

    /** The meeting is cancelled: its tasks and timers are gone. Its items have been moved on before. */
    void cancelled(Meeting meeting);

    /**
     * The agenda is approved on a page of our own: the task of preparing it is done.
     *
     * @return whether the meeting waited for its agenda
     */
    boolean agendaReady(Meeting meeting);

    /**
     * The minutes are handed to the chair on a page of our own: the task of writing them is done.
     *
     * @return whether the meeting waited for its minutes
     */
    boolean minutesRecorded(Meeting meeting);

    /**
     * The chair has decided about the minutes by another way than the task, and it is kept: the task is done.
     *
     * @return whether the meeting waited for the chair
     */
    boolean minutesDecided(Meeting meeting);
}
