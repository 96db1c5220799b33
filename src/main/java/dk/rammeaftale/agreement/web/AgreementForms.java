package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.application.Agreements;
import dk.rammeaftale.agreement.application.CouncilBoard;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.CouncilStanding;
import dk.rammeaftale.agreement.model.Ratification;
import dk.rammeaftale.agreement.model.RatificationBoard;
import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.web.FormRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms about the approval by the councils have in common: which agreement, and which council. */
@Component
class AgreementForms {

    private final Agreements agreements;
    private final CouncilBoard board;
    private final Directory directory;

    AgreementForms(Agreements agreements, CouncilBoard board, Directory directory) {
        this.agreements = agreements;
        this.board = board;
        this.directory = directory;
    }

    Agreement agreement(FormRequest request) {
        return agreements.get((Long) request.task().orElseThrow().variables().get("agreementId"));
    }

    RatificationBoard board(FormRequest request) {
        return board.of(agreement(request));
    }

    CouncilStanding council(FormRequest request) {
        String code = String.valueOf(request.task().orElseThrow().variables().get("authority"));
        return board(request).of(new AuthorityCode(code)).orElseThrow();
    }

    Map<String, Object> aboutTheAgreement(FormRequest request) {
        Agreement agreement = agreement(request);
        Map<String, Object> model = new HashMap<>();
        model.put("agreement", agreement.title());
        model.put("number", agreement.number().value());
        model.put("finalDate", DanishDates.weekday(agreement.finalDate()));
        model.put("earliest", agreement.inForceFrom().minusYears(1));
        model.put("today", directory.today());
        return model;
    }

    Map<String, Object> aboutTheCouncil(FormRequest request) {
        CouncilStanding council = council(request);
        Map<String, Object> model = aboutTheAgreement(request);
        model.put("authority", council.authority().name());
        model.put("code", council.authority().code().value());
        model.put("decisions", RatificationSheet.decisions());
        model.put("forums", RatificationSheet.forums());
        model.put("before", council.last().map(AgreementForms::before).orElse(""));
        model.put("decidedOn", council.last().map(last -> DanishDates.day(last.decidedOn())).orElse(""));
        model.put("reservation", council.last().map(Ratification::reservation).orElse(""));
        return model;
    }

    private static String before(Ratification last) {
        return "Rådets forrige beslutning den %s: %s. %s".formatted(
                DanishDates.day(last.decidedOn()), last.decision().label(), CouncilRow.treatment(last));
    }
}
