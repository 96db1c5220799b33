package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.AgreementTerms;
import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps agreements and the milestones of their plans. */
public interface AgreementRegister {

    /**
     * Adds an agreement without a plan.
     *
     * @throws org.springframework.dao.DuplicateKeyException if one of that first year is there already
     */
    Agreement add(CaseNumber number, AgreementTerms terms, Instant now);

    Optional<Agreement> find(CaseNumber number);

    Optional<Agreement> find(long id);

    /** The same, and nobody else changes it until the caller's transaction is over. */
    Optional<Agreement> hold(long id);

    /** In the order of their first years. */
    List<Agreement> all();

    void store(Agreement agreement);

    /** What proves that it was submitted. */
    void storeSubmission(long id, LocalDate on, String to, String receipt);

    Optional<Submission> submission(long id);

    /** The first moment stays. */
    void storePublished(long id, Instant at);

    Optional<Instant> publishedAt(long id);

    /** In reading order. */
    List<Milestone> milestones(long id);

    /** Those of every agreement, by its id, each in reading order; one without a plan is not in it. */
    Map<Long, List<Milestone>> milestones();

    Optional<Milestone> milestone(long id, String key);

    /** Puts a whole plan in the place of the one before. */
    void storePlan(long id, List<Milestone> milestones);

    void store(long id, Milestone milestone);

    /** When and to whom an agreement was submitted, with the receipt. */
    record Submission(LocalDate on, String to, String receipt) {
    }
}
