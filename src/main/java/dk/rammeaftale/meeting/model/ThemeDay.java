package dk.rammeaftale.meeting.model;

import java.time.LocalTime;

/** A theme day that goes before a meeting, on the same day and with wider invitees; times in Denmark. */
public record ThemeDay(String title, LocalTime startsAt, LocalTime endsAt) {
}
