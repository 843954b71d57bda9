package org.calink.sandbox.nuonuo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.calink.sandbox.Mailbox;
import org.calink.sandbox.Town;
import org.calink.sandbox.http.Answer;
import org.calink.sandbox.http.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects that our tax office answers as Nuonuo does: signature, E9106, two lists of states, PDF and callback. */
class NuonuoTest {

    @TempDir
    Path data;

    private Town town;
    private Mailbox customer;
    private Nuonuo nuonuo;

    @BeforeEach
    void open() throws IOException {
        town = new Town(data);
        customer = new Mailbox("{\"status\":\"0000\",\"message\":\"同步成功\"}");
        nuonuo = new Nuonuo(town.books(), town.outbox(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        customer.close();
        town.close();
    }

    @Test
    void anInvoiceIsIssuedAfterAWhile() {
        assertEquals("E0000", request("CA1").getString("code"));
        assertEquals("20", state("CA1"));
        plan("ISSUED", 0);
        request("CA2");
        JsonObject invoice = query("CA2").getJsonArray("result").getJsonObject(0);
        assertEquals("2", invoice.getString("status"));
        assertTrue(invoice.getString("allElectronicInvoiceNumber").matches("\\d{2}212\\d{15}"));
        assertEquals("283.02", invoice.getString("exTaxAmount"));
        assertEquals("16.98", invoice.getString("taxAmount"));
        Answer pdf = nuonuo.answer(
                new Call("GET", URI.create(invoice.getString("pdfUrl")).getPath(), "", Map.of(), new byte[0]));
        assertTrue(pdf.text().startsWith("%PDF-"));
    }

    @Test
    void theSameOrderNumberIsRefused() {
        request("CA1");
        assertEquals("E9106", request("CA1").getString("code"));
        assertEquals("E9500", query("CA9").getString("code"));
    }

    @Test
    void aFailedSealIsIssuedAgain() {
        plan("SEAL_FAILED", 0);
        request("CA1");
        assertEquals("24", state("CA1"));
        assertEquals(
                "E0000", call("reInvoice", "{\"orderno\":\"CA1\"}", secret()).getString("code"));
        assertEquals("2", state("CA1"));
    }

    @Test
    void theCallbackHasItsOwnListOfStates() throws InterruptedException {
        plan("FAILED", 0);
        request("CA1");
        Thread.sleep(150);
        town.outbox().deliver();
        Call callback = customer.received().get(0);
        assertEquals("CA1", callback.value("orderno"));
        assertEquals("2", read(callback.value("content")).getString("c_status"));
        assertEquals("22", state("CA1"));
    }

    @Test
    void aWrongSignatureIsRefused() {
        String code = call("queryInvoiceResult", "{\"orderNos\":[\"CA1\"]}", "guessed")
                .getString("code");
        assertEquals("070303", code);
    }

    private JsonObject request(String orderNo) {
        String body =
                """
                {"order":{"buyerName":"沈阳某某建设有限公司","buyerTaxNum":"91210106MA0ABCDE1X","salerTaxNum":"91210100123456788H",
                "orderNo":"%s","invoiceType":"1","invoiceLine":"pc","callBackUrl":"%s","invoiceDetail":[
                {"goodsName":"数字证书服务费","withTaxFlag":"1","price":"300","num":"1","taxRate":"0.06"}]}}"""
                        .formatted(orderNo, customer.url("/callback"));
        return call("requestBillingNew", body, secret());
    }

    private JsonObject query(String orderNo) {
        return call("queryInvoiceResult", "{\"orderNos\":[\"" + orderNo + "\"]}", secret());
    }

    private String state(String orderNo) {
        return query(orderNo).getJsonArray("result").getJsonObject(0).getString("status");
    }

    private void plan(String outcome, int seconds) {
        String body = "{\"outcome\":\"" + outcome + "\",\"seconds\":" + seconds + "}";
        nuonuo.invoicePage()
                .answer(new Call(
                        "POST",
                        "/invoices/next",
                        "",
                        Map.of("Content-Type", "application/json"),
                        body.getBytes(StandardCharsets.UTF_8)));
    }

    private String secret() {
        return town.secret("calink.nuonuo.app-secret");
    }

    private JsonObject call(String service, String body, String appSecret) {
        String appKey = town.secret("calink.nuonuo.app-key");
        Map<String, String> headers = Map.of(
                "X-Nuonuo-Sign", Nuonuo.sign(appSecret, appKey, "s1", "12345678", "1700000000", body),
                "accessToken", town.secret("calink.nuonuo.access-token"),
                "userTax", town.secret("calink.nuonuo.tax-number"),
                "method", "nuonuo.OpeMplatform." + service,
                "Content-Type", "application/json");
        String query = "senid=s1&nonce=12345678&timestamp=1700000000&appkey=" + appKey;
        return read(nuonuo.answer(new Call(
                        "POST", "/nuonuo/open/v1/services", query, headers, body.getBytes(StandardCharsets.UTF_8)))
                .text());
    }

    private static JsonObject read(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }
}
