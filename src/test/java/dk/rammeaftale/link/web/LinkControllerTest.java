package dk.rammeaftale.link.web;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import dk.rammeaftale.CleanSlate;
import dk.rammeaftale.ServiceTest;
import dk.rammeaftale.ServiceTime;
import dk.rammeaftale.capacity.StoredRows;
import dk.rammeaftale.link.application.PersonalLinks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages behind personal links, as a browser meets them. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class LinkControllerTest {

    private static final String FORGED = "AAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    @Autowired
    private PersonalLinks links;
    @Autowired
    private FakeLinkedPage page;
    @Autowired
    private StoredRows rows;
    @Autowired
    private ServiceTime time;
    @Autowired
    private JdbcClient database;
    @Autowired
    private CleanSlate cleanSlate;
    @LocalServerPort
    private int port;
    private long link;
    private String token;

    @BeforeEach
    void a_link_was_sent() {
        cleanSlate.wipe();
        page.submitted.clear();
        time.timeIs("2027-01-04T09:00");
        link = links.open(FakeLinkedPage.PURPOSE, "12:791", "viborg-direktoer");
        token = links.mint(link);
    }

    @AfterEach
    void nothing_is_left() {
        cleanSlate.wipe();
    }

    @Test
    void the_link_shows_its_page_to_whoever_has_it() {
        HttpResponse<String> answer = get(token + "?q=hvad");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("viborg-direktoer: hvad", "action=\"/svar/" + token + "/bekraeft\"")
                .doesNotContain("_csrf");
    }

    @Test
    void each_token_of_a_link_opens_it() {
        assertThat(get(links.mint(link)).statusCode()).isEqualTo(200);
        assertThat(get(token).statusCode()).isEqualTo(200);
    }

    @Test
    void a_dead_link_says_the_same_whatever_it_died_of() {
        String revoked = links.mint(links.open(FakeLinkedPage.PURPOSE, "13:791", "viborg-direktoer"));
        links.revokeAll(FakeLinkedPage.PURPOSE, "13:791", "left the seat");
        String over = links.mint(links.open(FakeLinkedPage.PURPOSE, FakeLinkedPage.OVER, "viborg-direktoer"));
        String ofNoPage = links.mint(links.open("unknown", "12:791", "viborg-direktoer"));
        String forged = token.substring(0, 26) + (token.endsWith("A") ? "E" : "A");

        HttpResponse<String> dead = get(FORGED);
        assertThat(dead.statusCode()).isEqualTo(404);
        assertThat(dead.body()).contains("Linket virker ikke");
        for (String other : List.of(revoked, over, ofNoPage, forged, "x", token + "x", token + "/ukendt", token + "/",
                token + "/a/b", token + "/a/1", token + "/fil/10", "", "%0A", "%C3%A6", token + ";x=1", token + "//x", "..;/x", "a".repeat(2_000), revoked + "/bekraeft")) {
            HttpResponse<String> answer = get(other);
            assertThat(answer.statusCode()).as(other).isEqualTo(404);
            assertThat(answer.body()).as(other).isEqualTo(dead.body());
            assertThat(withoutDate(answer)).as(other).isEqualTo(withoutDate(dead));
        }
        for (String other : List.of(FORGED, revoked, over, ofNoPage, forged, "x", token + "/a/b")) {
            HttpResponse<String> answer = send("POST", other, "answer=NO_REMARKS");
            assertThat(answer.statusCode()).as(other).isEqualTo(404);
            assertThat(answer.body()).as(other).isEqualTo(dead.body());
        }
        assertThat(send("PUT", token, "").body()).isEqualTo(dead.body());
        assertThat(page.submitted).isEmpty();
    }

    @Test
    void a_thousand_looks_change_nothing() {
        Map<String, Long> before = rows.counted();

        for (int minute = 0; minute < 20; minute++) {
            time.timeIs("2027-01-04T09:%02d".formatted(minute));
            for (int i = 0; i < 25; i++) {
                assertThat(get(token).statusCode()).isEqualTo(200);
                assertThat(send("HEAD", token, "").statusCode()).isEqualTo(200);
            }
        }

        assertThat(rows.counted()).isEqualTo(before);
        assertThat(page.submitted).isEmpty();
    }

    @Test
    void a_form_is_taken_and_leads_on_so_that_reloading_sends_nothing_again() {
        HttpResponse<String> answer = send("POST", token + "/bekraeft", "answer=+NO_REMARKS+");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/svar/" + token + "/kvittering");
        assertThat(page.submitted).containsExactly("viborg-direktoer bekraeft NO_REMARKS");
    }

    @Test
    void a_form_with_a_mistake_comes_back() {
        HttpResponse<String> answer = send("POST", token + "/bekraeft", "answer=");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("mangler");
    }

    @Test
    void a_file_is_taken_and_one_is_given() {
        String upload = """
                --grænse\r
                Content-Disposition: form-data; name="file"; filename="svar.txt"\r
                Content-Type: text/plain\r
                \r
                tal\r
                --grænse--\r
                """.replace("grænse", "graense");
        HttpResponse<String> answer = send(request("POST", token, ofString(upload))
                .setHeader("Content-Type", "multipart/form-data; boundary=graense"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(page.submitted).containsExactly("viborg-direktoer  svar.txt=tal");

        HttpResponse<String> file = get(token + "/fil");
        assertThat(file.body()).isEqualTo("indhold");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment").contains("h%C3%B8ring.txt");
        assertThat(get(token + "/fil/2").body()).as("one of several").isEqualTo("indhold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void another_site_cannot_send_a_form_even_if_it_knows_the_address(String site) {
        HttpResponse<String> answer = send(
                request("POST", token, ofString("answer=OBJECTION")).setHeader("Sec-Fetch-Site", site));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(page.submitted).isEmpty();
        assertThat(send(request("GET", token, noBody()).setHeader("Sec-Fetch-Site", site)).statusCode())
                .as("a mail program in the browser opens the link").isEqualTo(200);
    }

    @Test
    void no_cookie_is_set_and_none_is_read() {
        for (HttpResponse<String> answer : List.of(
                get(token), get(FORGED), send("POST", token, "answer=NO_REMARKS"), send("POST", FORGED, "answer=x"),
                send(request("GET", token, noBody()).setHeader("Cookie", "JSESSIONID=ABCDEF")),
                send(request("GET", token, noBody()).setHeader("Authorization", "Basic YWRtaW46ZGVtbw==")),
                get(token + ";jsessionid=ABCDEF"), send("POST", token, "answer="))) {
            assertThat(answer.headers().allValues("Set-Cookie")).as(answer.toString()).isEmpty();
        }
    }

    @Test
    void every_answer_is_kept_out_of_caches_referrers_and_search_engines() {
        for (HttpResponse<String> answer : List.of(get(token), get(FORGED), send("POST", token, "answer="))) {
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
            assertThat(answer.headers().allValues("X-Robots-Tag")).containsExactly("noindex, nofollow");
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly(
                    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; "
                            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        }
    }

    @Test
    void who_comes_too_often_with_one_link_waits() {
        for (int i = 0; i < 60; i++) {
            assertThat(get(token).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> busy = send("POST", token, "answer=NO_REMARKS");

        assertThat(busy.statusCode()).isEqualTo(429);
        assertThat(busy.body()).contains("Vent et øjeblik");
        assertThat(busy.headers().firstValue("Retry-After")).contains("1");
        assertThat(busy.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(page.submitted).isEmpty();
        assertThat(get(links.mint(link)).statusCode()).as("another token of the same link").isEqualTo(429);
        String colleague = links.mint(links.open(FakeLinkedPage.PURPOSE, "12:791", "viborg-konsulent"));
        assertThat(get(colleague).statusCode()).as("another link from the same address").isEqualTo(200);
        time.timeIs("2027-01-04T09:01");
        assertThat(get(token).statusCode()).isEqualTo(200);
    }

    @Test
    void who_tries_addresses_at_random_is_stopped_before_the_database() {
        time.timeIs("2027-01-05T09:00");
        for (int i = 0; i < 300; i++) {
            assertThat(get(FORGED).statusCode()).isEqualTo(404);
        }

        assertThat(get(FORGED).statusCode()).isEqualTo(429);
        time.timeIs("2027-01-05T09:01");
        assertThat(get(FORGED).statusCode()).isEqualTo(404);
    }

    @Test
    void looking_cannot_write_where_the_database_can_tell() {
        get(token + "/skriv");

        boolean postgres = "postgres".equals(System.getProperty("rammeaftale.test.database"));
        assertThat(links.get(link).orElseThrow().holder()).isEqualTo(postgres ? "viborg-direktoer" : "changed");
    }

    @Test
    void a_token_never_stands_in_the_log(CapturedOutput output) {
        get(token);
        get(token + "/ukendt");
        get(token + "/skriv");
        get(token + ";x=1");
        send("POST", token, "answer=");
        send("PUT", token, "");

        assertThat(output.getAll()).doesNotContain(token);
    }

    @Test
    void only_the_hash_of_a_token_is_stored() {
        List<String> stored = database.sql("select hash from personal_link_token").query(String.class).list();

        assertThat(stored).singleElement().asString().hasSize(64).doesNotContain(token);
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    private HttpResponse<String> send(String method, String path, String form) {
        return send(request(method, path, form.isEmpty() ? noBody() : ofString(form)));
    }

    private HttpRequest.Builder request(String method, String path, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/svar/" + path))
                .method(method, body)
                .setHeader("Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> withoutDate(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }
}
