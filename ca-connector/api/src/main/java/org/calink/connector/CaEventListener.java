package org.calink.connector;

/**
 * Receives what settlement finds out, as a message-driven bean of the adapter {@code calink-ca-connector}.
 *
 * <pre>{@code
 * @MessageDriven(activationConfig = {
 *     @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "calink-ca-connector"),
 *     @ActivationConfigProperty(propertyName = "vendor", propertyValue = "CFCA")}) // left out: all vendors
 * public class CertificateEvents implements CaEventListener { ... }
 * }</pre>
 */
public interface CaEventListener {

    /** Called within a transaction of its own; when it rolls back the event is delivered again later. */
    void onCaEvent(CaEvent event);
}
