package org.calink.connector.ra;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.calink.connector.CaEvent;
import org.calink.connector.CaEventListener;

/** The message-driven beans that want to hear. */
final class Endpoints {

    private static final System.Logger LOG = System.getLogger(Endpoints.class.getName());

    private final Map<MessageEndpointFactory, CaEventActivationSpec> active = new ConcurrentHashMap<>();

    void add(MessageEndpointFactory factory, CaEventActivationSpec spec) {
        active.put(factory, spec);
    }

    void remove(MessageEndpointFactory factory) {
        active.remove(factory);
    }

    /** True when every bean that wants the event has taken it; an event nobody is there for waits. */
    boolean deliver(CaEvent event) {
        var wanting = active.entrySet().stream()
                .filter(entry -> entry.getValue().wants(event.vendor()))
                .map(Map.Entry::getKey)
                .toList();
        return !wanting.isEmpty() && wanting.stream().allMatch(factory -> deliver(event, factory));
    }

    private static boolean deliver(CaEvent event, MessageEndpointFactory factory) {
        MessageEndpoint endpoint = null;
        try {
            endpoint = factory.createEndpoint(null);
            ((CaEventListener) endpoint).onCaEvent(event);
            return true;
        } catch (UnavailableException | RuntimeException refused) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "event {0} was not taken, it will come again: {1}",
                    event.id(),
                    refused);
            return false;
        } finally {
            if (endpoint != null) {
                endpoint.release();
            }
        }
    }
}
