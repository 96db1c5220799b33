package dk.rammeaftale.engine;

import java.util.Arrays;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sees to it, at every start, that the groups may do what the house grants them, and see the lists that are for them. */
@Component
class AuthorisationSeed implements SmartInitializingSingleton {

    private final AuthorizationService authorizationService;
    private final TaskFilters taskFilters;

    AuthorisationSeed(AuthorizationService authorizationService, TaskFilters taskFilters) {
        this.authorizationService = authorizationService;
        this.taskFilters = taskFilters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        seed();
    }

    void seed() {
        Grant.ALL.forEach(this::ensure);
        taskFilters.seed(this::ensure);
    }

    private void ensure(Grant grant) {
        Authorization stored = find(grant);
        Authorization wanted = stored == null ? create(grant) : stored;
        if (stored == null || ((AuthorizationEntity) stored).getPermissions() != bits(grant.permissions())) {
            wanted.setPermissions(grant.permissions());
            authorizationService.saveAuthorization(wanted);
        }
    }

    private Authorization find(Grant grant) {
        AuthorizationQuery query = authorizationService.createAuthorizationQuery()
                .resourceType(grant.resource())
                .resourceId(grant.resourceId());
        return isForEverybody(grant)
                ? query.authorizationType(Authorization.AUTH_TYPE_GLOBAL).singleResult()
                : query.authorizationType(Authorization.AUTH_TYPE_GRANT).groupIdIn(grant.group()).singleResult();
    }

    private Authorization create(Grant grant) {
        Authorization created;
        if (isForEverybody(grant)) {
            created = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        } else {
            created = authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            created.setGroupId(grant.group());
        }
        created.setResource(grant.resource());
        created.setResourceId(grant.resourceId());
        return created;
    }

    private static int bits(Permission... permissions) {
        return Arrays.stream(permissions).mapToInt(Permission::getValue).reduce(0, (all, one) -> all | one);
    }

    private static boolean isForEverybody(Grant grant) {
        return grant.group().equals(Grant.EVERYBODY);
    }
}
