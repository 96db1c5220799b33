package dk.rammeaftale.agreement.web;

import dk.rammeaftale.web.PublicLink;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Agreements are found from the first page of what everybody can read. */
@Configuration(proxyBeanMethods = false)
class PublicAgreementLink {

    @Bean
    PublicLink publicAgreements() {
        return new PublicLink("Rammeaftaler", "/offentlig/rammeaftaler");
    }
}
