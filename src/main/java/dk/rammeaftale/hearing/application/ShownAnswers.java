package dk.rammeaftale.hearing.application;

import dk.rammeaftale.hearing.model.Answer;
import dk.rammeaftale.hearing.model.SeatProof;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.application.Screening;
import org.springframework.stereotype.Component;

/**
 * Answers as others may read them: words that hold something like a CPR number are kept back on every page, as the mails with
 * them are, until the secretariat has released the number in the post. The record keeps what was written.
 */
@Component
public class ShownAnswers {

    /** What stands in the place of words that are kept back. */
    static final String KEPT_BACK = "(Teksten indeholder noget, der ligner et CPR-nummer, og vises ikke, før sekretariatet har afgjort det i posten.)";

    private final Screening screening;

    ShownAnswers(Screening screening) {
        this.screening = screening;
    }

    public Answer shown(CaseNumber number, Answer answer) {
        return answer.saying(shown(number, answer.comment()));
    }

    /** The same for words that were taken from an answer, or written about one. */
    public String shown(CaseNumber number, String words) {
        return screening.suspected(number.value(), words).isEmpty() ? words : KEPT_BACK;
    }

    SeatProof shown(CaseNumber number, SeatProof proof) {
        return proof.withAnswer(proof.answer().map(answer -> shown(number, answer)));
    }
}
