package dk.rammeaftale.capacity.store;

import dk.rammeaftale.capacity.application.ContactRegister;
import dk.rammeaftale.capacity.model.Affected;
import dk.rammeaftale.capacity.model.Affected.Contact;
import dk.rammeaftale.capacity.model.ContactAnswer;
import dk.rammeaftale.capacity.model.ContactWay;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.mail.model.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcContactRegister implements ContactRegister {

    private final JdbcClient jdbc;

    JdbcContactRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CaseNumber number, AuthorityCode authority, Affected.Cause cause) {
        if (of(number).stream().anyMatch(known -> known.authority().equals(authority))) {
            return;
        }
        jdbc.sql("insert into capacity_affected (case_number, authority, cause) values (:number, :authority, :cause)")
                .param("number", number.value())
                .param("authority", authority.value())
                .param("cause", cause.name())
                .update();
    }

    @Override
    public List<Affected> of(CaseNumber number) {
        Map<AuthorityCode, List<ContactAnswer>> answers = answers(number);
        return jdbc.sql("select * from capacity_affected where case_number = :number order by authority")
                .param("number", number.value())
                .query((row, index) -> new Affected(
                        new AuthorityCode(row.getString("authority")),
                        Affected.Cause.valueOf(row.getString("cause")),
                        Optional.ofNullable(row.getObject("notified_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        contact(row),
                        answers.getOrDefault(new AuthorityCode(row.getString("authority")), List.of())))
                .list();
    }

    @Override
    public Set<CaseNumber> toldTo(AuthorityCode authority, Set<CaseNumber> numbers) {
        return jdbc.sql("""
                        select case_number from capacity_affected
                        where authority = :authority and notified_at is not null and case_number in (:numbers)
                        """)
                .param("authority", authority.value())
                .param("numbers", numbers.stream().map(CaseNumber::value).toList())
                .query((row, index) -> new CaseNumber(row.getString("case_number")))
                .set();
    }

    private Map<AuthorityCode, List<ContactAnswer>> answers(CaseNumber number) {
        return jdbc.sql("select * from capacity_contact_answer where case_number = :number order by id")
                .param("number", number.value())
                .query((row, index) -> Map.entry(new AuthorityCode(row.getString("authority")), answer(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static ContactAnswer answer(ResultSet row) throws SQLException {
        return new ContactAnswer(
                ContactAnswer.Kind.valueOf(row.getString("kind")),
                row.getString("remark"),
                new EmailAddress(row.getString("given_from")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("late"));
    }

    private static Optional<Contact> contact(ResultSet row) throws SQLException {
        String exemption = row.getString("exemption");
        if (exemption != null) {
            return Optional.of(new Contact.Exempted(exemption));
        }
        LocalDate on = row.getObject("contacted_on", LocalDate.class);
        return on == null
                ? Optional.empty()
                : Optional.of(new Contact.Made(
                        on, ContactWay.valueOf(row.getString("contacted_how")), row.getString("reaction")));
    }

    @Override
    public void notified(CaseNumber number, AuthorityCode authority, Instant at) {
        jdbc.sql("update capacity_affected set notified_at = :at where case_number = :number and authority = :authority")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number.value())
                .param("authority", authority.value())
                .update();
    }

    @Override
    public void document(CaseNumber number, AuthorityCode authority, Contact contact, String by, Instant at) {
        Optional<Contact.Made> made = contact instanceof Contact.Made one ? Optional.of(one) : Optional.empty();
        jdbc.sql("""
                        update capacity_affected
                        set contacted_on = :on, contacted_how = :how, reaction = :reaction, exemption = :exemption,
                            documented_by = :by, documented_at = :at
                        where case_number = :number and authority = :authority
                        """)
                .param("on", made.map(Contact.Made::on).orElse(null))
                .param("how", made.map(Contact.Made::way).map(ContactWay::name).orElse(null))
                .param("reaction", made.map(Contact.Made::reaction).orElse(null))
                .param("exemption", contact instanceof Contact.Exempted exempted ? exempted.reason() : null)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number.value())
                .param("authority", authority.value())
                .update();
    }

    @Override
    public void add(CaseNumber number, AuthorityCode authority, ContactAnswer answer) {
        jdbc.sql("""
                        insert into capacity_contact_answer
                            (case_number, authority, kind, remark, given_from, received_at, late)
                        values (:number, :authority, :kind, :remark, :from, :at, :late)
                        """)
                .param("number", number.value())
                .param("authority", authority.value())
                .param("kind", answer.kind().name())
                .param("remark", answer.remark())
                .param("from", answer.from().value())
                .param("at", answer.receivedAt().atOffset(ZoneOffset.UTC))
                .param("late", answer.late())
                .update();
    }
}
