package dk.rammeaftale.meeting.model;

import java.util.List;

/**
 * What somebody, or another part of the service, hands in for a forum's agenda.
 *
 * @param statement  Sagsfremstilling, as sanitised HTML
 * @param reference  what the source knows it by; may be empty
 * @param handedInBy a username, or empty for the service itself
 */
public record NewItem(
        String forum,
        Section section,
        String title,
        String presenter,
        String statement,
        List<Bullet> bullets,
        ItemSource source,
        String reference,
        String handedInBy) {

    public NewItem {
        bullets = List.copyOf(bullets);
    }
}
