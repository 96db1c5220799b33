package dk.rammeaftale.mail.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.mail.application.FailedAddresses;
import dk.rammeaftale.mail.model.EmailAddress;
import dk.rammeaftale.mail.model.FailedAddress;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The addresses that mail did not arrive at, and where the secretariat takes the mark off one that works again. */
@Controller
@RequestMapping("/post/adresser")
class FailedAddressPages {

    private final FailedAddresses addresses;

    FailedAddressPages(FailedAddresses addresses) {
        this.addresses = addresses;
    }

    /** An address as the page shows it. */
    record Row(String address, String since, String lastAt, String reason) {

        static Row of(FailedAddress failed) {
            return new Row(
                    failed.address().value(),
                    DanishDates.moment(failed.since()),
                    DanishDates.moment(failed.lastAt()),
                    failed.reason());
        }
    }

    /** Runs before every address of the page. */
    @ModelAttribute
    void onlyForReaders(Authentication who) {
        PostReaders.refuseOthers(who);
    }

    @GetMapping
    String list(Authentication who, Model model) {
        model.addAttribute("addresses", addresses.all().stream().map(Row::of).toList());
        model.addAttribute("decides", isOfTheSecretariat(who));
        return "post-adresser";
    }

    @PostMapping("/fjern")
    String forget(@RequestParam String address, Authentication who, RedirectAttributes next) {
        if (!isOfTheSecretariat(who)) {
            throw new AccessDeniedException("Kun sekretariatet fjerner mærket fra en adresse.");
        }
        boolean removed = EmailAddress.isValid(address) && addresses.forget(new EmailAddress(address));
        next.addFlashAttribute("message", removed
                ? "Mærket er fjernet fra %s.".formatted(address)
                : "Adressen er ikke mærket længere.");
        return "redirect:/post/adresser";
    }

    private static boolean isOfTheSecretariat(Authentication who) {
        return PostReaders.isAnyOf(Set.of(PostReaders.SECRETARIAT), who);
    }
}
