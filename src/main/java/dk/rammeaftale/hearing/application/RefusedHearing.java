package dk.rammeaftale.hearing.application;

/** The start of a hearing of the secretariat's own was refused although it had been checked before; takes the transaction back. */
public class RefusedHearing extends RuntimeException {

    /** @param sentence in Danish */
    public RefusedHearing(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
