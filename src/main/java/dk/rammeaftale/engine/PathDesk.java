package dk.rammeaftale.engine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;

/** Where our own pages ask which path an instance has walked. Whoever asks has found out who may know. */
@Component
public class PathDesk {

    private final HistoryService historyService;
    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final DrawnProcesses drawings;
    private final CurrentUser currentUser;

    PathDesk(
            HistoryService historyService,
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            DrawnProcesses drawings,
            CurrentUser currentUser) {
        this.historyService = historyService;
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.drawings = drawings;
        this.currentUser = currentUser;
    }

    /**
     * The path of the last instance of a process with a business key; empty if there never was one, or the engine has deleted what
     * it knew of it.
     */
    public Optional<WalkedPath> last(String processKey, String businessKey) {
        return currentUser.asService(() -> historyService.createHistoricProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .filter(this::isStillDeployed)
                .map(this::path));
    }

    private boolean isStillDeployed(HistoricProcessInstance instance) {
        return repositoryService.createProcessDefinitionQuery().processDefinitionId(instance.getProcessDefinitionId()).count() > 0;
    }

    private WalkedPath path(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> kept = historyService.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list();
        boolean over = instance.getEndTime() != null;
        return new Visits(drawings.of(instance.getProcessDefinitionId()), kept.stream().map(Visit::of).toList())
                .path(over ? Set.of() : waiting(instance.getId()), over);
    }

    /** Elements before or behind which a job of the service waits for its turn, or has failed. */
    private Set<String> waiting(String instanceId) {
        Set<String> elements = new HashSet<>();
        Deque<ActivityInstance> parts = new ArrayDeque<>();
        Optional.ofNullable(runtimeService.getActivityInstance(instanceId)).ifPresent(parts::add);
        while (!parts.isEmpty()) {
            ActivityInstance part = parts.remove();
            Arrays.stream(part.getChildTransitionInstances()).map(TransitionInstance::getActivityId).forEach(elements::add);
            parts.addAll(Arrays.asList(part.getChildActivityInstances()));
        }
        return elements;
    }
}
