package dk.rammeaftale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import dk.rammeaftale.web.FormPages;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody who fills in forms on our own pages, with a browser that runs no scripts: everything on the page is sent. */
@Component
public class PageVisitor {

    private final IdentityService identity;
    private final TaskService tasks;
    private final FormPages forms;
    private final ServiceTime time;
    private final MockMvc web;

    PageVisitor(IdentityService identity, TaskService tasks, FormPages forms, ServiceTime time, WebApplicationContext context) {
        this.identity = identity;
        this.tasks = tasks;
        this.forms = forms;
        this.time = time;
        this.web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    public MockHttpServletResponse looks(String who, String address) {
        return performs(who, get(address));
    }

    public String reads(String who, String address) {
        MockHttpServletResponse page = looks(who, address);
        assertThat(page.getStatus()).as(address).isEqualTo(200);
        return text(page);
    }

    /** Sends what stands on a page in the form of that address, changed in some fields. */
    public MockHttpServletResponse sends(String who, String page, String address, Map<String, String> entered, MockMultipartFile... files) {
        Element form = Jsoup.parse(reads(who, page)).selectFirst("form.work-form");
        assertThat(form).as("a form on " + page).isNotNull();
        Map<String, String> values = new LinkedHashMap<>();
        ((FormElement) form).formData().stream()
                .filter(value -> form.select("input[type=file][name=" + value.key() + "]").isEmpty())
                .forEach(value -> values.merge(value.key(), value.value(), (one, other) -> one + "," + other));
        values.putAll(entered);
        return posts(who, address, values, files);
    }

    public MockHttpServletResponse posts(String who, String address, Map<String, String> values, MockMultipartFile... files) {
        MockMultipartHttpServletRequestBuilder request = multipart(address);
        List.of(files).forEach(request::file);
        values.forEach(request::param);
        return performs(who, request.with(csrf()));
    }

    /** The form of a task is there, and completes it. */
    public void fills(String form, String who, Task task, Map<String, String> entered, MockMultipartFile... files) {
        assertThat(forms.named(form).orElseThrow().elements()).contains(task.getTaskDefinitionKey());
        String address = "/opgaver/" + task.getId();
        isDone(sends(who, address, address, entered, files), "/opgaver");
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).as("the task is gone").isZero();
        time.dueWorkIsDone();
    }

    /** The form of a start is there, and starts the process. */
    public void fills(String form, String who, String process, Map<String, String> entered, MockMultipartFile... files) {
        assertThat(forms.named(form).orElseThrow().startsProcess()).contains(process);
        String address = "/opgaver/start/" + process;
        MockHttpServletResponse answer = sends(who, address, address, entered, files);
        isDone(answer, address + "/kvittering");
        assertThat(reads(who, answer.getRedirectedUrl())).contains("Hvad sker der nu?");
        time.dueWorkIsDone();
    }

    private static void isDone(MockHttpServletResponse answer, String leads) {
        assertThat(answer.getStatus()).as(() -> Jsoup.parse(text(answer)).select(".alert-error").text()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).startsWith(leads);
    }

    public static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public MockHttpServletResponse strangerLooks(String address) {
        return performs(get(address));
    }

    public MockHttpServletResponse strangerPosts(String address) {
        return performs(multipart(address).with(csrf()));
    }

    private MockHttpServletResponse performs(String who, MockHttpServletRequestBuilder request) {
        String[] groups = identity.createGroupQuery().groupMember(who).list().stream().map(Group::getId).toArray(String[]::new);
        return performs(request.with(user(who).authorities(AuthorityUtils.createAuthorityList(groups))));
    }

    private MockHttpServletResponse performs(MockHttpServletRequestBuilder request) {
        try {
            return web.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
