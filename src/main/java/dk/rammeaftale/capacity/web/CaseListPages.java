package dk.rammeaftale.capacity.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.capacity.application.CaseIndex;
import dk.rammeaftale.capacity.model.CaseSearch;
import dk.rammeaftale.capacity.model.ListedCase;
import dk.rammeaftale.csv.CsvWriter;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.engine.EngineDesk;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.web.CsvDownload;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of cases that somebody may see, filtered, and the same as a file. */
@Controller
class CaseListPages {

    private static final String PROPOSE = "capacity-adjustment";

    private final CaseIndex index;
    private final Directory directory;
    private final EngineDesk engine;

    CaseListPages(CaseIndex index, Directory directory, EngineDesk engine) {
        this.index = index;
        this.directory = directory;
        this.engine = engine;
    }

    @GetMapping("/sager")
    ModelAndView list(CaseQuery query, @RequestParam(name = "side", defaultValue = "1") int page, Viewer viewer) {
        List<Authority> authorities = directory.authorities();
        Map<AuthorityCode, String> names = names(authorities);
        LocalDate today = directory.today();
        Page<ListedCase> found = index.page(query.search(), viewer, Slice.page(page));
        return new ModelAndView("sager")
                .addObject("query", query)
                .addObject("found", found.map(one -> ListedRow.of(one, names, today)))
                .addObject("count", counted(found.total()))
                .addObject("authorities", choices(authorities))
                .addObject("choices", index.choices(viewer))
                .addObject("states", CaseQuery.states())
                .addObject("mayStart", engine.mayStart(PROPOSE))
                .addObject("pageAddress", query.at("/sager"))
                .addObject("fileAddress", query.at("/sager.csv").replaceAll("[?&]$", ""));
    }

    private static String counted(long total) {
        return total == 1 ? "Der er fundet 1 sag." : "Der er fundet %s sager.".formatted(
                String.format(DanishDates.DANISH, "%,d", total));
    }

    @GetMapping("/sager.csv")
    ResponseEntity<byte[]> file(CaseQuery query, Viewer viewer) {
        CaseSearch search = query.search();
        Map<AuthorityCode, String> names = names(directory.authorities());
        LocalDate today = directory.today();
        return CsvDownload.of("sager-%s.csv".formatted(today), CsvWriter.write(
                        ListedRow.HEADINGS,
                        index.all(search, viewer).stream().map(one -> ListedRow.of(one, names, today).cells()).toList()));
    }

    /** In the order of the register. */
    private static Map<String, String> choices(List<Authority> authorities) {
        Map<String, String> choices = new LinkedHashMap<>();
        authorities.forEach(authority -> choices.put(authority.code().value(), authority.name()));
        return choices;
    }

    private static Map<AuthorityCode, String> names(List<Authority> authorities) {
        return authorities.stream().collect(Collectors.toMap(Authority::code, Authority::name));
    }
}
