package dk.rammeaftale.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewerTest {

    private static final AuthorityCode VIBORG = new AuthorityCode("791");

    @Test
    void a_case_worker_works_for_their_authority_alone() {
        Viewer viewer = new Viewer("viborg", Set.of("operators", "authority-791"));

        assertThat(viewer.authority()).contains(VIBORG);
        assertThat(viewer.worksFor(VIBORG)).isTrue();
        assertThat(viewer.worksFor(new AuthorityCode("779"))).isFalse();
        assertThat(viewer.isOperator()).isTrue();
        assertThat(viewer.isMember()).isFalse();
        assertThat(viewer.isSecretariat()).isFalse();
        assertThat(viewer.isAdministrator()).isFalse();
    }

    @Test
    void the_secretariat_works_for_no_authority() {
        Viewer viewer = new Viewer("sekretariat", Set.of("secretariat"));

        assertThat(viewer.isSecretariat()).isTrue();
        assertThat(viewer.authority()).isEmpty();
    }
}
