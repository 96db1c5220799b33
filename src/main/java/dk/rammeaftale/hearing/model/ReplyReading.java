package dk.rammeaftale.hearing.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the new text of a reply. A whole line that is exactly one of the agreed phrases is an answer, whatever its case
 * and its punctuation at the end. Consent is never guessed: a word beside the phrase that is neither greeting nor
 * signature, and somebody has to read the reply.
 */
public final class ReplyReading {

    private static final int LONGEST_PHRASE = 200;
    private static final int LONGEST_SIGNATURE = 15;
    private static final int LONGEST_LINE_OF_SIGNATURE = 80;

    private static final String NAMES =
            "(\\s+(\\p{Lu}\\p{Ll}+(-\\p{Lu}\\p{Ll}+)*|\\p{Lu}\\.?|DASSOS|alle|sammen|i|og|det|sekretariat(et)?"
                    + "|fælleskommunale|rette|vedkommende|kolleger|all|team)){0,5}\\s*[,.!:]?";
    private static final Pattern GREETING = Pattern.compile(
            "((?iu:hej|kære|hi|hello|dear|goddag|god (morgen|formiddag|eftermiddag|aften)|til))" + NAMES);
    private static final Pattern CLOSING = Pattern.compile(
            "((?iu:(med )?(de )?(venlig|venligst|bedste|mange|kærlig)?\\s*(hilsen|hilsner)( fra)?|mvh\\.?|vh\\.?|dbh\\.?|bh\\.?"
                    + "|(kind |best |warm )?regards|(yours )?sincerely))" + NAMES);
    private static final Pattern SIGNATURE_MARK = Pattern.compile("--\\s*|_{2,}\\s*");
    /** What programs and authorities write under every mail. */
    private static final Pattern FOOTER = Pattern.compile("(?iu)("
            + "(sendt fra|sent from|hent|get)( (min|my|til|for|outlook|mail|windows|iphone|ipad|ios|android|samsung|galaxy"
            + "|mobil|mobiltelefon|telefon|phone|tablet|device)(-enhed)?){1,5}\\s*(<https?://\\S+>)?\\.?"
            + "|(?!.*(indsigelse|bemærkning|godkend|object))"
            + "(denne|this) (e-?mail|mail|meddelelse|message) (kan indeholde|er|may contain|is) (fortrolig|confidential).*"
            + ")");
    /** A sentence, or a word by which somebody takes back or adds: not part of a signature. */
    private static final Pattern SPEAKS = Pattern.compile("(?iu).*("
            + "[!?]|\\.\\s+\\p{Lu}|\\p{L}{2}\\.$|\\b(ps|nb|obs|nej|no|men|dog|kun|hvis|såfremt|forudsat|forudsæt\\p{L}*"
            + "|betinge\\p{L}*|medmindre|undtagen|forbehold|indsigelse\\p{L}*|bemærk\\p{L}*|godkend\\p{L}*|ikke|imod|vi|jeg"
            + "|but|only|however|provided|unless|not|we|object\\p{L}*)\\b).*");
    private static final Pattern WORD_IN_LOWER_CASE = Pattern.compile("\\p{Ll}[\\p{L}-]*[,;:]?");
    private static final int WORDS_THAT_SAY_NOTHING = 2;

    private static final Pattern NEGATED = Pattern.compile(
            "(?iu).*\\b(ingen|ikke|uden|no|without)\\s+(\\p{L}+\\s+){0,2}(indsigelse|indvending|bemærkning|kommentar|remark"
                    + "|objection|comment)\\p{L}*\\b.*", Pattern.DOTALL);
    private static final Pattern OBJECTS = Pattern.compile(
            "(?iu).*(\\bindsigelse|\\bindvending|kan ikke (godkende|tiltræde|støtte)|modsætter|protestere|\\bobject\\b"
                    + "|\\bobjection|\\bimod\\b).*", Pattern.DOTALL);
    private static final Pattern ABSTAINS = Pattern.compile(
            "(?iu).*(afgiver (vi )?ikke svar|deltager (vi )?ikke|inhabil).*", Pattern.DOTALL);

    private final Set<String> noRemarks;
    private final Set<String> objections;

    /** @param noRemarks the phrases that mean no remarks; {@code objections} those that begin an objection */
    public ReplyReading(Collection<String> noRemarks, Collection<String> objections) {
        this.noRemarks = noRemarks.stream().map(ReplyReading::plain).collect(Collectors.toUnmodifiableSet());
        this.objections = objections.stream().map(ReplyReading::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads a text from which what is quoted has been cut. */
    public Reading of(String newText) {
        List<String> words = withoutForm(newText);
        boolean consents = words.stream().anyMatch(this::isNoRemarks);
        boolean objects = words.stream().anyMatch(this::isObjection);
        String rest = words.stream()
                .filter(line -> !isNoRemarks(line) && !isObjection(line))
                .collect(Collectors.joining("\n"))
                .strip();
        if (consents && !objects && rest.isEmpty()) {
            return new Reading.NoRemarks();
        }
        if (objects && !consents && !rest.isEmpty()) {
            return new Reading.Objection(rest);
        }
        return new Reading.Unclear(likely(consents, objects, rest));
    }

    private Optional<AnswerKind> likely(boolean consents, boolean objects, String rest) {
        boolean negates = NEGATED.matcher(rest).matches();
        if (objects || OBJECTS.matcher(rest).matches() && !negates) {
            return Optional.of(AnswerKind.OBJECTION);
        }
        if (ABSTAINS.matcher(rest).matches()) {
            return Optional.of(AnswerKind.ABSTAIN);
        }
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        boolean onlyNamesBesideThePhrase = consents && rest.lines().allMatch(this::canStandInASignature);
        boolean nothingToRemark = onlyNamesBesideThePhrase || negates && !consents;
        return Optional.of(nothingToRemark ? AnswerKind.NO_REMARKS : AnswerKind.REMARK);
    }

    /** The lines between greeting and signature; blank lines between words stay. */
    private List<String> withoutForm(String text) {
        List<String> lines = new ArrayList<>(text.lines().map(ReplyReading::tidy).toList());
        lines.removeIf(line -> FOOTER.matcher(line).matches());
        trim(lines);
        while (!lines.isEmpty() && isGreeting(lines.get(0))) {
            lines.remove(0);
            trim(lines);
        }
        int signature = beginOfSignature(lines);
        List<String> words = new ArrayList<>(lines.subList(0, signature));
        trim(words);
        return words;
    }

    /** Where the signature begins, if all that follows can be one. */
    private int beginOfSignature(List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            if (SIGNATURE_MARK.matcher(lines.get(line)).matches() || CLOSING.matcher(lines.get(line)).matches()) {
                List<String> block = lines.subList(line + 1, lines.size());
                if (block.size() <= LONGEST_SIGNATURE && block.stream().allMatch(this::canStandInASignature)) {
                    return line;
                }
            }
        }
        return lines.size();
    }

    private boolean isGreeting(String line) {
        return GREETING.matcher(line).matches() && !SPEAKS.matcher(line).matches() && !isPhrase(line);
    }

    private boolean canStandInASignature(String line) {
        return line.length() <= LONGEST_LINE_OF_SIGNATURE
                && !SPEAKS.matcher(line).matches()
                && !readsLikeASentence(line)
                && !isPhrase(line);
    }

    /** Names, titles and addresses are written in capitals; sentences mostly are not. */
    private static boolean readsLikeASentence(String line) {
        List<String> words = List.of(line.split(" +"));
        long lowerCase = words.stream().filter(word -> WORD_IN_LOWER_CASE.matcher(word).matches()).count();
        return words.size() > WORDS_THAT_SAY_NOTHING && lowerCase * 2 > words.size();
    }

    private boolean isPhrase(String line) {
        return isNoRemarks(line) || isObjection(line);
    }

    private boolean isNoRemarks(String line) {
        return line.length() <= LONGEST_PHRASE && noRemarks.contains(plain(line));
    }

    private boolean isObjection(String line) {
        return line.length() <= LONGEST_PHRASE && objections.contains(plain(line));
    }

    private static void trim(List<String> lines) {
        while (!lines.isEmpty() && lines.get(0).isEmpty()) {
            lines.remove(0);
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
    }

    private static String tidy(String line) {
        return line.replace('\u00a0', ' ').strip();
    }

    private static String plain(String line) {
        return tidy(line).replaceAll("\\s+", " ").replaceAll("[\\s.,;:!]+$", "").toLowerCase(Locale.ROOT);
    }
}
