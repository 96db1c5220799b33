package dk.rammeaftale.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Gives a person who comes too late an answer instead of a server error: a task that is gone is 404, a lost race 409.
 * Jobs and nested calls keep the engine's own exceptions, which it needs for its retries.
 */
class PoliteFailures extends CommandInterceptor {

    private final IdentityService identityService;

    PoliteFailures(IdentityService identityService) {
        this.identityService = identityService;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!isOutermostOfAPerson()) {
            return next.execute(command);
        }
        if (command instanceof StartProcessInstanceAtActivitiesCmd && OutsideCall.isCurrent()) {
            // Such a start passes by the start event and with it every check of ours.
            throw Refusal.forbidden("En sag kan kun startes fra begyndelsen.");
        }
        try {
            return askingAgain(command);
        } catch (RestException refused) {
            throw refused;
        } catch (OptimisticLockingException | ConcurrencyFailureException lost) {
            throw Refusal.conflict("En anden nåede at ændre det samme i mellemtiden. Hent siden igen, og prøv på ny.");
        } catch (TaskAlreadyClaimedException taken) {
            throw Refusal.conflict("Opgaven er allerede taget af en anden.");
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.badRequest("Ingen sag venter på denne besked: sagen er afgjort, trukket eller ikke nået så langt.");
        } catch (NullValueException missing) {
            throw isGoneTask(missing)
                    ? Refusal.notFound("Opgaven findes ikke længere: den er løst, trukket eller lukket ved fristen.")
                    : missing;
        } catch (RuntimeException failed) {
            throw isUnreadableValue(failed)
                    ? Refusal.badRequest("En af værdierne har en type, der ikke kan modtages.")
                    // The engine wraps what a task listener throws.
                    : Refusal.find(failed).<RuntimeException>map(refusal -> refusal).orElse(failed);
        }
    }

    /**
     * The engine reads a task, the permission for it and its instance one after the other, and the deadline or an answer from
     * elsewhere may take them away in between. Asked again, it finds the task gone and says so.
     */
    private <T> T askingAgain(Command<T> command) {
        try {
            return next.execute(command);
        } catch (AuthorizationException | NullPointerException vanished) {
            return next.execute(command);
        }
    }

    private boolean isOutermostOfAPerson() {
        return Context.getCommandContext() == null && identityService.getCurrentAuthentication() != null;
    }

    /** What the engine cannot even take in fails before {@link VariableCheck} sees it. */
    private static boolean isUnreadableValue(RuntimeException failed) {
        String message = failed.getMessage();
        return failed instanceof ProcessEngineException && message != null
                && (message.contains("Cannot find serializer for value")
                        || message.contains("Cannot set transient variable"));
    }

    private static boolean isGoneTask(NullValueException missing) {
        String message = missing.getMessage();
        return message != null
                && (message.contains("Cannot find task with id") || message.contains("No task found for taskId"));
    }
}
