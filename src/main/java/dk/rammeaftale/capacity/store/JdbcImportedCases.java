package dk.rammeaftale.capacity.store;

import dk.rammeaftale.capacity.application.ImportedCases;
import dk.rammeaftale.capacity.model.CapacityCase;
import dk.rammeaftale.journal.model.CaseNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcImportedCases implements ImportedCases {

    private final JdbcClient jdbc;

    JdbcImportedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CapacityCase> all() {
        return jdbc.sql(JdbcCaseRegister.CASE_IN_ITS_ROUND
                        + "join capacity_import i on i.case_number = c.case_number order by c.case_number")
                .query(JdbcCaseRegister::capacityCase)
                .list();
    }

    @Override
    public boolean none() {
        return jdbc.sql("select count(*) from capacity_import").query(Integer.class).single() == 0;
    }

    @Override
    public void mark(CaseNumber number, Instant at) {
        jdbc.sql("insert into capacity_import (case_number, imported_at) values (:number, :at)")
                .param("number", number.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
