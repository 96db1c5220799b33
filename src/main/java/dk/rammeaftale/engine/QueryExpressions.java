package dk.rammeaftale.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates the expressions of our diagrams, and refuses those that come in with a query. An expression may call any
 * code; the engine forbids them in queries sent by clients, but overlooks the parts under {@code orQueries} and lets
 * whoever may store a filter put anything into it. What our own filters need is allowed.
 */
class QueryExpressions extends SpringExpressionManager {

    private static final Pattern OF_OUR_FILTERS = Pattern.compile("\\$\\{ ?(?:currentUser(?:Groups)?|now)\\(\\) ?}");

    private static final Pattern OF_GROUPS = Pattern.compile("\\$\\{ ?currentUserGroups\\(\\) ?}");
    /** The engine fails at a search for the tasks of no group at all; this is none that anybody is in. */
    private static final List<String> IN_NO_GROUP = List.of("-");

    QueryExpressions(ApplicationContext context, Map<Object, Object> beans) {
        super(context, beans);
    }

    @Override
    public Expression createExpression(String text) {
        return new JuelExpression(createValueExpression(text), this, text) {

            @Override
            public Object getValue(VariableScope scope, BaseDelegateExecution context) {
                // Only a query evaluates without a process around it.
                if (scope == null && OutsideCall.isCurrent() && !isLiteralText()
                        && !OF_OUR_FILTERS.matcher(text).matches()) {
                    throw Refusal.badRequest("Udtryk kan ikke bruges i en søgning.");
                }
                Object value = super.getValue(scope, context);
                return scope == null && OF_GROUPS.matcher(text).matches() && isEmpty(value) ? IN_NO_GROUP : value;
            }
        };
    }

    private static boolean isEmpty(Object groups) {
        return groups == null || groups instanceof Collection<?> some && some.isEmpty();
    }
}
