package org.calink.connector.testca;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.spi.NamingManager;

/** A server's JNDI for tests: what is bound is found by its name, and nothing else can be done. */
public final class Naming {

    private static final Map<String, Object> BOUND = new ConcurrentHashMap<>();

    static {
        try {
            NamingManager.setInitialContextFactoryBuilder(environment -> given -> context());
        } catch (NamingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Naming() {}

    /** Binds something under a name of its own, and returns the name. */
    public static String bind(Object resource) {
        String name = "test/" + UUID.randomUUID();
        BOUND.put(name, resource);
        return name;
    }

    private static Context context() {
        return (Context) Proxy.newProxyInstance(
                Naming.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("lookup")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return found(String.valueOf(arguments[0]));
                });
    }

    private static Object found(String name) throws NameNotFoundException {
        Object resource = BOUND.get(name);
        if (resource == null) {
            throw new NameNotFoundException(name);
        }
        return resource;
    }
}
