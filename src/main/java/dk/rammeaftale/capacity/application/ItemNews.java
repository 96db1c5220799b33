package dk.rammeaftale.capacity.application;

import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.journal.application.Journal;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.application.ItemDecided;
import dk.rammeaftale.meeting.application.ItemMoved;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What meetings do with the items of cases, as the cases hear of it. */
@Component
class ItemNews {

    private final CaseRegister cases;
    private final MeetingDecisions decisions;
    private final CaseLetters letters;
    private final Journal journal;

    ItemNews(CaseRegister cases, MeetingDecisions decisions, CaseLetters letters, Journal journal) {
        this.cases = cases;
        this.decisions = decisions;
        this.letters = letters;
        this.journal = journal;
    }

    /** Kept in the transaction that publishes the minutes; it reaches the case afterwards. */
    @EventListener
    void keep(ItemDecided news) {
        if (!news.item().isWithdrawn()) {
            news.item().caseNumber().map(CaseNumber::new).ifPresent(number -> decisions.keep(number, news));
        }
    }

    @EventListener
    void tell(ItemMoved news) {
        Optional<CapacityCase> waiting = news.item()
                .caseNumber()
                .map(CaseNumber::new)
                .flatMap(cases::find)
                .filter(about -> about.state() == CaseState.MEETING);
        waiting.ifPresent(about -> {
            String sentence = NextMeetingWords.dealtWithNow(news.meeting());
            journal.record(about.number(), Journal.SYSTEM, (sentence + " " + news.reason()).strip());
            letters.meetingMoved(about, news.meeting(), news.reason());
        });
    }
}
