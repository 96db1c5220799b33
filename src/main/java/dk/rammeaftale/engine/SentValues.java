package dk.rammeaftale.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sees to it that what clients send passes through the engine and stays in our own tables only. */
@Component
class SentValues extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ListedVariables> lists;

    SentValues(ObjectProvider<ListedVariables> lists) {
        this.lists = lists;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new SentValuesLeave(lists));
        engine.setCustomPostBPMNParseListeners(listeners);
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.getCustomHistoryEventHandlers().add(new HistoryOfThePath(lists));
    }
}
