package dk.rammeaftale.mail.application;

import dk.rammeaftale.mail.model.Sentence;
import dk.rammeaftale.mail.model.TemplateVersion;
import java.util.List;
import java.util.Map;

/** Where the versions of mail templates are kept; version 0, the shipped one, is not among them. */
public interface TemplateRegister {

    /** Grows with every version of any template; 0 if there is none. Cheap enough for every mail. */
    long newest();

    /** The edited sentences of the versions in force, by their templates. */
    Map<String, Map<Sentence.Key, String>> inForce();

    /** The newest version of each template that has one. */
    Map<String, TemplateVersion> newestVersions();

    /** All versions of a template, the newest first. */
    List<TemplateVersion> versions(String template);

    /** The edited sentences of a version. */
    Map<Sentence.Key, String> sentences(String template, int version);

    /**
     * @return false if somebody else has stored that version already
     */
    boolean add(TemplateVersion version, Map<Sentence.Key, String> sentences);
}
