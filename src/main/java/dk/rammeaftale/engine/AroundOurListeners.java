package dk.rammeaftale.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Adds what happens around our own listeners: sent values leave, the history keeps to the path, tasks get their titles. */
@Component
class AroundOurListeners extends AbstractProcessEnginePlugin {

    private final ObjectProvider<ListedVariables> lists;
    private final ObjectProvider<TaskTitle> titles;

    AroundOurListeners(ObjectProvider<ListedVariables> lists, ObjectProvider<TaskTitle> titles) {
        this.lists = lists;
        this.titles = titles;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new SentValuesLeave(lists));
        listeners.add(new TaskTitles(titles));
        engine.setCustomPostBPMNParseListeners(listeners);
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.getCustomHistoryEventHandlers().add(new HistoryOfThePath(lists));
    }
}
