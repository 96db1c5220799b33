package dk.rammeaftale.meeting.model;

/**
 * A file that belongs to an item; its content lies with it.
 *
 * @param id          0 before it is stored
 * @param continues   whether it continues the number of the one before it: Bilag 2, 2a
 * @param published   chosen for publication: never by itself
 * @param withMinutes came with the minutes and not with the agenda
 * @param size        in bytes
 */
public record ItemAttachment(
        long id,
        boolean continues,
        String title,
        String fileName,
        String mediaType,
        long size,
        boolean published,
        boolean withMinutes) {

    public ItemAttachment withPublished(boolean chosen) {
        return new ItemAttachment(id, continues, title, fileName, mediaType, size, chosen, withMinutes);
    }
}
