package dk.rammeaftale.web;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The start page and the log-in page. */
@Controller
class HomeController {

    private final ObjectProvider<HomeNews> news;

    HomeController(ObjectProvider<HomeNews> news) {
        this.news = news;
    }

    @GetMapping("/")
    String home(@ModelAttribute("visitor") Visitor visitor, Model model) {
        model.addAttribute("news", news.orderedStream()
                .map(room -> room.forTheStartPage(visitor))
                .flatMap(Optional::stream)
                .filter(HomeNews.Part::isShown)
                .toList());
        return "home";
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
