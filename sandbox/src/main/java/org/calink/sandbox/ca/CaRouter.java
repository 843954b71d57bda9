package org.calink.sandbox.ca;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of one authority below {@code /ca/<vendor>}: RFC 9811 for CMP, RFC 6960 A.1 for OCSP, plain GET else. */
record CaRouter(CertificateAuthority authority) {

    private static final Pattern CMP = Pattern.compile("/\\.well-known/cmp(?:/p/([A-Za-z0-9._-]+))?(?:/[a-z]+)?");
    private static final Pattern PUBLISHED = Pattern.compile("/(?:(sm2|rsa|p256)/)?(crl|ca\\.cer|chain\\.pem)");
    private static final String OCSP = "/ocsp";

    /**
     * @param path below {@code /ca/<vendor>}
     * @param type content type of the request, null when absent
     */
    Reply answer(String method, String path, String type, byte[] body) {
        Matcher cmp = CMP.matcher(path);
        if (cmp.matches()) {
            return method.equals("POST") ? cmp(cmp.group(1), type, body) : Reply.text(405, "POST a CMP message");
        }
        if (path.equals(OCSP) && method.equals("POST")) {
            return authority.ocsp(body);
        }
        if (path.startsWith(OCSP + "/") && method.equals("GET")) {
            return ocspByGet(path.substring(OCSP.length() + 1));
        }
        Matcher published = PUBLISHED.matcher(path);
        return published.matches() && method.equals("GET")
                ? published(KeyFamily.ofPath(String.valueOf(published.group(1))), published.group(2))
                : Reply.text(404, "Not found");
    }

    private Reply cmp(String profile, String type, byte[] body) {
        return type != null && type.startsWith(Reply.CMP)
                ? authority.cmp(body, profile == null ? "" : profile)
                : Reply.text(415, "Content-Type must be " + Reply.CMP);
    }

    private Reply ocspByGet(String encoded) {
        try {
            String text = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            return authority.ocsp(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Reply.text(400, "Not a base64 OCSP request");
        }
    }

    private Reply published(Optional<KeyFamily> family, String what) {
        KeyFamily asked = family.orElse(authority.vendor().mainFamily());
        return switch (what) {
            case "crl" -> authority.crl(asked);
            case "ca.cer" -> authority.certificate(asked);
            default -> authority.chain(family);
        };
    }
}
