package dk.rammeaftale.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Creates the first administrator of a new production service, before anybody can reach it; later starts change
 * nothing.
 */
@Component
@Profile("production")
class FirstAdministrator implements SmartInitializingSingleton {

    private final IdentityService identityService;
    private final FirstAdministratorSettings settings;

    FirstAdministrator(IdentityService identityService, FirstAdministratorSettings settings) {
        this.identityService = identityService;
        this.settings = settings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (identityService.createUserQuery().memberOfGroup(Grant.ADMINISTRATORS).count() > 0) {
            return;
        }
        if (identityService.createGroupQuery().groupId(Grant.ADMINISTRATORS).count() == 0) {
            Group group = identityService.newGroup(Grant.ADMINISTRATORS);
            group.setName("Administratorer");
            group.setType(Groups.GROUP_TYPE_SYSTEM);
            identityService.saveGroup(group);
        }
        User administrator = identityService.newUser(settings.username());
        administrator.setFirstName("Administrator");
        administrator.setPassword(settings.password());
        identityService.saveUser(administrator);
        identityService.createMembership(settings.username(), Grant.ADMINISTRATORS);
    }
}
