package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.EnteredContact;
import dk.rammeaftale.capacity.application.EnteredProposal;
import dk.rammeaftale.capacity.application.EnteredSolution;
import dk.rammeaftale.capacity.model.EnteredChange;
import dk.rammeaftale.capacity.model.OwnDuty;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.engine.SentValues;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads what somebody entered out of the variables in which it arrives. */
final class Entered {

    private Entered() {
    }

    static EnteredProposal proposal(VariableScope scope) {
        return new EnteredProposal(
                change(scope),
                SentValues.text(scope, "facilityId"),
                SentValues.text(scope, "facilityName"),
                SentValues.text(scope, "legalBasis"),
                SentValues.text(scope, "targetGroup"),
                SentValues.text(scope, "reason"),
                SentValues.text(scope, "wishedRoute"),
                SentValues.text(scope, "extraAffected"),
                SentValues.text(scope, "relatedCase"),
                SentValues.text(scope, "onBehalfOf"),
                duties(scope),
                SentValues.attachments(scope));
    }

    private static EnteredChange change(VariableScope scope) {
        return new EnteredChange(
                SentValues.text(scope, "kind"),
                SentValues.number(scope, "placesAfter"),
                SentValues.text(scope, "effectiveDate"),
                SentValues.text(scope, "durationKind"),
                SentValues.text(scope, "endDate"));
    }

    private static Map<String, String> duties(VariableScope scope) {
        return Arrays.stream(OwnDuty.values())
                .map(OwnDuty::variable)
                .filter(name -> SentValues.text(scope, name).isPresent())
                .collect(Collectors.toMap(name -> name, name -> SentValues.text(scope, name).orElseThrow()));
    }

    static List<EnteredContact> contacts(VariableScope scope) {
        return scope.getVariableNames().stream()
                .map(CapacityAdjustment.CONTACT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .distinct()
                .map(code -> contact(scope, code))
                .filter(contact -> !contact.isEmpty())
                .toList();
    }

    private static EnteredContact contact(VariableScope scope, String code) {
        String prefix = "contact_" + code + "_";
        return new EnteredContact(
                new AuthorityCode(code),
                SentValues.text(scope, prefix + "date"),
                SentValues.text(scope, prefix + "how"),
                SentValues.text(scope, prefix + "reaction"),
                SentValues.text(scope, prefix + "exemption"));
    }

    static EnteredSolution solution(VariableScope scope) {
        return new EnteredSolution(
                SentValues.text(scope, "solution"),
                SentValues.text(scope, "solutionText"),
                SentValues.text(scope, "kind"),
                SentValues.number(scope, "placesAfter"),
                SentValues.text(scope, "effectiveDate"),
                SentValues.text(scope, "endDate"));
    }
}
