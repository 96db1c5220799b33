package dk.rammeaftale.agreement.process;

import dk.rammeaftale.engine.ListedVariables;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The names in the diagram {@code framework-agreement}: an agreement, whose steps are processes of their own. */
@Component
class FrameworkAgreement implements ListedVariables {

    static final String KEY = "framework-agreement";

    static final String AGREEMENT_DUE = "StartEvent_AgreementDue";
    static final String PROCESS_APPROVED = "CallActivity_ProcessApproved";
    static final String KNOWLEDGE_GATHERED = "CallActivity_KnowledgeGathered";
    static final String COMMENTS_COLLECTED = "CallActivity_CommentsCollected";
    static final String EXTERNAL_INPUT = "CallActivity_ExternalInput";
    static final String KKR_CONFERENCE = "CallActivity_KkrConference";
    static final String THEME_DAY = "CallActivity_ThemeDay";
    static final String THEMES_DISCUSSED = "CallActivity_ThemesDiscussed";
    static final String THEMES_POLITICAL = "CallActivity_ThemesPolitical";
    static final String LOCAL_ROUND = "CallActivity_LocalRound";
    static final String STEERING_DRAFTED = "CallActivity_SteeringDrafted";
    static final String DEVELOPMENT_DRAFTED = "CallActivity_DevelopmentDrafted";
    static final String DRAFT_APPROVED = "CallActivity_DraftApproved";
    static final String DRAFT_KDNET = "CallActivity_DraftKdnet";
    static final String DRAFT_KKR = "CallActivity_DraftKkr";
    static final String RATIFIED = "CallActivity_Ratified";
    static final String SUBMITTED = "CallActivity_Submitted";
    static final String FOLLOW_UP = "CallActivity_FollowUp";
    static final String AGREEMENT_ENDS = "Event_AgreementEnds";
    static final String END_AGREEMENT = "Task_EndAgreement";
    static final String AGREEMENT_ENDED = "EndEvent_AgreementEnded";


    private static final Map<String, Set<String>> SENT = Map.of(
            AGREEMENT_DUE, Set.of("firstYear", "years", "template", "finalDate", "finalDateReason"));

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> sentAt() {
        return SENT;
    }
}
