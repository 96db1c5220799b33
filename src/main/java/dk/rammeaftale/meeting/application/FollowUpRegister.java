package dk.rammeaftale.meeting.application;

import dk.rammeaftale.meeting.model.ActionPoint;
import dk.rammeaftale.meeting.model.Appointment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What meetings asked somebody to do, and whom they appointed, in the database. */
public interface FollowUpRegister {

    /** Those with the nearest date first. */
    List<ActionPoint> actionPoints();

    List<ActionPoint> actionPoints(String meetingId);

    Optional<ActionPoint> actionPoint(long id);

    long add(ActionPoint point);

    void removeActionPoint(long id);

    /** @return false if somebody has marked it so already */
    boolean done(long id, LocalDate on, String note);

    /** @return false if it was open */
    boolean reopen(long id);

    /** @return false if its owner has been reminded on that day or later */
    boolean remindedOwner(long id, LocalDate on);

    /** Those whose term ends first, first; those without an end last. */
    List<Appointment> appointments();

    List<Appointment> appointments(String meetingId);

    Optional<Appointment> appointment(long id);

    long add(Appointment appointment);

    void removeAppointment(long id);

    /** @return false if the secretariat has been reminded before */
    boolean remindedOfTerm(long id, LocalDate on);
}
