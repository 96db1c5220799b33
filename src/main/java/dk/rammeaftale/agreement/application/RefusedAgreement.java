package dk.rammeaftale.agreement.application;

/** The start of an agreement was refused although it had been checked before; takes the transaction back. */
public class RefusedAgreement extends RuntimeException {

    /** @param sentence in Danish */
    public RefusedAgreement(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
