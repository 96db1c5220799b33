package dk.rammeaftale.facility.web;

import dk.rammeaftale.facility.model.PlacesSums;
import dk.rammeaftale.web.DanishNumbers;
import java.util.List;
import java.util.stream.Stream;

/** The places of a group as the table of sums shows them. */
record SumRow(
        String group, String facilities, List<String> years, String today, String decided, String supposed, String change) {

    static SumRow of(PlacesSums.Line line, String name) {
        return new SumRow(
                name,
                DanishNumbers.whole(line.facilities()),
                line.atYearEnds().stream().map(DanishNumbers::whole).toList(),
                DanishNumbers.whole(line.today()),
                DanishNumbers.whole(line.decided()),
                DanishNumbers.whole(line.supposed()),
                line.supposed() == line.today() ? "" : DanishNumbers.signed(line.supposed() - line.today()));
    }

    /** As a line of a file: numbers without points, so that they can be reckoned with. */
    static List<String> cells(PlacesSums.Line line, String name) {
        return Stream.of(
                        Stream.of(name, String.valueOf(line.facilities())),
                        line.atYearEnds().stream().map(String::valueOf),
                        Stream.of(
                                String.valueOf(line.today()),
                                String.valueOf(line.decided()),
                                String.valueOf(line.supposed())))
                .flatMap(cells -> cells)
                .toList();
    }
}
