package dk.rammeaftale;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The front door of the house: starts the hearing and approval service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RammeaftaleApplication {

    public static void main(String[] args) {
        SpringApplication.run(RammeaftaleApplication.class, args);
    }
}
