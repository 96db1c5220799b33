package dk.rammeaftale.capacity.web;

import dk.rammeaftale.journal.model.CaseNumber;
import dk.rammeaftale.web.FormRequest;

/** The case that a task is about: its business key. */
final class TaskCase {

    private TaskCase() {
    }

    static CaseNumber of(FormRequest request) {
        return new CaseNumber(request.task().orElseThrow().caseNumber());
    }
}
