package dk.rammeaftale.hearing.application;

import dk.rammeaftale.attachment.AttachmentCheck;
import dk.rammeaftale.attachment.CheckedFile;
import dk.rammeaftale.attachment.UploadedFile;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.verdict.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A hearing of the secretariat's own while it is written, previewed and tried out: it keeps the files meanwhile, which a browser
 * would ask for again on every page, and lets the hearing be started once.
 */
@Service
@Transactional
public class Outlines {

    private static final int MOST_FILES = 9;
    private static final Duration LEFT_BEHIND = Duration.ofDays(7);

    private final OutlineRegister register;
    private final AttachmentCheck attachments;
    private final OwnHearingStart process;
    private final Clock clock;

    Outlines(OutlineRegister register, AttachmentCheck attachments, OwnHearingStart process, Clock clock) {
        this.register = register;
        this.attachments = attachments;
        this.process = process;
        this.clock = clock;
    }

    /** The outline that a form goes on with, or a new one. @return its id */
    public String goOn(String named, Viewer viewer) {
        register.removeUntouchedSince(clock.instant().minus(LEFT_BEHIND));
        String id = register.isOf(named, viewer.username()) ? named : UUID.randomUUID().toString();
        register.touch(id, viewer.username(), clock.instant());
        return id;
    }

    /** Keeps new files beside those handed in before which are still wanted; with a fault in one of them, no new one. */
    public Verdict<List<OutlineFile>> keep(String id, Set<Long> wanted, List<UploadedFile> handedIn) {
        register.keepOnly(id, wanted);
        if (register.files(id).size() + handedIn.size() > MOST_FILES) {
            return Verdict.refused("attachment_1", "Vedhæft højst ni filer.");
        }
        return attachments.check(handedIn).map(files -> {
            files.forEach(file -> register.add(id, file));
            return files(id);
        });
    }

    @Transactional(readOnly = true)
    public List<OutlineFile> files(String id) {
        return register.files(id).stream().map(kept -> new OutlineFile(kept.id(), kept.file().name())).toList();
    }

    /** What was entered, with the files of the outline. */
    @Transactional(readOnly = true)
    public EnteredHearing withFiles(String id, EnteredHearing entered) {
        List<CheckedFile> files = register.files(id).stream().map(OutlineRegister.Kept::file).toList();
        return new EnteredHearing(
                entered.title(),
                entered.text(),
                entered.policy(),
                entered.recipients(),
                entered.days(),
                entered.survey(),
                IntStream.range(0, files.size())
                        .mapToObj(at -> new UploadedFile(
                                "attachment_" + (at + 1), files.get(at).name(), files.get(at).content()))
                        .toList());
    }

    /**
     * Starts the hearing.
     *
     * @return its number; empty if it has been started before, or was left behind too long
     * @throws RefusedHearing if it is refused; the outline stays as it was
     */
    public Optional<CaseNumber> start(String id, EnteredHearing entered, Viewer viewer) {
        EnteredHearing whole = withFiles(id, entered);
        return register.remove(id, viewer.username()) ? Optional.of(process.start(whole)) : Optional.empty();
    }
}
