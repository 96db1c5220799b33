package dk.rammeaftale.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each page of Camunda's web applications keep its own nonce. Theirs lies in one place for all requests of everybody: when
 * somebody else asks for anything between the header of a page and its text, the two differ, the browser runs no script, and
 * the page stays empty for good.
 */
class PageNonceFilter extends OncePerRequestFilter {

    private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ServletContext own = withOwnNonce(request.getServletContext());
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public ServletContext getServletContext() {
                return own;
            }
        }, response);
    }

    private static ServletContext withOwnNonce(ServletContext shared) {
        Object[] nonce = new Object[1];
        return (ServletContext) Proxy.newProxyInstance(
                PageNonceFilter.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, args) -> {
                    boolean isAboutIt = args != null && args.length > 0 && NONCE.equals(args[0]);
                    if (isAboutIt && method.getName().equals("setAttribute")) {
                        nonce[0] = args[1];
                        return null;
                    }
                    if (isAboutIt && method.getName().equals("getAttribute")) {
                        return nonce[0];
                    }
                    try {
                        return method.invoke(shared, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
