package org.calink.certificate.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.calink.connector.FailInfo;
import org.calink.connector.ReserveResult;
import org.junit.jupiter.api.Test;

/** The maker reads what can be done about a vendor's no, whichever way the connector tells of it. */
class VendorRefusalTest {

    @Test
    void anAnswerAtOnce() {
        String note = new ReserveResult.Refused("0", Set.of(FailInfo.BAD_POP), "签名 [1] 不符").summary();
        assertEquals(new VendorRefusal(RefusalGround.KEY, "签名 [1] 不符"), VendorRefusal.read(note));
    }

    @Test
    void anEventAfterAWait() {
        assertEquals(
                new VendorRefusal(RefusalGround.CONTENT, "name unknown"),
                VendorRefusal.read("[SYSTEM_FAILURE, BAD_CERT_TEMPLATE] name unknown"));
        assertEquals(new VendorRefusal(RefusalGround.OTHER, ""), VendorRefusal.read("[]"));
    }

    @Test
    void ourOwnRefusalOfWhatWasSigned() {
        String note = "certificate not accepted: the certificate names CN=Somebody";
        assertEquals(new VendorRefusal(RefusalGround.OTHER, note), VendorRefusal.read(note));
    }
}
