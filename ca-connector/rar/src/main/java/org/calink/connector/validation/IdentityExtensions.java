package org.calink.connector.validation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.calink.connector.HolderIdentity;

/** The holder's numbers in a certificate (GM/T 0015): not critical, one PrintableString each. */
public final class IdentityExtensions {

    /** Resident identity number (公民身份号码). */
    public static final ASN1ObjectIdentifier RESIDENT_ID = new ASN1ObjectIdentifier("1.2.156.10260.4.1.1.1");
    /** Unified social credit code (统一社会信用代码). */
    public static final ASN1ObjectIdentifier CREDIT_CODE = new ASN1ObjectIdentifier("1.2.156.10260.4.1.4");

    private static final List<ASN1ObjectIdentifier> KNOWN = List.of(CREDIT_CODE, RESIDENT_ID);

    private IdentityExtensions() {}

    /** What a request asks for; empty when the holder has no number. */
    public static Optional<Extensions> of(HolderIdentity holder) {
        ExtensionsGenerator generator = new ExtensionsGenerator();
        holder.creditCode().ifPresent(code -> add(generator, CREDIT_CODE, code));
        holder.residentId().ifPresent(number -> add(generator, RESIDENT_ID, number));
        return generator.isEmpty() ? Optional.empty() : Optional.of(generator.generate());
    }

    /** What a request or certificate says. */
    public static Map<ASN1ObjectIdentifier, String> in(Extensions extensions) {
        Map<ASN1ObjectIdentifier, String> identity = new LinkedHashMap<>();
        for (ASN1ObjectIdentifier known : KNOWN) {
            Extension extension = extensions == null ? null : extensions.getExtension(known);
            if (extension != null) {
                identity.put(known, text(extension));
            }
        }
        return identity;
    }

    private static String text(Extension extension) {
        return extension.getParsedValue() instanceof ASN1String words ? words.getString() : "not a text";
    }

    private static void add(ExtensionsGenerator generator, ASN1ObjectIdentifier oid, String number) {
        try {
            generator.addExtension(oid, false, new DERPrintableString(number));
        } catch (IOException impossible) {
            throw new IllegalStateException("an identity extension could not be encoded", impossible);
        }
    }
}
