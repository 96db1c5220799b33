package dk.rammeaftale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever has started the demo where to go and who can log in. */
@Component
@Profile("demo")
class Greeting {

    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    private final Environment environment;

    Greeting(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080")
                + environment.getProperty("server.servlet.context-path", "");
        String mailHost = environment.getProperty("spring.mail.host", "");
        String mail = mailHost.isBlank() ? "mail is kept and not sent" : "mail is sent through " + mailHost;
        LOG.info("""


                  Rammeaftale is ready (demo: sample data; {})

                  Start page   {}/
                  Tasklist     {}/camunda/app/tasklist/
                  Cockpit      {}/camunda/app/cockpit/
                  Mail         {}/post

                  Everybody's password is: demo
                    sekretariat, sekretariat2   the secretariat
                    viborg                      case worker of Viborg Kommune
                    viborg-direktoer            director in Viborg Kommune, member of DASSOS
                    admin                       administrator
                  and in the same way, with and without -direktoer: favrskov, hedensted, herning, holstebro, horsens,
                  ikast-brande, lemvig, norddjurs, odder, randers, ringkoebing-skjern, samsoe, silkeborg, skanderborg,
                  skive, struer, syddjurs, aarhus, region.
                """, mail, address, address, address, address);
    }
}
