package org.calink.sandbox.ca;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.cmp.PKIMessage;

/** The authority's door for CMP over HTTP (RFC 9811): meets the planned faults, hands the message to the responder. */
final class CmpGate {

    private static final int REMEMBERED = 1000;
    private final CmpResponder responder;
    private final CaFaults faults;
    private final Map<String, byte[]> lastAnswers = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    });

    CmpGate(CmpResponder responder, CaFaults faults) {
        this.responder = responder;
        this.faults = faults;
    }

    Reply post(byte[] request, String profile) {
        Optional<PKIMessage> message = CmpResponder.parsed(request);
        String kind = message.map(parsed -> MessageKind.of(parsed.getBody().getType()))
                .orElse(MessageKind.UNREADABLE);
        PlannedFault fault = faults.draw(kind).orElse(null);
        Optional<Reply> broken = FaultyDelivery.beforeWork(fault);
        if (broken.isPresent()) {
            return broken.get();
        }
        if (message.isEmpty()) {
            return Reply.text(400, "Not a CMP message");
        }
        Reply reply = Reply.ok(Reply.CMP, responder.respond(message.get(), profile, fault));
        return fault != null && fault.fault() == CaFault.DUPLICATE_ANSWER
                ? repeated(message.get(), reply)
                : FaultyDelivery.afterWork(fault, remembered(message.get(), reply));
    }

    /** The earlier answer of this transaction again; at its first message, this answer twice. */
    private Reply repeated(PKIMessage message, Reply reply) {
        byte[] earlier = lastAnswers.get(transaction(message));
        return earlier == null ? reply.preceded(reply.body()) : Reply.ok(Reply.CMP, earlier);
    }

    private Reply remembered(PKIMessage message, Reply reply) {
        lastAnswers.put(transaction(message), reply.body());
        return reply;
    }

    private static String transaction(PKIMessage message) {
        return Exchange.hex(message.getHeader().getTransactionID());
    }
}
