package dk.rammeaftale.capacity.application;

/** Asks for the withdrawal of a case by the same way as Tasklist does, with the same checks and refusals. */
public interface WithdrawalStart {

    void start(String caseNumber, String reason);
}
