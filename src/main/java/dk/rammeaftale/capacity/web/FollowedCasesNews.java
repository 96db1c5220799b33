package dk.rammeaftale.capacity.web;

import dk.rammeaftale.capacity.application.CaseIndex;
import dk.rammeaftale.capacity.model.ListedCase;
import dk.rammeaftale.directory.application.Directory;
import dk.rammeaftale.directory.model.Authority;
import dk.rammeaftale.directory.model.AuthorityCode;
import dk.rammeaftale.directory.model.Viewer;
import dk.rammeaftale.paging.Page;
import dk.rammeaftale.paging.Slice;
import dk.rammeaftale.web.HomeNews;
import dk.rammeaftale.web.Visitor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The running cases that somebody follows, on the start page: those in which their authority proposes or is affected, and for the
 * secretariat all of them; the newest first.
 */
@Component
@Order(50)
class FollowedCasesNews implements HomeNews {

    private static final int SHOWN = 5;

    private final CaseIndex index;
    private final Directory directory;

    FollowedCasesNews(CaseIndex index, Directory directory) {
        this.index = index;
        this.directory = directory;
    }

    @Override
    public Optional<Part> forTheStartPage(Visitor visitor) {
        Viewer viewer = new Viewer(visitor.username(), visitor.groups());
        if (!viewer.isSecretariat() && viewer.authority().isEmpty()) {
            return Optional.empty();
        }
        String authority = viewer.isSecretariat() ? "" : viewer.authority().map(AuthorityCode::value).orElse("");
        CaseQuery running = new CaseQuery("", "", authority, "", "", CaseQuery.RUNNING, "", "");
        Page<ListedCase> found = index.page(running.search(), viewer, new Slice(1, SHOWN));
        Map<AuthorityCode, String> names =
                directory.authorities().stream().collect(Collectors.toMap(Authority::code, Authority::name));
        LocalDate today = directory.today();
        Part part = new Part(
                viewer.isSecretariat() ? "Sager i gang" : "Sager, I følger",
                found.map(one -> line(ListedRow.of(one, names, today))).rows());
        Door more = found.total() > SHOWN
                ? new Door("Alle %d sager i gang".formatted(found.total()), running.at("/sager").replaceAll("[?&]$", ""))
                : new Door("Find en sag", "/sager");
        return Optional.of(part
                .orElse(viewer.isSecretariat() ? "Ingen sag er i gang." : "I har ingen sag i gang, og ingen berører jer.")
                .with(more));
    }

    private static Line line(ListedRow row) {
        String by = row.by().isEmpty() ? "" : ", senest %s".formatted(row.by());
        String ball = row.who().isEmpty() ? "" : " Ligger hos %s%s.".formatted(row.who(), by);
        return new Line("", "Sag %s: %s, %s".formatted(row.number(), row.facility(), row.change()), "/sager/" + row.number())
                .noting(row.state() + "." + ball);
    }
}
