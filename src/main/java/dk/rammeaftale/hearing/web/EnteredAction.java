package dk.rammeaftale.hearing.web;

/**
 * What the secretariat has entered on the page of an action; a field that the page does not have is empty.
 *
 * @param confirmed whether it was asked once more, and said yes
 */
record EnteredAction(
        String reason, String lastDay, String answer, String comment, String how, String address, Boolean confirmed) {

    static final EnteredAction NOTHING = new EnteredAction("", "", "", "", "", "", false);

    EnteredAction {
        reason = plain(reason);
        lastDay = plain(lastDay);
        answer = plain(answer);
        comment = plain(comment);
        how = plain(how);
        address = plain(address);
        confirmed = Boolean.TRUE.equals(confirmed);
    }

    /** Browsers send line breaks as two characters. */
    private static String plain(String entered) {
        return entered == null ? "" : entered.replace("\r\n", "\n").strip();
    }

    EnteredAction withLastDay(String day) {
        return new EnteredAction(reason, day, answer, comment, how, address, confirmed);
    }
}
