package dk.rammeaftale.engine;

import dk.rammeaftale.attachment.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Reads what clients have sent, which may be of any type; refuses with 400 what is of another one than asked for. */
public final class SentValues {

    private static final int MOST_ATTACHMENTS = 9;

    private SentValues() {
    }

    /** A text without blanks around it; what is left blank counts as not sent. */
    public static Optional<String> text(VariableScope scope, String name) {
        return Optional.ofNullable(scope.getVariable(name))
                .map(value -> {
                    if (!(value instanceof String text)) {
                        throw Refusal.badRequest("Feltet skal være tekst (%s).".formatted(name));
                    }
                    return text.strip();
                })
                .filter(text -> !text.isEmpty());
    }

    public static Optional<Long> number(VariableScope scope, String name) {
        return Optional.ofNullable(scope.getVariable(name)).map(value -> {
            if (!(value instanceof Number number)) {
                throw Refusal.badRequest("Feltet skal være et helt tal (%s).".formatted(name));
            }
            return number.longValue();
        });
    }

    public static Optional<Boolean> yesOrNo(VariableScope scope, String name) {
        return Optional.ofNullable(scope.getVariable(name)).map(value -> {
            if (!(value instanceof Boolean answer)) {
                throw Refusal.badRequest("Feltet skal være ja eller nej (%s).".formatted(name));
            }
            return answer;
        });
    }

    public static Optional<UploadedFile> file(VariableScope scope, String name) {
        TypedValue value = scope.getVariableTyped(name);
        if (value == null || value.getValue() == null) {
            return Optional.empty();
        }
        if (!(value instanceof FileValue file)) {
            throw Refusal.badRequest("Et bilag skal sendes som en fil (%s).".formatted(name));
        }
        try (InputStream content = file.getValue()) {
            return Optional.of(new UploadedFile(name, file.getFilename(), content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files {@code attachment_1} … {@code attachment_9}, those that were sent. */
    public static List<UploadedFile> attachments(VariableScope scope) {
        return IntStream.rangeClosed(1, MOST_ATTACHMENTS)
                .mapToObj(position -> file(scope, "attachment_" + position))
                .flatMap(Optional::stream)
                .toList();
    }
}
