package dk.rammeaftale.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.capacity.application.CaseAccess;
import dk.rammeaftale.capacity.application.CaseIndex;
import dk.rammeaftale.capacity.model.CaseSearch;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.capacity.model.ListedCase;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.meeting.model.MeetingState;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of cases says in SQL what {@link CaseAccess} says in Java: here they are held against each other. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesSeenTest {

    private static final Viewer SECRETARY = new Viewer("sekretariat", Set.of("secretariat"));
    private static final Viewer SKIVE = new Viewer("skive", Set.of("operators", "authority-779"));
    private static final List<Viewer> VIEWERS = List.of(
            SECRETARY,
            new Viewer("admin", Set.of("camunda-admin")),
            new Viewer("viborg", Set.of("operators", "authority-791")),
            new Viewer("viborg-direktoer", Set.of("members", "authority-791")),
            SKIVE,
            new Viewer("skive-direktoer", Set.of("members", "authority-779")),
            new Viewer("lemvig", Set.of("operators", "authority-665")),
            new Viewer("lemvig-direktoer", Set.of("members", "authority-665")),
            new Viewer("herning", Set.of("operators", "authority-657", "authority-740")),
            new Viewer("nobody", Set.of()));

    @Autowired
    private CaseStage stage;
    @Autowired
    private CaseMeetingStage meetings;
    @Autowired
    private CaseGallery gallery;
    @Autowired
    private CaseIndex index;
    @Autowired
    private CaseAccess access;
    @Autowired
    private JdbcClient jdbc;

    private Map<String, CaseNumber> cases;

    @BeforeAll
    void casesInEveryState() {
        stage.isSet();
        cases = gallery.hung();
    }

    private List<CaseNumber> listed(Viewer viewer) {
        return index.all(CaseSearch.EVERYTHING, viewer).stream().map(one -> one.about().number()).toList();
    }

    private void listAndAccessAgree(String when) {
        for (Viewer viewer : VIEWERS) {
            List<CaseNumber> visible = cases.values().stream().filter(number -> access.visible(number, viewer).isPresent()).toList();
            assertThat(listed(viewer)).as("%s, %s", viewer.username(), when).containsExactlyInAnyOrderElementsOf(visible);
            assertThat(index.page(CaseSearch.EVERYTHING, viewer, Slice.page(1)).total()).as(when).isEqualTo(visible.size());
        }
    }

    @Test
    void everybody_finds_the_cases_that_they_may_open_and_no_others() {
        assertThat(cases.values()).extracting(number -> stage.theCase(number).state()).contains(
                CaseState.AWAITING_CONFIRMATION, CaseState.PERSONAL_DATA, CaseState.CONTACT, CaseState.ROUTE, CaseState.HEARING,
                CaseState.CONTESTED, CaseState.MEETING, CaseState.DECIDED, CaseState.WITHDRAWN);
        listAndAccessAgree("as they are");
        assertThat(VIEWERS.stream().map(viewer -> listed(viewer).size()).toList())
                .as("every rule has let somebody in and kept somebody out")
                .containsExactly(10, 1, 6, 7, 4, 6, 2, 4, 6, 1);

        CaseNumber atMeeting = cases.get("meeting");
        String meeting = meetings.meetingOf(atMeeting).orElseThrow();
        MeetingState before = meetings.meeting(meeting).state();
        meetings.is(meeting, MeetingState.AGENDA_PUBLISHED);
        listAndAccessAgree("with the agenda sent");
        assertThat(listed(VIEWERS.get(7))).contains(atMeeting);

        Map<CaseNumber, CaseState> states = cases.values().stream()
                .collect(Collectors.toMap(Function.identity(), number -> stage.theCase(number).state()));
        for (CaseState state : CaseState.values()) {
            cases.values().forEach(number -> is(number, state));
            listAndAccessAgree("all " + state);
        }
        states.forEach(this::is);
        meetings.is(meeting, before);
    }

    private void is(CaseNumber number, CaseState state) {
        jdbc.sql("update capacity_case set state = :state where case_number = :number")
                .param("state", state.name())
                .param("number", number.value())
                .update();
    }

    @Test
    void filters_find_what_they_say() {
        assertThat(found(search("", "HEDE", "", "", Set.of(), null))).containsExactly(cases.get("hearing"));
        assertThat(found(search(cases.get("route").value(), "", "", "", Set.of(), null))).containsExactly(cases.get("route"));
        assertThat(found(search("", "", "Mennesker uden egen bolig", "", Set.of(), null)))
                .containsExactly(cases.get("waits for its operator"));
        assertThat(found(search("", "", "", "SEL §110", Set.of(), null)))
                .containsExactly(cases.get("waits for its operator"));
        assertThat(found(search("", "", "", "", Set.of(CaseState.CONTACT, CaseState.ROUTE), null)))
                .containsExactlyInAnyOrder(cases.get("contact"), cases.get("route"));
        assertThat(found(search("", "", "", "", Set.of(), 2026))).hasSize(cases.size());
        assertThat(found(search("", "", "", "", Set.of(), 2025))).isEmpty();
        assertThat(found(words("010190-1234", "kommune"))).containsExactly(cases.get("personal data"));
        assertThat(found(words("010190-1234", "findes-ikke"))).isEmpty();
        assertThat(found(words("100%"))).as("a sign of SQL is a sign like any other").isEmpty();
        assertThat(found(words("_"))).isEmpty();
        assertThat(found(words("' or 1=1 --"))).isEmpty();
    }

    @Test
    void who_is_affected_is_found_by_those_alone_who_may_read_it() {
        CaseSearch ofFavrskov = authority("710");
        CaseNumber contact = cases.get("contact");

        assertThat(found(ofFavrskov)).contains(contact);
        assertThat(numbers(index.page(ofFavrskov, VIEWERS.get(2), Slice.page(1)))).as("the operator").contains(contact);
        assertThat(listed(SKIVE)).contains(contact);
        assertThat(numbers(index.page(ofFavrskov, SKIVE, Slice.page(1)))).as("another affected one").doesNotContain(contact);
        assertThat(numbers(index.page(authority("779"), SKIVE, Slice.page(1)))).as("itself").contains(contact);
    }

    @Test
    void a_page_is_a_part_of_the_list_in_the_same_order() {
        List<CaseNumber> all = listed(SECRETARY);
        assertThat(all.get(0)).as("the newest").isEqualTo(cases.get("withdrawn in hearing"));

        Page<?> second = index.page(CaseSearch.EVERYTHING, SECRETARY, new Slice(2, 4));

        assertThat(second.total()).isEqualTo(10);
        assertThat(numbers(index.page(CaseSearch.EVERYTHING, SECRETARY, new Slice(2, 4)))).isEqualTo(all.subList(4, 8));
        assertThat(index.page(CaseSearch.EVERYTHING, SECRETARY, new Slice(9, 4)).rows()).isEmpty();
    }

    @Test
    void a_day_stands_beside_what_has_one() {
        assertThat(index.all(CaseSearch.EVERYTHING, SECRETARY))
                .filteredOn(one -> one.due().isPresent())
                .extracting(one -> one.about().number())
                .containsExactlyInAnyOrder(cases.get("hearing"), cases.get("meeting"));
    }

    private List<CaseNumber> found(CaseSearch search) {
        return numbers(index.page(search, SECRETARY, Slice.page(1)));
    }

    private static List<CaseNumber> numbers(Page<ListedCase> page) {
        return page.rows().stream().map(one -> one.about().number()).toList();
    }

    private static CaseSearch search(
            String number, String facility, String targetGroup, String legalBasis, Set<CaseState> states, Integer year) {
        return new CaseSearch(number, facility, Optional.empty(), targetGroup, legalBasis, states, Optional.ofNullable(year), List.of());
    }

    private static CaseSearch words(String... words) {
        return new CaseSearch("", "", Optional.empty(), "", "", Set.of(), Optional.empty(), List.of(words));
    }

    private static CaseSearch authority(String code) {
        return new CaseSearch("", "", Optional.of(new AuthorityCode(code)), "", "", Set.of(), Optional.empty(), List.of());
    }
}
