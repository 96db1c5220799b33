package dk.rammeaftale.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as Danish readers write them: a point between thousands, a comma before decimals, a real minus. */
public final class DanishNumbers {

    /** What stands where there is no number. */
    public static final String NONE = "–";

    private static final String MINUS = "\u2212";

    private DanishNumbers() {
    }

    /** "1.234". */
    public static String whole(long number) {
        return format("#,##0").format(number);
    }

    /** With at most one decimal: "84,2", "7". */
    public static String decimal(double number) {
        return format("#,##0.#").format(number);
    }

    /** The part of a whole in percent, with one decimal: "84,2 %"; a dash where there is no whole. */
    public static String percent(long part, long whole) {
        return whole == 0 ? NONE : format("0.0").format(100.0 * part / whole) + "\u00a0%";
    }

    /** With its sign: "+12", "−12". */
    public static String signed(long number) {
        return number > 0 ? "+" + whole(number) : whole(number);
    }

    private static DecimalFormat format(String pattern) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator('.');
        symbols.setDecimalSeparator(',');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setNegativePrefix(MINUS);
        return format;
    }
}
