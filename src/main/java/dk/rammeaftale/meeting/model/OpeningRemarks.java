package dk.rammeaftale.meeting.model;

/**
 * The unnumbered remarks that open an agenda and its minutes.
 *
 * @param html    sanitised
 * @param edition how often they were saved: tells two who write at once apart
 */
public record OpeningRemarks(String html, int edition) {
}
