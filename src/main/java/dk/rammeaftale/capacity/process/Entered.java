package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.application.EnteredContact;
import dk.rammeaftale.capacity.application.EnteredProposal;
import dk.rammeaftale.capacity.application.EnteredSolution;
import dk.rammeaftale.capacity.application.UploadedFile;
import dk.rammeaftale.capacity.model.EnteredChange;
import dk.rammeaftale.capacity.model.OwnDuty;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.engine.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Reads what somebody entered out of the variables in which it arrives. */
final class Entered {

    private static final int MOST_ATTACHMENTS = 9;

    private Entered() {
    }

    static EnteredProposal proposal(VariableScope scope) {
        return new EnteredProposal(
                change(scope),
                text(scope, "facilityId"),
                text(scope, "facilityName"),
                text(scope, "legalBasis"),
                text(scope, "targetGroup"),
                text(scope, "reason"),
                text(scope, "wishedRoute"),
                text(scope, "extraAffected"),
                text(scope, "relatedCase"),
                text(scope, "onBehalfOf"),
                duties(scope),
                attachments(scope));
    }

    private static EnteredChange change(VariableScope scope) {
        return new EnteredChange(
                text(scope, "kind"),
                number(scope, "placesAfter"),
                text(scope, "effectiveDate"),
                text(scope, "durationKind"),
                text(scope, "endDate"));
    }

    private static Map<String, String> duties(VariableScope scope) {
        return Arrays.stream(OwnDuty.values())
                .map(OwnDuty::variable)
                .filter(name -> text(scope, name).isPresent())
                .collect(Collectors.toMap(name -> name, name -> text(scope, name).orElseThrow()));
    }

    private static List<UploadedFile> attachments(VariableScope scope) {
        return IntStream.rangeClosed(1, MOST_ATTACHMENTS)
                .mapToObj(position -> "attachment_" + position)
                .flatMap(name -> file(scope, name))
                .toList();
    }

    private static Stream<UploadedFile> file(VariableScope scope, String name) {
        TypedValue value = scope.getVariableTyped(name);
        if (value == null || value.getValue() == null) {
            return Stream.empty();
        }
        if (!(value instanceof FileValue file)) {
            throw Refusal.badRequest("Et bilag skal sendes som en fil (%s).".formatted(name));
        }
        try (InputStream content = file.getValue()) {
            return Stream.of(new UploadedFile(name, file.getFilename(), content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                text(scope, prefix + "date"),
                text(scope, prefix + "how"),
                text(scope, prefix + "reaction"),
                text(scope, prefix + "exemption"));
    }

    static EnteredSolution solution(VariableScope scope) {
        return new EnteredSolution(
                text(scope, "solution"),
                text(scope, "solutionText"),
                text(scope, "kind"),
                number(scope, "placesAfter"),
                text(scope, "effectiveDate"),
                text(scope, "endDate"));
    }

    /** A text; what is left blank counts as not entered. */
    static Optional<String> text(VariableScope scope, String name) {
        return Optional.ofNullable(scope.getVariable(name))
                .map(value -> {
                    if (!(value instanceof String text)) {
                        throw Refusal.badRequest("Feltet skal være tekst (%s).".formatted(name));
                    }
                    return text.strip();
                })
                .filter(text -> !text.isEmpty());
    }

    static Optional<Long> number(VariableScope scope, String name) {
        return Optional.ofNullable(scope.getVariable(name)).map(value -> {
            if (!(value instanceof Number number)) {
                throw Refusal.badRequest("Feltet skal være et helt tal (%s).".formatted(name));
            }
            return number.longValue();
        });
    }

    static Optional<Boolean> yesOrNo(VariableScope scope, String name) {
        return Optional.ofNullable(scope.getVariable(name)).map(value -> {
            if (!(value instanceof Boolean answer)) {
                throw Refusal.badRequest("Feltet skal være ja eller nej (%s).".formatted(name));
            }
            return answer;
        });
    }
}
