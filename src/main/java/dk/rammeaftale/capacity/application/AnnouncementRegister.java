package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.Announcement;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where results are kept until they are told. */
public interface AnnouncementRegister {

    void plan(CaseNumber number, Instant at);

    Optional<Announcement> find(CaseNumber number);

    /** What is not sent yet, the earliest first. */
    List<Announcement> waiting();

    /** Keeps the secretariat's text, or its wish to add none. @return false if the result has been sent */
    boolean keepText(CaseNumber number, Optional<String> text, String by);

    /** Marks a result as sent. @return false if somebody else has sent it */
    boolean markSent(CaseNumber number, Instant at);
}
