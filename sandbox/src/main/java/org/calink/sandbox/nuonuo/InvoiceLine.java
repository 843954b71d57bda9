package org.calink.sandbox.nuonuo;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** One line of goods or services (发票明细), in yuan. What was handed in must add up to the fen. */
record InvoiceLine(String goods, BigDecimal withoutTax, BigDecimal tax) {

    private static final String WITH_TAX = "1";

    static InvoiceLine of(JsonValue value) {
        JsonObject line = value.asJsonObject();
        BigDecimal rate = number(line, "taxRate", null);
        if (rate == null || text(line, "goodsName").isEmpty()) {
            throw new NuonuoRefusal("E9501", "商品名称或税率不能为空");
        }
        BigDecimal given = number(line, "price", BigDecimal.ZERO).multiply(number(line, "num", BigDecimal.ONE));
        BigDecimal gross =
                WITH_TAX.equals(text(line, "withTaxFlag")) ? given : given.multiply(rate.add(BigDecimal.ONE));
        BigDecimal total = fen(number(line, "taxIncludedAmount", gross));
        BigDecimal net =
                fen(number(line, "taxExcludedAmount", total.divide(rate.add(BigDecimal.ONE), 2, RoundingMode.HALF_UP)));
        BigDecimal tax = fen(number(line, "tax", total.subtract(net)));
        if (total.signum() <= 0
                || net.add(tax).compareTo(total) != 0
                || fen(gross).compareTo(total) != 0) {
            throw new NuonuoRefusal("E9502", "金额、税额与价税合计不一致");
        }
        return new InvoiceLine(text(line, "goodsName"), net, tax);
    }

    private static BigDecimal fen(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal number(JsonObject line, String name, BigDecimal otherwise) {
        String text = text(line, name);
        try {
            return text.isEmpty() ? otherwise : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new NuonuoRefusal("E9501", "参数错误: " + name);
        }
    }

    /** Nuonuo takes numbers as numbers and as texts. */
    private static String text(JsonObject line, String name) {
        JsonValue value = line.getOrDefault(name, JsonValue.NULL);
        if (value == JsonValue.NULL) {
            return "";
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
