package dk.rammeaftale.capacity.web;

import dk.rammeaftale.hearing.model.Spread;
import dk.rammeaftale.web.DanishNumbers;
import java.util.function.ToDoubleFunction;

/**
 * A cell of a table of figures.
 *
 * @param shown  as people read it
 * @param filed  as it stands in a file, where it can be reckoned with: no points between thousands, no percent sign
 * @param number whether it stands to the right
 */
public record Cell(String shown, String filed, boolean number) {

    static Cell text(String text) {
        return new Cell(text, text, false);
    }

    static Cell number(long number) {
        return new Cell(DanishNumbers.whole(number), String.valueOf(number), true);
    }

    static Cell percent(long part, long whole) {
        String shown = DanishNumbers.percent(part, whole);
        return new Cell(shown, whole == 0 ? "" : shown.replace("\u00a0%", ""), true);
    }

    /** A value of a spread; a dash where nothing was counted. */
    static Cell of(Spread spread, ToDoubleFunction<Spread> value) {
        if (spread.isEmpty()) {
            return new Cell(DanishNumbers.NONE, "", true);
        }
        String shown = DanishNumbers.decimal(value.applyAsDouble(spread));
        return new Cell(shown, shown.replace(".", ""), true);
    }
}
