package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.Sentence;
import dk.rammeaftale.mail.model.Sentence.Place;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says what is wrong with words that are to take the place of a sentence. Nothing in them could run, since they are never
 * read as a template; what looks like markup or an expression is refused all the same, for it would stand in the mail.
 *
 * @param common the fields that every mail of the template has
 */
record WordCheck(Sentence sentence, Set<String> common) {

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST = 2000;
    private static final Pattern LINE_ENDS = Pattern.compile("[\\n\\r\\p{Zl}\\p{Zp}\\x0B\\f\\x85]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}&&[^\\n\\u00ad]]");
    private static final Pattern MARKUP = Pattern.compile("</?\\p{Alpha}|<!|&#?\\w+;|(?i:javascript|data|vbscript):\\S");
    private static final Pattern EXPRESSION = Pattern.compile("[$#*@~]\\{|\\[\\[|\\[\\(|\\[#|\\[/]|(?i:\\bth:)|\\bT\\s*\\(");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\w+}}");

    Optional<String> problem(String words) {
        if (words.isEmpty()) {
            return Optional.of(about("er tom. Skriv en tekst, eller skriv den oprindelige igen."));
        }
        int longest = sentence.place() == Place.SUBJECT ? LONGEST_SUBJECT : LONGEST;
        if (words.length() > longest) {
            return Optional.of(about("er for lang. Skriv højst " + longest + " tegn."));
        }
        if (sentence.place() == Place.SUBJECT && LINE_ENDS.matcher(words).find()) {
            return Optional.of(about("skal stå på én linje. Fjern linjeskiftet."));
        }
        if (CONTROL.matcher(words).find()) {
            return Optional.of(about("har et usynligt tegn. Skriv teksten igen i stedet for at sætte den ind."));
        }
        if (MARKUP.matcher(words).find()) {
            return Optional.of(about("har HTML-kode eller et link med kode. Skriv kun almindelig tekst."));
        }
        if (EXPRESSION.matcher(words).find()) {
            return Optional.of(about("har noget, der ligner programkode. Skriv kun almindelig tekst og felter som "
                    + "{{title}}."));
        }
        return fieldProblem(words);
    }

    private Optional<String> fieldProblem(String words) {
        if (BRACES.matcher(FIELD.matcher(words).replaceAll("")).find()) {
            return Optional.of(about("har et felt, der ikke er skrevet rigtigt. Skriv et felt som {{title}}, med to "
                    + "krøllede parenteser på hver side og uden mellemrum."));
        }
        Set<String> known = new LinkedHashSet<>(sentence.fields());
        known.addAll(common);
        for (String field : Sentence.fieldsOf(words)) {
            if (!known.contains(field)) {
                return Optional.of(about("har feltet {{" + field + "}}, som ikke findes her. Brug "
                        + (known.isEmpty() ? "ingen felter." : "kun " + listed(known) + ".")));
            }
        }
        Set<String> missing = new LinkedHashSet<>(sentence.fields());
        missing.removeAll(Sentence.fieldsOf(words));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(about("mangler " + listed(missing) + ". Oplysningen skal med i mailen, så skriv feltet ind."));
    }

    private String about(String rest) {
        return "Teksten i stedet for «" + sentence.words().replace('\n', ' ') + "» " + rest;
    }

    private static String listed(Set<String> fields) {
        return fields.stream().map(field -> "{{" + field + "}}").collect(Collectors.joining(", "));
    }
}
