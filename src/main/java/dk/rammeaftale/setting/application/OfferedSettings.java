package dk.rammeaftale.setting.application;

import java.util.List;

/** A room's settings that may change while the service runs; the room reads them by {@link Settings}. */
public interface OfferedSettings {

    /** In Danish: what they are about. */
    String title();

    /** Rooms are listed by this number, the lowest first. */
    int order();

    List<Setting<?>> settings();
}
