package dk.rammeaftale.hearing.web;

import dk.rammeaftale.calendar.DanishDates;
import dk.rammeaftale.hearing.application.HearingOversight.Overview;
import dk.rammeaftale.hearing.model.Hearing;

/** A hearing in the list of hearings, as a reader sees it. */
record HearingRow(
        long id, String number, int round, String title, String kind, String sentOn, String deadline, String progress, boolean open,
        String counts, boolean ofCase) {

    static HearingRow of(Overview overview) {
        Hearing hearing = overview.hearing();
        return new HearingRow(
                hearing.id(),
                hearing.caseNumber().value(),
                hearing.round(),
                hearing.title(),
                hearing.terms().policy().label(),
                DanishDates.day(hearing.opened().sentOn()),
                DanishDates.endOf(hearing.opened().lastDay()),
                overview.progress().label(),
                hearing.isOpen(),
                overview.tally().inWords(),
                !hearing.isOwn());
    }
}
