package org.calink.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.calink.kernel.Aggregate;

/**
 * One version of a text an applicant must accept: the after-sales notice (售后服务说明书) or a service agreement (数字证书服务协议).
 * Versions are never edited; consent is recorded against the version that was shown.
 */
@Entity
@Table(name = "agreement")
@NamedQuery(
        name = Agreement.CURRENT,
        query =
                "select a from Agreement a where a.code = :code and a.effectiveFrom <= :now order by a.effectiveFrom desc")
public class Agreement extends Aggregate {

    public static final String CURRENT = "Agreement.current";

    /** 《CA数字证书产品售后服务说明书》. */
    public static final String AFTER_SALES = "AFTER_SALES";
    /** 《数字证书服务协议》, the platform's own. */
    public static final String SERVICE = "SERVICE";

    @Column(nullable = false)
    private String code;

    @Column(name = "edition", nullable = false)
    private String edition;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false, length = 20000)
    private String body;

    @Column(name = "effective_from", nullable = false)
    private Instant effectiveFrom;

    protected Agreement() {}

    public Agreement(String code, String edition, String title, String body, Instant effectiveFrom) {
        this.code = code;
        this.edition = edition;
        this.title = title;
        this.body = body;
        this.effectiveFrom = effectiveFrom;
    }

    /** The code of a vendor's own agreement, such as 《BJCA数字证书服务协议》. */
    public static String codeOf(CaVendor vendor) {
        return "VENDOR_" + vendor.name();
    }

    public String code() {
        return code;
    }

    public String getCode() {
        return code;
    }

    public String getEdition() {
        return edition;
    }

    public String getTitle() {
        return title;
    }

    /** The text, paragraphs separated by line ends. */
    public String getBody() {
        return body;
    }
}
