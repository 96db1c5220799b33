package dk.rammeaftale.web;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Forms lie beside the diagrams, in a folder of their own. */
@Configuration(proxyBeanMethods = false)
class FormTemplates {

    @Bean
    SpringResourceTemplateResolver formTemplateResolver(
            ApplicationContext context, @Value("${spring.thymeleaf.cache:true}") boolean cached) {
        SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
        resolver.setApplicationContext(context);
        resolver.setPrefix("classpath:/");
        resolver.setSuffix(".html");
        resolver.setResolvablePatterns(Set.of("forms/*"));
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(cached);
        resolver.setOrder(1);
        return resolver;
    }
}
