package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.model.PlanTemplate;
import dk.rammeaftale.agreement.model.RelativeDay;
import dk.rammeaftale.agreement.model.StepKind;
import dk.rammeaftale.agreement.model.TemplateStep;
import dk.rammeaftale.agreement.model.TemplateStep.Next;
import dk.rammeaftale.csv.CsvForm;
import dk.rammeaftale.csv.CsvForm.Column;
import dk.rammeaftale.csv.CsvRow;
import dk.rammeaftale.csv.CsvSheet;
import dk.rammeaftale.verdict.Verdict;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of one way of making an agreement: a line is a step, in reading order. */
final class PlanTemplateFile {

    private static final Map<String, StepKind> KINDS = new TreeMap<>(Map.of(
            "møde", StepKind.DECISION,
            "viden", StepKind.SURVEY,
            "bemærkninger", StepKind.COMMENTS,
            "opgave", StepKind.WORK,
            "input", StepKind.INPUT,
            "godkendelse", StepKind.RATIFICATION,
            "indsendelse", StepKind.SUBMISSION,
            "ikrafttræden", StepKind.IN_FORCE,
            "opfølgning", StepKind.FOLLOW_UP));

    private static final Pattern DAY = Pattern.compile("(-?\\d) (\\d\\d-\\d\\d)");
    private static final String NO_DAY =
            "skal være år fra aftalens første og måned-dag, fx «-1 12-01» for 1. december året før.";

    private static final String NO_FINAL_STEP =
            "Der skal være netop ét trin «godkendelse» uden fast dag: det ligger på sidste dag for godkendelse.";

    private static final int LONGEST_LEAD = 800;

    /** Any year does to see which of two days comes first. */
    private static final int SOME_YEAR = 2027;

    private static final CsvForm FORM = new CsvForm(
            "skabelon",
            "Fremgangsmåde for en rammeaftale",
            "En linje pr. trin, i læserækkefølge.",
            List.of(
                    new Column("nøgle", "trinnets nøgle: a-z og bindestreg"),
                    new Column("fase", "fasen i årshjulet"),
                    new Column("trin", "hvad trinnet hedder"),
                    new Column("art", "hvad der sker: " + String.join(", ", KINDS.keySet())),
                    new Column("forum", "forummets id, hvis trinnet ligger på et møde"),
                    new Column("ansvarlig", "hvem der sørger for det"),
                    new Column("tidligst", "første dag, det plejer at ligge, fx -1 09-01"),
                    new Column("senest", "sidste dag, det plejer at ligge"),
                    new Column("før", "nøglen på det trin, det skal ligge før"),
                    new Column("dage før", "hvor mange dage før det mindst skal ligge"),
                    new Column("fast dag", "en dag, der ligger fast, fx 0 01-01"),
                    new Column("optakt", "hvor mange dage før dagen arbejdet begynder"),
                    new Column("kilde", "hvor det står, og hvad der er vores læsning")));

    private final CsvSheet sheet;
    private final Map<String, CsvRow> rows = new HashMap<>();

    private PlanTemplateFile(CsvSheet sheet) {
        this.sheet = sheet;
    }

    static Verdict<PlanTemplate> read(String key, String title, int years, byte[] content) {
        PlanTemplateFile file = new PlanTemplateFile(CsvSheet.of(FORM, content));
        List<TemplateStep> steps = file.steps();
        Verdict<PlanTemplate> verdict = file.sheet.ifFaultless(() -> new PlanTemplate(key, title, years, steps));
        boolean oneFinal = steps.stream().filter(TemplateStep::isFinal).count() == 1;
        return verdict instanceof Verdict.Accepted && !oneFinal ? Verdict.refused("art", NO_FINAL_STEP) : verdict;
    }

    private List<TemplateStep> steps() {
        List<TemplateStep> steps = new ArrayList<>();
        for (CsvRow row : sheet.rows()) {
            step(row).ifPresent(step -> {
                steps.add(step);
                rows.put(step.key(), row);
            });
        }
        refuseWrongOrder(steps);
        return steps;
    }

    private Optional<TemplateStep> step(CsvRow row) {
        var key = row.text("nøgle", 60, "[a-z][a-z-]*", "skal bestå af a-z og bindestreg.");
        var phase = row.text("fase", 100);
        var title = row.text("trin", 200);
        var kind = row.choice("art", KINDS);
        var forum = row.optionalText("forum", 60);
        var owner = row.text("ansvarlig", 200);
        var earliest = row.value("tidligst", 20, PlanTemplateFile::day, NO_DAY);
        var latest = row.value("senest", 20, PlanTemplateFile::day, NO_DAY);
        var next = next(row);
        var fixed = row.optionalText("fast dag", 20)
                .flatMap(text -> row.value("fast dag", 20, PlanTemplateFile::day, NO_DAY));
        var lead = row.number("optakt", 0, LONGEST_LEAD);
        var source = row.text("kilde", 1_000);
        key.ifPresent(k -> sheet.onlyOnce(row, "nøgle", k));
        if (earliest.isPresent() && latest.isPresent()
                && latest.get().in(SOME_YEAR).isBefore(earliest.get().in(SOME_YEAR))) {
            row.fault("senest", "dagen ligger før «tidligst».");
        }
        return row.faultless()
                ? Optional.of(new TemplateStep(
                        key.orElseThrow(),
                        phase.orElseThrow(),
                        title.orElseThrow(),
                        kind.orElseThrow(),
                        forum,
                        owner.orElseThrow(),
                        earliest.orElseThrow(),
                        latest.orElseThrow(),
                        next,
                        fixed,
                        lead.orElseThrow(),
                        source.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Next> next(CsvRow row) {
        return row.optionalText("før", 60)
                .flatMap(key -> row.number("dage før", 0, LONGEST_LEAD).map(days -> new Next(key, days)));
    }

    /** Computing backwards needs the step that comes after another to stand after it. */
    private void refuseWrongOrder(List<TemplateStep> steps) {
        Set<String> read = new HashSet<>();
        for (TemplateStep step : steps) {
            read.add(step.key());
            step.next().filter(next -> read.contains(next.key()) || steps.stream().noneMatch(s -> s.key().equals(next.key())))
                    .ifPresent(next -> rows.get(step.key()).fault("før", "«" + next.key() + "» er ikke et trin længere nede."));
        }
    }

    private static Optional<RelativeDay> day(String text) {
        Matcher matcher = DAY.matcher(text);
        try {
            return matcher.matches()
                    ? Optional.of(new RelativeDay(
                            Integer.parseInt(matcher.group(1)), MonthDay.parse("--" + matcher.group(2))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
