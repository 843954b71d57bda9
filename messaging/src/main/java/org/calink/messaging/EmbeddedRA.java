package org.calink.messaging;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.util.Objects;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;

/**
 * Artemis' resource adapter that brings its broker along.
 *
 * <p>With {@code Embedded} true, {@link #start} opens the {@link Broker} on {@code DataDirectory} before the first
 * connection is made, and {@link #stop} closes it after the last one. With {@code Embedded} false it is Artemis' own
 * adapter, talking to the broker that {@code ConnectorClassName} and {@code ConnectionParameters} name.
 */
public class EmbeddedRA extends ActiveMQResourceAdapter {

    private static final long serialVersionUID = 1L;

    private Boolean embedded = true;
    private String dataDirectory;
    private Integer deliveryAttempts = 10;
    private Long redeliveryDelay = 1000L;
    private transient Broker broker;

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        if (embedded) {
            broker = new Broker(dataDirectory, new Redelivery(deliveryAttempts, redeliveryDelay));
            broker.start();
        }
        super.start(context);
    }

    @Override
    public void stop() {
        super.stop();
        if (broker != null) {
            broker.stop();
            broker = null;
        }
    }

    public Boolean getEmbedded() {
        return embedded;
    }

    public void setEmbedded(Boolean embedded) {
        this.embedded = embedded;
    }

    public String getDataDirectory() {
        return dataDirectory;
    }

    public void setDataDirectory(String dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    public Integer getDeliveryAttempts() {
        return deliveryAttempts;
    }

    /** How often one message is tried; at least once. */
    public void setDeliveryAttempts(Integer deliveryAttempts) {
        if (deliveryAttempts < 1) {
            throw new IllegalArgumentException("DeliveryAttempts must be 1 or more, not " + deliveryAttempts);
        }
        this.deliveryAttempts = deliveryAttempts;
    }

    public Long getRedeliveryDelay() {
        return redeliveryDelay;
    }

    /** Milliseconds before the second attempt. */
    public void setRedeliveryDelay(Long redeliveryDelay) {
        if (redeliveryDelay < 0) {
            throw new IllegalArgumentException("RedeliveryDelay must not be negative: " + redeliveryDelay);
        }
        this.redeliveryDelay = redeliveryDelay;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other)
                && other instanceof EmbeddedRA ra
                && embedded.equals(ra.embedded)
                && Objects.equals(dataDirectory, ra.dataDirectory);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + Objects.hash(embedded, dataDirectory);
    }
}
