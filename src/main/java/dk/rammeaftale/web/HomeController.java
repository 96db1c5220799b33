package dk.rammeaftale.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page and the log-in page. */
@Controller
class HomeController {

    private final ObjectProvider<HomeNews> news;

    HomeController(ObjectProvider<HomeNews> news) {
        this.news = news;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("news", news.stream()
                .map(HomeNews::forTheStartPage)
                .filter(part -> !part.lines().isEmpty())
                .toList());
        return "home";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
