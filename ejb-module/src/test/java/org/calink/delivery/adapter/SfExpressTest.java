package org.calink.delivery.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.calink.delivery.RouteMeaning;
import org.calink.delivery.RouteStep;
import org.calink.delivery.port.Courier.Booking;
import org.calink.delivery.port.Courier.NoWord;
import org.junit.jupiter.api.Test;

/** Protects: what we say to 丰桥 is signed as it wants, and its two layers of answer are not mistaken for each other. */
class SfExpressTest {

    @Test
    void signsLikeThePublishedVector() {
        assertEquals(
                "IIKJtuLVzoFTu4kHI8M8vA==",
                SfDigest.of(
                        "{\"language\":\"zh-CN\",\"orderId\":\"QIAO-20200618-004\"}",
                        "12312334453453",
                        "fjcg5PGKaNpPSHFAZ4QsCOkV71R3zVci"));
    }

    @Test
    void takesTheWaybillOutOfTheInnerAnswer() throws NoWord {
        Booking booking = SfExpress.booking(answer("{'success':true,'errorCode':'S0000','errorMsg':null,'msgData':"
                + "{'orderId':'1','filterResult':2,'waybillNoInfoList':[{'waybillType':1,'waybillNo':'SF7444'}]}}"));
        assertEquals(new Booking.Taken("SF7444"), booking);
    }

    @Test
    void aGatewayThatWorkedIsNotYetABooking() throws NoWord {
        assertInstanceOf(
                Booking.Declined.class,
                SfExpress.booking(answer("{'success':false,'errorCode':'8019','errorMsg':'超出派送范围','msgData':null}")));
        assertInstanceOf(
                Booking.Declined.class,
                SfExpress.booking(answer("{'success':true,'errorCode':'S0000','msgData':{'filterResult':3}}")));
        assertInstanceOf(
                Booking.Unclear.class,
                SfExpress.booking(answer("{'success':true,'errorCode':'S0000','msgData':{'filterResult':1}}")));
    }

    @Test
    void garbageAndGatewayFaultsAreNoWord() {
        for (String body : List.of("", "<html>", "{}", "[]", "{'apiResultCode':'A1005','apiErrorMsg':'too many'}")) {
            assertThrows(NoWord.class, () -> SfGateway.read(body.replace('\'', '"')), body);
        }
    }

    @Test
    void readsTheRouteInChinasTime() throws NoWord {
        List<RouteStep> steps = SfExpress.steps(answer("{'success':true,'errorCode':'S0000','msgData':{'routeResps':[{"
                        + "'mailNo':'SF7444','routes':["
                        + "{'acceptTime':'2026-11-22 12:00:00','acceptAddress':'沈阳','remark':'已签收','opCode':'80'},"
                        + "{'acceptTime':'2026-11-21 09:30:00','acceptAddress':'沈阳','remark':'已揽收','opCode':'50'}]}]}}")
                .data());
        assertEquals(RouteMeaning.COLLECTED, steps.get(0).getMeaning());
        assertEquals(RouteMeaning.SIGNED, steps.get(1).getMeaning());
        assertEquals(Instant.parse("2026-11-22T04:00:00Z"), steps.get(1).getAt());
    }

    @Test
    void aParcelLockerIsNoSignature() {
        assertEquals(RouteMeaning.SIGNED, SfRouteCodes.meaning("80", ""));
        assertEquals(RouteMeaning.IN_LOCKER, SfRouteCodes.meaning("80", "401"));
        assertEquals(RouteMeaning.IN_TRANSIT, SfRouteCodes.meaning("3036", ""));
    }

    private static SfGateway.Result answer(String inner) throws NoWord {
        String escaped = inner.replace("'", "\\\"");
        return SfGateway.read("{\"apiResultCode\":\"A1000\",\"apiResultData\":\"" + escaped + "\"}");
    }
}
