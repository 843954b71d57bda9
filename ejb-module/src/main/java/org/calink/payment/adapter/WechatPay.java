package org.calink.payment.adapter;

import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.exception.HttpException;
import com.wechat.pay.java.core.exception.MalformedMessageException;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.exception.ValidationException;
import com.wechat.pay.java.core.exception.WechatPayException;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.service.payments.nativepay.NativePayService;
import com.wechat.pay.java.service.payments.nativepay.model.Amount;
import com.wechat.pay.java.service.payments.nativepay.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.nativepay.model.PrepayRequest;
import com.wechat.pay.java.service.payments.nativepay.model.QueryOrderByOutTradeNoRequest;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import okhttp3.OkHttpClient;
import org.calink.kernel.China;
import org.calink.payment.PaymentChannel;
import org.calink.payment.port.Charge;
import org.calink.payment.port.PaymentProvider;
import org.calink.payment.port.ProviderMessage;
import org.calink.payment.port.ProviderRefusedException;
import org.calink.payment.port.ProviderSilentException;
import org.calink.payment.port.Trade;
import org.calink.payment.port.TradeState;

/**
 * WeChat Pay APIv3, Native (微信支付, the payer scans a QR code), by its official SDK. Source: pay.weixin.qq.com, merchant
 * documentation, APIv3 Native; {@code domain-facts.md} 4.1.
 *
 * <p>An answer whose signature does not verify is no answer: {@link ProviderSilentException}. A connection that went stale
 * while nobody asked is opened anew; that is safe because every call may be repeated.
 */
@ApplicationScoped
public class WechatPay implements PaymentProvider {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WHOLE_CALL = Duration.ofSeconds(10);
    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(China.ZONE);

    private WechatContract contract;
    private Clock clock;
    private NativePayService service;
    private WechatNotices notices;

    protected WechatPay() {}

    @Inject
    public WechatPay(WechatContract contract, Clock clock) {
        this.contract = contract;
        this.clock = clock;
    }

    @PostConstruct
    void connect() {
        RSAPublicKeyConfig keys = contract.keys();
        OkHttpClient client = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(WHOLE_CALL)
                .callTimeout(WHOLE_CALL)
                .addInterceptor(new WechatAddress(contract.url()))
                .build();
        service = new NativePayService.Builder()
                .httpClient(new DefaultHttpClientBuilder()
                        .config(keys)
                        .okHttpClient(client)
                        .build())
                .build();
        notices = new WechatNotices(new NotificationParser(keys), contract.appId(), contract.merchantId(), clock);
    }

    @Override
    public PaymentChannel channel() {
        return PaymentChannel.WECHAT;
    }

    @Override
    public String open(Charge charge) throws ProviderRefusedException, ProviderSilentException {
        PrepayRequest request = new PrepayRequest();
        request.setAppid(contract.appId());
        request.setMchid(contract.merchantId());
        request.setDescription(charge.description());
        request.setOutTradeNo(charge.tradeNumber());
        request.setTimeExpire(RFC_3339.format(charge.payBy().truncatedTo(ChronoUnit.SECONDS)));
        request.setNotifyUrl(contract.notifyUrl());
        Amount amount = new Amount();
        amount.setTotal(Math.toIntExact(charge.amount().fen()));
        amount.setCurrency(WechatTrades.CURRENCY);
        request.setAmount(amount);
        return ask(() -> service.prepay(request).getCodeUrl());
    }

    @Override
    public Trade query(String tradeNumber) throws ProviderRefusedException, ProviderSilentException {
        QueryOrderByOutTradeNoRequest request = new QueryOrderByOutTradeNoRequest();
        request.setMchid(contract.merchantId());
        request.setOutTradeNo(tradeNumber);
        try {
            return WechatTrades.read(ask(() -> service.queryOrderByOutTradeNo(request)));
        } catch (ProviderRefusedException refused) {
            if (refused.code().equals("ORDER_NOT_EXIST") || refused.code().equals("ORDERNOTEXIST")) {
                return Trade.of(tradeNumber, TradeState.UNHEARD);
            }
            throw refused;
        }
    }

    @Override
    public Trade close(String tradeNumber) throws ProviderRefusedException, ProviderSilentException {
        CloseOrderRequest request = new CloseOrderRequest();
        request.setMchid(contract.merchantId());
        request.setOutTradeNo(tradeNumber);
        try {
            ask(() -> {
                service.closeOrder(request);
                return null;
            });
            return Trade.of(tradeNumber, TradeState.CLOSED);
        } catch (ProviderRefusedException refused) {
            return Trade.of(tradeNumber, stateAfterRefusedClose(refused));
        }
    }

    private static TradeState stateAfterRefusedClose(ProviderRefusedException refused) throws ProviderRefusedException {
        return switch (refused.code()) {
            case "ORDERPAID", "ORDER_PAID" -> TradeState.PAID;
            case "ORDER_CLOSED", "ORDERCLOSED" -> TradeState.CLOSED;
            case "ORDER_NOT_EXIST", "ORDERNOTEXIST" -> TradeState.UNHEARD;
            default -> throw refused;
        };
    }

    @Override
    public Trade read(ProviderMessage message) {
        return notices.read(message);
    }

    private interface Call<T> {
        T answer();
    }

    /** Tells a no from a silence; a fault on WeChat Pay's side (5xx, too many requests) is a silence. */
    private static <T> T ask(Call<T> call) throws ProviderRefusedException, ProviderSilentException {
        try {
            return call.answer();
        } catch (ServiceException no) {
            if (no.getHttpStatusCode() >= 500 || no.getHttpStatusCode() == 429 || no.getErrorCode() == null) {
                throw new ProviderSilentException("WeChat Pay answered " + no.getHttpStatusCode(), no);
            }
            throw new ProviderRefusedException(no.getErrorCode(), no);
        } catch (HttpException | ValidationException | MalformedMessageException none) {
            throw new ProviderSilentException("no answer that can be believed: " + kind(none), none);
        } catch (WechatPayException other) {
            throw new ProviderSilentException("WeChat Pay could not be asked: " + kind(other), other);
        }
    }

    /** What kind of trouble it is; the SDK's messages repeat all that was sent and received. */
    private static String kind(Exception trouble) {
        Throwable root = trouble;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return trouble.getClass().getSimpleName() + ", " + root.getClass().getSimpleName();
    }
}
