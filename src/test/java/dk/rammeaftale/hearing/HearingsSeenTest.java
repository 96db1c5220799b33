package dk.rammeaftale.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.hearing.application.HearingOversight;
import dk.rammeaftale.hearing.application.HearingOversight.Overview;
import dk.rammeaftale.hearing.model.Hearing;
import dk.rammeaftale.hearing.model.Tally;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The lists of hearings show what one by one may be seen, and count as the page of each hearing does. */
@ServiceTest
class HearingsSeenTest {

    private static final Viewer SECRETARY = new Viewer("sekretariat", Set.of("secretariat"));
    private static final Slice ALL = Slice.page(1);

    @Autowired
    private OwnHearingStage stage;
    @Autowired
    private HearingOversight oversight;

    private List<Hearing> hearings;

    @BeforeEach
    void hearingsOfEveryKind() {
        stage.isSet();
        Hearing closed = stage.asks(OwnHearingStage.question("COMMENTS_ONLY", "665"));
        stage.daysPass(20);
        Hearing ofMembers = stage.asks(OwnHearingStage.question("EXPLICIT_APPROVAL", "DASSOS"));
        Hearing ofAll = stage.asks(OwnHearingStage.question("COMMENTS_ONLY", "AUTHORITIES"));
        Hearing ofTwo = stage.asks(OwnHearingStage.question("EXPLICIT_APPROVAL", "665,791"));
        hearings = List.of(ofMembers, ofAll, ofTwo, closed);
    }

    private static Stream<Viewer> viewers() {
        return Stream.of(
                SECRETARY,
                new Viewer("admin", Set.of("camunda-admin")),
                new Viewer("lemvig-direktoer", Set.of("members", "authority-665")),
                new Viewer("lemvig", Set.of("operators", "authority-665")),
                new Viewer("viborg", Set.of("operators", "authority-791")),
                new Viewer("skive", Set.of("operators", "authority-779")),
                new Viewer("afdelingsleder", Set.of("members", "operators", "authority-779")),
                new Viewer("nobody", Set.of()));
    }

    @Test
    void everybody_finds_in_the_lists_the_hearings_whose_pages_are_open_to_them_and_no_others() {
        viewers().forEach(viewer -> {
            List<Long> listed = Stream.concat(
                            oversight.open(viewer).stream(), oversight.closed(viewer, ALL).rows().stream())
                    .map(overview -> overview.hearing().id())
                    .sorted()
                    .toList();
            List<Long> open = hearings.stream()
                    .map(Hearing::id)
                    .filter(id -> oversight.find(id, viewer).isPresent())
                    .sorted()
                    .toList();
            assertThat(listed).as(viewer.username()).isEqualTo(open);
        });
    }

    @Test
    void every_kind_of_reader_is_among_those_who_looked() {
        assertThat(viewers().map(viewer -> oversight.open(viewer).size()).toList())
                .containsExactly(3, 0, 3, 2, 2, 1, 2, 0);
    }

    @Test
    void a_list_counts_the_seats_as_the_page_of_the_hearing_does() {
        Stream.concat(oversight.open(SECRETARY).stream(), oversight.closed(SECRETARY, ALL).rows().stream()).forEach(listed -> {
            Overview single = oversight.find(listed.hearing().id(), SECRETARY).orElseThrow().overview();
            assertThat(listed).isEqualTo(single);
        });
        assertThat(oversight.open(SECRETARY)).extracting(Overview::tally).extracting(Tally::asked).containsExactly(20, 20, 2);
    }

    @Test
    void closed_hearings_come_a_page_at_a_time_the_one_that_was_closed_last_first() {
        stage.daysPass(20);

        Page<Overview> first = oversight.closed(SECRETARY, new Slice(1, 3));
        Page<Overview> second = oversight.closed(SECRETARY, new Slice(2, 3));

        assertThat(first.total()).isEqualTo(4);
        assertThat(first.rows()).extracting(overview -> overview.hearing().closedAt().orElseThrow())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(second.rows()).extracting(overview -> overview.hearing().id()).containsExactly(hearings.get(3).id());
    }
}
