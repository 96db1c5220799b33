package dk.rammeaftale;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends the forms of pages in the session of somebody who is logged in, sooner than fingers type. */
final class SentForms {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

    private final BrowserContext somebody;
    private final String csrf;

    SentForms(BrowserContext somebody, String baseUrl) {
        this.somebody = somebody;
        Matcher found = CSRF.matcher(somebody.request().get(baseUrl + "/").text());
        assertThat(found.find()).as("a form on the first page").isTrue();
        csrf = found.group(1);
    }

    /** @return where the service has led to */
    String post(String address, Map<String, String> fields) {
        FormData form = FormData.create().set("_csrf", csrf);
        fields.forEach(form::set);
        APIResponse response = somebody.request().post(
                address, RequestOptions.create().setForm(form).setTimeout(LookedAt.PATIENCE));
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return response.url();
    }
}
