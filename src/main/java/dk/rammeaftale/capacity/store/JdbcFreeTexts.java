package dk.rammeaftale.capacity.store;

import dk.rammeaftale.capacity.application.FreeTexts;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFreeTexts implements FreeTexts {

    /** Where free text stands: a table of the room and a column of it. */
    private record Place(String table, String column) {
    }

    private static final List<Place> PLACES = List.of(
            new Place("capacity_case", "facility_name"),
            new Place("capacity_case", "legal_basis"),
            new Place("capacity_case", "target_group"),
            new Place("capacity_case", "reason"),
            new Place("capacity_duty", "answer"),
            new Place("capacity_attachment", "file_name"),
            new Place("capacity_affected", "reaction"),
            new Place("capacity_affected", "exemption"),
            new Place("capacity_contact_answer", "remark"),
            new Place("capacity_solution", "explanation"),
            new Place("capacity_withdrawal", "reason"),
            new Place("capacity_announcement", "added_text"));

    private final JdbcClient jdbc;

    JdbcFreeTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> of(CaseNumber number) {
        return PLACES.stream().flatMap(place -> textsAt(place, number).stream()).toList();
    }

    private List<String> textsAt(Place place, CaseNumber number) {
        return jdbc.sql("select %2$s from %1$s where case_number = :number and %2$s is not null"
                        .formatted(place.table(), place.column()))
                .param("number", number.value())
                .query(String.class)
                .list();
    }

    @Override
    public void rewrite(CaseNumber number, UnaryOperator<String> change) {
        PLACES.forEach(place -> textsAt(place, number).stream()
                .filter(text -> !change.apply(text).equals(text))
                .forEach(text -> jdbc.sql("update %1$s set %2$s = :new where case_number = :number and %2$s = :old"
                                .formatted(place.table(), place.column()))
                        .param("new", change.apply(text))
                        .param("number", number.value())
                        .param("old", text)
                        .update()));
    }
}
