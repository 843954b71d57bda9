package org.calink.payment.port;

import java.time.Instant;
import org.calink.kernel.Money;

/**
 * What a provider is asked to collect.
 *
 * @param tradeNumber our number for it (商户订单号), unique for ever
 * @param description what the payer reads
 * @param payBy when the provider stops taking money for it
 */
public record Charge(String tradeNumber, String description, Money amount, Instant payBy) {}
