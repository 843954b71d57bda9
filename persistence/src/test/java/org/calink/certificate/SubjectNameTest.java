package org.calink.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Protects: a holder's name stays a name, whatever letters it has. */
class SubjectNameTest {

    @Test
    void writesTheHolderAsCommonNameAndOrganisation() {
        assertEquals(
                "CN=沈阳示例有限公司,O=沈阳示例有限公司,C=CN",
                SubjectName.ofEnterprise("沈阳示例有限公司").text());
        assertEquals(
                "CN=A\\, B\\=C,O=A\\, B\\=C,C=CN",
                SubjectName.ofEnterprise("A, B=C").text());
    }

    @Property
    void readsBackAsExactlyThreeParts(
            @ForAll @StringLength(min = 1, max = 30) @CharRange(from = ' ', to = '~') String name)
            throws InvalidNameException {
        LdapName read = new LdapName(SubjectName.ofEnterprise(name).text());
        assertEquals(3, read.size());
        assertEquals(name, read.getRdn(2).getValue());
    }
}
