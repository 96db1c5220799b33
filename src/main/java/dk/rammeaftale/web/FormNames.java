package dk.rammeaftale.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Knows which user task a form is named after. */
final class FormNames {

    private FormNames() {
    }

    /** {@code confirm-contact} → {@code Task_ConfirmContact}. */
    static String element(String formName) {
        return Arrays.stream(formName.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "Task_", ""));
    }
}
