package org.calink.connector.ra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.management.ObjectName;
import org.calink.connector.CaEvent;
import org.calink.connector.CaEventListener;
import org.calink.connector.management.CaLinks;
import org.calink.connector.testca.Keys;
import org.junit.jupiter.api.Test;

/** The adapter towards its server: events go to the beans that want them until they are taken, JMX shows and steers. */
class AdapterTest {

    private final List<CaEvent> taken = new ArrayList<>();
    private boolean refusing;

    @Test
    void anEventWaitsForABeanThatTakesIt() {
        Endpoints endpoints = new Endpoints();
        CaEvent event = event();
        assertFalse(endpoints.deliver(event), "nobody is there");
        endpoints.add(factory(), wanting("BJCA"));
        assertFalse(endpoints.deliver(event), "nobody wants it");
        endpoints.add(factory(), wanting(""));
        refusing = true;
        assertFalse(endpoints.deliver(event), "it was not taken");
        refusing = false;
        assertTrue(endpoints.deliver(event));
        assertEquals(List.of(event), taken);
    }

    @Test
    void jmxShowsWhatIsOpenAndHoldsSettlementBack() throws Exception {
        var server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("calink:type=CaLink,name=CFCA");
        try (Bench bench = new Bench(Keys.P256)) {
            CaLinks.publish(bench.settlement);
            server.invoke(name, "pause", null, null);
            Bench.Tx tx = bench.begin();
            bench.reserve(tx, "line-1");
            tx.rollback();
            bench.settlement.run();
            assertEquals(1, server.getAttribute(name, "Depth"));
            assertEquals("CLOSED", server.getAttribute(name, "Circuit"));
            assertEquals("OK", server.invoke(name, "probe", null, null));
            server.invoke(name, "resume", null, null);
            server.invoke(name, "retryNow", new Object[] {""}, new String[] {String.class.getName()});
            bench.settle();
            assertEquals(0, server.getAttribute(name, "Depth"));
        } finally {
            CaLinks.withdraw("CFCA");
        }
        assertFalse(server.isRegistered(name));
    }

    private static CaEvent event() {
        return new CaEvent("1/ACTIVATED", CaEvent.Kind.ACTIVATED, "CFCA", "line-1", "1", "AB", Instant.now(), "");
    }

    private static CaEventActivationSpec wanting(String vendor) {
        CaEventActivationSpec spec = new CaEventActivationSpec();
        spec.setVendor(vendor);
        return spec;
    }

    private MessageEndpointFactory factory() {
        return proxy(
                MessageEndpointFactory.class,
                MessageEndpointFactory.class,
                (method, arguments) -> switch (method.getName()) {
                    case "createEndpoint" -> proxy(MessageEndpoint.class, CaEventListener.class, this::hear);
                    case "hashCode" -> 1;
                    default -> null;
                });
    }

    private Object hear(Method method, Object... arguments) {
        if (method.getName().equals("onCaEvent")) {
            if (refusing) {
                throw new IllegalStateException("rolled back");
            }
            taken.add((CaEvent) arguments[0]);
        }
        return null;
    }

    /** What a proxy does with a call. */
    @FunctionalInterface
    private interface Behaviour {
        Object invoke(Method method, Object... arguments);
    }

    private static <T> T proxy(Class<T> type, Class<?> also, Behaviour behaviour) {
        Class<?>[] types = type == also ? new Class<?>[] {type} : new Class<?>[] {type, also};
        return type.cast(Proxy.newProxyInstance(
                AdapterTest.class.getClassLoader(),
                types,
                (proxy, method, arguments) -> method.getName().equals("equals")
                        ? proxy == arguments[0]
                        : behaviour.invoke(method, arguments)));
    }
}
