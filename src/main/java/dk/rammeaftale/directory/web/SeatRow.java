package dk.rammeaftale.directory.web;

import dk.rammeaftale.directory.model.Deputyship;
import dk.rammeaftale.directory.model.InCharge;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** A seat in the secretariat's list: who is in charge today, and who stands in or will. */
record SeatRow(String code, String authority, String inCharge, boolean deputy, List<DeputyshipRow> coming) {

    static SeatRow of(InCharge seat, List<Deputyship> deputyships, LocalDate today, UnaryOperator<String> names) {
        return new SeatRow(
                seat.authority().code().value(),
                seat.authority().name(),
                seat.person().name(),
                seat.isDeputy(),
                deputyships.stream()
                        .filter(one -> one.isOpenOn(today))
                        .map(one -> DeputyshipRow.of(one, today, names))
                        .toList());
    }
}
