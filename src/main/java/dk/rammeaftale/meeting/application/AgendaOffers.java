package dk.rammeaftale.meeting.application;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Meeting;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.Section;
import dk.rammeaftale.meeting.model.StandingItem;
import dk.rammeaftale.richtext.RichText;
import dk.rammeaftale.richtext.RichTexts;
import dk.rammeaftale.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Items that the service has written for an agenda and that come on it when the secretariat takes them: "Siden sidst", and the
 * approval of the last meeting's minutes. Each is offered until it was taken once.
 */
@Service
@Transactional
public class AgendaOffers {

    private static final int FIRST = 0;

    private final EditableAgendas editable;
    private final AgendaRegister items;
    private final StandingItems standing;
    private final SinceLast sinceLast;
    private final MeetingPlan plan;
    private final RichTexts texts;

    AgendaOffers(
            EditableAgendas editable,
            AgendaRegister items,
            StandingItems standing,
            SinceLast sinceLast,
            MeetingPlan plan,
            RichTexts texts) {
        this.editable = editable;
        this.items = items;
        this.standing = standing;
        this.sinceLast = sinceLast;
        this.plan = plan;
        this.texts = texts;
    }

    /**
     * Something that can be put on the agenda.
     *
     * @param key    what it is taken by
     * @param bullet what it recommends
     */
    public record Offer(String key, String title, Section section, String bullet, RichText text) {
    }

    @Transactional(readOnly = true)
    public List<Offer> of(Meeting meeting) {
        List<StandingItem> there = items.everOn(meeting.id()).stream().flatMap(item -> StandingItem.of(item).stream()).toList();
        return Stream.concat(minutes(meeting).stream(), Stream.of(news(meeting)))
                .filter(offer -> there.stream().noneMatch(taken -> taken.reference().equals(offer.key())))
                .toList();
    }

    private Offer news(Meeting meeting) {
        return new Offer(
                StandingItem.SINCE_LAST.reference(),
                "Siden sidst",
                Section.INFORMATION,
                "tager orienteringen til efterretning",
                sinceLast.write(meeting));
    }

    private Optional<Offer> minutes(Meeting meeting) {
        return plan.all().stream()
                .filter(other -> other.forum().equals(meeting.forum()) && other.date().isBefore(meeting.date()))
                .filter(other -> other.state() == MeetingState.MINUTES_PUBLISHED)
                .reduce((earlier, later) -> later)
                .map(last -> "mødet den " + DanishDates.day(last.date()))
                .map(last -> new Offer(
                        StandingItem.LAST_MINUTES.reference(),
                        "Godkendelse af referat fra " + last,
                        Section.DECISION,
                        "godkender referatet fra " + last,
                        texts.fromMarkdown("Referatet fra %s er sendt til alle på maillisten og offentliggjort.".formatted(last))));
    }

    /** Puts what is offered on the agenda, with the text as the secretariat leaves it. */
    public Verdict<AgendaItem> take(String meetingId, String key, RichText text) {
        Verdict<Meeting> held = editable.hold(meetingId);
        if (held instanceof Verdict.Refused<Meeting> refused) {
            return Verdict.refused(refused.problems());
        }
        Meeting meeting = ((Verdict.Accepted<Meeting>) held).value();
        Optional<Offer> offer = of(meeting).stream().filter(one -> one.key().equals(key)).findFirst();
        if (offer.isEmpty()) {
            return Verdict.refused("offer", "Punktet er allerede sat på dagsordenen.");
        }
        StandingItem which = Stream.of(StandingItem.values())
                .filter(one -> one.reference().equals(key))
                .findFirst()
                .orElseThrow();
        long id = standing.add(
                meeting, which, offer.get().section(), offer.get().title(), "", text.html(), List.of(offer.get().bullet()));
        if (which == StandingItem.LAST_MINUTES) {
            items.place(id, FIRST);
        } else {
            // It names cases that are not decided yet: publishing it is a choice.
            items.save(items.find(id).orElseThrow().unpublished());
        }
        return Verdict.accepted(items.find(id).orElseThrow());
    }
}
