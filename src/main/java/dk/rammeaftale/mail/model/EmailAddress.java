package dk.rammeaftale.mail.model;

import java.util.regex.Pattern;

/** A mail address in checked form, such as {@code viborg@kommune.example}. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    public EmailAddress {
        if (!isValid(value)) {
            throw new IllegalArgumentException("“" + value + "” er ikke en mailadresse.");
        }
    }

    public static boolean isValid(String value) {
        return value != null && value.length() <= LONGEST && FORM.matcher(value).matches();
    }

    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    /** The same mailbox under an address of its own: {@code svar+TAG@sekretariat.example}. */
    public EmailAddress tagged(String tag) {
        int at = value.indexOf('@');
        return new EmailAddress(value.substring(0, at) + "+" + tag + value.substring(at));
    }

    @Override
    public String toString() {
        return value;
    }
}
