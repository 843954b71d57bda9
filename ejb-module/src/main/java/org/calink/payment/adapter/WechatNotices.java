package org.calink.payment.adapter;

import com.wechat.pay.java.core.exception.WechatPayException;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RequestParam;
import com.wechat.pay.java.service.payments.model.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.calink.kernel.Refused;
import org.calink.payment.PaymentReason;
import org.calink.payment.port.ProviderMessage;
import org.calink.payment.port.Trade;

/**
 * Proves and reads WeChat Pay's notifications (支付通知): signature over the raw body, time within five minutes (the SDK
 * accepts any), decryption, and that they are for our application and merchant account.
 */
final class WechatNotices {

    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final NotificationParser parser;
    private final String appId;
    private final String merchantId;
    private final Clock clock;

    WechatNotices(NotificationParser parser, String appId, String merchantId, Clock clock) {
        this.parser = parser;
        this.appId = appId;
        this.merchantId = merchantId;
        this.clock = clock;
    }

    Trade read(ProviderMessage message) {
        Transaction transaction = proven(message);
        requireInTime(message.header("Wechatpay-Timestamp"));
        if (!appId.equals(transaction.getAppid()) || !merchantId.equals(transaction.getMchid())) {
            throw new Refused(PaymentReason.NOTIFICATION_FOREIGN);
        }
        if (transaction.getAmount() == null
                || !WechatTrades.CURRENCY.equals(transaction.getAmount().getCurrency())) {
            throw new Refused(PaymentReason.NOTIFICATION_AMOUNT);
        }
        return WechatTrades.read(transaction);
    }

    private Transaction proven(ProviderMessage message) {
        RequestParam request = new RequestParam.Builder()
                .serialNumber(message.header("Wechatpay-Serial"))
                .timestamp(message.header("Wechatpay-Timestamp"))
                .nonce(message.header("Wechatpay-Nonce"))
                .signature(message.header("Wechatpay-Signature"))
                .body(message.body())
                .build();
        try {
            return parser.parse(request, Transaction.class);
        } catch (WechatPayException | IllegalArgumentException forged) {
            // The SDK's messages repeat all that was received.
            throw new Refused(
                    PaymentReason.NOTIFICATION_UNPROVEN, forged.getClass().getSimpleName());
        }
    }

    private void requireInTime(String timestamp) {
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, clock.instant()).abs().compareTo(WINDOW) > 0) {
            throw new Refused(PaymentReason.NOTIFICATION_OUT_OF_TIME);
        }
    }
}
