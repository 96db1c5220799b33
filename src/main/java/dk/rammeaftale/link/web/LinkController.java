package dk.rammeaftale.link.web;

import dk.rammeaftale.link.application.PersonalLinks;
import dk.rammeaftale.link.model.PersonalLink;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Finds what is behind a personal link. A link that is unknown, malformed, revoked, or has nothing behind it any more
 * gives one and the same page, so that nobody learns which of these it is.
 */
@Controller
class LinkController {

    private final Map<String, LinkedPage> pages;
    private final PersonalLinks links;
    private final RateLimit perAddress;
    private final RateLimit perLink;
    private final TransactionTemplate onlyReading;

    LinkController(ObjectProvider<LinkedPage> pages, PersonalLinks links, LinkLimits limits,
            PlatformTransactionManager transactions, Clock clock) {
        this.pages = pages.stream().collect(Collectors.toUnmodifiableMap(LinkedPage::purpose, Function.identity()));
        this.links = links;
        this.perAddress = new RateLimit(limits.perAddress(), clock);
        this.perLink = new RateLimit(limits.perToken(), clock);
        this.onlyReading = new TransactionTemplate(transactions);
        this.onlyReading.setReadOnly(true);
    }

    @GetMapping({"/svar/{token}", "/svar/{token}/{step}"})
    Object show(@PathVariable String token, @PathVariable Optional<String> step,
            HttpServletRequest request, HttpServletResponse response) {
        return answer(token, request, response, (page, link) ->
                onlyReading.execute(status -> page.show(link, LinkRequest.of(step, request))));
    }

    /** One of several things that a step leads to, such as {@code bilag/2}. */
    @GetMapping("/svar/{token}/{step}/{number:[1-9]}")
    Object showOne(@PathVariable String token, @PathVariable String step, @PathVariable int number,
            HttpServletRequest request, HttpServletResponse response) {
        return show(token, Optional.of(step + "/" + number), request, response);
    }

    @PostMapping({"/svar/{token}", "/svar/{token}/{step}"})
    Object submit(@PathVariable String token, @PathVariable Optional<String> step,
            HttpServletRequest request, HttpServletResponse response) {
        return answer(token, request, response, (page, link) -> page.submit(link, LinkRequest.of(step, request)));
    }

    /** Addresses and methods that no link has. */
    @RequestMapping({"/svar", "/svar/**"})
    ModelAndView nothingHere() {
        return dead();
    }

    private Object answer(String token, HttpServletRequest request, HttpServletResponse response, Question question) {
        Optional<Duration> wait = perAddress.take(request.getRemoteAddr());
        if (wait.isPresent()) {
            return busy(wait.get(), response);
        }
        Optional<PersonalLink> link = links.find(token).filter(living -> pages.containsKey(living.purpose()));
        if (link.isEmpty()) {
            return dead();
        }
        wait = perLink.take(link.get().id());
        if (wait.isPresent()) {
            return busy(wait.get(), response);
        }
        return question.ask(pages.get(link.get().purpose()), link.get())
                .map(view -> shown(view, PersonalLinks.path(token)))
                .orElseGet(LinkController::dead);
    }

    private static Object shown(LinkedView view, String path) {
        if (view instanceof LinkedView.Page page) {
            return new ModelAndView(page.template(), page.status()).addAllObjects(page.model()).addObject("link", path);
        }
        if (view instanceof LinkedView.Step step) {
            String next = step.name().isEmpty() ? path : path + "/" + step.name();
            return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(next)).build();
        }
        LinkedView.Download file = (LinkedView.Download) view;
        ContentDisposition toBeSaved =
                ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .contentType(file.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, toBeSaved.toString())
                .body(file.content());
    }

    private static ModelAndView dead() {
        return new ModelAndView("svar/dead", HttpStatus.NOT_FOUND);
    }

    private static ModelAndView busy(Duration wait, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.plusSeconds(1).minusNanos(1).toSeconds()));
        return new ModelAndView("svar/busy", HttpStatus.TOO_MANY_REQUESTS);
    }

    /** What is asked of the page behind a living link. */
    private interface Question {

        Optional<LinkedView> ask(LinkedPage page, PersonalLink link);
    }
}
