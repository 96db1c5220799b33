package dk.rammeaftale;

import dk.rammeaftale.calendar.DanishCalendar;
import dk.rammeaftale.calendar.OfficeHours;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the one calendar of the house from its settings; the calendar itself knows no Spring. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    DanishCalendar danishCalendar(ClosingDays closingDays) {
        return new DanishCalendar(closingDays::on);
    }

    @Bean
    OfficeHours officeHours(DanishCalendar calendar) {
        return new OfficeHours(calendar);
    }
}
