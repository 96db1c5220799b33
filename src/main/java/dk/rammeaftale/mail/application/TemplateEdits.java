package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.Letter;
import dk.rammeaftale.mail.model.RenderedMail;
import dk.rammeaftale.mail.model.Sentence;
import dk.rammeaftale.mail.model.TemplateVersion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.thymeleaf.exceptions.TemplateEngineException;

/** Shows mail templates with made-up data, and lets the secretariat put its own words in the place of our sentences. */
@Component
public class TemplateEdits {

    private static final String SAMPLE_ROLE =
            "PRØVE: sådan ser mailen ud hos modtageren. Oplysningerne er opdigtede, og du skal ikke gøre noget.";
    private static final String SAMPLE_REPLY_ADDRESS = "svar@rammeaftale.example";
    private static final String OVERTAKEN =
            "En anden har gemt en ny version imens. Din er ikke gemt. Se den nye version, og ret igen.";

    private final MailTemplates templates;
    private final MailSamples samples;
    private final TemplateRegister register;
    private final Outbox outbox;
    private final Clock clock;

    TemplateEdits(
            MailTemplates templates, MailSamples samples, TemplateRegister register, Outbox outbox, Clock clock) {
        this.templates = templates;
        this.samples = samples;
        this.register = register;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** All templates with the version in force, two statements however many there are. */
    public List<Listed> all() {
        Map<String, TemplateVersion> versions = register.newestVersions();
        Map<String, Map<Sentence.Key, String>> inForce = register.inForce();
        return samples.names().stream()
                .map(name -> new Listed(
                        name,
                        samples.purpose(name).orElseThrow(),
                        templates.subject(letter(name), inForce.getOrDefault(name, Map.of())),
                        Optional.ofNullable(versions.get(name))))
                .toList();
    }

    /** What a template is for; empty if there is no such template. */
    public Optional<String> purpose(String template) {
        return samples.purpose(template);
    }

    /** The versions of a template, the newest first, without the shipped one. */
    public List<TemplateVersion> versions(String template) {
        return register.versions(template);
    }

    /** The number of the version in force; 0 is the shipped one. */
    public int versionInForce(String template) {
        return register.versions(template).stream().mapToInt(TemplateVersion::version).max().orElse(0);
    }

    /** The mail of a version with made-up data. */
    public RenderedMail sample(String template, int version) {
        return sample(template, register.sentences(template, version));
    }

    /** The mail as it would be with these words, by the sentences' order; only what {@link #problems} has let pass. */
    public RenderedMail sample(String template, List<String> words) {
        return sample(template, edited(template, words));
    }

    /** The sentences of a template with their words in a version. */
    public List<Line> lines(String template, int version) {
        Map<Sentence.Key, String> edited = register.sentences(template, version);
        return sentences(template).stream().map(sentence -> new Line(sentence, sentence.in(edited))).toList();
    }

    /** The fields that may be put into a sentence, each with what the made-up data has for it. */
    public Map<String, String> fields(String template) {
        Map<String, Object> values = samples.values(template);
        Map<String, String> fields = new LinkedHashMap<>();
        Stream.concat(
                        templates.template(template).commonFields().stream().sorted(),
                        sentences(template).stream().flatMap(sentence -> sentence.fields().stream()))
                .forEach(field -> fields.put(field, String.valueOf(values.get(field))));
        return fields;
    }

    /** What is wrong with these words, by the position of their sentence; empty if nothing is. */
    public Map<Integer, String> problems(String template, List<String> words) {
        Map<Integer, String> problems = new LinkedHashMap<>();
        List<Sentence> sentences = sentences(template);
        Set<String> common = templates.template(template).commonFields();
        for (int at = 0; at < sentences.size(); at++) {
            int position = at;
            new WordCheck(sentences.get(at), common).problem(at < words.size() ? tidy(words.get(at)) : "")
                    .ifPresent(problem -> problems.put(position, problem));
        }
        return problems;
    }

    /**
     * Puts these words into force as the next version.
     *
     * @param base the version that was edited
     * @return what is wrong; empty if it is done
     */
    @Transactional
    public List<String> store(String template, int base, List<String> words, String reason, String by) {
        List<String> problems = new ArrayList<>(problems(template, words).values());
        Optional<String> unfit = problems.isEmpty() ? unfit(template, edited(template, words)) : Optional.empty();
        unfit.ifPresent(problems::add);
        reasonMissing(reason).ifPresent(problems::add);
        if (problems.isEmpty() && edited(template, words).equals(kept(template, base))) {
            problems.add("Der er ikke ændret noget. Ret en tekst, før du gemmer.");
        }
        return problems.isEmpty()
                ? added(template, base, edited(template, words), reason, by, Optional.empty())
                : problems;
    }

    /** Takes an older version, or the shipped one (0), back into use, as a new version of its own. */
    @Transactional
    public List<String> takeBack(String template, int base, int older, String reason, String by) {
        List<String> problems = new ArrayList<>();
        if (older < 0 || older >= base) {
            problems.add("Vælg en ældre version end den, der er i brug.");
        }
        reasonMissing(reason).ifPresent(problems::add);
        Map<Sentence.Key, String> sentences = kept(template, older);
        if (problems.isEmpty()) {
            unfit(template, sentences).ifPresent(problems::add);
        }
        return problems.isEmpty() ? added(template, base, sentences, reason, by, Optional.of(older)) : problems;
    }

    /**
     * Sends the mail of a version with made-up data; it says that it is a sample.
     *
     * @return whether it leaves; without a mail server it is only kept
     */
    @Transactional
    public boolean sendSample(String template, int version, EmailAddress to) {
        RenderedMail mail = sample(template, version);
        outbox.writeSample(
                new Letter(to, SAMPLE_ROLE, template, Map.of(), "skabelon " + template),
                new RenderedMail("PRØVE: " + mail.subject(), mail.text(), mail.html()));
        return outbox.isServerNamed();
    }

    private List<String> added(
            String template, int base, Map<Sentence.Key, String> sentences, String reason, String by,
            Optional<Integer> older) {
        if (versionInForce(template) != base) {
            return List.of(OVERTAKEN);
        }
        TemplateVersion next =
                new TemplateVersion(template, base + 1, by, clock.instant(), reason.strip(), older);
        try {
            return register.add(next, sentences) ? List.of() : List.of(OVERTAKEN);
        } catch (DuplicateKeyException e) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return List.of(OVERTAKEN);
        }
    }

    /** An edit is only kept if the mail can be made with it, and leads where the shipped one leads. */
    private Optional<String> unfit(String template, Map<Sentence.Key, String> sentences) {
        try {
            RenderedMail mail = sample(template, sentences);
            RenderedMail shipped = sample(template, Map.of());
            boolean link = shipped.text().contains(MailSamples.LINK);
            return link && !(mail.text().contains(MailSamples.LINK) && mail.html().contains(MailSamples.LINK))
                    ? Optional.of("Det personlige link mangler i mailen. Skriv teksten, så linket er med.")
                    : Optional.empty();
        } catch (TemplateEngineException | IllegalArgumentException e) {
            return Optional.of("Mailen kan ikke laves med teksten. Se efter, om alle felter er skrevet rigtigt.");
        }
    }

    private RenderedMail sample(String template, Map<Sentence.Key, String> sentences) {
        return templates.render(letter(template), SAMPLE_REPLY_ADDRESS, sentences);
    }

    private Letter letter(String template) {
        return new Letter(
                new EmailAddress(SAMPLE_REPLY_ADDRESS), SAMPLE_ROLE, template, samples.values(template), "prøve");
    }

    /** The edited sentences of a version that the template as it is shipped today still has. */
    private Map<Sentence.Key, String> kept(String template, int version) {
        Map<Sentence.Key, String> kept = new LinkedHashMap<>();
        Map<Sentence.Key, String> edited = register.sentences(template, version);
        sentences(template).stream()
                .map(Sentence::key)
                .filter(edited::containsKey)
                .forEach(key -> kept.put(key, edited.get(key)));
        return kept;
    }

    private Map<Sentence.Key, String> edited(String template, List<String> words) {
        Map<Sentence.Key, String> edited = new LinkedHashMap<>();
        List<Sentence> sentences = sentences(template);
        for (int at = 0; at < sentences.size(); at++) {
            String mine = at < words.size() ? tidy(words.get(at)) : "";
            if (!mine.equals(sentences.get(at).words())) {
                edited.put(sentences.get(at).key(), mine);
            }
        }
        return edited;
    }

    private List<Sentence> sentences(String template) {
        return templates.template(template).sentences();
    }

    private static Optional<String> reasonMissing(String reason) {
        return reason.isBlank() || reason.length() > 500
                ? Optional.of("Skriv en begrundelse på højst 500 tegn, så andre kan se, hvorfor teksten er ændret.")
                : Optional.empty();
    }

    /** Browsers end lines with two characters, and nobody means the blanks around a text. */
    private static String tidy(String words) {
        return words.replace("\r\n", "\n").strip();
    }

    /** A template in the list; without a version it is as shipped. */
    public record Listed(String name, String purpose, String subject, Optional<TemplateVersion> version) {
    }

    /** A sentence and the words that stand there. */
    public record Line(Sentence sentence, String words) {
    }
}
