package org.calink.connector.ra;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.ConnectionDefinition;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.ValidatingManagedConnectionFactory;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Set;
import javax.security.auth.Subject;
import org.calink.connector.CaConnection;
import org.calink.connector.CaConnectionFactory;
import org.calink.connector.configuration.Property;
import org.calink.connector.configuration.Settings;
import org.calink.connector.desk.Vendor;
import org.calink.connector.management.Meters;
import org.calink.connector.settlement.Settlement;

/**
 * A pool's configuration: one certificate authority. The descriptions below are what the administrator reads in the console;
 * the rules and defaults stand in {@link Property}. Bad values are refused when the first connection is made, so that 'ping'
 * in the console tells what to mend.
 */
@ConnectionDefinition(
        connectionFactory = CaConnectionFactory.class,
        connectionFactoryImpl = PooledCaConnectionFactory.class,
        connection = CaConnection.class,
        connectionImpl = CaConnectionHandle.class)
public class CaManagedConnectionFactory
        implements ManagedConnectionFactory, ValidatingManagedConnectionFactory, ResourceAdapterAssociation {

    private static final long serialVersionUID = 1L;

    private final EnumMap<Property, String> values = new EnumMap<>(Property.class);
    private transient CaResourceAdapter adapter;
    private transient PrintWriter log;

    @Override
    public Object createConnectionFactory(ConnectionManager pool) {
        return new PooledCaConnectionFactory(this, pool);
    }

    @Override
    public Object createConnectionFactory() {
        return createConnectionFactory(new DirectConnectionManager());
    }

    /** Also for recovery, which comes with a null subject and no credentials: there are none. */
    @Override
    public ManagedConnection createManagedConnection(Subject subject, ConnectionRequestInfo info)
            throws ResourceException {
        return new CaManagedConnection(vendor());
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public ManagedConnection matchManagedConnections(Set candidates, Subject subject, ConnectionRequestInfo info)
            throws ResourceException {
        Vendor wanted = vendor();
        for (Object candidate : (Set<Object>) candidates) {
            if (candidate instanceof CaManagedConnection fit && fit.isUsable() && fit.vendor() == wanted) {
                return fit;
            }
        }
        return null;
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    public Set getInvalidConnections(Set candidates) {
        Set<Object> invalid = new HashSet<>();
        for (Object candidate : (Set<Object>) candidates) {
            if (candidate instanceof CaManagedConnection connection && !connection.isUsable()) {
                invalid.add(connection);
            }
        }
        return invalid;
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return adapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter owner) throws ResourceException {
        if (!(owner instanceof CaResourceAdapter ours)) {
            throw new InvalidPropertyException("this pool belongs to another resource adapter");
        }
        adapter = ours;
    }

    @Override
    public void setLogWriter(PrintWriter writer) {
        log = writer;
    }

    @Override
    public PrintWriter getLogWriter() {
        return log;
    }

    private Vendor vendor() throws ResourceException {
        return settlement().vendor();
    }

    /** What settles for this pool, opened with the first who wants it. */
    Settlement settlement() throws ResourceException {
        return adapter().settlement(settings());
    }

    /** Its meters, also while its configuration is refused. */
    Meters meters() throws ResourceException {
        return adapter().meters(settings().vendor());
    }

    private CaResourceAdapter adapter() throws ResourceException {
        if (adapter == null) {
            throw new ResourceAdapterInternalException("this pool has not been given its resource adapter");
        }
        return adapter;
    }

    Settings settings() {
        return new Settings(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaManagedConnectionFactory that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /**
     * A server may call a setter twice, with what the administrator wrote and with nothing, in any order; so defaults are not
     * told to the server but stand in {@link Property} alone, and nothing never wins.
     */
    private void put(Property property, String value) {
        if (value != null && !value.isBlank()) {
            values.put(property, value);
        }
    }

    @ConfigProperty(
            description =
                    "Short name of the authority: CFCA, BJCA or AXCA. Journal rows and events carry it; one pool per name.")
    public void setVendor(String value) {
        put(Property.VENDOR, value);
    }

    @ConfigProperty(description = "Address of the authority, e.g. https://ra.example.cn")
    public void setServerUrl(String value) {
        put(Property.SERVER_URL, value);
    }

    @ConfigProperty(
            description =
                    "Path of its CMP service below serverUrl (RFC 9811), e.g. /.well-known/cmp (default /.well-known/cmp)")
    public void setCmpPath(String value) {
        put(Property.CMP_PATH, value);
    }

    @ConfigProperty(
            description =
                    "Name of the product certificates are asked from when the application names none; empty when the authority has one only")
    public void setProfile(String value) {
        put(Property.PROFILE, value);
    }

    @ConfigProperty(description = "CRMF (ir, cr, kur; needed for pairs and renewals) or PKCS10 (p10cr) (default CRMF)")
    public void setRequestForm(String value) {
        put(Property.REQUEST_FORM, value);
    }

    @ConfigProperty(
            description = "true when an application yields a signing and an encryption certificate (default false)")
    public void setDualCertificates(String value) {
        put(Property.DUAL_CERTIFICATES, value);
    }

    @ConfigProperty(
            description = "true when the authority can be asked what it issued in a transaction (default false)")
    public void setVendorQuery(String value) {
        put(Property.VENDOR_QUERY, value);
    }

    @ConfigProperty(
            description =
                    "PEM file with the certificates of the authority, issuing certificate first, then upwards to the root")
    public void setVendorCertificates(String value) {
        put(Property.VENDOR_CERTIFICATES, value);
    }

    @ConfigProperty(
            description =
                    "How messages are protected: SIGNATURE (keystore) or PBMAC1 (shared secret) (default SIGNATURE)")
    public void setProtection(String value) {
        put(Property.PROTECTION, value);
    }

    @ConfigProperty(description = "PKCS#12 (or PEM) file with our registration authority key and its certificate chain")
    public void setKeystoreFile(String value) {
        put(Property.KEYSTORE_FILE, value);
    }

    @ConfigProperty(description = "Alias of that key (default ra)")
    public void setKeystoreAlias(String value) {
        put(Property.KEYSTORE_ALIAS, value);
    }

    @ConfigProperty(
            description = "Password of the keystore: ${ALIAS=name}, or file:/path to a file that holds it",
            confidential = true)
    public void setKeystorePassword(String value) {
        put(Property.KEYSTORE_PASSWORD, value);
    }

    @ConfigProperty(
            description = "SM3withSM2, SHA256withRSA or SHA256withECDSA; empty takes the one that goes with the key")
    public void setSignatureAlgorithm(String value) {
        put(Property.SIGNATURE_ALGORITHM, value);
    }

    @ConfigProperty(description = "PBMAC1: the name under which the authority knows the shared secret")
    public void setMacReference(String value) {
        put(Property.MAC_REFERENCE, value);
    }

    @ConfigProperty(
            description = "PBMAC1: the shared secret: ${ALIAS=name}, or file:/path to a file that holds it",
            confidential = true)
    public void setMacSecret(String value) {
        put(Property.MAC_SECRET, value);
    }

    @ConfigProperty(description = "Address of the OCSP responder; empty when there is none")
    public void setOcspUrl(String value) {
        put(Property.OCSP_URL, value);
    }

    @ConfigProperty(
            description =
                    "Address of the complete revocation list, used when OCSP fails; cmp asks for it by CMP; empty when there is none")
    public void setCrlUrl(String value) {
        put(Property.CRL_URL, value);
    }

    @ConfigProperty(description = "Milliseconds to wait for a connection to the authority (default 3000)")
    public void setConnectTimeoutMillis(String value) {
        put(Property.CONNECT_TIMEOUT, value);
    }

    @ConfigProperty(description = "Milliseconds to wait for an answer (default 20000)")
    public void setReadTimeoutMillis(String value) {
        put(Property.READ_TIMEOUT, value);
    }

    @ConfigProperty(description = "Most requests to the authority at the same time on this node (default 8)")
    public void setMaxInFlight(String value) {
        put(Property.MAX_IN_FLIGHT, value);
    }

    @ConfigProperty(description = "Failures in a row after which the authority is given a pause (default 5)")
    public void setFailureThreshold(String value) {
        put(Property.FAILURE_THRESHOLD, value);
    }

    @ConfigProperty(description = "Length of that pause in seconds (default 15)")
    public void setPauseSeconds(String value) {
        put(Property.PAUSE, value);
    }

    @ConfigProperty(description = "How far the authority's clock may be from ours, in seconds (default 300)")
    public void setClockToleranceSeconds(String value) {
        put(Property.CLOCK_TOLERANCE, value);
    }

    @ConfigProperty(
            description = "How long an application waits for an authority that answers later, in seconds (default 5)")
    public void setWaitInCallSeconds(String value) {
        put(Property.WAIT_IN_CALL, value);
    }

    @ConfigProperty(
            description =
                    "A certificate the authority would take back sooner than this many seconds is not committed; longer than transaction time-out plus restart (default 900)")
    public void setMinConfirmSeconds(String value) {
        put(Property.MINIMUM_CONFIRM, value);
    }

    @ConfigProperty(
            description = "First gap between attempts of settlement, in seconds; it doubles each time (default 2)")
    public void setRetrySeconds(String value) {
        put(Property.RETRY, value);
    }

    @ConfigProperty(description = "Longest gap between attempts of settlement, in seconds (default 60)")
    public void setRetryMaxSeconds(String value) {
        put(Property.RETRY_MAXIMUM, value);
    }

    @ConfigProperty(description = "How long a request whose answer never came is watched, in seconds (default 30)")
    public void setGraceSeconds(String value) {
        put(Property.GRACE, value);
    }

    @ConfigProperty(
            description =
                    "After this many seconds an unprepared branch of another node is given up; longer than the transaction time-out (default 900)")
    public void setLeaseSeconds(String value) {
        put(Property.LEASE, value);
    }

    @ConfigProperty(
            description =
                    "JNDI name of the non-transactional data source of the application's database, in which the journal is kept (default jdbc/calink-direct)")
    public void setJournalDataSource(String value) {
        put(Property.JOURNAL, value);
    }
}
