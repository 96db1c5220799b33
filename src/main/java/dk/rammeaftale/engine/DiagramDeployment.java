package dk.rammeaftale.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings the diagrams into the engine when the service starts: only those that have changed, under names that are the
 * same from exploded classes and from the packaged service.
 */
@Component
class DiagramDeployment implements SmartInitializingSingleton {

    private static final String DEPLOYMENT = "rammeaftale";

    private final RepositoryService repositoryService;
    private final ResourcePatternResolver resources;

    DiagramDeployment(RepositoryService repositoryService, ResourcePatternResolver resources) {
        this.repositoryService = repositoryService;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        deploy();
    }

    void deploy() {
        Map<String, Resource> diagrams = diagrams();
        if (diagrams.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment = repositoryService.createDeployment()
                .name(DEPLOYMENT)
                .source(DEPLOYMENT)
                .enableDuplicateFiltering(true);
        diagrams.forEach((name, diagram) -> add(deployment, name, diagram));
        deployment.deploy();
    }

    private Map<String, Resource> diagrams() {
        try {
            Map<String, Resource> byName = new TreeMap<>();
            for (Resource diagram : resources.getResources("classpath*:bpmn/*.bpmn")) {
                byName.putIfAbsent("bpmn/" + diagram.getFilename(), diagram);
            }
            return byName;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(DeploymentBuilder deployment, String name, Resource diagram) {
        try (InputStream content = diagram.getInputStream()) {
            deployment.addInputStream(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
