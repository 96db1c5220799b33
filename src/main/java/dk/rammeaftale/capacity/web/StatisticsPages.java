package dk.rammeaftale.capacity.web;

import dk.rammeaftale.capacity.application.Statistics;
import dk.rammeaftale.csv.CsvWriter;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.web.CsvDownload;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Cases and answers in numbers, as pictures, tables and files. */
@Controller
@RequestMapping("/statistik")
class StatisticsPages {


    private final Statistics statistics;
    private final Directory directory;

    StatisticsPages(Statistics statistics, Directory directory) {
        this.statistics = statistics;
        this.directory = directory;
    }

    /** Runs before every address of the pages. */
    @ModelAttribute
    void onlyForTheSecretariat(Viewer viewer) {
        if (!viewer.isSecretariat()) {
            throw new AccessDeniedException("Statistikken er sekretariatets.");
        }
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String fra, @RequestParam(defaultValue = "") String til) {
        YearSpan span = span(fra, til);
        StatisticsFigures figures = figures(span);
        return new ModelAndView("statistik")
                .addObject("span", span)
                .addObject("empty", figures.isEmpty())
                .addObject("figures", figures.figures());
    }

    @GetMapping("/{name:[a-z-]{1,20}}.csv")
    ResponseEntity<byte[]> file(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String fra,
            @RequestParam(defaultValue = "") String til) {
        YearSpan span = span(fra, til);
        Figure figure = figures(span).figures().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Der er ingen statistik med det navn. Vælg en fil på siden Statistik."));
        String fileName = "statistik-%s-%d-%d.csv".formatted(name, span.first(), span.last());
        return CsvDownload.of(fileName, CsvWriter.write(figure.headings(), figure.filed()));
    }

    private YearSpan span(String from, String to) {
        return YearSpan.of(from, to, directory.today().getYear());
    }

    private StatisticsFigures figures(YearSpan span) {
        return new StatisticsFigures(statistics.of(span.first(), span.last()), span, directory.authorities());
    }
}
