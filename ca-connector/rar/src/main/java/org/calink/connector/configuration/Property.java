package org.calink.connector.configuration;

import java.util.Optional;

/** The properties of a pool, each with its default and its rule; the console's descriptions stand with the setters. */
public enum Property {
    VENDOR("vendor", "", Rule.matching("[A-Za-z0-9]{2,20}", "a short name such as CFCA")),
    SERVER_URL("serverUrl", "", Rule.URL),
    CMP_PATH("cmpPath", "/.well-known/cmp", Rule.matching("/\\S*", "a path that begins with /")),
    PROFILE("profile", "", Rule.ANY),
    REQUEST_FORM("requestForm", "CRMF", Rule.matching("CRMF|PKCS10", "CRMF or PKCS10")),
    DUAL_CERTIFICATES("dualCertificates", "false", Rule.FLAG),
    VENDOR_QUERY("vendorQuery", "false", Rule.FLAG),
    VENDOR_CERTIFICATES("vendorCertificates", "", Rule.FILE),
    PROTECTION("protection", "SIGNATURE", Rule.matching("SIGNATURE|PBMAC1", "SIGNATURE or PBMAC1")),
    KEYSTORE_FILE("keystoreFile", "", Rule.OPTIONAL_FILE),
    KEYSTORE_ALIAS("keystoreAlias", "ra", Rule.matching("\\S.*", "the alias of the key")),
    KEYSTORE_PASSWORD("keystorePassword", "", Rule.ANY),
    SIGNATURE_ALGORITHM(
            "signatureAlgorithm",
            "",
            Rule.matching(
                    "|SM3withSM2|SHA256withRSA|SHA256withECDSA",
                    "SM3withSM2, SHA256withRSA, SHA256withECDSA or empty")),
    MAC_REFERENCE("macReference", "", Rule.ANY),
    MAC_SECRET("macSecret", "", Rule.ANY),
    OCSP_URL("ocspUrl", "", Rule.OPTIONAL_URL),
    CRL_URL("crlUrl", "", Rule.LIST_URL),
    CONNECT_TIMEOUT("connectTimeoutMillis", "3000", Rule.between(50, 60_000)),
    READ_TIMEOUT("readTimeoutMillis", "20000", Rule.between(100, 300_000)),
    MAX_IN_FLIGHT("maxInFlight", "8", Rule.between(1, 200)),
    FAILURE_THRESHOLD("failureThreshold", "5", Rule.between(1, 1000)),
    PAUSE("pauseSeconds", "15", Rule.between(1, 3600)),
    CLOCK_TOLERANCE("clockToleranceSeconds", "300", Rule.between(1, 86_400)),
    WAIT_IN_CALL("waitInCallSeconds", "5", Rule.between(0, 60)),
    MINIMUM_CONFIRM("minConfirmSeconds", "900", Rule.between(0, 86_400)),
    RETRY("retrySeconds", "2", Rule.between(1, 3600)),
    RETRY_MAXIMUM("retryMaxSeconds", "60", Rule.between(1, 86_400)),
    GRACE("graceSeconds", "30", Rule.between(1, 86_400)),
    LEASE("leaseSeconds", "900", Rule.between(5, 86_400)),
    JOURNAL("journalDataSource", "jdbc/calink-direct", Rule.matching("\\S+", "the JNDI name of a data source"));

    private final String key;
    private final String standard;
    private final Rule rule;

    Property(String key, String standard, Rule rule) {
        this.key = key;
        this.standard = standard;
        this.rule = rule;
    }

    /** The name in the console. */
    public String key() {
        return key;
    }

    public String standard() {
        return standard;
    }

    /** What to mend, when the value is not acceptable. */
    Optional<String> problem(String value) {
        return rule.allows(value)
                ? Optional.empty()
                : Optional.of("property " + key + " must be " + rule.wanted() + shown(value));
    }

    private String shown(String value) {
        boolean secret = this == KEYSTORE_PASSWORD || this == MAC_SECRET;
        return value.isEmpty() ? " and is empty" : secret ? "" : ", not '" + value + "'";
    }
}
