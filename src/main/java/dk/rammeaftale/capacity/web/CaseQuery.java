package dk.rammeaftale.capacity.web;

import dk.rammeaftale.capacity.model.CaseSearch;
import dk.rammeaftale.capacity.model.CaseState;
import dk.rammeaftale.directory.model.AuthorityCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody has entered into the filter of the list of cases; a choice that does not exist is none. */
record CaseQuery(
        String nummer,
        String tilbud,
        String myndighed,
        String maalgruppe,
        String lovgrundlag,
        String tilstand,
        String aar,
        String tekst) {

    static final String RUNNING = "i-gang";
    static final String OVER = "slut";

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 6;

    CaseQuery {
        nummer = tidy(nummer);
        tilbud = tidy(tilbud);
        myndighed = AuthorityCode.isCode(tidy(myndighed)) ? tidy(myndighed) : "";
        maalgruppe = tidy(maalgruppe);
        lovgrundlag = tidy(lovgrundlag);
        tilstand = states().containsKey(tidy(tilstand)) ? tidy(tilstand) : "";
        aar = tidy(aar).matches("[12]\\d{3}") ? tidy(aar) : "";
        tekst = tidy(tekst);
    }

    private static String tidy(String entered) {
        String text = Optional.ofNullable(entered).orElse("").replace("\0", "").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** What can be chosen as the state, with its Danish words. */
    static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put(RUNNING, "Alle, der er i gang");
        states.put(OVER, "Alle, der er slut");
        Arrays.stream(CaseState.values()).forEach(state -> states.put(state.name(), state.label()));
        return states;
    }

    public boolean isEmpty() {
        return given().isEmpty();
    }

    CaseSearch search() {
        return new CaseSearch(
                nummer,
                tilbud,
                Optional.of(myndighed).filter(AuthorityCode::isCode).map(AuthorityCode::new),
                maalgruppe,
                lovgrundlag,
                chosenStates(),
                Optional.of(aar).filter(year -> !year.isEmpty()).map(Integer::valueOf),
                Arrays.stream(tekst.split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList());
    }

    private Set<CaseState> chosenStates() {
        Stream<CaseState> all = Arrays.stream(CaseState.values());
        return switch (tilstand) {
            case "" -> Set.of();
            case RUNNING -> all.filter(state -> !state.isOver()).collect(Collectors.toSet());
            case OVER -> all.filter(CaseState::isOver).collect(Collectors.toSet());
            default -> Set.of(CaseState.valueOf(tilstand));
        };
    }

    /** An address with this filter, ready for one more parameter: it ends in ? or &. */
    String at(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        given().keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(given()).toUriString() + (given().isEmpty() ? "?" : "&");
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        List<String> names = List.of("nummer", "tilbud", "myndighed", "maalgruppe", "lovgrundlag", "tilstand", "aar", "tekst");
        List<String> values = List.of(nummer, tilbud, myndighed, maalgruppe, lovgrundlag, tilstand, aar, tekst);
        for (int field = 0; field < names.size(); field++) {
            if (!values.get(field).isEmpty()) {
                given.put(names.get(field), values.get(field));
            }
        }
        return given;
    }
}
