package dk.rammeaftale.agreement.web;

import dk.rammeaftale.agreement.model.Milestone;
import dk.rammeaftale.agreement.model.StepKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the secretariat can do to a milestone, as its page offers it. */
enum StepAction {
    SET_DATE("dato", "Sæt datoen med hånden", "Datoen bliver stående, også når planen beregnes igen. De andre trin beregnes ud fra den.",
            "Gem datoen", false, true),
    RELEASE("beregn-dato", "Lad datoen blive beregnet igen", "Datoen, som er sat med hånden, slippes, og planen beregnes igen.",
            "Beregn datoen", false, false),
    SKIP("spring-over", "Spring trinnet over", "Trinnet tages ud af planen. Dets opgave lukkes, og dets punkt tages af dagsordenen.",
            "Spring trinnet over", true, false),
    REPLACE("erstat", "Erstat trinnet", "Noget andet gøres i trinnets sted. Skriv i begrundelsen, hvad det er. Trinnets opgave lukkes, og dets"
            + " punkt tages af dagsordenen.", "Erstat trinnet", true, false),
    DONE("gennemfoert", "Registrér trinnet som gennemført", "Trinnet er gennemført uden for tjenesten. Dets opgave lukkes, og dets punkt"
            + " tages af dagsordenen.", "Registrér som gennemført", true, true);

    /** Without these it is no agreement: they cannot be taken out. */
    private static final Set<StepKind> NEEDED = Set.of(StepKind.RATIFICATION, StepKind.SUBMISSION, StepKind.IN_FORCE);

    private final String path;
    private final String title;
    private final String explanation;
    private final String button;
    private final boolean confirmed;
    private final boolean dated;

    StepAction(String path, String title, String explanation, String button, boolean confirmed, boolean dated) {
        this.path = path;
        this.title = title;
        this.explanation = explanation;
        this.button = button;
        this.confirmed = confirmed;
        this.dated = dated;
    }

    static Optional<StepAction> at(String path) {
        return Arrays.stream(values()).filter(action -> action.path.equals(path)).findFirst();
    }

    /** Those that make sense as the milestone stands. */
    static List<StepAction> of(Milestone milestone) {
        return milestone.state().isOver()
                ? List.of()
                : Arrays.stream(values())
                        .filter(action -> action != RELEASE || milestone.byHand())
                        .filter(action -> !action.confirmed || !NEEDED.contains(milestone.kind()))
                        .toList();
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }

    public String button() {
        return button;
    }

    /** Whether it cannot be taken back, so that it is asked about once more. */
    public boolean needsConfirmation() {
        return confirmed;
    }

    /** Whether it takes a day beside the reason. */
    public boolean takesDate() {
        return dated;
    }
}
