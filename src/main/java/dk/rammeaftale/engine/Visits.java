package dk.rammeaftale.engine;

import dk.rammeaftale.engine.ProcessDrawing.Box;
import dk.rammeaftale.engine.ProcessDrawing.Way;
import dk.rammeaftale.engine.WalkedPath.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads a path out of the stays of an instance at the elements of its diagram. The engine keeps no history of ways: one was gone
 * if what it leads to was reached after what it comes from was left.
 *
 * @param visits in the order in which they happened
 */
record Visits(ProcessDrawing drawing, List<Visit> visits) {

    /** @param waiting elements at which the service has still to begin, or to go on */
    WalkedPath path(Set<String> waiting, boolean over) {
        Set<String> present = visits.stream()
                .filter(visit -> visit.ended().isEmpty() && !isPart(visit))
                .map(Visit::element)
                .collect(Collectors.toCollection(HashSet::new));
        present.addAll(waiting);
        Set<String> left = visits.stream().filter(Visit::isLeft).map(Visit::element).collect(Collectors.toSet());
        return new WalkedPath(drawing, left, ways(), present, steps(waiting), over);
    }

    private boolean isPart(Visit visit) {
        return drawing.box(visit.element()).filter(box -> box.kind().isPart()).isPresent();
    }

    private Set<String> ways() {
        Set<String> gone = new HashSet<>();
        Set<List<String>> used = new HashSet<>();
        for (int index = 0; index < visits.size(); index++) {
            cameBy(index, used).ifPresent(gone::add);
        }
        return gone;
    }

    /** The way by which an element was reached: from where was left last, before. */
    private Optional<String> cameBy(int index, Set<List<String>> used) {
        Visit reached = visits.get(index);
        record Candidate(Way way, Visit from, int order) {
        }
        return IntStream.range(0, index)
                .boxed()
                .filter(order -> isBefore(visits.get(order), reached))
                .flatMap(order -> drawing.from(visits.get(order).element()).stream()
                        .filter(way -> way.target().equals(reached.element()))
                        .map(way -> new Candidate(way, visits.get(order), order)))
                .filter(candidate -> !used.contains(List.of(candidate.from().id(), candidate.way().id())))
                .max(Comparator.comparing((Candidate candidate) -> candidate.from().ended().orElseThrow())
                        .thenComparing(Candidate::order))
                .map(found -> {
                    used.add(List.of(found.from().id(), found.way().id()));
                    return found.way().id();
                });
    }

    private static boolean isBefore(Visit from, Visit reached) {
        return from.isLeft()
                && from.scope().equals(reached.scope())
                && !from.ended().get().isAfter(reached.began());
    }

    private List<Step> steps(Set<String> waiting) {
        Map<String, List<Visit>> together = new LinkedHashMap<>();
        Set<String> bodies = visits.stream().filter(Visit::around).map(Visit::id).collect(Collectors.toSet());
        for (Visit visit : visits) {
            if (!visit.around()) {
                together.computeIfAbsent(bodies.contains(visit.scope()) ? visit.scope() : visit.id(), one -> new ArrayList<>())
                        .add(visit);
            }
        }
        List<Step> steps = new ArrayList<>();
        together.values().forEach(stays -> step(stays).ifPresent(steps::add));
        Set<String> open = steps.stream().filter(Step::isPresent).map(Step::element).collect(Collectors.toSet());
        waiting.stream().filter(element -> !open.contains(element)).sorted().forEach(element -> drawing.box(element)
                .filter(Visits::isStep)
                .ifPresent(box -> steps.add(new Step(
                        element, box.name(), box.kind(), Optional.empty(), Optional.empty(), 1, 0, Optional.empty()))));
        return steps;
    }

    private Optional<Step> step(List<Visit> stays) {
        Visit first = stays.get(0);
        Optional<Instant> ended = stays.stream().allMatch(stay -> stay.ended().isPresent())
                ? stays.stream().map(stay -> stay.ended().orElseThrow()).max(Comparator.naturalOrder())
                : Optional.empty();
        return drawing.box(first.element()).filter(Visits::isStep).map(box -> new Step(
                box.id(),
                box.name(),
                box.kind(),
                Optional.of(first.began()),
                ended,
                stays.size(),
                (int) stays.stream().filter(Visit::isLeft).count(),
                stays.size() == 1 ? first.assignee() : Optional.empty()));
    }

    private static boolean isStep(Box box) {
        return !box.kind().isGateway() && !box.kind().isPart() && !box.name().isEmpty();
    }
}
