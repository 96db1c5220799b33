package dk.rammeaftale.capacity.process;

import dk.rammeaftale.capacity.model.OwnDuty;
import dk.rammeaftale.engine.ListedVariables;
import dk.rammeaftale.engine.ProcessVariable;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The names in the diagram {@code capacity-adjustment}, and what clients may send to it. */
@Component
class CapacityAdjustment implements ListedVariables {

    static final String KEY = "capacity-adjustment";

    static final String PROPOSAL_RECEIVED = "StartEvent_ProposalReceived";
    static final String CONFIRM_PROPOSAL = "Task_ConfirmProposal";
    static final String REVIEW_PERSONAL_DATA = "Task_ReviewPersonalData";
    static final String NOTIFY_AFFECTED = "Task_NotifyAffected";
    static final String CONFIRM_CONTACT = "Task_ConfirmContact";
    static final String ASSESS_THRESHOLD = "Task_AssessThreshold";
    static final String CHOOSE_ROUTE = "Task_ChooseRoute";
    static final String PREPARE_HEARING = "Task_PrepareHearing";
    static final String HEARING = "CallActivity_Hearing";
    static final String RECORD_HEARING_OUTCOME = "Task_RecordHearingOutcome";
    static final String FIND_SOLUTION = "Task_FindSolution";
    static final String RECORD_SOLUTION = "Task_RecordSolution";
    static final String CLOSE_WITHDRAWN = "Task_CloseWithdrawn";
    static final String AWAIT_MEETING = "Task_AwaitMeeting";
    static final String MEETING_DECIDED = "Event_MeetingDecided";
    static final String RECORD_MEETING_DECISION = "Task_RecordMeetingDecision";
    static final String RECORD_DECISION = "Task_RecordDecision";
    static final String ANNOUNCE_DECISION = "Task_AnnounceDecision";
    static final String CONFIRM_CONTACT_BEFORE_EFFECT = "Task_ConfirmContactBeforeEffect";
    static final String PLAN_CHANGE = "Task_PlanChange";
    static final String CASE_WITHDRAWN = "StartEvent_CaseWithdrawn";
    static final String RECORD_WITHDRAWAL = "Task_RecordWithdrawal";
    static final String DECIDED = "EndEvent_Decided";
    static final String NOT_CARRIED_OUT = "EndEvent_NotCarriedOut";
    static final String WITHDRAWN = "EndEvent_Withdrawn";
    static final String WITHDRAWN_UNDERWAY = "EndEvent_CaseWithdrawn";

    static final String MESSAGE_MEETING_DECIDED = "Message_MeetingDecided";
    static final String MESSAGE_CASE_WITHDRAWN = "Message_CaseWithdrawn";

    // None of these is ever sent by a client: what comes in is checked, kept in our tables and taken out of the process again.
    static final ProcessVariable<String> OPERATOR_GROUP = new ProcessVariable<>("operatorGroup", String.class);
    static final ProcessVariable<Boolean> ON_BEHALF = new ProcessVariable<>("onBehalf", Boolean.class);
    static final ProcessVariable<Boolean> PROPOSAL_CONFIRMED =
            new ProcessVariable<>("proposalConfirmed", Boolean.class);
    static final ProcessVariable<Boolean> PERSONAL_DATA_SUSPECTED =
            new ProcessVariable<>("personalDataSuspected", Boolean.class);
    static final ProcessVariable<Boolean> CONTACT_MISSING = new ProcessVariable<>("contactMissing", Boolean.class);
    static final ProcessVariable<Boolean> APPROVAL_REQUIRED = new ProcessVariable<>("approvalRequired", Boolean.class);
    static final ProcessVariable<String> CHOSEN_ROUTE = new ProcessVariable<>("chosenRoute", String.class);
    static final ProcessVariable<Long> HEARING_ID = new ProcessVariable<>("hearingId", Long.class);
    static final ProcessVariable<String> HEARING_OUTCOME = new ProcessVariable<>("hearingOutcome", String.class);
    static final ProcessVariable<String> FOUND_SOLUTION = new ProcessVariable<>("foundSolution", String.class);
    static final ProcessVariable<String> DECIDING_MEETING = new ProcessVariable<>("decidingMeeting", String.class);
    static final ProcessVariable<String> MEETING_DECISION = new ProcessVariable<>("meetingDecision", String.class);
    static final ProcessVariable<Boolean> CARRIED_OUT = new ProcessVariable<>("carriedOut", Boolean.class);
    static final ProcessVariable<Boolean> CONTACT_DOCUMENTED = new ProcessVariable<>("contactDocumented", Boolean.class);
    static final ProcessVariable<String> CASE_OUTCOME = new ProcessVariable<>("caseOutcome", String.class);

    private static final Set<String> OF_A_PROPOSAL = Set.of(
            "kind", "facilityId", "facilityName", "legalBasis", "targetGroup", "placesAfter", "effectiveDate", "reason",
            "durationKind", "wishedRoute", "extraAffected", "relatedCase", "endDate", "onBehalfOf");
    private static final Set<String> DUTIES =
            Arrays.stream(OwnDuty.values()).map(OwnDuty::variable).collect(Collectors.toSet());
    private static final Pattern ATTACHMENT = Pattern.compile("attachment_[1-9]");
    static final Pattern CONTACT = Pattern.compile("contact_([1-9]\\d{2,3})_(date|how|reaction|exemption)");
    private static final Set<String> OF_A_SOLUTION =
            Set.of("solution", "solutionText", "kind", "placesAfter", "effectiveDate", "endDate");

    private static final Map<String, Predicate<String>> ALLOWED = Map.of(
            PROPOSAL_RECEIVED,
                    name -> OF_A_PROPOSAL.contains(name)
                            || DUTIES.contains(name)
                            || ATTACHMENT.matcher(name).matches(),
            CONFIRM_PROPOSAL, Set.of("confirmed", "comment")::contains,
            REVIEW_PERSONAL_DATA, Set.of("personalData")::contains,
            CONFIRM_CONTACT, CONTACT.asMatchPredicate(),
            CONFIRM_CONTACT_BEFORE_EFFECT, CONTACT.asMatchPredicate(),
            CHOOSE_ROUTE, Set.of("route", "invitationText")::contains,
            FIND_SOLUTION, OF_A_SOLUTION::contains,
            MEETING_DECIDED, Set.of("meetingId", "meetingOutcome", "placesAfter")::contains);

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Predicate<String> allowedAt(String elementId) {
        return ALLOWED.getOrDefault(elementId, name -> false);
    }

    @Override
    public boolean isSent(String variable) {
        return ALLOWED.values().stream().anyMatch(allowed -> allowed.test(variable));
    }

    @Override
    public boolean takesMessagesFromOutside(String elementId) {
        return MEETING_DECIDED.equals(elementId);
    }
}
