package dk.rammeaftale.directory.store;

import dk.rammeaftale.directory.application.DirectoryRegister;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Person;
import dk.rammeaftale.directory.model.RegisteredPerson;
import dk.rammeaftale.mail.model.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDirectoryRegister implements DirectoryRegister {

    private final JdbcClient jdbc;

    JdbcDirectoryRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Authority> authorities() {
        return jdbc.sql("select code, name, kind, contact from authority order by code")
                .query((row, n) -> new Authority(
                        new AuthorityCode(row.getString("code")),
                        row.getString("name"),
                        Authority.Kind.valueOf(row.getString("kind")),
                        new EmailAddress(row.getString("contact"))))
                .list();
    }

    @Override
    public List<RegisteredPerson> people() {
        return jdbc.sql("select username, name, email, authority, role, active from person order by username")
                .query((row, n) -> person(row))
                .list();
    }

    @Override
    public Optional<RegisteredPerson> person(String username) {
        return jdbc.sql("select username, name, email, authority, role, active from person where username = ?")
                .param(username)
                .query((row, n) -> person(row))
                .optional();
    }

    @Override
    public Map<String, List<EmailAddress>> mailingLists() {
        Map<String, List<EmailAddress>> lists = new LinkedHashMap<>();
        jdbc.sql("select list, email from mailing_list_address order by list, email").query(row -> {
            lists.computeIfAbsent(row.getString("list"), name -> new ArrayList<>())
                    .add(new EmailAddress(row.getString("email")));
        });
        return lists;
    }

    @Override
    public void store(Authority authority) {
        int updated = jdbc.sql("update authority set name = :name, kind = :kind, contact = :contact where code = :code")
                .params(valuesOf(authority))
                .update();
        if (updated == 0) {
            jdbc.sql("insert into authority (code, name, kind, contact) values (:code, :name, :kind, :contact)")
                    .params(valuesOf(authority))
                    .update();
        }
    }

    @Override
    public void store(RegisteredPerson person) {
        int updated = jdbc.sql("update person set name = :name, email = :email, authority = :authority, role = :role,"
                        + " active = :active where username = :username")
                .params(valuesOf(person))
                .update();
        if (updated == 0) {
            jdbc.sql("insert into person (username, name, email, authority, role, active)"
                            + " values (:username, :name, :email, :authority, :role, :active)")
                    .params(valuesOf(person))
                    .update();
        }
    }

    @Override
    public void replaceMailingList(String list, List<EmailAddress> addresses) {
        jdbc.sql("delete from mailing_list_address where list = ?").param(list).update();
        for (EmailAddress address : addresses) {
            jdbc.sql("insert into mailing_list_address (list, email) values (?, ?)")
                    .params(list, address.value())
                    .update();
        }
    }

    private static RegisteredPerson person(ResultSet row) throws SQLException {
        Person person = new Person(
                row.getString("username"),
                row.getString("name"),
                new EmailAddress(row.getString("email")),
                Optional.ofNullable(row.getString("authority")).map(AuthorityCode::new),
                Person.Role.valueOf(row.getString("role")));
        return new RegisteredPerson(person, row.getBoolean("active"));
    }

    private static Map<String, Object> valuesOf(Authority authority) {
        return Map.of(
                "code", authority.code().value(),
                "name", authority.name(),
                "kind", authority.kind().name(),
                "contact", authority.contact().value());
    }

    private static Map<String, Object> valuesOf(RegisteredPerson entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("username", entry.person().username());
        values.put("name", entry.person().name());
        values.put("email", entry.person().email().value());
        values.put("authority", entry.person().authority().map(AuthorityCode::value).orElse(null));
        values.put("role", entry.person().role().name());
        values.put("active", entry.active());
        return values;
    }
}
