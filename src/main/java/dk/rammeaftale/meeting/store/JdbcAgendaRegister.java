package dk.rammeaftale.meeting.store;

import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.meeting.application.AgendaRegister;
import dk.rammeaftale.meeting.model.AgendaItem;
import dk.rammeaftale.meeting.model.Bullet;
import dk.rammeaftale.meeting.model.ItemAttachment;
import dk.rammeaftale.meeting.model.ItemSource;
import dk.rammeaftale.meeting.model.ItemState;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.meeting.model.NewItem;
import dk.rammeaftale.meeting.model.Outcome;
import dk.rammeaftale.meeting.model.Section;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgendaRegister implements AgendaRegister {

    private static final String ON_AGENDA =
            "meeting_id = :one and :other = '' and (state <> 'WITHDRAWN' or listed_in is not null)";

    private static final String AFTER = """
            forum = :one and (meeting_id is null or meeting_id in (
                select id from meeting where held_on > cast(:other as date) and state in (%s)))
            """.formatted(Arrays.stream(MeetingState.values())
                    .filter(MeetingState::takesItems)
                    .map(state -> "'" + state.name() + "'")
                    .collect(Collectors.joining(", ")));

    private final JdbcClient jdbc;

    JdbcAgendaRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AgendaItem> of(String meetingId) {
        return items(ON_AGENDA, meetingId, "").stream().sorted(AgendaItem.AS_ON_THE_AGENDA).toList();
    }

    @Override
    public List<AgendaItem> everOn(String meetingId) {
        return items("meeting_id = :one and :other = ''", meetingId, "").stream().sorted(AgendaItem.AS_ON_THE_AGENDA).toList();
    }

    @Override
    public List<AgendaItem> waiting(String forum) {
        return items("forum = :one and meeting_id is null and :other = ''", forum, "").stream()
                .sorted(AgendaItem.AS_ON_THE_AGENDA)
                .toList();
    }

    @Override
    public Map<String, Integer> waiting() {
        Map<String, Integer> waiting = new HashMap<>();
        jdbc.sql("select forum, count(*) as items from agenda_item where meeting_id is null and state <> 'WITHDRAWN' group by forum")
                .query(row -> {
                    waiting.put(row.getString("forum"), row.getInt("items"));
                });
        return waiting;
    }

    @Override
    public List<AgendaItem> after(String forum, LocalDate day) {
        return items(AFTER, forum, day.toString()).stream().sorted(Comparator.comparing(AgendaItem::id)).toList();
    }

    @Override
    public Optional<AgendaItem> find(long id) {
        return items("id = cast(:one as bigint) and :other = ''", String.valueOf(id), "").stream().findFirst();
    }

    @Override
    public List<AgendaItem> from(ItemSource source, String reference) {
        return items("source = :one and source_reference = :other", source.name(), reference).stream()
                .sorted(Comparator.comparing(AgendaItem::id))
                .toList();
    }

    @Override
    public Set<String> onAgendas(ItemSource source, Set<String> references, Set<MeetingState> states) {
        return jdbc.sql("""
                        select i.source_reference from agenda_item i join meeting m on m.id = i.meeting_id
                        where i.source = :source and i.source_reference in (:references)
                          and i.state <> 'WITHDRAWN' and m.state in (:states)
                        """)
                .param("source", source.name())
                .param("references", references)
                .param("states", states.stream().map(MeetingState::name).toList())
                .query(String.class)
                .set();
    }

    /** Three statements, however many items: an agenda has up to two hundred. */
    private List<AgendaItem> items(String which, String one, String other) {
        String inItems = "in (select id from agenda_item where " + which + ")";
        Map<Long, List<Bullet>> bullets = jdbc.sql("select * from agenda_bullet where item_id " + inItems + " order by position, id")
                .param("one", one)
                .param("other", other)
                .query((row, n) -> Map.entry(row.getLong("item_id"), bullet(row)))
                .list()
                .stream()
                .collect(byItem());
        Map<Long, List<ItemAttachment>> attachments = jdbc.sql("""
                        select id, item_id, continues, title, file_name, media_type, size, published, with_minutes
                        from agenda_attachment where item_id\s""" + inItems + " order by position, id")
                .param("one", one)
                .param("other", other)
                .query((row, n) -> Map.entry(row.getLong("item_id"), attachment(row)))
                .list()
                .stream()
                .collect(byItem());
        return jdbc.sql("select * from agenda_item where " + which)
                .param("one", one)
                .param("other", other)
                .query((row, n) -> item(
                        row,
                        bullets.getOrDefault(row.getLong("id"), List.of()),
                        attachments.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static <T> Collector<Map.Entry<Long, T>, ?, Map<Long, List<T>>> byItem() {
        return Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
    }

    private static AgendaItem item(ResultSet row, List<Bullet> bullets, List<ItemAttachment> attachments) throws SQLException {
        return new AgendaItem(
                row.getLong("id"),
                row.getString("forum"),
                Optional.ofNullable(row.getString("meeting_id")),
                Section.valueOf(row.getString("section")),
                row.getInt("position"),
                row.getString("title"),
                row.getString("presenter"),
                row.getString("statement"),
                bullets,
                attachments,
                ItemSource.valueOf(row.getString("source")),
                row.getString("source_reference"),
                row.getString("handed_in_by"),
                row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
                ItemState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                row.getString("late_reason"),
                row.getBoolean("published"),
                Optional.ofNullable(row.getObject("carried_from", Long.class)),
                row.getInt("edition"),
                row.getString("minutes"),
                row.getInt("minutes_edition"));
    }

    private static Bullet bullet(ResultSet row) throws SQLException {
        return new Bullet(
                row.getLong("id"),
                row.getString("wording"),
                row.getBoolean("decides_case"),
                row.getBoolean("unforeseen"),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                row.getString("outcome_note"),
                Optional.ofNullable(row.getObject("places_after", Integer.class)));
    }

    private static ItemAttachment attachment(ResultSet row) throws SQLException {
        return new ItemAttachment(
                row.getLong("id"),
                row.getBoolean("continues"),
                row.getString("title"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getBoolean("published"),
                row.getBoolean("with_minutes"));
    }

    @Override
    public long add(NewItem item, Optional<String> meetingId, Optional<Long> carriedFrom, String lateReason, Instant at) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into agenda_item (forum, meeting_id, section, position, title, presenter, statement, source,
                            source_reference, handed_in_by, handed_in_at, state, state_reason, late_reason, published,
                            carried_from, edition, minutes, minutes_edition)
                        values (:forum, :meeting, :section, :position, :title, :presenter, :statement, :source, :reference,
                            :by, :at, 'OPEN', '', :late, true, :carried, 0, '', 0)
                        """)
                .param("forum", item.forum())
                .param("meeting", meetingId.orElse(null))
                .param("section", item.section().name())
                .param("position", end(item.forum(), meetingId, item.section()))
                .param("title", item.title())
                .param("presenter", item.presenter())
                .param("statement", item.statement())
                .param("source", item.source().name())
                .param("reference", item.reference())
                .param("by", item.handedInBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("late", lateReason)
                .param("carried", carriedFrom.orElse(null))
                .update(key, "id");
        long id = key.getKey().longValue();
        addBullets(id, item.bullets());
        return id;
    }

    private int end(String forum, Optional<String> meetingId, Section section) {
        return jdbc.sql("""
                        select coalesce(max(position), 0) + 1 from agenda_item
                        where forum = :forum and section = :section
                            and (meeting_id = :meeting or (meeting_id is null and cast(:meeting as varchar(60)) is null))
                        """)
                .param("forum", forum)
                .param("section", section.name())
                .param("meeting", meetingId.orElse(null))
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean save(AgendaItem item) {
        int saved = jdbc.sql("""
                        update agenda_item set section = :section, title = :title, presenter = :presenter,
                            statement = :statement, published = :published, edition = edition + 1
                        where id = :id and edition = :edition
                        """)
                .param("id", item.id())
                .param("edition", item.edition())
                .param("section", item.section().name())
                .param("title", item.title())
                .param("presenter", item.presenter())
                .param("statement", item.statement())
                .param("published", item.published())
                .update();
        if (saved == 1) {
            replaceBullets(item.id(), item.bullets());
        }
        return saved == 1;
    }

    @Override
    public boolean saveMinutes(AgendaItem item) {
        int saved = jdbc.sql("""
                        update agenda_item set minutes = :minutes, minutes_edition = minutes_edition + 1
                        where id = :id and minutes_edition = :edition
                        """)
                .param("id", item.id())
                .param("edition", item.minutesEdition())
                .param("minutes", item.minutes())
                .update();
        if (saved == 1) {
            replaceBullets(item.id(), item.bullets());
        }
        return saved == 1;
    }

    @Override
    public void replaceBullets(long itemId, List<Bullet> bullets) {
        jdbc.sql("delete from agenda_bullet where item_id = :id").param("id", itemId).update();
        addBullets(itemId, bullets);
    }

    private void addBullets(long itemId, List<Bullet> bullets) {
        for (int position = 1; position <= bullets.size(); position++) {
            Bullet bullet = bullets.get(position - 1);
            jdbc.sql("""
                            insert into agenda_bullet (item_id, position, wording, decides_case, unforeseen, outcome,
                                outcome_note, places_after)
                            values (:item, :position, :wording, :decides, :unforeseen, :outcome, :note, :places)
                            """)
                    .param("item", itemId)
                    .param("position", position)
                    .param("wording", bullet.wording())
                    .param("decides", bullet.decidesCase())
                    .param("unforeseen", bullet.unforeseen())
                    .param("outcome", bullet.outcome().map(Enum::name).orElse(null))
                    .param("note", bullet.note())
                    .param("places", bullet.placesAfter().orElse(null))
                    .update();
        }
    }

    @Override
    public void withdraw(long itemId, String reason) {
        jdbc.sql("update agenda_item set state = 'WITHDRAWN', state_reason = :reason where id = :id")
                .param("id", itemId)
                .param("reason", reason)
                .update();
    }

    @Override
    public void moveTo(long itemId, Optional<String> meetingId, String lateReason) {
        AgendaItem item = find(itemId).orElseThrow();
        jdbc.sql("""
                        update agenda_item set meeting_id = :meeting, position = :position, late_reason = :late,
                            listed_in = case when meeting_id = :meeting then listed_in end
                        where id = :id
                        """)
                .param("id", itemId)
                .param("meeting", meetingId.orElse(null))
                .param("position", end(item.forum(), meetingId, item.section()))
                .param("late", lateReason)
                .update();
    }

    @Override
    public void place(long itemId, int position) {
        jdbc.sql("update agenda_item set position = :position where id = :id")
                .param("id", itemId)
                .param("position", position)
                .update();
    }

    @Override
    public long attach(long itemId, CheckedFile file, String title, boolean withMinutes) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into agenda_attachment (item_id, position, continues, title, file_name, media_type, size, content,
                            published, with_minutes)
                        values (:item, (select coalesce(max(position), 0) + 1 from agenda_attachment where item_id = :item), false,
                            :title, :name, :type, :size, :content, false, :withMinutes)
                        """)
                .param("item", itemId)
                .param("title", title)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.content().length)
                .param("content", file.content())
                .param("withMinutes", withMinutes)
                .update(key, "id");
        return key.getKey().longValue();
    }

    @Override
    public void saveAttachment(ItemAttachment attachment) {
        jdbc.sql("update agenda_attachment set continues = :continues, title = :title, published = :published where id = :id")
                .param("id", attachment.id())
                .param("continues", attachment.continues())
                .param("title", attachment.title())
                .param("published", attachment.published())
                .update();
    }

    @Override
    public void placeAttachment(long attachmentId, int position) {
        jdbc.sql("update agenda_attachment set position = :position where id = :id")
                .param("id", attachmentId)
                .param("position", position)
                .update();
    }

    @Override
    public void detach(long attachmentId) {
        jdbc.sql("delete from agenda_attachment where id = :id").param("id", attachmentId).update();
    }

    @Override
    public Optional<CheckedFile> content(long attachmentId) {
        return jdbc.sql("select file_name, media_type, content from agenda_attachment where id = :id")
                .param("id", attachmentId)
                .query((row, n) -> new CheckedFile(
                        row.getString("file_name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }
}
