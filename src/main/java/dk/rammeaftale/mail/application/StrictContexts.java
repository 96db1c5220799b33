package dk.rammeaftale.mail.application;

import java.util.HashMap;
import java.util.Map;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IEngineContextFactory;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Makes a value that a template names and nobody gave an error: a mail without its deadline must not leave. */
class StrictContexts implements IEngineContextFactory {

    @Override
    public IEngineContext createEngineContext(IEngineConfiguration configuration, TemplateData data,
            Map<String, Object> resolution, IContext context) {
        Map<String, Object> values = new HashMap<>();
        context.getVariableNames().forEach(name -> values.put(name, context.getVariable(name)));
        return new StrictContext(configuration, data, resolution, context, values);
    }

    private static final class StrictContext extends EngineContext {

        private StrictContext(IEngineConfiguration configuration, TemplateData data, Map<String, Object> resolution,
                IContext context, Map<String, Object> values) {
            super(configuration, data, resolution, context.getLocale(), values);
        }

        @Override
        public Object getVariable(String name) {
            boolean ofThymeleaf = name.contains("thymeleaf") || name.contains("Thymeleaf") || name.contains("spring");
            if (!ofThymeleaf && !containsVariable(name)) {
                throw new TemplateProcessingException("no value for " + name);
            }
            return super.getVariable(name);
        }
    }
}
