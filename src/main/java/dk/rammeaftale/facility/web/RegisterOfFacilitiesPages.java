package dk.rammeaftale.facility.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.csv.CsvWriter;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.facility.application.FacilityOverview;
import dk.rammeaftale.facility.application.FacilityOverview.Found;
import dk.rammeaftale.facility.model.Facility;
import dk.rammeaftale.facility.model.FacilityPlaces;
import dk.rammeaftale.facility.model.PlacesSums;
import dk.rammeaftale.facility.model.PlacesSums.By;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.web.CsvDownload;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of facilities with its places, as a list and in sums; for everyone logged in. */
@Controller
class RegisterOfFacilitiesPages {

    /** How many ends of years before this one the sums show. */
    private static final int YEARS_BACK = 3;
    private static final Map<String, By> CHOICES = choices();

    private final FacilityOverview overview;
    private final Directory directory;

    RegisterOfFacilitiesPages(FacilityOverview overview, Directory directory) {
        this.overview = overview;
        this.directory = directory;
    }

    @GetMapping("/tilbud")
    ModelAndView list(EnteredFilter entered, @RequestParam(defaultValue = "1") String side, Viewer viewer) {
        Found found = overview.find(entered.filter(), viewer);
        Names names = names();
        Slice slice = Slice.page(number(side));
        Page<FacilityRow> page = new Page<>(
                found.facilities().stream()
                        .skip(slice.offset())
                        .limit(slice.size())
                        .map(one -> FacilityRow.of(one, directory.today(), names))
                        .toList(),
                slice,
                found.facilities().size());
        ModelAndView view = page("tilbud", entered, found, names, viewer)
                .addObject("rows", page)
                .addObject("sum", sums(found, By.OPERATOR, names).total())
                .addObject("address", entered.address("/tilbud"))
                .addObject("files", entered.address("/tilbud.csv"))
                .addObject("sums", entered.address("/tilbud/tal"));
        return view;
    }

    @GetMapping("/tilbud.csv")
    ResponseEntity<byte[]> file(EnteredFilter entered, Viewer viewer) {
        Names names = names();
        return file("tilbud-" + directory.today(), FacilityRow.HEADINGS, overview.find(entered.filter(), viewer)
                .facilities().stream()
                .map(one -> FacilityRow.cells(one, directory.today(), names))
                .toList());
    }

    @GetMapping("/tilbud/tal")
    ModelAndView sums(EnteredFilter entered, @RequestParam(defaultValue = "") String fordel, Viewer viewer) {
        Found found = overview.find(entered.filter(), viewer);
        Names names = names();
        By by = by(fordel);
        SumsView sums = sums(found, by, names);
        return page("tilbud-tal", entered, found, names, viewer)
                .addObject("by", by)
                .addObject("choices", CHOICES)
                .addObject("years", yearEnds().stream().map(DanishDates::day).toList())
                .addObject("lines", sums.lines())
                .addObject("total", sums.total())
                .addObject("established", found.established().size())
                .addObject("register", entered.address("/tilbud"))
                .addObject("address", entered.address("/tilbud/tal"))
                .addObject("files", entered.address("/tilbud/tal.csv"));
    }

    @GetMapping("/tilbud/tal.csv")
    ResponseEntity<byte[]> sumsFile(EnteredFilter entered, @RequestParam(defaultValue = "") String fordel, Viewer viewer) {
        By by = by(fordel);
        Names names = names();
        PlacesSums sums = computed(overview.find(entered.filter(), viewer), by);
        List<String> headings = Stream.of(
                        Stream.of(by.label().toLowerCase(DanishDates.DANISH), "tilbud"),
                        sums.yearEnds().stream().map(day -> "pladser " + day),
                        Stream.of(
                                "pladser i dag",
                                "pladser, når det besluttede er gennemført",
                                "pladser, hvis de verserende sager også godkendes"))
                .flatMap(part -> part)
                .toList();
        List<List<String>> rows = new ArrayList<>(
                inOrder(sums, by, names).map(line -> SumRow.cells(line, name(line, by, names))).toList());
        rows.add(SumRow.cells(sums.total(), "I alt"));
        return file("pladser-%s-%s".formatted(by.name().toLowerCase(Locale.ROOT).replace('_', '-'), directory.today()),
                headings, rows);
    }

    private ModelAndView page(String template, EnteredFilter entered, Found found, Names names, Viewer viewer) {
        return new ModelAndView(template)
                .addObject("entered", entered)
                .addObject("operators", operators(found.all(), names))
                .addObject("targetGroups", distinct(found.all(), Facility::targetGroup))
                .addObject("legalBases", distinct(found.all(), Facility::legalBasis))
                .addObject("proposals", found.proposals().size())
                .addObject("seesAll", viewer.isSecretariat());
    }

    private record SumsView(List<SumRow> lines, SumRow total) {
    }

    private SumsView sums(Found found, By by, Names names) {
        PlacesSums sums = computed(found, by);
        return new SumsView(
                inOrder(sums, by, names).map(line -> SumRow.of(line, name(line, by, names))).toList(),
                SumRow.of(sums.total(), "I alt"));
    }

    private PlacesSums computed(Found found, By by) {
        return PlacesSums.of(found.facilities(), found.established(), by, yearEnds(), directory.today());
    }

    private Stream<PlacesSums.Line> inOrder(PlacesSums sums, By by, Names names) {
        return sums.lines().stream()
                .sorted(Comparator.comparing((PlacesSums.Line line) -> name(line, by, names), danish()));
    }

    private static String name(PlacesSums.Line line, By by, Names names) {
        return by == By.OPERATOR ? names.apply(new AuthorityCode(line.group())) : line.group();
    }

    /** The last days of the years before, and of this one. */
    private List<LocalDate> yearEnds() {
        int year = directory.today().getYear();
        return IntStream.rangeClosed(year - YEARS_BACK, year).mapToObj(one -> LocalDate.of(one, 12, 31)).toList();
    }

    private static By by(String entered) {
        return CHOICES.getOrDefault(entered, By.TARGET_GROUP);
    }

    private static Map<String, By> choices() {
        Map<String, By> choices = new LinkedHashMap<>();
        choices.put("maalgruppe", By.TARGET_GROUP);
        choices.put("lovgrundlag", By.LEGAL_BASIS);
        choices.put("driftsherre", By.OPERATOR);
        return choices;
    }

    private static Map<String, String> operators(List<Facility> all, Names names) {
        return all.stream()
                .map(Facility::operator)
                .distinct()
                .sorted(Comparator.comparing(names, danish()))
                .collect(Collectors.toMap(AuthorityCode::value, names, (one, same) -> one, LinkedHashMap::new));
    }

    private static List<String> distinct(List<Facility> all, Function<Facility, String> what) {
        return all.stream().map(what).distinct().sorted(danish()).toList();
    }

    private static Collator danish() {
        return Collator.getInstance(DanishDates.DANISH);
    }

    /** The names of the authorities by their codes, read at once. */
    private record Names(Map<AuthorityCode, String> byCode) implements Function<AuthorityCode, String> {

        @Override
        public String apply(AuthorityCode code) {
            return byCode.getOrDefault(code, code.value());
        }
    }

    private Names names() {
        return new Names(directory.authorities().stream().collect(Collectors.toMap(Authority::code, Authority::name)));
    }

    private static int number(String entered) {
        return entered.matches("\\d{1,7}") ? Integer.parseInt(entered) : 1;
    }

    private static ResponseEntity<byte[]> file(String name, List<String> headings, List<List<String>> rows) {
        return CsvDownload.of(name + ".csv", CsvWriter.write(headings, rows));
    }
}
