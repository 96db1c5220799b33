package dk.rammeaftale.meeting.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.csv.RegisterDesk;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.meeting.application.EnteredForum;
import dk.rammeaftale.meeting.application.Forums;
import dk.rammeaftale.meeting.model.Forum;
import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forums, and the page on which the secretariat keeps one of them: its habits, its members, its end. */
@Controller
@RequestMapping("/moeder/fora")
class ForumPages {

    private static final String NEW = "ny";
    private static final int MOST_MEMBERS = 200;
    private static final int MORE_MEMBERS = 3;

    private final Forums forums;
    private final Directory directory;
    private final RegisterDesk registers;

    ForumPages(Forums forums, Directory directory, RegisterDesk registers) {
        this.forums = forums;
        this.directory = directory;
        this.registers = registers;
    }

    /** A forum in the list. */
    public record Row(String id, String name, String members, String place, int days, String ends, boolean alive) {
    }

    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        CheckedPage.onlyForTheSecretariat(viewer);
    }

    @GetMapping
    ModelAndView list() {
        List<Row> rows = forums.counted().stream().map(this::row).toList();
        return new ModelAndView("fora")
                .addObject("alive", rows.stream().filter(Row::alive).toList())
                .addObject("ended", rows.stream().filter(row -> !row.alive()).toList());
    }

    private Row row(Forums.Counted counted) {
        Forum forum = counted.forum();
        String members = forum.seats() ? "Pladserne i DASSOS" : counted.members() + " medlemmer";
        return new Row(
                forum.id(),
                forum.name(),
                "%s; %d får mails".formatted(members, counted.told()),
                forum.place(),
                forum.handInDays(),
                forum.lastDay().map(DanishDates::day).orElse(""),
                forums.isAlive(forum));
    }

    @GetMapping("/ny")
    ModelAndView newForum() {
        return page(NEW, EnteredForum.NEW, MORE_MEMBERS, List.of());
    }

    @GetMapping("/{forum}")
    ModelAndView show(@PathVariable String forum) {
        Forum found = found(forum);
        return page(found.id(), EnteredForum.of(found, forums.members(found)), MORE_MEMBERS, List.of());
    }

    @PostMapping("/{forum}")
    ModelAndView save(
            @PathVariable String forum,
            @RequestParam Map<String, String> entered,
            Viewer viewer,
            RedirectAttributes next) {
        EnteredForum read = read(entered);
        boolean isNew = forum.equals(NEW);
        Verdict<Forum> verdict = recording(
                viewer, () -> isNew ? forums.add(read) : forums.save(found(forum).id(), read));
        if (verdict instanceof Verdict.Refused<Forum> refused) {
            return page(forum, read, 0, refused.problems());
        }
        Forum kept = ((Verdict.Accepted<Forum>) verdict).value();
        next.addFlashAttribute("message", (isNew ? "%s er oprettet." : "%s er gemt.").formatted(kept.name()));
        return new ModelAndView("redirect:/moeder/fora");
    }

    /** A forum and its members stand in two registers. */
    private Verdict<Forum> recording(Viewer viewer, Supplier<Verdict<Forum>> saving) {
        return registers.recording("fora", viewer.username(), "", () ->
                registers.recording("forummedlemmer", viewer.username(), "", saving));
    }

    /** Gives the form more rows for members; nothing is stored before the forum is saved. */
    @PostMapping(path = "/{forum}", params = "more")
    ModelAndView more(@PathVariable String forum, @RequestParam Map<String, String> entered) {
        return page(forum, read(entered), MORE_MEMBERS, List.of());
    }

    private ModelAndView page(String address, EnteredForum entered, int more, List<Problem> problems) {
        List<EnteredForum.Member> members = new ArrayList<>(entered.members());
        for (int added = 0; added < more && members.size() < MOST_MEMBERS; added++) {
            members.add(new EnteredForum.Member("", "", "", false));
        }
        return CheckedPage.of("forum", problems)
                .addObject("address", address)
                .addObject("isNew", address.equals(NEW))
                .addObject("title", address.equals(NEW) ? "Nyt forum" : found(address).name())
                .addObject("isDassos", address.equals(Forum.DASSOS))
                .addObject("authorities", authorities())
                .addObject("addresses", directory.mailingList(entered.list()).size())
                .addObject("members", members)
                .addObject("entered", entered);
    }

    private Map<String, String> authorities() {
        Map<String, String> names = new LinkedHashMap<>();
        directory.authorities().stream()
                .filter(Authority::inRegion)
                .forEach(authority -> names.put(authority.code().value(), authority.name()));
        return names;
    }

    private static EnteredForum read(Map<String, String> entered) {
        List<EnteredForum.Member> members = new ArrayList<>();
        for (int row = 0; row < MOST_MEMBERS && entered.containsKey("member_" + row); row++) {
            members.add(new EnteredForum.Member(
                    plain(entered, "member_" + row),
                    plain(entered, "email_" + row),
                    plain(entered, "authority_" + row),
                    plain(entered, "presides").equals(String.valueOf(row))));
        }
        return new EnteredForum(
                plain(entered, "name"),
                plain(entered, "list"),
                plain(entered, "place"),
                plain(entered, "days"),
                plain(entered, "starts"),
                plain(entered, "minutes"),
                entered.containsKey("quarterly"),
                entered.containsKey("seats"),
                plain(entered, "chair"),
                plain(entered, "terms"),
                plain(entered, "lastDay"),
                members);
    }

    /** Browsers send line breaks as two characters. */
    private static String plain(Map<String, String> entered, String field) {
        return Optional.ofNullable(entered.get(field)).map(text -> text.replace("\r\n", "\n").strip()).orElse("");
    }

    private Forum found(String id) {
        return forums.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Forummet findes ikke."));
    }
}
