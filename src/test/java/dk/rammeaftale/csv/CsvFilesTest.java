package dk.rammeaftale.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.verdict.Problem;
import dk.rammeaftale.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvFilesTest {

    private static final Map<String, Boolean> YES_NO = new LinkedHashMap<>(Map.of("ja", true));

    private static final CsvForm FORM = new CsvForm(
            "prøve",
            "Prøve",
            "",
            List.of(
                    new CsvForm.Column("id", ""),
                    new CsvForm.Column("navn", ""),
                    new CsvForm.Column("pladser", ""),
                    new CsvForm.Column("dato", "")));

    private final List<List<Object>> stored = new ArrayList<>();

    @Test
    void a_good_file_is_read_whatever_the_mark_the_line_ends_and_the_order_of_columns() {
        assertThat(faults("\uFEFFdato;id; Navn ;pladser\r\n2027-03-01;A;\"Æble; \"\"rød\"\"\";7\r\n\r\n;;;\r\n"))
                .isEmpty();

        assertThat(stored).containsExactly(List.of("A", "Æble; \"rød\"", 7, LocalDate.of(2027, 3, 1)));
    }

    @Test
    void dates_may_come_back_from_a_spreadsheet_in_danish_form() {
        faults("id;navn;pladser;dato\nA;x;1;01-03-2027\nB;x;1;1.3.2027\n");

        assertThat(stored).extracting(row -> row.get(3)).containsOnly(LocalDate.of(2027, 3, 1));
    }

    @Test
    void a_number_that_is_none_is_named_by_line_and_column() {
        assertThat(faults("id;navn;pladser;dato\nA;x;syv;2027-03-01\n"))
                .containsExactly("Linje 2, kolonne «pladser»: «syv» skal være et helt tal fra 0 til 100.");
    }

    @Test
    void a_number_out_of_range_negative_or_broken_is_refused() {
        assertThat(faults("id;navn;pladser;dato\nA;x;101;2027-03-01\nB;x;-1;2027-03-01\nC;x;1,5;2027-03-01\n"))
                .hasSize(3)
                .allMatch(fault -> fault.contains("kolonne «pladser»"));
    }

    @Test
    void a_date_that_is_none_is_refused() {
        assertThat(faults("id;navn;pladser;dato\nA;x;1;2027-02-29\n"))
                .containsExactly("Linje 2, kolonne «dato»: «2027-02-29» skal være en dato som 2027-03-01.");
    }

    @Test
    void an_empty_cell_that_is_needed_is_refused() {
        assertThat(faults("id;navn;pladser;dato\nA; ;1;2027-03-01\n"))
                .containsExactly("Linje 2, kolonne «navn»: feltet er tomt, men skal udfyldes.");
    }

    @Test
    void a_text_too_long_or_with_a_control_character_is_refused() {
        assertThat(faults("id;navn;pladser;dato\nA;en meget lang tekst;1;2027-03-01\nB;x\0;1;2027-03-01\n"))
                .containsExactly(
                        "Linje 2, kolonne «navn»: teksten er på 19 tegn og må højst være på 12.",
                        "Linje 3, kolonne «navn»: teksten indeholder et styretegn, der ikke kan læses.");
    }

    @Test
    void the_same_key_twice_is_refused_with_both_lines() {
        assertThat(faults("id;navn;pladser;dato\nA;x;1;2027-03-01\nA;y;1;2027-03-01\n"))
                .containsExactly("Linje 3, kolonne «id»: «A» står også på linje 2.");
    }

    @Test
    void a_file_of_another_kind_altogether_is_refused_in_a_few_lines() {
        assertThat(faults(";".repeat(200_000) + "\nA;B\n"))
                .containsExactly("Linje 1: der er 200001 kolonner; filen er ikke et af registrene.");
        assertThat(faults("id;navn;pladser;dato\n" + "A;x;syv;2027-03-01\n".repeat(1_000)))
                .hasSize(201)
                .last().asString().startsWith("… og ").endsWith(" fejl mere.");
    }

    @Test
    void missing_unknown_and_doubled_columns_are_named() {
        assertThat(faults("id;navn;antal;dato;navn\nA;x;1;2027-03-01;x\n"))
                .containsExactly(
                        "Linje 1: kolonnen «antal» kendes ikke.",
                        "Linje 1: kolonnen «navn» står der mere end én gang.",
                        "Linje 1: kolonnen «pladser» mangler.");
    }

    @Test
    void commas_instead_of_semicolons_are_explained() {
        assertThat(faults("id,navn,pladser,dato\nA,x,1,2027-03-01\n"))
                .contains("Linje 1: der er kun én kolonne; kolonnerne skal være adskilt med semikolon.");
    }

    @Test
    void a_line_with_too_few_or_too_many_cells_is_named() {
        assertThat(faults("id;navn;pladser;dato\nA;x;1\nB;x;1;2027-03-01;z\n"))
                .containsExactly(
                        "Linje 2: der er 3 felter, men 4 kolonner.", "Linje 3: der er 5 felter, men 4 kolonner.");
    }

    @Test
    void another_encoding_is_refused_at_the_line_where_it_shows() {
        byte[] latin = "id;navn;pladser;dato\nA;x;1;2027-03-01\nB;Ærø;1;2027-03-01\n"
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(faults(latin)).singleElement().asString().startsWith("Linje 3: filen er ikke gemt som UTF-8");
    }

    @Test
    void an_empty_file_is_refused_and_one_with_only_a_header_changes_nothing() {
        assertThat(faults("")).containsExactly("Filen er tom. Den skal mindst have en linje med kolonnernes navne.");
        assertThat(faults("id;navn;pladser;dato\n")).isEmpty();
        assertThat(stored).isEmpty();
    }

    @Test
    void quotes_that_do_not_fit_are_named_and_the_lines_before_are_checked_too() {
        assertThat(faults("id;navn;pladser;dato\nA;x;mange;2027-03-01\nB;\"x\"y;1;2027-03-01\n"))
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("Linje 2, kolonne «pladser»"))
                .anyMatch(fault -> fault.startsWith("Linje 3: anførselstegnene passer ikke sammen"));
        assertThat(faults("id;navn;pladser;dato\nA;\"x;1;2027-03-01\n"))
                .anyMatch(fault -> fault.startsWith("Linje 2: anførselstegnene passer ikke sammen"));
    }

    @Test
    void lines_are_counted_as_an_editor_counts_them_also_after_a_cell_of_several_lines() {
        assertThat(faults("id;navn;pladser;dato\r\nA;\"to\r\nlinjer\";1;2027-03-01\r\n\r\nB;x;?;2027-03-01"))
                .singleElement()
                .asString()
                .startsWith("Linje 5, kolonne «pladser»");
    }

    @Test
    void every_fault_of_a_bad_file_is_named_in_the_order_of_its_lines_and_nothing_is_stored() {
        assertThat(faults("id;navn;pladser;dato;farve\n"
                        + "A;;syv;2027-03-01;grøn\n"
                        + "B;x;1;i morgen;blå\n"
                        + "C;x;1;2027-03-01;rød\n"
                        + "C;x;1;2027-03-01\n"))
                .satisfiesExactly(
                        fault -> assertThat(fault).isEqualTo("Linje 1: kolonnen «farve» kendes ikke."),
                        fault -> assertThat(fault).startsWith("Linje 2, kolonne «navn»"),
                        fault -> assertThat(fault).startsWith("Linje 2, kolonne «pladser»"),
                        fault -> assertThat(fault).startsWith("Linje 3, kolonne «dato»"),
                        fault -> assertThat(fault).isEqualTo("Linje 5: der er 4 felter, men 5 kolonner."),
                        fault -> assertThat(fault).startsWith("Linje 5, kolonne «id»"));
        assertThat(stored).isEmpty();
    }

    @Test
    void formulas_do_not_leave_the_house_and_come_back_unharmed() {
        List<String> texts = List.of(
                "=1+1", "+45 12 34", "-x", "@sum", "'=1+1", "''@a", "'sgravenhage", "a=b", "x;\"y\"\nz", "–", "'");
        for (String text : texts) {
            byte[] file = CsvWriter.write(FORM, List.of(List.of("A", text, "1", "2027-03-01")));
            stored.clear();

            assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContainPattern("[;\"\n][=+@-]");
            assertThat(faults(file)).isEmpty();
            assertThat(stored.get(0).get(1)).isEqualTo(text);
        }
    }

    @Test
    void a_word_that_is_not_among_the_choices_is_refused_with_the_choices() {
        CsvSheet sheet = CsvReader.read("id;navn;pladser;dato\nA;måske;1;x\n".getBytes(StandardCharsets.UTF_8), FORM);

        assertThat(sheet.rows().get(0).choice("navn", YES_NO)).isEmpty();
        assertThat(sheet.storeIfFaultless(() -> new Loaded(0, 0, 0)))
                .isEqualTo(Verdict.refused("navn", "Linje 2, kolonne «navn»: «måske» skal være et af ordene ja."));
    }

    private List<String> faults(String file) {
        return faults(file.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> faults(byte[] file) {
        CsvSheet sheet = CsvReader.read(file, FORM);
        List<List<Object>> read = new ArrayList<>();
        for (CsvRow row : sheet.rows()) {
            var id = row.text("id", 12);
            var name = row.text("navn", 12);
            var number = row.number("pladser", 0, 100);
            var date = row.date("dato");
            id.ifPresent(key -> sheet.onlyOnce(row, "id", key));
            if (row.faultless()) {
                read.add(List.of(id.get(), name.get(), number.get(), date.get()));
            }
        }
        Verdict<Loaded> verdict = sheet.storeIfFaultless(() -> {
            stored.addAll(read);
            return new Loaded(read.size(), read.size(), 0);
        });
        return verdict instanceof Verdict.Refused<Loaded> refused
                ? refused.problems().stream().map(Problem::sentence).toList()
                : List.of();
    }
}
