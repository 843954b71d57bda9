package org.calink.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.calink.kernel.MobileNumber;
import org.junit.jupiter.api.Test;

/** Protects parcels from what comes along when an address is pasted. */
class AddressFormTest {

    @Test
    void blanksAndControlCharactersAreMended() {
        AddressForm form = new AddressForm(
                " 李雷\u3000", "138 0000 1234\t", "辽宁省\u0000", "\u200b沈阳市", " \u00a0", "青年大街2号\r\n3楼\u0007");
        assertEquals(new AddressForm("李雷", "138 0000 1234", "辽宁省", "沈阳市", null, "青年大街2号 3楼"), form);
        assertEquals(MobileNumber.of("13800001234"), form.checked());
    }
}
