package dk.rammeaftale.meeting.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An item of a meeting's agenda, and what the minutes say about it.
 *
 * @param meetingId   empty while no meeting is planned that it could be on
 * @param position    its place within the section; numbers are computed by {@link AgendaNumbers}
 * @param presenter   "Ved": may be somebody from outside; may be empty
 * @param statement   Sagsfremstilling, as sanitised HTML
 * @param reference   what the source knows it by; may be empty
 * @param handedInBy  a username, or empty for the service itself
 * @param stateReason why it was withdrawn; else empty
 * @param lateReason  why the secretariat took it in after the deadline; else empty
 * @param published   false for a "Punkt, der ikke offentliggøres"
 * @param carriedFrom the item of an earlier meeting that it carries on
 * @param edition     how often its agenda side was saved: tells two who write at once apart
 * @param minutes     Referat, as sanitised HTML; empty until it is written
 */
public record AgendaItem(
        long id,
        String forum,
        Optional<String> meetingId,
        Section section,
        int position,
        String title,
        String presenter,
        String statement,
        List<Bullet> bullets,
        List<ItemAttachment> attachments,
        ItemSource source,
        String reference,
        String handedInBy,
        Instant handedInAt,
        ItemState state,
        String stateReason,
        String lateReason,
        boolean published,
        Optional<Long> carriedFrom,
        int edition,
        String minutes,
        int minutesEdition) {

    /** As they follow each other on an agenda: "Eventuelt" stays last, whatever is added. */
    public static final Comparator<AgendaItem> AS_ON_THE_AGENDA = Comparator.comparing(AgendaItem::section)
            .thenComparing(StandingItem::rank)
            .thenComparing(AgendaItem::position)
            .thenComparing(AgendaItem::id);

    public AgendaItem {
        bullets = List.copyOf(bullets);
        attachments = List.copyOf(attachments);
    }

    public boolean isWithdrawn() {
        return state == ItemState.WITHDRAWN;
    }

    /** The number of the case that waits for it; empty for any other item. */
    public Optional<String> caseNumber() {
        return Optional.of(reference).filter(number -> source == ItemSource.CASE);
    }

    /** The bullet whose outcome the case waits for. */
    public Optional<Bullet> decidingBullet() {
        return bullets.stream().filter(Bullet::decidesCase).findFirst();
    }

    /** Whether every bullet has an outcome; one without bullets has nothing to decide. */
    public boolean isDealtWith() {
        return bullets.stream().allMatch(bullet -> bullet.outcome().isPresent());
    }

    /** Whether anything of it was postponed, so that it comes back on the next agenda. */
    public boolean isPostponed() {
        return bullets.stream().anyMatch(bullet -> bullet.outcome().equals(Optional.of(Outcome.POSTPONED)));
    }

    /** The same item, not to be published. */
    public AgendaItem unpublished() {
        return new AgendaItem(
                id, forum, meetingId, section, position, title, presenter, statement, bullets, attachments, source, reference,
                handedInBy, handedInAt, state, stateReason, lateReason, false, carriedFrom, edition, minutes, minutesEdition);
    }

    /** The same item with another text and recommendation. */
    public AgendaItem saying(String newTitle, String newPresenter, String newStatement, List<Bullet> newBullets) {
        return new AgendaItem(
                id, forum, meetingId, section, position, newTitle, newPresenter, newStatement, newBullets, attachments, source,
                reference, handedInBy, handedInAt, state, stateReason, lateReason, published, carriedFrom, edition, minutes,
                minutesEdition);
    }

    /** The same item with what the minutes say about it. */
    public AgendaItem withMinutes(String text, List<Bullet> decided) {
        return new AgendaItem(
                id, forum, meetingId, section, position, title, presenter, statement, decided, attachments, source, reference,
                handedInBy, handedInAt, state, stateReason, lateReason, published, carriedFrom, edition, text, minutesEdition);
    }
}
