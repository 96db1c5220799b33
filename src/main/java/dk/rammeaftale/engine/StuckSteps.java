package dk.rammeaftale.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The steps that the engine has tried in vain, as often as it tries by itself. Who may see or mend them its callers know. */
@Component
public class StuckSteps {

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final ManagementService managementService;
    private final CurrentUser currentUser;
    private final int usualTries;

    StuckSteps(
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            ManagementService managementService,
            CurrentUser currentUser,
            @Value("${camunda.bpm.default-number-of-retries:3}") int usualTries) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.managementService = managementService;
        this.currentUser = currentUser;
        this.usualTries = usualTries;
    }

    /** How many there are. */
    public long count() {
        return currentUser.asService(() -> incidents().count());
    }

    /** The newest ones, so many at most. */
    public List<StuckStep> newest(int most) {
        return currentUser.asService(() -> {
            List<Incident> found = incidents().orderByIncidentTimestamp().desc().listPage(0, most);
            Map<String, ProcessInstance> instances = instances(found);
            return found.stream().map(incident -> look(incident, instances.get(incident.getProcessInstanceId()))).toList();
        });
    }

    /** Lets the engine try a step again, as often as it does by itself; false if the step is not stuck any more. */
    public boolean tryAgain(String id) {
        return currentUser.asService(() -> {
            Optional<Job> stuck = Optional.ofNullable(
                    managementService.createJobQuery().jobId(id).noRetriesLeft().singleResult());
            stuck.ifPresent(job -> managementService.setJobRetries(job.getId(), usualTries));
            return stuck.isPresent();
        });
    }

    private IncidentQuery incidents() {
        return runtimeService.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    private Map<String, ProcessInstance> instances(List<Incident> incidents) {
        Set<String> ids = incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : runtimeService.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
    }

    private StuckStep look(Incident incident, ProcessInstance instance) {
        return new StuckStep(
                incident.getConfiguration(),
                nameIn(incident.getProcessDefinitionId(), incident.getActivityId()),
                Optional.ofNullable(instance).map(ProcessInstance::getBusinessKey),
                incident.getIncidentTimestamp().toInstant(),
                Optional.ofNullable(incident.getIncidentMessage()).orElse(""));
    }

    /** The name that the diagram gives the step; read from what the engine keeps in memory. */
    private String nameIn(String definitionId, String element) {
        return Optional.ofNullable(repositoryService.getBpmnModelInstance(definitionId).<ModelElementInstance>getModelElementById(element))
                .map(found -> found.getAttributeValue("name"))
                .orElse(element);
    }
}
