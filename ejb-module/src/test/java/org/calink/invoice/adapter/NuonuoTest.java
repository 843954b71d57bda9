package org.calink.invoice.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.calink.invoice.port.TaxOffice.Filing;
import org.calink.invoice.port.TaxOffice.Finding;
import org.calink.invoice.port.TaxOffice.NoWord;
import org.junit.jupiter.api.Test;

/** Protects: Nuonuo's digits mean what its query says they mean, and asking twice never issues twice. */
class NuonuoTest {

    @Test
    void signsBodyAndHeadDataWithTheAppSecret() {
        assertEquals(
                "VTjG4ZZ+j6uay7gdmnSmZJxnLD0=",
                NuonuoSignature.of("secret", "key", "senid", "12345678", "1763784000", "{}"));
    }

    @Test
    void everyStateOfTheQueryHasItsMeaning() throws NoWord {
        Map<String, Class<? extends Finding>> table = Map.of(
                "20", Finding.Underway.class,
                "21", Finding.Underway.class,
                "22", Finding.Failed.class,
                "24", Finding.Failed.class,
                "3", Finding.Failed.class,
                "31", Finding.Failed.class,
                "1", Finding.Unclear.class);
        for (var row : table.entrySet()) {
            assertInstanceOf(row.getValue(), found("'status':'" + row.getKey() + "'"), row.getKey());
        }
    }

    @Test
    void anIssuedInvoiceHasItsNumberAndItsPdf() throws NoWord {
        assertEquals(
                new Finding.Issued(
                        "26212000000123456789", Instant.ofEpochMilli(1763784000000L), URI.create("http://a/1.pdf")),
                found("'status':'2','allElectronicInvoiceNumber':'26212000000123456789','invoiceTime':1763784000000,"
                        + "'pdfUrl':'http://a/1.pdf'"));
    }

    @Test
    void anOrderNumberThatIsUsedAlreadyIsAskedForAndNotFiledAgain() throws NoWord {
        assertEquals(new Filing.Taken(""), Nuonuo.filing(answer("{'code':'E9106','describe':'订单号重复','result':null}")));
        assertEquals(
                new Filing.Taken("26"),
                Nuonuo.filing(answer("{'code':'E0000','describe':'ok','result':{'invoiceSerialNum':'26'}}")));
        assertInstanceOf(
                Filing.Refused.class, Nuonuo.filing(answer("{'code':'070101','describe':'token','result':null}")));
    }

    @Test
    void whatIsUnknownThereIsToldApartFromSilence() throws NoWord {
        assertInstanceOf(
                Finding.NotFiled.class, Nuonuo.finding(answer("{'code':'E9500','describe':'','result':null}")));
        assertThrows(NoWord.class, () -> NuonuoGateway.read("<html>"));
    }

    private static Finding found(String fields) throws NoWord {
        return Nuonuo.finding(answer("{'code':'E0000','describe':'ok','result':[{" + fields + "}]}"));
    }

    private static NuonuoGateway.Result answer(String json) throws NoWord {
        return NuonuoGateway.read(json.replace('\'', '"'));
    }
}
