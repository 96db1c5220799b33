package dk.rammeaftale.hearing.application;

import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.hearing.model.Enclosure;
import dk.rammeaftale.journal.model.CaseNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a hearing of the secretariat's own can show: its attachments. */
@Component
@Transactional(readOnly = true)
class OwnHearingBackground implements HearingBackground {

    private static final Pattern PATH = Pattern.compile("/hoeringer/(\\d{1,18})/bilag/([1-9])");

    private final HearingFiles files;

    OwnHearingBackground(HearingFiles files) {
        this.files = files;
    }

    /** Where those asked open an attachment, numbered from 1. */
    static String path(long hearingId, int position) {
        return "/hoeringer/%d/bilag/%d".formatted(hearingId, position);
    }

    @Override
    public Optional<String> ownRemark(CaseNumber number, AuthorityCode authority) {
        return Optional.empty();
    }

    @Override
    public Optional<EnclosedFile> open(Enclosure enclosure) {
        Matcher path = PATH.matcher(enclosure.path());
        return path.matches()
                ? files.find(Long.parseLong(path.group(1)), Integer.parseInt(path.group(2)))
                        .map(file -> new EnclosedFile(file.name(), file.mediaType(), file.content()))
                : Optional.empty();
    }
}
