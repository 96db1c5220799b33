package dk.rammeaftale.capacity.web;

import dk.rammeaftale.capacity.application.Statistics;
import dk.rammeaftale.capacity.model.CaseFigures;
import dk.rammeaftale.capacity.model.CaseOutcome;
import dk.rammeaftale.capacity.model.Course;
import dk.rammeaftale.capacity.web.BarChart.Bar;
import dk.rammeaftale.capacity.web.BarChart.Range;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.AnswerFigures;
import dk.rammeaftale.hearing.model.SeatCount;
import dk.rammeaftale.hearing.model.Spread;
import dk.rammeaftale.web.DanishNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Puts the statistics into figures, in the order in which they are read. */
final class StatisticsFigures {

    private static final List<String> DAYS = List.of("Median", "Nedre kvartil", "Øvre kvartil", "Færrest", "Flest");

    private final CaseFigures cases;
    private final Statistics.Figures all;
    private final String years;
    private final List<Authority> authorities;

    /** @param authorities in the order in which they are shown */
    StatisticsFigures(Statistics.Figures all, YearSpan span, List<Authority> authorities) {
        this.all = all;
        this.cases = all.cases();
        this.years = span.words();
        this.authorities = authorities;
    }

    /** Whether there is nothing to tell of these years. */
    boolean isEmpty() {
        return cases.isEmpty() && all.answers().aboutCases().isEmpty() && all.answers().own().isEmpty();
    }

    List<Figure> figures() {
        return Stream.of(
                        perYear(), outcomes(), courses(), days(), silence(),
                        answers("svar", "Svar i høringer om sager", all.answers().aboutCases()),
                        times("svartid", "Svartid i høringer om sager", all.answers().aboutCases()),
                        answers("svar-egne", "Svar i sekretariatets egne høringer", all.answers().own()),
                        times("svartid-egne", "Svartid i sekretariatets egne høringer", all.answers().own()))
                .toList();
    }

    private Figure perYear() {
        List<CaseFigures.Year> lines = cases.byYear();
        return new Figure("sager", "Sager pr. år",
                "Hvor mange sager der blev startet, afgjort og trukket i hvert år, og hvor mange der var i gang ved årets udgang (for i år: i dag).",
                BarChart.of("sager", "Afgjorte sager pr. år, " + years, lines.stream()
                        .map(line -> bar(String.valueOf(line.year()), line.decided()))
                        .toList()),
                List.of("År", "Startet", "Afgjort", "Trukket", "I gang ved udgangen"),
                lines.stream()
                        .map(line -> List.of(Cell.text(String.valueOf(line.year())), Cell.number(line.started()),
                                Cell.number(line.decided()), Cell.number(line.withdrawn()), Cell.number(line.pending())))
                        .toList());
    }

    private Figure outcomes() {
        return perYear("afgoerelser", "Afgørelser", "Hvordan sagerne endte, efter det år, hvor de blev afgjort eller trukket.", "Udfald",
                List.of(CaseOutcome.values()), StatisticsFigures::name, cases::ended, Optional.empty());
    }

    /** Shorter than the sentence of a decision, for a picture and the head of a line. */
    private static String name(CaseOutcome outcome) {
        return switch (outcome) {
            case CARRIED_OUT_WITHOUT_APPROVAL -> "Gennemført uden godkendelse (højst 10 pladser)";
            case APPROVED_BY_SILENCE -> "Betragtes som godkendt ved tavshed";
            case APPROVED_BY_ANSWERS -> "Godkendt med svar fra alle";
            case APPROVED_AT_MEETING -> "Godkendt på DASSOS-møde";
            case APPROVED_WITH_CHANGES -> "Godkendt med ændringer på DASSOS-møde";
            case REJECTED_AT_MEETING -> "Ikke godkendt på DASSOS-møde";
            case WITHDRAWN -> "Trukket";
        };
    }

    private Figure courses() {
        return perYear("veje", "Vejen til afgørelsen",
                "Hvor sagerne blev afgjort. En sag, der først var i mailhøring og siden blev afgjort på et møde, står for sig.", "Vej",
                List.of(Course.values()), Course::label, cases::decided,
                Optional.of(new Extra<>("Heraf efter flere runder", cases::inSeveralRounds)));
    }

    /** One more column than the years. */
    private record Extra<T>(String heading, ToIntFunction<T> count) {
    }

    private <T> Figure perYear(
            String id, String title, String sentence, String heading, List<T> kinds, Function<T, String> name,
            Function<T, List<Integer>> counts, Optional<Extra<T>> extra) {
        List<Bar> bars = kinds.stream().map(kind -> bar(name.apply(kind), sum(counts.apply(kind)))).toList();
        return new Figure(id, title, sentence, BarChart.of(id, "%s, %s".formatted(title, years), bars),
                Stream.of(Stream.of(heading), cases.years().stream().map(String::valueOf), Stream.of("I alt"),
                                extra.stream().map(Extra::heading))
                        .flatMap(part -> part).toList(),
                kinds.stream()
                        .map(kind -> Stream.of(
                                        Stream.of(Cell.text(name.apply(kind))),
                                        counts.apply(kind).stream().map(Cell::number),
                                        Stream.of(Cell.number(sum(counts.apply(kind)))),
                                        extra.stream().map(one -> Cell.number(one.count().applyAsInt(kind))))
                                .flatMap(part -> part)
                                .toList())
                        .toList());
    }

    private Figure days() {
        List<Range> ranges = new ArrayList<>();
        ranges.add(new Range("Alle", cases.days()));
        Stream.of(Course.values()).forEach(course -> ranges.add(new Range(course.label(), cases.days(course))));
        cases.years().forEach(year -> ranges.add(new Range("Afgjort i " + year, cases.days(year))));
        return new Figure("dage", "Dage fra start til afgørelse",
                "Kalenderdage fra den dag, sagen blev startet, til den dag, den blev afgjort. Halvdelen af sagerne tog højst medianen; den"
                        + " midterste halvdel ligger mellem kvartilerne. På billedet er kassen den midterste halvdel, stregen går fra den"
                        + " hurtigste til den langsomste sag, og tallet er medianen.",
                picture("dage", "Dage fra start til afgørelse", ranges),
                Stream.concat(Stream.of("Sager", "Antal"), DAYS.stream()).toList(),
                ranges.stream().map(StatisticsFigures::cells).toList());
    }

    private Figure silence() {
        List<Integer> silent = cases.ended(CaseOutcome.APPROVED_BY_SILENCE);
        List<Integer> answered = cases.ended(CaseOutcome.APPROVED_BY_ANSWERS);
        List<List<Cell>> rows = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        for (int at = 0; at < silent.size(); at++) {
            String year = String.valueOf(cases.years().get(at));
            int both = silent.get(at) + answered.get(at);
            rows.add(List.of(Cell.text(year), Cell.number(both), Cell.number(silent.get(at)), Cell.percent(silent.get(at), both)));
            bars.add(bar(year, silent.get(at)));
        }
        return new Figure("tavshed", "Tavse godkendelser",
                "Sager, der efter en mailhøring betragtes som godkendt, da der ikke er modtaget bemærkninger inden fristen, og mindst én"
                        + " myndighed ikke havde svaret.",
                BarChart.of("tavshed", "Tavse godkendelser pr. år, " + years, bars),
                List.of("År", "Godkendt ved mailhøring", "Heraf ved tavshed", "Andel"),
                rows);
    }

    private Figure answers(String id, String title, List<SeatCount> found) {
        Map<AuthorityCode, AnswerFigures> byCode = AnswerFigures.byAuthority(found);
        List<Authority> asked = authorities.stream().filter(one -> byCode.containsKey(one.code())).toList();
        List<List<Cell>> rows = new ArrayList<>(asked.stream().map(one -> cells(one.name(), byCode.get(one.code()))).toList());
        if (!rows.isEmpty()) {
            rows.add(cells("Alle", AnswerFigures.of(found)));
        }
        return new Figure(id, title,
                "Hvor ofte hver myndighed er spurgt, har svaret og har været tavs. Svarprocenten er svar af alle gange, den er spurgt.",
                rows.isEmpty() ? "" : BarChart.of(id, "Svarprocent pr. myndighed, " + years, asked.stream()
                        .map(one -> rate(one.name(), byCode.get(one.code())))
                        .toList()),
                List.of("Myndighed", "Spurgt", "Har svaret", "Svarprocent", "Tavs", "Heraf tavs godkendelse", "Ikke dokumenteret",
                        "Ikke hørt"),
                rows);
    }

    private Figure times(String id, String title, List<SeatCount> found) {
        Map<AuthorityCode, AnswerFigures> byCode = AnswerFigures.byAuthority(found);
        List<Range> ranges = new ArrayList<>(authorities.stream()
                .filter(one -> byCode.containsKey(one.code()))
                .map(one -> new Range(one.name().replace(" Kommune", ""), byCode.get(one.code()).days()))
                .toList());
        if (!ranges.isEmpty()) {
            ranges.add(new Range("Alle", AnswerFigures.of(found).days()));
        }
        return new Figure(id, title,
                "Hele døgn fra mailserveren modtog invitationen, til svaret kom. Billedet er tegnet som det om dage fra start til afgørelse.",
                picture(id, title, ranges),
                Stream.concat(Stream.of("Myndighed", "Svar"), DAYS.stream()).toList(),
                ranges.stream().map(StatisticsFigures::cells).toList());
    }

    private String picture(String id, String title, List<Range> ranges) {
        List<Range> drawn = ranges.stream().filter(range -> !range.days().isEmpty()).toList();
        return drawn.isEmpty() ? "" : BarChart.ofDays(id, "%s, %s".formatted(title, years), drawn);
    }

    private static List<Cell> cells(Range range) {
        return Stream.concat(
                        Stream.of(Cell.text(range.name()), Cell.number(range.days().count())), cells(range.days()))
                .toList();
    }

    private static List<Cell> cells(String name, AnswerFigures one) {
        return List.of(Cell.text(name), Cell.number(one.asked()), Cell.number(one.answered()),
                Cell.percent(one.answered(), one.asked()), Cell.number(one.silent()), Cell.number(one.silentApprovals()),
                Cell.number(one.unproven()), Cell.number(one.waived()));
    }

    private static Stream<Cell> cells(Spread days) {
        return Stream.of(Cell.of(days, Spread::median), Cell.of(days, Spread::lowerQuartile), Cell.of(days, Spread::upperQuartile),
                Cell.of(days, Spread::least), Cell.of(days, Spread::most));
    }

    private static Bar rate(String name, AnswerFigures one) {
        return new Bar(name.replace(" Kommune", ""), (double) one.answered() / one.asked(),
                DanishNumbers.percent(one.answered(), one.asked()));
    }

    private static Bar bar(String name, int count) {
        return new Bar(name, count, DanishNumbers.whole(count));
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
