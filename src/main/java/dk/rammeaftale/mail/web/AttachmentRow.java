package dk.rammeaftale.mail.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.mail.model.Attachment;

/** An attachment by its name and its size in words, such as "1,4 MB". */
record AttachmentRow(String name, String size) {

    private static final long KILOBYTE = 1000;
    private static final long MEGABYTE = 1_000_000;

    static AttachmentRow of(Attachment attachment) {
        return new AttachmentRow(attachment.name(), inWords(attachment.size()));
    }

    private static String inWords(long bytes) {
        if (bytes < KILOBYTE) {
            return bytes + " byte";
        }
        return bytes < MEGABYTE
                ? Math.round((double) bytes / KILOBYTE) + " kB"
                : String.format(DanishDates.DANISH, "%.1f MB", (double) bytes / MEGABYTE);
    }
}
