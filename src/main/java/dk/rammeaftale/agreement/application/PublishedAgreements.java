package dk.rammeaftale.agreement.application;

import dk.rammeaftale.agreement.application.AgreementRegister.Submission;
import dk.rammeaftale.agreement.model.Agreement;
import dk.rammeaftale.agreement.model.StepDocument;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may see: agreements that are published, with the documents that somebody has chosen for it. */
@Component
@Transactional(readOnly = true)
public class PublishedAgreements {

    private final AgreementRegister register;
    private final DocumentRegister documents;

    PublishedAgreements(AgreementRegister register, DocumentRegister documents) {
        this.register = register;
        this.documents = documents;
    }

    /** A published agreement; of each document only the newest version. */
    public record Published(Agreement agreement, Submission submission, List<StepDocument> documents) {
    }

    /** The newest first. */
    public List<Published> all() {
        return register.all().stream()
                .filter(this::isPublished)
                .sorted(Comparator.comparing(Agreement::firstYear).reversed())
                .map(one -> new Published(one, register.submission(one.id()).orElseThrow(), List.copyOf(chosen(one))))
                .toList();
    }

    private boolean isPublished(Agreement agreement) {
        return register.publishedAt(agreement.id()).isPresent();
    }

    /** A newer version that is not chosen takes the older one away: what is replaced is not to be read any more. */
    private Collection<StepDocument> chosen(Agreement agreement) {
        Map<String, StepDocument> newest = new LinkedHashMap<>();
        documents.all(agreement.id()).forEach(document -> newest.put(document.step() + "/" + document.title(), document));
        return newest.values().stream().filter(StepDocument::published).toList();
    }
}
